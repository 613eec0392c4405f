import { ExpectedError } from "../errors.js";
import { visibleLine } from "../text.js";
// src/cost/budget-table.ts
/**
* A budget as Cloudcraft exports it: CSV of RFC 4180 with a header. Empty cells are left out, and so are empty lines. A line may be shorter
* than the header, never longer.
* @param origin what to call the budget in an error
* @throws ExpectedError BUDGET_MALFORMED when any of it cannot be read: part of a budget would be a wrong sum
*/
function parseBudget(origin, csv) {
	const [columns = [], ...records] = parseCsv(origin, csv.replace(/^\ufeff/, ""));
	const long = records.findIndex(({ length }) => length > columns.length);
	if (long >= 0) throw malformed(`line ${long + 2} of ${origin} has more cells than there are columns`);
	return {
		columns,
		rows: records.map((record) => Object.fromEntries(record.flatMap((cell, column) => cell === "" ? [] : [[columns[column] ?? "", cell]])))
	};
}
/** A quoted or a bare cell and what ends it. */
const CELL = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r?\n|$)/gy;
function parseCsv(origin, csv) {
	const rows = [[]];
	let read = 0;
	for (const match of csv.matchAll(CELL)) {
		const [whole, quoted, bare, end] = match;
		read = match.index + whole.length;
		rows.at(-1)?.push(quoted?.replaceAll("\"\"", "\"") ?? bare ?? "");
		if (end !== "," && end !== "") rows.push([]);
		if (end === "") break;
	}
	if (read < csv.length) {
		const line = csv.slice(0, read).split("\n").length;
		throw malformed(`line ${line} of ${origin} is not CSV: ${visibleLine(csv.slice(read, read + 200), 40)}`);
	}
	return rows.filter((row) => row.some((cell) => cell !== ""));
}
/** A budget, or a price in it, that cannot be used. @param what a clause without its end */
function malformed(what) {
	return new ExpectedError("BUDGET_MALFORMED", what, "Export the budget again; if it stays so, report it");
}
export { malformed, parseBudget };
