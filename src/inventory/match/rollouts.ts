import { at } from '../../errors.ts'
import type { Rollout } from '../change.ts'
import { type Both, both } from '../read/both.ts'
import { isCompanion, poolTypeOf } from '../read/component-types/component-types.ts'
import { type Inventory, type Resource, referenceTo } from '../read/resource.ts'
import { sizeChange } from '../values/size.ts'
import { matchVolumes, ownerOf, storageOf } from './companions.ts'
import { type Leftovers, resourceAt, stillLeft } from './leftovers.ts'
import { ABSENT, type Pairing } from './pairing.ts'
import { poolSizes } from './pool-size.ts'
import { fieldsOfAll } from './rollout-fields.ts'

/** What happened to the pools of an account, and what belongs to one. */
export interface Pools {
  readonly rollouts: readonly Rollout[]
  /** Positions of the resources that a rollout lists. */
  readonly inRollouts: Both<ReadonlySet<number>>
  /** Leftover members of pools and their companions, mapped to their pool: scaling and rollouts remove and add them. */
  readonly pooled: Both<ReadonlyMap<number, number>>
  /** Positions before of companions that the new members do not have: their data is lost. */
  readonly lost: ReadonlySet<number>
}

/**
 * Interchangeable members of one parent that were replaced, together with their companions, such as an instance's volumes. If members were
 * only removed or only added, the pool was scaled, and they stay removals or additions.
 */
export function findRollouts(before: Inventory, after: Inventory, left: Both<Leftovers>, pairing: Pairing): Pools {
  const pooled = both(left, (side) => withCompanions(side, poolsOf(side)))
  const exchanges = exchangesIn(left, pooled, pairing)
  const lost = new Set(lostCompanions(before, after, exchanges))
  const exchanged = exchanges.filter(({ gone, come }) => gone.length > 0 && come.length > 0)
  const [sizeBefore, sizeAfter] = [poolSizes(before), poolSizes(after)]
  const rollouts = exchanged.map(({ parent, memberType, gone, come }) => {
    const parentBefore = at(pairing.beforeOf, parent)
    const pool = {
      before: at(before.resources, parentBefore),
      after: at(after.resources, parent),
      members: { before: sizeBefore(parentBefore, memberType), after: sizeAfter(parent, memberType) },
    }
    const removed = gone.map((position) => at(before.resources, position))
    const added = come.map((position) => at(after.resources, position))
    const missing = gone.filter((position) => lost.has(position)).map((position) => at(before.resources, position))
    return { ...rollout(pool, memberType, removed, added), ...(missing.length > 0 && { lost: lossOf(missing) }) }
  })
  const inRollouts: Both<ReadonlySet<number>> = [
    new Set(exchanged.flatMap(({ gone }) => gone)),
    new Set(exchanged.flatMap(({ come }) => come)),
  ]
  return { rollouts, inRollouts, pooled, lost }
}

/** The pool of each leftover member; of several parents the first by key. */
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

/** Adds what is connected to one pooled leftover and to nothing else. */
function withCompanions(side: Leftovers, pooled: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  const companions: [number, number][] = []
  for (const position of stillLeft(side)) {
    const pool = pooled.get(ownerOf(side, position) ?? ABSENT)
    if (pool !== undefined) companions.push([position, pool])
  }
  return new Map([...pooled, ...companions])
}

/** Members of one type that left a pool, and those that joined it: positions before and after. */
interface Exchange {
  /** Position after. */
  readonly parent: number
  readonly memberType: string
  readonly gone: number[]
  readonly come: number[]
}

/** What left and joined each pool that is on both sides. */
function exchangesIn(
  left: Both<Leftovers>,
  pooled: Both<ReadonlyMap<number, number>>,
  pairing: Pairing,
): readonly Exchange[] {
  const exchanges = new Map<string, Exchange>()
  const exchangeOf = (parent: number, memberType: string) => {
    const key = `${parent} ${memberType}`
    const exchange = exchanges.get(key) ?? { parent, memberType, gone: [], come: [] }
    exchanges.set(key, exchange)
    return exchange
  }
  for (const [position, ownParent] of pooled[0]) {
    const parent = at(pairing.afterOf, ownParent)
    if (parent !== ABSENT) exchangeOf(parent, resourceAt(left[0], position).type).gone.push(position)
  }
  for (const [position, parent] of pooled[1]) exchangeOf(parent, resourceAt(left[1], position).type).come.push(position)
  return [...exchanges.values()]
}

/**
 * Companions that were removed with members of a pool and that the replacements do not have. Companions of members without a replacement
 * were removed by scaling, which is expected.
 */
function lostCompanions(before: Inventory, after: Inventory, exchanges: readonly Exchange[]): readonly number[] {
  return exchanges.flatMap(({ parent, memberType, gone, come }) => {
    if (!isCompanion(memberType)) return []
    const members = exchanges.filter((one) => one.parent === parent && !isCompanion(one.memberType))
    const [went, came] = [sum(members, (one) => one.gone.length), sum(members, (one) => one.come.length)]
    const expected = Math.floor(gone.length * Math.min(1, came / Math.max(1, went)))
    const missing = Math.max(0, expected - come.length)
    if (missing === 0) return []
    const volumes = (inventory: Inventory, positions: readonly number[]) =>
      positions
        .map((position) => ({ position, resource: at(inventory.resources, position) }))
        .sort((a, b) => byKey(a.resource, b.resource))
    const { lost } = matchVolumes(volumes(before, gone), volumes(after, come), ({ resource }) => resource)
    return lost.slice(0, missing).map(({ position }) => position)
  })
}

function sum<T>(list: readonly T[], of: (one: T) => number): number {
  return list.reduce((total, one) => total + of(one), 0)
}

function lossOf(volumes: readonly Resource[]): NonNullable<Rollout['lost']> {
  const sizes = [...new Set(volumes.map(storageOf))].filter((size) => size > 0).sort((a, b) => a - b)
  return { count: volumes.length, ...(sizes.length > 0 && { sizes }) }
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
