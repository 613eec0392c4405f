// src/report/facts/counts.ts
/** Counts resources, not lines of the report: a rollout of three instances is three replaced. */
function countChanges(targets) {
	const counts = {
		added: 0,
		removed: 0,
		changed: 0,
		replaced: 0,
		unchanged: 0,
		unknown: 0,
		relations: 0
	};
	for (const { changes, unchanged } of targets) {
		counts.unchanged += unchanged;
		for (const change of changes) {
			if (change.tags.includes("unconfirmed")) counts.unknown++;
			add(counts, change);
		}
	}
	return counts;
}
/** The same for a table, in which a row is all that is read: what is in doubt is unknown there, and neither added nor removed. */
function countConfirmed(targets) {
	return {
		...countChanges(targets.map((target) => ({
			...target,
			changes: target.changes.filter(isConfirmed)
		}))),
		unknown: countChanges(targets).unknown
	};
}
function isConfirmed({ tags }) {
	return !tags.includes("unconfirmed");
}
function add(counts, change) {
	switch (change.kind) {
		case "added":
		case "removed":
		case "changed":
		case "replaced":
			counts[change.kind]++;
			break;
		case "rollout": {
			const replaced = Math.min(change.removed.length, change.added.length);
			counts.replaced += replaced;
			counts.removed += change.removed.length - replaced;
			counts.added += change.added.length - replaced;
			break;
		}
		default: counts.relations++;
	}
}
export { countChanges, countConfirmed, isConfirmed };
