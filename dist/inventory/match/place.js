import { resourceAt } from "./leftovers.js";
// src/inventory/match/place.ts
/** Names of groups and subnets are unique within a VPC only: each VPC has a group `default`. */
const NAMESPACE = "vpc";
/** Whether both stand in a VPC, and in none that is the same on both sides: a name that they share then means two things. */
function standApart(left, right, before, after) {
	const [was, is] = [namespacesOf(left, before), namespacesOf(right, after)];
	if (was.length === 0 || is.length === 0) return false;
	const known = new Set(right.shared(is));
	return !left.shared(was).some((one) => known.has(one));
}
function namespacesOf(side, position) {
	return (side.surroundings.get(position)?.groups ?? side.inventory.groups.get(position) ?? []).filter((group) => resourceAt(side, group).type === NAMESPACE);
}
export { namespacesOf, standApart };
