import { require_png } from "../../vendor/png.js";
import { readChunks } from "./chunks.js";
import { pngFault } from "./failure.js";
import { readPngHeader } from "./header.js";
import { inflateSync } from "node:zlib";
// src/picture/decode/decode.ts
/**
* PNG files, read and written. `header.ts` and `chunks.ts` check a file before any memory is spent on it, `decode.ts` decodes every PNG
* of the standard with pngjs, `read-pixels.ts` the common form faster with the kernel (`kernel.ts` connects it, `kernel-wasm.ts` is
* generated), and `encode.ts` and `png-file.ts` write. Pixels as numbers are in `frame.ts`. Nothing here compares.
*/
var import_png = require_png();
/**
* Decodes any standard PNG; of an animated one, the first frame. Allocates memory for the pixels only after the file has proved to
* contain them.
* @throws ExpectedError `PNG_NOT_PNG`, `PNG_TRUNCATED`, `PNG_CORRUPT` or `PNG_TOO_LARGE`
*/
function decodePng(file) {
	const header = readPngHeader(file);
	checkSlowForm(file.name, header);
	const { pixelData, end } = readChunks(file);
	checkPixelData(file.name, pixelData, storedBytes(header));
	try {
		const { buffer, byteOffset } = file.bytes;
		const { width, height, data } = import_png.PNG.sync.read(Buffer.from(buffer, byteOffset, end));
		return {
			width,
			height,
			data
		};
	} catch {
		throw pngFault("PNG_CORRUPT", file.name, "cannot be decoded");
	}
}
/** pngjs takes more than a second and 30 MB for a million pixels that are interlaced or have 16 bits: 4K is the most that is reasonable. */
const MOST_SLOW_PIXELS = 2 ** 23;
function checkSlowForm(name, { width, height, bitDepth, isInterlaced }) {
	if (bitDepth <= 8 && !isInterlaced || width * height <= MOST_SLOW_PIXELS) return;
	throw pngFault("PNG_TOO_LARGE", name, `measures ${width} x ${height} pixels, too many for ${isInterlaced ? "an interlaced picture" : "a picture of 16 bits per channel"}`);
}
/**
* pngjs 7 allocates memory for the size in the header before it reads a byte, leaves the rest of that memory as it was if there is too
* little pixel data, and inflates interlaced data without a limit. So the data is inflated here first, with a limit: the cost is in
* proportion to the data, and a header that promises more than the data contains is refused here.
*/
function checkPixelData(name, parts, expected) {
	if (inflatedLength(Buffer.concat(parts), expected) !== expected) throw pngFault("PNG_CORRUPT", name, "has damaged pixel data, or not as much as its size asks for");
}
function inflatedLength(compressed, most) {
	try {
		return inflateSync(compressed, {
			maxOutputLength: most,
			chunkSize: 262144
		}).length;
	} catch {
		return;
	}
}
/** Adam7, PNG section 8.1: first column, first row, column step, row step of each of the seven passes. */
const INTERLACE_PASSES = [
	[
		0,
		0,
		8,
		8
	],
	[
		4,
		0,
		8,
		8
	],
	[
		0,
		4,
		4,
		8
	],
	[
		2,
		0,
		4,
		4
	],
	[
		0,
		2,
		2,
		4
	],
	[
		1,
		0,
		2,
		2
	],
	[
		0,
		1,
		1,
		2
	]
];
/** The number of bytes of the pixels before compression: each row begins with one for its filter. */
function storedBytes({ width, height, bitDepth, channels, isInterlaced }) {
	const bytesOf = (columns, rows) => columns > 0 && rows > 0 ? (Math.ceil(columns * channels * bitDepth / 8) + 1) * rows : 0;
	if (!isInterlaced) return bytesOf(width, height);
	return INTERLACE_PASSES.map(([x, y, stepX, stepY]) => bytesOf(Math.ceil((width - x) / stepX), Math.ceil((height - y) / stepY))).reduce((sum, bytes) => sum + bytes, 0);
}
export { decodePng };
