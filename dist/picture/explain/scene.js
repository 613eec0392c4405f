import { backgroundOf } from "../decode/frame.js";
import { alignmentOf } from "./alignment.js";
import { colourClasses } from "./colour-classes.js";
import { flatRegions } from "./flat-regions.js";
// src/picture/explain/scene.ts
function sceneOf(before, after) {
	const [was, is] = [sideOf(before), sideOf(after)];
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
function isAtRest({ scale, displacements }) {
	return scale === 1 && displacements.every(({ dx, dy }) => dx === 0 && dy === 0);
}
function sideOf(frame) {
	const background = backgroundOf(frame);
	return {
		frame,
		background,
		...flatRegions(frame, background)
	};
}
export { isAtRest, sceneOf };
