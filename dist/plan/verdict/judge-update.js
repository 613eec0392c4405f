import { compareWithSeen } from "./values.js";
import { changedPaths, missing, verdict } from "./verdict.js";
// src/plan/verdict/judge-update.ts
const NOTHING_SHOWN = ["nothing that Cloudcraft shows was to change"];
function judgeUpdate(announcement, seen, halves, judgement) {
	const { index, old, changes } = halves;
	const after = seen.after === void 0 ? void 0 : index.after.inventory.resources[seen.after];
	if (after === void 0) return verdict("otherwise", ["it is gone, announced was a change"], changes);
	const before = seen.before === void 0 ? void 0 : index.before.inventory.resources[seen.before];
	if (old?.kind === "replaced" && before?.key !== after.key) {
		if (!announcement.mayReplace) return verdict("otherwise", ["it was replaced, announced was a change"], changes);
		const { differs } = compareWithSeen(announcement, void 0, after, new Set());
		return verdict(differs.length > 0 ? "otherwise" : "happened", differs, changes);
	}
	return ofValues(announcement, compareWithSeen(announcement, before, after, changedPaths(index, changes)), changes, judgement);
}
/** What values say: all as announced, some, none, or that nothing can be told. */
function ofValues(announcement, { agrees, still, differs, open }, changes, judgement) {
	if (differs.length > 0 || agrees.length > 0 && still.length > 0) return verdict("otherwise", [...differs, ...still], changes);
	if (agrees.length > 0) return verdict("happened", changes.length === 0 ? ["it was so before"] : [], changes);
	if (still.length > 0) return missing(announcement, judgement, still, changes);
	if (open > 0) return verdict("unknown", ["its values are known only after the apply"], changes);
	if (announcement.silent && changes.length === 0) return verdict("unknown", ["the plan does not say what changes"]);
	return changes.length > 0 ? verdict("happened", [], changes) : verdict("invisible", NOTHING_SHOWN);
}
export { judgeUpdate, ofValues };
