import type { Change, Rollout } from '../../inventory/change.ts'
import type { ResourceReference } from '../../inventory/read/resource.ts'
import type { Mark } from '../isometric/drawing.ts'
import { isNetwork } from './map-networks.ts'
import type { Union } from './map-union.ts'

/** What the changes say about the union of both inventories, in numbers of the union. */
export interface Marks {
  /** What changed, the most telling first. */
  readonly marks: ReadonlyMap<number, Mark>
  /** Pools of which members were exchanged: one node each, with how many. */
  readonly rollouts: ReadonlyMap<number, { readonly type: string; readonly count: number }>
  /** Members that a rollout tells of, to their pool. */
  readonly poolOf: ReadonlyMap<number, number>
  /** Connections and memberships among survivors that came or went. */
  readonly links: readonly Link[]
}

export interface Link {
  readonly from: number
  readonly to: number
  readonly mark: 'added' | 'removed'
}

/** Where there is no room for all, what a reader must not miss stays. */
const ORDER: readonly Change['kind'][] = ['removed', 'replaced', 'changed', 'rollout', 'added']

export function marksOf(changes: readonly Change[], union: Union): Marks {
  const found = {
    marks: new Map<number, Mark>(),
    rollouts: new Map<number, { type: string; count: number }>(),
    poolOf: new Map<number, number>(),
    links: [] as Link[],
  }
  const isUrgent = ({ tags }: Change) => tags.includes('destructive') || tags.includes('exposure')
  for (const change of changes) if (isUrgent(change)) mark(found, change, union)
  for (const kind of ORDER) {
    for (const change of changes) if (change.kind === kind && !isUrgent(change)) mark(found, change, union)
  }
  for (const change of changes) relate(found, change, union)
  return found
}

type Found = { readonly [K in keyof Marks]: Marks[K] extends ReadonlyMap<infer A, infer B> ? Map<A, B> : Link[] }

function mark(found: Found, change: Change, union: Union): void {
  if (change.kind === 'rollout') rollOut(found, change, union)
  const [number, value] = markOf(change, union)
  if (number !== undefined && value !== undefined && !found.marks.has(number)) found.marks.set(number, value)
}

function markOf(change: Change, union: Union): readonly [number | undefined, Mark] | readonly [] {
  switch (change.kind) {
    case 'added':
      return [union.ofAfterId(change.after.id), 'added']
    case 'removed':
      return [union.ofBeforeId(change.before.id), 'removed']
    case 'changed':
    case 'replaced':
      return [union.ofAfterId(change.after.id), change.kind]
    default:
      return []
  }
}

/** Volumes go with their instances: the pool is told by its instances, whichever rollout comes first. */
function rollOut(found: Found, { parent, memberType, removed, added }: Rollout, union: Union): void {
  const pool = union.ofAfterId(parent.after.id)
  if (pool === undefined) return
  if (!found.marks.has(pool) || found.marks.get(pool) === 'changed') found.marks.set(pool, 'replaced')
  const known = found.rollouts.get(pool)
  if (known === undefined || known.type === 'ebs')
    found.rollouts.set(pool, { type: memberType, count: Math.min(removed.length, added.length) })
  const join = (number: number | undefined) => number !== undefined && found.poolOf.set(number, pool)
  for (const member of removed) join(union.ofBeforeId(member.id))
  for (const member of added) join(union.ofAfterId(member.id))
}

function relate(found: Found, change: Change, union: Union): void {
  const end = ({ after }: { after: ResourceReference }) => union.ofAfterId(after.id)
  const link = (from: number | undefined, to: number | undefined) => {
    const mark = change.kind.endsWith('-added') ? 'added' : 'removed'
    if (from !== undefined && to !== undefined) found.links.push({ from, to, mark })
  }
  if (change.kind === 'connection-added' || change.kind === 'connection-removed') link(end(change.from), end(change.to))
  if (change.kind !== 'membership-added' && change.kind !== 'membership-removed') return
  const member = end(change.member)
  // A network is drawn around its members: who joins or leaves it moves.
  if (!isNetwork(change.group.after.type)) link(end(change.group), member)
  else if (member !== undefined && !found.marks.has(member)) found.marks.set(member, 'changed')
}
