import { targetTitle } from "../../snapshot/target.js";
import { countChanges } from "../facts/counts.js";
import { isPictureAlone, isUrgent } from "../judgement.js";
import { picturePair, pictureText } from "../words/picture-words.js";
import { readableTime, timeBetween } from "../words/times.js";
import { typeNames } from "../words/type-names.js";
import { sentence } from "../words/words.js";
import { changeListHtml } from "./change-list.js";
import { escapeHtml, quoteHtml } from "./html-text.js";
import { stageHtml } from "./stage.js";
// src/report/page/target-section.ts
/** The style sheet's class for a level: its colour. */
function toneOf(level) {
	if (!isUrgent(level)) return level === "quiet" ? "quiet" : "changed";
	return level === "loss" ? "loss" : "doubt";
}
/** One target: times, warnings, the list of changes beside the pictures. It is folded where nothing changed. */
function sectionHtml(section, embedding, alone) {
	const { id, target, level, words } = section;
	const title = escapeHtml(targetTitle(target.target));
	const standing = alone ? "" : ` <span class="level ${toneOf(level)}">${words.join(", ")}</span>`;
	const head = `<h2 id="${id}-title"${alone ? " class=\"unseen\"" : ""}>${title}</h2>${standing}`;
	const body = bodyHtml(section, embedding, alone);
	return `<section class="target" id="${id}" aria-labelledby="${id}-title">${level === "quiet" && target.warnings.length === 0 && !alone ? `<details><summary>${head}</summary>${body}</details>` : `<div class="head">${head}</div>${body}`}</section>`;
}
function bodyHtml(section, embedding, alone) {
	const { id, target, groups } = section;
	const list = target.changes.length > 0 ? changeListHtml(groups, id, section) : nothing(target, alone);
	const stage = stageHtml(target, id, embedding);
	const warnings = alone ? "" : warningsHtml(target);
	const listed = countEntries(groups) > section.leading;
	const panes = stage === "" ? "panes" : `panes pictured${listed ? "" : " unlisted"}`;
	const jump = stage === "" || !listed ? "" : `<p class="jump"><a href="#${id}-pictures">To the pictures</a></p>`;
	return `${alone ? "" : `<p class="times">${timesHtml(target)}</p>`}${warnings}
<div class="${panes}"><div class="changes">${jump}${list}<p class="also">${alsoText(target)}</p></div>
${stage}</div>`;
}
function countEntries(groups) {
	return groups.reduce((sum, { entries }) => sum + entries.length, 0);
}
/** Where there is one target, the header of the page has said it. */
function nothing(target, alone) {
	if (target.status !== "compared") return "<p class=\"nothing\">Not compared: a side is missing.</p>";
	if (alone) return "";
	return `<p class="nothing">${isPictureAlone(target) ? sentence(pictureText(target.picture)) : "No change"}.</p>`;
}
/** Warnings listed for one target. */
const MOST_WARNINGS = 100;
function warningsHtml({ warnings }) {
	const items = warnings.slice(0, MOST_WARNINGS).map(({ type, text }) => {
		return `<li>${type === void 0 ? "" : `${typeNames(type)}: `}${escapeHtml(text)}</li>`;
	});
	const left = warnings.length - items.length;
	if (left > 0) items.push(`<li>${left} more in report.json</li>`);
	return items.length === 0 ? "" : `<ul class="warnings" aria-label="Warnings">${items.join("")}</ul>`;
}
/** When both sides were taken; where only pictures were compared, which have no time, their names and sizes. */
function timesHtml(target) {
	if (isPictureAlone(target)) return picturePair(target.picture, quoteHtml);
	const { before, after } = target;
	const side = (name, summary) => {
		if (summary === void 0) return `${name}: missing`;
		return `${name}: ${summary.takenAt === void 0 ? "time unknown" : timeHtml(summary.takenAt)}, ${summary.resources} resources`;
	};
	const between = before?.takenAt && after?.takenAt ? timeBetween(before.takenAt, after.takenAt) : void 0;
	const later = between === void 0 ? "" : ` <span class="whole">(${between} later)</span>`;
	return `${side("Before", before)} · ${side("After", after)}${later}`;
}
/** An ISO time as markup; other text, which can only come from outside, as it is. */
function timeHtml(iso) {
	const shown = readableTime(iso);
	return shown === void 0 ? escapeHtml(iso) : `<time datetime="${escapeHtml(iso)}">${shown}</time>`;
}
/** Counts of what is not a change; empty where only pictures were compared. */
function alsoText(target) {
	const { cosmetic } = target;
	if (isPictureAlone(target)) return "";
	const parts = [
		[cosmetic.moved, "moved only in the drawing"],
		[cosmetic.recoloured, "recoloured"],
		[cosmetic.estimated, "differ in estimated figures"],
		[cosmetic.described, "differ in descriptions"]
	].filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
	return [...isPictureAlone(target) ? [] : [`${countChanges([target]).unchanged} unchanged`], ...parts].join(" · ");
}
export { sectionHtml, timesHtml, toneOf, warningsHtml };
