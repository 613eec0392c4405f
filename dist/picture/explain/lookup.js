import { isNear } from "../decode/colour-distance.js";
import { signedPixels } from "../decode/frame.js";
import { isOnPixels } from "./fit.js";
import { isWithinReach } from "./smoothed.js";
// src/picture/explain/lookup.ts
/** Looks up pixels of one picture in another one, where a fit puts them. Indexed reads are hot here, so they are not checked. */
var Lookup = class {
	#pixels;
	#others;
	#width;
	#otherWidth;
	#otherHeight;
	/** The position in the other picture of each column, and of each row. */
	#columns;
	#rows;
	#isOnPixels;
	/** @param fit from `frame` to `other` */
	constructor(frame, other, fit) {
		this.#pixels = signedPixels(frame);
		this.#others = signedPixels(other);
		this.#width = frame.width;
		this.#otherWidth = other.width;
		this.#otherHeight = other.height;
		this.#columns = projected(frame.width, fit.scale, fit.dx);
		this.#rows = projected(frame.height, fit.scale, fit.dy);
		this.#isOnPixels = isOnPixels(fit);
	}
	columnOf(x) {
		return this.#columns[x];
	}
	rowOf(y) {
		return this.#rows[y];
	}
	isInside(x, y) {
		const [column, row] = [this.columnOf(x), this.rowOf(y)];
		return column >= 0 && row >= 0 && column < this.#otherWidth && row < this.#otherHeight;
	}
	/** The exclusive end of the pixels of a row, from `from` on, that are where the fit puts them. */
	seenUpTo(y, from, to) {
		for (let x = from; x < to; x++) if (!this.isSeen(x, y)) return x;
		return to;
	}
	/** How many of the pixels of a row from `from` up to `to` are where the fit puts them. */
	countSeen(y, from, to) {
		let seen = 0;
		for (let x = from; x < to; x++) if (this.isSeen(x, y)) seen++;
		return seen;
	}
	/** Whether a pixel and both its neighbours look like those of the other picture, or the pixel may be a smoothed edge of it. */
	isSeen(x, y) {
		const row = this.#rows[y];
		const column = this.#columns[x];
		if (this.#isOnPixels) return this.#isSame(x, y, column, row);
		if (row < 1 || row >= this.#otherHeight - 1 || column < 1 || column >= this.#otherWidth - 1) return false;
		const there = row * this.#otherWidth + column;
		const here = y * this.#width + x;
		return isWithinReach(this.#pixels[here], this.#others, there, this.#otherWidth);
	}
	#isSame(x, y, column, row) {
		if (row < 0 || row >= this.#otherHeight || column < 0 || column >= this.#otherWidth) return false;
		const [pixels, others] = [this.#pixels, this.#others];
		const [here, there] = [y * this.#width + x, row * this.#otherWidth + column];
		return isNear(pixels[here], others[there]) && (x === 0 || column === 0 || isNear(pixels[here - 1], others[there - 1])) && (x === this.#width - 1 || column === this.#otherWidth - 1 || isNear(pixels[here + 1], others[there + 1]));
	}
};
/** The fit seen from the other side: from the later picture to the earlier one. */
function inverse({ scale, dx, dy }) {
	return {
		scale: 1 / scale,
		dx: 0 - dx / scale,
		dy: 0 - dy / scale
	};
}
/** The position of each column or row in the other picture. The centre of a pixel is half a pixel from its start. */
function projected(length, scale, offset) {
	const positions = new Int32Array(length);
	for (let position = 0; position < length; position++) positions[position] = Math.floor((position + .5) * scale + offset + 1e-6);
	return positions;
}
export { Lookup, inverse };
