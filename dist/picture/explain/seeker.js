import { at } from "../../errors.js";
import { isNear, signedPixels } from "../decode/frame.js";
import { isWithinReach } from "./smoothed.js";
// src/picture/explain/seeker.ts
/** Looks for pixels of one picture in the other one. Indexed reads are hot here, so they are not checked. */
var Seeker = class {
	#pixels;
	#others;
	#width;
	#otherWidth;
	#otherHeight;
	#otherOwners;
	#isExact;
	/** By displacement: the position in the other picture of each column, and of each row. */
	#columns;
	#rows;
	#tried = [];
	#last = -1;
	constructor({ frame, other, otherOwners, displacements, scale, isExact }) {
		this.#pixels = signedPixels(frame);
		this.#others = signedPixels(other);
		this.#width = frame.width;
		this.#otherWidth = other.width;
		this.#otherHeight = other.height;
		this.#otherOwners = otherOwners;
		this.#isExact = isExact;
		this.#columns = displacements.map(({ dx }) => projected(frame.width, scale, dx));
		this.#rows = displacements.map(({ dy }) => projected(frame.height, scale, dy));
	}
	/** Sets the displacements to try from now on. */
	enter(displacements) {
		this.#tried = displacements;
		if (!displacements.includes(this.#last)) this.#last = displacements[0] ?? -1;
	}
	/** The displacement that explains pixel (from, y), and the exclusive end, at most `to`, of the run that it explains. */
	foundUpTo(y, from, to) {
		const last = this.#last;
		const end = last < 0 ? from : this.#seenUpTo(last, y, from, to);
		if (end > from) return {
			displacement: last,
			end
		};
		for (const displacement of this.#tried) {
			const end = displacement === last ? from : this.#seenUpTo(displacement, y, from, to);
			if (end === from) continue;
			this.#last = displacement;
			return {
				displacement,
				end
			};
		}
	}
	/**
	* What covers a pixel in the other picture: something that is elsewhere in this one. One more than the position of its match, 0 beyond
	* the border, or undefined if nothing covers it.
	*/
	coverAt(x, y) {
		for (const displacement of this.#tried) {
			const column = at(at(this.#columns, displacement), x);
			const row = at(at(this.#rows, displacement), y);
			if (column < 0 || row < 0 || column >= this.#otherWidth || row >= this.#otherHeight) return 0;
			const owner = at(this.#otherOwners.match, row * this.#otherWidth + column);
			if (owner !== 0 && this.#otherOwners.displacementOf[owner] !== displacement) return owner;
		}
	}
	/** The exclusive end of the pixels of a row, from `from` on, that are where a displacement puts them. */
	#seenUpTo(displacement, y, from, to) {
		const columns = at(this.#columns, displacement);
		const row = at(at(this.#rows, displacement), y);
		if (row < 1 || row >= this.#otherHeight - 1) return from;
		for (let x = from; x < to; x++) {
			const column = columns[x];
			if (column < 1 || column >= this.#otherWidth - 1) return x;
			const there = row * this.#otherWidth + column;
			if (this.#isOwnedByOther(there, displacement) || !this.#isSame(x, y, there)) return x;
		}
		return to;
	}
	/** A pixel of the other picture that another displacement has matched cannot be this one as well. */
	#isOwnedByOther(there, displacement) {
		const owner = this.#otherOwners.match[there];
		return owner !== 0 && this.#otherOwners.displacementOf[owner] !== displacement;
	}
	/** Whether a pixel and both its neighbours look like those of the other picture, or the pixel may be a smoothed edge of it. */
	#isSame(x, y, there) {
		const [pixels, others, here] = [
			this.#pixels,
			this.#others,
			y * this.#width + x
		];
		if (!this.#isExact && isWithinReach(pixels[here], others, there, this.#otherWidth)) return true;
		return isNear(pixels[here], others[there]) && (x === 0 || isNear(pixels[here - 1], others[there - 1])) && (x === this.#width - 1 || isNear(pixels[here + 1], others[there + 1]));
	}
};
/** The position of each column or row in the other picture. The centre of a pixel is half a pixel from its start. */
function projected(length, scale, offset) {
	const positions = new Int32Array(length);
	for (let position = 0; position < length; position++) positions[position] = Math.floor((position + .5) * scale + offset + 1e-6);
	return positions;
}
export { Seeker };
