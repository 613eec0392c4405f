import { visibleLine } from '../text.ts'
import { type BudgetRow, malformed, parseBudget } from './budget-table.ts'

/** The budgets of a target as Cloudcraft exports them: CSV, per month. */
export interface Budgets {
  readonly before: string
  readonly after: string
}

/** A line of a budget with a price: equal components of one region. */
export interface PricedRow {
  readonly type: string
  /** Empty for what belongs to no region. */
  readonly region: string
  readonly count: number
  /** For all of them per month; undefined if the budget has no price. */
  readonly cost: number | undefined
  readonly cells: BudgetRow
}

/** No cloud costs that much, in any currency: it would be a mistake, and sums would not be exact. */
const MAX_COST = 1e12
const MAX_COUNT = 1e9

/**
 * The priced lines of a budget. Lines without a type, such as a total, are not resources and are left out.
 * @param origin what to call the budget in an error
 * @throws ExpectedError BUDGET_MALFORMED
 */
export function readPrices(origin: string, csv: string): readonly PricedRow[] {
  const { columns, rows } = parseBudget(origin, csv)
  const missing = ['type', 'cost'].find((column) => !columns.includes(column))
  if (missing !== undefined) throw malformed(`${origin} has no column "${missing}"`)
  return rows.flatMap((cells): PricedRow[] => {
    const { type, region = '', count, cost } = cells
    if (type === undefined) return []
    const read = { type, region, cost: cost === undefined ? undefined : priceOf(cost, type, origin) }
    return [{ ...read, count: countOf(count, type, origin), cells }]
  })
}

function priceOf(text: string, type: string, origin: string): number {
  const price = numberOf(text)
  const what = `the price of ${visibleLine(type, 60)} in ${origin} is`
  if (price === undefined) throw malformed(`${what} "${visibleLine(text, 60)}", which is not a number`)
  if (price < 0) throw malformed(`${what} negative: ${visibleLine(text, 60)}`)
  if (price > MAX_COST) throw malformed(`${what} impossibly high: ${visibleLine(text, 60)}`)
  return price
}

/** `1234.5`, `1,234.50`, `1e-7`; undefined for anything else. */
function numberOf(text: string): number | undefined {
  const plain = /^\d{1,3}(,\d{3})+(\.\d*)?$/.test(text.trim()) ? text.replaceAll(',', '') : text
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(plain.trim()) ? Number(plain) : undefined
}

function countOf(text: string | undefined, type: string, origin: string): number {
  const count = text === undefined ? 1 : numberOf(text)
  if (count !== undefined && Number.isInteger(count) && count >= 0 && count <= MAX_COUNT) return count
  throw malformed(
    `the count of ${visibleLine(type, 60)} in ${origin} is "${visibleLine(text ?? '', 60)}", which is not a whole number`,
  )
}
