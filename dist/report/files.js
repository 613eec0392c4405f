import { renderReview } from "./page/page.js";
// src/report/files.ts
/**
* The files of a report: report.json, report.html, and the pictures that they name. comment.md comes later: it is the comment as it is
* posted, with links to where these files have been put.
*/
function reportFiles(report, pictures) {
	return new Map([
		["report.json", `${JSON.stringify(report, null, 2)}\n`],
		["report.html", renderReview(report, pictures)],
		...pictures
	]);
}
export { reportFiles };
