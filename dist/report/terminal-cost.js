import { visibleLine } from "../text.js";
import { costLine, costProblems, costRows, restOfRows } from "./words.js";
// src/report/terminal-cost.ts
const MAX_COST_LINES = 20;
const quote = (text) => visibleLine(text, 150);
/** What the deployment costs, and the lines that moved, the largest change first. */
function costLines(report) {
	const line = costLine(report);
	if (line === void 0) return [];
	const all = costRows(report, quote);
	const shown = all.slice(0, MAX_COST_LINES).map(({ write }) => {
		const { target, what, count, change } = write();
		const counted = count.includes("→") ? ` (${count})` : "";
		return {
			text: `${change}  ${target === "" ? "" : `${target}: `}${what}${counted}`,
			sign: "  "
		};
	});
	const rest = all.slice(shown.length);
	return [
		{ text: line },
		...costProblems(report).map((text) => {
			return {
				text: `warning: ${visibleLine(text, 500)}`,
				sign: "  ",
				colour: "yellow"
			};
		}),
		...shown,
		...rest.length === 0 ? [] : [{
			text: `… and ${rest.length} more, together ${restOfRows(rest)}, all in report.json`,
			sign: "  "
		}]
	];
}
export { costLines };
