import type { Report } from './facts/report.ts'
import type { Gate } from './gate.ts'
import { isSettled, pictureAloneChanged, possibly } from './judgement.ts'

/**
 * The gates that the report trips, in the order given. A change in doubt trips them as if it were true. What changes by itself trips `any`
 * alone.
 */
export function trippedGates(report: Report, gates: readonly Gate[]): readonly Gate[] {
  return gates.filter((gate) => trips(report, gate))
}

function trips({ verdict, counts, targets, plan }: Report, gate: Gate): boolean {
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
    default:
      return counts[gate] > 0
  }
}
