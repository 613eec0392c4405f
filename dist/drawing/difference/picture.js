import { escapeEntities } from "../../text.js";
import { css } from "../isometric/colour.js";
import { collectForms } from "../isometric/forms.js";
import "../isometric/geometry.js";
import { around } from "../isometric/ground-map.js";
import { sceneBounds } from "../isometric/scene.js";
import { themeOf } from "../isometric/theme.js";
import { digits, escapeXml } from "../isometric/xml.js";
import { withFleets } from "./fleets.js";
import { drawKey } from "./key.js";
import { groundLayer, lineLayer, middleOf, padLayer, painted, solidLayer } from "./layers.js";
import { hatchPatterns, markColour } from "./mark-style.js";
import { membershipLayer } from "./memberships.js";
import { namesLayer } from "./names-layer.js";
import { nightPaints } from "./night.js";
import { drawnIds } from "./union.js";
// src/drawing/difference/picture.ts
/** Pictures up to this width, in pixels, have names of the normal size; wider ones are viewed scaled down, so their names grow. */
const PLAIN_WIDTH = 800;
/** How much names grow at most, by the number of names: there has to be room for them. */
const MAX_SCALES = [
	{
		names: 15,
		scale: 5
	},
	{
		names: 30,
		scale: 2.6
	},
	{
		names: 80,
		scale: 1.5
	}
];
const MIN_WIDTH = 360;
const KEY_SIZE = 15;
/** From this scale on, names that lie on the ground are too small to read. */
const AFAR = 1.5;
const MAX_SIDE = 16384;
const PREFIX = /^[a-z][a-z0-9-]{0,40}$/i;
/** Draws both sides as one picture, from the ground up, with the key above. */
function drawPicture(scene, options) {
	const prefix = PREFIX.test(options.prefix) ? options.prefix : "difference-";
	const drawn = drawnIds(scene.drawing);
	const pieces = withFleets(scene.pieces, scene.fleets, (id) => drawn.has(id));
	const ground = sceneBounds({
		...scene.drawing,
		labels: []
	}, "isometric");
	const bearing = [...pieces].filter(([id, { mark, label }]) => mark !== "unchanged" && label !== "" && drawn.has(id));
	const brush = (theme) => ({
		theme: themeOf(theme, "isometric"),
		prefix,
		scale: scaleOf(ground, bearing.length),
		pieceOf: (id) => pieces.get(id),
		markOf: (id) => pieces.get(id)?.mark ?? "unchanged"
	});
	const content = contentOf(scene, ground, brush(options.theme));
	const night = options.theme === "light" ? nightPaints(content.parts, contentOf(scene, ground, brush("dark")).parts) : "";
	return framed({
		...content,
		night
	}, scene, options.title, brush(options.theme));
}
function contentOf(scene, ground, brush) {
	const { drawing } = scene;
	const { theme, prefix } = brush;
	const items = drawing.items.map((item) => painted(item, brush));
	const forms = formsOf(items, brush);
	const marks = drawing.lines.filter((line) => scene.pieceOfLine(line).mark !== "unchanged");
	const members = membershipLayer(drawing, scene.memberships, brush);
	const badges = [...marks.map(({ points }) => middleOf(points, theme)), ...members.badges];
	const isNamed = (id) => scene.named.has(id) || brush.scale > AFAR && scene.namedFromAfar.has(id);
	const names = namesLayer(drawing, isNamed, badges, brush);
	const hatches = hatchPatterns(theme, prefix);
	const back = `<rect fill="${css(theme.background)}"/>`;
	const layers = [
		groundLayer(drawing, brush),
		padLayer(items, brush),
		lineLayer(drawing, scene.pieceOfLine, brush),
		solidLayer(items, forms, brush),
		members.svg,
		names.svg
	];
	return {
		bounds: names.rects.reduce(around, ground),
		definitions: hatches + forms.definitions,
		layers: layers.join(""),
		parts: [
			back,
			hatches,
			...oneOfEach(drawing.items, brush).map((item) => forms.bodyOf(painted(item, brush))),
			...layers
		]
	};
}
/** One item for each look, in the same order in every theme. */
function oneOfEach(items, { markOf }) {
	const looks = items.map((item) => [JSON.stringify([
		item.type,
		item.width,
		item.depth,
		item.height,
		markOf(item.id)
	]), item]);
	return [...new Map(looks).values()];
}
function scaleOf({ minX, maxX }, marked) {
	const largest = MAX_SCALES.find(({ names }) => marked <= names)?.scale ?? 1;
	return Math.min(largest, Math.max(1, (maxX - minX) / PLAIN_WIDTH));
}
/** Unchanged components have soft edges. */
function formsOf(items, { theme, prefix, markOf }) {
	const isQuiet = ({ id }) => markOf(id) === "unchanged";
	const soft = {
		...theme,
		edge: markColour("unchanged", theme)
	};
	const quiet = collectForms(items.filter(isQuiet), soft, `${prefix}form-`);
	const loud = collectForms(items.filter((item) => !isQuiet(item)), theme, `${prefix}form-`);
	return {
		definitions: quiet.definitions + loud.definitions,
		idOf: (item) => (isQuiet(item) ? quiet : loud).idOf(item),
		bodyOf: (item) => (isQuiet(item) ? quiet : loud).bodyOf(item)
	};
}
function framed(content, scene, title, { theme, prefix }) {
	const { bounds } = content;
	const across = Math.max(MIN_WIDTH, bounds.maxX - bounds.minX);
	const size = KEY_SIZE * Math.max(1, across / PLAIN_WIDTH);
	const key = drawKey(scene.counts, scene.notes, {
		room: across,
		size,
		prefix,
		theme
	});
	const natural = {
		width: Math.max(across, key.width) + 64,
		height: bounds.maxY - bounds.minY + key.height + 80
	};
	const factor = Math.min(1, MAX_SIDE / natural.width, MAX_SIDE / natural.height);
	const [width, height] = [Math.ceil(natural.width * factor), Math.ceil(natural.height * factor)];
	const dx = natural.width / 2 - (bounds.minX + bounds.maxX) / 2;
	const dy = key.height + 48 - bounds.minY;
	const shrink = factor === 1 ? "" : ` transform="scale(${digits(factor, 6)})"`;
	return {
		svg: [
			`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" `,
			`font-family="Lato, 'Helvetica Neue', Arial, sans-serif">`,
			`<title>${escapeXml(title)}</title><desc>${escapeEntities(describe(scene))}</desc><defs>${content.definitions}${content.night}</defs>`,
			`<rect width="${width}" height="${height}" fill="${css(theme.background)}"/><g${shrink}>`,
			`<g class="k"><rect class="kground" x="0" y="0" width="${digits(natural.width)}" height="${digits(key.height + 16)}" fill="none"/>`,
			`<g transform="translate(${digits(32)} ${digits(16)})">${key.svg}</g></g>`,
			`<g transform="translate(${digits(dx)} ${digits(dy)})">${content.layers}</g></g></svg>\n`
		].join(""),
		width,
		height
	};
}
function describe({ counts, notes }) {
	return [...Object.entries(counts).filter(([, count]) => count > 0).map(([mark, count]) => `${count} ${mark}`), ...notes.map(({ text }) => text)].join(", ");
}
export { drawPicture };
