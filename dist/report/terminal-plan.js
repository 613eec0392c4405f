import { visibleLine } from "../text.js";
import { isOdd, planLine, planProblems, planRows, staleLine } from "./words.js";
// src/report/terminal-plan.ts
const MAX_PLAN_LINES = 50;
/** Addresses of nested modules are long, and differ at the end. */
const wholeAddress = (text) => visibleLine(text, 300);
/** The result of the plan, and each announcement or change that did not match. */
function planLines(report) {
	const line = planLine(report);
	if (line === void 0) return [];
	const odd = planRows(report, wholeAddress).filter(isOdd);
	const rows = odd.slice(0, MAX_PLAN_LINES).map(({ write }) => {
		const { outcome, address, what } = write();
		return {
			text: `${outcome}: ${address === "" ? what : `${address}, ${what}`}`,
			sign: "  "
		};
	});
	const rest = odd.length - rows.length;
	const stale = staleLine(report, wholeAddress);
	const problems = planProblems(report).map(({ file, text }) => `${visibleLine(file)}: ${visibleLine(text, 500)}`);
	const warnings = [...stale === void 0 ? [] : [stale], ...problems];
	return [
		{ text: line },
		...warnings.map((text) => ({
			text: `warning: ${text}`,
			sign: "  ",
			colour: "yellow"
		})),
		...rows,
		...rest > 0 ? [{
			text: `… and ${rest} more, all in report.json`,
			sign: "  "
		}] : []
	];
}
export { planLines };
