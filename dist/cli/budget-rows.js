// src/cli/budget-rows.ts
/** A budget as Cloudcraft sends it: CSV of RFC 4180 with a header. Omits empty cells. */
function parseBudget(csv) {
	const [names = [], ...records] = parseCsv(csv.replace(/^\ufeff/, ""));
	return records.map((record) => Object.fromEntries(names.flatMap((name, column) => record[column] ? [[name, record[column]]] : [])));
}
/** Quoted and bare cells, up to the first malformed one; skips empty lines. */
function parseCsv(csv) {
	const rows = [[]];
	for (const [, quoted, bare, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy)) {
		rows.at(-1)?.push(quoted?.replaceAll("\"\"", "\"") ?? bare ?? "");
		if (end !== "," && end !== "") rows.push([]);
	}
	return rows.filter((row) => row.some((cell) => cell !== ""));
}
/** The sum of the costs with two decimals; ignores what is not a number. */
function totalCost(rows) {
	return rows.map((row) => Number(row["cost"])).filter(Number.isFinite).reduce((sum, cost) => sum + cost, 0).toFixed(2);
}
export { parseBudget, totalCost };
