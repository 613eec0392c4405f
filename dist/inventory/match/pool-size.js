import { at } from "../../errors.js";
import { poolTypeOf } from "../read/component-types/component-types.js";
import { surroundingsOf } from "./surroundings.js";
// src/inventory/match/pool-size.ts
/** Scans the inventory at most once per type, however many pools are asked for. */
function poolSizes(inventory) {
	const companions = new Map();
	return (pool, type) => {
		const members = inventory.members.get(pool) ?? [];
		if (poolTypeOf(type) !== void 0) return members.filter((member) => typeAt(inventory, member) === type).length;
		const known = companions.get(type) ?? companionsOf(inventory, type);
		companions.set(type, known);
		return members.reduce((sum, member) => sum + (known.get(member) ?? 0), 0);
	};
}
/** A companion is connected to one resource and to nothing else. */
function companionsOf(inventory, type) {
	const positions = inventory.resources.flatMap((resource, position) => resource.type === type ? [position] : []);
	const counts = new Map();
	for (const { from, to } of surroundingsOf(inventory, positions).values()) {
		const [only, ...others] = new Set([...from, ...to]);
		if (only !== void 0 && others.length === 0) counts.set(only, (counts.get(only) ?? 0) + 1);
	}
	return counts;
}
function typeAt({ resources }, position) {
	return at(resources, position).type;
}
export { poolSizes };
