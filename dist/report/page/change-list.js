import { sidesOf } from "../facts/change-sides.js";
import { goneText } from "../facts/gone.js";
import { detailsHtml } from "./details.js";
import { escapeHtml, exactAttribute } from "./html-text.js";
// src/report/page/change-list.ts
/** Resources of one change that the pictures show as chosen. */
const MOST_IDS = 200;
/** Longer ids than this are no component's: nothing in the pictures has them. */
const LONGEST_ID = 1e3;
const SIGNS = {
	added: "+",
	removed: "−",
	changed: "~",
	replaced: "⇄",
	rollout: "⇄",
	moved: "→",
	"membership-added": "+",
	"membership-removed": "−",
	"connection-added": "+",
	"connection-removed": "−"
};
const TAG_WORDS = {
	destructive: "destructive",
	exposure: "open to the internet",
	"capacity-lowered": "capacity lowered",
	unconfirmed: "unconfirmed"
};
/**
* The groups of one target as markup. Without a script every line opens to its details; with one, lines are chosen, filtered and found
* in the pictures by the component ids that they carry.
* @param prefix what the ids of the lines begin with: `t3` of the third target
* @param room how many lines there is room for
*/
function changeListHtml(groups, prefix, room) {
	let number = 0;
	return `${groups.flatMap(({ name, title, entries }) => {
		const items = entries.slice(0, Math.max(0, room - number)).map((entry) => entryHtml(entry, `${prefix}-c${++number}`));
		if (items.length === 0) return [];
		return [`<section class="group ${name}"><h3>${title} <span class="count">${entries.length}</span></h3>\n<ul>\n${items.join("\n")}\n</ul></section>`];
	}).join("\n")}${restHtml(groups.flatMap(({ entries }) => entries).slice(number))}`;
}
/** What is left out does not go without a word of what is gone. */
function restHtml(left) {
	if (left.length === 0) return "";
	const gone = goneText(left.map(({ kind, tags, changes }) => ({
		kind,
		tags,
		changes: changes.length
	})));
	return `<p class="rest">${`${left.length} more ${left.length === 1 ? "change" : "changes"}${gone === "" ? "" : ` (${gone})`}`} ${left.length === 1 ? "is" : "are"} in report.json.</p>`;
}
function entryHtml(entry, id) {
	const { kind, tags, changes } = entry;
	const sides = changes.map(sidesOf);
	const before = sides.flatMap((side) => side.before);
	const after = sides.flatMap((side) => side.after);
	const lead = after[0] ?? before[0];
	const data = [
		`data-kind="${escapeHtml(kind)}"`,
		`data-type="${escapeHtml(typeOf(entry, lead))}"`,
		`data-tags="${escapeHtml(tags.join(" "))}"`,
		`data-before="${idsOf(before)}"`,
		`data-after="${idsOf(after)}"`
	].join(" ");
	const marks = tags.map((tag) => ` <span class="tag ${escapeHtml(tag)}">${tagText(tag, tags)}</span>`).join("");
	const sign = `<span class="sign" aria-hidden="true">${SIGNS[kind] ?? "~"}</span>`;
	return `<li id="${id}" class="change ${escapeHtml(kind)}" ${data}><details><summary>${sign}<span class="what">${entry.text()}${marks}</span></summary><div class="more">${changes.map(detailsHtml).join("")}</div></details></li>`;
}
/** Of what is in doubt, everything else is in doubt as well. */
function tagText(tag, tags) {
	const word = TAG_WORDS[tag] ?? escapeHtml(tag);
	return tag !== "unconfirmed" && tags.includes("unconfirmed") ? `${word} if true` : word;
}
/** A rollout is found by what was exchanged, not by what it belongs to. */
function typeOf({ changes: [change] }, lead) {
	return change?.kind === "rollout" ? change.memberType : lead?.type ?? "";
}
function idsOf(references) {
	const ids = references.flatMap(({ id }) => id.length > LONGEST_ID ? [] : [id]);
	return exactAttribute([...new Set(ids)].slice(0, MOST_IDS));
}
export { changeListHtml };
