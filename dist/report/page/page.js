import { byLevel } from "../judgement.js";
import { standingOf } from "../words/standing.js";
import { fittingFiles } from "./embedded.js";
import { groupsOf } from "./entries.js";
import { footerHtml, headerHtml } from "./frame.js";
import { withHeadlines } from "./headlines.js";
import { escapeHtml } from "./html-text.js";
import { overviewHtml } from "./overview.js";
import { createPalette } from "./palette.js";
import { planSectionHtml } from "./plan-section.js";
import { policyFor } from "./policy.js";
import { SCRIPT } from "./script.js";
import { STYLE } from "./style.js";
import { sectionHtml } from "./target-section.js";
// src/report/page/page.ts
/** The maximum number of changes in the page; report.json has all of them. */
const MAX_CHANGES = 5e3;
/**
* The report as one HTML file that requests nothing: pictures and drawings are inside. It is complete without its script, which adds
* selection, search and zoom. Targets that need a person come first.
* @param files the pictures and drawings that the report names, by file name; what is missing, too large or not drawn by us is linked
* @param origin the title, commit and run that the page shows
*/
function renderReview(report, files, origin = {}) {
	const sections = withHeadlines(withRoom(sectionsOf(report)));
	const fitting = fittingFiles(sections.map(({ target }) => target), files);
	const palette = createPalette();
	const embedding = {
		files: fitting,
		palette
	};
	const main = sections.map((section) => sectionHtml(section, embedding, sections.length === 1)).join("\n");
	const style = STYLE + palette.css();
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policyFor(style, SCRIPT)}">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(`Cloud changes: ${report.verdict.text}`)}</title>
<style>${style}</style>
<script>${SCRIPT}<\/script>
</head>
<body>
${headerHtml(report, sections, origin)}
<div id="tools"></div>
<main id="main">
${overviewHtml(sections)}${planSectionHtml(report)}
${main}
</main>
<footer>${footerHtml(report, origin)}</footer>
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
			room: 0,
			leading: 0
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
export { renderReview };
