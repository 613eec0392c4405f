import { at } from '../../errors.ts'
import type { Change } from '../../inventory/change.ts'
import { subjectsOf } from '../../inventory/change-kinds.ts'
import { isCompanion } from '../../inventory/read/component-types/component-types.ts'
import { type ChangeOf, listedUnder } from '../facts/change-kinds.ts'
import { levelOf } from '../judgement.ts'
import { once } from '../once.ts'
import { rolloutRest, wordsOf } from './change-kinds.ts'
import type { Entry } from './entry.ts'
import { exposureSuffix } from './exposure-words.ts'
import type { Quote } from './quote.ts'
import { countOf, memberName, nameOf } from './type-names.ts'
import { sentence, sentenceFor } from './words.ts'

/** A line about removed resources names this many times as many of them as one about new ones. */
const REMOVED_NAMES = 4

type PooledChange = ChangeOf<'added' | 'removed'>

/** Several changes in one line: `40 SQS queues added (a, b, c and 37 more)`. */
export function together(changes: readonly Change[], quote: Quote): Entry {
  const first = at(changes, 0)
  if (first.kind === 'rollout')
    return rolled(
      changes.filter((change) => change.kind === 'rollout'),
      quote,
    )
  if ('pool' in first)
    return scaled(
      changes.filter((change) => change.kind === 'added' || change.kind === 'removed'),
      quote,
    )
  const said = sentence(
    `${first.kind === 'changed' ? 'each of ' : ''}${countOf(changes.length, typeOf(first))} ${wordsOf(first).predicate(first, quote)}${exposureSuffix(first, quote)}`,
  )
  return { ...named(said, changes, quote), detailed: first }
}

/**
 * An instance and its volumes are replaced together: the line is about the instances and also mentions the volumes. It says which volumes
 * were not recreated, and in which fields the others differ.
 */
function rolled(rollouts: readonly ChangeOf<'rollout'>[], quote: Quote): Entry {
  const ordered = volumesLast(rollouts, ({ memberType }) => memberType)
  const first = at(ordered, 0)
  const others = ordered.slice(1)
  const replaced = others.map(({ memberType, removed, added }): [string, number] => [
    memberType,
    Math.min(removed.length, added.length),
  ])
  const rest = others
    .slice(0, MOST_ALONG)
    .map((one) => rolloutRest(one, quote))
    .join('')
  const text = sentenceFor(first, quote, `${alongWith(replaced)}${rest}`)
  const tags = [...new Set(rollouts.flatMap((one) => one.tags))]
  const shown = { text: () => text, isCut: () => false, detailed: first }
  return { kind: 'rollout', tags, level: levelOf(first), group: listedUnder(first), ...shown, changes: rollouts.length }
}

/** `2 instances of autoscaling group web added (i-1, i-2), along with 2 EBS volumes`. */
function scaled(changes: readonly PooledChange[], quote: Quote): Entry {
  const counts = new Map<string, number>()
  for (const change of changes) counts.set(typeOf(change), (counts.get(typeOf(change)) ?? 0) + 1)
  const [[type] = [''], ...others] = volumesLast([...counts], ([one]) => one)
  const members = changes.filter((change) => typeOf(change) === type)
  const first = at(members, 0)
  const { pool } = first
  const name = pool === undefined ? '' : `${memberName(pool.type, type, members.length)} of ${nameOf(pool, quote)}`
  const entry = named(`${members.length} ${name} ${wordsOf(first).predicate(first, quote)}`, members, quote)
  const along = alongWith(others)
  const several = (names: number) => `${entry.text(names)}${along}${exposureSuffix(first, quote)}`
  const text = members.length === 1 ? () => sentenceFor(first, quote, along) : several
  return {
    ...{ ...entry, text },
    ...{ isCut: (names) => members.length > 1 && entry.isCut(names), changes: changes.length },
  }
}

function typeOf(change: Change): string {
  return subjectsOf(change)[0]?.type ?? ''
}

/** How many accompanying types are named; only a foreign report has more. */
const MOST_ALONG = 3

function alongWith(counts: readonly (readonly [type: string, count: number])[]): string {
  if (counts.length === 0) return ''
  if (counts.length > MOST_ALONG) return `, along with ${counts.reduce((sum, [, count]) => sum + count, 0)} others`
  return `, along with ${counts.map(([type, count]) => countOf(count, type)).join(', ')}`
}

function volumesLast<T>(list: readonly T[], typeOf: (one: T) => string): readonly T[] {
  return list.toSorted((a, b) => Number(isCompanion(typeOf(a))) - Number(isCompanion(typeOf(b))))
}

/** What happened, with the names of the affected resources. Members of a fleet share one. */
function named(said: string, changes: readonly Change[], quote: Quote): Entry {
  const first = at(changes, 0)
  const { kind, tags } = first
  const group = listedUnder(first)
  const names = once(() => [...new Set(changes.map((change) => subjectsOf(change)[0]?.name ?? ''))])
  const room = (count: number) => (kind === 'removed' ? count * REMOVED_NAMES : count)
  const text = (count: number) => `${said} (${nameList(names(), room(count), quote)})`
  const isCut = (count: number) => names().length > room(count)
  return { kind, tags, level: levelOf(first), group, text, isCut, changes: changes.length }
}

function nameList(names: readonly string[], count: number, quote: Quote): string {
  const shown = names.slice(0, count).map((name) => quote(name))
  const rest = names.length - shown.length
  return `${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
}
