import { driftChanges } from './facts/drift.ts'
import type { Report } from './facts/report.ts'
import type { Gate } from './gate.ts'
import { pictureAloneChanged, possibly } from './judgement.ts'

/** The gates that the report trips, in the order given. A change in doubt trips them as if it were true. */
export function trippedGates(report: Report, gates: readonly Gate[]): readonly Gate[] {
  return gates.filter((gate) => trips(report, gate))
}

function trips(report: Report, gate: Gate): boolean {
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
    case 'drift':
      return watch === undefined ? driftChanges(report).length > 0 : verdict.hasChanges
    default:
      return counts[gate] > 0
  }
}
