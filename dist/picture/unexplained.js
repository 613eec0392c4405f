import { note } from "./cell-notes.js";
import { noCells } from "./cells.js";
import { tileOf } from "./owners.js";
import { seekerOf } from "./seeker.js";
// src/picture/unexplained.ts
/** Looks for every pixel that is not background in the other picture, at each place where it may have moved to. */
function findUnexplained(view) {
	const { width, height } = view.frame;
	const cells = noCells(width, height);
	const covered = new Uint8Array(cells.cells.length);
	const cover = new Uint16Array(cells.cells.length);
	const foundPixels = view.displacements.map(() => 0);
	const seeker = seekerOf(view);
	const inRegions = new Map();
	const look = (x, y, region) => {
		const displacement = seeker.displacementAt(x, y);
		if (displacement !== void 0) {
			foundPixels[displacement] = (foundPixels[displacement] ?? 0) + 1;
			return;
		}
		if (region >= 0) inRegions.set(region, (inRegions.get(region) ?? 0) + 1);
		const cell = note(cells, x, y);
		const by = seeker.coverAt(x, y);
		if (by === void 0) return;
		covered[cell] = (covered[cell] ?? 0) + 1;
		if (by > 0) cover[cell] = by;
	};
	view.eachLoose((y, from, to, region) => {
		for (let x = from; x < to;) {
			seeker.enter(tileOf(view.owners, x, y));
			for (const end = Math.min(to, (x | 31) + 1); x < end; x++) look(x, y, region);
		}
	});
	return {
		cells,
		covered,
		cover,
		inRegions,
		foundPixels
	};
}
export { findUnexplained };
