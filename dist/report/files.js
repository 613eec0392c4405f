import { reportText } from "./facts.js";
import "./markdown.js";
import { renderReview } from "./page.js";
import { EVIDENCE_FILE, evidenceText } from "./statement.js";
// src/report/files.ts
/** What can be uploaded before the comment is written: report.json, evidence.json, report.html, and their pictures. */
function filesToLink(report, pictures, origin = {}) {
	return new Map([
		["report.json", reportText(report)],
		[EVIDENCE_FILE, evidenceText(report)],
		["report.html", renderReview(report, pictures, origin)],
		...pictures
	]);
}
export { filesToLink };
