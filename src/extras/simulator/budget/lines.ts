import { isArray, isObject, type Json, type JsonObject, own, ownText } from '../../../json.ts'
import { priceOf } from './prices.ts'
import { type BudgetTerms, inTerms } from './terms.ts'

/** The columns of a budget, in Cloudcraft's order. */
export const COLUMNS =
  `category type region count unitPrice cost instanceType instanceSize platform role engine storage dataGb
  snapshots volume iops memory mRequests computeDuration readUnits writeUnits readConsistency shards putUnits
  extendedRetention emailsOut requests notifications notificationType cache apiCalls tier instance`.split(/\s+/)

/** Columns that take the component's field of the same name. */
const FIELDS = COLUMNS.slice(COLUMNS.indexOf('instanceType'))
const MAX_TEXT = 256
/** Six decimals: an hour of something small must not cost 0. */
const MICRO = 1e6

export type BudgetLine = Readonly<Record<string, string | number>>

/** One line per group of equal components; cost is exactly count times unit price. */
export function budgetLines(data: JsonObject, terms: BudgetTerms): BudgetLine[] {
  const groups = new Map<string, { line: BudgetLine; units: number; count: number }>()
  for (const component of componentsOf(data)) {
    const price = priceOf(component, terms.rate === 'effective')
    if (!price) continue
    const described = { category: price.category, ...describe(component) }
    const key = JSON.stringify([described, price.dollars])
    const units = Math.round(inTerms(price.dollars, terms) * MICRO)
    groups.set(key, { line: described, units, count: (groups.get(key)?.count ?? 0) + 1 })
  }
  return [...groups.keys()].sort().flatMap((key) => {
    const group = groups.get(key)
    if (!group) return []
    const { line, units, count } = group
    return [{ ...line, count, unitPrice: units / MICRO, cost: (units * count) / MICRO }]
  })
}

/** The total, summed in integers to avoid rounding errors. */
export function totalOf(lines: readonly BudgetLine[]): number {
  return lines.reduce((sum, { cost }) => sum + Math.round(Number(cost) * MICRO), 0) / MICRO
}

/** Nodes and groups: clusters may be either. */
function componentsOf(data: JsonObject): JsonObject[] {
  return ['nodes', 'groups'].flatMap((section) => {
    const list = own(data, section)
    return list !== undefined && isArray(list) ? list.flatMap((one) => (isObject(one) ? [one] : [])) : []
  })
}

function describe(component: JsonObject): BudgetLine {
  const fields = FIELDS.flatMap((field): [string, string | number][] => {
    const value = cellOf(own(component, field))
    return value === undefined ? [] : [[field, value]]
  })
  const [type, region] = ['type', 'region'].map((field) => (ownText(component, field) ?? '').slice(0, MAX_TEXT))
  return { type: type ?? '', region: region ?? '', ...Object.fromEntries(fields) }
}

/** Cloudcraft writes some numbers as text: equal values must group. */
function cellOf(value: Json | undefined): string | number | undefined {
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return /^\d{1,12}(\.\d{1,6})?$/.test(value) ? Number(value) : value.slice(0, MAX_TEXT)
  return typeof value === 'number' ? value : undefined
}
