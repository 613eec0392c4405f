import { at } from "../../errors.js";
import { baseSeverity, isPooled } from "../change-kinds.js";
import { componentType, isStateful } from "../read/component-types/component-types.js";
import { lowersCapacity } from "./capacity.js";
import { isDeclaredPublic, openTraffic, opensUp } from "./exposure.js";
// src/inventory/assess/assessment.ts
/**
* `assess` says what a difference means: whether data may be lost, whether something is newly open to the internet, whether there is
* less capacity (tags), how severe it is, and what one of the snapshots may not have seen (`guards.ts`). It neither finds differences
* nor puts anything into words for people, apart from the text of warnings.
*/
/** Adds tags and a severity to each change. */
function assess(changes, context) {
	const exposes = exposureIn(context);
	return changes.map((change) => {
		const tags = new Set(change.tags);
		if (losesData(change)) tags.add("destructive");
		if (exposes(change)) tags.add("exposure");
		if ("fields" in change && lowersCapacity(change.fields)) tags.add("capacity-lowered");
		const tagged = {
			...change,
			tags: [...tags]
		};
		return {
			...tagged,
			severity: severityOf(tagged)
		};
	});
}
/** The level follows from the tags, and without tags from the kind of change and the type of resource. */
function severityOf(change) {
	if (change.tags.includes("destructive")) return "critical";
	if (change.tags.includes("exposure")) return "high";
	if (change.tags.includes("capacity-lowered")) return "medium";
	return baseSeverity(change);
}
/** Whether data may be lost with what this change removes. Volumes that come and go with their pool are not expected to keep any. */
function losesData(change) {
	if (isPooled(change)) return false;
	return (change.kind === "removed" || change.kind === "replaced") && isStateful(change.before.type);
}
function exposureIn({ before, after }) {
	const [was, is] = [resourceIn(before), resourceIn(after)];
	const [reachBefore, reachAfter] = [reachIn(before), reachIn(after)];
	return (change) => {
		switch (change.kind) {
			case "added": return isOpenGroup(is(change.after));
			case "changed":
			case "replaced": return opens(was(change.before), is(change.after));
			case "membership-added": return opensUp(reachBefore(change.member.before), reachAfter(change.member.after)) && isOpen(is(change.group.after));
			default: return false;
		}
	};
}
function resourceIn({ resources, positions }) {
	return ({ id }) => resources[positions.get(id) ?? -1];
}
/** A new ACL admits everything by default, and every new network brings one: the security groups say what is open there. */
function isOpenGroup(resource) {
	return resource !== void 0 && !isOpenByDefault(resource) && isOpen(resource);
}
function isOpen(resource) {
	return resource !== void 0 && (openTraffic(resource).length > 0 || isDeclaredPublic(resource));
}
function opens(was, is) {
	if (was === void 0 || is === void 0) return false;
	return opensUp(openTraffic(was), openTraffic(is)) || isDeclaredPublic(is) && !isDeclaredPublic(was);
}
/** What the internet may send to a resource through all security groups that it is in. */
function reachIn(inventory) {
	const known = new Map();
	const trafficOf = (group) => {
		const traffic = known.get(group) ?? admittedBy(at(inventory.resources, group));
		known.set(group, traffic);
		return traffic;
	};
	return ({ id }) => (inventory.groups.get(inventory.positions.get(id) ?? -1) ?? []).flatMap(trafficOf);
}
/** An ACL admits nothing by itself: by default it lets everything through, and the security groups decide. */
function admittedBy(group) {
	return isOpenByDefault(group) ? [] : openTraffic(group);
}
function isOpenByDefault({ type }) {
	return componentType(type)?.openByDefault === true;
}
export { assess };
