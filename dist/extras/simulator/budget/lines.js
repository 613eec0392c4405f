import { isArray, isObject, own, ownText } from "../../../json.js";
import { priceOf } from "./prices.js";
import { inTerms } from "./terms.js";
// src/extras/simulator/budget/lines.ts
/**
* simulator/budget/: invented prices, the lines of a budget, and its files (csv.ts, xlsx.ts).
* Not here: real prices.
*/
/** The columns of a budget, in Cloudcraft's order. */
const COLUMNS = `category type region count unitPrice cost instanceType instanceSize platform role engine storage dataGb
  snapshots volume iops memory mRequests computeDuration readUnits writeUnits readConsistency shards putUnits
  extendedRetention emailsOut requests notifications notificationType cache apiCalls tier instance`.split(/\s+/);
/** Columns that take the component's field of the same name. */
const FIELDS = COLUMNS.slice(COLUMNS.indexOf("instanceType"));
const MAX_TEXT = 256;
/** Six decimals: an hour of something small must not cost 0. */
const MICRO = 1e6;
/** One line per group of equal components; cost is exactly count times unit price. */
function budgetLines(data, terms) {
	const groups = new Map();
	for (const component of componentsOf(data)) {
		const price = priceOf(component, terms.rate === "effective");
		if (!price) continue;
		const described = {
			category: price.category,
			...describe(component)
		};
		const key = JSON.stringify([described, price.dollars]);
		const units = Math.round(inTerms(price.dollars, terms) * MICRO);
		groups.set(key, {
			line: described,
			units,
			count: (groups.get(key)?.count ?? 0) + 1
		});
	}
	return [...groups.keys()].sort().flatMap((key) => {
		const group = groups.get(key);
		if (!group) return [];
		const { line, units, count } = group;
		return [{
			...line,
			count,
			unitPrice: units / MICRO,
			cost: units * count / MICRO
		}];
	});
}
/** The total, summed in integers to avoid rounding errors. */
function totalOf(lines) {
	return lines.reduce((sum, { cost }) => sum + Math.round(Number(cost) * MICRO), 0) / MICRO;
}
/** Nodes and groups: clusters may be either. */
function componentsOf(data) {
	return ["nodes", "groups"].flatMap((section) => {
		const list = own(data, section);
		return list !== void 0 && isArray(list) ? list.flatMap((one) => isObject(one) ? [one] : []) : [];
	});
}
function describe(component) {
	const fields = FIELDS.flatMap((field) => {
		const value = cellOf(own(component, field));
		return value === void 0 ? [] : [[field, value]];
	});
	const [type, region] = ["type", "region"].map((field) => (ownText(component, field) ?? "").slice(0, MAX_TEXT));
	return {
		type: type ?? "",
		region: region ?? "",
		...Object.fromEntries(fields)
	};
}
/** Cloudcraft writes some numbers as text: equal values must group. */
function cellOf(value) {
	if (typeof value === "boolean") return String(value);
	if (typeof value === "string") return /^\d{1,12}(\.\d{1,6})?$/.test(value) ? Number(value) : value.slice(0, MAX_TEXT);
	return typeof value === "number" ? value : void 0;
}
export { COLUMNS, budgetLines, totalOf };
