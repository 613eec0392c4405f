import { targetTitle } from "../snapshot.js";
import { visibleLine } from "../text.js";
import { UNSETTLED_TITLE, backgroundCount, backgroundTitle, sentence, unsettledLines } from "./words.js";
// src/report/terminal-calm.ts
/** More targets than anyone would read about. */
const MAX_LINES = 50;
/** What was still changing, under its own title. */
function restlessLines(report) {
	const all = unsettledLines(report.targets, visibleLine);
	if (all.length === 0) return [];
	const lines = all.slice(0, MAX_LINES).map(({ target, text }) => {
		return {
			sign: "  ! ",
			colour: "yellow",
			text: `${report.targets.length === 1 ? "" : `${visibleLine(targetTitle(target.target))}: `}${text}`
		};
	});
	const rest = all.length - lines.length;
	return [
		{
			text: UNSETTLED_TITLE,
			colour: "yellow"
		},
		...lines,
		...rest > 0 ? [{ text: `  … and ${rest} more, all in report.json` }] : []
	];
}
/** What changes by itself, as a number: report.json and the comment list it. */
function backgroundLines({ targets }) {
	const count = backgroundCount(targets);
	return count === 0 ? [] : [{
		text: sentence(backgroundTitle(count)),
		colour: "grey"
	}];
}
export { backgroundLines, restlessLines };
