import { at } from '../../errors.ts'
import { poolTypeOf } from '../read/component-types/component-types.ts'
import type { Inventory } from '../read/resource.ts'
import { surroundingsOf } from './surroundings.ts'

/** How many resources of a type a pool has: members, or their companions, such as the volumes of its instances. */
export type CountInPool = (pool: number, type: string) => number

/** Scans the inventory at most once per type, for any number of pools. */
export function poolSizes(inventory: Inventory): CountInPool {
  const companions = new Map<string, Companions>()
  return (pool, type) => {
    const members = inventory.members.get(pool) ?? []
    if (poolTypeOf(type) !== undefined) return members.filter((member) => typeAt(inventory, member) === type).length
    const known = companions.get(type) ?? companionsOf(inventory, type)
    companions.set(type, known)
    return members.reduce((sum, member) => sum + (known.get(member) ?? 0), 0)
  }
}

/** How many companions each resource has. */
type Companions = ReadonlyMap<number, number>

/** A companion is connected to one resource and to nothing else. */
function companionsOf(inventory: Inventory, type: string): Companions {
  const positions = inventory.resources.flatMap((resource, position) => (resource.type === type ? [position] : []))
  const counts = new Map<number, number>()
  for (const { from, to } of surroundingsOf(inventory, positions).values()) {
    const [only, ...others] = new Set([...from, ...to])
    if (only !== undefined && others.length === 0) counts.set(only, (counts.get(only) ?? 0) + 1)
  }
  return counts
}

function typeAt({ resources }: Inventory, position: number): string {
  return at(resources, position).type
}
