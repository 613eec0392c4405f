import { isOdd, planRows } from "../words/plan-rows.js";
import { planLine, planProblems, staleText } from "../words/plan-words.js";
import { escapeHtml } from "./html-text.js";
// src/report/page/plan-section.ts
/** Rows in the page; report.json has all of them. */
const MAX_ROWS = 2e3;
const MAX_LISTED = 200;
/** Addresses of nested modules are long, and their end tells them apart. */
const quote = (text) => `<code>${escapeHtml(text)}</code>`;
/** The plan against what happened: one line, what casts doubt on the plan, and every announcement. Empty without a plan. */
function planSectionHtml(report) {
	const line = planLine(report, quote);
	if (line === void 0) return "";
	const rows = planRows(report, quote);
	const text = line.replace(/^Plans?: /, "");
	return `
<div class="target plan" id="plan" role="region" aria-labelledby="plan-title"><div class="head"><h2 id="plan-title">Plan</h2></div>
<p>${text.charAt(0).toUpperCase()}${text.slice(1)}.</p>${listHtml("Doubts about the plan", doubts(report))}
${rows.length === 0 ? "" : tableHtml(rows)}</div>`;
}
/** What could not be read, and for which state the plan was made. */
function doubts(report) {
	const problems = planProblems(report).map(({ file, text }) => `${quote(file)}: ${escapeHtml(text)}`);
	const stale = (report.plan?.stale ?? []).map((one) => `Made for another state: ${staleText(one, quote)}`);
	return [...problems, ...stale];
}
function listHtml(label, items) {
	if (items.length === 0) return "";
	const shown = items.slice(0, MAX_LISTED).map((item) => `<li>${item}</li>`);
	if (items.length > MAX_LISTED) shown.push(`<li>${items.length - MAX_LISTED} more in report.json</li>`);
	return `<ul class="warnings" aria-label="${label}">${shown.join("")}</ul>`;
}
function tableHtml(rows) {
	const odd = rows.filter(isOdd).length;
	const shown = rows.slice(0, MAX_ROWS).map(({ write }) => rowHtml(write()));
	const left = rows.length - shown.length;
	if (left > 0) shown.push(`<tr><td colspan="3">${left} more in report.json</td></tr>`);
	const wide = `<div class="wide" tabindex="0" role="region" aria-label="What was announced and what became of it">${`<table><thead><tr>${[
		"Outcome",
		"Address",
		"What"
	].map((text) => `<th scope="col">${text}</th>`).join("")}</tr></thead><tbody>${shown.join("\n")}</tbody></table>`}</div>`;
	const title = `${rows.length} announcements and changes${odd === 0 ? "" : `, ${odd} to look at`}`;
	return `<div><details${odd === 0 ? "" : " open"}><summary>${title}</summary>${wide}</details></div>`;
}
function rowHtml(row) {
	return `<tr><th scope="row">${isOdd(row) ? `<strong>${row.outcome}</strong>` : row.outcome}</th><td>${row.address}</td><td>${row.what}</td></tr>`;
}
export { planSectionHtml };
