import { ExpectedError } from '../errors.ts'
import { visibleLine } from '../text.ts'

/** One line of a budget: its non-empty columns by name. */
export type BudgetRow = Readonly<Record<string, string>>

/** A budget with the names of its columns. */
export interface BudgetTable {
  readonly columns: readonly string[]
  readonly rows: readonly BudgetRow[]
}

/**
 * A budget as Cloudcraft exports it: CSV of RFC 4180 with a header. Empty cells are left out, and so are empty lines. A line may be shorter
 * than the header, never longer.
 * @param origin what to call the budget in an error
 * @throws ExpectedError BUDGET_MALFORMED if any of it cannot be read: part of a budget would give a wrong total
 */
export function parseBudget(origin: string, csv: string): BudgetTable {
  const [columns = [], ...records] = parseCsv(origin, csv.replace(/^\ufeff/, ''))
  const long = records.findIndex(({ length }) => length > columns.length)
  if (long >= 0) throw malformed(`line ${long + 2} of ${origin} has more cells than there are columns`)
  const rows = records.map((record) =>
    Object.fromEntries(record.flatMap((cell, column) => (cell === '' ? [] : [[columns[column] ?? '', cell]]))),
  )
  return { columns, rows }
}

/** A quoted or a bare cell and its terminator. */
const CELL = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r?\n|$)/gy

function parseCsv(origin: string, csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  let read = 0
  for (const match of csv.matchAll(CELL)) {
    const [whole, quoted, bare, end] = match
    read = match.index + whole.length
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? '')
    if (end !== ',' && end !== '') rows.push([])
    // At the end of the text there would be one more, empty match.
    if (end === '') break
  }
  if (read < csv.length) {
    const line = csv.slice(0, read).split('\n').length
    throw malformed(`line ${line} of ${origin} is not CSV: ${visibleLine(csv.slice(read, read + 200), 40)}`)
  }
  return rows.filter((row) => row.some((cell) => cell !== ''))
}

/** A budget, or a price in it, that cannot be used. @param what a clause without full stop */
export function malformed(what: string): ExpectedError {
  return new ExpectedError('BUDGET_MALFORMED', what, 'Export the budget again; if it stays so, report it')
}
