import type { Change } from '../inventory/change.ts'
import { changedIn } from '../inventory/change-kinds.ts'
import type { DraftLine } from './draft-lines.ts'

/** By component id on one side: the positions of the changes of that resource. */
type ChangesById = ReadonlyMap<string, readonly number[]>

/** The changes by the components that they are about. */
export interface ChangeIndex {
  readonly before: ChangesById
  readonly after: ChangesById
}

export function indexChanges(changes: readonly Change[]): ChangeIndex {
  return { before: changesById(changes, 'before'), after: changesById(changes, 'after') }
}

/** Relations between resources cost nothing. */
const RELATIONS = /^(membership|connection)-/

function changesById(changes: readonly Change[], side: 'before' | 'after'): ChangesById {
  const found = new Map<string, number[]>()
  for (const [position, change] of changes.entries()) {
    if (RELATIONS.test(change.kind)) continue
    for (const { id } of changedIn(change)[side]) found.set(id, [...(found.get(id) ?? []), position])
  }
  return found
}

/** What the components of one change cost in a line. */
export interface Part {
  readonly position: number
  readonly before: { readonly cost: number; readonly count: number }
  readonly after: { readonly cost: number; readonly count: number }
}

/** The maximum rounding error, per component. */
const TOLERANCE = 1e-5

/**
 * The changes that account for a line, each with its part: together they explain the whole difference. Undefined if something else
 * contributes, such as a usage figure that was measured again, or if it is unknown which components the line is about.
 */
export function explainedBy({ before, after }: DraftLine, index: ChangeIndex): readonly Part[] | undefined {
  if (before.prices === undefined || after.prices === undefined) return undefined
  const [was, is] = [sumsByChange(before.prices, index.before), sumsByChange(after.prices, index.after)]
  const parts = [...new Set([...was.keys(), ...is.keys()])].map((position): Part => {
    return { position, before: was.get(position) ?? NOTHING, after: is.get(position) ?? NOTHING }
  })
  const explained = parts.reduce((sum, part) => sum + part.after.cost - part.before.cost, 0)
  const tolerance = TOLERANCE * (1 + before.count + after.count)
  const isWhole = Math.abs(after.cost - before.cost - explained) <= tolerance
  return isWhole ? parts.filter((part) => Math.abs(part.after.cost - part.before.cost) > TOLERANCE) : undefined
}

const NOTHING = { cost: 0, count: 0 }

function sumsByChange(prices: ReadonlyMap<string, number>, positions: ChangesById) {
  const sums = new Map<number, { cost: number; count: number }>()
  for (const [id, price] of prices)
    for (const position of positions.get(id) ?? []) {
      const { cost, count } = sums.get(position) ?? NOTHING
      sums.set(position, { cost: cost + price, count: count + 1 })
    }
  return sums
}
