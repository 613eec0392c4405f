import { isOdd, planRows } from "../words/plan-rows.js";
import { planLine, planProblems, staleLine } from "../words/plan-words.js";
import { sentence } from "../words/words.js";
import { code, details, prose, table } from "./markdown.js";
// src/report/markdown/plan-table.ts
/** Addresses of nested modules are long, and their end tells them apart. */
const MAX_ADDRESS = 250;
const MAX_REASON = 400;
/** Plans that are named when something is missing of them. */
const MAX_PROBLEMS = 5;
const quote = (text) => code(text, MAX_ADDRESS);
/** What became of the plan, in one line; below it for which state it was made, and what could not be read. Empty without a plan. */
function planLines(report) {
	const line = planLine(report, quote);
	if (line === void 0) return "";
	const stale = staleLine(report, quote);
	const problems = planProblems(report);
	const told = problems.slice(0, MAX_PROBLEMS).map(({ file, text }) => `${quote(file)}: ${prose(text, MAX_REASON)}`);
	const rest = problems.length - told.length;
	return [
		`**${line.replace(":", ":**")}.`,
		...stale === void 0 ? [] : [`${sentence(stale)}.`],
		...told,
		...rest > 0 ? [`… and ${rest} more plans of which something is missing`] : []
	].join("\n\n");
}
/** Every announcement and what became of it, folded; what followed from one is only counted. @param rows how many are listed */
function planTable(report, rows) {
	const all = planRows(report, quote);
	const listed = all.filter(({ fate }) => fate !== "follows");
	if (listed.length === 0 || rows === 0) return "";
	const shown = listed.slice(0, rows).map(({ write }) => write());
	const cells = shown.map((row) => [
		isOdd(row) ? `**${row.outcome}**` : row.outcome,
		row.address === "" ? "—" : row.address,
		row.what
	]);
	const follows = all.length - listed.length;
	const rest = listed.length - shown.length;
	const body = [
		table([[
			"Outcome",
			"Address",
			"What"
		], ...cells]),
		follows === 0 ? "" : `${follows} more ${follows === 1 ? "change follows" : "changes follow"} from these.`,
		rest > 0 ? `… and ${rest} more rows, all in report.json and the review.` : ""
	];
	return details(title(report), body.filter((part) => part !== "").join("\n\n"));
}
function title({ plan }) {
	const announced = plan?.announcements.length ?? 0;
	const unplanned = plan?.counts.unplanned ?? 0;
	return `The plan: ${`${announced} announced ${announced === 1 ? "change" : "changes"}`}${unplanned === 0 ? "" : `, and ${unplanned} that ${unplanned === 1 ? "was" : "were"} not announced`}`;
}
export { planLines, planTable };
