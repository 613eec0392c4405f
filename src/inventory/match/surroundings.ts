import type { SideIndex } from '../read/both.ts'
import type { Inventory } from '../read/resource.ts'
import { ABSENT, type Pairing } from './pairing.ts'

/** What a resource contains, is contained in and is connected to, as positions in its own inventory. */
export interface Surroundings {
  readonly groups: readonly number[]
  readonly members: readonly number[]
  readonly from: number[]
  readonly to: number[]
}

/** The surroundings of some resources, in one pass over the connections. */
export function surroundingsOf(inventory: Inventory, positions: Iterable<number>): ReadonlyMap<number, Surroundings> {
  const found = new Map<number, Surroundings>()
  for (const position of positions) {
    const groups = inventory.groups.get(position) ?? []
    found.set(position, { groups, members: inventory.members.get(position) ?? [], from: [], to: [] })
  }
  if (found.size === 0) return found
  for (const { from, to } of inventory.connections) {
    found.get(to)?.from.push(from)
    found.get(from)?.to.push(to)
  }
  return found
}

/** Names that are the same on both sides: the name of a resource is its position after. Those without a partner are left out. */
export function sharedNames(pairing: Pairing, side: SideIndex): (positions: readonly number[]) => string[] {
  if (side === 1)
    return (positions) => positions.filter((position) => pairing.beforeOf[position] !== ABSENT).map(String)
  return (positions) =>
    positions.flatMap((position) => (pairing.afterOf[position] === ABSENT ? [] : [String(pairing.afterOf[position])]))
}
