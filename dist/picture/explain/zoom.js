import { grouped } from "./grouped.js";
// src/picture/explain/zoom.ts
/** The largest regions show the scale best, and a few hundred are enough. */
const MOST_COMPARED = 200;
/** Smaller regions, in pixels, say too little about the scale. */
const SHORTEST_SIDE = 6;
/** The distance between nearer regions, in pixels, says little about the scale. */
const SHORTEST_DISTANCE = 80;
/** With a larger factor, or a smaller one than its inverse, it is not considered the same picture. */
const LARGEST_ZOOM = 3;
/**
* The factor by which `after` is drawn larger than `before`. A diagram is fitted into its picture, so one resource more or less changes
* the scale of all. The sizes of regions of one colour give an estimate; distances between regions refine it to some hundredths of a
* per cent.
* @returns undefined if it cannot be determined
*/
function zoomBetween(colours) {
	const sizes = new Histogram(.01);
	const pairs = similarPairs(colours);
	for (const { one, other, zoom } of pairs) sizes.add(zoom, Math.min(one.area, other.area));
	const best = sizes.peaks(3).map(({ value }) => refined(pairs, value)).reduce((a, b) => b.weight > a.weight ? b : a, {
		value: NaN,
		weight: 0
	});
	return best.weight > 0 ? Math.exp(best.value) : void 0;
}
/** Pairs of the same colour and about the same shape, of any size. */
function similarPairs({ before, after }) {
	const byColour = grouped(largest(before), ({ colour }) => colour);
	return largest(after).flatMap((other) => (byColour.get(other.colour) ?? []).flatMap((one) => {
		const across = Math.log(other.width / one.width);
		const down = Math.log(other.height / one.height);
		const tolerance = 2 / Math.min(one.width, one.height) + 2 / Math.min(other.width, other.height);
		const zoom = Math.log(other.area / one.area) / 2;
		return Math.abs(across - down) < tolerance && Math.abs(across - zoom) < tolerance && Math.abs(zoom) < Math.log(LARGEST_ZOOM) ? [{
			one,
			other,
			zoom
		}] : [];
	}));
}
function largest(regions) {
	return regions.filter(({ width, height }) => Math.min(width, height) >= SHORTEST_SIDE).sort((a, b) => b.area - a.area || a.top - b.top || a.left - b.left).slice(0, MOST_COMPARED);
}
/** The scale that most distances show, between regions with exactly one counterpart at about the estimated scale. */
function refined(pairs, guess) {
	const near = pairs.filter(({ zoom }) => Math.abs(zoom - guess) < .03);
	const ones = grouped(near, ({ one }) => one);
	const others = grouped(near, ({ other }) => other);
	const unique = near.filter(({ one, other }) => ones.get(one)?.length === 1 && others.get(other)?.length === 1);
	const distances = new Histogram(5e-4);
	for (const [i, first] of unique.entries()) for (const second of unique.slice(0, i)) {
		const was = Math.hypot(first.one.x - second.one.x, first.one.y - second.one.y);
		const is = Math.hypot(first.other.x - second.other.x, first.other.y - second.other.y);
		if (was < SHORTEST_DISTANCE || is < SHORTEST_DISTANCE) continue;
		const zoom = Math.log(is / was);
		if (Math.abs(zoom - guess) < .05) distances.add(zoom, was);
	}
	return distances.peaks(1)[0] ?? {
		value: guess,
		weight: 0
	};
}
/** A histogram with weights. */
var Histogram = class {
	#bins = new Map();
	#width;
	constructor(width) {
		this.#width = width;
	}
	add(value, weight) {
		const bin = Math.round(value / this.#width);
		const { weight: before, sum } = this.#bins.get(bin) ?? {
			weight: 0,
			sum: 0
		};
		this.#bins.set(bin, {
			weight: before + weight,
			sum: sum + value * weight
		});
	}
	/** The heaviest values, each a mean over three bins. */
	peaks(most) {
		return [...this.#bins.keys()].map((bin) => {
			const around = [
				bin - 1,
				bin,
				bin + 1
			].map((key) => this.#bins.get(key) ?? {
				weight: 0,
				sum: 0
			});
			const weight = around.reduce((sum, part) => sum + part.weight, 0);
			return {
				value: around.reduce((sum, part) => sum + part.sum, 0) / weight,
				weight
			};
		}).sort((a, b) => b.weight - a.weight || a.value - b.value).slice(0, most);
	}
};
export { zoomBetween };
