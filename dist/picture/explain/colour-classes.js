import { distanceOf } from "../decode/colour-distance.js";
import { signedPixels } from "../decode/frame.js";
// src/picture/explain/colour-classes.ts
/**
* Which colours of two pictures stand for each other. Every render has a palette of its own and dots of a neighbouring shade where that
* lacks a colour, so one face has several colours, and others in the next picture. Here each colour stands for the most frequent one near it.
*/
var ColourClasses = class {
	#leaders = [];
	#known = new Map();
	/** A direct-mapped cache in front of the map: most pixels have the colour of others nearby. */
	#keys = new Int32Array(CACHE);
	#values = new Int32Array(CACHE);
	constructor(frames) {
		const counts = new Map();
		for (const frame of frames) countColours(frame, counts);
		const ordered = [...counts].sort(([a, times], [b, other]) => other - times || a - b);
		for (const [colour] of ordered) this.of(colour);
	}
	/** The colour that a pixel stands for. Both are signed numbers, opaque. */
	of(pixel) {
		const slot = Math.imul(pixel, 2654435761) >>> 32 - CACHE_BITS;
		if (this.#keys[slot] === pixel) return this.#values[slot];
		const found = this.#known.get(pixel) ?? this.#classify(pixel);
		this.#keys[slot] = pixel;
		this.#values[slot] = found;
		return found;
	}
	#classify(pixel) {
		const leader = this.#leaders.find((candidate) => distanceOf(candidate, pixel) < SAME_CLASS);
		if (leader === void 0 && this.#leaders.length < MOST_CLASSES) this.#leaders.push(pixel);
		this.#known.set(pixel, leader ?? pixel);
		return leader ?? pixel;
	}
};
const CACHE_BITS = 10;
const CACHE = 1024;
/** Shades that a palette substitutes for each other are nearer than this; the faces of one block are further apart. */
const SAME_CLASS = .05;
/** Pictures with more colours are not drawings; the rest of their colours are compared as they are. */
const MOST_CLASSES = 512;
/** A few hundred rows show which colours are frequent. */
const MOST_ROWS = 256;
/** Colours of shorter runs are smoothed edges and dots. */
const SHORTEST_RUN = 3;
function countColours(frame, counts) {
	const pixels = signedPixels(frame);
	const step = Math.max(1, Math.floor(frame.height / MOST_ROWS));
	for (let y = 0; y < frame.height; y += step) {
		const end = (y + 1) * frame.width;
		for (let at = y * frame.width, from = at; at < end; from = at) {
			const colour = pixels[at];
			while (at < end && pixels[at] === colour) at++;
			if (at - from >= SHORTEST_RUN) counts.set(colour, (counts.get(colour) ?? 0) + at - from);
		}
	}
}
export { ColourClasses };
