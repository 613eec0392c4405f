import { pixelmatch } from "../../vendor/png.js";
import { pixelsOnWhite } from "../decode/frame.js";
// src/picture/compare/difference.ts
/** pixelmatch's default colour for a changed pixel; nothing else in its drawing has this colour. */
const RED = [
	255,
	0,
	0
];
/**
* Lays both pictures on white and runs pixelmatch with its default options where both are. What only one of them covers has changed, whatever its colour; a
* corner that neither covers has not. pixelmatch alone cannot do this, since any padding has a colour that the picture may have too.
*/
function differ(before, after) {
	return differOpaque(pixelsOnWhite(before), pixelsOnWhite(after));
}
function differOpaque(before, after) {
	const width = Math.min(before.width, after.width);
	const height = Math.min(before.height, after.height);
	const shared = new Uint8Array(width * height * 4);
	const [one, other] = [topLeft(before, width, height).data, topLeft(after, width, height).data];
	const sharedCount = pixelmatch(one, other, shared, width, height);
	const canvas = {
		width: Math.max(before.width, after.width),
		height: Math.max(before.height, after.height)
	};
	const drawing = padded({
		width,
		height,
		data: shared
	}, canvas.width, canvas.height);
	const onlyCount = paintOnlyIn(before, after, drawing) + paintOnlyIn(after, before, drawing);
	const isIdentical = onlyCount === 0 && Buffer.compare(one, other) === 0;
	return {
		changedPixels: sharedCount + onlyCount,
		isIdentical,
		changed: redPixels(drawing),
		drawing
	};
}
/** Paints what `one` covers and `other` does not; returns the number of pixels. */
function paintOnlyIn(one, other, drawing) {
	let count = 0;
	for (let y = 0; y < one.height; y++) {
		const from = y < other.height ? Math.min(other.width, one.width) : 0;
		for (let x = from; x < one.width; x++) drawing.data.set(RED, (y * drawing.width + x) * 4);
		count += one.width - from;
	}
	return count;
}
function redPixels({ width, height, data }) {
	const changed = new Uint8Array(width * height);
	for (let i = 0, at = 0; i < changed.length; i++, at += 4) if (data[at] === RED[0] && data[at + 1] === RED[1] && data[at + 2] === RED[2]) changed[i] = 1;
	return changed;
}
/** The part of that size at the top left. Both pictures are at the top left of the canvas, never resampled. */
function topLeft(pixels, width, height) {
	if (pixels.width === width && pixels.height === height) return pixels;
	const data = new Uint8Array(width * height * 4);
	for (let y = 0; y < height; y++) {
		const from = y * pixels.width * 4;
		data.set(pixels.data.subarray(from, from + width * 4), y * width * 4);
	}
	return {
		width,
		height,
		data
	};
}
/** The pixels with white to the right and below, up to that size. */
function padded(pixels, width, height) {
	if (pixels.width === width && pixels.height === height) return pixels;
	const data = new Uint8Array(width * height * 4).fill(255);
	for (let y = 0; y < pixels.height; y++) {
		const from = y * pixels.width * 4;
		data.set(pixels.data.subarray(from, from + pixels.width * 4), y * width * 4);
	}
	return {
		width,
		height,
		data
	};
}
export { differ };
