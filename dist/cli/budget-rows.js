// src/cli/budget-rows.ts
/** A budget as Cloudcraft sends it (RFC 4180, first line the names), one record a line. Empty cells are left out. */
function parseBudget(csv) {
	const [names = [], ...records] = parseCsv(csv.replace(/^\ufeff/, ""));
	return records.map((record) => Object.fromEntries(names.flatMap((name, column) => record[column] ? [[name, record[column]]] : [])));
}
/** Cells, quoted or not, as far as they are well formed; a line without any is none. */
function parseCsv(csv) {
	const rows = [[]];
	for (const [, quoted, bare, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy)) {
		rows.at(-1)?.push(quoted?.replaceAll("\"\"", "\"") ?? bare ?? "");
		if (end !== "," && end !== "") rows.push([]);
	}
	return rows.filter((row) => row.some((cell) => cell !== ""));
}
/** The costs added up, to the hundredth; what is no number adds nothing. */
function totalCost(rows) {
	return rows.map((row) => Number(row["cost"])).filter(Number.isFinite).reduce((sum, cost) => sum + cost, 0).toFixed(2);
}
export { parseBudget, totalCost };
