import type { Change } from '../inventory/change.ts'
import { type CostFigures, type CostLine, roundMoney } from './cost-report.ts'
import { draftLines } from './draft-lines.ts'
import { indexChanges } from './explained-lines.ts'
import { movedLines } from './moved-lines.ts'
import type { PricedRow } from './prices.ts'
import type { PricedSide } from './row-resources.ts'
import { countUnpriced } from './unpriced.ts'

/**
 * What a target costs before and after, and which lines changed, each with the changes that account for it if certain.
 * @param changes those of the target's report, in their order
 */
export function compareBudgets(
  before: PricedSide,
  after: PricedSide,
  changes: readonly Change[],
  currency: string,
): CostFigures {
  const [was, is] = [sumOf(before.rows), sumOf(after.rows)]
  return {
    currency,
    period: 'month',
    ...{ before: roundMoney(was), after: roundMoney(is), change: roundMoney(is - was) },
    unpriced: countUnpriced(after),
    lines: movedLines(draftLines(before, after), indexChanges(changes)).toSorted(bySize),
  }
}

function sumOf(rows: readonly PricedRow[]): number {
  return rows.reduce((sum, { cost = 0 }) => sum + cost, 0)
}

/** The largest change first, then by name, so that equal budgets give equal reports. */
function bySize(one: CostLine, other: CostLine): number {
  const name = ({ type, region, what }: CostLine) => `${type} ${what} ${region}`
  return Math.abs(other.change) - Math.abs(one.change) || (name(one) < name(other) ? -1 : 1)
}
