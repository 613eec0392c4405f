import { fieldPhrases, resizeWords } from "./field-words.js";
// src/report/words/configuration.ts
/**
* A predicate about a resource, to follow its name: `resized: m5.large → m5.xlarge`, `now allows 0.0.0.0/0 on tcp 5432`,
* `changed: memory 512 MB → 1024 MB`.
*/
function fieldPredicate(configuration, quote) {
	const lone = resizeWords(configuration, quote);
	if (lone !== void 0) return `resized: ${lone}`;
	const { phrases, more } = listed(configuration, quote);
	if (phrases.length === 0) return "changed";
	const part = (wanted) => phrases.flatMap((phrase) => wanted(phrase) ? [phrase.text] : []).join(", ");
	const said = part(({ isPredicate }) => isPredicate);
	const resize = part(({ isResize }) => isResize === true);
	const remarks = part(({ isPredicate, isResize }) => !isPredicate && isResize !== true);
	const isLed = said !== "" || resize !== "";
	return `${[
		said,
		resize && `resized: ${resize}`,
		remarks && (isLed ? remarks : `changed: ${remarks}`)
	].filter((text) => text !== "").join("; ")}${more}`;
}
/** The same as a suffix to a sentence: `, memory 512 MB → 1024 MB`. Empty when no field differs. */
function fieldSuffix(configuration, quote) {
	const { phrases, more } = listed(configuration, quote);
	return phrases.length === 0 ? "" : `, ${phrases.map(({ text }) => text).join(", ")}${more}`;
}
/** The maximum number of fields that are turned into phrases: a resource may differ in thousands. */
const MAX_FIELDS = 100;
function listed(configuration, quote) {
	const { phrases, unread } = readPhrases(configuration, quote);
	const rest = Math.max(0, phrases.length - 6) + unread;
	return {
		phrases: phrases.slice(0, 6),
		more: rest > 0 ? ` and ${rest} more` : ""
	};
}
/** All phrases when a sentence has no room for them, and the number of fields that were not read; undefined otherwise. */
function phrasesBeyondSentence(configuration, quote) {
	if (configuration.fields.length <= 6) return void 0;
	const read = readPhrases(configuration, quote);
	return read.phrases.length > 6 ? read : void 0;
}
function readPhrases(configuration, quote) {
	const read = configuration.fields.slice(0, MAX_FIELDS);
	return {
		phrases: fieldPhrases({
			...configuration,
			fields: read
		}, quote),
		unread: configuration.fields.length - read.length
	};
}
export { fieldPredicate, fieldSuffix, phrasesBeyondSentence };
