import type { Change } from '../../inventory/change.ts'
import type { Counts, PictureReport, RegionReport, TargetReport, Verdict } from '../facts/report.ts'
import { TALLY_KINDS, type TallyKind, tallyChange } from '../facts/tally.ts'
import { countOf } from './type-names.ts'

/** The answer in one line. Nothing is called unchanged that was not seen on both sides. It holds no name from the cloud. */
export function verdictOf(counts: Counts, targets: readonly TargetReport[]): Verdict {
  const blind = targets.filter(({ status }) => status !== 'compared').length
  const changes = targets.flatMap((target) => target.changes)
  const hasChanges = changes.length > 0 || targets.some(pictureAloneChanged)
  if (blind === targets.length)
    return { text: `could not be determined: ${blindness(targets)}`, hasChanges, known: false }
  const phrases = [...changePhrases(targets), ...(targets.some(pictureAloneChanged) ? ['the picture changed'] : [])]
  const text = phrases.length === 0 ? 'no change' : phrases.join(', ')
  const remarks = [
    ...tagRemarks(changes),
    ...(counts.unknown > 0 ? [`${counts.unknown} unconfirmed`] : []),
    ...(blind > 0 ? [`${blind} of ${targets.length} targets could not be compared`] : []),
  ]
  return {
    text: remarks.length === 0 ? text : `${text}; ${remarks.join(', ')}`,
    hasChanges,
    known: blind === 0 && counts.unknown === 0,
  }
}

/** Of a picture only what is drawn otherwise counts; what moved or was hidden is the layout's. */
export function changedRegions(picture: PictureReport | undefined): readonly RegionReport[] {
  return (picture?.regions ?? []).filter(({ kind }) => kind === 'changed')
}

/** Where no inventories were compared, the picture is the verdict; elsewhere it is evidence for it. */
function pictureAloneChanged({ status, before, picture }: TargetReport): boolean {
  return status === 'compared' && before === undefined && changedRegions(picture).length > 0
}

function blindness(targets: readonly TargetReport[]): string {
  const statuses = new Set(targets.map(({ status }) => status))
  if (targets.length === 0) return 'no target was given'
  if (statuses.size > 1 || statuses.has('unreadable')) return 'a snapshot is missing'
  return statuses.has('no-before') ? 'there is no before-snapshot' : 'there is no after-snapshot'
}

/** Types that are named; of more, only the number is told. A lone phrase has room for more of them. */
const NAMED_TYPES = 2
const NAMED_ALONE = 4

function changePhrases(targets: readonly TargetReport[]): string[] {
  const changes = targets.flatMap((target) => target.changes)
  const tally: Record<TallyKind, Map<string, number>> = {
    added: new Map(),
    changed: new Map(),
    replaced: new Map(),
    removed: new Map(),
  }
  const sure = changes.filter(({ tags }) => !tags.includes('unconfirmed'))
  for (const change of sure)
    tallyChange(change, (kind, type, count) => tally[kind].set(type, (tally[kind].get(type) ?? 0) + count))
  const inRollouts = changes.some(({ kind }) => kind === 'replaced') ? '' : rolloutCount(targets)
  const told = TALLY_KINDS.filter((kind) => tally[kind].size > 0)
  const doubts = doubtCounts(changes)
  const named = told.length + doubts.length === 1 ? NAMED_ALONE : NAMED_TYPES
  const phrases = [
    ...told.map((kind) => `${subject(tally[kind], named)} ${kind}${kind === 'replaced' ? inRollouts : ''}`),
    ...doubts.map(([types, words]) => `${subject(types, named)} ${words}`),
  ]
  return phrases.length > 0 ? phrases : relationPhrases(changes)
}

/** Members that are exchanged together are one rollout, whatever comes along with them. */
function rolloutCount(targets: readonly TargetReport[]): string {
  const parentsOf = ({ changes }: TargetReport) =>
    new Set(changes.flatMap((change) => (change.kind === 'rollout' ? [change.parent.after.id] : []))).size
  const rollouts = targets.reduce((sum, target) => sum + parentsOf(target), 0)
  return rollouts <= 1 ? ' in a rollout' : ` in ${rollouts} rollouts`
}

/** `2 EC2 instances and 2 EBS volumes`: volumes come and go with what they are attached to, so they are told after it. */
function subject(types: ReadonlyMap<string, number>, named: number): string {
  if (types.size > named) return String([...types.values()].reduce((sum, count) => sum + count, 0))
  const ordered = [...types].sort(([a], [b]) => Number(a === 'ebs') - Number(b === 'ebs'))
  const counts = ordered.map(([type, count]) => countOf(count, type))
  return [counts.slice(0, -1).join(', '), ...counts.slice(-1)].filter((part) => part !== '').join(' and ')
}

/** What may only not have been read is not called removed. */
function doubtCounts(changes: readonly Change[]): readonly (readonly [ReadonlyMap<string, number>, string])[] {
  const [gone, born] = [new Map<string, number>(), new Map<string, number>()]
  for (const change of changes) {
    if (!change.tags.includes('unconfirmed')) continue
    if (change.kind === 'removed') gone.set(change.before.type, (gone.get(change.before.type) ?? 0) + 1)
    if (change.kind === 'added') born.set(change.after.type, (born.get(change.after.type) ?? 0) + 1)
  }
  const counts = [
    [gone, 'no longer seen'],
    [born, 'seen only in the after-snapshot'],
  ] as const
  return counts.filter(([types]) => types.size > 0)
}

function relationPhrases(changes: readonly Change[]): string[] {
  const kinds = ['membership-added', 'membership-removed', 'connection-added', 'connection-removed'] as const
  return kinds.flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length
    const [what, how] = kind.split('-')
    return count === 0 ? [] : [`${count} ${what}${count === 1 ? '' : 's'} ${how}`]
  })
}

function tagRemarks(changes: readonly Change[]): string[] {
  const count = (tag: Change['tags'][number]) =>
    changes.filter(({ tags }) => tags.includes(tag) && !tags.includes('unconfirmed')).length
  const destructive = count('destructive')
  const exposure = count('exposure')
  return [
    ...(destructive > 0 ? [`${destructive} destructive`] : []),
    ...(exposure > 0 ? [`${exposure} newly open to the internet`] : []),
  ]
}
