import { at } from "../../errors.js";
import { findRegions } from "../compare/regions.js";
import { backgroundOf } from "../decode/frame.js";
import { areaAround, wholeArea } from "./active-area.js";
import { fitOf, haveEqualShapes } from "./alignment.js";
import { ColourClasses } from "./colour-classes.js";
import { findMovements } from "./displacements.js";
import { AT_REST, isAtRest, isOnPixels } from "./fit.js";
import { flatRegions } from "./flat-regions.js";
import { Lookup } from "./lookup.js";
import { verified } from "./verified.js";
// src/picture/explain/aligned-pictures.ts
/** A diagram of thousands of resources has fewer regions; more are a photograph, or an attempt to waste time. */
const MOST_FLAT_REGIONS = 4e4;
/**
* Finds how the later picture lies on the earlier one, and what moved differently.
* @param inPlace the cells in which the two differ where they are
*/
function alignPictures(before, after, inPlace) {
	const segments = new Segments(before, after);
	const fit = fitOf({
		before,
		after,
		regions: () => segments.lists()
	});
	const [was, is] = segments.whole ?? segments.around(findRegions(inPlace, Number.POSITIVE_INFINITY).regions);
	return withMovements(was, is, fit);
}
/** The regions of both pictures: all of them only where something asks for them. */
var Segments = class {
	#frames;
	#classes;
	whole;
	constructor(before, after) {
		this.#frames = [before, after];
		this.#classes = new ColourClasses(this.#frames);
	}
	lists() {
		const [before, after] = this.#frames;
		this.whole ??= [this.#segment(before, wholeArea(before)), this.#segment(after, wholeArea(after))];
		return listsOf(this.whole);
	}
	around(boxes) {
		const [before, after] = this.#frames;
		return [this.#segment(before, areaAround(boxes, before)), this.#segment(after, areaAround(boxes, after))];
	}
	#segment(frame, { stretchesOf }) {
		const background = backgroundOf(frame);
		const found = flatRegions(frame, {
			classes: this.#classes,
			background,
			stretchesOf
		});
		return {
			frame,
			background,
			...found,
			displacementOf: new Int16Array(found.regions.length).fill(-1)
		};
	}
};
/** Both lists, empty where one is too long. */
function listsOf([was, is]) {
	return Math.max(was.regions.length, is.regions.length) <= MOST_FLAT_REGIONS ? {
		before: was.regions,
		after: is.regions
	} : {
		before: [],
		after: []
	};
}
/**
* Of pictures at rest, what is where it was has not moved, whatever looks like it elsewhere; only the rest is matched. Of others, regions are
* matched one to one, by what moved together: a row of equal blocks that moved by one place has a new block at its head, though each of
* the others covers an equal one.
*/
function withMovements(was, is, fit) {
	const lists = listsOf([was, is]);
	const isExact = !isAtRest(fit) && isOnPixels(fit) && haveEqualShapes(lists);
	const { displacements, matches } = isAtRest(fit) ? movedAtRest([was, is], lists) : verified({
		before: was.frame,
		after: is.frame,
		regions: lists.after,
		fit
	}, ledBy(fit, findMovements({
		...lists,
		scale: fit.scale,
		isExact
	}, picturePixels(is))));
	for (const { before, after, displacement } of matches) {
		was.displacementOf[before] = displacement;
		is.displacementOf[after] = displacement;
	}
	return {
		before: was,
		after: is,
		fit,
		matches,
		displacements
	};
}
function picturePixels({ frame }) {
	return frame.width * frame.height;
}
function movedAtRest([was, is], lists) {
	const left = {
		before: unexplained(was, is.frame),
		after: unexplained(is, was.frame)
	};
	const main = {
		dx: 0,
		dy: 0,
		area: restingArea(is)
	};
	const pool = {
		before: taken(lists.before, left.before),
		after: taken(lists.after, left.after)
	};
	const found = findMovements({
		...pool,
		scale: 1,
		isExact: false
	}, picturePixels(is), main);
	const all = {
		displacements: [main, ...found.displacements],
		matches: found.matches.map(({ before, after, displacement }) => {
			return {
				before: at(left.before, before),
				after: at(left.after, after),
				displacement: displacement + 1
			};
		})
	};
	const pictures = {
		before: was.frame,
		after: is.frame,
		regions: lists.after,
		fit: AT_REST
	};
	const { displacements, matches } = verified(pictures, all);
	return {
		displacements: [main, ...displacements.slice(1)],
		matches: matches.filter(({ displacement }) => displacement > 0)
	};
}
/** The movements with the one of the whole picture in front. */
function ledBy({ dx, dy }, { displacements, matches }) {
	const main = displacements.findIndex((one) => Math.hypot(one.dx - dx, one.dy - dy) < SAME_DISPLACEMENT);
	const others = displacements.filter((_, index) => index !== main);
	const positions = displacements.map((one, index) => index === main ? 0 : others.indexOf(one) + 1);
	return {
		displacements: [{
			dx,
			dy,
			area: displacements[main]?.area ?? 0
		}, ...others],
		matches: matches.map((match) => ({
			...match,
			displacement: at(positions, match.displacement)
		}))
	};
}
/** Displacements nearer to each other, in pixels, are one. */
const SAME_DISPLACEMENT = 1;
function taken(regions, indices) {
	return regions.length === 0 ? [] : indices.map((index) => at(regions, index));
}
/** A region of which this share is where it was has not moved. */
const RESTING = .9;
/** Marks the regions that are where they were; returns the others, by their positions. */
function unexplained({ regions, eachRun, displacementOf, frame }, other) {
	const lookup = new Lookup(frame, other, AT_REST);
	const seen = new Int32Array(regions.length);
	eachRun((index, from, length) => {
		const x = from % frame.width;
		seen[index] = (seen[index] ?? 0) + lookup.countSeen((from - x) / frame.width, x, x + length);
	});
	const left = [];
	for (const [index, { area }] of regions.entries()) if ((seen[index] ?? 0) >= area * RESTING) displacementOf[index] = 0;
	else left.push(index);
	return left;
}
function restingArea({ regions, displacementOf }) {
	return regions.reduce((sum, { area }, index) => sum + (displacementOf[index] === 0 ? area : 0), 0);
}
export { alignPictures };
