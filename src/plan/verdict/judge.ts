import type { Announcement } from '../announcement.ts'
import type { Seen } from '../match/entry.ts'
import { isNew } from '../match/target-index.ts'
import { judgePart } from './judge-part.ts'
import { judgeUpdate } from './judge-update.ts'
import { type Comparison, compareWithSeen } from './values.ts'
import { changedPaths, type Halves, halvesOf, type Judgement, missing, type Verdict, verdict } from './verdict.ts'

/** The outcome of an announcement. */
export function judge(announcement: Announcement, seen: Seen | undefined, judgement: Judgement): Verdict {
  const { owner, types, lookups, action } = announcement
  if (owner !== undefined) return judgePart(announcement, seen, judgement)
  if (lookups.length === 0 && types.length === 0) return verdict('invisible', ['Cloudcraft does not show this kind'])
  if (seen === undefined) return judgeUnseen(announcement, judgement)
  const halves = halvesOf(seen, judgement.targets)
  if (halves === undefined) return judgeUnseen(announcement, judgement)
  if (action === 'create') return judgeCreation(announcement, seen, halves, judgement)
  if (action === 'delete') return judgeRemoval(announcement, seen, halves, judgement)
  if (action === 'replace') return judgeReplacement(announcement, seen, halves, judgement)
  return judgeUpdate(announcement, seen, halves, judgement)
}

function judgeUnseen(announcement: Announcement, judgement: Judgement): Verdict {
  const { action, types, fields, rules } = announcement
  // A type that Cloudcraft has not published: it may not be shown.
  if (types.length === 0) return verdict('invisible', ['Cloudcraft is not known to show this kind'])
  if (action === 'update' && fields.length === 0 && rules === undefined)
    return verdict('invisible', ['nothing that Cloudcraft shows was to change'])
  if (action !== 'create') return verdict('unknown', ['it is not in the snapshot before'])
  const why = judgement.whyNotLookedAt()
  if (why !== undefined) return verdict('unknown', [why])
  return missing(announcement, judgement, ['it is missing, while others of its type are there'])
}

function judgeSet({ set }: Seen, announcement: Announcement, judgement: Judgement): Verdict | undefined {
  if (set === undefined) return undefined
  const { announced, appeared, changes } = set
  if (appeared >= announced) return verdict('happened', [], changes)
  const numbers = `${appeared} of ${announced} have appeared; it is not known which`
  return judgement.job === 'success' && appeared === 0
    ? missing(announcement, judgement, [numbers], changes)
    : verdict('unknown', [numbers], changes)
}

function judgeCreation(announcement: Announcement, seen: Seen, halves: Halves, judgement: Judgement): Verdict {
  const set = judgeSet(seen, announcement, judgement)
  if (set !== undefined) return set
  const { index, changes } = halves
  const resource = seen.after === undefined ? undefined : index.after.inventory.resources[seen.after]
  if (seen.after === undefined || resource === undefined) return judgeUnseen(announcement, judgement)
  if (!isNew(index, seen.after)) {
    const because = ['it was there before']
    return verdict(judgement.job === 'success' ? 'otherwise' : 'unknown', because, changes)
  }
  return withValues(compareWithSeen(announcement, undefined, resource, new Set()), changes)
}

/** For a new resource every value counts. */
function withValues({ differs, still }: Comparison, changes: readonly number[]): Verdict {
  const wrong = [...differs, ...still]
  return verdict(wrong.length === 0 ? 'happened' : 'otherwise', wrong, changes)
}

function judgeRemoval(announcement: Announcement, seen: Seen, halves: Halves, judgement: Judgement): Verdict {
  const { old, changes, index } = halves
  if (old?.kind === 'replaced' && old.other !== undefined) {
    if (judgement.isAnnounced(seen.target, old.other)) return verdict('happened', [], changes)
    const name = index.after.inventory.resources[old.other]?.name ?? ''
    return verdict('otherwise', [`${name} has taken its place, which was not announced`], changes)
  }
  if (seen.after === undefined) return verdict('happened', [], changes)
  return missing(announcement, judgement, ['it is still there'], changes)
}

function judgeReplacement(announcement: Announcement, seen: Seen, halves: Halves, judgement: Judgement): Verdict {
  const { index, old, next, changes } = halves
  const after = seen.after === undefined ? undefined : index.after.inventory.resources[seen.after]
  const before = seen.before === undefined ? undefined : index.before.inventory.resources[seen.before]
  if (seen.set !== undefined) {
    const found = judgeSet(seen, announcement, judgement)
    const both = [...new Set([...changes, ...seen.set.changes])].sort((a, b) => a - b)
    return { ...(found ?? verdict('unknown', [])), changes: both }
  }
  if (after === undefined) return verdict('otherwise', ['it is gone, and nothing was seen to take its place'], changes)
  const isKept = before?.key === after.key
  const isOther = (fate: typeof next) => fate?.kind === 'replaced' && !isKept
  const isNewcomer = next !== undefined && next.kind !== 'changed' && next.kind !== 'replaced'
  const isReplaced = seen.before === undefined || isOther(old) || isOther(next) || isNewcomer
  if (isReplaced)
    return stillHasOld(seen, halves) ?? withValues(compareWithSeen(announcement, undefined, after, new Set()), changes)
  return underOneKey(announcement, { before, after, changes, index }, judgement)
}

/** The new one was created first, and the old one still exists. */
function stillHasOld({ before }: Seen, { index, old, next, changes }: Halves): Verdict | undefined {
  if (before === undefined || next?.kind !== 'added' || old?.kind === 'removed') return undefined
  const stays = index.before.inventory.resources[before]
  const isThere = stays !== undefined && old === undefined && index.after.inventory.byKey.has(stays.key)
  return isThere ? verdict('otherwise', ['the new one has come, the old one is still there'], changes) : undefined
}

type Kept = Pick<Halves, 'changes' | 'index'> & {
  readonly before: Parameters<typeof compareWithSeen>[1]
  readonly after: Parameters<typeof compareWithSeen>[2]
}

/** An id that the provider assigns is new after a replacement; an ARN with a name in it stays the same. */
function underOneKey(
  announcement: Announcement,
  { before, after, changes, index }: Kept,
  judgement: Judgement,
): Verdict {
  if (/[/:][a-z]+-[0-9a-f]{8,17}$/.test(after.key))
    return changes.length > 0
      ? verdict('otherwise', ['it was changed in place; a replacement was announced'], changes)
      : missing(announcement, judgement, ['it has not been replaced'])
  const { agrees, still, differs } = compareWithSeen(announcement, before, after, changedPaths(index, changes))
  if (differs.length > 0 || (still.length > 0 && agrees.length > 0))
    return verdict('otherwise', [...differs, ...still], changes)
  if (agrees.length > 0) return verdict('happened', ['replaced under its own name'], changes)
  if (still.length > 0) return missing(announcement, judgement, still, changes)
  return verdict('unknown', ['a replacement under its own name leaves nothing to see'], changes)
}
