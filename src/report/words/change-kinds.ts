import {
  type Change,
  type ChangeKind,
  ONE_OF_SEVERAL,
  type Pooled,
  type Replacement,
  type Rollout,
} from '../../inventory/change.ts'
import { isCompanion } from '../../inventory/read/component-types/component-types.ts'
import type { ResourceReference } from '../../inventory/read/resource.ts'
import type { ChangeOf } from '../facts/change-kinds.ts'
import { isConfirmed } from '../facts/counts.ts'
import { fieldPredicate, fieldSuffix } from './configuration.ts'
import type { Quote } from './quote.ts'
import { countOf, memberName, nameOf } from './type-names.ts'

/** How a kind of change is written and marked, in every medium. */
export interface KindWords<C extends Change> {
  /** A colour at a glance, for Markdown; the sentence says the same in words. */
  readonly icon: string
  /** One character, for the page. */
  readonly sign: string
  /** The whole sentence, without a capital and full stop. Everything from the cloud goes through `quote`. */
  sentence(change: C, quote: Quote): string
  /**
   * What happened, for a sentence about several resources; empty for kinds that never share a sentence. Of replacements, only members of a
   * fleet share one.
   */
  predicate(change: C, quote: Quote): string
  /** The label next to the name of the resource in a drawing: a word or two; undefined if its mark says it all. */
  label(change: C): Label | undefined
  /** What relation was added or removed, and which of the two; absent for kinds that count resources. */
  readonly relation?: readonly [what: string, how: 'added' | 'removed']
}

export interface Label {
  readonly of: ResourceReference
  readonly mark: 'added' | 'removed' | 'changed' | 'replaced'
  readonly words: string
}

/** A kind that is missing here does not compile. */
const KINDS: { readonly [K in ChangeKind]: KindWords<ChangeOf<K>> } = {
  removed: {
    ...{ icon: '🔴', sign: '−' },
    sentence: (change, quote) =>
      `${nameOf(change.before, quote)}${poolSuffix(change, quote)} ${isConfirmed(change) ? 'removed' : UNSEEN}`,
    predicate: (change) => (isConfirmed(change) ? 'removed' : UNSEEN),
    label: (change) => (isConfirmed(change) ? undefined : { of: change.before, mark: 'removed', words: UNSEEN }),
  },
  replaced: {
    ...{ icon: '🟠', sign: '⇄' },
    sentence: (change, quote) => `${nameOf(change.before, quote)} replaced${replacement(change, quote)}`,
    predicate: () => 'replaced by others like them',
    label: () => undefined,
  },
  changed: {
    ...{ icon: '🟡', sign: '~' },
    sentence: (change, quote) => `${nameOf(change.after, quote)} ${fieldPredicate(change, quote)}`,
    predicate: (change, quote) => fieldPredicate(change, quote),
    label: (change) => ({ of: change.after, mark: 'changed', words: brief(fieldPredicate(change, (text) => text)) }),
  },
  rollout: {
    ...{ icon: '🔁', sign: '⇄' },
    sentence: (change, quote) =>
      `${membersReplaced(change)} of ${exchanged(change, quote)}${rolloutRest(change, quote)}`,
    predicate: () => '',
    label: (change) => ({ of: change.parent.after, mark: 'replaced', words: `${replacedIn(change)} replaced` }),
  },
  added: {
    ...{ icon: '🟢', sign: '+' },
    sentence: (change, quote) =>
      `${nameOf(change.after, quote)}${poolSuffix(change, quote)} ${isConfirmed(change) ? 'added' : `is ${ONLY_AFTER}`}`,
    predicate: (change) => (isConfirmed(change) ? 'added' : ONLY_AFTER),
    label: (change) =>
      isConfirmed(change) ? undefined : { of: change.after, mark: 'added', words: 'only seen after' },
  },
  'membership-added': {
    ...{ icon: '🔗', sign: '+', relation: ['membership', 'added'] as const },
    sentence: ({ member, group }, quote) => `${nameOf(member.after, quote)} joined ${nameOf(group.after, quote)}`,
    predicate: () => '',
    label: ({ member, group }) => ({ of: member.after, mark: 'changed', words: `joined ${group.after.name}` }),
  },
  'membership-removed': {
    ...{ icon: '🔗', sign: '−', relation: ['membership', 'removed'] as const },
    sentence: ({ member, group }, quote) => `${nameOf(member.after, quote)} left ${nameOf(group.after, quote)}`,
    predicate: () => '',
    label: ({ member, group }) => ({ of: member.after, mark: 'changed', words: `left ${group.after.name}` }),
  },
  'connection-added': {
    ...{ icon: '🔗', sign: '+', relation: ['connection', 'added'] as const },
    sentence: ({ from, to }, quote) => `${nameOf(from.after, quote)} now connects to ${nameOf(to.after, quote)}`,
    predicate: () => '',
    // The drawing shows a connection as a coloured line.
    label: () => undefined,
  },
  'connection-removed': {
    ...{ icon: '🔗', sign: '−', relation: ['connection', 'removed'] as const },
    sentence: ({ from, to }, quote) => `${nameOf(from.after, quote)} no longer connects to ${nameOf(to.after, quote)}`,
    predicate: () => '',
    label: () => undefined,
  },
}

const UNSEEN = 'no longer seen'
const ONLY_AFTER = 'only in the after-snapshot'

export function wordsOf(change: Change): KindWords<Change> {
  return KINDS[change.kind]
}

/** The marks of a line: a kind of change, or a move, which consists of two. */
export function marksOf(kind: ChangeKind | 'moved'): Pick<KindWords<Change>, 'icon' | 'sign'> {
  return kind === 'moved' ? { icon: '🔗', sign: '→' } : KINDS[kind]
}

/** `1 membership added`, `2 connections removed`: the relations among the changes, counted by kind. */
export function relationCounts(changes: readonly Change[]): readonly string[] {
  return Object.entries<KindWords<Change>>(KINDS).flatMap(([kind, { relation }]) => {
    const count = relation === undefined ? 0 : changes.filter((change) => change.kind === kind).length
    if (relation === undefined || count === 0) return []
    const [what, how] = relation
    return [`${count} ${what}${count === 1 ? '' : 's'} ${how}`]
  })
}

/** ` of autoscaling group web`: the group says more about an instance than its id. */
function poolSuffix({ pool }: Pooled, quote: Quote): string {
  return pool === undefined ? '' : ` of ${nameOf(pool, quote)}`
}

/** `resized` of `resized: m5.large → m5.xlarge`: a label has room for a word or two. */
function brief(predicate: string): string {
  return predicate.split(/: |[;,→]/, 1)[0]?.trim() ?? ''
}

/** ` by NAME (reasons; confidence), field changes`. */
function replacement(change: Replacement, quote: Quote): string {
  const { before, after, because, confidence, fields } = change
  const by = before.name === after.name ? twinId(change, quote) : ` by ${quote(after.name)}`
  const percent = Math.round(confidence * 100)
  const sure = `(${because.join(', ')}${percent === 100 ? '' : `; ${percent} % sure`})`
  // Both names are already in the sentence.
  const others = by === '' ? fields : fields.filter(({ path }) => path !== 'name')
  return `${by} ${sure}${fieldSuffix({ ...change, fields: others }, quote)}`
}

/** ` by i-0abc`: similar ones differ only in their ids. */
function twinId({ before, after, because }: Replacement, quote: Quote): string {
  if (!because.includes(ONE_OF_SEVERAL) || before.key === after.key) return ''
  return ` by ${quote(after.key.slice(after.key.search(/[^/:]*$/)))}`
}

function replacedIn({ removed, added }: Rollout): number {
  return Math.min(removed.length, added.length)
}

/** `3 of 10 instances`, `the only task`; without a count of the members, `3 EC2 instances`. */
function membersReplaced(rollout: Rollout): string {
  const { parent, memberType, removed, members } = rollout
  const replaced = replacedIn(rollout)
  // A foreign report may count fewer members than it lists.
  if (members === undefined || members.before < removed.length) return countOf(replaced, memberType)
  const name = memberName(parent.after.type, memberType, members.before)
  return members.before === 1 ? `the only ${name}` : `${replaced} of ${members.before} ${name}`
}

/** `autoscaling group web replaced`; if the group itself was replaced, ` … by those of` the other group. */
function exchanged({ parent: { before, after } }: Rollout, quote: Quote): string {
  if (before.key === after.key || before.name === after.name) return `${nameOf(after, quote)} replaced`
  return `${nameOf(before, quote)} replaced by those of ${quote(after.name)}`
}

/** What a rollout did besides replacing members: `, 2 stopped`, `, 2 EBS volumes of 750 GB did not come back`, and what differs. */
export function rolloutRest(rollout: Rollout, quote: Quote): string {
  return `${lossText(rollout)}${scaled(rollout)}${fieldSuffix(rollout, quote)}`
}

function lossText({ memberType, lost }: Rollout): string {
  if (lost === undefined) return ''
  const { count, sizes } = lost
  return `, ${countOf(count, memberType)}${sizes === undefined ? '' : ` of ${sizeRange(sizes)} GB`} did not come back`
}

function sizeRange(sizes: readonly number[]): string {
  if (sizes.length <= 2) return sizes.join(' and ')
  return `${Math.min(...sizes)} to ${Math.max(...sizes)}`
}

/** Members are started and stopped, volumes are added and removed. Losses are mentioned separately. */
function scaled({ memberType, removed, added, lost }: Rollout): string {
  const difference = added.length - removed.length + (lost?.count ?? 0)
  if (difference === 0) return ''
  const [came, went] = isCompanion(memberType) ? ['added', 'removed'] : ['started', 'stopped']
  return difference > 0 ? `, ${difference} more ${came}` : `, ${-difference} ${went}`
}
