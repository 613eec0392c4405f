import type { Change } from '../../inventory/change.ts'
import { subjectsOf } from '../../inventory/compare/order.ts'
import { countOf, memberName, plural } from '../words/type-names.ts'
import { fieldPredicate, nameOf, sentence, sentenceFor } from '../words/words.ts'
import type { Entry } from './entry.ts'
import { fieldTable } from './field-table.ts'
import { code } from './markdown.ts'

/** What is gone is named more fully than what is new. */
const REMOVED_NAMES = 4

type RolloutChange = Extract<Change, { kind: 'rollout' }>
type PooledChange = Extract<Change, { kind: 'added' | 'removed' }>

/** Changes that one line can tell, in that line: `40 SQS queues added (a, b, c and 37 more)`. */
export function together(changes: readonly Change[]): Entry {
  const [first] = changes as readonly [Change]
  if (first.kind === 'rollout') return rolled(changes.filter((change) => change.kind === 'rollout'))
  if ('pool' in first) return scaled(changes.filter((change) => change.kind === 'added' || change.kind === 'removed'))
  const said = sentence(
    `${first.kind === 'changed' ? 'each of ' : ''}${countOf(changes.length, typeOf(first))} ${predicate(first)}`,
  )
  return { ...named(said, changes), table: (rows) => fieldTable(first, rows) }
}

/** An instance and its volumes are replaced as one: the instances tell, the volumes come along. */
function rolled(rollouts: readonly RolloutChange[]): Entry {
  const [first, ...others] = volumesLast(rollouts, ({ memberType }) => memberType) as [
    RolloutChange,
    ...RolloutChange[],
  ]
  const replaced = others.map(({ memberType, removed, added }): [string, number] => [
    memberType,
    Math.min(removed.length, added.length),
  ])
  const text = `${sentenceFor(first, code)}${alongWith(replaced)}`
  const tags = [...new Set(rollouts.flatMap((one) => one.tags))]
  const table = (rows: number) => fieldTable(first, rows)
  return { kind: 'rollout', tags, text: () => text, isCut: () => false, table, changes: rollouts.length }
}

/** `2 instances of autoscaling group web added (i-1, i-2), along with 2 EBS volumes`. */
function scaled(changes: readonly PooledChange[]): Entry {
  const counts = new Map<string, number>()
  for (const change of changes) counts.set(typeOf(change), (counts.get(typeOf(change)) ?? 0) + 1)
  const [[type] = [''], ...others] = volumesLast([...counts], ([one]) => one)
  const members = changes.filter((change) => typeOf(change) === type)
  const [first] = members as [PooledChange]
  const { pool } = first
  const name = pool === undefined ? '' : `${plural(memberName(pool.type, type))} of ${nameOf(pool, code)}`
  const entry = named(`${members.length} ${name} ${predicate(first)}`, members)
  const text = members.length === 1 ? () => sentenceFor(first, code) : entry.text
  const along = alongWith(others)
  return {
    ...{ ...entry, text: (names) => `${text(names)}${along}` },
    ...{ isCut: (names) => members.length > 1 && entry.isCut(names), changes: changes.length },
  }
}

function typeOf(change: Change): string {
  return subjectsOf(change)[0]?.type ?? ''
}

/** Types that come along; only a report from elsewhere has more. */
const MOST_ALONG = 3

function alongWith(counts: readonly (readonly [type: string, count: number])[]): string {
  if (counts.length === 0) return ''
  if (counts.length > MOST_ALONG) return `, along with ${counts.reduce((sum, [, count]) => sum + count, 0)} others`
  return `, along with ${counts.map(([type, count]) => countOf(count, type)).join(', ')}`
}

function volumesLast<T>(list: readonly T[], typeOf: (one: T) => string): readonly T[] {
  return list.toSorted((a, b) => Number(typeOf(a) === 'ebs') - Number(typeOf(b) === 'ebs'))
}

/** What happened, with the names of those it happened to, as many as asked for. */
function named(said: string, changes: readonly Change[]): Entry {
  const { kind, tags } = changes[0] as Change
  const room = (names: number) => (kind === 'removed' ? names * REMOVED_NAMES : names)
  const text = (names: number) => `${said} (${nameList(changes, room(names))})`
  const isCut = (names: number) => changes.length > room(names)
  return { kind, tags, text, isCut, table: () => '', changes: changes.length }
}

function nameList(changes: readonly Change[], count: number): string {
  const shown = changes.slice(0, count).map((change) => code(subjectsOf(change)[0]?.name ?? ''))
  const rest = changes.length - shown.length
  return `${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
}

function predicate(change: Change): string {
  const isUnconfirmed = change.tags.includes('unconfirmed')
  if (change.kind === 'added') return isUnconfirmed ? 'only in the after-snapshot' : 'added'
  if (change.kind === 'removed') return isUnconfirmed ? 'no longer seen' : 'removed'
  return change.kind === 'changed' ? fieldPredicate(change, code) : ''
}
