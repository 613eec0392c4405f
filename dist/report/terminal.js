import { targetTitle } from "../snapshot/target.js";
import { visibleLine } from "../text.js";
import { hiddenText, idleRules } from "./words/ignored.js";
import { reportLines } from "./words/lines.js";
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
/** What is in doubt is neither removed nor added, and nothing that follows from it is more certain. */
function lineOf({ kind, text, tags }) {
	const isDoubtful = tags.includes("unconfirmed");
	const words = tags.map((tag) => isDoubtful && tag !== "unconfirmed" ? `${tag} if true` : tag);
	return `  ${(isDoubtful ? "unknown" : kind).padEnd(8)} ${text}${words.length === 0 ? "" : ` [${words.join(", ")}]`}`;
}
export { terminalLines };
