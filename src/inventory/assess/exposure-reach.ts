import { at } from '../../errors.ts'
import { poolTypeOf } from '../read/component-types/component-types.ts'
import type { Inventory, Resource, ResourceReference } from '../read/resource.ts'
import { type Firewall, firewallReader, wallBuilder } from './exposure-firewall.ts'

/** The firewalls of one inventory, and the resources behind them. Each is read once, when first needed. */
export interface Reach {
  readonly inventory: Inventory
  readonly positionOf: (reference: ResourceReference) => number | undefined
  /** The firewall that the resource itself is. */
  readonly own: (position: number) => Firewall | undefined
  /** The security groups of a resource. Traffic that any of them allows is allowed; layers are combined into one. */
  readonly groups: (position: number) => readonly Firewall[]
  /** The network ACLs that a subnet is in. */
  readonly acls: (position: number) => readonly Firewall[]
  /** Firewalls around one resource, with layers combined into one wall. */
  readonly walls: (firewalls: readonly Firewall[]) => readonly Firewall[]
}

export function reachIn(inventory: Inventory): Reach {
  const read = firewallReader()
  const known = new Map<number, Firewall | undefined>()
  const ownAt = (position: number) => {
    const firewall = known.get(position)
    if (firewall !== undefined || known.has(position)) return firewall
    const made = read(at(inventory.resources, position))
    known.set(position, made)
    return made
  }
  const around = (position: number, isAcl: boolean) => {
    const found: Firewall[] = []
    for (const group of inventory.groups.get(position) ?? []) {
      const firewall = ownAt(group)
      if (firewall?.isOpenByDefault === isAcl) found.push(firewall)
    }
    return found
  }
  const wallOf = wallBuilder()
  const walls = (firewalls: readonly Firewall[]) => {
    const wall = wallOf(firewalls.filter(({ isLayer }) => isLayer))
    return wall === undefined ? firewalls : [...firewalls.filter(({ isLayer }) => !isLayer), wall]
  }
  return {
    inventory,
    walls,
    positionOf: ({ id }) => inventory.positions.get(id),
    own: ownAt,
    groups: (position) => walls(around(position, false)),
    acls: (position) => around(position, true),
  }
}

/** The security groups of several resources, each once. */
export function groupsOfAll(reach: Reach, positions: Iterable<number>): readonly Firewall[] {
  const found = new Set<Firewall>()
  for (const position of positions) for (const firewall of reach.groups(position)) found.add(firewall)
  return [...found]
}

/** The resources of one type in a pool, and the pool itself, which may be listed instead of its members. */
export function poolAt({ inventory }: Reach, pool: number, type: string): readonly number[] {
  const members = (inventory.members.get(pool) ?? []).filter((one) => at(inventory.resources, one).type === type)
  return members.length === 0 ? [] : [pool, ...members]
}

/** The positions without those whose pool is included: it represents its members. */
export function withoutPooled({ inventory }: Reach, positions: readonly number[]): readonly number[] {
  const all = new Set(positions)
  return positions.filter((position) => {
    const pool = poolTypeOf(at(inventory.resources, position).type)
    const groups = pool === undefined ? [] : (inventory.groups.get(position) ?? [])
    return !groups.some((group) => all.has(group) && at(inventory.resources, group).type === pool)
  })
}

export function resourcesAt({ inventory }: Reach, positions: readonly number[]): readonly Resource[] {
  return positions.map((position) => at(inventory.resources, position))
}
