import { at } from "../../errors.js";
import { isStateful } from "../read/component-types/component-types.js";
import { referenceTo } from "../read/resource.js";
import { opened } from "./exposure-opened.js";
import { withoutPooled } from "./exposure-reach.js";
import { distinct, trafficOf } from "./exposure-traffic.js";
// src/inventory/assess/exposure-behind.ts
/** The most resources that are named. */
const MAX_BEHIND = 10;
/** What a firewall newly admits, and which of its members can be sent it now. */
function behindFirewall(sides, position, { before, after }) {
	if (before === void 0 && after.isOpenByDefault) return ofNewAcl(sides, position, after);
	const openings = opened(before === void 0 ? [] : [before], [after]);
	if (openings.length === 0) return void 0;
	return {
		traffic: trafficOf(openings),
		...named(sides, newlyReachable(sides, position, after))
	};
}
/** A new ACL admits everything, and every new network brings one. It matters for a subnet that had another one before. */
function ofNewAcl(sides, position, acl) {
	const found = newlyReachable(sides, position, acl);
	if (found.size === 0) return void 0;
	return {
		traffic: distinct([...new Set(found.values())].flatMap((one) => trafficOf(one))),
		...named(sides, found)
	};
}
/** The members that can be sent what they could not be sent before, with that. Members with the same groups are looked at once. */
function newlyReachable(sides, position, firewall) {
	const { was, is, pairing } = sides;
	const around = firewall.isOpenByDefault ? "acls" : "groups";
	const known = new Map();
	const found = new Map();
	for (const member of is.inventory.members.get(position) ?? []) {
		const partner = at(pairing.beforeOf, member);
		const past = partner === -1 ? [] : was[around](partner);
		if (firewall.isOpenByDefault && past.length === 0) continue;
		const now = is[around](member);
		const key = [past, now].map((list) => list.map(({ resource }) => resource.id).join(" ")).join("\n");
		const openings = known.get(key) ?? opened(past, now, [firewall]);
		known.set(key, openings);
		if (openings.length > 0) found.set(member, openings);
	}
	return found;
}
function named(sides, found) {
	const positions = withoutPooled(sides.is, [...found.keys()]);
	if (positions.length === 0) return {};
	const references = positions.map((position) => referenceTo(at(sides.is.inventory.resources, position)));
	const rank = ({ type, name, key, id }) => `${isStateful(type) ? 0 : 1}\n${type}\n${name}\n${key}\n${id}`;
	const sorted = references.sort((a, b) => rank(a) < rank(b) ? -1 : 1);
	return {
		behind: sorted.slice(0, MAX_BEHIND),
		behindCount: sorted.length
	};
}
export { behindFirewall };
