import { isArray, own } from "../../json.js";
// src/inventory/read/memberships.ts
/** Reads `nodes`, a group's members as component ids: unordered, with duplicates, and with ids that do not exist. */
function membersOf(drawn, positions, resources) {
	const members = new Map();
	const lastGroup = new Int32Array(resources).fill(-1);
	const add = (found, group, list) => {
		for (const id of list) {
			const member = typeof id === "string" ? positions.get(id) : void 0;
			if (member === void 0 || lastGroup[member] === group) continue;
			lastGroup[member] = group;
			found.push(member);
		}
	};
	for (const { id, properties } of drawn) {
		const list = own(properties, "nodes");
		const group = positions.get(id);
		if (!isArray(list) || group === void 0) continue;
		const found = members.get(group) ?? [];
		for (const member of [group, ...found]) lastGroup[member] = group;
		add(found, group, list);
		members.set(group, found);
	}
	return members;
}
/** The same relation the other way: the groups of each member. */
function groupsOf(members) {
	const groups = new Map();
	for (const [group, list] of members) for (const member of list) {
		const known = groups.get(member);
		if (known === void 0) groups.set(member, [group]);
		else known.push(group);
	}
	return groups;
}
export { groupsOf, membersOf };
