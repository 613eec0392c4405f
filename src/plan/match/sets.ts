import { own } from '../../json.ts'
import type { Announcement } from '../announcement.ts'
import { meansTheSame } from '../fields/spelling.ts'
import { canBeIn } from './eligible.ts'
import type { Seen } from './entry.ts'
import { isNew, type TargetIndex } from './target-index.ts'

/** A new resource that was not found by name, as a position among all targets. */
interface Newcomer {
  readonly target: TargetIndex
  readonly position: number
  readonly change: number
}

/** What is already taken: `target position` of resources, `target change` of sets. */
export interface Taken {
  readonly places: ReadonlySet<string>
  readonly changes: ReadonlySet<string>
}

/**
 * Matches announcements without a known name with what appeared of their type: as sets, never one to one.
 * @param taken what was found by name
 * @returns by position in the list of announcements; those for which nothing appeared are absent
 */
export function findSets(
  announcements: readonly Announcement[],
  targets: readonly TargetIndex[],
  taken: Taken,
): ReadonlyMap<number, Seen> {
  const newcomers = newcomersByType(targets, taken)
  const alike = new Map<string, number[]>()
  for (const [member, announcement] of announcements.entries()) put(alike, signatureOf(announcement), member)
  const groups = new Map<string, Group>()
  const groupOf = new Map<Newcomer, string>()
  for (const [signature, members] of alike) {
    const pool = poolOf(announcements[members[0] ?? -1], newcomers)
    // Sets that share a newcomer are one set: it is unknown to which of them it belongs.
    const shared = new Set(pool.flatMap((newcomer) => groupOf.get(newcomer) ?? []))
    const joined = [...shared].flatMap((key) => groups.get(key) ?? [])
    for (const key of shared) groups.delete(key)
    const group = {
      members: [...members, ...joined.flatMap((other) => other.members)],
      pool: new Set([...pool, ...joined.flatMap((other) => [...other.pool])]),
    }
    groups.set(signature, group)
    for (const newcomer of group.pool) groupOf.set(newcomer, signature)
  }
  return new Map([...groups.values()].flatMap(({ members, pool }) => seenOf(members, [...pool])))
}

interface Group {
  readonly members: readonly number[]
  readonly pool: ReadonlySet<Newcomer>
}

function put<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

function newcomersByType(targets: readonly TargetIndex[], taken: Taken) {
  const found = new Map<string, Newcomer[]>()
  for (const target of targets) {
    for (const [position, { change, kind }] of target.fateAfter) {
      const entry = target.changes[change]
      const isPooled = kind === 'rollout' || (entry?.kind === 'added' && entry.pool !== undefined)
      if (isPooled || !isNew(target, position) || isTaken(taken, { target, position, change })) continue
      const type = target.after.inventory.resources[position]?.type ?? ''
      put(found, type, { target, position, change })
    }
  }
  return found
}

function isTaken({ places, changes }: Taken, { target, position, change }: Newcomer): boolean {
  return places.has(`${target.number} ${position}`) || changes.has(`${target.number} ${change}`)
}

/** Announcements that could be the same things. */
function signatureOf({ types, place, fields }: Announcement): string {
  const values = fields.map(({ path, after }) => [path, after ?? null])
  return JSON.stringify([types, place.provider, place.region ?? '', place.account ?? '', values])
}

function poolOf(
  announcement: Announcement | undefined,
  newcomers: ReadonlyMap<string, readonly Newcomer[]>,
): readonly Newcomer[] {
  if (announcement === undefined) return []
  return announcement.types
    .flatMap((type) => newcomers.get(type) ?? [])
    .filter(({ target, position }) => canBeIn(announcement, target) && fits(announcement, target, position))
}

/** Whether nothing known about the announced resource contradicts it. */
function fits({ fields }: Announcement, target: TargetIndex, position: number): boolean {
  const resource = target.after.inventory.resources[position]
  return fields.every(({ path, after }) => {
    const actual = resource === undefined || path === 'name' ? undefined : own(resource.properties, path)
    return after === undefined || actual === undefined || actual === null || meansTheSame(actual, after)
  })
}

/** A report refers to changes of one target only: the one with most of the set. */
function seenOf(members: readonly number[], pool: readonly Newcomer[]): readonly (readonly [number, Seen])[] {
  const [first] = pool
  if (first === undefined) return []
  const counts = new Map<TargetIndex, number>()
  for (const { target } of pool) counts.set(target, (counts.get(target) ?? 0) + 1)
  const [most] = [...counts].sort(([a, n], [b, m]) => m - n || a.number - b.number)
  const target = most?.[0] ?? first.target
  const here = pool.filter((newcomer) => newcomer.target === target)
  const changes = [...new Set(here.map(({ change }) => change))].sort((a, b) => a - b)
  const [announced, appeared] = [members.length, here.length]
  const because = [
    `${announced} of this type ${announced === 1 ? 'was' : 'were'} announced without a known name, ${appeared} appeared`,
  ]
  const confidence = appeared > announced ? Math.round((60 * announced) / appeared) / 100 : 0.6
  return members.map((member) => [
    member,
    { target: target.number, confidence, because, set: { changes, announced, appeared } },
  ])
}
