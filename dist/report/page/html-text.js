import { visibleLine } from "../../text.js";
// src/report/page/html-text.ts
const ENTITIES = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"'": "&#39;"
};
/** Text from outside for HTML, in an element or a quoted attribute: visible, on one line, never markup. */
function escapeHtml(text) {
	return visibleLine(text, 500).replace(/[&<>"']/g, (character) => ENTITIES[character]);
}
/** A name or value from the cloud, set apart from our own words. */
function quoteHtml(text) {
	const shown = escapeHtml(visibleLine(text));
	return `<code>${shown === "" ? "(no name)" : shown}</code>`;
}
/** Text that has to come out of an attribute as it went in, such as an id: nothing is cut, invisible characters are written as JSON does. */
function exactAttribute(value) {
	return (JSON.stringify(value) ?? "null").replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`).replace(/[&<>"']/g, (character) => ENTITIES[character]);
}
export { escapeHtml, exactAttribute, quoteHtml };
