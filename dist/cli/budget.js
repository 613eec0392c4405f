import { BUDGET_CURRENCIES, parseBudget } from "../cost.js";
import { at } from "../errors.js";
import { checkOut, writeWholeFile } from "../snapshot.js";
import { CONNECTION_OPTIONS, connectApi } from "./cloud.js";
import { collectErrors } from "./collect.js";
import { conflict, readChoice, readNeeded } from "./option-values.js";
import { tableLines } from "./table.js";
// src/cli/budget.ts
const PERIODS = [
	"h",
	"d",
	"w",
	"m",
	"y"
];
const RATES = ["effective", "stated"];
const FORMATS = ["csv", "xlsx"];
const budget = {
	name: "budget",
	usage: "BLUEPRINT [options]",
	positionals: 1,
	options: {
		currency: {
			type: "string",
			value: "NAME",
			text: `${BUDGET_CURRENCIES.join(", ")} (default USD)`
		},
		period: {
			type: "string",
			value: "P",
			text: "by hour, day, week, month or year: h, d, w, m, y (default m)"
		},
		rate: {
			type: "string",
			value: "NAME",
			text: "effective, with upfront fees, or stated (default effective)"
		},
		format: {
			type: "string",
			value: "NAME",
			text: "csv or xlsx, as Cloudcraft makes them, instead of a table"
		},
		out: {
			type: "string",
			value: "FILE",
			text: "the file to write; without it, csv goes to stdout"
		},
		json: {
			type: "boolean",
			text: "the rows as JSON on stdout"
		},
		...CONNECTION_OPTIONS
	},
	operations: ["exportBudgetForABlueprint"],
	async run(given, terminal) {
		const { format, out, options } = readOrder(given);
		if (given.flag("json") || format === "csv" && out === void 0) terminal.reserveStdout();
		const bytes = await (await connectApi(given, terminal)).blueprints.budget(at(given.positionals, 0), format ?? "csv", options);
		if (out !== void 0) {
			writeWholeFile(out, bytes);
			terminal.say(`Wrote ${out} (${bytes.length} bytes)`);
		}
		if (given.flag("json")) terminal.document(`${JSON.stringify(rowsOf(bytes), null, 2)}\n`);
		else if (out === void 0 && format === "csv") terminal.document(textOf(bytes));
		else if (out === void 0) show(rowsOf(bytes), options.currency ?? "USD", terminal);
		return 0;
	}
};
function readOrder(given) {
	const errors = collectErrors();
	const out = given.text("out");
	if (out !== void 0) errors.attempt(() => checkOut(out));
	const format = errors.attempt(() => readChoice(given, "format", FORMATS)) ?? endingOf(out);
	if (format === "xlsx") errors.attempt(() => checkWorkbook(given));
	const options = {
		currency: errors.attempt(() => readChoice(given, "currency", BUDGET_CURRENCIES)),
		period: errors.attempt(() => readChoice(given, "period", PERIODS)),
		rate: errors.attempt(() => readChoice(given, "rate", RATES))
	};
	errors.finish();
	return {
		format,
		out,
		options
	};
}
function endingOf(out) {
	if (out === void 0) return void 0;
	return out.toLowerCase().endsWith(".xlsx") ? "xlsx" : "csv";
}
function checkWorkbook(given) {
	readNeeded(given, "budget", "out", "FILE");
	if (given.flag("json")) throw conflict("--json", "--format xlsx");
}
function rowsOf(bytes) {
	return parseBudget("the budget", textOf(bytes)).rows;
}
function textOf(bytes) {
	return new TextDecoder().decode(bytes);
}
const COLUMNS = [
	"category",
	"type",
	"region",
	"count",
	"unitPrice",
	"cost"
];
function show(rows, currency, terminal) {
	const cells = rows.map((row) => COLUMNS.map((column) => row[column] ?? ""));
	for (const line of tableLines([COLUMNS, ...cells])) terminal.say(line);
	terminal.say(`total ${totalCost(rows)} ${currency}`);
}
/** The sum of the costs with two decimals; ignores what is not a number. */
function totalCost(rows) {
	return rows.map((row) => Number(row["cost"])).filter(Number.isFinite).reduce((sum, cost) => sum + cost, 0).toFixed(2);
}
export { budget };
