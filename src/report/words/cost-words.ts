import { type CostTotal, costTotals, pricedTargets, unpricedTargets } from '../facts/cost-totals.ts'
import { isConfirmed } from '../facts/counts.ts'
import type { Report } from '../facts/report.ts'
import { percentChange, roughChange, roughMoney } from './money.ts'

/**
 * What the deployment costs, in one line without full stop: `Cost: +$212/month (+4.4 %), from $4,871 to $5,084, estimated at Cloudcraft's
 * list prices`. It contains no name. Undefined if not requested.
 */
export function costLine(report: Report): string | undefined {
  const totals = costTotals(report)
  const missing = unpricedTargets(report.targets).length
  if (totals.length + missing === 0) return undefined
  if (totals.length === 0) return 'Cost: could not be determined'
  const parts = [
    `${totals.map(totalText).join('; ')}, estimated at Cloudcraft's list prices`,
    unpricedText(totals),
    missing === 0 ? '' : `unknown for ${missing} of ${report.targets.length} targets`,
    doubtText(report, totals),
  ]
  return `Cost: ${parts.filter((part) => part !== '').join('; ')}`
}

function totalText({ currency, before, after, change }: CostTotal): string {
  if (change === 0) return `no change, ${roughMoney(after, currency)}/month`
  const percent = percentChange(before, change)
  const said = roughChange(change, currency)
  const [was, is] = [roughMoney(before, currency), roughMoney(after, currency)]
  const sides = was === is ? `of ${is} in all` : `from ${was} to ${is}`
  return `${said}/month${percent === undefined ? '' : ` (${percent})`}, ${sides}`
}

function unpricedText(totals: readonly CostTotal[]): string {
  const unpriced = totals.reduce((sum, total) => sum + total.unpriced, 0)
  if (unpriced === 0) return ''
  return unpriced === 1 ? '1 resource has no price' : `${unpriced} resources have no price`
}

/** Resources that may simply not have been read cost nothing in the after-snapshot either. */
function doubtText({ targets }: Report, totals: readonly CostTotal[]): string {
  const doubted = pricedTargets(targets).flatMap(({ changes }) => changes.filter((change) => !isConfirmed(change)))
  if (doubted.length === 0 || totals.every(({ change }) => change === 0)) return ''
  return `not certain, as ${doubted.length === 1 ? '1 change is' : `${doubted.length} changes are`} unconfirmed`
}

/** Why a cost is unknown, each reason once: sentences without the last full stop, which may quote a server. */
export function costProblems({ targets }: Report): readonly string[] {
  return [...new Set(unpricedTargets(targets).map(({ cost }) => cost.error))]
}
