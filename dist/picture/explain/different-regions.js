import { at } from "../../errors.js";
import { byPixels, overlapOf, united } from "./explained-region.js";
import { isAtRest, isOnPixels } from "./fit.js";
import { leastPixels, placesIn } from "./places.js";
// src/picture/explain/different-regions.ts
/** Fewer pixels in a cell are edges that lie differently on the pixel grid, or crumbs where pixels lie on pixels. */
const LEAST_IN_A_CELL = 20;
const LEAST_ON_PIXELS = 16;
/** The share of a region that has to be covered for it to count as hidden. */
const HIDDEN_SHARE = .8;
/** With a larger share of faces of its own, a region is a whole block and not the visible part of one. */
const OWN_SHARE = .25;
/** Boxes of the two pictures that overlap this much are one change: a block of another colour. */
const SAME_PLACE = .3;
/** Combines what disappeared and what appeared: a thing in the place of another is one change. */
function differentRegions(gone, come) {
	const regions = [];
	for (const region of [...oneSided(come, "after"), ...oneSided(gone, "before")]) {
		let joined = region;
		for (const other of regions.toReversed()) {
			if (other.seenIn === joined.seenIn || other.isLine !== joined.isLine) continue;
			if (overlapOf(other.after, joined.after) < SAME_PLACE) continue;
			joined = together(other, joined);
			regions.splice(regions.indexOf(other), 1);
		}
		regions.push(joined);
	}
	const ofKind = (kind) => regions.filter((region) => region.kind === kind).sort(byPixels);
	return [...ofKind("changed"), ...ofKind("revealed")];
}
function together(one, other) {
	return {
		kind: one.kind === "changed" || other.kind === "changed" ? "changed" : "revealed",
		seenIn: "both",
		before: united(one.before, other.before),
		after: united(one.after, other.after),
		changedPixels: Math.max(one.changedPixels, other.changedPixels),
		isLine: one.isLine
	};
}
function oneSided(side, seenIn) {
	const { columns, rows, cells } = side.found.cells;
	const [fit] = side.view.fits;
	const least = fit !== void 0 && isOnPixels(fit) && !isAtRest(fit) ? LEAST_ON_PIXELS : LEAST_IN_A_CELL;
	const dense = {
		columns,
		rows,
		cells: cells.map((cell) => (cell & 255) >= least ? cell : 0)
	};
	return placesIn(dense, leastPixels(dense)).map((place) => {
		const { changedPixels, isLine, ...box } = place;
		const kind = isHidden(side, place) ? "revealed" : "changed";
		const there = inOther(side.view, box);
		const [before, after] = seenIn === "before" ? [box, there] : [there, box];
		return {
			kind,
			seenIn,
			before,
			after,
			changedPixels,
			isLine
		};
	});
}
/** Whether a region is, in the other picture, behind something larger that is elsewhere in this one, or beyond the border. */
function isHidden({ found, view, ownRegions }, region) {
	const { x, y, width, height } = region;
	const { columns, cells } = found.cells;
	const covers = new Set();
	let [pixels, covered] = [0, 0];
	for (let row = Math.floor(y / 8); row * 8 < y + height; row++) for (let column = Math.floor(x / 8); column * 8 < x + width; column++) {
		const cell = row * columns + column;
		pixels += (cells[cell] ?? 0) & 255;
		covered += found.covered[cell] ?? 0;
		covers.add(found.cover[cell] ?? 0);
	}
	if (covered < pixels * HIDDEN_SHARE) return false;
	if (areaWithin(region, ownRegions) > pixels * OWN_SHARE) return false;
	const isBeyondBorder = covers.size === 1 && covers.has(0);
	const area = [...covers].reduce((sum, cover) => sum + (view.other.regions[cover - 1]?.area ?? 0), 0);
	return isBeyondBorder || area > 2 * pixels;
}
function areaWithin({ x, y, width, height }, regions) {
	const isWithin = (region) => region.left >= x - 8 && region.left + region.width <= x + width + 8 && region.top >= y - 8 && region.top + region.height <= y + height + 8;
	return regions.filter(isWithin).reduce((sum, { area }) => sum + area, 0);
}
/** Where a box is in the other picture, if it moved like its surroundings. */
function inOther({ tiles, fits }, box) {
	const tried = tiles.triedAt(Math.floor(box.x + box.width / 2), Math.floor(box.y + box.height / 2));
	const { scale, dx, dy } = at(fits, tried[0] ?? 0);
	const [x, y] = [Math.round(box.x * scale + dx), Math.round(box.y * scale + dy)];
	return {
		x,
		y,
		width: Math.max(1, Math.round(box.width * scale)),
		height: Math.max(1, Math.round(box.height * scale))
	};
}
export { differentRegions };
