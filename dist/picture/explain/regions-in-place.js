import { noCells, noteChanged } from "../compare/cells.js";
import { isNear } from "../decode/colour-distance.js";
import { backgroundOf, signedPixels } from "../decode/frame.js";
import { byPixels } from "./explained-region.js";
import { leastPixels, placesIn } from "./places.js";
// src/picture/explain/regions-in-place.ts
/** The places of two pictures at rest that differ, with the picture that shows something there. */
function regionsInPlace(before, after, changed) {
	const grounds = [backgroundOf(before), backgroundOf(after)];
	return placesIn(withoutCrumbs(changed), leastPixels(changed)).map(({ changedPixels, isLine, ...box }) => {
		return {
			kind: "changed",
			seenIn: shownBy(before, after, box, grounds),
			before: box,
			after: box,
			changedPixels,
			isLine
		};
	}).sort(byPixels);
}
/** Fewer changed pixels in a cell are a crumb of two palettes, unless more has changed beside it. */
const LEAST_IN_A_CELL = 4;
/** Without cells in which hardly anything changed: crumbs lie along edges and would join places across the picture. */
function withoutCrumbs(changed) {
	const { columns, rows, cells } = changed;
	if (cells.length < 64) return changed;
	const isMuch = (column, row) => column >= 0 && column < columns && ((cells[row * columns + column] ?? 0) & 255) >= LEAST_IN_A_CELL;
	return {
		columns,
		rows,
		cells: cells.map((cell, at) => {
			if (cell === 0) return 0;
			const [column, row] = [at % columns, Math.floor(at / columns)];
			return AROUND.some((y) => AROUND.some((x) => isMuch(column + x, row + y))) ? cell : 0;
		})
	};
}
const AROUND = [
	0,
	-1,
	1
];
/** With this share of what differs in the colour around it, a picture shows only the ground there. */
const GROUND_SHARE = .85;
/** Which picture shows something where the two differ: one of them may show only the ground. */
function shownBy(before, after, box, [was, is]) {
	const differing = differingIn(before, after, box);
	const bare = [isGround(before, box, differing, was), isGround(after, box, differing, is)];
	if (bare[0] === bare[1]) return "both";
	return bare[0] ? "after" : "before";
}
/** The places in a box where both pictures are and look different. */
function differingIn(before, after, box) {
	const [pixels, others] = [signedPixels(before), signedPixels(after)];
	const [right, bottom] = [Math.min(box.x + box.width, before.width, after.width), Math.min(box.y + box.height, before.height, after.height)];
	const places = [];
	for (let y = box.y; y < bottom; y++) for (let x = box.x; x < right; x++) if (!isNear(pixels[y * before.width + x], others[y * after.width + x])) places.push([x, y]);
	return places;
}
/** Whether a picture has one colour where something differs, and the same around it. */
function isGround(frame, box, places, background) {
	const pixels = signedPixels(frame);
	const around = colourAround(frame, box) ?? background;
	const same = places.filter(([x, y]) => isNear(pixels[y * frame.width + x], around)).length;
	return places.length > 0 && same >= places.length * GROUND_SHARE;
}
/** The most frequent colour of the pixels just outside of a box. */
function colourAround(frame, { x, y, width, height }) {
	const pixels = signedPixels(frame);
	const counts = new Map();
	const note = (column, row) => {
		if (column < 0 || row < 0 || column >= frame.width || row >= frame.height) return;
		const pixel = pixels[row * frame.width + column];
		counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
	};
	for (let column = x - 1; column <= x + width; column++) [y - 1, y + height].forEach((row) => void note(column, row));
	for (let row = y; row < y + height; row++) [x - 1, x + width].forEach((column) => void note(column, row));
	return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0];
}
/** The cells in which two pictures aligned at the top left look different; what only one of them covers differs. */
function cellsInPlace(before, after) {
	const [width, height] = [Math.max(before.width, after.width), Math.max(before.height, after.height)];
	const grid = noCells(width, height);
	noteDifferent(grid, before, after);
	noteOnlyIn(grid, before, after);
	noteOnlyIn(grid, after, before);
	return grid;
}
/** Most pixels are equal, which a comparison of two numbers shows. */
function noteDifferent(grid, before, after) {
	const [pixels, others] = [signedPixels(before), signedPixels(after)];
	const [width, height] = [Math.min(before.width, after.width), Math.min(before.height, after.height)];
	for (let y = 0; y < height; y++) {
		const [row, other] = [y * before.width, y * after.width];
		for (let x = 0; x < width; x++) {
			const one = pixels[row + x];
			const two = others[other + x];
			if (one !== two && !isNear(one, two)) noteChanged(grid, x, y);
		}
	}
}
/** Notes what one of the pictures covers and the other does not. */
function noteOnlyIn(grid, one, other) {
	for (let y = 0; y < one.height; y++) for (let x = y < other.height ? other.width : 0; x < one.width; x++) noteChanged(grid, x, y);
}
export { cellsInPlace, regionsInPlace };
