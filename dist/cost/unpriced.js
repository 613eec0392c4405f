import { isFree } from "../inventory.js";
// src/cost/unpriced.ts
/** How many resources have no price, of the types that are not known to be free. */
function countUnpriced({ rows, resources }) {
	const left = new Map();
	for (const { type } of resources) if (!isFree(type)) left.set(type, (left.get(type) ?? 0) + 1);
	for (const { type, count, cost } of rows) if (cost !== void 0 && left.has(type)) left.set(type, (left.get(type) ?? 0) - count);
	return [...left.values()].reduce((sum, count) => sum + Math.max(0, count), 0);
}
export { countUnpriced };
