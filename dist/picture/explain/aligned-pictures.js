import { backgroundOf, isNear } from "../decode/frame.js";
import { alignmentOf } from "./alignment.js";
import { flatRegions } from "./flat-regions.js";
// src/picture/explain/aligned-pictures.ts
/** Segments and aligns two pictures; without looking for movement where there are too many regions for a diagram. */
function alignPictures(before, after) {
	const [was, is] = [segmented(before), segmented(after)];
	if (Math.max(was.regions.length, is.regions.length) > MOST_FLAT_REGIONS) return atRest(was, is);
	const colours = {
		before: was.regions,
		after: is.regions,
		classOf: colourClasses(was.regions, is.regions)
	};
	return {
		...alignmentOf(colours, after.width * after.height),
		before: was,
		after: is
	};
}
/** A diagram of thousands of resources has fewer regions; more are a photograph, or an attempt to waste time. */
const MOST_FLAT_REGIONS = 2e4;
function atRest(before, after) {
	return {
		before,
		after,
		scale: 1,
		isExact: true,
		displacements: [{
			dx: 0,
			dy: 0,
			area: 0
		}],
		matches: []
	};
}
/** Whether no region has moved. */
function isAtRest({ scale, displacements }) {
	return scale === 1 && displacements.every(({ dx, dy }) => dx === 0 && dy === 0);
}
function segmented(frame) {
	const background = backgroundOf(frame);
	return {
		frame,
		background,
		...flatRegions(frame, background)
	};
}
/** Pictures with more colours are not drawings; their colours are compared as they are. */
const MOST_COLOURS = 1024;
/**
* Which colour of `before` a colour of `after` stands for: itself, or the first near one. Two renders may have been reduced to a
* palette separately.
*/
function colourClasses(before, after) {
	const known = new Set(before.map(({ colour }) => colour));
	const others = new Set(after.map(({ colour }) => colour).filter((colour) => !known.has(colour)));
	if (known.size > MOST_COLOURS || others.size > MOST_COLOURS) return (colour) => colour;
	const ordered = [...known].sort((a, b) => a - b);
	const classes = new Map();
	for (const colour of others) classes.set(colour, ordered.find((candidate) => isNear(candidate, colour)) ?? colour);
	return (colour) => classes.get(colour) ?? colour;
}
export { alignPictures, isAtRest };
