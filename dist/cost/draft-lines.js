import { groupRows } from "./row-resources.js";
import { whatOf } from "./what.js";
// src/cost/draft-lines.ts
const NOTHING = {
	cost: 0,
	count: 0,
	prices: new Map()
};
/** The lines of two budgets, by what they are about. */
function draftLines(before, after) {
	const lines = new Map();
	for (const [name, budget] of [["before", before], ["after", after]]) for (const { rows, count, cost, ids } of groupRows(budget)) {
		const [{ type, region, cells }] = rows;
		const line = {
			type,
			region,
			what: whatOf(type, cells)
		};
		const key = JSON.stringify(line);
		const known = lines.get(key) ?? {
			...line,
			before: NOTHING,
			after: NOTHING
		};
		const prices = ids && pricesOf(rows, ids);
		lines.set(key, {
			...known,
			[name]: together(known[name], {
				cost,
				count,
				prices
			})
		});
	}
	return [...lines.values()];
}
function together(one, other) {
	const prices = one.prices && other.prices && new Map([...one.prices, ...other.prices]);
	return {
		cost: one.cost + other.cost,
		count: one.count + other.count,
		prices
	};
}
/** Components that no column tells apart have one price, or nobody knows which of them has which. */
function pricesOf(rows, ids) {
	const [price = 0, ...others] = rows.map(({ cost = 0, count }) => count === 0 ? 0 : cost / count);
	return others.every((other) => other === price) ? new Map(ids.map((id) => [id, price])) : void 0;
}
export { draftLines };
