import type { Inventory } from '../read/resource.ts'
import { ABSENT, type Pairing } from './pairing.ts'

/** What a resource is connected to and contained in, as positions in its own inventory. */
export interface Surroundings {
  readonly groups: number[]
  readonly members: readonly number[]
  readonly from: number[]
  readonly to: number[]
}

/** The surroundings of some resources, in one pass over the inventory. */
export function surroundingsOf(inventory: Inventory, positions: Iterable<number>): ReadonlyMap<number, Surroundings> {
  const found = new Map<number, Surroundings>()
  for (const position of positions) {
    found.set(position, { groups: [], members: inventory.members.get(position) ?? [], from: [], to: [] })
  }
  if (found.size === 0) return found
  for (const [group, members] of inventory.members) {
    for (const member of members) found.get(member)?.groups.push(group)
  }
  for (const { from, to } of inventory.connections) {
    found.get(to)?.from.push(from)
    found.get(from)?.to.push(to)
  }
  return found
}

/** Both sides' surroundings in one language: partners have one name. What has no partner is left out. */
export function sharedNames(pairing: Pairing, side: 0 | 1): (positions: readonly number[]) => string[] {
  if (side === 1)
    return (positions) => positions.filter((position) => pairing.beforeOf[position] !== ABSENT).map(String)
  return (positions) =>
    positions.flatMap((position) => (pairing.afterOf[position] === ABSENT ? [] : [String(pairing.afterOf[position])]))
}
