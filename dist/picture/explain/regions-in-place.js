import { noCells, noteChanged } from "../compare/cells.js";
import { findRegions } from "../compare/regions.js";
import { isNear, signedPixels } from "../decode/frame.js";
// src/picture/explain/regions-in-place.ts
/** The differing regions of two pictures aligned at the top left; what only one of them covers differs. */
function regionsInPlace(before, after) {
	const [width, height] = [Math.max(before.width, after.width), Math.max(before.height, after.height)];
	const grid = noCells(width, height);
	noteDifferent(grid, before, after);
	noteOnlyIn(grid, before, after);
	noteOnlyIn(grid, after, before);
	return findRegions(grid).regions;
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
export { regionsInPlace };
