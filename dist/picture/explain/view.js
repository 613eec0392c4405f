import { inverse } from "./lookup.js";
import { Tiles } from "./tiles.js";
// src/picture/explain/view.ts
/** Displacements with at least this share of the largest one's area are tried everywhere. */
const COMMON_SHARE = .15;
const MOST_COMMON = 4;
/** The earlier picture seen from the later one, and the reverse. */
function viewsOf(pictures) {
	const { before, after, displacements, fit } = pictures;
	const fits = displacements.map(({ dx, dy }) => ({
		scale: fit.scale,
		dx,
		dy
	}));
	const rest = fits.findIndex(({ scale, dx, dy }) => scale === 1 && Math.hypot(dx, dy) < 1);
	if (rest < 0 && fit.scale === 1) fits.push({
		scale: 1,
		dx: 0,
		dy: 0
	});
	const most = Math.max(...displacements.map(({ area }) => area));
	const everywhere = [...displacements.flatMap(({ area }, index) => index < MOST_COMMON && area >= most * COMMON_SHARE ? [index] : []), ...fit.scale === 1 ? [rest < 0 ? fits.length - 1 : rest] : []];
	const view = (own, other, towards) => {
		return {
			own,
			other,
			fits: towards,
			tiles: new Tiles(own, everywhere)
		};
	};
	return [view(before, after, fits), view(after, before, fits.map(inverse))];
}
/** Calls back for stretches, within a row, of pixels that are neither background nor in a region that was found again. */
function eachLoose({ frame: { width }, eachRun, eachLoose, displacementOf }, visit) {
	const inRows = (from, to, region) => {
		for (let at = from; at < to;) {
			const y = Math.floor(at / width);
			const end = Math.min(to, (y + 1) * width);
			visit(y, at - y * width, end - y * width, region);
			at = end;
		}
	};
	eachLoose((from, to) => inRows(from, to, -1));
	eachRun((region, from, length) => {
		if ((displacementOf[region] ?? -1) < 0) inRows(from, from + length, region);
	});
}
export { eachLoose, viewsOf };
