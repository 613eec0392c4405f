import type { Announcement } from '../announcement.ts'
import type { Seen } from '../match/entry.ts'
import { ofValues } from './judge-update.ts'
import { compareWithSeen } from './values.ts'
import { changedPaths, halvesOf, type Judgement, type Verdict, verdict } from './verdict.ts'

/** A rule, an attachment, a listener: its outcome is visible in its owner. */
export function judgePart(announcement: Announcement, seen: Seen | undefined, judgement: Judgement): Verdict {
  const { rules, owner } = announcement
  const isShown = rules !== undefined || (owner?.explains.length ?? 0) > 0
  const halves = seen && halvesOf(seen, judgement.targets)
  if (seen === undefined || halves === undefined) {
    if (!isShown) return verdict('invisible', ['Cloudcraft does not show this part'])
    return verdict('unknown', [judgement.whyNotLookedAt() ?? 'it is not known which resource it belongs to'])
  }
  const { index, changes } = halves
  const [before, after] = [index.before, index.after].map(({ inventory }, side) => {
    const position = side === 0 ? seen.before : seen.after
    return position === undefined ? undefined : inventory.resources[position]
  })
  if (after === undefined) {
    if (announcement.action === 'delete')
      return verdict('happened', ['it was removed with what it belongs to'], changes)
    return verdict('unknown', ['what it belongs to is missing'], changes)
  }
  if (rules !== undefined) {
    const compared = compareWithSeen({ ...announcement, action: 'update' }, before, after, changedPaths(index, changes))
    return ofValues(announcement, compared, changes, judgement)
  }
  const shown = changes.filter((position) => explains(owner?.explains ?? [], index.changes[position]))
  if (shown.length > 0) return verdict('happened', [], shown)
  return verdict(isShown ? 'unknown' : 'invisible', ['Cloudcraft does not show this part by itself'], changes)
}

type Change = Judgement['targets'][number]['changes'][number]

function explains(paths: readonly string[], change: Change | undefined): boolean {
  if (change === undefined || !('fields' in change)) return false
  return change.fields.some(({ path }) => paths.includes('*') || paths.includes(path))
}
