import type { Change, ConfigurationChange, Pooled, Replacement, Rollout } from '../../inventory/change.ts'
import type { ResourceReference } from '../../inventory/read/resource.ts'
import { type FieldPhrase, fieldPhrases, resizeWords } from './field-words.ts'
import type { Quote } from './quote.ts'
import { countOf, memberName, plural, typeName } from './type-names.ts'

/** A change as a sentence, without its end. Everything from the cloud goes through `quote`. */
export function sentenceFor(change: Change, quote: Quote): string {
  return sentence(wordsFor(change, quote))
}

/** With a capital at its beginning. */
export function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

function wordsFor(change: Change, quote: Quote): string {
  const unconfirmed = change.tags.includes('unconfirmed')
  switch (change.kind) {
    case 'added':
      return `${nameOf(change.after, quote)}${poolSuffix(change, quote)} ${unconfirmed ? 'is only in the after-snapshot' : 'added'}`
    case 'removed':
      return `${nameOf(change.before, quote)}${poolSuffix(change, quote)} ${unconfirmed ? 'no longer seen' : 'removed'}`
    case 'changed':
      return `${nameOf(change.after, quote)} ${fieldPredicate(change, quote)}`
    case 'replaced':
      return `${nameOf(change.before, quote)} replaced${replacement(change, quote)}`
    case 'rollout':
      return `${membersReplaced(change)} of ${exchanged(change, quote)}${scaled(change)}${fieldSuffix(change, quote)}`
    case 'membership-added':
      return `${nameOf(change.member.after, quote)} joined ${nameOf(change.group.after, quote)}`
    case 'membership-removed':
      return `${nameOf(change.member.after, quote)} left ${nameOf(change.group.after, quote)}`
    case 'connection-added':
      return `${nameOf(change.from.after, quote)} now connects to ${nameOf(change.to.after, quote)}`
    case 'connection-removed':
      return `${nameOf(change.from.after, quote)} no longer connects to ${nameOf(change.to.after, quote)}`
  }
}

/** ` of autoscaling group web`: the id of an instance says nothing to people, its group does. */
function poolSuffix({ pool }: Pooled, quote: Quote): string {
  return pool === undefined ? '' : ` of ${nameOf(pool, quote)}`
}

/** `RDS instance orders`. */
export function nameOf({ type, name }: ResourceReference, quote: Quote): string {
  return `${typeName(type)} ${quote(name)}`
}

/**
 * What became of a resource, said of it: `resized: m5.large → m5.xlarge`, `now admits 0.0.0.0/0 on tcp 5432`,
 * `changed: memory 512 MB → 1024 MB`.
 */
export function fieldPredicate(configuration: ConfigurationChange, quote: Quote): string {
  const lone = resizeWords(configuration, quote)
  if (lone !== undefined) return `resized: ${lone}`
  const { phrases, more } = listed(configuration, quote)
  if (phrases.length === 0) return 'changed'
  const part = (wanted: (phrase: FieldPhrase) => boolean) =>
    phrases.flatMap((phrase) => (wanted(phrase) ? [phrase.text] : [])).join(', ')
  const said = part(({ isPredicate }) => isPredicate)
  const resize = part(({ isResize }) => isResize === true)
  const remarks = part(({ isPredicate, isResize }) => !isPredicate && isResize !== true)
  const isLed = said !== '' || resize !== ''
  const parts = [said, resize && `resized: ${resize}`, remarks && (isLed ? remarks : `changed: ${remarks}`)]
  return `${parts.filter((text) => text !== '').join('; ')}${more}`
}

/** What took its place, what tells so, and what else is different about it. */
function replacement(change: Replacement, quote: Quote): string {
  const { before, after, because, confidence, fields } = change
  const by = before.name === after.name ? '' : ` by ${quote(after.name)}`
  const percent = Math.round(confidence * 100)
  const sure = `(${because.join(', ')}${percent === 100 ? '' : `; ${percent} % sure`})`
  // The two names have told of a new one.
  const others = by === '' ? fields : fields.filter(({ path }) => path !== 'name')
  return `${by} ${sure}${fieldSuffix({ ...change, fields: others }, quote)}`
}

/** `3 of 10 instances`, `the only task`; where nobody has counted the members, `3 EC2 instances`. */
function membersReplaced({ parent, memberType, removed, added, members }: Rollout): string {
  const replaced = Math.min(removed.length, added.length)
  // A report from elsewhere may count fewer than it lists.
  if (members === undefined || members.before < removed.length) return countOf(replaced, memberType)
  const name = memberName(parent.after.type, memberType)
  return members.before === 1 ? `the only ${name}` : `${replaced} of ${members.before} ${plural(name)}`
}

/** A group that was replaced itself gave way to another, with all that is in it. */
function exchanged({ parent: { before, after } }: Rollout, quote: Quote): string {
  if (before.key === after.key || before.name === after.name) return `${nameOf(after, quote)} replaced`
  return `${nameOf(before, quote)} replaced by those of ${quote(after.name)}`
}

function scaled({ removed, added }: Rollout): string {
  const difference = added.length - removed.length
  return difference === 0 ? '' : difference > 0 ? `, ${difference} more started` : `, ${-difference} stopped`
}

function fieldSuffix(configuration: ConfigurationChange, quote: Quote): string {
  const { phrases, more } = listed(configuration, quote)
  return phrases.length === 0 ? '' : `, ${phrases.map(({ text }) => text).join(', ')}${more}`
}

/** Phrases in a sentence; who needs more opens the review. */
const MAX_PHRASES = 6
/** Fields that are read for a sentence: a resource may differ in thousands. */
const MAX_FIELDS = 100

function listed(configuration: ConfigurationChange, quote: Quote) {
  const { phrases, unread } = readPhrases(configuration, quote)
  const rest = Math.max(0, phrases.length - MAX_PHRASES) + unread
  return { phrases: phrases.slice(0, MAX_PHRASES), more: rest > 0 ? ` and ${rest} more` : '' }
}

/** All phrases where a sentence has no room for them, and the number of fields that were not read; undefined where it has. */
export function phrasesBeyondSentence(
  configuration: ConfigurationChange,
  quote: Quote,
): { readonly phrases: readonly FieldPhrase[]; readonly unread: number } | undefined {
  if (configuration.fields.length <= MAX_PHRASES) return undefined
  const read = readPhrases(configuration, quote)
  return read.phrases.length > MAX_PHRASES ? read : undefined
}

function readPhrases(configuration: ConfigurationChange, quote: Quote) {
  const read = configuration.fields.slice(0, MAX_FIELDS)
  const phrases = fieldPhrases({ ...configuration, fields: read }, quote)
  return { phrases, unread: configuration.fields.length - read.length }
}
