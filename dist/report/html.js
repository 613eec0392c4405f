import { targetTitle } from "../snapshot/target.js";
import { escapeHtml, quoteHtml } from "./html-text.js";
import { STYLE } from "./style.js";
import { sentenceFor } from "./words.js";
// src/report/html.ts
/** Pictures that may be put into the page; larger ones would make it slow to open and are only linked. */
const MAX_EMBEDDED_BYTES = 12582912;
/** Changes listed in the page; all of them are in report.json. */
const MAX_CHANGES = 5e3;
/**
* The report as one page that needs nothing else: no script, no request, pictures inside.
* @param files the pictures that the report names, by file name
*/
function renderHtml(report, files) {
	const title = `Cloud changes: ${report.verdict.text}`;
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
${report.targets.map((target) => targetHtml(target, files)).join("\n")}
</main>
<footer>${escapeHtml(`${report.counts.unchanged} unchanged · ${report.tool.name} ${report.tool.version}`)}</footer>
</body>
</html>
`;
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
${picture === void 0 ? "" : pictureHtml(picture, files)}
</section>`;
}
function times({ before, after }) {
	const side = (name, summary) => summary === void 0 ? `${name}: missing` : `${name}: ${summary.takenAt ?? "time unknown"}, ${summary.resources} resources`;
	return escapeHtml(`${side("Before", before)} · ${side("After", after)}`);
}
function changeListHtml(changes) {
	if (changes.length === 0) return "";
	const items = changes.slice(0, MAX_CHANGES).map(changeHtml);
	if (changes.length > MAX_CHANGES) items.push(`<li>… and ${changes.length - MAX_CHANGES} more, all in report.json</li>`);
	return `<ul class="changes">\n${items.join("\n")}\n</ul>`;
}
function changeHtml(change) {
	const tags = change.tags.map((tag) => ` <strong class="tag">${escapeHtml(tag)}</strong>`).join("");
	return `<li class="${change.kind}"><span class="kind">${change.kind.replace("-", " ")}</span> ${sentenceFor(change, quoteHtml)}${tags}</li>`;
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
function pictureHtml(picture, files) {
	const { before, after, diff, changedPixels, totalPixels, regions } = picture;
	const share = (changedPixels / Math.max(1, totalPixels) * 100).toFixed(1);
	const figures = [figure("Before", before.file, files), figure("After", after.file, files)];
	if (diff !== void 0) figures.push(figure("Difference", diff.file, files));
	return `<h3>Picture</h3><p>${changedPixels === 0 ? "The pictures are the same." : `${share} % of the pixels differ, in ${regions.length} regions.`}</p><div class="pictures">${figures.join("\n")}</div>`;
}
function figure(caption, file, files) {
	const bytes = files.get(file);
	if (bytes === void 0 || bytes.byteLength > MAX_EMBEDDED_BYTES) return `<figure><figcaption>${caption}: <a href="${escapeHtml(file)}">${escapeHtml(file)}</a></figcaption></figure>`;
	return `<figure><figcaption>${caption}</figcaption><img alt="${caption}" src="data:image/png;base64,${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64")}"></figure>`;
}
export { renderHtml };
