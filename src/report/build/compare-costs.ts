import type { AskedPrices } from '../../cost/asked-prices.ts'
import { compareBudgets } from '../../cost/compare-budgets.ts'
import type { CostReport } from '../../cost/cost-report.ts'
import { type Budgets, readPrices } from '../../cost/prices.ts'
import { ExpectedError } from '../../errors.ts'
import { identityOf, targetTitle } from '../../snapshot/target.ts'
import type { TargetReport } from '../facts/report.ts'
import type { TargetRead } from './compare-target.ts'

export interface CostsCompared {
  readonly targets: readonly TargetReport[]
  /** Why figures are missing, and what else went wrong. */
  readonly failures: readonly ExpectedError[]
}

/**
 * The targets with their cost, or the reason why it is unknown. After a failure only that target's figure is missing.
 * @param reads what was read of each target, in the order of the targets
 * @param prices undefined if not requested
 */
export function withCosts(
  targets: readonly TargetReport[],
  reads: readonly TargetRead[],
  prices: AskedPrices | undefined,
): CostsCompared {
  if (prices === undefined) return { targets, failures: [] }
  const { currency, outcomes } = prices
  const failed: ExpectedError[] = []
  const priced = targets.map((target, position): TargetReport => {
    const without = (error: string): TargetReport => ({ ...target, cost: { currency, period: 'month', error } })
    const outcome = outcomes.get(identityOf(target.target))
    if (outcome === undefined) return without(whyNotAsked(target))
    const cost = outcome instanceof ExpectedError ? outcome : figuresOf(target, reads[position], outcome, currency)
    if (!(cost instanceof ExpectedError)) return { ...target, cost }
    failed.push(leftOut(target, cost))
    return without(reasonOf(cost))
  })
  return { targets: priced, failures: [...failed, ...prices.failures] }
}

function figuresOf(
  target: TargetReport,
  read: TargetRead | undefined,
  budgets: Budgets,
  currency: string,
): CostReport | ExpectedError {
  try {
    const side = (name: 'before' | 'after') => ({
      rows: readPrices(`the budget ${name} the deployment`, budgets[name]),
      resources: read?.[name]?.resources ?? [],
    })
    return compareBudgets(side('before'), side('after'), target.changes, currency)
  } catch (error) {
    if (error instanceof ExpectedError) return error
    return new ExpectedError('COST_FAILED', 'The cost could not be worked out', 'Report this as a bug')
  }
}

/** The report says elsewhere what is missing, so this is not another failure. */
function whyNotAsked({ status, before }: TargetReport): string {
  return status === 'compared' && before !== undefined
    ? 'The snapshots asked for different parts of the account'
    : 'The inventories of both sides are needed'
}

function leftOut({ target }: TargetReport, { code, message, remedy, said }: ExpectedError): ExpectedError {
  return new ExpectedError(code, `The cost of ${targetTitle(target)} is left out: ${message}`, remedy, said)
}

function reasonOf({ message, remedy }: ExpectedError): string {
  const [what, advice] = [message, remedy].map((text) => text.replace(/[.\s]+$/, ''))
  return `${what?.charAt(0).toUpperCase()}${what?.slice(1)}. ${advice}`
}
