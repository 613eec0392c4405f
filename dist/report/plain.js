// src/report/plain.ts
/** Control characters, bidirectional overrides, zero-width and other invisible characters, lone surrogates:
* they make text look like what it is not. */
const INVISIBLE = /[\p{C}\u2028\u2029]/gu;
const MAX_LENGTH = 120;
/** Text from outside as one visible line: invisible characters out, cut with an ellipsis. */
function plain(text, maxLength = MAX_LENGTH) {
	const visible = text.slice(0, maxLength * 4).replace(/\s+/g, " ").replace(INVISIBLE, "").trim();
	const characters = [...visible];
	return characters.length <= maxLength ? visible : `${characters.slice(0, maxLength - 1).join("")}…`;
}
export { plain };
