import { ExpectedError } from '../errors.ts'
import { nearest, visibleLine } from '../text.ts'

/**
 * The names of the gates, for whoever reads inputs. When they trip is in tripped-gates.ts: the phase before a deployment reads names and
 * loads no other code of the report.
 */

/**
 * What a gate trips on. `any`: any change; `unknown`: anything that could not be seen or is in doubt; `unplanned`: a change that no plan
 * announced; `unseen`: an announced change that should be there and is not; `unsettled`: the account was still changing at the end, or
 * could not be seen to have come to rest.
 */
export const GATES = [
  ...['any', 'added', 'removed', 'changed', 'replaced', 'destructive', 'exposure', 'unknown'],
  ...['unplanned', 'unseen', 'unsettled'],
] as const
export type Gate = (typeof GATES)[number]

/** Reads `removed, exposure`; empty means never. @throws ExpectedError GATE_UNKNOWN */
export function parseGates(text: string): readonly Gate[] {
  const words = text.split(/[\s,]+/).filter((word) => word !== '')
  const gates = words.filter(isGate)
  const odd = words.find((word) => !isGate(word))
  if (odd === undefined) return [...new Set(gates)]
  const close = nearest(odd, GATES)
  const remedy = close === undefined ? `Choose among ${GATES.join(', ')}` : `Did you mean "${close}"?`
  throw new ExpectedError('GATE_UNKNOWN', `fail-on: "${visibleLine(odd, 100)}" is not a gate`, remedy)
}

function isGate(word: string): word is Gate {
  return (GATES as readonly string[]).includes(word)
}
