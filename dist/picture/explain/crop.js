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
	return painted({
		width: partLength(region.before.width, region.after.width),
		height: partLength(region.before.height, region.after.height)
	}, [[before, region.before], [after, region.after]]);
}
/** A PNG with a region of one picture. */
function crop(frame, box) {
	return painted({
		width: partLength(box.width),
		height: partLength(box.height)
	}, [[frame, box]]);
}
/** Parts of one size beside each other, each with its box in the middle. */
function painted(size, parts) {
	const factor = factorFor(size.width, size.height);
	const part = {
		width: Math.max(1, Math.floor(size.width * factor)),
		height: Math.max(1, Math.floor(size.height * factor))
	};
	const total = parts.length * (part.width + GAP) - GAP;
	const canvas = new Int32Array(total * part.height).fill(GAP_COLOUR);
	for (const [index, [frame, box]] of parts.entries()) {
		const x = Math.round(box.x + (box.width - size.width) / 2);
		const y = Math.round(box.y + (box.height - size.height) / 2);
		paintPart(frame, {
			x,
			y
		}, factor, {
			canvas,
			stride: total,
			left: index * (part.width + GAP),
			...part
		});
	}
	return encodePng({
		width: total,
		height: part.height,
		data: new Uint8Array(canvas.buffer)
	});
}
/** The same length for all parts, so that they can be compared at a glance. */
function partLength(...lengths) {
	const longest = Math.ceil(Math.max(...lengths, 1));
	return longest + 2 * Math.max(LEAST_MARGIN, Math.round(longest * MARGIN_SHARE));
}
/** A whole factor to enlarge by, or a fraction to reduce by. */
function factorFor(width, height) {
	const most = Math.min(592 / width, MOST_HEIGHT / height);
	if (most < 1) return most;
	return Math.min(Math.max(1, Math.ceil(LEAST_PART / width)), Math.floor(most), LARGEST_FACTOR);
}
export { crop, cropPair };
