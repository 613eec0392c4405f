import { own } from "../json.js";
// src/cost/row-resources.ts
/** Columns that are no fields of a component. */
const SUMS = new Set([
	"category",
	"type",
	"region",
	"count",
	"unitPrice",
	"cost"
]);
/**
* Which components each line of a budget is about. A budget names none: a line is joined to the components of its type and region whose
* fields are those of its columns, and only if there are as many of them as it counts.
*/
function groupRows({ rows, resources }) {
	const columns = columnsByType(rows);
	const groups = grouped(rows, ({ type, region, cells }) => signature(type, region, (columns.get(type) ?? []).map((column) => normal(cells[column]))));
	const owners = new Map([...groups.keys()].map((key) => [key, []]));
	for (const { id, type, region = "", properties } of resources) {
		const used = columns.get(type);
		if (used === void 0) continue;
		const values = used.map((column) => normal(own(properties, column)));
		owners.get(signature(type, region, values))?.push(id);
	}
	return [...groups].map(([key, [first, ...others]]) => {
		const list = [first, ...others];
		const count = list.reduce((sum, row) => sum + row.count, 0);
		const ids = owners.get(key) ?? [];
		const isCertain = ids.length === count && new Set(ids).size === count;
		return {
			rows: list,
			count,
			cost: list.reduce((sum, row) => sum + (row.cost ?? 0), 0),
			ids: isCertain ? ids : void 0
		};
	});
}
/** The columns that a budget fills for each type. */
function columnsByType(rows) {
	const found = new Map();
	for (const { type, cells } of rows) {
		const columns = found.get(type) ?? new Set();
		found.set(type, columns);
		for (const column of Object.keys(cells)) if (!SUMS.has(column)) columns.add(column);
	}
	return new Map([...found].map(([type, columns]) => [type, [...columns].sort()]));
}
function grouped(list, keyOf) {
	const groups = new Map();
	for (const one of list) {
		const key = keyOf(one);
		const known = groups.get(key);
		if (known === void 0) groups.set(key, [one]);
		else known.push(one);
	}
	return groups;
}
function signature(type, region, values) {
	return JSON.stringify([
		type,
		region,
		...values
	]);
}
/** Cloudcraft writes numbers and flags as what they are or as text; what a budget leaves empty is not there. */
function normal(value) {
	if (typeof value === "number" || typeof value === "boolean") return String(value);
	if (typeof value !== "string") return "";
	const text = value.trim();
	return /^\d{1,15}(\.\d{1,9})?$/.test(text) ? String(Number(text)) : text;
}
export { groupRows };
