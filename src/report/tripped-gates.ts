import { costTotals } from './facts/cost-totals.ts'
import { driftCount } from './facts/drift.ts'
import type { Report } from './facts/report.ts'
import { type CostGate, costLimit, type Gate, isCostGate } from './gate.ts'
import { isSettled, pictureAloneChanged, possibly } from './judgement.ts'

/**
 * The gates that the report trips, in the order given. An unconfirmed change trips them as if it were real. Background changes trip only
 * `any`.
 */
export function trippedGates(report: Report, gates: readonly Gate[]): readonly Gate[] {
  return gates.filter((gate) => trips(report, gate))
}

function trips(report: Report, gate: Gate): boolean {
  return isCostGate(gate) ? costsMore(report, gate) : happened(report, gate)
}

/** Whether any sum rose by more: sums of different currencies are checked separately. What has no price trips nothing. */
function costsMore(report: Report, gate: CostGate): boolean {
  const { most, isPercent } = costLimit(gate)
  return costTotals(report).some(({ before, change }) => {
    if (!isPercent) return change > most
    return before === 0 ? change > 0 : (change / before) * 100 > most
  })
}

function happened(report: Report, gate: Exclude<Gate, CostGate>): boolean {
  const { verdict, counts, targets, plan, watch } = report
  switch (gate) {
    case 'any':
      return verdict.hasChanges
    case 'changed':
      return counts.changed > 0 || targets.some(pictureAloneChanged)
    case 'unknown':
      return !verdict.known
    case 'destructive':
    case 'exposure':
      return targets.some(({ changes }) => changes.some((change) => possibly(change, gate)))
    case 'unplanned':
      return (plan?.counts.unplanned ?? 0) > 0
    case 'unseen':
      return (plan?.counts.notSeen ?? 0) > 0
    case 'unsettled':
      return !targets.every(isSettled)
    case 'drift':
      return (driftCount(report) ?? 0) > 0 || (watch !== undefined && targets.some(pictureAloneChanged))
    default:
      return counts[gate] > 0
  }
}
