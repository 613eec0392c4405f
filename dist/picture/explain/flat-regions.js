import { measure } from "./run-sizes.js";
import { joinRuns } from "./runs.js";
// src/picture/explain/flat-regions.ts
/** Smaller regions are too many and too similar. */
const SMALLEST_AREA = 24;
/** Finds the areas of one colour, except those of the background colour, in the part of the picture that is looked at. */
function flatRegions(frame, segmentation) {
	const runs = joinRuns(frame, segmentation);
	const sizes = measure(runs, frame.width);
	const indexOf = new Int32Array(runs.count).fill(-1);
	const regions = [];
	for (let run = 0; run < runs.count; run++) {
		const root = sizes.rootOf[run] ?? 0;
		if (runs.parents[run] !== run || (sizes.area[root] ?? 0) < SMALLEST_AREA) continue;
		indexOf[run] = regions.length;
		regions.push(toRegion(run, runs, sizes, frame));
	}
	const regionOf = (run) => indexOf[runs.parents[run] ?? 0] ?? -1;
	return {
		regions,
		eachRun: (visit) => {
			for (let run = 0; run < runs.count; run++) {
				const index = regionOf(run);
				if (index >= 0) visit(index, runs.starts[run] ?? 0, runs.lengths[run] ?? 0);
			}
		},
		eachLoose: (visit) => {
			for (let at = 0; at < 2 * runs.looseCount; at += 2) visit(runs.loose[at] ?? 0, runs.loose[at + 1] ?? 0);
			for (let run = 0; run < runs.count; run++) {
				const from = runs.starts[run] ?? 0;
				if (regionOf(run) < 0) visit(from, from + (runs.lengths[run] ?? 0));
			}
		},
		regionAt: (x, y) => {
			const run = runAt(runs, y, y * frame.width + x);
			return run < 0 ? -1 : regionOf(run);
		}
	};
}
/** The run that covers a position of a row, -1 for none. */
function runAt({ starts, lengths, rows }, y, position) {
	let [low, high] = [rows[y] ?? 0, (rows[y + 1] ?? 0) - 1];
	while (low <= high) {
		const middle = low + high >> 1;
		const start = starts[middle];
		if (start > position) high = middle - 1;
		else if (start + lengths[middle] <= position) low = middle + 1;
		else return middle;
	}
	return -1;
}
function toRegion(run, runs, sizes, { width }) {
	const first = runs.starts[run] ?? 0;
	const root = sizes.rootOf[run] ?? 0;
	const [area, left, top] = [
		sizes.area[root] ?? 0,
		sizes.left[root] ?? 0,
		Math.floor(first / width)
	];
	return {
		colour: runs.colours[run] ?? 0,
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
