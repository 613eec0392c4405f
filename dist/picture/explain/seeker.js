import { at } from "../../errors.js";
import { isAtRest } from "./fit.js";
import { Lookup } from "./lookup.js";
// src/picture/explain/seeker.ts
/** Looks for pixels of one picture in the other one, at each position that they may have moved to. */
var Seeker = class {
	#lookups;
	#other;
	#isAtRest;
	#tried = [];
	#last = 0;
	constructor({ own, other, fits }) {
		this.#lookups = fits.map((fit) => new Lookup(own.frame, other.frame, fit));
		this.#other = other;
		this.#isAtRest = fits[0] !== void 0 && isAtRest(fits[0]);
	}
	/** Sets the displacements to try from now on. */
	enter(displacements) {
		this.#tried = displacements;
		if (!displacements.includes(this.#last)) this.#last = displacements[0] ?? 0;
	}
	/** The displacement that explains pixel (from, y), and the exclusive end, at most `to`, of the run that it explains. */
	foundUpTo(y, from, to) {
		const last = this.#last;
		const end = this.#seenUpTo(last, y, from, to);
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
	* What covers a pixel in the other picture: a region that is elsewhere in this one. One more than its position, 0 beyond the border, or
	* undefined if nothing covers the pixel.
	*/
	coverAt(x, y) {
		for (const displacement of this.#tried) {
			const lookup = at(this.#lookups, displacement);
			if (!lookup.isInside(x, y)) return 0;
			const region = this.#other.regionAt(lookup.columnOf(x), lookup.rowOf(y));
			const moved = region < 0 ? -1 : this.#other.displacementOf[region] ?? -1;
			if (moved >= 0 && moved !== displacement) return region + 1;
		}
	}
	#seenUpTo(displacement, y, from, to) {
		const lookup = at(this.#lookups, displacement);
		if (displacement === 0 && this.#isAtRest) return lookup.seenUpTo(y, from, to);
		for (let x = from; x < to; x++) if (!lookup.isSeen(x, y) || this.#isOwnedByOther(lookup.columnOf(x), lookup.rowOf(y), displacement)) return x;
		return to;
	}
	/** A pixel of the other picture that another displacement has found cannot be this one as well. */
	#isOwnedByOther(column, row, displacement) {
		const region = this.#other.regionAt(column, row);
		const moved = region < 0 ? -1 : this.#other.displacementOf[region] ?? -1;
		return moved >= 0 && moved !== displacement;
	}
};
export { Seeker };
