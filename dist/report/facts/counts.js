import { factsOf, isRelation } from "./change-kinds.js";
// src/report/facts/counts.ts
/** Counts resources, not lines of the report: a rollout of three instances is three replaced. Types stay in the order of the changes. */
function tallyOf(changes) {
	const tally = {
		added: new Map(),
		changed: new Map(),
		replaced: new Map(),
		removed: new Map()
	};
	for (const { as, type, count } of changes.flatMap((change) => factsOf(change).counts(change))) tally[as].set(type, (tally[as].get(type) ?? 0) + count);
	return tally;
}
function totalOf(types) {
	return [...types.values()].reduce((sum, count) => sum + count, 0);
}
/** Counts of all targets. What is in doubt is counted under its kind and as unknown. */
function countChanges(targets) {
	const changes = targets.flatMap((target) => target.changes);
	const tally = tallyOf(changes);
	return {
		added: totalOf(tally.added),
		removed: totalOf(tally.removed),
		changed: totalOf(tally.changed),
		replaced: totalOf(tally.replaced),
		unchanged: targets.reduce((sum, { unchanged }) => sum + unchanged, 0),
		unknown: changes.filter((change) => !isConfirmed(change)).length,
		relations: changes.filter(isRelation).length
	};
}
/** Counts for a table, whose rows are all that is read: what is in doubt is unknown there, and neither added nor removed. */
function countConfirmed(targets) {
	return {
		...countChanges(targets.map((target) => ({
			...target,
			changes: target.changes.filter(isConfirmed)
		}))),
		unknown: countChanges(targets).unknown
	};
}
/** Whether no warning casts doubt on it. */
function isConfirmed({ tags }) {
	return !tags.includes("unconfirmed");
}
export { countChanges, countConfirmed, isConfirmed, tallyOf, totalOf };
