import type { Inventory, Resource } from '../read/resource.ts'
import { ABSENT, type Pairing } from './pairing.ts'
import { type Surroundings, sharedNames, surroundingsOf } from './surroundings.ts'

/** What has no partner on the other side, and what stands around it. */
export interface Leftovers {
  readonly inventory: Inventory
  readonly partners: Int32Array
  readonly positions: readonly number[]
  readonly surroundings: ReadonlyMap<number, Surroundings>
  /** Positions as both sides know them; those without a partner left out. */
  readonly shared: (positions: readonly number[]) => string[]
}

export type BothLeftovers = readonly [Leftovers, Leftovers]

/** Whether a leftover may be paired in this round. */
export type Wanted = (side: Leftovers, position: number) => boolean

/** Why two resources count as one that was replaced by the other. */
export interface ReplacementReason {
  /** 0 to 1. */
  readonly confidence: number
  readonly because: readonly string[]
}

/** Reasons by position before. */
export type Reasons = Map<number, ReplacementReason>

export function leftoversOf(before: Inventory, after: Inventory, pairing: Pairing): BothLeftovers {
  return [side(before, pairing, 0), side(after, pairing, 1)]
}

function side(inventory: Inventory, pairing: Pairing, index: 0 | 1): Leftovers {
  const partners = index === 0 ? pairing.afterOf : pairing.beforeOf
  const positions: number[] = []
  for (let position = 0; position < partners.length; position++)
    if (partners[position] === ABSENT) positions.push(position)
  return {
    inventory,
    partners,
    positions,
    surroundings: surroundingsOf(inventory, positions),
    shared: sharedNames(pairing, index),
  }
}

export function resourceAt({ inventory }: Leftovers, position: number): Resource {
  return inventory.resources[position] as Resource
}

/** The positions that are still without a partner. */
export function stillLeft({ positions, partners }: Leftovers): readonly number[] {
  return positions.filter((position) => partners[position] === ABSENT)
}
