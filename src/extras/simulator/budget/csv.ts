import { type BudgetLine, COLUMNS } from './lines.ts'

/** A budget as CSV of RFC 4180: a line of column names, and no total. */
export function writeCsv(lines: readonly BudgetLine[]): string {
  const rows = lines.map((line) => COLUMNS.map((column) => escapeCell(line[column] ?? '')))
  return [COLUMNS, ...rows].map((row) => `${row.join(',')}\r\n`).join('')
}

/** Text from a blueprint must not become a formula in a spreadsheet. */
function escapeCell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) && !/^-?\d+(\.\d+)?$/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
