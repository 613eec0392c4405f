import { measure } from "./run-sizes.js";
import { joinRuns } from "./runs.js";
// src/picture/explain/flat-regions.ts
/** Smaller regions are too many and too similar. */
const SMALLEST_AREA = 24;
/** Finds the areas of one colour, except those of the background colour. */
function flatRegions(frame, background) {
	const runs = joinRuns(frame, background);
	const sizes = measure(runs, frame.width);
	const indexOf = new Int32Array(runs.count).fill(-1);
	const regions = [];
	for (let run = 0; run < runs.count; run++) {
		if (runs.parents[run] !== run || (sizes.area[run] ?? 0) < SMALLEST_AREA) continue;
		indexOf[run] = regions.length;
		regions.push(toRegion(run, runs, sizes, frame));
	}
	return {
		regions,
		eachRun: (visit) => eachRun(runs, (run, from, length) => {
			const index = indexOf[run] ?? -1;
			if (index >= 0) visit(index, from, length);
		}),
		eachLoose: (visit) => {
			for (let at = 0; at < 2 * runs.looseCount; at += 2) visit(runs.loose[at] ?? 0, runs.loose[at + 1] ?? 0);
			eachRun(runs, (run, from, length) => {
				if ((indexOf[run] ?? -1) < 0) visit(from, from + length);
			});
		}
	};
}
/** Calls back for each run, with the root of its region. */
function eachRun(runs, visit) {
	for (let run = 0; run < runs.count; run++) visit(runs.parents[run] ?? 0, runs.starts[run] ?? 0, runs.lengths[run] ?? 0);
}
function toRegion(root, runs, sizes, { width, pixels }) {
	const first = runs.starts[root] ?? 0;
	const [area, left, top] = [
		sizes.area[root] ?? 0,
		sizes.left[root] ?? 0,
		Math.floor(first / width)
	];
	return {
		colour: pixels[first] ?? 0,
		area,
		left,
		top,
		width: (sizes.right[root] ?? 0) - left,
		height: (sizes.bottom[root] ?? 0) - top,
		x: (sizes.sumX[root] ?? 0) / area,
		y: (sizes.sumY[root] ?? 0) / area,
		shape: sizes.shape[root] ?? 0
	};
}
export { flatRegions };
