import type { Announcement, RuleSet } from '../announcement.ts'
import type { Entry, Seen } from '../match/entry.ts'

/**
 * The announcements without the removal of rules that another one adds to the same group: a rule that only moves from one declaration to
 * another does not change in the cloud.
 */
export function withoutMovedRules(entries: readonly Entry[], seen: ReadonlyMap<number, Seen>): readonly Entry[] {
  const added = new Set<string>()
  const each = (position: number, rules: RuleSet | undefined, visit: (key: string) => void) => {
    const found = seen.get(position)
    if (found?.after === undefined || rules === undefined) return
    for (const side of ['inboundRules', 'outboundRules'] as const)
      for (const rule of rules[side]) visit(`${found.target} ${found.after} ${side} ${rule}`)
  }
  for (const [position, { announcement }] of entries.entries())
    each(position, announcement.rules?.added, (key) => added.add(key))
  return entries.map((entry, position) => {
    let isMoved = false
    each(position, entry.announcement.rules?.removed, (key) => {
      isMoved ||= added.has(key)
    })
    const place = seen.get(position)
    return isMoved && place !== undefined
      ? { ...entry, announcement: withoutRemovals(entry.announcement, `${place.target} ${place.after}`, added) }
      : entry
  })
}

function withoutRemovals(announcement: Announcement, place: string, added: ReadonlySet<string>): Announcement {
  const { rules } = announcement
  if (rules === undefined) return announcement
  const left = (side: keyof RuleSet) =>
    new Set([...rules.removed[side]].filter((rule) => !added.has(`${place} ${side} ${rule}`)))
  const removed = { inboundRules: left('inboundRules'), outboundRules: left('outboundRules') }
  return { ...announcement, rules: { ...rules, removed } }
}
