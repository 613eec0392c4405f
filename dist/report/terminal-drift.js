import { targetTitle } from "../snapshot.js";
import { visibleLine } from "../text.js";
import { driftChanges, realDrift, withoutBackground } from "./facts.js";
import { byImportance } from "./judgement.js";
import { backgroundTitle, driftHidden, driftLine, driftWarnings, reportLines, sentence, tagTexts, watchLine } from "./words.js";
// src/report/terminal-drift.ts
const MAX_DRIFT_LINES = 50;
/** What had changed before this deployment began; shown after the changes of the deployment itself. */
function driftLines(report) {
	const line = driftLine(report);
	if (line === void 0) return [];
	const rows = report.targets.flatMap(({ target, drift }) => {
		const where = report.targets.length === 1 ? "" : `${visibleLine(targetTitle(target))}: `;
		return reportLines(withoutBackground(drift?.changes ?? []).toSorted(byImportance), visibleLine).map(({ text, tags, level }) => {
			const marks = tagTexts(tags, level).map((one) => one.text);
			return {
				text: `${where}${text}${marks.length === 0 ? "" : ` [${marks.join(", ")}]`}`,
				sign: "  "
			};
		});
	});
	const rest = rows.length - MAX_DRIFT_LINES;
	const hidden = driftHidden(report);
	const background = driftChanges(report).length - realDrift(report).length;
	return [
		{ text: sentence(line) },
		...rows.slice(0, MAX_DRIFT_LINES),
		...rest > 0 ? [{
			text: `… and ${rest} more, all in report.json`,
			sign: "  "
		}] : [],
		...background === 0 ? [] : [{
			text: backgroundTitle(background),
			sign: "  ",
			colour: "grey"
		}],
		...hidden === void 0 ? [] : [{
			text: `… and ${hidden}`,
			sign: "  "
		}],
		...driftWarnings(report).map((text) => ({
			text: visibleLine(text, 500),
			sign: "  ! ",
			colour: "yellow"
		}))
	];
}
/** What a watch compares with. */
function watchLines(report) {
	const line = watchLine(report);
	return line === void 0 ? [] : [{ text: sentence(line) }];
}
export { driftLines, watchLines };
