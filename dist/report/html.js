import { targetTitle } from "../snapshot/target.js";
import { filesOf, pictureHtml } from "./html-pictures.js";
import { escapeHtml, quoteHtml } from "./html-text.js";
import { hiddenText } from "./ignored.js";
import { reportLines } from "./lines.js";
import { STYLE } from "./style.js";
// src/report/html.ts
/** Pictures that may be put into the page, each and all together; the rest would make it slow to open and is only linked. */
const MAX_EMBEDDED_BYTES = 12582912;
const MAX_EMBEDDED_BYTES_IN_ALL = 50331648;
/** Changes listed in the page; all of them are in report.json. */
const MAX_CHANGES = 5e3;
/**
* The report as one page that needs nothing else: no script, no request, pictures inside.
* @param files the pictures that the report names, by file name
*/
function renderHtml(report, files) {
	const title = `Cloud changes: ${report.verdict.text}`;
	const embedded = fittingPictures(report, files);
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1>What really changed in the cloud?</h1><p class="verdict ${report.verdict.hasChanges ? "changed" : ""}">${escapeHtml(report.verdict.text)}</p>${deployment(report)}</header>
<main>
${report.targets.map((target) => targetHtml(target, embedded)).join("\n")}
</main>
<footer>${escapeHtml(footer(report))}</footer>
</body>
</html>
`;
}
/** Target by target, as long as there is room: a picture without the one to compare it with says nothing. */
function fittingPictures({ targets }, files) {
	const fitting = new Map();
	let room = MAX_EMBEDDED_BYTES_IN_ALL;
	for (const { picture } of targets) {
		const found = (picture === void 0 ? [] : filesOf(picture)).flatMap((name) => {
			const bytes = name === void 0 ? void 0 : files.get(name);
			return name === void 0 || bytes === void 0 || bytes.byteLength > MAX_EMBEDDED_BYTES ? [] : [{
				name,
				bytes
			}];
		});
		room -= found.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
		if (room < 0) break;
		for (const { name, bytes } of found) fitting.set(name, bytes);
	}
	return fitting;
}
function footer(report) {
	const hidden = hiddenText(report);
	return [
		`${report.counts.unchanged} unchanged`,
		...hidden === void 0 ? [] : [hidden],
		`${report.tool.name} ${report.tool.version}`
	].join(" · ");
}
function deployment({ deployment }) {
	return deployment === void 0 ? "" : `<p>The deployment ended as ${quoteHtml(deployment)}.</p>`;
}
function targetHtml(target, files) {
	const { changes, warnings, picture } = target;
	return `<section>
<h2>${escapeHtml(targetTitle(target.target))}</h2>
<p class="times">${times(target)}</p>
${warnings.map(({ type, text }) => `<p class="warning">${type === void 0 ? "" : `${quoteHtml(type)}: `}${escapeHtml(text)}</p>`).join("\n")}
${changes.length === 0 && target.status === "compared" ? "<p>No change.</p>" : changeListHtml(changes)}
<p class="cosmetic">${escapeHtml(cosmetics(target))}</p>
${picture === void 0 ? "" : pictureHtml(picture, target, files)}
</section>`;
}
function times({ before, after }) {
	const side = (name, summary) => summary === void 0 ? `${name}: missing` : `${name}: ${summary.takenAt === void 0 ? "time unknown" : readableTime(summary.takenAt)}, ${summary.resources} resources`;
	return escapeHtml(`${side("Before", before)} · ${side("After", after)}`);
}
/** `2026-11-23 05:09:48 UTC` out of an ISO time. */
function readableTime(iso) {
	return iso.replace(/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2}).*Z$/, "$1 $2 UTC");
}
function changeListHtml(changes) {
	if (changes.length === 0) return "";
	const lines = reportLines(changes, quoteHtml);
	const items = lines.slice(0, MAX_CHANGES).map(lineHtml);
	if (lines.length > MAX_CHANGES) items.push(`<li>… and ${lines.length - MAX_CHANGES} more, all in report.json</li>`);
	return `<ul class="changes">\n${items.join("\n")}\n</ul>`;
}
function lineHtml({ kind, text, tags }) {
	const marked = tags.map((tag) => ` <strong class="tag">${escapeHtml(tag)}</strong>`).join("");
	return `<li class="${kind}"><span class="kind">${kind.replace("-", " ")}</span> ${text}${marked}</li>`;
}
function cosmetics({ unchanged, cosmetic }) {
	const parts = [
		[cosmetic.moved, "moved only in the drawing"],
		[cosmetic.recoloured, "recoloured"],
		[cosmetic.estimated, "differ in estimated figures"],
		[cosmetic.described, "differ in descriptions"]
	].filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
	return [`${unchanged} unchanged`, ...parts].join(" · ");
}
export { renderHtml };
