import { at } from '../../errors.ts'
import { type Both, both, type SideIndex } from '../read/both.ts'
import type { Inventory, Resource } from '../read/resource.ts'
import { ABSENT, type Pairing } from './pairing.ts'
import { type Surroundings, sharedNames, surroundingsOf } from './surroundings.ts'

/** The resources of one inventory without a partner, and their surroundings. */
export interface Leftovers {
  readonly inventory: Inventory
  readonly partners: Int32Array
  readonly positions: readonly number[]
  readonly surroundings: ReadonlyMap<number, Surroundings>
  /** Positions as names that are the same on both sides; those without a partner are left out. */
  readonly shared: (positions: readonly number[]) => string[]
}

/** Whether a leftover may be paired in this round. */
export type Wanted = (left: Leftovers, position: number) => boolean

/** Why one resource counts as replaced by the other. */
export interface ReplacementReason {
  /** 0 to 1. */
  readonly confidence: number
  readonly because: readonly string[]
}

/** Reasons by position before. */
export type Reasons = Map<number, ReplacementReason>

export function leftoversOf(before: Inventory, after: Inventory, pairing: Pairing): Both<Leftovers> {
  return both([before, after], (inventory, side) => leftoversIn(inventory, pairing, side))
}

function leftoversIn(inventory: Inventory, pairing: Pairing, side: SideIndex): Leftovers {
  const partners = side === 0 ? pairing.afterOf : pairing.beforeOf
  const positions: number[] = []
  for (let position = 0; position < partners.length; position++)
    if (partners[position] === ABSENT) positions.push(position)
  return {
    inventory,
    partners,
    positions,
    surroundings: surroundingsOf(inventory, positions),
    shared: sharedNames(pairing, side),
  }
}

export function resourceAt({ inventory }: Leftovers, position: number): Resource {
  return at(inventory.resources, position)
}

/** The positions still without a partner. */
export function stillLeft({ positions, partners }: Leftovers): readonly number[] {
  return positions.filter((position) => partners[position] === ABSENT)
}
