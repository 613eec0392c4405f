import { poolTypeOf } from "../read/type-facts.js";
import { surroundingsOf } from "./surroundings.js";
// src/inventory/match/pool-size.ts
/** Looks at the whole inventory at most once a type, however many pools are asked for. */
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
/** What is connected to one resource and to nothing else goes with it. */
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
	return resources[position].type;
}
export { poolSizes };
