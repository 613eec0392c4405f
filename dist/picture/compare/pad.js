// src/picture/compare/pad.ts
/** The part at the top left, in that size. Both pictures are laid top left on the canvas, never resampled. */
function topLeft(pixels, width, height) {
	if (pixels.width === width && pixels.height === height) return pixels;
	const data = new Uint8Array(width * height * 4);
	for (let y = 0; y < height; y++) {
		const from = y * pixels.width * 4;
		data.set(pixels.data.subarray(from, from + width * 4), y * width * 4);
	}
	return {
		width,
		height,
		data
	};
}
/** The same pixels with white to the right and below, up to that size. */
function padded(pixels, width, height) {
	if (pixels.width === width && pixels.height === height) return pixels;
	const data = new Uint8Array(width * height * 4).fill(255);
	for (let y = 0; y < pixels.height; y++) {
		const from = y * pixels.width * 4;
		data.set(pixels.data.subarray(from, from + pixels.width * 4), y * width * 4);
	}
	return {
		width,
		height,
		data
	};
}
export { padded, topLeft };
