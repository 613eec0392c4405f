import type { Rollout } from '../change.ts'
import { type Inventory, type Resource, referenceTo } from '../read/resource.ts'
import { poolTypeOf } from '../read/type-facts.ts'
import { sizeChange } from '../values/size.ts'
import { type BothLeftovers, type Leftovers, resourceAt, stillLeft } from './leftovers.ts'
import { ABSENT, type Pairing } from './pairing.ts'
import { poolSizes } from './pool-size.ts'
import { fieldsOfAll } from './rollout-fields.ts'

/** What happened to the pools of an account, and who belongs to one. */
export interface Pools {
  readonly rollouts: readonly Rollout[]
  /** Positions that a rollout tells of. */
  readonly told: readonly [ReadonlySet<number>, ReadonlySet<number>]
  /** Leftovers that are members of a pool, or go with one, to that pool: scaling and rollouts take and bring them. */
  readonly pooled: readonly [ReadonlyMap<number, number>, ReadonlyMap<number, number>]
}

/**
 * Interchangeable members that went and came in one parent, and what goes with them: an instance's volumes. Where members only went
 * or only came, the pool was scaled: they stay removals or additions.
 */
export function findRollouts(before: Inventory, after: Inventory, left: BothLeftovers, pairing: Pairing): Pools {
  const pooled = left.map((side) => withCompanions(side, poolsOf(side))) as [Map<number, number>, Map<number, number>]
  const exchanges = new Map<string, Exchange>()
  collect(exchanges, 'removed', left[0], pooled[0], (parent) => pairing.afterOf[parent] as number)
  collect(exchanges, 'added', left[1], pooled[1], (parent) => parent)
  const told: [Set<number>, Set<number>] = [new Set(), new Set()]
  const rollouts: Rollout[] = []
  const [sizeBefore, sizeAfter] = [poolSizes(before), poolSizes(after)]
  for (const { parent, memberType, removed, added } of exchanges.values()) {
    if (removed.length === 0 || added.length === 0) continue
    for (const position of removed) told[0].add(position)
    for (const position of added) told[1].add(position)
    const members = [
      removed.map((position) => before.resources[position]),
      added.map((position) => after.resources[position]),
    ] as [Resource[], Resource[]]
    const ownParent = pairing.beforeOf[parent] as number
    const pool = {
      before: before.resources[ownParent] as Resource,
      after: after.resources[parent] as Resource,
      members: { before: sizeBefore(ownParent, memberType), after: sizeAfter(parent, memberType) },
    }
    rollouts.push(rollout(pool, memberType, ...members))
  }
  return { rollouts, told, pooled }
}

/** Each leftover member of a pool, and the parent it is pooled in: of several the first by key. */
function poolsOf(side: Leftovers): Map<number, number> {
  const found = new Map<number, number>()
  for (const position of stillLeft(side)) {
    const type = poolTypeOf(resourceAt(side, position).type)
    if (type === undefined) continue
    const parents = (side.surroundings.get(position)?.groups ?? []).filter(
      (group) => resourceAt(side, group).type === type,
    )
    const parent = parents.sort((a, b) => (resourceAt(side, a).key < resourceAt(side, b).key ? -1 : 1))[0]
    if (parent !== undefined) found.set(position, parent)
  }
  return found
}

/** What is connected to one pooled leftover and to nothing else goes with it. */
function withCompanions(side: Leftovers, pooled: Map<number, number>): Map<number, number> {
  const companions: [number, number][] = []
  for (const position of stillLeft(side)) {
    const around = side.surroundings.get(position)
    const neighbours = new Set([...(around?.from ?? []), ...(around?.to ?? [])])
    const [only] = neighbours
    const parent = neighbours.size === 1 && only !== undefined ? pooled.get(only) : undefined
    if (parent !== undefined && !pooled.has(position) && resourceAt(side, position).type === 'ebs')
      companions.push([position, parent])
  }
  for (const [position, parent] of companions) pooled.set(position, parent)
  return pooled
}

interface Exchange {
  readonly parent: number
  readonly memberType: string
  readonly removed: number[]
  readonly added: number[]
}

function collect(
  exchanges: Map<string, Exchange>,
  list: 'removed' | 'added',
  side: Leftovers,
  pooled: ReadonlyMap<number, number>,
  inAfter: (parent: number) => number,
) {
  for (const [position, ownParent] of pooled) {
    const parent = inAfter(ownParent)
    if (parent === ABSENT) continue
    const memberType = resourceAt(side, position).type
    const key = `${parent} ${memberType}`
    const exchange = exchanges.get(key) ?? { parent, memberType, removed: [], added: [] }
    exchange[list].push(position)
    exchanges.set(key, exchange)
  }
}

interface Pool {
  readonly before: Resource
  readonly after: Resource
  readonly members: { readonly before: number; readonly after: number }
}

function rollout(pool: Pool, memberType: string, removed: readonly Resource[], added: readonly Resource[]): Rollout {
  const fields = fieldsOfAll(memberType, removed, added)
  const size = sizeChange(fields, removed, added)
  return {
    kind: 'rollout',
    parent: { before: referenceTo(pool.before), after: referenceTo(pool.after) },
    memberType,
    members: pool.members,
    removed: removed.map(referenceTo).sort(byKey),
    added: added.map(referenceTo).sort(byKey),
    fields,
    ...(size && { size }),
  }
}

function byKey(a: { key: string; id: string }, b: { key: string; id: string }): number {
  return `${a.key}\n${a.id}` < `${b.key}\n${b.id}` ? -1 : 1
}
