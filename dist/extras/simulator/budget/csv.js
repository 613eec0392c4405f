import { COLUMNS } from "../../simulator.js";
// src/extras/simulator/budget/csv.ts
/** A budget as CSV of RFC 4180: a line of column names, and no total. */
function writeCsv(lines) {
	const rows = lines.map((line) => COLUMNS.map((column) => escapeCell(line[column] ?? "")));
	return [COLUMNS, ...rows].map((row) => `${row.join(",")}\r\n`).join("");
}
/** Text from a blueprint must not become a formula in a spreadsheet. */
function escapeCell(value) {
	if (typeof value === "number") return String(value);
	const safe = /^[=+\-@\t\r]/.test(value) && !/^-?\d+(\.\d+)?$/.test(value) ? `'${value}` : value;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll("\"", "\"\"")}"` : safe;
}
export { writeCsv };
