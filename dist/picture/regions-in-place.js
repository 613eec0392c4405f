import { note } from "./cell-notes.js";
import { noCells } from "./cells.js";
import { byPixels } from "./explained-region.js";
import { isNear, signedPixels } from "./frame.js";
import { findRegions } from "./regions.js";
// src/picture/regions-in-place.ts
/** The differing regions of two pictures laid top left on each other; what only one of them covers differs. */
function regionsInPlace(before, after) {
	const [width, height] = [Math.max(before.width, after.width), Math.max(before.height, after.height)];
	const grid = noCells(width, height);
	const isDifferent = comparison(before, after);
	for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) if (isDifferent(x, y)) note(grid, x, y);
	return findRegions(grid).regions.map(({ changedPixels, ...box }) => {
		return {
			kind: "changed",
			seenIn: "both",
			before: box,
			after: box,
			changedPixels
		};
	}).sort(byPixels);
}
function comparison(before, after) {
	const [pixels, others] = [signedPixels(before), signedPixels(after)];
	return (x, y) => {
		const isBefore = x < before.width && y < before.height;
		const isAfter = x < after.width && y < after.height;
		if (!isBefore || !isAfter) return isBefore !== isAfter;
		return !isNear(pixels[y * before.width + x] ?? 0, others[y * after.width + x] ?? 0);
	};
}
export { regionsInPlace };
