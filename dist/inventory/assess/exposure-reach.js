import { at } from "../../errors.js";
import { poolTypeOf } from "../read/component-types/component-types.js";
import { firewallReader } from "./exposure-firewall.js";
// src/inventory/assess/exposure-reach.ts
function reachIn(inventory) {
	const read = firewallReader();
	const known = new Map();
	const ownAt = (position) => {
		const firewall = known.get(position);
		if (firewall !== void 0 || known.has(position)) return firewall;
		const made = read(at(inventory.resources, position));
		known.set(position, made);
		return made;
	};
	const around = (position, isAcl) => {
		const found = [];
		for (const group of inventory.groups.get(position) ?? []) {
			const firewall = ownAt(group);
			if (firewall?.isOpenByDefault === isAcl) found.push(firewall);
		}
		return found;
	};
	return {
		inventory,
		positionOf: ({ id }) => inventory.positions.get(id),
		own: ownAt,
		groups: (position) => around(position, false),
		acls: (position) => around(position, true)
	};
}
/** The security groups of several resources, each once. */
function groupsOfAll(reach, positions) {
	const found = new Set();
	for (const position of positions) for (const firewall of reach.groups(position)) found.add(firewall);
	return [...found];
}
/** The resources of one type in a pool, and the pool itself, which may be listed in its members' place. */
function poolAt({ inventory }, pool, type) {
	const members = (inventory.members.get(pool) ?? []).filter((one) => at(inventory.resources, one).type === type);
	return members.length === 0 ? [] : [pool, ...members];
}
/** Some positions without those whose pool is among them: it stands for its members. */
function withoutPooled({ inventory }, positions) {
	const all = new Set(positions);
	return positions.filter((position) => {
		const pool = poolTypeOf(at(inventory.resources, position).type);
		return !(pool === void 0 ? [] : inventory.groups.get(position) ?? []).some((group) => all.has(group) && at(inventory.resources, group).type === pool);
	});
}
function resourcesAt({ inventory }, positions) {
	return positions.map((position) => at(inventory.resources, position));
}
export { groupsOfAll, poolAt, reachIn, resourcesAt, withoutPooled };
