import { ExpectedError } from '../errors.ts'
import { nearest } from '../text.ts'
import type { Report } from './facts/report.ts'

/** What a gate trips on. `any`: any change; `unknown`: anything that could not be seen or is in doubt. */
export const GATES = ['any', 'added', 'removed', 'changed', 'replaced', 'destructive', 'exposure', 'unknown'] as const
export type Gate = (typeof GATES)[number]

/** Reads `removed, exposure`; empty means never. @throws ExpectedError GATE_UNKNOWN */
export function parseGates(text: string): readonly Gate[] {
  const words = text.split(/[\s,]+/).filter((word) => word !== '')
  const odd = words.find((word) => !GATES.includes(word as Gate))
  if (odd === undefined) return [...new Set(words as Gate[])]
  const close = nearest(odd, GATES)
  const remedy = close === undefined ? `Choose among ${GATES.join(', ')}` : `Did you mean "${close}"?`
  throw new ExpectedError('GATE_UNKNOWN', `fail-on: "${odd.slice(0, 100)}" is not a gate`, remedy)
}

/** The gates that the report trips, in the order given. */
export function trippedGates(report: Report, gates: readonly Gate[]): readonly Gate[] {
  return gates.filter((gate) => trips(report, gate))
}

function trips({ verdict, counts, targets }: Report, gate: Gate): boolean {
  switch (gate) {
    case 'any':
      return verdict.hasChanges
    case 'unknown':
      return !verdict.known
    case 'destructive':
    case 'exposure':
      return targets.some(({ changes }) => changes.some(({ tags }) => tags.includes(gate)))
    default:
      return counts[gate] > 0
  }
}
