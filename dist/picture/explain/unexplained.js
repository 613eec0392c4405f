import { noCells, noteChanged } from "../compare/cells.js";
import { Seeker } from "./seeker.js";
import { eachLoose } from "./view.js";
// src/picture/explain/unexplained.ts
/**
* Looks in the other picture for every pixel that is not background, at each position that it may have moved to.
* @param visible of a picture at rest: the cells in which a reader sees a difference; what is in no other has not changed
*/
function findUnexplained(view, visible) {
	const { width, height } = view.own.frame;
	const cells = noCells(width, height);
	const covered = new Uint8Array(cells.cells.length);
	const cover = new Int32Array(cells.cells.length);
	const foundPixels = view.fits.map(() => 0);
	const seeker = new Seeker(view);
	const inRegions = new Map();
	const noteLost = (x, y, region) => {
		if (region >= 0) inRegions.set(region, (inRegions.get(region) ?? 0) + 1);
		if (visible !== void 0 && !isIn(visible, x, y)) return;
		const cell = noteChanged(cells, x, y);
		const by = seeker.coverAt(x, y);
		if (by === void 0) return;
		covered[cell] = (covered[cell] ?? 0) + 1;
		if (by > 0) cover[cell] = by;
	};
	const look = (y, from, to, region) => {
		for (let x = from; x < to;) {
			const found = seeker.foundUpTo(y, x, to);
			if (found) foundPixels[found.displacement] = (foundPixels[found.displacement] ?? 0) + found.end - x;
			else noteLost(x, y, region);
			x = found?.end ?? x + 1;
		}
	};
	eachLoose(view.own, (y, from, to, region) => {
		for (let x = from; x < to;) {
			const end = Math.min(to, (x | 31) + 1);
			seeker.enter(view.tiles.triedAt(x, y));
			look(y, x, end, region);
			x = end;
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
function isIn({ columns, cells }, x, y) {
	return cells[(y >> 3) * columns + (x >> 3)] !== 0;
}
export { findUnexplained };
