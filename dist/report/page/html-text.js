import { escapeEntities, visibleLine } from "../../text.js";
// src/report/page/html-text.ts
/** Text from outside for HTML, in an element or a quoted attribute: visible, on one line, never markup. */
function escapeHtml(text) {
	return escapeEntities(visibleLine(text, 500));
}
/** Values up to this length stay on one line. */
const SHORT = 20;
/** A name or value from the cloud, marked as not being our own words. */
function quoteHtml(text) {
	const line = visibleLine(text);
	return `<code${line.includes(" ") && line.length <= SHORT ? " class=\"whole\"" : ""}>${line === "" ? "(no name)" : escapeEntities(line)}</code>`;
}
/** A value for a data attribute, as JSON in ASCII: it is read back exactly, so nothing is cut and invisible characters are escaped. */
function exactAttribute(value) {
	const plainAscii = (JSON.stringify(value) ?? "null").replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
	return escapeEntities(plainAscii);
}
export { escapeHtml, exactAttribute, quoteHtml };
