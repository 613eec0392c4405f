import type { Announcement, Candidates, Name } from '../announcement.ts'
import { addressKey, type Entry, type KnownEntry, type Seen, type SeenSet } from './entry.ts'
import { type Found, findAll, findOne } from './find.ts'
import { findOwners } from './owners.ts'
import { pairOf, single } from './pair.ts'
import { findSets, type Taken } from './sets.ts'
import { isNew, type TargetIndex } from './target-index.ts'

/** What the announcements are about. */
export interface Matches {
  /** By position in the list of entries; absent if not found. */
  readonly seen: ReadonlyMap<number, Seen>
  /** Resources that plans know, in the before-snapshot, by `addressKey`. */
  readonly known: ReadonlyMap<string, Found>
  /** For each source, the targets in which any of its resources was found. */
  readonly usual: ReadonlyMap<number, ReadonlySet<number>>
}

/** Finds the resources of all announcements, the most certain signs first; parts are found through their owners, and so come last. */
export function matchAll(
  entries: readonly Entry[],
  known: readonly KnownEntry[],
  targets: readonly TargetIndex[],
): Matches {
  const places = findKnown(known, targets)
  const seen = new Map<number, Seen>()
  const unnamed: number[] = []
  const candidates = new Map<number, readonly Found[]>()
  for (const [position, { announcement }] of entries.entries()) {
    if (announcement.owner !== undefined || announcement.lookups.length === 0) continue
    const old = oldOf(announcement, targets)
    if (old !== undefined) seen.set(position, old)
    const fresh = wantsNew(announcement, old, targets) ? newOf(announcement, targets) : undefined
    if (fresh !== undefined && (fresh.length > 0 || old?.after === undefined)) candidates.set(position, fresh)
  }
  settleNew(entries, candidates, targets, { seen, unnamed })
  addSets(entries, unnamed, targets, seen)
  for (const [position, owner] of findOwners(entries, seen, places, targets)) seen.set(position, owner)
  return { seen, known: places, usual: usualTargets(entries, seen, known, places) }
}

function findKnown(known: readonly KnownEntry[], targets: readonly TargetIndex[]): ReadonlyMap<string, Found> {
  const places = new Map<string, Found>()
  for (const { source, resource } of known) {
    const found = findOne(resource.candidates, resource, targets, 'before')
    if (found !== undefined) places.set(addressKey(source, resource.address), found)
  }
  return places
}

function oldOf(announcement: Announcement, targets: readonly TargetIndex[]): Seen | undefined {
  if (announcement.action === 'create') return undefined
  const found = findOne(announcement.old, announcement, targets, 'before')
  return found && pairOf(found, targets)
}

/** Whether to search for a new resource: for a replacement only if the comparison has not found it. */
function wantsNew({ action }: Announcement, old: Seen | undefined, targets: readonly TargetIndex[]): boolean {
  if (action !== 'replace' || old?.before === undefined) return action === 'create' || action === 'replace'
  return targets[old.target]?.fateBefore.get(old.before)?.kind !== 'replaced'
}

/** Candidates for a new resource: new ones, otherwise the one that already existed under its name. */
function newOf({ next, action, ...sought }: Announcement, targets: readonly TargetIndex[]): readonly Found[] {
  const found = findAll(next, sought, targets, 'after')
  const fresh = found.filter(({ target, position }) => {
    const index = targets[target]
    return index !== undefined && isNew(index, position)
  })
  if (fresh.length > 0 || action === 'replace') return fresh
  return found.length === 1 && next.names.some(({ form }) => form === 'own') ? found : []
}

interface Progress {
  readonly seen: Map<number, Seen>
  /** Announcements without a known name. */
  readonly unnamed: number[]
}

/** Announcements that find the same resources are a set; one that finds a single resource is a match. */
function settleNew(
  entries: readonly Entry[],
  candidates: ReadonlyMap<number, readonly Found[]>,
  targets: readonly TargetIndex[],
  { seen, unnamed }: Progress,
): void {
  const groups = new Map<string, number[]>()
  for (const [position, found] of candidates) {
    const names = entries[position]?.announcement.next
    if (found.length > 0) addTo(groups, placesKey(found), position)
    else if (names !== undefined && !hasOwnName(names, targets)) unnamed.push(position)
  }
  for (const members of groups.values()) settleGroup(members, candidates.get(members[0] ?? -1) ?? [], targets, seen)
}

function addTo(groups: Map<string, number[]>, key: string, position: number): void {
  const members = groups.get(key)
  if (members === undefined) groups.set(key, [position])
  else members.push(position)
}

function placesKey(found: readonly Found[]): string {
  const places = found.map(({ target, position }) => `${target} ${position}`)
  return places.sort().join('\n')
}

function settleGroup(
  members: readonly number[],
  found: readonly Found[],
  targets: readonly TargetIndex[],
  seen: Map<number, Seen>,
): void {
  const [only] = found
  // Two announcements with the same unique name are about the same resource.
  const isOne = found.length === 1 && (members.length === 1 || only?.because === 'same name')
  const set = isOne ? undefined : several(found, members.length, targets)
  for (const member of members) {
    const match = isOne && only !== undefined ? single(only, seen.get(member), targets) : set
    if (match !== undefined) seen.set(member, { ...match, ...(match.set && withOld(seen.get(member))) })
  }
}

/** Whether it would have been found by its name; by a label only if labels were requested. */
function hasOwnName({ names }: Candidates, targets: readonly TargetIndex[]): boolean {
  const hasLabels = targets.every(({ after }) => after.inventory.hasLabels)
  const telling: readonly Name['form'][] = hasLabels ? ['own', 'tag'] : ['own']
  return names.some(({ form }) => telling.includes(form))
}

function several(found: readonly Found[], announced: number, targets: readonly TargetIndex[]): Seen | undefined {
  const [first] = found
  if (first === undefined) return undefined
  const here = found.filter(({ target }) => target === first.target)
  const index = targets[first.target]
  const changes = here.flatMap(({ position }) => index?.fateAfter.get(position)?.change ?? [])
  const because = [first.because, `${announced} announced under one name, ${here.length} appeared`]
  const set = { changes: [...new Set(changes)].sort((a, b) => a - b), announced, appeared: here.length }
  return { target: first.target, confidence: Math.min(0.75, first.confidence), because, set }
}

function addSets(
  entries: readonly Entry[],
  unnamed: readonly number[],
  targets: readonly TargetIndex[],
  seen: Map<number, Seen>,
): void {
  const list = unnamed.flatMap((position) => entries[position]?.announcement ?? [])
  for (const [member, found] of findSets(list, targets, takenBy(seen))) {
    const position = unnamed[member]
    if (position !== undefined) seen.set(position, { ...found, ...withOld(seen.get(position)) })
  }
}

/** A replacement whose new half is one of a set is still identified by its old half. */
function withOld(old: Seen | undefined): Pick<Seen, 'before'> {
  return old?.before === undefined ? {} : { before: old.before }
}

/** `target change` of what was found by name. */
function takenBy(seen: ReadonlyMap<number, Seen>): Taken {
  const places = new Set<string>()
  const sets = new Map<SeenSet, number>()
  for (const { target, after, set } of seen.values()) {
    if (set !== undefined) sets.set(set, target)
    else if (after !== undefined) places.add(`${target} ${after}`)
  }
  const changes = new Set([...sets].flatMap(([set, target]) => set.changes.map((change) => `${target} ${change}`)))
  return { places, changes }
}

function usualTargets(
  entries: readonly Entry[],
  seen: ReadonlyMap<number, Seen>,
  known: readonly KnownEntry[],
  places: ReadonlyMap<string, Found>,
): ReadonlyMap<number, ReadonlySet<number>> {
  const usual = new Map<number, Set<number>>()
  const add = (source: number, target: number | undefined) => {
    if (target !== undefined) usual.set(source, (usual.get(source) ?? new Set()).add(target))
  }
  for (const [position, { source }] of entries.entries()) {
    const found = seen.get(position)
    if (found?.set === undefined) add(source, found?.target)
  }
  for (const { source, resource } of known) add(source, places.get(addressKey(source, resource.address))?.target)
  return usual
}
