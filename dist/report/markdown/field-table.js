import { phrasesBeyondSentence } from "../words/configuration.js";
import { code, details, table } from "./markdown.js";
// src/report/markdown/field-table.ts
/** The maximum length of a value in a table; the review has all of it. */
const MAX_CELL = 60;
/**
* Everything that differs in a resource, folded, when its sentence has no room for it: predicates as a list, values before and after in a
* table. Empty where the sentence says it all.
* @param rows how many differences are listed
*/
function fieldTable(change, rows) {
	const beyond = "fields" in change ? phrasesBeyondSentence(change, (text) => code(text, MAX_CELL)) : void 0;
	if (beyond === void 0 || rows === 0) return "";
	const shown = beyond.phrases.slice(0, rows);
	const left = beyond.phrases.length + beyond.unread - shown.length;
	const said = shown.flatMap(({ parts, text }) => parts === void 0 ? [`- ${text}`] : []);
	const compared = shown.flatMap(({ parts }) => parts === void 0 ? [] : [parts]);
	const title = left > 0 ? `${shown.length} of ${shown.length + left} differences` : `All ${shown.length} differences`;
	const body = [
		said.join("\n"),
		compared.length === 0 ? "" : table([[
			"Field",
			"Before",
			"After"
		], ...compared]),
		left > 0 ? `… and ${left} more, all in report.json and the review.` : ""
	];
	return details(title, body.filter((part) => part !== "").join("\n\n"));
}
/** The lines, the first few with the tables that they need. */
function withTables(lines, { fieldTables, fieldRows }) {
	let left = fieldTables;
	return lines.map(({ text, detailed }) => {
		const below = left > 0 && detailed !== void 0 ? fieldTable(detailed, fieldRows) : "";
		if (below !== "") left--;
		return below === "" ? text : `${text}\n${below}`;
	});
}
/** An item of a list; what is below its first line stays in it. */
function item(markdown) {
	return `- ${markdown.replace(/\n(?=.)/g, "\n  ")}`;
}
export { item, withTables };
