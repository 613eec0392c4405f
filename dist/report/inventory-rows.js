// src/report/inventory-rows.ts
/** One row per resource, ordered by type, name and key. */
function inventoryRows(target, inventory) {
	const rows = inventory.resources.map(({ type, name, key, id, region, properties }) => ({
		provider: target.provider,
		account: target.account.name,
		region: region ?? target.region,
		type,
		name,
		key,
		id,
		properties
	}));
	const order = ({ type, name, key }) => `${type}\n${name}\n${key}`;
	return rows.sort((a, b) => order(a) < order(b) ? -1 : 1);
}
const COLUMNS = [
	"provider",
	"account",
	"region",
	"type",
	"name",
	"key",
	"id"
];
/** Rows as CSV for spreadsheets (RFC 4180), with a head line and without properties. */
function rowsToCsv(rows) {
	return [COLUMNS.join(","), ...rows.map((row) => COLUMNS.map((column) => csvCell(row[column])).join(","))].map((line) => `${line}\r\n`).join("");
}
/** How a formula begins, also in full width: https://owasp.org/www-community/attacks/CSV_Injection */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
/** A cell that begins like a formula would be run by a spreadsheet: an apostrophe makes it text. */
function csvCell(text) {
	const safe = FORMULA.test(text) ? `'${text}` : text;
	return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll("\"", "\"\"")}"` : safe;
}
export { inventoryRows, rowsToCsv };
