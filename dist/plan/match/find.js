import { canBeIn } from "./eligible.js";
import { bareKey, nameKey } from "./side-index.js";
// src/plan/match/find.ts
/** Everything that can be the resource, by the surest sign that finds anything: one is a match, several may be a set. */
function findAll(candidates, sought, targets, side) {
	const possible = targets.filter((target) => canBeIn(sought, target));
	for (const sign of [
		byArn,
		byAzureId,
		byId
	]) {
		const found = targets.flatMap((target) => sign(candidates, sought, target, target[side]));
		if (found.length > 0) return found;
	}
	for (const form of [
		"own",
		"stack",
		"hex",
		"prefix",
		"tag"
	]) {
		const names = candidates.names.filter((name) => name.form === form);
		const found = possible.flatMap((target) => byNames(names, candidates, sought, [target, target[side]]));
		if (found.length > 0) return found;
	}
	return [];
}
/** The one resource that a sign leads to; undefined where it leads to none or to several. */
function findOne(candidates, sought, targets, side) {
	const found = findAll(candidates, sought, targets, side);
	return found.length === 1 ? found[0] : void 0;
}
const byArn = ({ arns }, sought, target, side) => pick(side, arns.flatMap((arn) => side.byKey.get(arn) ?? []), sought).map((position) => found(target, position, 1, "same ARN"));
const byAzureId = ({ azureIds }, sought, target, side) => pick(side, azureIds.flatMap((id) => side.byKey.get(id) ?? []), sought).map((position) => found(target, position, 1, "same Azure id"));
const byId = ({ ids }, sought, target, side) => canBeIn(sought, target) ? pick(side, ids.flatMap((id) => side.byTail.get(id) ?? []), sought).map((position) => found(target, position, 1, "same id")) : [];
function found({ number }, position, confidence, because) {
	return {
		target: number,
		position,
		confidence,
		because
	};
}
/** Of one id only what is of a type that fits; where none does, the kind may have gained another type. */
function pick({ inventory }, positions, { types }) {
	const distinct = [...new Set(positions)];
	const fitting = distinct.filter((position) => types.includes(inventory.resources[position]?.type ?? ""));
	if (fitting.length > 0) return fitting;
	return types.length === 0 || distinct.every((position) => inventory.resources[position]?.identity === "azure-id") ? distinct : [];
}
const SURE = {
	own: [.95, "same name"],
	stack: [.9, "named by the stack"],
	hex: [.85, "same name before a random end"],
	prefix: [.85, "same name before a random end"],
	tag: [.8, "same Name tag"]
};
/** The random ends of names. */
const ENDS = {
	stack: /-[a-z0-9]{6,}$/i,
	hex: /-[0-9a-f]{7}$/,
	prefix: /-[0-9a-f]{26}$/
};
function byNames(names, { within }, { lookups }, [target, side]) {
	const positions = names.flatMap((name) => lookups.flatMap((lookup) => positionsOf(side, lookup, name, target.provider === "azure")));
	return [...new Set(positions)].filter((position) => isWithin(side.inventory.resources[position], within)).map((position) => {
		const [confidence, because] = SURE[names[0]?.form ?? "tag"];
		return found(target, position, confidence, because);
	});
}
function positionsOf(side, lookup, { text, form }, isAzure) {
	if (form === "own" || form === "tag") return side.byName.get(`${lookup}\n${nameKey(text, isAzure)}`) ?? [];
	return (side.byStem.get(`${lookup}\n${text.toLowerCase()}`) ?? []).filter((position) => {
		const resource = side.inventory.resources[position];
		return resource !== void 0 && [resource.name, bareKey(resource.key)].some((name) => ENDS[form].test(name));
	});
}
/** Azure names are unique in their parents only. */
function isWithin(resource, within) {
	if (resource === void 0) return false;
	return resource.identity !== "azure-id" || within.every((part) => resource.key.includes(part));
}
export { findAll, findOne };
