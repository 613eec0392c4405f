import type { Change } from '../../inventory/change.ts'
import type { Entry, Seen } from '../match/entry.ts'
import type { TargetIndex } from '../match/target-index.ts'

/**
 * The additions and removals that may simply not have been read, as `target change`. If a plan announced every one of them, that explains
 * them, and none is in doubt.
 */
export function doubtfulChanges(
  entries: readonly Entry[],
  seen: ReadonlyMap<number, Seen>,
  targets: readonly TargetIndex[],
): ReadonlySet<string> {
  const announced = announcedChanges(entries, seen, targets)
  const doubtful = new Set<string>()
  for (const { number, changes } of targets) {
    const unexplained = new Set<string>()
    const isAnnounced = (position: number) => announced.has(`${number} ${position}`)
    for (const [position, change] of changes.entries())
      if (isUnconfirmed(change) && !isAnnounced(position)) unexplained.add(groupOf(change))
    for (const [position, change] of changes.entries())
      if (isUnconfirmed(change) && unexplained.has(groupOf(change))) doubtful.add(`${number} ${position}`)
  }
  return doubtful
}

function announcedChanges(
  entries: readonly Entry[],
  seen: ReadonlyMap<number, Seen>,
  targets: readonly TargetIndex[],
): ReadonlySet<string> {
  const found = new Set<string>()
  for (const position of entries.keys()) {
    const { target = -1, before = -1, after = -1, set } = seen.get(position) ?? {}
    const index = targets[target]
    const fates = [index?.fateBefore.get(before), index?.fateAfter.get(after)]
    for (const change of [...fates.flatMap((fate) => fate?.change ?? []), ...(set?.changes ?? [])])
      found.add(`${target} ${change}`)
  }
  return found
}

function isUnconfirmed({ tags }: Change): boolean {
  return tags.includes('unconfirmed')
}

function groupOf(change: Change): string {
  if (change.kind === 'added') return `added ${change.after.type}`
  return change.kind === 'removed' ? `removed ${change.before.type}` : change.kind
}
