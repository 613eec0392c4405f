// src/picture/decode/stored-form.ts
const GREY = 0;
const RGB = 2;
const PALETTE = 3;
const RGBA = 6;
/**
* The form of a file of the common kind: 8 bits, not interlaced, no transparent colour outside a palette, chunks in the standard order.
* Undefined for all others, which are left to `decodePng` to decode or refuse.
*/
function storedForm(header, { besides }) {
	if (header.bitDepth !== 8 || header.isInterlaced || !besides.every(isInOrder)) return void 0;
	const find = (type) => besides.find((chunk) => chunk.type === type)?.data;
	const [palette, transparency] = [find("PLTE"), find("tRNS")];
	if (header.colourType === PALETTE) return paletteForm(palette, transparency);
	if (transparency) return void 0;
	if (header.colourType === GREY) return greyForm();
	if (header.colourType === RGB || header.colourType === RGBA) return {
		pixelBytes: header.channels,
		colours: 0,
		palette: void 0
	};
}
/** Known and in its place, or ancillary: types of chunks that a decoder may skip begin with a lower-case letter. */
function isInOrder({ type, data, isBehindPixels }, i, besides) {
	if (type === "PLTE") return !isBehindPixels && data.length >= 3 && data.length % 3 === 0;
	if (type === "tRNS") return !isBehindPixels && !besides.slice(i).some((later) => later.type === "PLTE");
	return type === "IHDR" || type === "IEND" || (type === "gAMA" ? data.length === 4 : /^[a-z][A-Za-z]{3}$/.test(type));
}
function paletteForm(rgb, alphas = new Uint8Array()) {
	if (!rgb || alphas.length > rgb.length / 3) return void 0;
	const palette = new Uint8Array(1024).fill(255);
	const colours = rgb.length / 3;
	for (let i = 0; i < colours; i++) {
		palette.set(rgb.subarray(i * 3, i * 3 + 3), i * 4);
		palette[i * 4 + 3] = alphas[i] ?? 255;
	}
	return {
		pixelBytes: 1,
		colours,
		palette
	};
}
function greyForm() {
	const palette = new Uint8Array(1024).fill(255);
	for (let i = 0; i < 256; i++) palette.fill(i, i * 4, i * 4 + 3);
	return {
		pixelBytes: 1,
		colours: 256,
		palette
	};
}
export { storedForm };
