import { plain } from "./plain.js";
// src/report/html-text.ts
const ENTITIES = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"'": "&#39;"
};
/** Text from outside for HTML, in an element or a quoted attribute: visible, on one line, never markup. */
function escapeHtml(text) {
	return plain(text, 500).replace(/[&<>"']/g, (character) => ENTITIES[character]);
}
/** A name or value from the cloud, set apart from our own words. */
function quoteHtml(text) {
	const shown = escapeHtml(plain(text));
	return `<code>${shown === "" ? "(no name)" : shown}</code>`;
}
export { escapeHtml, quoteHtml };
