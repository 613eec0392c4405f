import { isConfirmed } from "../facts/counts.js";
import { goneText, isGone } from "../facts/gone.js";
import { marksOf } from "../words/change-kinds.js";
import { tagTexts } from "../words/tags.js";
import { item, withTables } from "./field-table.js";
import { details } from "./markdown.js";
// src/report/markdown/change-list.ts
/** A list of up to this many lines is not folded, whatever is in it. */
const SHORT = 12;
/** This many more lines are shown rather than folded. */
const FEW = 3;
/**
* The changes of a target in words: what a reader looks for open, the rest folded.
* @param count how many changes there are in all: those without room are counted
*/
function changeList(entries, count, extent) {
	const { open, urgent, folded, names } = extent;
	const [plainly, routine, relations] = entries.length <= Math.min(SHORT, open) ? [
		entries,
		[],
		[]
	] : parted(entries);
	const gone = plainly.filter(({ kind }) => isGone(kind)).length;
	const room = Math.max(open, Math.min(gone, urgent));
	const shown = plainly.slice(0, plainly.length - room <= FEW ? plainly.length : room);
	const more = plainly.slice(shown.length).slice(0, folded);
	const told = [
		...shown,
		...more,
		...routine.slice(0, folded),
		...relations.slice(0, folded)
	];
	const rest = count - told.reduce((sum, entry) => sum + entry.changes, 0);
	return [
		list(shown, extent),
		fold(`${changesIn(more)} more changes${after(": ", goneText(more))}`, more, names),
		fold(rolloutTitle(routine), routine.slice(0, folded), names),
		fold(relationTitle(relations), relations.slice(0, folded), names),
		leftOut(rest, goneText(rest === 0 ? [] : untold(entries, told)), told.some(({ isCut }) => isCut(names)))
	].filter((part) => part !== "").join("\n\n");
}
function leftOut(rest, gone, isCut) {
	if (rest > 0) return `… and ${rest} more changes${gone === "" ? "" : ` (${gone})`}, all in report.json and the review.`;
	return isCut ? "All names are in report.json and the review." : "";
}
function untold(entries, told) {
	const known = new Set(told);
	return entries.filter((entry) => !known.has(entry));
}
function after(mark, text) {
	return text === "" ? "" : `${mark}${text}`;
}
/** The changes of one target by themselves, the rollouts that come with every release, and connections and memberships. */
function parted(entries) {
	const isApart = ({ group }) => group === "rollouts" || group === "relations";
	const of = (wanted) => entries.filter(({ group }) => group === wanted);
	return [
		entries.filter((entry) => !isApart(entry)),
		of("rollouts"),
		of("relations")
	];
}
function changesIn(entries) {
	return entries.reduce((sum, { changes }) => sum + changes, 0);
}
function rolloutTitle(entries) {
	return entries.length === 1 ? "1 routine rollout" : `${entries.length} routine rollouts`;
}
function relationTitle(entries) {
	const count = changesIn(entries);
	return `${count} ${count === 1 ? "connection or membership" : "connections and memberships"}`;
}
function fold(title, entries, names) {
	return entries.length === 0 ? "" : details(title, bullets(entries, names));
}
/** The lines that stand open, with their field tables folded below them. */
function list(entries, extent) {
	const lines = entries.map((entry) => ({
		text: line(entry, extent.names),
		detailed: entry.detailed
	}));
	return withTables(lines, extent).map(item).join("\n");
}
function bullets(entries, names) {
	return entries.map((entry) => item(line(entry, names))).join("\n");
}
function line(entry, names) {
	const { kind, tags } = entry;
	const icon = isConfirmed(entry) ? marksOf(kind).icon : "⚪";
	const words = tagTexts(tags, "changed").map(({ text }) => text);
	return `${icon} ${entry.text(names)}${words.length === 0 ? "" : ` — **${words.join(", ")}**`}`;
}
export { changeList };
