import type { Change } from '../../inventory/change.ts'
import { targetTitle } from '../../snapshot/target.ts'
import { factsOf, isBackground, isRelation, TALLY_KINDS, type TallyKind } from '../facts/change-kinds.ts'
import { countConfirmed, isConfirmed, tallyOf } from '../facts/counts.ts'
import type { Report, TargetReport } from '../facts/report.ts'
import { byImportance, byUrgency, hasChanged, isSettled, levelOf, surely } from '../judgement.ts'
import { restlessWords } from '../words/calm-words.ts'
import { typeName } from '../words/type-names.ts'
import { sentence } from '../words/words.ts'
import { code, table } from './markdown.ts'

type Row = Readonly<Record<TallyKind, number>>

/** From this many types on, a table is clearer than the sentences below it. */
const MIN_TYPES = 3
const MIN_RESOURCES = 8
const MAX_TYPES = 6
/** A table is worth its height if there are this many sentences per row. */
const WORTH_A_TABLE = 2

/**
 * How many of each type were added, changed, replaced and removed, the most serious first; empty if the sentences are as short.
 * @param lines how many sentences there are
 */
export function typeTable(changes: readonly Change[], lines: number): string {
  // Unconfirmed changes are left out: here they would look confirmed. What changes by itself is folded below.
  const confirmed = changes.filter((change) => isConfirmed(change) && !isBackground(change))
  const rollouts = confirmed.filter(({ kind }) => kind === 'rollout')
  const others = confirmed.filter(({ kind }) => kind !== 'rollout').toSorted(byImportance)
  const rows = typeRows(others)
  const all = rows.reduce((whole, [, row]) => whole + total(row), 0)
  const height = Math.min(rows.length, MAX_TYPES + 1) + (rollouts.length > 0 ? 1 : 0)
  if (height < MIN_TYPES || all < MIN_RESOURCES || lines < height * WORTH_A_TABLE) return ''
  const room = rows.length <= MAX_TYPES + 1 ? rows.length : MAX_TYPES
  const shown = rows.slice(0, room).map(([type, row]) => [typeName(type), ...cells(row)])
  const rest = rows.slice(room).map(([, row]) => row)
  if (rest.length > 0) shown.push([`${rest.length} other types`, ...cells(sum(rest))])
  if (rollouts.length > 0) shown.push([rolloutTitle(rollouts), ...cells(sum(typeRows(rollouts).map(([, row]) => row)))])
  return table([['', ...TALLY_KINDS.map(sentence)], ...shown], ['left', 'right', 'right', 'right', 'right'])
}

/** One row per type, in the order of the first change of each. */
function typeRows(changes: readonly Change[]): readonly (readonly [type: string, row: Row])[] {
  const tally = tallyOf(changes)
  const types = new Set(changes.flatMap((change) => factsOf(change).counts(change)).map(({ type }) => type))
  return [...types].map((type) => [type, rowOf((kind) => tally[kind].get(type) ?? 0)])
}

function rolloutTitle(rollouts: readonly Change[]): string {
  const parents = new Set(rollouts.map((change) => (change.kind === 'rollout' ? change.parent.after.id : '')))
  return parents.size === 1 ? 'In a rollout' : `In ${parents.size} rollouts`
}

function rowOf(count: (kind: TallyKind) => number): Row {
  return { added: count('added'), changed: count('changed'), replaced: count('replaced'), removed: count('removed') }
}

function total(row: Row): number {
  return TALLY_KINDS.reduce((whole, kind) => whole + row[kind], 0)
}

function sum(rows: readonly Row[]): Row {
  return rowOf((kind) => rows.reduce((whole, row) => whole + row[kind], 0))
}

/** Zeros are left out, to make the others easier to find. */
function cells(row: Row): readonly string[] {
  return TALLY_KINDS.map((kind) => (row[kind] === 0 ? '' : String(row[kind])))
}

/** One row per target that changed or could not be seen; the others are a number. Empty for a single target. */
export function targetTable({ targets }: Report, maxRows: number): string {
  if (targets.length < 2) return ''
  const telling = byUrgency(
    targets.filter((target) => target.status !== 'compared' || hasChanged(target) || !isSettled(target)),
  )
  const shown = telling.slice(0, maxRows)
  const rows = shown.map((target) => [
    code(targetTitle(target.target)),
    ...cells(countConfirmed([target])),
    remarks(target),
  ])
  const head = ['Target', ...TALLY_KINDS.map(sentence), 'Remarks']
  const rest = telling.length - shown.length
  const same = targets.length - telling.length
  return [
    ...(shown.length === 0 ? [] : [table([head, ...rows], ['left', 'right', 'right', 'right', 'right', 'left'])]),
    ...(rest > 0 ? [`… and ${rest} more targets that changed, all in report.json and the review.`] : []),
    ...(same > 0 ? [`${same} of ${targets.length} targets: no change.`] : []),
  ].join('\n\n')
}

const STATUS: Readonly<Record<TargetReport['status'], string>> = {
  compared: '',
  'no-before': 'unknown: no before-snapshot',
  'no-after': 'unknown: no after-snapshot',
  unreadable: 'unknown',
}

function remarks(target: TargetReport): string {
  const { status } = target
  const changes = target.changes.filter((change) => !isBackground(change))
  const count = (test: (change: Change) => boolean) => changes.filter(test).length
  const counts = [
    [count((change) => surely(change, 'destructive')), 'destructive'],
    [count((change) => surely(change, 'exposure')), 'newly open to the internet'],
    [count((change) => levelOf(change) === 'high'), 'of high severity'],
    [count((change) => !isConfirmed(change)), 'unconfirmed'],
    [count(isRelation), 'connections or memberships'],
    [target.changes.length - changes.length, 'in the background'],
  ] as const
  const said = counts.filter(([found]) => found > 0).map(([found, what]) => `${found} ${what}`)
  return [...(status === 'compared' ? [] : [STATUS[status]]), ...restlessWords(target), ...said].join(', ')
}
