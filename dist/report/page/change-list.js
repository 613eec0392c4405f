import { sidesOf } from "../../inventory/change-kinds.js";
import { goneText } from "../facts/gone.js";
import { marksOf } from "../words/change-kinds.js";
import { tagTexts } from "../words/tags.js";
import { detailsHtml } from "./details.js";
import { escapeHtml, exactAttribute } from "./html-text.js";
// src/report/page/change-list.ts
/** Resources of one change that the pictures show as chosen. */
const MOST_IDS = 200;
/** No component's id is longer than this, so nothing in the pictures could match. */
const LONGEST_ID = 1e3;
/**
* The groups of one target as markup. Each line expands to its details; the script selects and filters lines and finds them in the pictures
* by the component ids in their data attributes.
* @param prefix what the ids of the lines begin with: `t3` for the third target
*/
function changeListHtml(groups, prefix, { room, leading }) {
	let number = leading;
	return `${groups.flatMap((group) => {
		const entries = group.name === "first" ? group.entries.slice(leading) : group.entries;
		return entries.length === 0 ? [] : [{
			...group,
			entries
		}];
	}).flatMap(({ name, title, entries }) => {
		const items = entries.slice(0, Math.max(0, room - number)).map((entry) => entryHtml(entry, `${prefix}-c${++number}`));
		if (items.length === 0) return [];
		return [`<section class="group ${name}"><h3>${title} <span class="count">${entries.length}</span></h3>\n<ul>\n${items.join("\n")}\n</ul></section>`];
	}).join("\n")}${restHtml(groups.flatMap(({ entries }) => entries).slice(number))}`;
}
/** Lines without room are counted, and what is gone among them is said. */
function restHtml(left) {
	if (left.length === 0) return "";
	const gone = goneText(left.map(({ kind, tags, changes }) => ({
		kind,
		tags,
		changes: changes.length
	})));
	return `<p class="rest">${`${left.length} more ${left.length === 1 ? "change" : "changes"}${gone === "" ? "" : ` (${gone})`}`} ${left.length === 1 ? "is" : "are"} in report.json.</p>`;
}
function entryHtml(entry, id, place) {
	const { kind, tags, level, changes } = entry;
	const sides = changes.map(sidesOf);
	const before = sides.flatMap((side) => side.before);
	const after = sides.flatMap((side) => side.after);
	const lead = after[0] ?? before[0];
	const data = [
		`data-kind="${escapeHtml(kind)}"`,
		`data-type="${escapeHtml(typeOf(entry, lead))}"`,
		`data-tags="${escapeHtml(tags.join(" "))}"`,
		`data-before="${idsOf(before)}"`,
		`data-after="${idsOf(after)}"`,
		...place === void 0 ? [] : [`data-section="${place.section}"`]
	].join(" ");
	const marks = tagTexts(tags, level).map(({ tag, text }) => ` <span class="tag ${tag}">${text}</span>`);
	const where = place?.where === void 0 ? "" : `<span class="where">${place.where}</span> `;
	const sign = `<span class="sign" aria-hidden="true">${marksOf(kind).sign}</span>`;
	return `<li id="${id}" class="change ${escapeHtml(kind)}" ${data}><details><summary>${sign}<span class="what">${where}${entry.text()}${marks.join("")}</span></summary><div class="more">${changes.map(detailsHtml).join("")}</div></details></li>`;
}
/** A rollout is found by the type of what was exchanged, not by that of its parent. */
function typeOf({ lead: change }, resource) {
	return change.kind === "rollout" ? change.memberType : resource?.type ?? "";
}
function idsOf(references) {
	const ids = references.flatMap(({ id }) => id.length > LONGEST_ID ? [] : [id]);
	return exactAttribute([...new Set(ids)].slice(0, MOST_IDS));
}
export { changeListHtml, entryHtml };
