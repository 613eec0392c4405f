import { type Change, HARMS, type Tag } from './change.ts'
import { changedIn, groupOf } from './change-kinds.ts'
import { isCompanion } from './read/component-types/component-types.ts'
import type { ResourceReference } from './read/resource.ts'

/**
 * What changes without a deployment. A motion is a change between two inventories that were taken one right after the other: before a
 * deployment it shows what changes by itself, after it what had not settled. Motions are found by the ordinary comparison; here they are
 * compared with the changes of a deployment.
 */

/** Several motions of one pool, or one of a resource, for a reader: `3 tasks of checkout`. */
export interface Moving {
  readonly type: string
  readonly count: number
  /** The pool whose members are changing. */
  readonly of?: ResourceReference
  /** The one resource that is changing, if it is not a member of a pool. */
  readonly resource?: ResourceReference
}

/** What happened to a resource or a pool, regardless of direction: what is added by itself is also removed by itself. */
type Sort = 'configuration' | 'presence' | 'replacement' | 'scaling' | 'exchange' | 'relation'

const SORTS: Readonly<Record<Change['kind'], Sort>> = {
  added: 'presence',
  removed: 'presence',
  changed: 'configuration',
  replaced: 'replacement',
  rollout: 'exchange',
  'membership-added': 'relation',
  'membership-removed': 'relation',
  'connection-added': 'relation',
  'connection-removed': 'relation',
}

/** A motion that replaces members of a pool also covers adding and removing them; one that only scales does not cover replacing them. */
const COVERED: Readonly<Record<Sort, readonly Sort[]>> = {
  configuration: ['configuration'],
  presence: ['presence'],
  replacement: ['replacement'],
  scaling: ['scaling'],
  exchange: ['exchange', 'scaling'],
  relation: ['relation'],
}

/** The changes, each of the same kind as a motion of the same resource or pool with the tag `background`. */
export function tagBackground(changes: readonly Change[], motions: readonly Change[]): readonly Change[] {
  const found = byPlace(motions, placesOf)
  return tagged(changes, 'background', (change) =>
    placesOf(change).some((place) => found.get(place)?.some((motion) => isLike(change, motion)) === true),
  )
}

/** The changes, each of a resource or pool that was still changing with the tag `unsettled`. Background changes keep only their own tag. */
export function tagUnsettled(changes: readonly Change[], motions: readonly Change[]): readonly Change[] {
  const found = byPlace(motions, roughPlacesOf)
  return tagged(
    changes,
    'unsettled',
    (change) => !change.tags.includes('background') && roughPlacesOf(change).some((place) => found.has(place)),
  )
}

/** The motions that are not of the same kind as a background motion. */
export function withoutBackground(motions: readonly Change[], background: readonly Change[]): readonly Change[] {
  return tagBackground(motions, background).filter(({ tags }) => !tags.includes('background'))
}

/**
 * What is changing, for a reader: one entry per pool or resource, in the order of the motions. For a pool, counts the members that the
 * deployment has changed so far, or the moving ones if it changed none; volumes only if nothing else is changing.
 */
export function movingIn(motions: readonly Change[], changes: readonly Change[] = []): readonly Moving[] {
  const groups = byPlace(motions, (motion) => roughPlacesOf(motion).slice(0, 1))
  const touched = byPlace(changes, roughPlacesOf)
  return [...groups].flatMap(([place, group]) => {
    const [first] = group
    const pool = first && poolOf(first)
    if (first === undefined) return []
    if (pool !== undefined) return poolMoving(pool, touched.get(place) ?? group)
    const { before, after } = changedIn(first)
    const resource = after[0] ?? before[0]
    return resource === undefined ? [] : [{ type: resource.type, count: 1, resource }]
  })
}

function poolMoving(of: ResourceReference, changes: readonly Change[]): readonly Moving[] {
  const types = changes.flatMap((change) => memberTypeOf(change) ?? [])
  const type = types.find((one) => !isCompanion(one)) ?? types[0]
  if (type === undefined) return []
  const members = changes.filter((change) => memberTypeOf(change) === type).map(changedIn)
  const count = (side: 'before' | 'after') => members.reduce((sum, sides) => sum + sides[side].length, 0)
  return [{ type, count: Math.max(count('before'), count('after')), of }]
}

function tagged(changes: readonly Change[], tag: Tag, applies: (change: Change) => boolean): readonly Change[] {
  return changes.map((change) => (applies(change) ? { ...change, tags: [...change.tags, tag] } : change))
}

/** A change that does harm is of the same kind only as a motion that did the same harm. */
function isLike(change: Change, motion: Change): boolean {
  if (!COVERED[sortOf(motion)].includes(sortOf(change))) return false
  const known = new Set(pathsOf(motion))
  return (
    pathsOf(change).every((path) => known.has(path)) &&
    HARMS.every((harm) => !change.tags.includes(harm) || motion.tags.includes(harm))
  )
}

function sortOf(change: Change): Sort {
  return 'pool' in change && change.pool !== undefined ? 'scaling' : SORTS[change.kind]
}

function pathsOf(change: Change): readonly string[] {
  return 'fields' in change ? change.fields.map(({ path }) => path) : []
}

function poolOf(change: Change): ResourceReference | undefined {
  if (change.kind === 'rollout') return change.parent.after
  return change.kind === 'added' || change.kind === 'removed' ? change.pool : undefined
}

function memberTypeOf(change: Change): string | undefined {
  if (change.kind === 'rollout') return change.memberType
  const { before, after } = changedIn(change)
  return (after[0] ?? before[0])?.type
}

/** Where a change happened: a pool and the type of its members, both ends of a relation, or a resource under each of its keys. */
function placesOf(change: Change): readonly string[] {
  const pool = poolOf(change)
  if (pool !== undefined) return [`pool ${pool.type} ${pool.key}\n${memberTypeOf(change)}`]
  return ownPlacesOf(change)
}

/** The same at the level of pools. */
function roughPlacesOf(change: Change): readonly string[] {
  const pool = poolOf(change)
  return pool === undefined ? ownPlacesOf(change) : [`pool ${pool.type} ${pool.key}`]
}

function ownPlacesOf(change: Change): readonly string[] {
  const { before, after } = changedIn(change)
  const keys = [...after, ...before].map(({ type, key }) => `${type} ${key}`)
  if (SORTS[change.kind] !== 'relation') return [...new Set(keys)]
  const what = change.kind.startsWith('membership') ? 'membership' : 'connection'
  return [[what, groupOf(change)?.after.key, ...after.map(({ type, key }) => `${type} ${key}`)].join('\n')]
}

function byPlace(
  changes: readonly Change[],
  places: (change: Change) => readonly string[],
): ReadonlyMap<string, readonly Change[]> {
  const found = new Map<string, Change[]>()
  for (const change of changes) {
    for (const place of places(change)) {
      const known = found.get(place)
      if (known === undefined) found.set(place, [change])
      else known.push(change)
    }
  }
  return found
}
