// src/picture/smoothed.ts
/** Differences of a channel that nobody sees. */
const TOLERANCE = 12;
/**
* Whether a pixel may be a smoothed edge that fell otherwise on the grid of pixels: in each channel it lies between the least and
* the most around a place of the other picture, which is not at its border.
*/
function isWithinReach(pixel, others, at, width) {
	const above = at - width;
	const below = at + width;
	return isChannelWithin(pixel, others, above, at, below, 8) && isChannelWithin(pixel, others, above, at, below, 0) && isChannelWithin(pixel, others, above, at, below, 16);
}
/** Written out, since it is what most of the time goes into. */
function isChannelWithin(pixel, others, above, at, below, shift) {
	const value = pixel >> shift & 255;
	const a = others[above - 1] >> shift & 255;
	const b = others[above] >> shift & 255;
	const c = others[above + 1] >> shift & 255;
	const d = others[at - 1] >> shift & 255;
	const e = others[at] >> shift & 255;
	const f = others[at + 1] >> shift & 255;
	const g = others[below - 1] >> shift & 255;
	const h = others[below] >> shift & 255;
	const i = others[below + 1] >> shift & 255;
	const least = Math.min(Math.min(Math.min(a, b), Math.min(c, d)), Math.min(Math.min(e, f), Math.min(g, h)), i);
	const most = Math.max(Math.max(Math.max(a, b), Math.max(c, d)), Math.max(Math.max(e, f), Math.max(g, h)), i);
	return value >= least - TOLERANCE && value <= most + TOLERANCE;
}
export { isWithinReach };
