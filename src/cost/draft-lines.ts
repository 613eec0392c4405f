import { groupRows, type PricedSide } from './row-resources.ts'
import { whatOf } from './what.ts'

/** One side of a line. */
export interface LineSide {
  readonly cost: number
  readonly count: number
  /** What each component costs, by its id; undefined if that is not certain. */
  readonly prices: ReadonlyMap<string, number> | undefined
}

/** What two budgets say about one type and size of resource in one region. */
export interface DraftLine {
  readonly type: string
  readonly region: string
  /** Its size and other distinguishing details, part by part. */
  readonly what: readonly string[]
  readonly before: LineSide
  readonly after: LineSide
}

const NOTHING: LineSide = { cost: 0, count: 0, prices: new Map() }

/** The lines of two budgets, by what they are about. */
export function draftLines(before: PricedSide, after: PricedSide): readonly DraftLine[] {
  const lines = new Map<string, DraftLine>()
  for (const [name, budget] of [['before', before] as const, ['after', after] as const]) {
    for (const { rows, count, cost, ids } of groupRows(budget)) {
      const [{ type, region, cells }] = rows
      const line = { type, region, what: whatOf(type, cells) }
      const key = JSON.stringify(line)
      const known = lines.get(key) ?? { ...line, before: NOTHING, after: NOTHING }
      const prices = ids && pricesOf(rows, ids)
      lines.set(key, { ...known, [name]: together(known[name], { cost, count, prices }) })
    }
  }
  return [...lines.values()]
}

function together(one: LineSide, other: LineSide): LineSide {
  const prices = one.prices && other.prices && new Map([...one.prices, ...other.prices])
  return { cost: one.cost + other.cost, count: one.count + other.count, prices }
}

/** Components that no column distinguishes must have the same price; otherwise it is unknown which has which. */
function pricesOf(
  rows: readonly { readonly cost: number | undefined; readonly count: number }[],
  ids: readonly string[],
): ReadonlyMap<string, number> | undefined {
  const [price = 0, ...others] = rows.map(({ cost = 0, count }) => (count === 0 ? 0 : cost / count))
  return others.every((other) => other === price) ? new Map(ids.map((id) => [id, price])) : undefined
}
