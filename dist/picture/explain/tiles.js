import { at } from "../../errors.js";
/** How far around a region its displacement is tried, in pixels: for its edges, its label, and what is between its parts. */
const REACH = 40;
/** Displacements tried per tile; more would explain pixels by chance. */
const MOST_IN_A_TILE = 6;
/** Which displacements are tried where. The one of the picture is tried first and everywhere. */
var Tiles = class {
	#columns;
	#rows;
	#everywhere;
	#tried = new Map();
	/** @param common displacements that are tried everywhere */
	constructor(segmented, common) {
		const { width, height } = segmented.frame;
		this.#columns = Math.ceil(width / 32);
		this.#rows = Math.ceil(height / 32);
		this.#everywhere = [...new Set([0, ...common])];
		for (const [tile, areas] of this.#areasOf(segmented)) {
			const local = [...areas].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([displacement]) => displacement);
			this.#tried.set(tile, [...new Set([
				0,
				...local.slice(0, MOST_IN_A_TILE),
				...this.#everywhere
			])]);
		}
	}
	triedAt(x, y) {
		return this.#tried.get(Math.floor(y / 32) * this.#columns + Math.floor(x / 32)) ?? this.#everywhere;
	}
	/** By tile: the area of the regions near it that moved differently, by displacement. */
	#areasOf({ regions, displacementOf }) {
		const tiles = new Map();
		for (const [index, displacement] of displacementOf.entries()) {
			if (displacement < 1) continue;
			const { left, top, width, height, area } = at(regions, index);
			const [first, last] = [tileAt(left - REACH, this.#columns), tileAt(left + width + REACH, this.#columns)];
			for (let row = tileAt(top - REACH, this.#rows); row <= tileAt(top + height + REACH, this.#rows); row++) for (let column = first; column <= last; column++) {
				const tile = row * this.#columns + column;
				const areas = tiles.get(tile) ?? new Map();
				tiles.set(tile, areas.set(displacement, (areas.get(displacement) ?? 0) + area));
			}
		}
		return tiles;
	}
};
function tileAt(place, count) {
	return Math.min(Math.max(Math.floor(place / 32), 0), count - 1);
}
export { Tiles };
