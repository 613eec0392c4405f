import { lowersCapacity } from "./capacity.js";
import { isDeclaredPublic, openTraffic, opensUp } from "./exposure.js";
import { losesData, severityOf } from "./severity.js";
// src/inventory/assess/assessment.ts
/** Tells what each change means: its tags and how severe it is. */
function assess(changes, context) {
	const exposure = exposureOf(context);
	return changes.map((change) => {
		const pooled = "pool" in change;
		const tags = [...change.tags];
		if (losesData(change, pooled)) tags.push("destructive");
		if (exposure(change)) tags.push("exposure");
		if ("fields" in change && lowersCapacity(change.fields)) tags.push("capacity-lowered");
		const tagged = {
			...change,
			tags: [...new Set(tags)]
		};
		return {
			...tagged,
			severity: severityOf(tagged, pooled)
		};
	});
}
function exposureOf(context) {
	const at = (inventory, { id }) => inventory.resources[inventory.positions.get(id) ?? -1];
	const was = (reference) => at(context.before, reference);
	const is = (reference) => at(context.after, reference);
	const reach = reachOfMembers(context);
	return (change) => {
		switch (change.kind) {
			case "added": return isOpenGroup(is(change.after));
			case "changed":
			case "replaced": return opens(was(change.before), is(change.after));
			case "membership-added": return opensUp(reach.before(change.member.before), reach.after(change.member.after)) && isOpen(is(change.group.after));
			default: return false;
		}
	};
}
/** A new ACL lets everything through by default, as every new network brings one: what is open there, its groups say. */
function isOpenGroup(resource) {
	return resource?.type !== "networkacl" && isOpen(resource);
}
function isOpen(resource) {
	return resource !== void 0 && (openTraffic(resource).length > 0 || isDeclaredPublic(resource));
}
function opens(was, is) {
	if (was === void 0 || is === void 0) return false;
	return opensUp(openTraffic(was), openTraffic(is)) || isDeclaredPublic(is) && !isDeclaredPublic(was);
}
/** What the internet may send to a resource through all security groups that it is in. */
function reachOfMembers({ before, after }) {
	return {
		before: reachIn(before),
		after: reachIn(after)
	};
}
function reachIn(inventory) {
	let byMember;
	return ({ id }) => {
		byMember ??= trafficByMember(inventory);
		return byMember.get(inventory.positions.get(id) ?? -1) ?? [];
	};
}
function trafficByMember({ resources, members }) {
	const found = new Map();
	for (const [group, list] of members) {
		const resource = resources[group];
		if (resource.type === "networkacl") continue;
		const traffic = openTraffic(resource);
		if (traffic.length === 0) continue;
		for (const member of list) found.set(member, [...found.get(member) ?? [], ...traffic]);
	}
	return found;
}
export { assess };
