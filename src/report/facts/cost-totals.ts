import { type CostFailure, type CostFigures, hasFigures, roundMoney } from '../../cost/cost-report.ts'
import type { Report, TargetReport } from './report.ts'

/** What all targets with prices in one currency cost together. */
export interface CostTotal extends Pick<CostFigures, 'currency' | 'before' | 'after' | 'change' | 'unpriced'> {
  readonly targets: number
}

export interface PricedTarget extends TargetReport {
  readonly cost: CostFigures
}

export interface UnpricedTarget extends TargetReport {
  readonly cost: CostFailure
}

/** One sum per currency, in the order of the targets: there is no exchange rate to add them up. */
export function costTotals({ targets }: Pick<Report, 'targets'>): readonly CostTotal[] {
  const totals = new Map<string, CostTotal>()
  for (const { cost } of pricedTargets(targets)) {
    const { currency } = cost
    const known = totals.get(currency) ?? { currency, before: 0, after: 0, change: 0, unpriced: 0, targets: 0 }
    const sum = (part: 'before' | 'after' | 'change') => roundMoney(known[part] + cost[part])
    totals.set(currency, {
      ...{ currency, before: sum('before'), after: sum('after'), change: sum('change') },
      ...{ unpriced: known.unpriced + cost.unpriced, targets: known.targets + 1 },
    })
  }
  return [...totals.values()]
}

export function pricedTargets(targets: readonly TargetReport[]): readonly PricedTarget[] {
  return targets.filter((target): target is PricedTarget => target.cost !== undefined && hasFigures(target.cost))
}

/** Targets whose cost was requested but is unknown. */
export function unpricedTargets(targets: readonly TargetReport[]): readonly UnpricedTarget[] {
  return targets.filter((target): target is UnpricedTarget => target.cost !== undefined && !hasFigures(target.cost))
}

/** The change of all targets together; undefined if a figure is missing or there are several currencies. */
export function wholeChange(report: Pick<Report, 'targets'>): CostTotal | undefined {
  const [only, ...others] = costTotals(report)
  return others.length === 0 && unpricedTargets(report.targets).length === 0 ? only : undefined
}
