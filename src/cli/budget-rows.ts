/** One line of a budget: its non-empty columns by name. */
export type BudgetRow = Readonly<Record<string, string>>

/** A budget as Cloudcraft sends it: CSV of RFC 4180 with a header. Omits empty cells. */
export function parseBudget(csv: string): readonly BudgetRow[] {
  const [names = [], ...records] = parseCsv(csv.replace(/^\ufeff/, ''))
  return records.map((record) =>
    Object.fromEntries(names.flatMap((name, column) => (record[column] ? [[name, record[column]]] : []))),
  )
}

/** Quoted and bare cells, up to the first malformed one; skips empty lines. */
function parseCsv(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  for (const [, quoted, bare, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? '')
    if (end !== ',' && end !== '') rows.push([])
  }
  return rows.filter((row) => row.some((cell) => cell !== ''))
}

/** The sum of the costs with two decimals; ignores what is not a number. */
export function totalCost(rows: readonly BudgetRow[]): string {
  const costs = rows.map((row) => Number(row['cost'])).filter(Number.isFinite)
  return costs.reduce((sum, cost) => sum + cost, 0).toFixed(2)
}
