import { writeXlsxFile } from "../../../vendor/excel.js";
import { COLUMNS, totalOf } from "../../simulator.js";
// src/extras/simulator/budget/xlsx.ts
const MONEY = "#,##0.00####";
/** A budget as a workbook of one sheet, with a total below. */
async function writeXlsx(lines, currency) {
	const rows = [COLUMNS.map(bold), ...lines.map((line) => COLUMNS.map((column) => cell(column, line[column])))];
	const total = COLUMNS.map((column, at) => at === 0 ? bold("Total") : cell(column, at === COST ? totalOf(lines) : ""));
	const file = writeXlsxFile(lines.length === 0 ? rows : [...rows, total], { sheet: `Budget ${currency}` });
	return new Uint8Array(await (await file.toBlob()).arrayBuffer());
}
const COST = COLUMNS.indexOf("cost");
function bold(value) {
	return {
		value,
		type: String,
		fontWeight: "bold"
	};
}
function cell(column, value) {
	if (value === void 0 || value === "") return null;
	if (typeof value === "string") return {
		value,
		type: String
	};
	return column === "unitPrice" || column === "cost" ? {
		value,
		type: Number,
		format: MONEY
	} : {
		value,
		type: Number
	};
}
export { writeXlsx };
