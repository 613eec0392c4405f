import type { Announcement } from '../announcement.ts'
import type { Seen } from '../match/entry.ts'
import { type Comparison, compareWithSeen } from './values.ts'
import { changedPaths, type Halves, type Judgement, missing, type Verdict, verdict } from './verdict.ts'

const NOTHING_SHOWN = ['nothing that Cloudcraft shows was to change']

export function judgeUpdate(announcement: Announcement, seen: Seen, halves: Halves, judgement: Judgement): Verdict {
  const { index, old, changes } = halves
  const after = seen.after === undefined ? undefined : index.after.inventory.resources[seen.after]
  if (after === undefined) return verdict('otherwise', ['it is gone; a change was announced'], changes)
  const before = seen.before === undefined ? undefined : index.before.inventory.resources[seen.before]
  // A comparison may call it a replacement because of what changed, such as the engine: if the key is the same, the values decide.
  if (old?.kind === 'replaced' && before?.key !== after.key) {
    if (!announcement.mayReplace) return verdict('otherwise', ['it was replaced; a change was announced'], changes)
    const { differs } = compareWithSeen(announcement, undefined, after, new Set())
    return verdict(differs.length > 0 ? 'otherwise' : 'happened', differs, changes)
  }
  return ofValues(
    announcement,
    compareWithSeen(announcement, before, after, changedPaths(index, changes)),
    changes,
    judgement,
  )
}

/** The result for values: all as announced, some, none, or unknown. */
export function ofValues(
  announcement: Announcement,
  { agrees, still, differs, open }: Comparison,
  changes: readonly number[],
  judgement: Judgement,
): Verdict {
  if (differs.length > 0 || (agrees.length > 0 && still.length > 0))
    return verdict('otherwise', [...differs, ...still], changes)
  if (agrees.length > 0) return verdict('happened', changes.length === 0 ? ['it was already so before'] : [], changes)
  if (still.length > 0) return missing(announcement, judgement, still, changes)
  if (open > 0) return verdict('unknown', ['its values are known only after the apply'], changes)
  if (announcement.silent && changes.length === 0) return verdict('unknown', ['the plan does not say what changes'])
  return changes.length > 0 ? verdict('happened', [], changes) : verdict('invisible', NOTHING_SHOWN)
}
