import type { Entry, Seen } from '../match/entry.ts'
import type { TargetIndex } from '../match/target-index.ts'
import type { Verdict } from './verdict.ts'

/** An announcement with everything that was found about it. */
export interface Told {
  readonly entry: Entry
  readonly seen: Seen | undefined
  readonly verdict: Verdict
}

/** Which changes and resources were announced, each with the address of the first that announced it. */
export interface Claims {
  /** By `target change`. */
  readonly changes: ReadonlyMap<string, string>
  /** By `target position`, in the inventory before and in the one after. */
  readonly before: ReadonlyMap<string, string>
  readonly after: ReadonlyMap<string, string>
}

export function claimsOf(all: readonly Told[], targets: readonly TargetIndex[]): Claims {
  const [changes, before, after] = [new Map<string, string>(), new Map<string, string>(), new Map<string, string>()]
  const listed = new Set<readonly number[]>()
  for (const { entry, seen, verdict } of all) {
    if (seen === undefined) continue
    const { address } = entry.announcement
    // Thousands of announcements may share one set.
    if (!listed.has(verdict.changes)) for (const change of verdict.changes) claim(changes, seen.target, change, address)
    listed.add(verdict.changes)
    claim(before, seen.target, seen.before, address)
    claim(after, seen.target, seen.after, address)
  }
  // For a set only the changes are known: they give the positions.
  for (const { number, fateBefore, fateAfter } of targets) {
    for (const [position, { change }] of fateBefore) claim(before, number, position, changes.get(`${number} ${change}`))
    for (const [position, { change }] of fateAfter) claim(after, number, position, changes.get(`${number} ${change}`))
  }
  return { changes, before, after }
}

function claim(
  map: Map<string, string>,
  target: number,
  position: number | undefined,
  address: string | undefined,
): void {
  if (position === undefined || address === undefined) return
  const key = `${target} ${position}`
  if (!map.has(key)) map.set(key, address)
}
