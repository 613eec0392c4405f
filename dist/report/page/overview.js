import { targetTitle } from "../../snapshot/target.js";
import { countConfirmed } from "../facts/counts.js";
import { escapeHtml } from "./html-text.js";
import { toneOf } from "./target-section.js";
// src/report/page/overview.ts
const COLUMNS = [
	"added",
	"changed",
	"replaced",
	"removed",
	"unknown",
	"unchanged"
];
/** A table of all targets, those that need a person first. Empty for a single target. */
function overviewHtml(sections) {
	if (sections.length < 2) return "";
	const told = sections.filter(({ level, target }) => level !== "quiet" || target.warnings.length > 0);
	const quiet = sections.filter((section) => !told.includes(section));
	const folded = quiet.length === 0 ? "" : `<details><summary>${quietText(quiet.length, told.length)}</summary>${tableOf(quiet)}</details>`;
	return `<nav class="overview" aria-label="Targets">${told.length === 0 ? "" : tableOf(told)}${folded}</nav>`;
}
function quietText(quiet, told) {
	const targets = quiet === 1 ? "1 target" : `${quiet} targets`;
	return told === 0 ? `${targets} without a change` : `${targets} more without a change`;
}
function tableOf(sections) {
	return `<div class="wide" tabindex="0" role="region" aria-label="Table of targets"><table><thead><tr>${[
		"Target",
		"Standing",
		"Added",
		"Changed",
		"Replaced",
		"Removed",
		"Unconfirmed",
		"Unchanged"
	].map((text) => `<th scope="col">${text}</th>`).join("")}</tr></thead><tbody>${sections.map(rowOf).join("\n")}</tbody></table></div>`;
}
function rowOf({ id, target, level, words }) {
	const counts = countConfirmed([target]);
	const cells = COLUMNS.map((name) => `<td class="number ${name}" data-head="${name === "unknown" ? "unconfirmed" : name}">${counts[name] === 0 ? "<span class=\"zero\">0</span>" : counts[name]}</td>`);
	return `<tr><th scope="row"><a href="#${id}">${escapeHtml(targetTitle(target.target))}</a></th><td><span class="level ${toneOf(level)}">${words.join(", ")}</span></td>${cells.join("")}</tr>`;
}
export { overviewHtml };
