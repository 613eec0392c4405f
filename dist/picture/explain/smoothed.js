// src/picture/explain/smoothed.ts
/** Two channels of eight bits in sixteen bits each, so that sums and differences do not overflow into each other. */
const CHANNELS = 16711935;
/** The bit of each that is set as long as a difference is at least minus the tolerance. */
const SIGNS = 33554944;
const LIMIT = 34341388;
/**
* Whether a pixel may be a smoothed edge that lies differently on the pixel grid: in each channel it is between the minimum and the
* maximum of the 3 by 3 pixels around position `at` of the other picture, which must not be at its border.
*/
function isWithinReach(pixel, others, at, width) {
	const redBlue = pixel & CHANNELS;
	const green = pixel >> 8 & CHANNELS;
	let isEnough = 0;
	let isLittle = 0;
	let isEnoughGreen = 0;
	let isLittleGreen = 0;
	for (let middle = at - width; middle <= at + width; middle += width) for (let there = middle - 1; there <= middle + 1; there++) {
		const other = others[there];
		const otherRedBlue = other & CHANNELS;
		const otherGreen = other >> 8 & CHANNELS;
		isEnough |= otherRedBlue + LIMIT - redBlue;
		isLittle |= redBlue + LIMIT - otherRedBlue;
		isEnoughGreen |= otherGreen + LIMIT - green;
		isLittleGreen |= green + LIMIT - otherGreen;
	}
	return (isEnough & isLittle & isEnoughGreen & isLittleGreen & SIGNS) === SIGNS;
}
export { isWithinReach };
