import type { Change } from '../../inventory/change.ts'
import { wordsOf } from './change-kinds.ts'
import { exposureSuffix } from './exposure-words.ts'
import type { Quote } from './quote.ts'

/**
 * What reports say, in plain English, for every medium: sentences about changes, the verdict, names of types and fields, times. Text from
 * the cloud is passed through a `Quote`, since each medium escapes differently. Layout is up to markdown/, page/ and terminal.ts; what a
 * change is and how much it matters comes from facts/ and judgement.ts.
 */

/**
 * A change as a sentence, without full stop. Everything from the cloud goes through `quote`.
 * @param along what accompanied it, in words: comes before what the change has opened
 */
export function sentenceFor(change: Change, quote: Quote, along = ''): string {
  return sentence(`${wordsOf(change).sentence(change, quote)}${along}${exposureSuffix(change, quote)}`)
}

/** With a capital at its beginning. */
export function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
