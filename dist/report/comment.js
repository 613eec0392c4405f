import { targetTitle } from "../snapshot/target.js";
import { hiddenText } from "./ignored.js";
import { reportLines } from "./lines.js";
import { code, details, table } from "./markdown.js";
import { pictureText } from "./picture-words.js";
// src/report/comment.ts
/** Most readers read no further; what is beyond is in report.html and report.json. */
const MAX_CHANGES = 60;
/** Rows of the table of targets; a whole organisation does not fit into a comment. */
const MAX_TARGETS = 100;
/** Of a list that is longer than this, only what needs a person stays open. */
const SHORT_LIST = 12;
/** GitHub refuses 65,536 characters and more; the marker of the comment and some air come on top. */
const MAX_LENGTH = 6e4;
/** A warning names its cause, which may quote an answer. */
const MAX_WARNING_LENGTH = 500;
/** The pull request comment: line 1 is the verdict and stands alone in a mail notification. Never longer than 60,000 characters. */
function renderComment(report, options = {}) {
	return renderWithin(report, options, [
		MAX_CHANGES,
		30,
		10,
		3,
		0
	], (text) => text.length <= MAX_LENGTH);
}
/** Tries ever shorter lists, whole sections each time, and at last the verdict alone: a cut never falls inside markup. */
function renderWithin(report, options, lengths, fits) {
	for (const maxChanges of lengths) {
		const text = renderMarkdown(report, options, maxChanges);
		if (fits(text)) return text;
	}
	return renderMarkdown({
		...report,
		targets: []
	}, options, 0);
}
function renderMarkdown(report, options, maxChanges) {
	return `${[
		heading(report),
		deploymentLine(report),
		overview(report),
		...report.targets.map((target) => targetSection(target, maxChanges)),
		links(options),
		footer(report)
	].filter((section) => section !== "").join("\n\n")}\n`;
}
function heading({ verdict, targets }) {
	return `### Cloud changes${targets.length === 1 && targets[0] ? `: ${code(targetTitle(targets[0].target))}` : targets.length > 1 ? `: ${targets.length} targets` : ""} — ${verdict.text}`;
}
function deploymentLine({ deployment }) {
	if (deployment === void 0 || deployment === "success") return "";
	return `> [!WARNING]\n> The deployment ended as ${code(deployment)}: this is what it changed up to then.`;
}
/** Of many targets, those that changed or could not be seen; the rest is a number. */
function overview({ targets }) {
	if (targets.length < 2) return "";
	const telling = targets.filter(({ status, changes }) => status !== "compared" || changes.length > 0);
	const shown = telling.slice(0, MAX_TARGETS);
	const rows = shown.map((target) => [
		code(targetTitle(target.target)),
		statusWord(target),
		String(target.changes.length)
	]);
	const parts = shown.length === 0 ? [] : [table([[
		"Target",
		"Status",
		"Changes"
	], ...rows])];
	if (telling.length > shown.length) parts.push(`… and ${telling.length - shown.length} more targets, all in report.json`);
	if (targets.length > telling.length) parts.push(`${targets.length - telling.length} of ${targets.length} targets: no change.`);
	return parts.join("\n\n");
}
function statusWord({ status, changes }) {
	if (status === "compared") return changes.length === 0 ? "no change" : "changed";
	return {
		"no-before": "unknown: no before-snapshot",
		"no-after": "unknown: no after-snapshot",
		unreadable: "unknown"
	}[status];
}
function targetSection(target, maxChanges) {
	const { changes, warnings } = target;
	const parts = [
		warnings.map(warningText).join("\n\n"),
		changeList(changes, maxChanges),
		pictureLine(target)
	].filter((part) => part !== "");
	if (parts.length === 0) return "";
	return [`#### ${code(targetTitle(target.target))}`, ...parts].join("\n\n");
}
function warningText({ type, text }) {
	return `> [!CAUTION]\n> ${type === void 0 ? "" : `${code(type)}: `}${code(text, MAX_WARNING_LENGTH)}`;
}
function changeList(changes, maxChanges) {
	const lines = reportLines(changes, code);
	const shown = lines.slice(0, maxChanges).map((line) => `- ${mark(line)}${line.text}${tagWords(line.tags)}`);
	if (lines.length > maxChanges) shown.push(`- … and ${lines.length - maxChanges} more, all in report.json`);
	if (shown.length <= SHORT_LIST) return shown.join("\n");
	const urgent = lines.slice(0, maxChanges).filter(needsPerson).length;
	const open = shown.slice(0, Math.max(urgent, SHORT_LIST));
	const folded = shown.slice(open.length);
	return folded.length === 0 ? open.join("\n") : `${open.join("\n")}\n\n${details(`${folded.length} more`, folded.join("\n"))}`;
}
/** Removals and replacements come first in a report: all of them stay open. */
function needsPerson({ kind }) {
	return kind === "removed" || kind === "replaced";
}
const MARKS = {
	added: "🟢",
	removed: "🔴",
	changed: "🟡",
	replaced: "🟠",
	rollout: "🔁"
};
/** A colour at a glance; the sentence says the same in words. */
function mark({ kind }) {
	return `${MARKS[kind] ?? "🔗"} `;
}
function tagWords(tags) {
	return tags.length === 0 ? "" : ` — **${tags.join(", ")}**`;
}
function pictureLine({ picture }) {
	return picture === void 0 || picture.changedPixels === 0 ? "" : `Picture: ${pictureText(picture)}.`;
}
function links({ reportUrl }) {
	return reportUrl === void 0 ? "" : `[Open the review](${reportUrl})`;
}
function footer(report) {
	const { targets, tool, counts } = report;
	const sorted = targets.flatMap(({ before, after }) => [before?.takenAt, after?.takenAt]).filter((time) => time !== void 0).sort();
	const span = sorted.length === 0 ? [] : [`snapshots ${sorted[0]} to ${sorted.at(-1)}`];
	const hidden = hiddenText(report);
	return `<sub>${[
		...span,
		`${counts.unchanged} unchanged`,
		...hidden === void 0 ? [] : [hidden],
		`${tool.name} ${tool.version}`
	].join(" · ")}</sub>`;
}
export { renderComment, renderWithin };
