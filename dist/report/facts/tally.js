// src/report/facts/tally.ts
/** What can become of a resource, in the order in which it is told. */
const TALLY_KINDS = [
	"added",
	"changed",
	"replaced",
	"removed"
];
/** Counts resources, not changes: a rollout of three instances is three replaced, and what was scaled comes on top. */
function tallyChange(change, add) {
	switch (change.kind) {
		case "added":
		case "changed":
		case "replaced":
			add(change.kind, change.after.type, 1);
			break;
		case "removed":
			add("removed", change.before.type, 1);
			break;
		case "rollout": {
			const replaced = Math.min(change.removed.length, change.added.length);
			add("replaced", change.memberType, replaced);
			if (change.added.length > replaced) add("added", change.memberType, change.added.length - replaced);
			if (change.removed.length > replaced) add("removed", change.memberType, change.removed.length - replaced);
		}
	}
}
export { TALLY_KINDS, tallyChange };
