import { encodePng } from "../decode/encode.js";
import { paintPart } from "./part.js";
// src/picture/explain/crop.ts
/** The margin around a region, so that a reader sees where it is: a share of its size, and at least so many pixels. */
const MARGIN_SHARE = .25;
const LEAST_MARGIN = 24;
/** A part should be this wide, in pixels, to be readable in a comment; smaller ones are enlarged by a whole factor. */
const LEAST_PART = 200;
const MOST_HEIGHT = 1200;
const LARGEST_FACTOR = 4;
/** Pixels between the two parts. */
const GAP = 16;
/** As a pixel's number: opacity, blue, green, red from the highest byte down. */
const GAP_COLOUR = -2172976;
/**
* A PNG with a region before on the left and after on the right, at the same scale. The boxes, in pixels of each frame, may extend
* beyond the frame, where the crop is white.
*/
function cropPair(before, after, region) {
	const width = partLength(region.before.width, region.after.width);
	const height = partLength(region.before.height, region.after.height);
	const factor = factorFor(width, height);
	const part = {
		width: Math.max(1, Math.floor(width * factor)),
		height: Math.max(1, Math.floor(height * factor))
	};
	const canvas = new Int32Array((2 * part.width + GAP) * part.height).fill(GAP_COLOUR);
	const total = 2 * part.width + GAP;
	for (const [frame, box, left] of [[
		before,
		region.before,
		0
	], [
		after,
		region.after,
		part.width + GAP
	]]) {
		const from = {
			x: Math.round(box.x + (box.width - width) / 2),
			y: Math.round(box.y + (box.height - height) / 2)
		};
		paintPart(frame, from, factor, {
			canvas,
			stride: total,
			left,
			...part
		});
	}
	return encodePng({
		width: total,
		height: part.height,
		data: new Uint8Array(canvas.buffer)
	});
}
/** The same length for both parts, so that they can be compared at a glance. */
function partLength(before, after) {
	const longest = Math.ceil(Math.max(before, after, 1));
	return longest + 2 * Math.max(LEAST_MARGIN, Math.round(longest * MARGIN_SHARE));
}
/** A whole factor to enlarge by, or a fraction to reduce by. */
function factorFor(width, height) {
	const most = Math.min(592 / width, MOST_HEIGHT / height);
	if (most < 1) return most;
	return Math.min(Math.max(1, Math.ceil(LEAST_PART / width)), Math.floor(most), LARGEST_FACTOR);
}
export { cropPair };
