import { renderComment } from "./comment.js";
import { countChanges } from "./counts.js";
import { renderHtml } from "./html.js";
import { TOOL_NAME } from "./report.js";
import { verdictOf } from "./verdict.js";
// src/report/build.ts
/** The report of all targets: counts and verdict follow from the changes. */
function buildReport(targets, { toolVersion, deployment, ignored }) {
	const counts = countChanges(targets);
	return {
		schemaVersion: 1,
		tool: {
			name: TOOL_NAME,
			version: toolVersion
		},
		...deployment !== void 0 && { deployment },
		verdict: verdictOf(counts, targets),
		counts,
		...ignored && { ignored },
		targets
	};
}
/** The folder of a report: report.json, comment.md, report.html, and the pictures that they name. */
function reportFiles(report, pictures) {
	return new Map([
		["report.json", `${JSON.stringify(report, null, 2)}\n`],
		["comment.md", renderComment(report)],
		["report.html", renderHtml(report, pictures)],
		...pictures
	]);
}
export { buildReport, reportFiles };
