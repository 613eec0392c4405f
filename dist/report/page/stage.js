import { visibleLine } from "../../text.js";
import { pictureText, regionTitle } from "../words/picture-words.js";
import { sentence } from "../words/words.js";
import { dataUrl, isSame } from "./embedded.js";
import { escapeHtml, quoteHtml } from "./html-text.js";
import { inlineSvg } from "./inline-svg.js";
import { legendHtml } from "./legend.js";
// src/report/page/stage.ts
/**
* All pictures of a target: the drawing of both inventories, the renders, their difference. Without a script they stand one below the other;
* with one they lie on top of each other in one window. Empty where there is no picture at all.
*/
function stageHtml(target, prefix, embedding) {
	const { files } = embedding;
	const drawings = diagramViews(target, prefix, embedding);
	const shown = [...drawings, ...renderViews(target, files)];
	if (shown.length === 0) return "";
	const views = shown.filter((html) => html.startsWith("<figure"));
	const links = shown.filter((html) => !views.includes(html));
	const { picture } = target;
	const places = picture === void 0 ? "" : placesHtml(picture, target);
	const text = picture === void 0 ? "" : `<p class="seen">${sentence(pictureText(picture))}.</p>`;
	const crops = picture === void 0 ? "" : cropsHtml(picture, target, files);
	const frame = views.length === 0 ? "" : `<div class="views">\n${views.join("\n")}\n</div>\n`;
	const [drawing = ""] = drawings.filter((html) => views.includes(html));
	return `<div class="stage" id="${prefix}-pictures" data-stage>
${drawing === "" ? "" : legendHtml(target, drawing)}${frame}${text}${links.join("")}${crops}${places}</div>`;
}
function diagramViews({ diagram }, prefix, { files, palette }) {
	if (diagram === void 0) return [];
	const drawing = (name, caption, { file }) => {
		const bytes = files.get(file);
		const drawn = bytes === void 0 ? void 0 : inlineSvg(bytes, `${prefix}${name.charAt(0)}-`, palette);
		return drawn === void 0 ? linked(caption, file) : view(name, caption, drawn, drawn.svg);
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
		...diff === void 0 ? [] : [render("diff", "Picture diff, pixel by pixel", {
			...size,
			...diff
		}, files)]
	];
}
function render(name, caption, side, files) {
	const bytes = files.get(side.file);
	if (bytes === void 0) return linked(caption, side.file);
	return view(name, caption, side, `<img alt="${caption}" ${`width="${Number(side.width)}" height="${Number(side.height)}"`} decoding="async" src="${dataUrl(bytes)}">`);
}
/** @param content markup of ours: an image or a drawing of the size given */
function view(name, caption, { width, height }, content) {
	return `<figure class="view ${name}" data-view="${name}"><figcaption>${caption}</figcaption><div class="port"><div class="world" ${`data-width="${Number(width)}" data-height="${Number(height)}"`}>${content}</div></div></figure>`;
}
function linked(caption, file) {
	return `<p class="elsewhere">${caption}: not in this page, see <a href="${escapeHtml(file)}">${escapeHtml(file)}</a></p>`;
}
/** The places that look different, cut out: before beside after, or the only picture that shows them. */
function cropsHtml({ regions }, target, files) {
	const shown = regions.filter(({ kind }) => kind === "changed").flatMap((region, at) => {
		const bytes = region.crop && files.get(region.crop.file);
		if (bytes === void 0) return [];
		const sides = region.seenIn === "before" ? "Before" : region.seenIn === "after" ? "After" : "Before and after";
		const alt = escapeHtml(`${sides}: ${regionTitle(region, target, (text) => text)}`);
		const caption = `${at + 1} · ${sentence(regionTitle(region, target, quoteHtml))}`;
		return [`<figure class="crop" data-number="${at + 1}"><figcaption>${caption}</figcaption><div class="cut"><img alt="${alt}" decoding="async" src="${dataUrl(bytes)}"></div></figure>`];
	});
	if (shown.length === 0) return "";
	return `<details class="crops" open><summary>Visual differences, before and after <span class="count">${shown.length}</span></summary><div class="row" tabindex="0" role="group" aria-label="Cut-outs">${shown.join("\n")}</div></details>`;
}
/** The maximum number of regions that the pictures outline. */
const MOST_REGIONS = 300;
/**
* Data for the script, not itself run as one: `[[id, x, y, width, height], …]` for each side, and what looks different as
* `[kind, pictures, x, y, width, height, title]`. Empty where there is neither.
*/
function placesHtml(picture, target) {
	const { places, regions } = picture;
	if (places === void 0 && regions.length === 0) return "";
	const rows = (side) => (places?.[side] ?? []).map(({ id, x, y, width, height }) => [
		id,
		x,
		y,
		width,
		height
	]);
	const outlined = regions.slice(0, MOST_REGIONS).map((region) => {
		const { kind, x, y, width, height } = region;
		const title = kind === "changed" ? sentence(regionTitle(region, target, (text) => visibleLine(text))) : "";
		return [
			kind,
			picturesOf(region, picture).join(" "),
			x,
			y,
			width,
			height,
			title
		];
	});
	const data = {
		before: rows("before"),
		after: rows("after"),
		...outlined.length > 0 && { regions: outlined }
	};
	return `<script type="application/json" data-places>${JSON.stringify(data).replaceAll("<", "\\u003c")}<\/script>`;
}
/** The pictures that show a region where it says. Before, it may have stood elsewhere, if anything moved. */
function picturesOf({ seenIn, kind }, { movedPixels }) {
	if (seenIn === "before") return ["before", "diff"];
	return kind === "changed" && seenIn !== "after" && movedPixels === 0 ? [
		"before",
		"after",
		"diff"
	] : ["after", "diff"];
}
export { stageHtml };
