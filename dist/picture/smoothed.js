// src/picture/smoothed.ts
/** Two channels of eight bits side by side, each in sixteen: sums and differences of them do not reach each other. */
const CHANNELS = 16711935;
/** A bit on top of each channel, which a difference keeps while it is no less than minus the tolerance. */
const TOPS = -2147450880;
const LIMIT = -2146664436;
/**
* Whether a pixel may be a smoothed edge that fell otherwise on the grid of pixels: in each channel it lies between the least and
* the most around a place of the other picture, which is not at its border.
*/
function isWithinReach(pixel, others, at, width) {
	const [redBlue, green] = [pixel & CHANNELS, pixel >> 8 & CHANNELS];
	let [noMore, noLess, noMoreGreen, noLessGreen] = [
		0,
		0,
		0,
		0
	];
	for (let row = at - width; row <= at + width; row += width) for (let there = row - 1; there <= row + 1; there++) {
		const other = others[there];
		const [otherRedBlue, otherGreen] = [other & CHANNELS, other >> 8 & CHANNELS];
		noMore |= redBlue + LIMIT - otherRedBlue;
		noLess |= otherRedBlue + LIMIT - redBlue;
		noMoreGreen |= green + LIMIT - otherGreen;
		noLessGreen |= otherGreen + LIMIT - green;
	}
	return (noMore & noLess & noMoreGreen & noLessGreen & TOPS) === TOPS;
}
export { isWithinReach };
