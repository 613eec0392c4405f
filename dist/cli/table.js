import { visibleLine } from "../text.js";
// src/cli/table.ts
/** Rows as aligned columns without trailing spaces. Cells are untrusted: control characters are removed. */
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
