import { renderComment } from "./markdown/comment.js";
import { renderReview } from "./page/page.js";
// src/report/files.ts
/** The folder of a report: report.json, comment.md, report.html, and the pictures that they name. */
function reportFiles(report, pictures) {
	return new Map([
		["report.json", `${JSON.stringify(report, null, 2)}\n`],
		["comment.md", renderComment(report)],
		["report.html", renderReview(report, pictures)],
		...pictures
	]);
}
export { reportFiles };
