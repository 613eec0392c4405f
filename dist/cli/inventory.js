import { ExpectedError } from "../errors.js";
import { parseInventory } from "../inventory.js";
import { COLUMN_NAMES, CSV_COLUMNS, TABLE_COLUMNS, inventoryRows, rowsToCells, rowsToCsv } from "../report/inventory-rows.js";
import { checkOut, takeTargetInventories, targetTitle, writeWholeFile } from "../snapshot.js";
import { SNAPSHOT_OPTIONS, connectCloud, progressOn, readSnapshotOptions } from "./cloud.js";
import { errorLines } from "./error-lines.js";
import { conflict, readChoice, readList } from "./option-values.js";
import { tableLines } from "./table.js";
import process from "node:process";
// src/cli/inventory.ts
const FORMATS = [
	"table",
	"json",
	"csv",
	"ndjson"
];
/** Cells of a table are cut at this length. */
const MAX_CELL = 60;
const WRITE = {
	table: (rows, columns) => `${tableLines(withoutEmpty(rowsToCells(rows, columns ?? TABLE_COLUMNS)), MAX_CELL).join("\n")}\n`,
	json: (rows) => `${JSON.stringify(rows, null, 2)}\n`,
	csv: (rows, columns) => rowsToCsv(rows, columns ?? CSV_COLUMNS),
	ndjson: (rows) => rows.map((row) => `${JSON.stringify(row)}\n`).join("")
};
const inventory = {
	name: "inventory",
	usage: "--target \"NAME: REGION, …\" [--format table|json|csv|ndjson] [--columns LIST] [--out F] [--json]",
	positionals: 0,
	options: {
		format: {
			type: "string",
			value: "NAME",
			text: "table, json, csv or ndjson (default: a table on a terminal, else json)"
		},
		columns: {
			type: "string",
			value: "LIST",
			text: `of a table or csv: ${COLUMN_NAMES.join(", ")}, or any property`
		},
		out: {
			type: "string",
			value: "F",
			text: "the file to write, instead of stdout"
		},
		json: {
			type: "boolean",
			text: "the rows as JSON on stdout, also where a file is written"
		},
		...SNAPSHOT_OPTIONS
	},
	operations: [
		"listMyAwsAccounts",
		"listMyAzureAccounts",
		"snapshotAwsAccount",
		"snapshotAzureAccount"
	],
	async run(given, terminal) {
		terminal.reserveStdout();
		const out = given.text("out");
		const format = formatOf(given, out);
		const isJson = given.flag("json");
		const columns = readList(given, "columns");
		const { lines, request } = readSnapshotOptions(given);
		if (out !== void 0) checkOut(out);
		const cloud = await connectCloud(given, terminal);
		const taken = await takeTargetInventories(lines, request, {
			cloud,
			now: () => new Date(),
			progress: progressOn(terminal)
		});
		const rows = [];
		const failures = [];
		for (const { target, inventory: content } of taken.targets) if (content instanceof ExpectedError) failures.push(content);
		else if (content !== void 0) rows.push(...inventoryRows(target, parseInventory(targetTitle(target), content)));
		if (failures.length === taken.targets.length) throw failures.length === 1 ? failures[0] : new AggregateError(failures);
		const text = WRITE[format](rows, columns);
		if (out !== void 0) writeWholeFile(out, text);
		if (isJson) terminal.document(WRITE.json(rows, columns));
		else if (out === void 0) terminal.document(text);
		for (const failure of failures) terminal.complain(errorLines(failure));
		return failures.length > 0 ? 1 : 0;
	}
};
/** What was asked for, else what the file is called, else what suits where it goes. @throws ExpectedError OPTION_VALUE */
function formatOf(given, out) {
	const asked = readChoice(given, "format", FORMATS);
	const isPrinted = out === void 0 && given.flag("json");
	if (isPrinted && asked !== void 0 && asked !== "json") throw conflict("--json", `--format ${asked}`);
	if (isPrinted) return "json";
	if (asked !== void 0) return asked;
	const extension = out?.split(".").at(-1);
	return FORMATS.find((format) => format === extension) ?? (out === void 0 && process.stdout.isTTY ? "table" : "json");
}
/** A table has no room for columns in which nothing stands. */
function withoutEmpty(cells) {
	const isFull = (column) => cells.length === 1 || cells.slice(1).some((row) => row[column] !== "");
	return cells.map((row) => row.filter((_, column) => isFull(column)));
}
export { inventory };
