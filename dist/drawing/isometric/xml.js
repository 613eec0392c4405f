// src/drawing/isometric/xml.ts
/** Longer names than this are cut in a picture: they would run across their neighbours. */
const MAX_CHARACTERS = 80;
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\uFFFE\uFFFF]/gu;
const ENTITIES = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"'": "&#39;"
};
/** Text from the cloud made fit for text content and for attributes of a picture, cut at 80 characters. */
function escapeXml(text) {
	return escapeMarkup(shortened(printable(text)));
}
/** Text that is known to be printable and short, made fit for text content and for attributes, whole. */
function escapeMarkup(text) {
	return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}
/** The text without what cannot or must not be shown. */
function printable(text) {
	return text.slice(0, 1280).replace(/[\t\r\n]+/g, " ").replace(UNPRINTABLE, "");
}
/** The text cut at 80 characters, counted as people see them rather than as UTF-16 halves. */
function shortened(text, limit = MAX_CHARACTERS) {
	const characters = [...text];
	return characters.length <= limit ? text : `${characters.slice(0, limit - 1).join("")}…`;
}
/** A number for an attribute: two decimals are finer than a pixel shows, and give the same bytes everywhere. */
function digits(value, decimals = 2) {
	const factor = 10 ** decimals;
	return String(Math.round(value * factor) / factor + 0);
}
export { digits, escapeMarkup, escapeXml, printable, shortened };
