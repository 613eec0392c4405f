import { at } from "../errors.js";
import { classOf, isNothing, plainNumber, sizeOf } from "../inventory.js";
import { canonicalText, isArray, isObject, own } from "../json.js";
// src/report/inventory-rows.ts
/** One row per resource, ordered by type, name and key. */
function inventoryRows(target, inventory) {
	const keyOfId = (id) => {
		const position = inventory.positions.get(id);
		return position === void 0 ? void 0 : at(inventory.resources, position).key;
	};
	const keys = uniqueKeys(inventory.resources, keyOfId);
	const namesOf = (positions) => [...new Set(Array.from(positions, (one) => at(keys, one)))].sort();
	const to = new Map();
	for (const connection of inventory.connections) to.set(connection.from, [...to.get(connection.from) ?? [], connection.to]);
	const rows = inventory.resources.map((resource, position) => {
		const { type, name, region, label, section } = resource;
		const [groups, ends] = [namesOf(inventory.groups.get(position) ?? []), namesOf(to.get(position) ?? [])];
		return {
			provider: target.provider,
			account: target.account.name,
			region: region ?? target.region,
			type,
			name,
			key: at(keys, position),
			scan: target.region,
			...label !== void 0 && { label },
			...section === "groups" && { group: true },
			...groups.length > 0 && { in: groups },
			...ends.length > 0 && { to: ends },
			properties: stable(resource, keyOfId)
		};
	});
	const order = ({ type, name, key }) => `${type}\n${name}\n${key}`;
	return rows.sort((a, b) => order(a) < order(b) ? -1 : 1);
}
/** Resources without an identity may share a description: then they are numbered, in an order that does not depend on the scan. */
function uniqueKeys(resources, keyOf) {
	const twins = new Map();
	for (const [position, { key }] of resources.entries()) twins.set(key, [...twins.get(key) ?? [], position]);
	const keys = resources.map(({ key }) => key);
	for (const [key, positions] of twins) {
		if (positions.length === 1) continue;
		const texts = new Map(positions.map((one) => [one, canonicalText([at(resources, one).type, stable(at(resources, one), keyOf)])]));
		const ordered = positions.toSorted((a, b) => (texts.get(a) ?? "") < (texts.get(b) ?? "") ? -1 : 1);
		for (const [number, position] of ordered.entries()) keys[position] = number === 0 ? key : `${key}#${number + 1}`;
	}
	return keys;
}
const OF_A_SCAN = new Set([
	"id",
	"nodes",
	"type"
]);
/** The meaningful part of the resource: no position, no colour, no id of a scan; values in one form, keys and lists in one order. */
function stable({ type, properties }, keyOf) {
	const kept = Object.keys(properties).filter((field) => {
		return !(OF_A_SCAN.has(field) || ["place", "colour"].includes(classOf(type, field, properties))) && !isNothing(own(properties, field));
	});
	return Object.fromEntries(kept.sort().map((field) => [field, spelled(own(properties, field) ?? null, keyOf)]));
}
/**
* Cloudcraft writes the same number sometimes as text and sometimes as a number, and lists in any order. Ids of other components become
* their keys.
*/
function spelled(value, keyOf) {
	if (typeof value === "string") return /^(true|false)$/.test(value) ? value === "true" : plainNumber(value) ?? keyOf(value) ?? value;
	if (typeof value === "number") return Number(value.toPrecision(12));
	if (isArray(value)) return value.map((item) => spelled(item, keyOf)).toSorted((a, b) => canonicalText(a) < canonicalText(b) ? -1 : 1);
	if (!isObject(value)) return value;
	const entries = Object.keys(value).sort();
	return Object.fromEntries(entries.map((key) => [key, spelled(own(value, key) ?? null, keyOf)]));
}
/** Columns besides the properties, which are columns under their own names. */
const COLUMNS = {
	provider: ({ provider }) => provider,
	account: ({ account }) => account,
	region: ({ region }) => region,
	type: ({ type }) => type,
	name: ({ name }) => name,
	key: ({ key }) => key,
	size: ({ type, properties }) => sizeOf({
		type,
		properties
	}) ?? "",
	groups: (row) => (row.in ?? []).join(" ")
};
const COLUMN_NAMES = Object.keys(COLUMNS);
/** The default columns. */
const CSV_COLUMNS = [
	"provider",
	"account",
	"region",
	"type",
	"name",
	"key",
	"size",
	"engine"
];
const TABLE_COLUMNS = [
	"account",
	"region",
	"type",
	"name",
	"size",
	"engine"
];
/** The head, then the cells of each row. */
function rowsToCells(rows, columns) {
	return [columns, ...rows.map((row) => columns.map((column) => cellOf(row, column)))];
}
function cellOf(row, column) {
	if (Object.hasOwn(COLUMNS, column)) return COLUMNS[column]?.(row) ?? "";
	const value = own(row.properties, column);
	if (value === void 0 || value === null) return "";
	return typeof value === "object" ? canonicalText(value) : String(value);
}
/** Rows as CSV for spreadsheets (RFC 4180), with a head line. */
function rowsToCsv(rows, columns = CSV_COLUMNS) {
	return rowsToCells(rows, columns).map((cells) => `${cells.map(csvCell).join(",")}\r\n`).join("");
}
/** How a formula begins, also in full width: https://owasp.org/www-community/attacks/CSV_Injection */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
/** A cell that begins like a formula would be run by a spreadsheet: an apostrophe makes it text. */
function csvCell(text) {
	const safe = FORMULA.test(text) ? `'${text}` : text;
	return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll("\"", "\"\"")}"` : safe;
}
export { COLUMN_NAMES, CSV_COLUMNS, TABLE_COLUMNS, inventoryRows, rowsToCells, rowsToCsv };
