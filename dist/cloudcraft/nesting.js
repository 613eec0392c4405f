// src/cloudcraft/nesting.ts
/** Deeper nesting than any diagram has. What is deeper cannot even be written out again: JSON.stringify recurses. */
const MAX_DEPTH = 500;
const [QUOTE, BACKSLASH] = [34, 92];
const OPENING = new Set([91, 123]);
const CLOSING = new Set([93, 125]);
/** True for JSON text (UTF-8) with more brackets in each other than anybody draws. Strings are skipped, nothing else is checked. */
function isNestedTooDeeply(json) {
	let depth = 0;
	for (let at = 0; at < json.length; at++) {
		const byte = json[at];
		if (byte === QUOTE) at = endOfString(json, at);
		else if (OPENING.has(byte)) depth++;
		else if (CLOSING.has(byte)) depth--;
		if (depth > MAX_DEPTH) return true;
	}
	return false;
}
function endOfString(json, start) {
	let at = start + 1;
	while (at < json.length && json[at] !== QUOTE) at += json[at] === BACKSLASH ? 2 : 1;
	return at;
}
export { isNestedTooDeeply };
