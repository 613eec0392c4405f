import type { Change, FieldChange, Replacement, Rollout } from '../inventory/change.ts'
import type { ResourceReference } from '../inventory/resource.ts'
import { fieldPhrases, resizeWords } from './field-words.ts'
import { countOf, typeName } from './type-names.ts'

/** Marks text from outside, so that each output language can escape it its own way. */
export type Quote = (text: string) => string

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
      return `${nameOf(change.after, quote)} ${unconfirmed ? 'is only in the after-snapshot' : 'added'}`
    case 'removed':
      return `${nameOf(change.before, quote)} ${unconfirmed ? 'no longer seen' : 'removed'}`
    case 'changed':
      return `${nameOf(change.after, quote)} ${fieldPredicate(change.fields, quote)}`
    case 'replaced':
      return `${nameOf(change.before, quote)} replaced${replacement(change, quote)}`
    case 'rollout':
      return `${rolloutCount(change)} of ${nameOf(change.parent.after, quote)} replaced${scaled(change)}${fieldSuffix(change.fields, quote)}`
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

/** `RDS instance orders`. */
export function nameOf({ type, name }: ResourceReference, quote: Quote): string {
  return `${typeName(type)} ${quote(name)}`
}

/**
 * What became of a resource, said of it: `resized: m5.large → m5.xlarge`, `now admits 0.0.0.0/0 on tcp 5432`,
 * `changed: memory 512 MB → 1024 MB`.
 */
export function fieldPredicate(fields: readonly FieldChange[], quote: Quote): string {
  const size = resizeWords(fields, quote)
  if (size !== undefined) return `resized: ${size}`
  const { phrases, more } = listed(fields, quote)
  const said = phrases.filter(({ isPredicate }) => isPredicate).map(({ text }) => text)
  const remarks = phrases.filter(({ isPredicate }) => !isPredicate).map(({ text }) => text)
  if (phrases.length === 0) return 'changed'
  if (said.length === 0) return `changed: ${remarks.join(', ')}${more}`
  return `${[said.join(', '), ...(remarks.length === 0 ? [] : [remarks.join(', ')])].join('; ')}${more}`
}

/** What took its place, what tells so, and what else is different about it. */
function replacement({ before, after, because, confidence, fields }: Replacement, quote: Quote): string {
  const by = before.name === after.name ? '' : ` by ${quote(after.name)}`
  const sure = `(${because.join(', ')}; ${Math.round(confidence * 100)} % sure)`
  // The two names have told of a new one.
  const others = by === '' ? fields : fields.filter(({ path }) => path !== 'name')
  return `${by} ${sure}${fieldSuffix(others, quote)}`
}

function rolloutCount({ memberType, removed, added }: Rollout): string {
  return countOf(Math.min(removed.length, added.length), memberType)
}

function scaled({ removed, added }: Rollout): string {
  const difference = added.length - removed.length
  return difference === 0 ? '' : difference > 0 ? `, ${difference} more started` : `, ${-difference} stopped`
}

function fieldSuffix(fields: readonly FieldChange[], quote: Quote): string {
  const { phrases, more } = listed(fields, quote)
  return phrases.length === 0 ? '' : `, ${phrases.map(({ text }) => text).join(', ')}${more}`
}

/** Phrases in a sentence; who needs more opens the review. */
const MAX_PHRASES = 6
/** Fields that are read for a sentence: a resource may differ in thousands. */
const MAX_FIELDS = 100

function listed(fields: readonly FieldChange[], quote: Quote) {
  const read = fields.slice(0, MAX_FIELDS)
  const all = fieldPhrases(read, quote)
  const rest = Math.max(0, all.length - MAX_PHRASES) + fields.length - read.length
  return { phrases: all.slice(0, MAX_PHRASES), more: rest > 0 ? ` and ${rest} more` : '' }
}
