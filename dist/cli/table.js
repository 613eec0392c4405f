import { visibleLine } from "../text.js";
// src/cli/table.ts
/** Rows in columns, without blanks at the end of a line. Cells are text from outside: none can steer the terminal. */
function tableLines(rows, maxCell = 80) {
	const shown = rows.map((row) => row.map((cell) => visibleLine(cell, maxCell)));
	const widths = [];
	for (const row of shown) for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, length(cell));
	const pad = (cell, column) => cell + " ".repeat((widths[column] ?? 0) - length(cell));
	return shown.map((row) => row.map(pad).join("  ").trimEnd());
}
function length(cell) {
	return [...cell].length;
}
export { tableLines };
