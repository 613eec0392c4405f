// src/cloudcraft/nesting.ts
/** Deeper than any diagram, and well within what JSON.stringify can write: it recurses. */
const MAX_DEPTH = 500;
const [QUOTE, BACKSLASH] = [34, 92];
const OPENING = new Set([91, 123]);
const CLOSING = new Set([93, 125]);
/** Whether the brackets of some JSON text (UTF-8) are nested too deeply. Skips strings, checks nothing else. */
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
