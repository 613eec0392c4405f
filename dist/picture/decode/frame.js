// src/picture/decode/frame.ts
const OPAQUE = 4278190080;
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
function onWhite(pixel) {
	const opacity = (pixel >>> 24) / 255;
	const channel = (shift) => Math.round(255 + ((pixel >>> shift & 255) - 255) * opacity) << shift;
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
/** pixelmatch's default threshold of 0.1, squared, times the largest possible squared distance of two colours. */
const MOST_DISTANCE = 3521.5 * .1;
/**
* Whether two opaque pixels look the same, as pixelmatch measures it: by their distance in YIQ ("Measuring perceived color difference
* using YIQ NTSC transmission color space", Kotsarenko and Ramos, 2010).
*/
function isNear(one, other) {
	if (one === other) return true;
	const red = (one & 255) - (other & 255);
	const green = (one >> 8 & 255) - (other >> 8 & 255);
	const blue = (one >> 16 & 255) - (other >> 16 & 255);
	const y = red * .29889531 + green * .58662247 + blue * .11448223;
	const i = red * .59597799 - green * .2741761 - blue * .32180189;
	const q = red * .21147017 - green * .52261711 + blue * .31114694;
	return .5053 * y * y + .299 * i * i + .1957 * q * q <= MOST_DISTANCE;
}
export { backgroundOf, isNear, signedPixels, toFrame };
