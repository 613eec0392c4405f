import { wordsOf } from "./change-kinds.js";
import { exposureSuffix } from "./exposure-words.js";
// src/report/words/words.ts
/**
* What reports say, in plain English, for every medium: sentences about changes, the verdict, names of types and fields, times. Text from
* the cloud is passed through a `Quote`, since each medium escapes in its own way. How texts are laid out is up to markdown/, page/ and
* terminal.ts; what a change is and how much it matters comes from facts/ and judgement.ts.
*/
/**
* A change as a sentence, without its end. Everything from the cloud goes through `quote`.
* @param along what came along with it, in words: it stands before what the change has opened
*/
function sentenceFor(change, quote, along = "") {
	return sentence(`${wordsOf(change).sentence(change, quote)}${along}${exposureSuffix(change, quote)}`);
}
/** With a capital at its beginning. */
function sentence(words) {
	return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
export { sentence, sentenceFor };
