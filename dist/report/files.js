import "./markdown.js";
import { renderReview } from "./page.js";
// src/report/files.ts
/** What can be uploaded before the comment is written: report.json, report.html, and the pictures that they name. */
function filesToLink(report, pictures, origin = {}) {
	return new Map([
		["report.json", `${JSON.stringify(report, null, 2)}\n`],
		["report.html", renderReview(report, pictures, origin)],
		...pictures
	]);
}
export { filesToLink };
