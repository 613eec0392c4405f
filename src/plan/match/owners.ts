import { addressKey, type Entry, type Seen } from './entry.ts'
import { type Found, findOne } from './find.ts'
import { pairOf, single } from './pair.ts'
import type { TargetIndex } from './target-index.ts'

/**
 * Finds the owners of parts: by their own ids, or as the resource of the same plan that a part refers to.
 * @returns by position in the list of entries
 */
export function findOwners(
  entries: readonly Entry[],
  seen: ReadonlyMap<number, Seen>,
  known: ReadonlyMap<string, Found>,
  targets: readonly TargetIndex[],
): ReadonlyMap<number, Seen> {
  const byAddress = new Map<string, number>()
  for (const [position, { source, announcement }] of entries.entries())
    if (announcement.owner === undefined) byAddress.set(addressKey(source, announcement.address), position)
  const owners = new Map<number, Seen>()
  for (const [position, entry] of entries.entries()) {
    const owner = byId(entry, targets) ?? byReference(entry, byAddress, seen) ?? unchanged(entry, known, targets)
    if (owner !== undefined) owners.set(position, owner)
  }
  return owners
}

function byId({ announcement }: Entry, targets: readonly TargetIndex[]): Seen | undefined {
  const { owner, place } = announcement
  if (owner === undefined) return undefined
  const sought = { types: owner.types, lookups: owner.types, place }
  const old = findOne(owner.candidates, sought, targets, 'before')
  if (old !== undefined) return pairOf(old, targets)
  const next = findOne(owner.candidates, sought, targets, 'after')
  return next && single(next, undefined, targets)
}

function byReference(
  { source, announcement }: Entry,
  byAddress: ReadonlyMap<string, number>,
  seen: ReadonlyMap<number, Seen>,
): Seen | undefined {
  for (const address of announcement.owner?.addresses ?? []) {
    const found = seen.get(byAddress.get(addressKey(source, address)) ?? -1)
    if (found !== undefined && found.set === undefined) return { ...found, because: [`belongs to ${address}`] }
  }
  return undefined
}

/** The owner of a part may itself not change. */
function unchanged(
  { source, announcement }: Entry,
  known: ReadonlyMap<string, Found>,
  targets: readonly TargetIndex[],
) {
  const found = (announcement.owner?.addresses ?? []).flatMap((address) => known.get(addressKey(source, address)) ?? [])
  const [only] = found
  return found.length === 1 && only !== undefined ? pairOf(only, targets) : undefined
}
