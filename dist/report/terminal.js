import { targetTitle } from "../snapshot/target.js";
import { visibleLine } from "../text.js";
import { isConfirmed } from "./facts/counts.js";
import { hiddenText, idleRules } from "./words/ignored.js";
import { reportLines } from "./words/lines.js";
import { tagTexts } from "./words/tags.js";
// src/report/terminal.ts
const MAX_LINES = 200;
/** The report as lines of a terminal: the verdict first. Names lose their control characters, so none can steer the terminal. */
function terminalLines(report) {
	const { verdict, targets } = report;
	const hidden = hiddenText(report);
	return [
		`Cloud changes: ${visibleLine(verdict.text, 500)}`,
		...targets.flatMap(targetLines),
		...hidden === void 0 ? [] : [hidden],
		...idleRules(report).map((text) => `warning: ${text}`)
	];
}
function targetLines({ target, changes, warnings }) {
	if (changes.length === 0 && warnings.length === 0) return [];
	const lines = reportLines(changes, visibleLine);
	const shown = lines.slice(0, MAX_LINES).map(lineOf);
	const rest = lines.length > MAX_LINES ? [`  … and ${lines.length - MAX_LINES} more, all in report.json`] : [];
	const doubts = warnings.map(({ type, text }) => `  warning: ${type === void 0 ? "" : `${visibleLine(type)}: `}${visibleLine(text, 500)}`);
	return [
		visibleLine(targetTitle(target)),
		...doubts,
		...shown,
		...rest
	];
}
/** What is in doubt is called unknown, and neither removed nor added. */
function lineOf(line) {
	const words = tagTexts(line.tags, line.level).map(({ text }) => text);
	return `  ${(isConfirmed(line) ? line.kind : "unknown").padEnd(8)} ${line.text}${words.length === 0 ? "" : ` [${words.join(", ")}]`}`;
}
export { terminalLines };
