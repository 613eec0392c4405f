// src/plan/verdict/verdict.ts
function verdict(outcome, because, changes = []) {
	return {
		outcome,
		because,
		changes
	};
}
/** What did not come, though it was announced: after a deployment that did not succeed nobody can be blamed for it. */
function missing({ retains, conditional }, { job }, because, changes = []) {
	if (retains) return verdict("unknown", ["what goes is kept in the cloud by its policy", ...because], changes);
	if (conditional) return verdict("unknown", ["whether it happens was to be decided during the deployment", ...because], changes);
	if (job === "success") return verdict("not-seen", because, changes);
	return verdict("unknown", [`the deployment ended as ${job}`, ...because], changes);
}
function halvesOf({ target, before, after }, targets) {
	const index = targets[target];
	if (index === void 0) return void 0;
	const old = before === void 0 ? void 0 : index.fateBefore.get(before);
	const next = after === void 0 ? void 0 : index.fateAfter.get(after);
	return {
		index,
		old,
		next,
		changes: [...new Set([old, next].flatMap((fate) => fate?.change ?? []))]
	};
}
/** The fields that differ in these changes. */
function changedPaths(index, changes) {
	return new Set(changes.flatMap((position) => {
		const change = index.changes[position];
		return change !== void 0 && "fields" in change ? change.fields.map(({ path }) => path) : [];
	}));
}
export { changedPaths, halvesOf, missing, verdict };
