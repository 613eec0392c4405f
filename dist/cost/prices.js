import { visibleLine } from "../text.js";
import { malformed, parseBudget } from "./budget-table.js";
// src/cost/prices.ts
/** No cloud costs as much, in any currency: it is a mistake, and sums of it would not be exact. */
const MAX_COST = 0xe8d4a51000;
const MAX_COUNT = 1e9;
/**
* The priced lines of a budget. Lines without a type, such as a total, are no resources and are left out.
* @param origin what to call the budget in an error
* @throws ExpectedError BUDGET_MALFORMED
*/
function readPrices(origin, csv) {
	const { columns, rows } = parseBudget(origin, csv);
	const missing = ["type", "cost"].find((column) => !columns.includes(column));
	if (missing !== void 0) throw malformed(`${origin} has no column "${missing}"`);
	return rows.flatMap((cells) => {
		const { type, region = "", count, cost } = cells;
		if (type === void 0) return [];
		return [{
			type,
			region,
			cost: cost === void 0 ? void 0 : priceOf(cost, type, origin),
			count: countOf(count, type, origin),
			cells
		}];
	});
}
function priceOf(text, type, origin) {
	const price = numberOf(text);
	const what = `the price of ${visibleLine(type, 60)} in ${origin} is`;
	if (price === void 0) throw malformed(`${what} "${visibleLine(text, 60)}", which is not a number`);
	if (price < 0) throw malformed(`${what} negative: ${visibleLine(text, 60)}`);
	if (price > MAX_COST) throw malformed(`${what} impossibly high: ${visibleLine(text, 60)}`);
	return price;
}
/** `1234.5`, `1,234.50`, `1e-7`; undefined for everything else. */
function numberOf(text) {
	const plain = /^\d{1,3}(,\d{3})+(\.\d*)?$/.test(text.trim()) ? text.replaceAll(",", "") : text;
	return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(plain.trim()) ? Number(plain) : void 0;
}
function countOf(text, type, origin) {
	const count = text === void 0 ? 1 : numberOf(text);
	if (count !== void 0 && Number.isInteger(count) && count >= 0 && count <= MAX_COUNT) return count;
	throw malformed(`the count of ${visibleLine(type, 60)} in ${origin} is "${visibleLine(text ?? "", 60)}", which is not a whole number`);
}
export { readPrices };
