import { byLevel, needsPerson } from "../judgement.js";
import { hiddenText, idleRules } from "../words/ignored.js";
import { standingOf, standingOfReport } from "../words/standing.js";
import { sentence } from "../words/words.js";
import { fittingFiles } from "./embedded.js";
import { groupsOf } from "./entries.js";
import { escapeHtml, quoteHtml } from "./html-text.js";
import { overviewHtml } from "./overview.js";
import { policyFor } from "./policy.js";
import { SCRIPT } from "./script.js";
import { STYLE } from "./style.js";
import { sectionHtml, toneOf } from "./target-section.js";
// src/report/page/page.ts
/** The maximum number of changes in the page; report.json has all of them. */
const MAX_CHANGES = 5e3;
/**
* The report as one HTML file that requests nothing: pictures and drawings are inside. It is complete without its script, which adds
* selection, search and zoom. Targets that need a person come first.
* @param files the pictures and drawings that the report names, by file name; what is missing, too large or not drawn by us is linked
*/
function renderReview(report, files) {
	const sections = withRoom(sectionsOf(report));
	const embedded = fittingFiles(sections.map(({ target }) => target), files);
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policyFor(STYLE, SCRIPT)}">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(`Cloud changes: ${report.verdict.text}`)}</title>
<style>${STYLE}</style>
<script>${SCRIPT}<\/script>
</head>
<body>
${headerHtml(report)}
<div id="tools"></div>
<main id="main">
${overviewHtml(sections)}
${sections.map((section) => sectionHtml(section, embedded, sections.length === 1)).join("\n")}
</main>
<footer>${footerHtml(report)}</footer>
</body>
</html>
`;
}
function sectionsOf({ targets }) {
	return targets.map((target, at) => {
		return {
			id: `t${at + 1}`,
			target,
			...standingOf(target),
			groups: groupsOf(target.changes),
			room: 0
		};
	}).toSorted((one, other) => byLevel(one.level, other.level));
}
/** Changes to look at first, and removals, get their room in every target before any others do. */
function withRoom(sections) {
	let left = MAX_CHANGES;
	const grant = (wanted) => {
		const granted = Math.min(wanted, left);
		left -= granted;
		return granted;
	};
	const first = sections.map(({ groups }) => grant(countOf(groups.filter(({ name }) => name === "first" || name === "removed"))));
	return sections.map((section, at) => {
		const granted = first[at] ?? 0;
		return {
			...section,
			room: granted + grant(countOf(section.groups) - granted)
		};
	});
}
function countOf(groups) {
	return groups.reduce((sum, { entries }) => sum + entries.length, 0);
}
function headerHtml(report) {
	const { level, words } = standingOfReport(report);
	const { deployment, verdict, targets } = report;
	const first = targets.reduce((sum, { changes }) => sum + changes.filter(needsPerson).length, 0);
	const facts = [
		...deployment === void 0 ? [] : [`The deployment ended as ${quoteHtml(deployment)}`],
		...targets.length === 1 ? [] : [`${targets.length} targets`],
		...first === 0 ? [] : [first === 1 ? "1 change to look at first" : `${first} changes to look at first`]
	];
	const standing = level === "quiet" ? "" : `<p class="level ${toneOf(level)}">${words.join(", ")}</p>`;
	return `<header class="verdict ${toneOf(level)}">${standing}
<h1>${escapeHtml(sentence(verdict.text))}</h1>
${facts.length === 0 ? "" : `<p class="facts">${facts.join(" · ")}</p>`}</header>`;
}
function footerHtml(report) {
	const hidden = hiddenText(report);
	const listed = [...(report.ignored?.rules ?? []).filter(({ state }) => state === "used").map(({ hidden, line, reason }) => escapeHtml(`line ${line} hides ${hidden}: ${reason}`)), ...idleRules(report).map((text) => escapeHtml(text))];
	const ignored = listed.length === 0 ? "" : `<details class="rules"><summary>Ignore rules</summary><ul>${listed.map((text) => `<li>${text}</li>`).join("")}</ul></details>`;
	const facts = [
		`${report.counts.unchanged} unchanged`,
		...hidden === void 0 ? [] : [hidden],
		`${report.tool.name} ${report.tool.version}`
	];
	return `<p>${escapeHtml(facts.join(" · "))}</p>${ignored}`;
}
export { renderReview };
