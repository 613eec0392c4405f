import { plain } from "../report/plain.js";
import { sentenceFor } from "../report/words.js";
import { targetTitle } from "../snapshot/target.js";
// src/cli/report-lines.ts
const MAX_LINES = 200;
/** The report as lines of a terminal: the verdict first. Names lose their control characters, so none can steer the terminal. */
function reportLines({ verdict, targets }) {
	return [`Cloud changes: ${plain(verdict.text, 500)}`, ...targets.flatMap(targetLines)];
}
function targetLines({ target, changes, warnings }) {
	if (changes.length === 0 && warnings.length === 0) return [];
	const shown = changes.slice(0, MAX_LINES).map((change) => {
		const tags = change.tags.length === 0 ? "" : ` [${change.tags.join(", ")}]`;
		return `  ${change.kind}: ${sentenceFor(change, plain)}${tags}`;
	});
	const rest = changes.length > MAX_LINES ? [`  … and ${changes.length - MAX_LINES} more, all in report.json`] : [];
	const doubts = warnings.map(({ type, text }) => `  warning: ${type === void 0 ? "" : `${plain(type)}: `}${plain(text, 500)}`);
	return [
		plain(targetTitle(target)),
		...doubts,
		...shown,
		...rest
	];
}
export { reportLines };
