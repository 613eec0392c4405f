import type { Change, Tag } from '../../inventory/change.ts'
import { targetTitle } from '../../snapshot/target.ts'
import { countConfirmed, isConfirmed } from '../facts/counts.ts'
import type { Report, TargetReport } from '../facts/report.ts'
import { TALLY_KINDS, type TallyKind, tallyChange } from '../facts/tally.ts'
import { typeName } from '../words/type-names.ts'
import { isRelation } from './entries.ts'
import { code, table } from './markdown.ts'
import { byUrgency, hasChanged } from './target-order.ts'

type Tally = Record<TallyKind, number>

/** What a table tells more clearly than the sentences below it. */
const MIN_TYPES = 3
const MIN_RESOURCES = 8
const MAX_TYPES = 6

/** How many of each type were added, changed, replaced and removed; empty where sentences say it as well. */
export function typeTable(changes: readonly Change[]): string {
  const tallies = new Map<string, Tally>()
  // What is in doubt is told as such: here it would be called removed.
  for (const change of changes.filter(isConfirmed)) {
    tallyChange(change, (kind, type, count) => {
      const tally = tallies.get(type) ?? { added: 0, changed: 0, replaced: 0, removed: 0 }
      tally[kind] += count
      tallies.set(type, tally)
    })
  }
  const all = total(sum([...tallies.values()]))
  if (tallies.size < MIN_TYPES || all < MIN_RESOURCES) return ''
  const rows = [...tallies].sort(([a, x], [b, y]) => y.removed - x.removed || total(y) - total(x) || (a < b ? -1 : 1))
  const room = rows.length <= MAX_TYPES + 1 ? rows.length : MAX_TYPES
  const shown = rows.slice(0, room).map(([type, tally]) => [typeName(type), ...cells(tally)])
  const others = rows.slice(room).map(([, tally]) => tally)
  if (others.length > 0) shown.push([`${others.length} other types`, ...cells(sum(others))])
  return table([['', ...TALLY_KINDS.map(title)], ...shown], ['left', 'right', 'right', 'right', 'right'])
}

function total(tally: Tally): number {
  return TALLY_KINDS.reduce((whole, column) => whole + tally[column], 0)
}

function sum(tallies: readonly Tally[]): Tally {
  const of = (column: keyof Tally) => tallies.reduce((whole, tally) => whole + tally[column], 0)
  return { added: of('added'), changed: of('changed'), replaced: of('replaced'), removed: of('removed') }
}

/** Nothing is nothing: a zero would only be read. */
function cells(tally: Tally): readonly string[] {
  return TALLY_KINDS.map((column) => (tally[column] === 0 ? '' : String(tally[column])))
}

function title(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** Of several targets, those that changed or could not be seen, a row each; the rest is a number. */
export function targetTable({ targets }: Report, maxRows: number): string {
  if (targets.length < 2) return ''
  const telling = byUrgency(targets.filter((target) => target.status !== 'compared' || hasChanged(target)))
  const shown = telling.slice(0, maxRows)
  const rows = shown.map((target) => [
    code(targetTitle(target.target)),
    ...cells(countConfirmed([target])),
    remarks(target),
  ])
  const head = ['Target', ...TALLY_KINDS.map(title), 'Remarks']
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

function remarks({ status, changes }: TargetReport): string {
  const confirmed = changes.filter(isConfirmed)
  const tagged = (tag: Tag) => confirmed.filter(({ tags }) => tags.includes(tag)).length
  const counts = [
    [tagged('destructive'), 'destructive'],
    [tagged('exposure'), 'open to the internet'],
    [changes.length - confirmed.length, 'unconfirmed'],
    [changes.filter(isRelation).length, 'connections or memberships'],
  ] as const
  const said = counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`)
  return [...(status === 'compared' ? [] : [STATUS[status]]), ...said].join(', ')
}
