import { type Configured, type FieldPhrase, fieldPhrases, resizeWords } from './field-words.ts'
import type { Quote } from './quote.ts'

/**
 * A predicate about a resource, to follow its name: `resized: m5.large → m5.xlarge`, `now allows 0.0.0.0/0 on tcp 5432`,
 * `changed: memory 512 MB → 1024 MB`.
 */
export function fieldPredicate(configuration: Configured, quote: Quote): string {
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

/** The same as a suffix to a sentence: `, memory 512 MB → 1024 MB`. Empty if no field differs. */
export function fieldSuffix(configuration: Configured, quote: Quote): string {
  const { phrases, more } = listed(configuration, quote)
  return phrases.length === 0 ? '' : `, ${phrases.map(({ text }) => text).join(', ')}${more}`
}

/** The maximum number of phrases in a sentence. */
export const MAX_PHRASES = 6
/** The maximum number of fields that are turned into phrases: a resource may differ in thousands. */
const MAX_FIELDS = 100

function listed(configuration: Configured, quote: Quote) {
  const { phrases, unread } = readPhrases(configuration, quote)
  const rest = Math.max(0, phrases.length - MAX_PHRASES) + unread
  return { phrases: phrases.slice(0, MAX_PHRASES), more: rest > 0 ? ` and ${rest} more` : '' }
}

/** All phrases if a sentence has no room for them, and the number of fields that were not read; otherwise undefined. */
export function phrasesBeyondSentence(
  configuration: Configured,
  quote: Quote,
): { readonly phrases: readonly FieldPhrase[]; readonly unread: number } | undefined {
  if (configuration.fields.length <= MAX_PHRASES) return undefined
  const read = readPhrases(configuration, quote)
  return read.phrases.length > MAX_PHRASES ? read : undefined
}

function readPhrases(configuration: Configured, quote: Quote) {
  const read = configuration.fields.slice(0, MAX_FIELDS)
  const phrases = fieldPhrases({ ...configuration, fields: read }, quote)
  return { phrases, unread: configuration.fields.length - read.length }
}
