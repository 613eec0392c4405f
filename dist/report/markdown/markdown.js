import { markdownTable } from "../../vendor/markdown.js";
import { visibleLine } from "../../text.js";
// src/report/markdown/markdown.ts
/**
* Text from outside as a code span, in which GitHub resolves no mention, link, reference, HTML or emphasis. Backslashes could not do that:
* GitHub looks for mentions in the rendered page.
*/
function code(text, maxLength) {
	const shown = visibleLine(text, maxLength);
	if (shown === "") return "(no name)";
	const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map((run) => run.length));
	const fence = "`".repeat(longest + 1);
	const pad = shown.startsWith("`") || shown.endsWith("`") ? " " : "";
	return `${fence}${pad}${shown}${pad}${fence}`;
}
/** Words, and nothing that GitHub would make a link, a mention, a reference or markup of. */
const PROSE = /^[A-Za-z][A-Za-z0-9 ,.;:()%'-]*$/;
const LINKED = /www\.|:\/\/|\bGH-\d|\b[0-9a-f]{7,40}\b|\d+[.)] /i;
/** Text that is mostly ours and may quote what is not: as it stands where it is plain words, else as a code span. */
function prose(text, maxLength) {
	const shown = visibleLine(text, maxLength);
	return PROSE.test(shown) && !LINKED.test(shown) ? shown : code(text, maxLength);
}
/** A table with a head row. Cells are markdown already: a bar inside one would end it, even in a code span. */
function table(rows, align = []) {
	return markdownTable(rows.map((row) => row.map(cell)), { align: [...align] });
}
/** Backslashes before a bar are doubled, or they would escape each other instead of the bar. */
function cell(markdown) {
	return markdown.replace(/(\\*)\|/g, "$1$1\\|").replace(/\n/g, " ");
}
/** Folded away under a summary, which is HTML and takes only text of ours. */
function details(summary, body, isOpen = false) {
	return `<details${isOpen ? " open" : ""}><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
export { code, details, prose, table };
