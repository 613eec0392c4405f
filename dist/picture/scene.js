import { colourClasses } from "./colour-classes.js";
import { findMovements } from "./displacements.js";
import { flatRegions } from "./flat-regions.js";
import { backgroundOf } from "./frame.js";
import { zoomBetween } from "./zoom.js";
// src/picture/scene.ts
function sceneOf(before, after) {
	const [was, is] = [sideOf(before), sideOf(after)];
	if (Math.max(was.regions.length, is.regions.length) > MOST_FLAT_REGIONS) return atRest(was, is);
	const colours = {
		before: was.regions,
		after: is.regions,
		classOf: colourClasses(was.regions, is.regions)
	};
	const isExact = shareOfEqual(colours) >= SHARE_OF_EQUAL;
	const scale = isExact ? 1 : zoomBetween(colours);
	const movements = findMovements({
		...colours,
		scale: scale ?? 1,
		isExact: isExact || scale === void 0
	}, after.width * after.height);
	return {
		...movements,
		displacements: withRest(movements.displacements, scale),
		before: was,
		after: is,
		scale: scale ?? 1,
		isExact: isExact || scale === void 0
	};
}
/** A diagram of thousands of resources has fewer; what has more is a photograph, or made to take our time. */
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
function isAtRest({ isExact, displacements }) {
	return isExact && displacements.every(({ dx, dy }) => dx === 0 && dy === 0);
}
function sideOf(frame) {
	const background = backgroundOf(frame);
	return {
		frame,
		background,
		...flatRegions(frame, background)
	};
}
/** With this share of regions equal pixel by pixel, the pictures are drawn at one scale. */
const SHARE_OF_EQUAL = .4;
/** How much of the smaller picture's regions the other one has, large ones counting more. */
function shareOfEqual({ before, after, classOf }) {
	const keyOf = ({ colour, area, shape }) => `${classOf(colour)} ${area} ${shape}`;
	const weightOf = ({ area }) => Math.sqrt(area);
	const counts = new Map();
	for (const region of before) counts.set(keyOf(region), (counts.get(keyOf(region)) ?? 0) + 1);
	let equal = 0;
	for (const region of after) {
		const count = counts.get(keyOf(region)) ?? 0;
		if (count === 0) continue;
		counts.set(keyOf(region), count - 1);
		equal += weightOf(region);
	}
	const total = (regions) => regions.reduce((sum, region) => sum + weightOf(region), 0);
	const least = Math.min(total(before), total(after));
	return least === 0 ? 1 : equal / least;
}
/** What has not moved may have no region of its own: lines, letters. */
function withRest(displacements, scale) {
	return displacements.some(({ dx, dy }) => Math.abs(dx) < 1 && Math.abs(dy) < 1) || scale !== void 0 && scale !== 1 ? displacements : [...displacements, {
		dx: 0,
		dy: 0,
		area: 0
	}];
}
export { isAtRest, sceneOf };
