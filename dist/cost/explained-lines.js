import { changedIn } from "../inventory.js";
// src/cost/explained-lines.ts
function indexChanges(changes) {
	return {
		before: changesById(changes, "before"),
		after: changesById(changes, "after")
	};
}
/** Relations between resources cost nothing. */
const RELATIONS = /^(membership|connection)-/;
function changesById(changes, side) {
	const found = new Map();
	for (const [position, change] of changes.entries()) {
		if (RELATIONS.test(change.kind)) continue;
		for (const { id } of changedIn(change)[side]) found.set(id, [...found.get(id) ?? [], position]);
	}
	return found;
}
/** What rounding each price may add up to, per component. */
const TOLERANCE = 1e-5;
/**
* The changes that account for a line, each with its part of it: what they took from it and added to it is all by which it moved. Undefined
* where something else has a part in it, such as a figure of use that was measured anew, or where nobody knows which components the line is
* about.
*/
function explainedBy({ before, after }, index) {
	if (before.prices === void 0 || after.prices === void 0) return void 0;
	const [was, is] = [sumsByChange(before.prices, index.before), sumsByChange(after.prices, index.after)];
	const parts = [...new Set([...was.keys(), ...is.keys()])].map((position) => {
		return {
			position,
			before: was.get(position) ?? NOTHING,
			after: is.get(position) ?? NOTHING
		};
	});
	const explained = parts.reduce((sum, part) => sum + part.after.cost - part.before.cost, 0);
	const tolerance = TOLERANCE * (1 + before.count + after.count);
	return Math.abs(after.cost - before.cost - explained) <= tolerance ? parts.filter((part) => Math.abs(part.after.cost - part.before.cost) > TOLERANCE) : void 0;
}
const NOTHING = {
	cost: 0,
	count: 0
};
function sumsByChange(prices, positions) {
	const sums = new Map();
	for (const [id, price] of prices) for (const position of positions.get(id) ?? []) {
		const { cost, count } = sums.get(position) ?? NOTHING;
		sums.set(position, {
			cost: cost + price,
			count: count + 1
		});
	}
	return sums;
}
export { explainedBy, indexChanges };
