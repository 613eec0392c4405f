import { drawLine } from "../isometric/arrows.js";
import { backToFront } from "../isometric/depth.js";
import { boundsOf, project } from "../isometric/geometry.js";
import { drawOutline, drawPlate, largestFirst, roundedPath } from "../isometric/ground.js";
import { grow } from "../isometric/ground-map.js";
import { cornersOfRect } from "../isometric/plates.js";
import { digits } from "../isometric/xml.js";
import { badge } from "./badges.js";
import { MARK_DASHES, greyTheme, hatchOf, markColour, markPaint, markTint } from "./mark-style.js";
import { wrapped } from "./pieces.js";
// src/drawing/difference/layers.ts
/** How far the hatched ground extends beyond an item, in grid units. */
const PAD = .28;
/** A larger badge would hide what it stands on. */
const MAX_BADGE_SCALE = 2.2;
const PAD_RADIUS = .2;
function badgeScale({ scale }) {
	return Math.min(scale, MAX_BADGE_SCALE);
}
/** Surfaces and outlines, the largest first; unchanged ones in grey. */
function groundLayer({ plates, outlines }, brush) {
	const surfaces = largestFirst(plates, ({ corners }) => boundsOf(corners));
	const lines = largestFirst(outlines, ({ rect }) => rect);
	return [
		...surfaces.filter(({ kind }) => kind === "zone" || kind === "area").map((plate) => surface(plate, brush)),
		...lines.map((outline) => networkLine(outline, brush)),
		...surfaces.filter(({ kind }) => kind !== "zone" && kind !== "area").map((plate) => surface(plate, brush))
	].join("");
}
function surface(plate, brush) {
	const mark = brush.markOf(plate.id);
	const grey = { isometric: brush.theme.name === "light" ? "#dfe3e8" : "#3a4250" };
	if (mark === "unchanged") {
		const content = drawPlate({
			...plate,
			color: grey,
			border: {},
			shadow: false
		}, greyTheme(brush.theme));
		return wrapped("p", brush.pieceOf(plate.id), content);
	}
	const path = roundedPath(plate.corners, PAD_RADIUS, brush.theme);
	return wrapped("p", brush.pieceOf(plate.id), hatched(path, mark, 2, brush));
}
function hatched(path, mark, stroke, { theme, prefix }) {
	return `<path d="${path}" fill="${hatchOf(mark, prefix)}" ${pen(mark, stroke, theme)}/>`;
}
function pen(mark, width, theme) {
	const dashes = MARK_DASHES[mark] === "" ? "" : ` stroke-dasharray="${MARK_DASHES[mark]}"`;
	return `stroke="${markColour(mark, theme)}" stroke-width="${digits(width)}" stroke-linejoin="round"${dashes}`;
}
function networkLine(outline, brush) {
	const mark = brush.markOf(outline.id);
	const grey = { isometric: brush.theme.name === "light" ? "#a7b0bd" : "#66707f" };
	if (mark === "unchanged") return wrapped("r", brush.pieceOf(outline.id), drawOutline({
		...outline,
		color: grey
	}, greyTheme(brush.theme)));
	const path = roundedPath(cornersOfRect(outline.rect), .35, brush.theme);
	const fill = `fill="${markTint(mark, brush.theme, .5)}" fill-opacity=".14"`;
	return wrapped("r", brush.pieceOf(outline.id), `<path d="${path}" ${fill} ${pen(mark, 3, brush.theme)}/>`);
}
/** Hatched ground under everything that changed. */
function padLayer(items, brush) {
	return items.filter(({ id }) => brush.markOf(id) !== "unchanged").map(({ id, at, width, depth }) => {
		const ground = grow({
			minX: at.x,
			minY: at.y,
			maxX: at.x + width,
			maxY: at.y + depth
		}, PAD);
		const path = roundedPath(cornersOfRect(ground), PAD_RADIUS, brush.theme);
		return wrapped("p", brush.pieceOf(id), hatched(path, brush.markOf(id), 1.5, brush));
	}).join("");
}
/** Connections: grey and thin, or in the colour of their mark. */
function lineLayer(drawing, pieceOfLine, brush) {
	const items = new Map(drawing.items.map((item) => [item.id, item]));
	return drawing.lines.map((line) => {
		const piece = pieceOfLine(line);
		const isMarked = piece.mark !== "unchanged";
		const pen = {
			color: { isometric: isMarked ? markColour(piece.mark, brush.theme) : markPaint("unchanged", brush.theme).accent },
			width: isMarked ? 3 : 1.3,
			dashed: piece.mark === "removed"
		};
		const shape = drawLine({
			...line,
			...pen
		}, { item: items.get(line.to) }, greyTheme(brush.theme));
		const sign = isMarked ? badge(piece.mark, {
			...middleOf(line.points, brush.theme),
			radius: 8 * badgeScale(brush)
		}, brush.theme) : "";
		return {
			isMarked,
			svg: wrapped("e", piece, shape + sign)
		};
	}).sort((first, second) => Number(first.isMarked) - Number(second.isMarked)).map(({ svg }) => svg).join("");
}
/** The point halfway along a line, in pixels. */
function middleOf(points, { projection }) {
	const pixels = points.map((point) => project(point, projection));
	const lengths = pixels.slice(1).map((to, index) => distance(pixels[index] ?? to, to));
	let left = lengths.reduce((sum, length) => sum + length, 0) / 2;
	for (const [index, length] of lengths.entries()) {
		const [from, to] = [pixels[index], pixels[index + 1]];
		if (from !== void 0 && to !== void 0 && left <= length) {
			const share = length === 0 ? 0 : left / length;
			return {
				x: from.x + (to.x - from.x) * share,
				y: from.y + (to.y - from.y) * share
			};
		}
		left -= length;
	}
	return pixels[0] ?? {
		x: 0,
		y: 0
	};
}
function distance(from, to) {
	return Math.hypot(to.x - from.x, to.y - from.y);
}
/** The item in the colours of its mark. */
function painted(item, { markOf, theme }) {
	const { color, accent } = markPaint(markOf(item.id), theme);
	return {
		...item,
		color: { isometric: color },
		accent: { isometric: accent }
	};
}
/** Solids from back to front; removed ones are translucent. */
function solidLayer(items, forms, brush) {
	return backToFront(items).map((item) => {
		const { x, y } = project(item.at, brush.theme.projection);
		const ghost = brush.markOf(item.id) === "removed" ? " opacity=\".62\"" : "";
		const use = `<use href="#${forms.idOf(item)}" x="${digits(x)}" y="${digits(y)}"${ghost}/>`;
		return wrapped("r", brush.pieceOf(item.id), use);
	}).join("");
}
export { badgeScale, groundLayer, lineLayer, middleOf, padLayer, painted, solidLayer };
