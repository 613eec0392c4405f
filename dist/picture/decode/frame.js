// src/picture/decode/frame.ts
const OPAQUE = 4278190080;
/** The same pixels, opaque: blended with white where they were not. */
function pixelsOnWhite(pixels) {
	const { width, height, pixels: opaque } = toFrame(pixels);
	return {
		width,
		height,
		data: new Uint8Array(opaque.buffer, opaque.byteOffset, opaque.byteLength),
		isOpaque: true
	};
}
/** Pixels as a frame, blended with white where they are not opaque. Shares the memory if all pixels are opaque. */
function toFrame({ width, height, data, isOpaque: isKnownOpaque = false }) {
	const bytes = data.byteOffset % 4 === 0 ? data : data.slice();
	const pixels = new Uint32Array(bytes.buffer, bytes.byteOffset, width * height);
	return {
		width,
		height,
		pixels: isKnownOpaque || isOpaque(pixels) ? pixels : pixels.map(onWhite)
	};
}
function isOpaque(pixels) {
	let all = -1;
	for (let at = 0; at < pixels.length; at++) all &= pixels[at];
	return all >>> 24 === 255;
}
/** A pixel as it looks on a white page. */
function onWhite(pixel) {
	const opacity = (pixel >>> 24) / 255;
	const channel = (shift) => Math.floor(255 + ((pixel >>> shift & 255) - 255) * opacity + .5) << shift;
	return (OPAQUE | channel(0) | channel(8) | channel(16)) >>> 0;
}
/** The same pixels as signed numbers, which V8 compares several times faster: opaque ones have the highest bit set. */
function signedPixels({ pixels }) {
	return new Int32Array(pixels.buffer, pixels.byteOffset, pixels.length);
}
/** The background colour: the most frequent one of the border, as a signed number; the lowest of several. */
function backgroundOf(frame) {
	const { width, height } = frame;
	const pixels = signedPixels(frame);
	const counts = new Map();
	const count = (at) => {
		const pixel = pixels[at] ?? 0;
		counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
	};
	for (let x = 0; x < width; x++) [x, (height - 1) * width + x].forEach(count);
	for (let y = 0; y < height; y++) [y * width, y * width + width - 1].forEach(count);
	let [best, most] = [0, 0];
	for (const [pixel, times] of counts) if (times > most || times === most && pixel < best) [best, most] = [pixel, times];
	return best;
}
export { backgroundOf, onWhite, pixelsOnWhite, signedPixels, toFrame };
