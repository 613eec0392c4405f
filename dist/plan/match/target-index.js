import { indexSide } from "./side-index.js";
// src/plan/match/target-index.ts
const NOTHING = {
	resources: [],
	positions: new Map(),
	byKey: new Map(),
	members: new Map(),
	groups: new Map(),
	connections: [],
	absentSections: [],
	hasLabels: false,
	hasAutoConnections: false
};
function indexTarget({ target, before, after, changes }, number) {
	const sides = [before ?? NOTHING, after ?? NOTHING];
	return {
		number,
		provider: target.provider,
		region: target.region.replaceAll(" ", "").toLowerCase(),
		accounts: new Set(sides.flatMap((side) => side.resources.flatMap((resource) => accountOf(resource) ?? []))),
		isRead: before !== void 0 && after !== void 0,
		before: indexSide(sides[0]),
		after: indexSide(sides[1]),
		changes,
		...fates(changes, sides)
	};
}
function accountOf({ identity, key }) {
	if (identity === "arn") return /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/.exec(key)?.[1];
	return identity === "azure-id" ? key.split("/")[2] : void 0;
}
function fates(changes, [before, after]) {
	const [fateBefore, fateAfter] = [new Map(), new Map()];
	for (const [change, entry] of changes.entries()) for (const [old, next] of pairsOf(entry)) {
		const [was, is] = [old && before.positions.get(old.id), next && after.positions.get(next.id)];
		const kind = entry.kind;
		if (was !== void 0) fateBefore.set(was, {
			change,
			kind,
			other: is
		});
		if (is !== void 0) fateAfter.set(is, {
			change,
			kind,
			other: was
		});
	}
	return {
		fateBefore,
		fateAfter
	};
}
/** The resources that a change is about; those of memberships and connections have not changed themselves. */
function pairsOf(change) {
	switch (change.kind) {
		case "added": return [[void 0, change.after]];
		case "removed": return [[change.before, void 0]];
		case "changed":
		case "replaced": return [[change.before, change.after]];
		case "rollout": return [...change.removed.map((one) => [one, void 0]), ...change.added.map((one) => [void 0, one])];
		default: return [];
	}
}
/** Where a resource of the before-side is after it: of what is in no change, what has the same key. */
function afterOf({ fateBefore, before, after }, position) {
	const fate = fateBefore.get(position);
	return fate === void 0 ? sameKey(before, after, position) : fate.other;
}
/** The other way round; undefined for what is new. */
function beforeOf({ fateAfter, before, after }, position) {
	const fate = fateAfter.get(position);
	return fate === void 0 ? sameKey(after, before, position) : fate.other;
}
/** Whether a resource came in another's place, or where there was none. */
function isNew(index, position) {
	const fate = index.fateAfter.get(position);
	return fate === void 0 ? beforeOf(index, position) === void 0 : fate.kind !== "changed";
}
function sameKey(from, to, position) {
	const resource = from.inventory.resources[position];
	if (resource === void 0) return void 0;
	if (resource.identity !== "described") return to.inventory.byKey.get(resource.key) ?? to.inventory.byKey.get(`${resource.type} ${resource.key}`);
	return (to.byName.get(`${resource.type}\n${resource.name}`) ?? []).find((one) => to.inventory.resources[one]?.key === resource.key);
}
export { afterOf, beforeOf, indexTarget, isNew };
