import { escapeHtml, quoteHtml } from "./html-text.js";
import { pictureText, regionTitle } from "./picture-words.js";
// src/report/html-pictures.ts
/** The files that a picture's part of the page shows. */
function filesOf({ before, after, diff, regions }) {
	return [
		before.file,
		after.file,
		diff?.file,
		...regions.map(({ crop }) => crop?.file)
	];
}
/** What is drawn otherwise, cut out, before beside after; then the whole pictures. */
function pictureHtml(picture, target, files) {
	const { before, after, diff } = picture;
	const figures = [figure("Before", before.file, files), figure("After", after.file, files)];
	if (diff !== void 0) figures.push(figure("Difference, pixel by pixel", diff.file, files));
	const text = pictureText(picture);
	return `<h3>Picture</h3><p>${text.charAt(0).toUpperCase()}${text.slice(1)}.</p>
${crops(picture, target, files)}
<div class="pictures">${figures.join("\n")}</div>`;
}
function crops({ regions }, target, files) {
	const shown = regions.flatMap((region) => {
		if (region.crop === void 0) return [];
		return [figure(`Before and after: ${regionTitle(region, target, quoteHtml)}`, region.crop.file, files, `Before and after: ${regionTitle(region, target, (text) => text)}`)];
	});
	return shown.length === 0 ? "" : `<div class="crops">${shown.join("\n")}</div>`;
}
/** @param caption markup of ours, with quoted names; `alt` the same as text */
function figure(caption, file, files, alt = caption) {
	const bytes = files.get(file);
	if (bytes === void 0) return `<figure><figcaption>${caption}: <a href="${escapeHtml(file)}">${escapeHtml(file)}</a></figcaption></figure>`;
	const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
	return `<figure><figcaption>${caption}</figcaption><img alt="${escapeHtml(alt)}" src="data:image/png;base64,${data}"></figure>`;
}
export { filesOf, pictureHtml };
