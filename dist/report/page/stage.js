import { pictureText, regionTitle } from "../words/picture-words.js";
import { sentence } from "../words/words.js";
import { dataUrl, isSame } from "./embedded.js";
import { escapeHtml, quoteHtml } from "./html-text.js";
import { inlineSvg } from "./inline-svg.js";
// src/report/page/stage.ts
/**
* All pictures of a target: the drawing of both inventories, the renders, their difference. Without a script they stand one below the other;
* with one they lie on top of each other in one window. Empty where there is no picture at all.
*/
function stageHtml(target, prefix, files) {
	const shown = [...diagramViews(target, prefix, files), ...renderViews(target, files)];
	if (shown.length === 0) return "";
	const views = shown.filter((html) => html.startsWith("<figure"));
	const links = shown.filter((html) => !views.includes(html));
	const { picture } = target;
	const places = picture?.places === void 0 ? "" : placesHtml(picture.places);
	const text = picture === void 0 ? "" : `<p class="seen">${sentence(pictureText(picture))}.</p>`;
	const crops = picture === void 0 ? "" : cropsHtml(picture, target, files);
	return `<div class="stage" data-stage>
${views.length === 0 ? "" : `<div class="views">\n${views.join("\n")}\n</div>\n`}${text}${links.join("")}${crops}${places}</div>`;
}
function diagramViews({ diagram }, prefix, files) {
	if (diagram === void 0) return [];
	const drawing = (name, caption, side) => {
		const bytes = files.get(side.file);
		const svg = bytes === void 0 ? void 0 : inlineSvg(bytes, `${prefix}${name.charAt(0)}-`);
		return svg === void 0 ? linked(caption, side.file) : view(name, caption, side, svg);
	};
	const whole = drawing("whole", "The whole account, drawn from both inventories", diagram.svg);
	if (diagram.focus === void 0) return [whole];
	return [drawing("focus", "What changed, drawn from both inventories", diagram.focus), whole];
}
function renderViews({ picture }, files) {
	if (picture === void 0) return [];
	const { before, after, diff } = picture;
	if (isSame(picture)) return [render("same", "Before and after: the same picture", after, files)];
	const size = {
		width: Math.max(before.width, after.width),
		height: Math.max(before.height, after.height)
	};
	return [
		render("before", "Before", before, files),
		render("after", "After", after, files),
		...diff === void 0 ? [] : [render("diff", "Difference, pixel by pixel", {
			...size,
			...diff
		}, files)]
	];
}
function render(name, caption, side, files) {
	const bytes = files.get(side.file);
	if (bytes === void 0) return linked(caption, side.file);
	return view(name, caption, side, `<img alt="${caption}" ${`width="${Number(side.width)}" height="${Number(side.height)}"`} loading="lazy" decoding="async" src="${dataUrl(bytes)}">`);
}
/** @param content markup of ours: an image or a drawing of the size given */
function view(name, caption, { width, height }, content) {
	return `<figure class="view ${name}" data-view="${name}"><figcaption>${caption}</figcaption><div class="port"><div class="world" ${`data-width="${Number(width)}" data-height="${Number(height)}"`}>${content}</div></div></figure>`;
}
function linked(caption, file) {
	return `<p class="elsewhere">${caption}: not in this page, see <a href="${escapeHtml(file)}">${escapeHtml(file)}</a></p>`;
}
/** The places that look different, cut out, before beside after. */
function cropsHtml({ regions }, target, files) {
	const shown = regions.flatMap((region) => {
		const bytes = region.crop && files.get(region.crop.file);
		if (bytes === void 0) return [];
		const alt = escapeHtml(`Before and after: ${regionTitle(region, target, (text) => text)}`);
		const caption = regionTitle(region, target, quoteHtml);
		return `<figure class="crop"><figcaption>${sentence(caption)}.</figcaption><img alt="${alt}" loading="lazy" decoding="async" src="${dataUrl(bytes)}"></figure>`;
	});
	if (shown.length === 0) return "";
	return `<details class="crops" open><summary>Different places, before beside after</summary><div class="row" tabindex="0" role="group" aria-label="Cut-outs">${shown.join("\n")}</div></details>`;
}
/** Data for the script, not itself run as one: `[[id, x, y, width, height], …]` for each side. */
function placesHtml(places) {
	const rows = (side) => places[side].map(({ id, x, y, width, height }) => [
		id,
		x,
		y,
		width,
		height
	]);
	return `<script type="application/json" data-places>${JSON.stringify({
		before: rows("before"),
		after: rows("after")
	}).replaceAll("<", "\\u003c")}<\/script>`;
}
export { stageHtml };
