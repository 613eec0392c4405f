import { ExpectedError } from '../errors.ts'
import { nearest, visibleLine } from '../text.ts'

/**
 * The names of the gates, for parsing inputs. When they trip is in tripped-gates.ts: the phase before a deployment only needs the names and
 * loads no other code of the report.
 */

/**
 * What a gate trips on. `any`: any change; `unknown`: anything that could not be seen or is unconfirmed; `unplanned`: a change that no plan
 * announced; `unseen`: an announced change that should have happened and did not; `unsettled`: the account was still changing at the end,
 * or was not known to have settled; `drift`: a change since the last deployment that this one did not make. How much more a month may cost
 * is a `CostGate`.
 */
export const GATES = [
  ...['any', 'added', 'removed', 'changed', 'replaced', 'destructive', 'exposure', 'unknown'],
  ...['unplanned', 'unseen', 'unsettled', 'drift'],
] as const

/** `cost>500`, in the currency of the report, or `cost>5%`: trips when a month costs more than that in addition. */
export type CostGate = `cost>${string}`
export type Gate = (typeof GATES)[number] | CostGate

/** All gates as people write them. */
export const GATE_NAMES: readonly string[] = [...GATES, 'cost>AMOUNT', 'cost>PERCENT%']

/** Reads `removed, exposure`; empty means never. @throws ExpectedError GATE_UNKNOWN */
export function parseGates(text: string): readonly Gate[] {
  // `cost > 5 %` is one gate.
  const joined = text.replace(/\s*>\s*/g, '>').replace(/(\d)\s+%/g, '$1%')
  const words = joined.split(/[\s,]+/).filter((word) => word !== '')
  const gates = words.filter(isGate)
  const odd = words.find((word) => !isGate(word))
  if (odd === undefined) return [...new Set(gates)]
  const remedy = remedyFor(odd)
  throw new ExpectedError('GATE_UNKNOWN', `fail-on: "${visibleLine(odd, 100)}" is not a gate`, remedy)
}

function remedyFor(odd: string): string {
  if (odd.startsWith('cost')) return 'Write an amount or a percentage without separators: cost>500 or cost>5%'
  const close = nearest(odd, GATES)
  return close === undefined ? `Choose among ${GATE_NAMES.join(', ')}` : `Did you mean "${close}"?`
}

function isGate(word: string): word is Gate {
  return (GATES as readonly string[]).includes(word) || isCostGate(word)
}

const COST = /^cost>(\d{1,12}(?:\.\d{1,6})?)(%?)$/

export function isCostGate(word: string): word is CostGate {
  return COST.test(word)
}

/** How much more a month may cost: an amount, or per cent of what it cost. */
export function costLimit(gate: CostGate): { readonly most: number; readonly isPercent: boolean } {
  const [, most = '', percent] = COST.exec(gate) ?? []
  return { most: Number(most), isPercent: percent === '%' }
}
