import { isNear } from "../decode/colour-distance.js";
import { signedPixels } from "../decode/frame.js";
import { isWithinReach } from "./smoothed.js";
// src/picture/explain/fit.ts
const AT_REST = {
	scale: 1,
	dx: 0,
	dy: 0
};
function isAtRest({ scale, dx, dy }) {
	return scale === 1 && dx === 0 && dy === 0;
}
/** Whether pixels lie exactly on pixels. */
function isOnPixels({ scale, dx, dy }) {
	return scale === 1 && Number.isInteger(dx) && Number.isInteger(dy);
}
/** Enough rows to meet everything that is drawn, and enough edges to tell a good fit from a bad one. */
const MOST_ROWS = 160;
const MOST_SAMPLES = 4e4;
/**
* Visible edges of a picture, to judge how well it fits another one. Flat areas would not do: they fit wherever they overlap, and
* palettes dot them with shades of their own.
*/
var EdgeSamples = class {
	#frame;
	#places;
	constructor(frame) {
		this.#frame = frame;
		this.#places = edgesOf(frame);
	}
	/** The share of the edges that the other, earlier picture has as well: 0 to 1. Of no edges, all. */
	shareIn(other, fit) {
		const { width } = this.#frame;
		if (this.#places.length === 0) return 1;
		const isSeen = isOnPixels(fit) ? this.#onPixels(other, fit) : this.#betweenPixels(other, fit);
		let seen = 0;
		for (const place of this.#places) if (isSeen(place % width, Math.floor(place / width))) seen++;
		return seen / this.#places.length;
	}
	#onPixels(other, { dx, dy }) {
		const [pixels, others, { width }] = [
			signedPixels(this.#frame),
			signedPixels(other),
			this.#frame
		];
		return (x, y) => {
			const [left, top] = [x - dx, y - dy];
			if (left < 1 || top < 1 || left >= other.width || top >= other.height) return false;
			const [here, there] = [y * width + x, top * other.width + left];
			return isNear(pixels[here], others[there]) && isNear(pixels[here - 1], others[there - 1]) && isNear(pixels[here - width], others[there - other.width]);
		};
	}
	#betweenPixels(other, { scale, dx, dy }) {
		const [pixels, others, { width }] = [
			signedPixels(this.#frame),
			signedPixels(other),
			this.#frame
		];
		const isThere = (x, y) => {
			const [left, top] = [Math.floor((x + .5 - dx) / scale), Math.floor((y + .5 - dy) / scale)];
			if (left < 1 || top < 1 || left >= other.width - 1 || top >= other.height - 1) return false;
			return isWithinReach(pixels[y * width + x], others, top * other.width + left, other.width);
		};
		return (x, y) => isThere(x, y) && isThere(x - 1, y) && isThere(x, y - 1);
	}
};
function edgesOf(frame) {
	const { width, height } = frame;
	const pixels = signedPixels(frame);
	const places = [];
	const step = Math.max(1, Math.floor(height / MOST_ROWS));
	for (let y = 1; y < height; y += step) for (let at = y * width + 1; at < (y + 1) * width; at++) {
		const [pixel, left, above] = [
			pixels[at],
			pixels[at - 1],
			pixels[at - width]
		];
		if (pixel !== left && !isNear(pixel, left) || pixel !== above && !isNear(pixel, above)) places.push(at);
	}
	const every = Math.max(1, Math.ceil(places.length / MOST_SAMPLES));
	return Int32Array.from(places.filter((_, index) => index % every === 0));
}
export { AT_REST, EdgeSamples, isAtRest, isOnPixels };
