import { isFoundation, isNetwork } from "./read/component-types/component-types.js";
// src/inventory/change-kinds.ts
const ofOneResource = {
	subjects: (change) => sidesOfAll(change),
	named: ({ before, after }) => [after, before]
};
const OF_MEMBERSHIP = {
	subjects: ({ member }) => sidesOfAll(member),
	group: ({ group }) => group,
	sides: ({ member, group }) => sidesOfAll(member, group),
	named: ({ group, member }) => [group.after, member.after],
	severity: ({ group }) => isNetwork(group.after.type) ? "medium" : "low"
};
const OF_CONNECTION = {
	subjects: ({ from, to }) => sidesOfAll(from, to),
	named: ({ from, to }) => [from.after, to.after],
	severity: () => "medium"
};
/** One entry per kind, in the order in which a reader should see them: what must not be missed comes first. */
const KINDS = {
	removed: {
		subjects: ({ before }) => ({
			before: [before],
			after: []
		}),
		named: ({ before }) => [before],
		severity: (change) => isFoundation(change.before.type) ? "high" : isPooled(change) ? "low" : "medium"
	},
	replaced: {
		...ofOneResource,
		severity: () => "medium"
	},
	changed: {
		...ofOneResource,
		severity: ({ fields }) => severityOfFields(fields)
	},
	rollout: {
		subjects: ({ removed, added }) => ({
			before: removed,
			after: added
		}),
		group: ({ parent }) => parent,
		sides: ({ parent, removed, added }) => ({
			before: [parent.before, ...removed],
			after: [parent.after, ...added]
		}),
		named: ({ parent }) => [parent.after],
		severity: () => "low"
	},
	added: {
		subjects: ({ after }) => ({
			before: [],
			after: [after]
		}),
		named: ({ after }) => [after],
		severity: () => "low"
	},
	"membership-removed": OF_MEMBERSHIP,
	"membership-added": OF_MEMBERSHIP,
	"connection-removed": OF_CONNECTION,
	"connection-added": OF_CONNECTION
};
/** All kinds, in the order in which a reader should see them. */
const CHANGE_KINDS = Object.keys(KINDS);
function kindOf(change) {
	return KINDS[change.kind];
}
/** The resources that changed: of a rollout the members, of a membership the member. */
function changedIn(change) {
	return kindOf(change).subjects(change);
}
/** The group of a membership or the parent of a rollout. */
function groupOf(change) {
	return kindOf(change).group?.(change);
}
/** All resources that a change is about, its group included, the leading one first. */
function sidesOf(change) {
	return kindOf(change).sides?.(change) ?? changedIn(change);
}
/** The resources that a change is called and sorted by, the leading one first. */
function subjectsOf(change) {
	return kindOf(change).named(change);
}
/** How severe a change of this kind is, before its tags are considered. */
function baseSeverity(change) {
	return kindOf(change).severity(change);
}
/** Whether it is about a member of a pool, or something that comes and goes with one. */
function isPooled(change) {
	return "pool" in change;
}
function sidesOfAll(...survivors) {
	return {
		before: survivors.map(({ before }) => before),
		after: survivors.map(({ after }) => after)
	};
}
function severityOfFields(fields) {
	if (fields.some(({ path }) => path === "peeringConnections")) return "medium";
	return fields.every(({ path }) => path === "name") ? "info" : "low";
}
export { CHANGE_KINDS, baseSeverity, changedIn, groupOf, isPooled, sidesOf, subjectsOf };
