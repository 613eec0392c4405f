// src/report/facts/change-kinds.ts
/** What can become of a resource, in the order in which reports say it. */
const TALLY_KINDS = [
	"added",
	"changed",
	"replaced",
	"removed"
];
const RELATION = {
	group: "relations",
	level: "changed",
	counts: () => []
};
/** A kind that is missing here does not compile. */
const KINDS = {
	removed: {
		group: "removed",
		level: "gone",
		counts: ({ before: { type } }) => [{
			as: "removed",
			type,
			count: 1
		}]
	},
	replaced: {
		group: "changed",
		level: "gone",
		counts: ({ after: { type } }) => [{
			as: "replaced",
			type,
			count: 1
		}]
	},
	changed: {
		group: "changed",
		level: "changed",
		counts: ({ after: { type } }) => [{
			as: "changed",
			type,
			count: 1
		}]
	},
	rollout: {
		group: "rollouts",
		level: "routine",
		counts({ memberType: type, removed, added }) {
			const replaced = Math.min(removed.length, added.length);
			return [
				{
					as: "replaced",
					type,
					count: replaced
				},
				{
					as: "added",
					type,
					count: added.length - replaced
				},
				{
					as: "removed",
					type,
					count: removed.length - replaced
				}
			].filter(({ count }) => count > 0);
		}
	},
	added: {
		group: "added",
		level: "changed",
		counts: ({ after: { type } }) => [{
			as: "added",
			type,
			count: 1
		}]
	},
	"membership-added": RELATION,
	"membership-removed": RELATION,
	"connection-added": RELATION,
	"connection-removed": RELATION
};
function factsOf(change) {
	return KINDS[change.kind];
}
/** Whether it is about two resources that belong together or are connected, and not about one of them. */
function isRelation(change) {
	return factsOf(change).group === "relations";
}
export { TALLY_KINDS, factsOf, isRelation };
