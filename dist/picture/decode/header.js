import { pngFault } from "./failure.js";
import { crc32 } from "node:zlib";
// src/picture/decode/header.ts
/** The longest side in pixels that most decoders and all browsers support. */
const LONGEST_SIDE = 32766;
/** 64 megapixels. pngjs and pixelmatch together take about 30 bytes per pixel: 2 GiB at this size. */
const MOST_PIXELS = 2 ** 26;
const SIGNATURE = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);
/** The position where IHDR ends: it is always the first chunk and always of the same length. */
const HEADER_BYTES = 33;
/** Per colour type: channels as stored, and the bit depths that the standard allows (PNG, third edition, table 11). */
const COLOUR_TYPES = new Map([
	[0, {
		channels: 1,
		bitDepths: [
			1,
			2,
			4,
			8,
			16
		]
	}],
	[2, {
		channels: 3,
		bitDepths: [8, 16]
	}],
	[3, {
		channels: 1,
		bitDepths: [
			1,
			2,
			4,
			8
		]
	}],
	[4, {
		channels: 2,
		bitDepths: [8, 16]
	}],
	[6, {
		channels: 4,
		bitDepths: [8, 16]
	}]
]);
/**
* Reads signature and IHDR, and refuses a size that would take too much memory before any is allocated.
* @throws ExpectedError `PNG_NOT_PNG`, `PNG_TRUNCATED`, `PNG_CORRUPT` or `PNG_TOO_LARGE`
*/
function readPngHeader({ name, bytes }) {
	if (!SIGNATURE.every((byte, i) => i >= bytes.length || bytes[i] === byte)) throw pngFault("PNG_NOT_PNG", name, "is not a PNG file");
	if (bytes.length < HEADER_BYTES) throw pngFault("PNG_TRUNCATED", name, "ends before its header does");
	const view = new DataView(bytes.buffer, bytes.byteOffset, HEADER_BYTES);
	if (!(view.getUint32(8) === 13 && view.getUint32(12) === 1229472850) || crc32(bytes.subarray(12, 29)) !== view.getUint32(29)) throw pngFault("PNG_CORRUPT", name, "has a damaged header");
	const header = interpret(name, view);
	checkSize(name, header.width, header.height);
	return header;
}
/**
* Checks the size of a picture, or of the canvas of two.
* @throws ExpectedError `PNG_TOO_LARGE` if it would take too much memory
*/
function checkSize(name, width, height) {
	if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS) throw pngFault("PNG_TOO_LARGE", name, `measures ${width} x ${height} pixels, too many to compare`);
}
function interpret(name, view) {
	const [width, height, bitDepth] = [
		view.getUint32(16),
		view.getUint32(20),
		view.getUint8(24)
	];
	const colourType = view.getUint8(25);
	const colour = COLOUR_TYPES.get(colourType);
	const isKnown = view.getUint16(26) === 0 && view.getUint8(28) <= 1 && colour?.bitDepths.includes(bitDepth);
	if (!colour || !isKnown || width === 0 || height === 0) throw pngFault("PNG_CORRUPT", name, "has a header that no PNG may have");
	return {
		width,
		height,
		bitDepth,
		colourType,
		channels: colour.channels,
		isInterlaced: view.getUint8(28) === 1
	};
}
export { checkSize, readPngHeader };
