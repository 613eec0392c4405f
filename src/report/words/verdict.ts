import type { Change } from '../../inventory/change.ts'
import { isCompanion } from '../../inventory/read/component-types/component-types.ts'
import { isBackground, TALLY_KINDS } from '../facts/change-kinds.ts'
import { isConfirmed, tallyOf, totalOf } from '../facts/counts.ts'
import type { Counts, TargetReport, Verdict } from '../facts/report.ts'
import { isPictureAlone, pictureAloneChanged, surely } from '../judgement.ts'
import { backgroundCount, unsettledRemark } from './calm-words.ts'
import { relationCounts } from './change-kinds.ts'
import { picturesText } from './picture-words.ts'
import { countOf } from './type-names.ts'

/** The answer in one line. Nothing is called unchanged that was not seen on both sides. It contains no name from the cloud. */
export function verdictOf(counts: Counts, targets: readonly TargetReport[]): Verdict {
  const blind = targets.filter(({ status }) => status !== 'compared').length
  const changes = targets.flatMap((target) => target.changes)
  const hasChanges = changes.length > 0 || targets.some(pictureAloneChanged)
  const text = whatHappened(targets)
  if (blind === targets.length) return { text, hasChanges, known: false }
  if (targets.every(isPictureAlone)) return { text, hasChanges, known: true }
  const background = backgroundCount(targets)
  const unsettled = unsettledRemark(targets)
  const remarks = [
    ...tagRemarks(changes),
    ...(unsettled === undefined ? [] : [unsettled]),
    ...(background > 0 && background < changes.length ? [`${background} in the background`] : []),
    ...(counts.unknown > 0 ? [`${counts.unknown} unconfirmed`] : []),
    ...(blind > 0 ? [`${blind} of ${targets.length} targets could not be compared`] : []),
  ]
  return {
    text: remarks.length === 0 ? text : `${text}; ${remarks.join(', ')}`,
    hasChanges,
    known: blind === 0 && counts.unknown === 0,
  }
}

/** The first half of a verdict: what happened, without its consequences. */
export function whatHappened(targets: readonly TargetReport[]): string {
  if (targets.every(({ status }) => status !== 'compared')) return `could not be determined: ${blindness(targets)}`
  const pictures = targets.filter(isPictureAlone).map(({ picture }) => picture)
  if (pictures.length === targets.length) return picturesText(pictures)
  const phrases = [...changePhrases(targets), ...(targets.some(pictureAloneChanged) ? ['the picture changed'] : [])]
  if (phrases.length > 0) return phrases.join(', ')
  const background = backgroundCount(targets)
  return background === 0 ? 'no change' : `no change but ${background} in the background`
}

function blindness(targets: readonly TargetReport[]): string {
  const statuses = new Set(targets.map(({ status }) => status))
  if (targets.length === 0) return 'no target was given'
  if (statuses.size > 1 || statuses.has('unreadable')) return 'a snapshot is missing'
  return statuses.has('no-before') ? 'there is no before-snapshot' : 'there is no after-snapshot'
}

/** The maximum number of types in a phrase; with more it gives a total. A single phrase has room for more. */
const NAMED_TYPES = 2
const NAMED_ALONE = 4

function changePhrases(targets: readonly TargetReport[]): readonly string[] {
  const changes = targets.flatMap((target) => target.changes).filter((change) => !isBackground(change))
  const tally = tallyOf(changes.filter(isConfirmed))
  const inRollouts = changes.some(({ kind }) => kind === 'replaced') ? '' : rolloutCount(targets)
  const told = TALLY_KINDS.filter((kind) => tally[kind].size > 0)
  const doubts = doubtCounts(changes)
  const named = told.length + doubts.length === 1 ? NAMED_ALONE : NAMED_TYPES
  const phrases = [
    ...told.map((kind) => `${subject(tally[kind], named)} ${kind}${kind === 'replaced' ? inRollouts : ''}`),
    ...doubts.map(([types, words]) => `${subject(types, named)} ${words}`),
  ]
  return phrases.length > 0 ? phrases : relationCounts(changes)
}

/** Members that are replaced together are one rollout, including what accompanies them. */
function rolloutCount(targets: readonly TargetReport[]): string {
  const parentsOf = ({ changes }: TargetReport) =>
    new Set(
      changes.flatMap((change) => (change.kind === 'rollout' && !isBackground(change) ? [change.parent.after.id] : [])),
    ).size
  const rollouts = targets.reduce((sum, target) => sum + parentsOf(target), 0)
  return rollouts <= 1 ? ' in a rollout' : ` in ${rollouts} rollouts`
}

/** `2 EC2 instances and 2 EBS volumes`: volumes come last, since they accompany what they are attached to. */
function subject(types: ReadonlyMap<string, number>, named: number): string {
  if (types.size > named) return String(totalOf(types))
  const ordered = [...types].sort(([a], [b]) => Number(isCompanion(a)) - Number(isCompanion(b)))
  const counts = ordered.map(([type, count]) => countOf(count, type))
  return [counts.slice(0, -1).join(', '), ...counts.slice(-1)].filter((part) => part !== '').join(' and ')
}

/** What may simply not have been read is called neither removed nor added. */
function doubtCounts(changes: readonly Change[]): readonly (readonly [ReadonlyMap<string, number>, string])[] {
  const { removed, added } = tallyOf(changes.filter((change) => !isConfirmed(change)))
  const counts = [
    [removed, 'no longer seen'],
    [added, 'seen only in the after-snapshot'],
  ] as const
  return counts.filter(([types]) => types.size > 0)
}

/** `1 destructive`, `2 newly open to the internet`: the certain consequences of these changes. */
export function tagRemarks(changes: readonly Change[]): readonly string[] {
  const remarks = [
    ['destructive', 'destructive'],
    ['exposure', 'newly open to the internet'],
  ] as const
  return remarks.flatMap(([tag, words]) => {
    const count = changes.filter((change) => surely(change, tag)).length
    return count === 0 ? [] : [`${count} ${words}`]
  })
}
