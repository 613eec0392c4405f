import { targetTitle } from "../../snapshot/target.js";
import { countChanges } from "../facts/counts.js";
import { isUrgent } from "../judgement.js";
import { readableTime, timeBetween } from "../words/times.js";
import { plural, typeName } from "../words/type-names.js";
import { changeListHtml } from "./change-list.js";
import { escapeHtml } from "./html-text.js";
import { stageHtml } from "./stage.js";
// src/report/page/target-section.ts
/** The style sheet's class for a level: its colour. */
function toneOf(level) {
	if (!isUrgent(level)) return level === "quiet" ? "quiet" : "changed";
	return level === "loss" ? "loss" : "doubt";
}
/** One target: times, warnings, the list of changes beside the pictures. It is folded where nothing changed. */
function sectionHtml(section, files, alone) {
	const { id, target, level, words } = section;
	const head = `<h2 id="${id}-title">${escapeHtml(targetTitle(target.target))}</h2>${alone ? "" : ` <span class="level ${toneOf(level)}">${words.join(", ")}</span>`}`;
	const body = bodyHtml(section, files);
	return `<section class="target" id="${id}" aria-labelledby="${id}-title">${level === "quiet" && target.warnings.length === 0 && !alone ? `<details><summary>${head}</summary>${body}</details>` : `<div class="head">${head}</div>${body}`}</section>`;
}
function bodyHtml({ id, target, groups, room }, files) {
	const { changes, status } = target;
	const list = changes.length > 0 ? changeListHtml(groups, id, room) : nothing(status);
	const stage = stageHtml(target, id, files);
	const warnings = warningsHtml(target);
	return `<p class="times">${timesHtml(target)}</p>${warnings}
<div class="panes${stage === "" ? "" : " pictured"}"><div class="changes">${list}<p class="also">${alsoText(target)}</p></div>
${stage}</div>`;
}
function nothing(status) {
	return status === "compared" ? "<p class=\"nothing\">No change.</p>" : "<p class=\"nothing\">Not compared: a side is missing.</p>";
}
/** Warnings listed for one target. */
const MOST_WARNINGS = 100;
function warningsHtml({ warnings }) {
	const items = warnings.slice(0, MOST_WARNINGS).map(({ type, text }) => {
		return `<li>${type === void 0 ? "" : `${plural(typeName(type))}: `}${escapeHtml(text)}</li>`;
	});
	const left = warnings.length - items.length;
	if (left > 0) items.push(`<li>${left} more in report.json</li>`);
	return items.length === 0 ? "" : `<ul class="warnings" aria-label="Warnings">${items.join("")}</ul>`;
}
function timesHtml({ before, after }) {
	const side = (name, summary) => {
		if (summary === void 0) return `${name}: missing`;
		return `${name}: ${summary.takenAt === void 0 ? "time unknown" : timeHtml(summary.takenAt)}, ${summary.resources} resources`;
	};
	const between = before?.takenAt && after?.takenAt ? timeBetween(before.takenAt, after.takenAt) : void 0;
	return `${side("Before", before)} · ${side("After", after)}${between === void 0 ? "" : ` (${between} later)`}`;
}
/** An ISO time as markup; other text, which can only come from outside, as it is. */
function timeHtml(iso) {
	const shown = readableTime(iso);
	return shown === void 0 ? escapeHtml(iso) : `<time datetime="${escapeHtml(iso)}">${shown}</time>`;
}
/** Counts of what is not a change. */
function alsoText(target) {
	const { cosmetic } = target;
	const parts = [
		[cosmetic.moved, "moved only in the drawing"],
		[cosmetic.recoloured, "recoloured"],
		[cosmetic.estimated, "differ in estimated figures"],
		[cosmetic.described, "differ in descriptions"]
	].filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
	return [`${countChanges([target]).unchanged} unchanged`, ...parts].join(" · ");
}
export { sectionHtml, toneOf };
