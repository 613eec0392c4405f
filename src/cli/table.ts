import { visibleLine } from '../text.ts'

/** Rows as aligned columns without trailing spaces. Cells are untrusted: control characters are removed. */
export function tableLines(rows: readonly (readonly string[])[], maxCell = 80): readonly string[] {
  const shown = rows.map((row) => row.map((cell) => visibleLine(cell, maxCell)))
  const widths: number[] = []
  for (const row of shown) {
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, length(cell))
  }
  const pad = (cell: string, column: number) => cell + ' '.repeat((widths[column] ?? 0) - length(cell))
  return shown.map((row) => row.map(pad).join('  ').trimEnd())
}

function length(cell: string): number {
  return [...cell].length
}
