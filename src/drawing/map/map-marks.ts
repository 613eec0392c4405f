import type { Change, Rollout } from '../../inventory/change.ts'
import { isCompanion } from '../../inventory/read/component-types/component-types.ts'
import type { ResourceReference } from '../../inventory/read/resource.ts'
import type { Mark } from '../isometric/drawing.ts'
import { isNetwork } from './map-networks.ts'
import type { MergedInventories } from './merged-inventories.ts'

/** What the changes say about the merged inventories, by resource number. */
export interface Marks {
  /** What changed, the most important first. */
  readonly marks: ReadonlyMap<number, Mark>
  /** Pools whose members were replaced: one node each, with the number of members. */
  readonly rollouts: ReadonlyMap<number, { readonly type: string; readonly count: number }>
  /** The pool of each member that a rollout covers. */
  readonly poolOf: ReadonlyMap<number, number>
  /** Connections and memberships among survivors that were added or removed. */
  readonly links: readonly Link[]
  /** What is newly reachable from the internet. */
  readonly exposed: ReadonlySet<number>
  /** The former name of a replaced resource, if it has changed. */
  readonly formerNames: ReadonlyMap<number, string>
}

export interface Link {
  readonly from: number
  readonly to: number
  readonly mark: 'added' | 'removed'
}

/** If not everything fits, the kinds that a reader must not miss come first. */
const ORDER: readonly Change['kind'][] = ['removed', 'replaced', 'changed', 'rollout', 'added']

export function marksOf(changes: readonly Change[], merged: MergedInventories): Marks {
  const found = {
    marks: new Map<number, Mark>(),
    rollouts: new Map<number, { type: string; count: number }>(),
    poolOf: new Map<number, number>(),
    links: [] as Link[],
    exposed: new Set<number>(),
    formerNames: new Map<number, string>(),
  }
  const isUrgent = ({ tags }: Change) => tags.includes('destructive') || tags.includes('exposure')
  for (const change of changes) if (isUrgent(change)) mark(found, change, merged)
  for (const kind of ORDER) {
    for (const change of changes) if (change.kind === kind && !isUrgent(change)) mark(found, change, merged)
  }
  for (const change of changes) relate(found, change, merged)
  return found
}

interface Found {
  readonly marks: Map<number, Mark>
  readonly rollouts: Map<number, { readonly type: string; readonly count: number }>
  readonly poolOf: Map<number, number>
  readonly links: Link[]
  readonly exposed: Set<number>
  readonly formerNames: Map<number, string>
}

function mark(found: Found, change: Change, merged: MergedInventories): void {
  if (change.kind === 'rollout') rollOut(found, change, merged)
  const [number, value] = markOf(change, merged)
  if (number === undefined || value === undefined) return
  if (!found.marks.has(number)) found.marks.set(number, value)
  if (change.tags.includes('exposure')) found.exposed.add(number)
  if (change.kind === 'replaced' && change.before.name !== change.after.name)
    found.formerNames.set(number, change.before.name)
}

function markOf(change: Change, merged: MergedInventories): readonly [number | undefined, Mark] | readonly [] {
  switch (change.kind) {
    case 'added':
      return [merged.ofAfterId(change.after.id), 'added']
    case 'removed':
      return [merged.ofBeforeId(change.before.id), 'removed']
    case 'changed':
    case 'replaced':
      return [merged.ofAfterId(change.after.id), change.kind]
    default:
      return []
  }
}

/** Volumes go with their instances: the pool is counted in instances, whichever rollout comes first. */
function rollOut(found: Found, { parent, memberType, removed, added }: Rollout, merged: MergedInventories): void {
  const pool = merged.ofAfterId(parent.after.id)
  if (pool === undefined) return
  if (!found.marks.has(pool) || found.marks.get(pool) === 'changed') found.marks.set(pool, 'replaced')
  const known = found.rollouts.get(pool)
  if (known === undefined || isCompanion(known.type))
    found.rollouts.set(pool, { type: memberType, count: Math.min(removed.length, added.length) })
  const join = (number: number | undefined) => number !== undefined && found.poolOf.set(number, pool)
  for (const member of removed) join(merged.ofBeforeId(member.id))
  for (const member of added) join(merged.ofAfterId(member.id))
}

function relate(found: Found, change: Change, merged: MergedInventories): void {
  const end = ({ after }: { after: ResourceReference }) => merged.ofAfterId(after.id)
  const link = (from: number | undefined, to: number | undefined) => {
    const mark = change.kind.endsWith('-added') ? 'added' : 'removed'
    if (from !== undefined && to !== undefined) found.links.push({ from, to, mark })
  }
  if (change.kind === 'connection-added' || change.kind === 'connection-removed') link(end(change.from), end(change.to))
  if (change.kind !== 'membership-added' && change.kind !== 'membership-removed') return
  const member = end(change.member)
  // A network is drawn around its members, so joining or leaving one shows as a move and not as an edge.
  if (!isNetwork(change.group.after.type)) link(end(change.group), member)
  else if (member !== undefined && !found.marks.has(member)) found.marks.set(member, 'changed')
}
