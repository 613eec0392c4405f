import { targetTitle } from "../../snapshot/target.js";
import { linkable, shortSha } from "../facts/origin.js";
import { hasFailed } from "../judgement.js";
import { hiddenText, idleRules } from "../words/ignored.js";
import { standingBesides, standingOfReport } from "../words/standing.js";
import { whatHappened } from "../words/verdict.js";
import { sentence } from "../words/words.js";
import { headlinesHtml } from "./headlines.js";
import { escapeHtml, quoteHtml } from "./html-text.js";
import { timesHtml, toneOf, warningsHtml } from "./target-section.js";
// src/report/page/frame.ts
/** The first screen: where, the facts that need a person in large words, and all that happened as a count. */
function headerHtml(report, sections, origin) {
	const { level } = standingOfReport(report);
	const tone = toneOf(level);
	const headlines = headlinesHtml(sections);
	const words = standingHtml(report, headlines !== "");
	const title = `<h1${titleClass(sections)}>${escapeHtml(sentence(whatHappened(report.targets)))}</h1>`;
	const [only] = sections;
	const alone = sections.length === 1 && only !== void 0 ? only.target : void 0;
	const times = alone === void 0 ? "" : timesHtml(alone);
	const warnings = alone === void 0 ? "" : warningsHtml(alone);
	return `<header class="verdict ${tone}"><p class="where">${whereHtml(report, origin)}</p>
${words === "" ? "" : `<p class="level ${tone}">${words}</p>\n`}${headlines}${warnings}
${title}
${times === "" ? "" : `<p class="times">${times}</p>`}</header>`;
}
/** Beside facts in large words the counts are small; where these facts are all there is, the counts would only say it again. */
function titleClass(sections) {
	const leading = sections.reduce((sum, section) => sum + section.leading, 0);
	const all = sections.reduce((sum, { groups }) => sum + groups.reduce((count, { entries }) => count + entries.length, 0), 0);
	if (leading === 0) return "";
	return leading === all ? " class=\"unseen\"" : " class=\"counts\"";
}
/** Facts in large words say why they matter; only what they leave open is said beside them. */
function standingHtml(report, hasHeadlines) {
	const { level, words } = standingOfReport(report);
	if (level === "quiet") return "";
	return (hasHeadlines ? standingBesides(report) : words).join(", ");
}
function whereHtml({ targets, deployment }, { title }) {
	const [only] = targets;
	const target = only !== void 0 && targets.length === 1 ? targetTitle(only.target) : `${targets.length} targets`;
	return [
		...title === void 0 || title === "" ? [] : [`<b>${escapeHtml(title)}</b>`],
		`<b>${escapeHtml(target)}</b>`,
		...deployment === void 0 ? [] : [deploymentHtml(deployment)]
	].join(" · ");
}
function deploymentHtml(deployment) {
	return hasFailed(deployment) ? `the deployment ended as ${quoteHtml(deployment)}` : "deployment succeeded";
}
/** What was left out and by which rules, and where the report comes from. */
function footerHtml(report, origin) {
	const hidden = hiddenText(report);
	const listed = [...(report.ignored?.rules ?? []).filter(({ state }) => state === "used").map(({ hidden, line, reason }) => `line ${line} hides ${hidden}: ${reason}`), ...idleRules(report)].map((text) => `<li>${escapeHtml(text)}</li>`);
	const ignored = listed.length === 0 ? "" : `<details class="rules"><summary>Ignore rules</summary><ul>${listed.join("")}</ul></details>`;
	return `<p>${[
		...originHtml(origin),
		...report.targets.length === 1 ? [] : [`${report.counts.unchanged} unchanged`],
		...hidden === void 0 ? [] : [hidden],
		escapeHtml(`${report.tool.name} ${report.tool.version}`)
	].join(" · ")}</p>${ignored}`;
}
function originHtml(origin) {
	const sha = shortSha(origin);
	const run = origin.runName ?? "workflow run";
	return [...sha === void 0 ? [] : [linkHtml(`commit ${sha}`, origin.commitUrl)], ...linkable(origin.runUrl) === void 0 ? [] : [linkHtml(run, origin.runUrl)]];
}
function linkHtml(text, url) {
	const address = linkable(url);
	return address === void 0 ? escapeHtml(text) : `<a href="${escapeHtml(address)}">${escapeHtml(text)}</a>`;
}
export { footerHtml, headerHtml };
