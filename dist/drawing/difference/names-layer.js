import { boundsOf, project } from "../isometric/geometry.js";
import { groundMap, grow } from "../isometric/ground-map.js";
import { drawLabel, drawLegend } from "../isometric/lettering.js";
import { cornersOfItem, cornersOfLabel, cornersOfLegend } from "../isometric/scene.js";
import { badge } from "./badges.js";
import { badgeScale } from "./layers.js";
import { greyTheme, letterColours } from "./mark-style.js";
import { drawLeaderOf, drawPlateOf, placeNames } from "./name-plates.js";
import { wrapped } from "./pieces.js";
// src/drawing/difference/names-layer.ts
const BADGE_RADIUS = 10;
/** Pixels of a cell of the map of taken ground: a few names high. */
const CELL = 48;
/**
* Badges and readable names of everything that changed; other names where these leave room.
* @param otherBadges where the badges of connections and memberships are, which no name may cover
*/
function namesLayer(drawing, isNamed, otherBadges, brush) {
	const { theme, scale } = brush;
	const radius = BADGE_RADIUS * badgeScale(brush);
	const bearers = bearersOf(drawing, brush, radius, isNamed);
	const taken = groundMap(CELL);
	const avoided = groundMap(CELL);
	for (const { badgeAt, box, mark } of bearers) {
		if (mark !== "unchanged") taken.add(aroundPixel(badgeAt, radius));
		taken.add(box);
	}
	for (const at of otherBadges) taken.add(aroundPixel(at, radius));
	for (const item of drawing.items) avoided.add(boundsOf(cornersOfItem(item, theme.projection)));
	for (const outline of drawing.outlines) avoided.add(boundsOf(onCanvas(cornersOfLegend(outline), theme)));
	const plates = placeNames(bearers.filter(({ text }) => text !== ""), 14 * scale, taken, avoided);
	const quiet = [...quietLegends(drawing.outlines, taken, brush, isNamed), ...quietLabels(drawing.labels, taken, brush, isNamed)];
	const loud = plates.toSorted((one, other) => Number(one.leader === void 0) - Number(other.leader === void 0)).map((plate) => {
		const drawn = drawLeaderOf(plate, theme) + drawPlateOf(plate, 14 * scale, theme);
		return wrapped("l", brush.pieceOf(plate.id), drawn);
	});
	const badges = bearers.map(({ id, mark, badgeAt }) => {
		const piece = brush.pieceOf(id);
		return wrapped("b", piece, badge(mark, {
			...badgeAt,
			radius
		}, theme, piece?.isDoubtful));
	});
	const rects = [...plates.map(({ rect }) => rect), ...bearers.map(({ badgeAt }) => aroundPixel(badgeAt, radius))];
	return {
		svg: [
			...quiet,
			...loud,
			...badges
		].join(""),
		rects
	};
}
function bearersOf(drawing, brush, radius, isNamed) {
	const { theme, markOf, pieceOf } = brush;
	const isBearer = ({ id }) => markOf(id) !== "unchanged" || isNamed(id);
	const naming = (id, badgeAt, box) => {
		const { label, name = "" } = pieceOf(id) ?? {};
		return {
			id,
			text: label ?? name,
			mark: markOf(id),
			badgeAt,
			box
		};
	};
	const items = drawing.items.filter(isBearer).map((item) => {
		const box = boundsOf(cornersOfItem(item, theme.projection));
		return naming(item.id, {
			x: (box.minX + box.maxX) / 2,
			y: box.minY - radius * .35
		}, box);
	});
	const standing = new Set(items.map(({ id }) => id));
	const plates = drawing.plates.filter((plate) => isBearer(plate) && !standing.has(plate.id)).map(({ id, corners }) => {
		const { minX, maxY } = boundsOf(corners);
		const at = project({
			x: minX + .3,
			y: maxY,
			z: 0
		}, theme.projection);
		return naming(id, at, aroundPixel(at, radius));
	});
	const outlines = drawing.outlines.filter(isBearer).map(({ id, legend }) => {
		const at = project(legend.at, theme.projection);
		return naming(id, at, aroundPixel(at, radius));
	});
	return [
		...items,
		...plates,
		...outlines
	].sort((first, second) => {
		return first.box.minY - second.box.minY || first.box.minX - second.box.minX || (first.id < second.id ? -1 : 1);
	});
}
function aroundPixel({ x, y }, radius) {
	return grow({
		minX: x,
		minY: y,
		maxX: x,
		maxY: y
	}, radius);
}
function onCanvas(corners, { projection }) {
	return corners.map((corner) => project(corner, projection));
}
function quietLegends(outlines, taken, brush, isNamed) {
	return outlines.filter(({ id }) => brush.markOf(id) === "unchanged" && !isNamed(id)).filter((outline) => claims(taken, boundsOf(onCanvas(cornersOfLegend(outline), brush.theme)))).map((outline) => drawLegend({
		...outline,
		color: quietColour(brush.theme)
	}, greyTheme(brush.theme)));
}
function quietLabels(labels, taken, brush, isNamed) {
	return labels.filter(({ of }) => of === void 0 || brush.markOf(of) === "unchanged" && !isNamed(of)).filter((label) => claims(taken, boundsOf(onCanvas(cornersOfLabel(label), brush.theme)))).map((label) => drawLabel({
		...label,
		color: quietColour(brush.theme),
		halo: true
	}, greyTheme(brush.theme)));
}
/** Takes the ground if it is free, and says whether it was. */
function claims(taken, rect) {
	const isFree = taken.isFree(rect);
	if (isFree) taken.add(rect);
	return isFree;
}
function quietColour(theme) {
	return { isometric: letterColours(theme).quiet };
}
export { namesLayer };
