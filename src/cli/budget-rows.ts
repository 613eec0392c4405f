/** One line of a budget: the columns that Cloudcraft fills, by name. */
export type BudgetRow = Readonly<Record<string, string>>

/** A budget as Cloudcraft sends it (RFC 4180, first line the names), one record a line. Empty cells are left out. */
export function parseBudget(csv: string): readonly BudgetRow[] {
  const [names = [], ...records] = parseCsv(csv.replace(/^\ufeff/, ''))
  return records.map((record) =>
    Object.fromEntries(names.flatMap((name, column) => (record[column] ? [[name, record[column]]] : []))),
  )
}

/** Cells, quoted or not, as far as they are well formed; a line without any is none. */
function parseCsv(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  for (const [, quoted, bare, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? '')
    if (end !== ',' && end !== '') rows.push([])
  }
  return rows.filter((row) => row.some((cell) => cell !== ''))
}

/** The costs added up, to the hundredth; what is no number adds nothing. */
export function totalCost(rows: readonly BudgetRow[]): string {
  const costs = rows.map((row) => Number(row['cost'])).filter(Number.isFinite)
  return costs.reduce((sum, cost) => sum + cost, 0).toFixed(2)
}
