import { ExpectedError, at as at$1 } from "./errors.js";
import { pixelmatch, require_png } from "./vendor/png.js";
import { crc32, deflateSync, inflateSync } from "node:zlib";
// src/picture/decode/failure.ts
const REMEDIES = {
	PNG_NOT_PNG: "Give a PNG file.",
	PNG_TRUNCATED: "Copy the file again, or take the snapshot again.",
	PNG_CORRUPT: "Copy the file again, or take the snapshot again.",
	PNG_TOO_LARGE: "Ask for a smaller picture with `width` and `height`, or store it with 8 bits and without interlacing."
};
/** What is wrong with a picture, as an error to throw. */
function pngFault(code, name, what) {
	return new ExpectedError(code, `${name} ${what}`, REMEDIES[code]);
}
// src/picture/decode/header.ts
/** The longest side in pixels that most decoders and all browsers support. */
const LONGEST_SIDE = 32766;
/** 64 megapixels. pngjs and pixelmatch together take about 30 bytes per pixel: 2 GiB at this size. */
const MOST_PIXELS = 2 ** 26;
const SIGNATURE$1 = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);
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
	if (!SIGNATURE$1.every((byte, i) => i >= bytes.length || bytes[i] === byte)) throw pngFault("PNG_NOT_PNG", name, "is not a PNG file");
	if (bytes.length < HEADER_BYTES) throw pngFault("PNG_TRUNCATED", name, "ends within its header");
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
	if (!colour || !isKnown || width === 0 || height === 0) throw pngFault("PNG_CORRUPT", name, "has an invalid header");
	return {
		width,
		height,
		bitDepth,
		colourType,
		channels: colour.channels,
		isInterlaced: view.getUint8(28) === 1
	};
}
function noCells(width, height) {
	const [columns, rows] = [Math.ceil(width / 8), Math.ceil(height / 8)];
	return {
		columns,
		rows,
		cells: new Uint32Array(columns * rows)
	};
}
/** Adds one changed pixel and returns its cell. */
function noteChanged({ cells, columns }, x, y) {
	const cell = (y >> 3) * columns + (x >> 3);
	cells[cell] = (cells[cell] ?? 0) + 1 | 256 << (x & 7) | 65536 << (y & 7);
	return cell;
}
/** Collects changed pixels into cells. `changed` has one byte per pixel, 1 or 0, in rows of `width`. */
function cellsOf(changed, width, height) {
	const grid = noCells(width, height);
	for (let y = 0, i = 0; y < height; y++) for (let x = 0; x < width; x++, i++) if (changed[i] === 1) noteChanged(grid, x, y);
	return grid;
}
// src/picture/decode/chunks.ts
var import_png = require_png();
const SIGNATURE_BYTES = 8;
/** Length and type before a chunk's data, checksum after it. */
const FRAME_BYTES = 12;
const LONGEST_PALETTE = 768;
/**
* Reads all chunks and checks every checksum. A second header or palette is an error: pngjs would use the second header, and with it
* a size that has not been checked. Bytes after IEND are ignored.
* @throws ExpectedError `PNG_TRUNCATED` or `PNG_CORRUPT`
*/
function readChunks({ name, bytes }) {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const pixelData = [];
	const besides = [];
	const seen = new Set();
	let at = SIGNATURE_BYTES;
	for (;;) {
		if (at + FRAME_BYTES > bytes.length) throw pngFault("PNG_TRUNCATED", name, "ends before its IEND chunk");
		const next = at + FRAME_BYTES + view.getUint32(at);
		if (next > bytes.length) throw pngFault("PNG_TRUNCATED", name, `ends ${next - bytes.length} bytes too early`);
		if (crc32(bytes.subarray(at + 4, next - 4)) !== view.getUint32(next - 4)) throw pngFault("PNG_CORRUPT", name, `has a wrong checksum at byte ${at}`);
		const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
		const data = bytes.subarray(at + 8, next - 4);
		checkOnce(name, type, data, seen);
		if (type === "IDAT") pixelData.push(data);
		else besides.push({
			type,
			data,
			isBehindPixels: pixelData.length > 0
		});
		if (type === "IEND") return {
			pixelData,
			besides,
			end: next
		};
		at = next;
	}
}
function checkOnce(name, type, data, seen) {
	if (seen.has(type) && /^(IHDR|PLTE|tRNS)$/.test(type)) throw pngFault("PNG_CORRUPT", name, `has a second ${type} chunk`);
	if (type === "PLTE" && data.length > LONGEST_PALETTE) throw pngFault("PNG_CORRUPT", name, "has too many colours");
	seen.add(type);
}
// src/picture/decode/decode.ts
/**
* PNG files, read and written. `header.ts` and `chunks.ts` check a file before any memory is spent on it, `decode.ts` decodes every PNG
* of the standard with pngjs, `read-pixels.ts` the common form faster with the kernel (`kernel.ts` connects it, `kernel-wasm.ts` is
* generated), and `encode.ts` and `png-file.ts` write. Pixels as numbers are in `frame.ts`. Nothing here compares.
*/
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
	if (inflatedLength(Buffer.concat(parts), expected) !== expected) throw pngFault("PNG_CORRUPT", name, "has damaged or incomplete pixel data");
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
// src/picture/decode/png-file.ts
const SIGNATURE = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);
/** A PNG of pixels that are already compressed, in pieces. */
function pngFile({ width, height, colourType, palette }, pieces) {
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set([
		8,
		colourType,
		0,
		0,
		0
	], 8);
	return Buffer.concat([
		SIGNATURE,
		...chunk("IHDR", [header]),
		...palette ? chunk("PLTE", [palette]) : [],
		...chunk("IDAT", pieces),
		...chunk("IEND", [])
	]);
}
/** A chunk: length, type, data, and a checksum of type and data. */
function chunk(type, data) {
	const [head, tail] = [Buffer.alloc(8), Buffer.alloc(4)];
	head.writeUInt32BE(data.reduce((sum, piece) => sum + piece.length, 0));
	head.write(type, 4, "latin1");
	tail.writeUInt32BE(data.reduce((sum, piece) => crc32(piece, sum), crc32(type)));
	return [
		head,
		...data,
		tail
	];
}
// src/picture/decode/encode.ts
const UP = 2;
/** Encodes opaque pixels as a PNG with three bytes per pixel. One filter for all rows: "up" suits drawings, and zlib does the rest. */
function encodePng({ width, height, data }) {
	const stored = new Uint8Array((width * 3 + 1) * height);
	const stride = width * 4;
	const nothing = new Uint8Array(stride);
	for (let y = 0, to = 0; y < height; y++) {
		const row = data.subarray(y * stride, (y + 1) * stride);
		const above = y === 0 ? nothing : data.subarray((y - 1) * stride, y * stride);
		stored[to++] = UP;
		for (let from = 0; from < stride; from += 4) {
			stored[to++] = row[from] - above[from];
			stored[to++] = row[from + 1] - above[from + 1];
			stored[to++] = row[from + 2] - above[from + 2];
		}
	}
	return pngFile({
		width,
		height,
		colourType: 2
	}, [deflateSync(stored)]);
}
// src/picture/decode/frame.ts
const OPAQUE$2 = 4278190080;
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
		pixels: isKnownOpaque || isOpaque(pixels) ? pixels : pixels.map(onWhite$1)
	};
}
function isOpaque(pixels) {
	let all = -1;
	for (let at = 0; at < pixels.length; at++) all &= pixels[at];
	return all >>> 24 === 255;
}
/** A pixel as it looks on a white page. */
function onWhite$1(pixel) {
	const opacity = (pixel >>> 24) / 255;
	const channel = (shift) => Math.floor(255 + ((pixel >>> shift & 255) - 255) * opacity + .5) << shift;
	return (OPAQUE$2 | channel(0) | channel(8) | channel(16)) >>> 0;
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
// src/picture/compare/difference.ts
/** pixelmatch's default colour for a changed pixel; nothing else in its drawing has this colour. */
const RED = [
	255,
	0,
	0
];
/**
* Lays both pictures on white and runs pixelmatch with its default options where both are. What only one of them covers has changed, whatever its colour; a
* corner that neither covers has not. pixelmatch alone cannot do this, since any padding has a colour that the picture may have too.
*/
function differ(before, after) {
	return differOpaque(pixelsOnWhite(before), pixelsOnWhite(after));
}
function differOpaque(before, after) {
	const width = Math.min(before.width, after.width);
	const height = Math.min(before.height, after.height);
	const shared = new Uint8Array(width * height * 4);
	const [one, other] = [topLeft(before, width, height).data, topLeft(after, width, height).data];
	const sharedCount = pixelmatch(one, other, shared, width, height);
	const canvas = {
		width: Math.max(before.width, after.width),
		height: Math.max(before.height, after.height)
	};
	const drawing = padded({
		width,
		height,
		data: shared
	}, canvas.width, canvas.height);
	const onlyCount = paintOnlyIn(before, after, drawing) + paintOnlyIn(after, before, drawing);
	const isIdentical = onlyCount === 0 && Buffer.compare(one, other) === 0;
	return {
		changedPixels: sharedCount + onlyCount,
		isIdentical,
		changed: redPixels(drawing),
		drawing
	};
}
/** Paints what `one` covers and `other` does not; returns the number of pixels. */
function paintOnlyIn(one, other, drawing) {
	let count = 0;
	for (let y = 0; y < one.height; y++) {
		const from = y < other.height ? Math.min(other.width, one.width) : 0;
		for (let x = from; x < one.width; x++) drawing.data.set(RED, (y * drawing.width + x) * 4);
		count += one.width - from;
	}
	return count;
}
function redPixels({ width, height, data }) {
	const changed = new Uint8Array(width * height);
	for (let i = 0, at = 0; i < changed.length; i++, at += 4) if (data[at] === RED[0] && data[at + 1] === RED[1] && data[at + 2] === RED[2]) changed[i] = 1;
	return changed;
}
/** The part of that size at the top left. Both pictures are at the top left of the canvas, never resampled. */
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
/** The pixels with white to the right and below, up to that size. */
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
// src/picture/compare/decoded.ts
/**
* Compares any two PNG files, decoded as a whole: about 30 bytes of memory per pixel. The reference for the fast path in stream.ts,
* and its fallback.
* @throws ExpectedError as `decodePng` does
*/
function compareDecoded(before, after) {
	const { changedPixels, isIdentical, changed, drawing } = differ(decodePng(before), decodePng(after));
	return {
		changedPixels,
		isIdentical,
		cells: cellsOf(changed, drawing.width, drawing.height),
		drawing: () => encodePng(drawing)
	};
}
/** Changed cells with at most one unchanged cell between them are one region: letters form words, edges form a block. */
const REACH$1 = 2;
/** Groups changed cells into connected regions, each with the tight box of its changed pixels; `most` of them. */
function findRegions({ cells, columns, rows }, most = 100) {
	const rest = {
		columns,
		rows,
		cells: cells.slice()
	};
	const regions = [];
	for (let cell = 0; cell < cells.length; cell++) if (rest.cells[cell] !== 0) regions.push(takeConnected(cell, rest));
	regions.sort((a, b) => b.changedPixels - a.changedPixels || a.y - b.y || a.x - b.x);
	return {
		regions: regions.slice(0, most),
		regionsLeftOut: Math.max(regions.length - most, 0)
	};
}
function toRegion$1({ left: x, top: y, right, bottom, changedPixels }) {
	return {
		x,
		y,
		width: right - x + 1,
		height: bottom - y + 1,
		changedPixels
	};
}
/** Takes a cell and all connected ones out of the rest. */
function takeConnected(first, { columns, rows, cells: left }) {
	const box = {
		left: Infinity,
		top: Infinity,
		right: -1,
		bottom: -1,
		changedPixels: 0
	};
	const open = [first];
	include(box, left[first] ?? 0, first % columns, Math.floor(first / columns));
	left[first] = 0;
	for (let cell = open.pop(); cell !== void 0; cell = open.pop()) {
		const [column, row] = [cell % columns, Math.floor(cell / columns)];
		const lastColumn = Math.min(column + REACH$1, columns - 1);
		const lastRow = Math.min(row + REACH$1, rows - 1);
		for (let y = Math.max(row - REACH$1, 0); y <= lastRow; y++) for (let x = Math.max(column - REACH$1, 0); x <= lastColumn; x++) {
			const neighbour = left[y * columns + x];
			if (!neighbour) continue;
			left[y * columns + x] = 0;
			include(box, neighbour, x, y);
			open.push(y * columns + x);
		}
	}
	return toRegion$1(box);
}
/** Widens the box by the changed columns and rows of a cell. */
function include(box, cell, column, row) {
	const [columns, rows] = [cell >> 8 & 255, cell >> 16 & 255];
	box.left = Math.min(box.left, column * 8 + lowestBit(columns));
	box.right = Math.max(box.right, column * 8 + 31 - Math.clz32(columns));
	box.top = Math.min(box.top, row * 8 + lowestBit(rows));
	box.bottom = Math.max(box.bottom, row * 8 + 31 - Math.clz32(rows));
	box.changedPixels += cell & 255;
}
function lowestBit(bits) {
	return 31 - Math.clz32(bits & -bits);
}
// src/picture/decode/colour-distance.ts
/**
* How far apart two opaque colours look, as pixelmatch 8 measures it: the difference of their lightness in OKLab (Ottosson, 2020), corrected
* near black, plus the distance of their hues (HyAB: Abasi and others, 2019). The kernel has the same arithmetic in kernel/colour.ts and
* takes its tables from here, since powers and roots are not the same to the last bit in every engine. pixelmatch keeps its own to itself.
*/
/** pixelmatch's default threshold: 1 is the distance of black and white. */
const THRESHOLD = .1;
const LINEAR_ENTRIES = 257;
const ROOTS = 4096;
/** The linear light of each value of a channel, the last one twice; then the cube roots of 0/4096 to 4097/4096. */
const COLOUR_TABLES = Float64Array.from({ length: 4355 }, (_, at) => at < LINEAR_ENTRIES ? linear(Math.min(at, 255) / 255) : Math.cbrt((at - LINEAR_ENTRIES) / ROOTS));
function linear(value) {
	return value <= .04045 ? value / 12.92 : ((value + .055) / 1.055) ** 2.4;
}
/** Below so many steps the table of roots is too coarse. */
const FIRST_STEP = 8;
function rootOf$1(value) {
	const place = value * ROOTS;
	const step = Math.floor(place);
	if (step < FIRST_STEP) return Math.cbrt(value);
	const root = COLOUR_TABLES[LINEAR_ENTRIES + step];
	return root + (COLOUR_TABLES[LINEAR_ENTRIES + step + 1] - root) * (place - step);
}
const TOE_K1 = .206;
const TOE_K2 = .03;
const TOE_K3 = 1.206 / 1.03;
const converted = [];
/** Converts an opaque colour, without its opacity. */
function conversionOf(pixel) {
	const slot = Math.imul(pixel, 2654435761) >>> 20;
	const known = converted[slot];
	if (known !== void 0 && known.pixel === pixel) return known;
	const conversion = {
		pixel,
		...convert(pixel)
	};
	converted[slot] = conversion;
	return conversion;
}
function convert(pixel) {
	const r = COLOUR_TABLES[pixel & 255];
	const g = COLOUR_TABLES[pixel >> 8 & 255];
	const b = COLOUR_TABLES[pixel >> 16 & 255];
	const l = rootOf$1(.4122214708 * r + .5363325363 * g + .0514459929 * b);
	const m = rootOf$1(.2119034982 * r + .6806995451 * g + .1073969566 * b);
	const s = rootOf$1(.0883024619 * r + .2817188376 * g + .6299787005 * b);
	const plain = .2104542553 * l + .793617785 * m - .0040720468 * s;
	const x = TOE_K3 * plain - TOE_K1;
	return {
		l,
		m,
		s,
		lightness: .5 * (x + Math.sqrt(x * x + 4 * TOE_K2 * TOE_K3 * plain))
	};
}
function distanceBetween(a, b) {
	return Math.abs(a.lightness - b.lightness) + Math.sqrt(hueDistance(a, b));
}
/** The square of the distance of two hues. */
function hueDistance(one, other) {
	const [l, m, s] = [
		one.l - other.l,
		one.m - other.m,
		one.s - other.s
	];
	const da = 1.9779984951 * l - 2.428592205 * m + .4505937099 * s;
	const db = .0259040371 * l + .7827717662 * m - .808675766 * s;
	return da * da + db * db;
}
/** Whether two opaque colours look the same to pixelmatch, which compares squares: the last bit of a root may decide otherwise. */
function areSimilar(one, other) {
	const [a, b] = [conversionOf(one), conversionOf(other)];
	const rest = THRESHOLD - Math.abs(a.lightness - b.lightness);
	return rest >= 0 && hueDistance(a, b) <= rest * rest;
}
const firsts = new Int32Array(16384);
const seconds = new Int32Array(16384);
const DIFFERENT = 1 << 24;
const SIMILAR = 2 << 24;
const RGB$2 = 16777215;
/** Whether two opaque pixels look the same, by pixelmatch's measure and default threshold. */
function isNear$1(one, other) {
	if (one === other) return true;
	const [p, q] = [one & RGB$2, other & RGB$2];
	const slot = (Math.imul(p, 2654435761) ^ Math.imul(q, 2246822507)) >>> 18;
	const known = firsts[slot];
	if ((known & RGB$2) === p && known >= DIFFERENT && seconds[slot] === q) return known >= SIMILAR;
	const verdict = areSimilar(p, q);
	firsts[slot] = p | (verdict ? SIMILAR : DIFFERENT);
	seconds[slot] = q;
	return verdict;
}
// src/picture/decode/kernel-wasm.ts
/**
* The picture kernel as WebAssembly, in base64. Generated from src/picture/kernel by `node .github/scripts/build-kernel.ts`: edit
* those files, never this one. 29076 bytes.
*/
const KERNEL_WASM = "AGFzbQEAAAABaRBgAn9/AX9gAX8AYAF/AX9gAn9/AGADf39/AX9gBH9/f38AYAABf2AAAGADf39/AGAFf39/f38Bf2AEf39/fwF/YAV/f39/fwBgB39/f39/f38Bf2ABfAF8YAZ/f39/f38Bf2ACf38BfAIrAwRob3N0BXdyaXRlAAMEaG9zdAl0YWtlQ2VsbHMAAwRob3N0BHJlYWQABANDQgcDAAACAQAMBAQNAQQJAAUIAAEBAQUAAwABCAMFCgQEAw4KCQIHAAgICwIFBQsABgYJAAIGBgYGBwABAgUCDwcBAgUDAQAEBpkCOH8BQQALfwFBAAt+AUIAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAQt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAsH0gERBWJlZ2luADsIZGVzY3JpYmUANAdjb21wYXJlADgGZGVjb2RlADcKZGVjb2RlUm93cwA1DWRlY29kZVJlZHVjZWQANghpc09wYXF1ZQAyDWNoYW5nZWRQaXhlbHMAOgtpc0lkZW50aWNhbAAzDGNvbG91clRhYmxlcwA5B2FkbGVyT2YAPAVhbGxvYwAtCHVuZmlsdGVyACQLaXNEaWZmZXJlbnQAERRicmlnaHRuZXNzRGlmZmVyZW5jZQBBCHBhbGVuZXNzAEAGbWVtb3J5AgAMAQUKztsBQjkBAX8jDiMCPgIAIw5BBGokDiMCQiCIJAIjAUEgayQBIw4jFmsiAEGAgARPBEAjFiAAEAAjFiQOCws+AEEAJAhBACQKIAEkCwNAIAFBgCBPBEAgAEGAIBAjIABBgCBqIQAgAUGAIGshAQwBCwsgAQRAIAAgARAjCwvyAQEFfyABLQAAIgZBAkYiAkUEQCAGQQRGIQILIAIEQCAAKAIwQQBHIQILIAIEfyAALQA0RQUgAgsEfyABQQFqIQUgACgCFCEEQQAhAgJ/A0AgAkEQaiIDIARNBEBBACACIAVq/QAEAP1TDQIaIAMhAgwBCwsDQCACIARJBEBBACACIAVqLQAADQIaIAJBAWohAgwBCwtBAQsFQQALBEBBAA8LIAAgACgCKEEBakEHcTYCKCAGIAFBAWogACgCICAAKAIoIAAoAhQiAUH/AGpBQHFsaiICIAAoAixBACABIAAoAhAQCkUEQEF6DwsgACACEBQLnwEBBH8gACgCQCAAKAJEayABTwRAQQAPCyAAKAJEIgMgACgCOCIEQYCAAmoiBSAAKAJAIgIgAiAFSRtBgIACayIFIAMgBUkbIQMgBCADIAIgA2v8CgAAIAAgACgCQCADIAAoAjhrIgJrNgJAIAAgACgCRCACazYCRCAAIAAoAjwQGSICQQBIBEAgAg8LQXxBACAAKAJAIAAoAkRrIAFJGwtkAQN/IAAQDiAAKAIkIgEtAAEhAiABLQAAIgNBD3FBCEcgACgCKCABa0ECSXIgA0EEdkEHS3IEQEF/DwtBASACQSBxIANBCHQgAnJBH3AbBEBBfw8LIAAgACgCJEECajYCJEEAC5IEAQZ/QbDrDEEBNgIAQbDjDEGeAkEPQcDxDBASQbDsDEEeQQ9BgP0MEBJBwPEMQZ4CQYD0DBATQYD9DEEeQaD9DBATIwIgAEEAR60jAa2GhCQCIwFBAWokASMBQSBPBEAQAwsjAkICIwGthoQkAiMBQQJqJAEjAUEgTwRAEAMLEEJBACEAA0AgACMGSARAAkAjHSAAQQJ0aigCACIBQYACSQRAIAFBwPEMai0AACECIwIgAUECdEGA9AxqNQIAIwGthoQkAiMBIAJqJAEMAQsgAUEQdiIFQQF0QbDtDGovAQAhAiABQf//A3EiA0EBayEBIANBBEsEQCABQR8gAWdrIgFBAWt2QQFxIAFBAXRqIQELIAMgAUEBdEGkmgxqLwEAayEDIAJBwPEMai0AACIEIAJBg5gMai0AAGohBiMCIAJBAnRBgPQMaigCACAFIAJBAXRBwpUMai8BAGsgBHRyrSMBrYaEJAIjASAGaiQBIwFBIE8EQBADCyABQYD9DGotAAAiAiABQeSaDGotAABqIQQjAiABQQJ0QaD9DGooAgAgAyACdHKtIwGthoQkAiMBIARqJAELIwFBIE8EQBADCyAAQQFqIQAMAQsLQcDzDC0AACEAIwJBgPwMNQIAIwGthoQkAiMBIABqJAEjAUEgTwRAEAMLQQAkBkGw4wxBAEH4CPwLAEGw7AxBAEH4APwLAAu6AQEBfyAAKAJAIAAoAkRHBEBBfA8LIAAgACgCQEEBahAZIgJBAUcEQEF8IAIgAkEAThsPCyAAKAJAIAAoAkRHBEBBfA8LIAAgACgCJCAAKAIYQQN2azYCJCAAQgA3AxAgAEEANgIYIAAtAAlFBEAgABAOCyAAKAIoIAAoAiRrQQRHBEBBfA8LQQFBeyAAKAIkKAIAIgBBgP6DeHFBCHcgAEH/gfwHcUEIeHIgASgCACABKAIEQRB0ckYbC4kKAgJ7CX8gAEH/AXEiCQRAIAlBAUYEQCAEIQAgBkEERgRAIAQEeyACIARqQQRrKAIA/REF/QwAAAAAAAAAAAAAAAAAAAAACyEHA0AgAEEQaiAFTQRAAkADQCAAQUBrIAVNBH8gACABaiID/QAEAP0MAAAAAAAAAAAAAAAAAAAAAP1RIAP9AAQQ/QwAAAAAAAAAAAAAAAAAAAAA/VH9UCAD/QAEIP0MAAAAAAAAAAAAAAAAAAAAAP1RIAP9AAQw/QwAAAAAAAAAAAAAAAAAAAAA/VH9UP1Q/VMFQQELRQRAIAAgAmoiAyAH/QsEACADIAf9CwQQIAMgB/0LBCAgAyAH/QsEMCAAQUBrIQAMAQsLIABBEGogBUsNACAAIAFq/QAEACII/VMEQCAI/QwAAAAAAAAAAAAAAAAAAAAAIAj9DQAAAAAQERITFBUWFxgZGhv9biII/QwAAAAAAAAAAAAAAAAAAAAAIAj9DQAAAAAAAAAAEBESExQVFhf9biAH/W4iCP0bA/0RIQcgACACaiAI/QsEAAUgACACaiAH/QsEAAsgAEEQaiEADAILCwsLA0AgACAGSQRAIAAgAmogACABai0AADoAACAAQQFqIQAMAQsLA0AgACAFSQRAIAAgAmoiAyAAIAFqLQAAIAMgBmstAABqOgAAIABBAWohAAwBCwsFIABB/wFxQQJGBEADQCAEQUBrIgAgBU0EQCACIARqIgYgASAEaiIJ/QAEACADIARqIgT9AAQA/W79CwQAIAYgCf0ABBAgBP0ABBD9bv0LBBAgBiAJ/QAEICAE/QAEIP1u/QsEICAGIAn9AAQwIAT9AAQw/W79CwQwIAAhBAwBCwsDQCAEQRBqIgAgBU0EQCACIARqIAEgBGr9AAQAIAMgBGr9AAQA/W79CwQAIAAhBAwBCwsDQCAEIAVJBEAgAiAEaiABIARqLQAAIAMgBGotAABqOgAAIARBAWohBAwBCwsFIABB/wFxQQNGBEADQCAEIAVJBEAgAiAEaiABIARqLQAAIAQgBkkEf0EABSACIARqIAZrLQAACyADIARqLQAAakEBdmo6AAAgBEEBaiEEDAELCwUgAEH/AXFBBEYEQCAERQRAA0AgBCAGSQRAIAIgBGogASAEai0AACADIARqLQAAajoAACAEQQFqIQQMAQsLCyAGQQRGBEAgASACIAMgBCAFECwFQTBBECAGQQNGGyEKA0AgBCAFSQRAIAQgCmogBU0EfyABIARqIgD9AAQAIQcgCkEwRgR7IAcgAP0ABBAgAP0ABCD9UP1QBSAHC/1TRQVBAAsEfyACIARqIQAgAyAEaiEJAn8gBkEBRgRAIABBAWstAAAgCUEBay0AAEYMAQsgAEEEaygCACAJQQRrKAIAc0EIdkULBUEACwRAIAIgBGogAyAEaiAK/AoAACAEIApqIQQMAgsgBSAEIApqIgAgACAFSxshAANAIAAgBEsEQCADIARqIgktAAAiCyAJIAZrLQAAIgxrIg1BH3UhDiACIARqIgkgBmstAAAiDyAMayIQQR91IhEgECARanMhECAJIAEgBGotAAAgDyALIAwgCyAPaiAMayAMayIJQR91IgsgCSALanMiCSAQThsgDiANIA5qcyILIBBMIAkgC05xG2o6AAAgBEEBaiEEDAELCwwBCwsLBUEADwsLCwsFIAIgBGogASAEaiAFIARr/AoAAAtBAQutAgEHfyABQQFrIgNBACADQQBKGyEDIAFBAWoiBCMFQQFrIgUgBCAFSBshBSACQQFrIgRBACAEQQBKGyEEIAJBAWoiBiMRQQFrIgcgBiAHSBshBiMpIyggABsiByAABH8gAkEHcUEDdEGgmAxqKAIEBSACQQdxQQN0QaCYDGooAgALIAFqLQAAQQJ0aigCACEIQQBBfyABIAVGIAEgA0ZyIAIgBEZyIAIgBkZyGyECA0AgBCAGTARAIAAEfyAEQQdxQQN0QaCYDGooAgQFIARBB3FBA3RBoJgMaigCAAshCSADIQEDQCABIAVMBEAgAkEBaiACIAggByABIAlqLQAAQQJ0aigCAEYbIQIgAUEBaiEBDAELCyACQQJKBEBBAQ8LIARBAWohBAwBCwtBAAuaAgEGfyABQQFrIgNBACADQQBKGyEDIAFBAWoiBCMFQQFrIgUgBCAFSBshBSACQQFrIgRBACAEQQBKGyEEIAJBAWoiBiMRQQFrIgcgBiAHSBshByAABH8gAkEHcUEDdEGgmAxqKAIEBSACQQdxQQN0QaCYDGooAgALIAFBAnRqKAIAIQZBAEF/IAEgBUYgASADRnIgAiAERnIgAiAHRnIbIQIDQCAEIAdMBEAgAAR/IARBB3FBA3RBoJgMaigCBAUgBEEHcUEDdEGgmAxqKAIACyEIIAMhAQNAIAEgBUwEQCACQQFqIAIgBiAIIAFBAnRqKAIARhshAiABQQFqIQEMAQsLIAJBAkoEQEEBDwsgBEEBaiEEDAELC0EAC4oCAwF/AX4CfCAAvSICQiCIp0H/////B3EiAUGAgMD/B08EQCAAIACgDwsgAUGAgMAASQR/IABEAAAAAAAAUEOivSICQiCIp0H/////B3EiAUUEQCAADwsgAUEDbkGT8f3LAmoFIAFBA25Bk/H91AJqCyEBIAJCgICAgICAgICAf4MgAa1CIIaEvyIEIASiIAQgAKOiIQMgACAEIAMgA0TC1klKYPH5P6JEICTwkuAo/r+gokSS5mEP5gP+P6AgAyADoiADoiADRNft5NQAsMI/okTZUee+y0Tov6CioKK9QoCAgIAIfEKAgICAfIO/IgAgAKKjIQMgACAAIAMgAKEgACAAoCADoKOioAuKAQEDfyAAKAIoIAAoAiQiAmshASAAKAIgIAIgAfwKAAAgACgCACABIAAoAiBqQYCABCABayICEAIhAyAAIAAoAiA2AiQgACABIAAoAiBqIANqNgIoIAAgAiADSzoACSAAKAIoQQBBwAD8CwAgACAALQAJBH8gACgCKEEIagUgACgCKEGACGsLNgIsC84BAQR/A0AgA0FAayIEIAJNBEAgACADaiIG/QAEACABIANqIgX9AAQA/VEgBv0ABBAgBf0ABBD9Uf1QIAb9AAQgIAX9AAQg/VEgBv0ABDAgBf0ABDD9Uf1Q/VD9U0UEQCAEIQMMAgsLCwNAIANBEGogAk0EQCAAIANq/QAEACABIANq/QAEAP0k/WQiBARAIAMgBGhqDwsgA0EQaiEDDAELCwNAIAIgA0sEfyAAIANqLQAAIAEgA2otAABGBUEACwRAIANBAWohAwwBCwsgAwuBBQEKf0GQmwxBAEHAAPwLAANAIAQgB0oEQCADIAdqLQAAQQJ0QZCbDGoiBiAGKAIAQQFqNgIAIAdBAWohBwwBCwtBkJsMQQA2AgBBASEGA0AgBkEPTARAIAggBkECdCIHQYybDGooAgBqQQF0IQggB0HQmwxqIAg2AgAgBkEBaiEGDAELC0EPIQoDQCAKQQBKBH8gCkECdEGQmwxqKAIABUEBC0UEQCAKQQFrIQoMAQsLQQEhB0EBIQgDQCAIQQ9MBEAgB0EBdCAIQQJ0QZCbDGooAgBrIgdBAEgEQEEADwsgCEEBaiEIDAELCyAHQQBKBH8gAkEBRiAKQQFMcQVBAQtFBEBBAA8LQQEgAXQhBgNAIAUgBkgEQCAAIAVBAnRqQYHAAkEAIAdBAEobNgIAIAVBAWohBQwBCwsgBiEFA0AgBCALSgRAIAMgC2otAAAiDARAIAxBAnRB0JsMaiIIKAIAIQcgCCAHQQFqNgIAQQAhCUEAIQgDQCAIIAxIBEAgB0EBcSAJQQF0ciEJIAhBAWohCCAHQQF2IQcMAQsLIAEgDE4EQCALIAIQGyEHA0AgBiAJSgRAIAAgCUECdGogByAMcjYCACAJQQEgDHRqIQkMAQsLBSAKIAFrIQ0gCyACEBshDiAAIAlBASABdEEBa3FBAnRqIggoAgAiB0UEQCAIIAVBEHRBgIACciANQQh0ciABciIHNgIAIAVBASANdGohBQsgACAHQRB2Qf//AXFBAnRqIQdBASANdCEIIAwgAWshDCAJIAF1IQkDQCAIIAlKBEAgByAJQQJ0aiAMIA5yNgIAIAlBASAMdGohCQwBCwsLCyALQQFqIQsMAQsLQQELqQICBXwCfyAAIAFGBEBBAA8LIABB////B3FBAWoiCEGx893xeWxBFHZBKGxBoJgCaiIHKAIgIAhHBEAgACAIIAcQHQsgBysDACAHKwMIIQMgBysDECEEIAcrAxghBSABQf///wdxQQFqIgBBsfPd8XlsQRR2QShsQaCYAmoiBygCICAARwRAIAEgACAHEB0LRJqZmZmZmbk/IAUgBysDGKGZoSIFRAAAAAAAAAAAZkUEQEEBDwsgBysDAKEiAkQS3v+/4aX/P6IgAyAHKwMIoSIDRD5d/r/BbQNAoqEgBCAHKwMQoSIERKVx8/+G1tw/oqAiBiAGoiACROApt4CWhpo/oiADRAL1AWB3DOk/oqAgBEQ9NQEArODpP6KhIgIgAqKgIAUgBaJlRQvQBgEFfyADQQAgAfwLAANAIAEgBkoEQCAAIAZBAnRqKAIAIgcEQCAEIgVBAWohBANAIAVBAEoEfyAFQQN0QaikDGooAgAgB0sFQQALBEAgBUEDdCIIQbCkDGogCEGopAxqKQMANwMAIAVBAWshBQwBCwsgBUEDdEGwpAxqIgUgBzYCACAFIAY2AgQLIAZBAWohBgwBCwtBACEAA0AgACAESARAIABBAnRBsL8MaiAAQQN0QbCkDGooAgA2AgAgAEEBaiEADAELCyAEQQFMBEAgBEEBRgR/QbSkDCgCAAVBAAsiACADakEBOgAAIAMgAEVqQQE6AAAPC0EAIQYgBCIAIQUDQCAFIARBAXRBAWtIBEBBACEIQQAhBwNAIAdBAkgEQCAEIAZKIgEEfyAAIAVOBH9BAQUgBkECdEGwvwxqKAIAIABBAnRBsL8MaigCAE0LBSABCwRAIAYiAUEBaiEGBSAAIgFBAWohAAsgCCABQQJ0IgFBsL8MaigCAGohCCABQbDRDGogBTYCACAHQQFqIQcMAQsLIAVBAnRBsL8MaiAINgIAIAVBAWohBQwBCwsgBEEBdCIAQQJ0Qai/DGpBADYCACAAQQNrIQADQCAAQQBOBEAgAEECdCIBQbDRDGooAgBBAnRBsL8MaigCAEEBaiEFIAFBsL8MaiAFNgIAIAAgBEgEQCABQbC2DGogBTYCAAsgAEEBayEADAELC0EBIAJ0IQZBACEAQQAhBQNAIAQgBUoEQCAFQQJ0QbC2DGoiASgCACIHIAIgAiAHShshByABIAc2AgAgACAGIAd1aiEAIAVBAWohBQwBCwtBACEFA0AgACAGSgRAIAVBAnRBsLYMaigCACIBIAJGBEAgBUEBaiEFDAILIAAgBiABQQFqIgF1ayEAIAVBAnRBsLYMaiABNgIADAELCyAEQQFrIQEDQCABQQBOBEAgAUECdEGwtgxqKAIAIQIDQCAAIAYgAnVqIgUgBkwgAkEBSnEEQCAFIQAgAkEBayECDAELCyABQQJ0QbC2DGogAjYCACABQQFrIQEMAQsLQQAhAQNAIAEgBEgEQCADIAFBA3RBsKQMaigCBGogAUECdEGwtgxqKAIAOgAAIAFBAWohAQwBCwsL/gEBBX9BkJsMQQBBwAD8CwADQCABIANKBEAgACADai0AAEECdEGQmwxqIgQgBCgCAEEBajYCACADQQFqIQMMAQsLQZCbDEEANgIAQQEhBANAIARBD0wEQCAFIARBAnQiA0GMmwxqKAIAakEBdCEFIANB0JsMaiAFNgIAIARBAWohBAwBCwsDQCABIAZKBEAgACAGai0AACIHBEAgB0ECdEHQmwxqIgMoAgAhBCADIARBAWo2AgBBACEDQQAhBQNAIAUgB0gEQCAEQQFxIANBAXRyIQMgBUEBaiEFIARBAXYhBAwBCwsgAiAGQQJ0aiADNgIACyAGQQFqIQYMAQsLC7QGAwR/AnsBfCAAKAIYBEAgACgCFCEEQQEhAyAAKAIcIgVBgAJHBEAgBUEBa/0PIQcDQCACQRBqIgMgBE0EQCAGIAEgAmr9AAQA/XkhBiADIQIMAQsLIAYgB/15IAf9I/1jIQMDQCACIARJBEAgAwR/IAEgAmotAAAgBUgFQQALIQMgAkEBaiECDAELCwsFQQEhAwsgA0UEQEF5DwsgACABNgIsIAAgATYCMCAAQQA6ADQgACgCJCICBEAgACACIAAoAiggACgCCEECdEH/AGpBQHFsajYCMCAAKAIwIQMgACgCCCEEQQAhAiAAKAIYIgAEQANAIAIgBEgEQCADIAJBAnRqIAAgASACai0AAEECdGooAgA2AgAgAkEBaiECDAELCwUDQCACIARJBEAgAyACQQJ0aiABIAJBA2xq/QAEAP0MAAEC/wMEBf8GBwj/CQoL//0O/QwAAAD/AAAA/wAAAP8AAAD//VD9CwQAIAJBBGohAgwBCwsLBSAAKAI4BH8gACgCCCEE/Qz/////////////////////IQZBACECA0AgAkEEaiIDIARMBEAgBiABIAJBAnRq/QAEAP1OIQYgAyECDAELC0F/IQMDQCACIARIBEAgAyABIAJBAnRqKAIAcSEDIAJBAWohAgwBCwsgA0GAgIB4TwR/IAZBGP2sAf0M//////////////////////03/aQBQQ9GBUEACwVBAQtFBEAgACAAKAI4IAAoAiggACgCFEH/AGpBQHFsajYCMCAAKAIwIQMgACgCCCEAQQAhAgNAIAAgAksEQCADIAJBAnQiBGogASAEaigCACIEQYCAgHhJBH8gBEH/AXG4RAAAAAAA4G/AoCAEQRh2uEQAAAAAAOBvQKMiCKJEAAAAAADgb0CgRAAAAAAAAOA/oJz8A0GAgIB4ciAEQQh2Qf8BcbhEAAAAAADgb8CgIAiiRAAAAAAA4G9AoEQAAAAAAADgP6Cc/ANBCHRyIARBEHZB/wFxuEQAAAAAAOBvwKAgCKJEAAAAAADgb0CgRAAAAAAAAOA/oJz8A0EQdHIFIAQLNgIAIAJBAWohAgwBCwsLC0EAC+QEAwd/AX4BeyMMQQJ0QZCkDGogADYCACMMQQFqJAwjDCMHSARADwtBACQMA0AgASMUSARAAkAjEyABIwdsIgBBEGpOBH9BkKQMKAIAIABq/QAEAP0VAP0PIQlBACECAn8DQCACIwdIBEBBACACQQJ0QZCkDGooAgAgAGr9AAQAIAn9Uf1TDQIaIAJBAWohAgwBCwtBEAsFQQALIgIjB04EQCMlIABBkKQMKAIAai0AAEECdGooAgAhAyABIAIjB21qIQADQCAAIAFKBEAjFSABQQJ0aiADNgIAIAFBAWohAQwBCwsMAQsjJSAAQZCkDCgCAGotAABBAnRqKAIAIQdCACEIQQAhBEEAIQMDQCADIwdIBEAgA0ECdEGQpAxqKAIAIQUgACECA0AgAiAAIwdqSARAIAQjJSACIxNBAWsiBCACIARIGyAFai0AAEECdGooAgAiBiAHc3IhBCAIIAatIghCEIYgCIRC//+DgPD/P4MiCEIIhiAIhEL/gfyH8J/A/wCDfCEIIAJBAWohAgwBCwsgA0EBaiEDDAELCyMVIAFBAnRqIAQEfyMHQQJGBEAgCEKCgIiAoICAAXxCAohC/4H8h/CfwP8AgyIIQgiIIAiEQv//g4Dw/z+DIghCEIggCISnIQIFIwcjB2whA0EAIQJBACEAA0AgAEEESARAIAIgCCAArEIEhoinQf//A3EgA0EBdmogA24gAEEDdHRyIQIgAEEBaiEADAELCwsgAkH48eNHcSIAQQV2QYeOnDhxIAByBSAHCzYCACABQQFqIQALIAAhAQwBCwsjFSMUQQJ0EAAL1wQDB38BfgF7IwxBAnRBkKQMaiAANgIAIwxBAWokDCMMIwdIBEAPC0EAJAwDQCABIxRIBEACQCMTIAEjB2wiAEEQak4EfyAAQQJ0IgNBkKQMKAIAav0ABAD9GwD9ESEJQQAhAgJ/A0AgAiMHSARAQQAgAkECdEGQpAxqKAIAIANq/QAEACAJ/VH9Uw0CGiACQQFqIQIMAQsLQQQLBUEACyICIwdOBEBBkKQMKAIAIABBAnRqKAIAIQMgASACIwdtaiEAA0AgACABSgRAIxUgAUECdGogAzYCACABQQFqIQEMAQsLDAELQZCkDCgCACAAQQJ0aigCACEHQgAhCEEAIQRBACEDA0AgAyMHSARAIANBAnRBkKQMaigCACEFIAAhAgNAIAIgACMHakgEQCAEIAUgAiMTQQFrIgQgAiAESBtBAnRqKAIAIgYgB3NyIQQgCCAGrSIIQhCGIAiEQv//g4Dw/z+DIghCCIYgCIRC/4H8h/CfwP8Ag3whCCACQQFqIQIMAQsLIANBAWohAwwBCwsjFSABQQJ0aiAEBH8jB0ECRgRAIAhCgoCIgKCAgAF8QgKIQv+B/Ifwn8D/AIMiCEIIiCAIhEL//4OA8P8/gyIIQhCIIAiEpyECBSMHIwdsIQNBACECQQAhAANAIABBBEgEQCACIAggAKxCBIaIp0H//wNxIANBAXZqIANuIABBA3R0ciECIABBAWohAAwBCwsLIAJB+PHjR3EiAEEFdkGHjpw4cSAAcgUgBws2AgAgAUEBaiEACyAAIQEMAQsLIxUjFEECdBAAC+8DAQt/IzQjDSMeakkEQCMYIw1BgIACa0GAgAL8CgAAIxhBgIACaiQNCyMNQQA6AAAjDUEBaiEGIxIEQCAAQQdxQQN0QaCYDGooAgAjBSICJA9BACQaIAYgAhAqBSAAQQdxQQN0QaCYDGooAgAjBSICJA9BACQaIAYgAhArCyMPIQUjGiECIABBB3EiAUEDdEHgmAxqIgQoAgAhAyAEKAIEIgdBAEoEfyMSBEAjISMgIAFsaiEIIAMhAQNAIAEgB0gEQCAIIAFBA3ZqLwEAIgkEQEEAIQQDQCAEQRBIBEAgCSAEdUH//wNxIgoEQCAKIAEgBGogACAGEC4LIARBEGohBAwBCwsLIAFBEGohAQwBCwsFIABBB3EiAUEDdEHgmAxqIgQoAgQhCSMhIyAgAWxqIQogBCgCACEBA0AgASAJSARAIAogAUEDdmovAQAiCwRAQQAhBANAIARBEEgEQCALIAR1QQ9xIggEQCAIIAEgBGogACAGEC8LIARBBGohBAwBCwsLIAFBEGohAQwBCwsLIAYgACADIAdBAWsQHyAFIAMgAyAFShshBSACIAcgAiAHShsFIAILIQEjHyMFSgRAIAYgACMFIx8QGCAFIwUiASABIAVKGyEFIx8hAQsgBSABEBogACAAIzVBAWtGEB4LHgAgACACakEbIAMgAmv8CwAgACABIAIgA0EBaxAfC9UCAQR/A0AgACgCBEEDRwRAIAAoAiQgACgCLEsEQCAALQAJBEBBfw8LIAAQDgsgACgCBEUEQCAAEEQiAgRAIAIPCwsgACgCBEECRgRAIAAoAhwiAiABIAAoAkAiA2tBACABIANLGyIEIAIgBEkbIgIgACgCKCIEIAAoAiQiBWtBACAEIAVLGyIEIAIgBEkbIQIgAyAFIAL8CgAAIAAgAiAAKAJAajYCQCAAIAIgACgCJGo2AiQgACAAKAIcIAJrNgIcIAAoAhwEQCACIARGBEAgACAEBH9BAAUgAC0ACQsEfyAAKAIsQQFqBSAAKAIkCzYCJAsFIABBADYCBAsFIAAgARAxIgJBAEgEQCACDwsLIAAoAgQEf0EABSAALQAICwRAIABBAzYCBAUgASAAKAJATQRAQQAPCwsMAQsLQX9BASAAKAIoIAAoAiQgACgCGEEDdmtJGwutAQEEfyMNIQUjHiEDIxghBCMmIQICQCAAQQAgAEEAShsiACABTwRAIxcgA2okFwwBCyMXIABBAWpqJBcgAhAcIAVBAWoiBSAAaiIAIAEgBWoiBSAAaxAEIAIjCq0gAjUCBCACNQIAIwutfnx8QvH/A4I+AgQgAiMIIAIoAgBqQfH/A3A2AgAgACAFIAQgAxA/IAVBAWstAABFJC4gA0EBayABayQXCyMNIx5qJA0LpwEAIAFBAkYEQCAAQRB0DwsgAUEBRgRAIABBAXRBpJoMai8BACEBIABB5JoMai0AACIAQeMARgR/QYDAAgUgAUEQdCAAQQh0cgsPCyAAQYACSARAIABBEHRBgICAgHhyDwsgAEGAAkYEQEGAgAMPCyAAQYECayIAQQF0QcSZDGovAQAhASAAQYSaDGotAAAiAEHjAEYEf0GAwAIFIAFBEHQgAEEIdHILC9sCAQJ/IxchAUEAJBcgAUUEQA8LIAAgADUCBCAANQIAIAGtfnxC8f8Dgj4CBCMuRQRAQbDjDEGw4wwoAgBBAWo2AgAjHSMGQQJ0akEANgIAIwZBAWokBiMGQYCABEYEQEEAEAgLIAFBAWshAQsDQCABQQNPBEBB/wFBggIgASABQYICTxsgAUGFAkkgAUGCAktxGyICQQF0QbDtDGovAQBBAnRBsOMMaiIAIAAoAgBBAWo2AgBBsOwMQbDsDCgCAEEBajYCACMdIwZBAnRqIAJBEHRBAXI2AgAjBkEBaiQGIwZBgIAERgRAQQAQCAsgAUH/AUGCAiABIAFBggJPGyABQYUCSSABQYICS3EbayEBDAELCwNAIAEEQEGw4wxBsOMMKAIAQQFqNgIAIx0jBkECdGpBADYCACMGQQFqJAYjBkGAgARGBEBBABAICyABQQFrIQEMAQsLQQEkLgv0AwIGfAF/AnwgAEH/AXFBA3RBgAhqKwMAIgREl+HyKdZh2j+iIABBCHZB/wFxQQN0QYAIaisDACIDRDIO5tmiKeE/oqAgAEEQdkH/AXFBA3RBgAhqKwMAIgVEJhAIEiFXqj+ioCIGRAAAAAAAALBAoiIH/AIiAEEISARAIAYQDQwBCyAAQQN0QYgYaiIJKwMAIgYgCSsDCCAGoSAHIAC3oaKgCyEGAnwgBETFp1Zhpx/LP6IgA0QUaZNpSsjlP6KgIAVEVXRJ8F1+uz+ioCIHRAAAAAAAALBAoiII/AIiAEEISARAIAcQDQwBCyAAQQN0QYgYaiIJKwMAIgcgCSsDCCAHoSAIIAC3oaKgCyEHAnwgBEQXTAR6/Zq2P6IgA0RFL4pyrgfSP6KgIAVE2156F8ko5D+ioCIDRAAAAAAAALBAoiIE/AIiAEEISARAIAMQDQwBCyAAQQN0QYgYaiIJKwMAIgMgCSsDCCADoSAEIAC3oaKgCyEDIAIgBjkDACACIAc5AwggAiADOQMQIAIgBkT6pOg/KvDKP6IgB0StKgMgUWXpP6KgIANEOCtXvdmtcD+ioSIDRD3XxSbmu/I/okSR7Xw/NV7Kv6AiBCAEIASiIANEoc44JRD8wT+ioJ+gRAAAAAAAAOA/ojkDGCACIAE2AiALNQAjLAR/QQEgAEEHcUEHRiABGwVBAAtFBEAPCyMrIABBA3UQASMrQQAjM0ECdPwLAEEAJCwLvQEBBH9BASABQQdxQRBqdCEFIAJBA3YhAQNAIAEgA0EDdk0EQCAAIAFBA3Rq/V0DAP0MGxsbGxsbGxsbGxsbGxsbG/0j/WRB/wFxIQQgASACQQN2RgRAIARB/wEgAkEHcXRxIQQLIAEgA0EDdkYEQCAEQf8BQQcgA0EHcWt1cSEECyAEBEAjKyABQQJ0aiIGIARpIgcgBigCAGogBEEIdHIgBXI2AgAjJCAHaiQkQQEkLAsgAUEBaiEBDAELCwtUACADBH9BkJ4MLQAABUEAC0UEQEF+DwsgACgCMEELQQBBkJwMIAEQEEUEQEF+DwsgACgCNEEJQQEgAUGQnAxqIAIQEEUEQEF+DwsgAEEBNgIEQQALxwQCDH8DfCMpIyggABshDCABQQFrIgNBACADQQBKGyEDIAFBAWoiBCMFQQFrIgggBCAISBshDSACQQFqIgQjEUEBayIIIAQgCEgbIQogAkEBayIEQQAgBEEAShsiCCEEA0AgBCAKTARAIAQgCGtBAnRBoJkMaiAABH8gBEEHcUEDdEGgmAxqKAIEBSAEQQdxQQN0QaCYDGooAgALNgIAIARBAWohBAwBCwsgDCABIAIgCGtBAnRBoJkMaigCAGotAABBAnRqKAIAIQkgASANRiABIANGciACIAhGciACIApGciEOQQAhBCADIQADQCAAIA1MBEAgCCEDA0AgAyAKTARAIAIgA0YgACABRnFFBEAgDCAAIAMgCGtBAnRBoJkMaigCAGotAABBAnRqKAIAIgsgCUYEfEQAAAAAAAAAAAUgCUH/AXEgC0H/AXFrt0SULVjLGSHTP6IgCUEIdkH/AXEgC0EIdkH/AXFrt0Sw9Xd8nMXiP6KgIAlBEHZB/wFxIAtBEHZB/wFxa7dE97nSGbVOvT+ioAsiEEQAAAAAAAAAAGEEQCAOQQFqIg5BAkoEQEEADwsFIBAgEWMEQCAQIREgACEEIAMhBQUgDyAQYwRAIAAhBiADIQcgECEPCwsLCyADQQFqIQMMAQsLIABBAWohAAwBCwsgD0QAAAAAAAAAAGEgEUQAAAAAAAAAAGFyBEBBAA8LQQAgBCAFEAsEf0EBIAQgBRALBUEACwR/QQEFQQAgBiAHEAsEf0EBIAYgBxALBUEACwsLsgQCC38DfCABQQFrIgNBACADQQBKGyEDIAFBAWoiBCMFQQFrIgggBCAISBshDCACQQFqIgQjEUEBayIIIAQgCEgbIQogAkEBayIEQQAgBEEAShsiCCEEA0AgBCAKTARAIAQgCGtBAnRBoJkMaiAABH8gBEEHcUEDdEGgmAxqKAIEBSAEQQdxQQN0QaCYDGooAgALNgIAIARBAWohBAwBCwsgAiAIa0ECdEGgmQxqKAIAIAFBAnRqKAIAIQkgASAMRiABIANGciACIAhGciACIApGciENQQAhBCADIQADQCAAIAxMBEAgCCEDA0AgAyAKTARAIAIgA0YgACABRnFFBEAgAyAIa0ECdEGgmQxqKAIAIABBAnRqKAIAIgsgCUYEfEQAAAAAAAAAAAUgCUH/AXEgC0H/AXFrt0SULVjLGSHTP6IgCUEIdkH/AXEgC0EIdkH/AXFrt0Sw9Xd8nMXiP6KgIAlBEHZB/wFxIAtBEHZB/wFxa7dE97nSGbVOvT+ioAsiD0QAAAAAAAAAAGEEQCANQQFqIg1BAkoEQEEADwsFIA8gEGMEQCAPIRAgACEEIAMhBQUgDiAPYwRAIAAhBiADIQcgDyEOCwsLCyADQQFqIQMMAQsLIABBAWohAAwBCwsgDkQAAAAAAAAAAGEgEEQAAAAAAAAAAGFyBEBBAA8LQQAgBCAFEAwEf0EBIAQgBRAMBUEACwR/QQEFQQAgBiAHEAwEf0EBIAYgBxAMBUEACwsLrQMCCXsDfyAAIAFqIQwgAUFAcSIBIABqIQsjCCMKIwggAWxqIQEDQCAAIAtJBEAgBCAFQQL9qwH9rgEhBCAA/QAEACIGIAD9AAQQIgf9UCAA/QAEICIIIAD9AAQwIgn9UP1Q/VMEQCAEIAb9fSIDIAf9ff2OASIKQQH9iwEgA/2OASAI/X0iA/2OAf1//a4BIQQgBSAKIAMgCf19/Y4B/Y4B/X/9rgEhBSACIAb9iQEgB/2JAf2OASAI/YkBIAn9iQH9jgH9jgH9DBAADwAOAA0ADAALAAoACQD9ugH9rgEgBv2KASAH/YoB/Y4BIAj9igEgCf2KAf2OAf2OAf0MCAAHAAYABQAEAAMAAgABAP26Af2uASECCyAAQUBrIQAMAQsLIAX9GwAgBf0bAWogBf0bAmogBf0bA2pqIQsgAv0bACAC/RsBaiAC/RsCaiAC/RsDaiABIAT9GwAgBP0bAWogBP0bAmogBP0bA2pBBHRqakHx/wNwIQEDQCAAIAxJBEAgCyAALQAAaiILIAFqIQEgAEEBaiEADAELCyALQfH/A3AkCCABQfH/A3AkCgsSACAAIAEgAiADQQAgBCAFEAoL6wgCBn8CfiACIgQgAyAAKAIUQQFqIgUQDyIHIAVGBEBBACECBSAFIQIDQCACQRBPBH8gAiAEakEQa/0ABAAgAiADakEQa/0ABAD9Uf1TBUEBC0UEQCACQRBrIQIMAQsLA0AgAgR/IAIgBGpBAWstAAAgAiADakEBay0AAEYFQQALBEAgAkEBayECDAELCwsgACgCFEEBaiEIIAQgBxAEIAAoAgQiBiMKrSILIAY1AgQjC60iCiAGNQIAfnx8QvH/A4I+AgQgBiMIIAYoAgBqQfH/A3A2AgAgASgCBCIGIAsgBjUCBCAGNQIAIAp+fHxC8f8Dgj4CBCAGIwggBigCAGpB8f8DcDYCACACBEAgBCAHaiACIAdrIgkQBCAAKAIEIgYjCq0gBjUCBCAGNQIAIwutfnx8QvH/A4I+AgQgBiMIIAYoAgBqQfH/A3A2AgAgAyAHaiAJEAQgASgCBCIGIwqtIAY1AgQgBjUCACMLrX58fELx/wOCPgIEIAYjCCAGKAIAakHx/wNwNgIAIAIgBGogCCACaxAEIAAoAgQiBiMKrSAGNQIEIAY1AgAjC61+fHxC8f8Dgj4CBCAGIwggBigCAGpB8f8DcDYCACABKAIEIgYjCq0gBjUCBCAGNQIAIwutfnx8QvH/A4I+AgQgBiMIIAYoAgBqQfH/A3A2AgALIAAgBBAFIgRBAEgEQCAEDwsgAiMbckUEQCABIAAoAiw2AiwgASAAKAIwNgIwIAFBAToANCAEDwsgBwR/IAAoAhAhBCAFIAdGBH9BfwUgB0EBayAEbiAEbAshBCMbBH8gBCMvIgUgBCAFSRsFIAQLBUEACyEEIAcEfyAAKAIQIQUgACgCFCEGIAIEfyACIAVqQQJrIAVuIAVsBUEACyECIAMtAAAhByABIAEoAihBAWpBB3E2AiggASgCICABKAIoIAEoAhRB/wBqQUBxbGoiCCAAKAIsIAT8CgAAIxsEQCACIxsgBWoiBSACIAVKGyECCyAHIANBAWogCCABKAIsIAQgBiACIAIgBksbIgIgASgCEBAKBH8gB0ECRyAHQQBHIgUgBRtBACACIAEoAhRJGwR/IAIgCGogASgCECIFayACIAAoAixqIAVrIAUQDyAFRgVBAQsEQCACIAhqIAIgACgCLGogASgCFCACa/wKAAAFIAcgA0EBaiAIIAEoAiwgAiABKAIUIAEoAhAQChoLIAEgCBAUBUF6CwUgASADEAULIAAoAhAhBSAEIAAoAixqIAQgASgCLGogACgCFCICIARrEA8gBGohBCACIARGIgYEf0EABSAEIAVuIAVsCyQvIAYEf0EABSAAKAIsIQAgASgCLCEBA0AgAkEQTwR/IAAgAmpBEGv9AAQAIAEgAmpBEGv9AAQA/VH9UwVBAQtFBEAgAkEQayECDAELCwNAIAIEfyAAIAJqQQFrLQAAIAEgAmpBAWstAABGBUEACwRAIAJBAWshAgwBCwsgAiAFakEBayAFbiAFbAskGwubBgECfyMAIgVB+wFqQUBxJAAjAEH//wNqQRB2PwBrIgZBAEoEfyAGQABBAEgFQQALBEAACyAFQUBqQQBBvAH8CwAgBSABNgIIIAUgAjYCDCAFIAM2AhAgBSABIANsNgIUIAUgBDYCHCADQQFGBEAjACIBQb8JakFAcSQAIwBB//8DakEQdj8AayICQQBKBH8gAkAAQQBIBUEACwRAAAsgAUFAakEAQYAJ/AsABUEAIQELIAUgATYCGCMAIgFBxwFqQUBxJAAjAEH//wNqQRB2PwBrIgJBAEoEfyACQABBAEgFQQALBEAACyAFIAE2AgQgBSgCBCIBQQE2AgAgAUEANgIEIAUoAhRBAWohASMAIgJBhwJqQUBxJAAjAEH//wNqQRB2PwBrIgNBAEoEfyADQABBAEgFQQALBEAACyACQQBByAD8CwAgAiAANgIAIwAiAEG/iQRqQUBxJAAjAEH//wNqQRB2PwBrIgNBAEoEfyADQABBAEgFQQALBEAACyACIAA2AiAgAiACKAIgNgIkIAIgAigCIDYCKCMAIgBBv9IBakFAcSQAIwBB//8DakEQdj8AayIDQQBKBH8gA0AAQQBIBUEACwRAAAsgAiAANgIwIwAiAEG/0QBqQUBxJAAjAEH//wNqQRB2PwBrIgNBAEoEfyADQABBAEgFQQALBEAACyACIAA2AjRBgIAMIAFBAnQiACAAQYCADEkbQYCAAmoiACMAIgFqQb8JakFAcSQAIwBB//8DakEQdj8AayIDQQBKBH8gA0AAQQBIBUEACwRAAAsgAiABNgI4IAIgACACKAI4ajYCPCACIAIoAjg2AkAgAiACKAI4NgJEIAUgAjYCACMAIgAgBSgCFEH/AGpBQHFBA3RqQb8BakFAcSQAIwBB//8DakEQdj8AayIBQQBKBH8gAUAAQQBIBUEACwRAAAsgBSAANgIgIwAiACAFKAIUIgFqQb8BakFAcSQAIwBB//8DakEQdj8AayICQQBKBH8gAkAAQQBIBUEACwRAAAsgAEFAakEAIAFBgAFq/AsAIAUgADYCLCAFC8EGAQx/IwMoAgAjAygCFEEBahAGIgFBAE4EQCMEKAIAIwQoAhRBAWoQBiEBCyABQQBIBEAgAQ8LIwMoAgAiASgCRCECIAEgAiMDKAIUQQFqajYCRCMEKAIAIgEoAkQhAyABIAMjBCgCFEEBamo2AkQjNgR/IwMjBCACIAMQJQUgAiMDKAIUQQFqEAQjAygCBCIBIwqtIAE1AgQgATUCACMLrX58fELx/wOCPgIEIAEjCCABKAIAakHx/wNwNgIAIAMjBCgCFEEBahAEIwQoAgQiASMKrSABNQIEIAE1AgAjC61+fHxC8f8Dgj4CBCABIwggASgCAGpB8f8DcDYCACMDIAIQBSIBQQBOBH8jBCADEAUFIAELCyIEQQBOBEACQCMDKAIwIQkjBCgCMCEIIwUhASM2BH8jG0UEQCAAQQdxQQN0IgBBoJgMaiIBIAk2AgAgASAINgIEIABB4JgMaiIAQQA2AgAgAEEANgIEDAILIxsjAygCECICbiEBIy8gAm4FQQALIQMjEgRAQQAkI0EAJBwjISMgIABBB3FsaiICQQAjBUEPakEEdUEBdPwLACAJIAggAiADQXBxIAEQMAUgASECQQAkI0EAJBwjISMgIABBB3FsaiIGQQAjBUEPakEEdUEBdPwLACADQXBxIQsDQCACIAtKBEAgC0ECdCIBIAhqIQMgASAJaiIH/QAEACAD/QAEAP1RIAf9AAQQIAP9AAQQ/VH9UCAH/QAEICAD/QAEIP1RIAf9AAQwIAP9AAQw/VH9UP1Q/VMEQEEQIwUgC2siASABQRBKGyEFQQAhAUEAIQoDQCAFIApKBEAgAUEBIAp0ciABIApBAnQiASAHaigCACIMIAEgA2ooAgAiAUYEf0EABSABIzFGIAwjMEZxRQRAQQAkIiAMJDAgASQxIAwgARARJDILIzILGyEBIApBAWohCgwBCwsFQQAhAQsgAQRAIAYgC0EDdmogATsBACMcRQRAIAskIwsgC0EQaiIBIwUiAyABIANIGyQcCyALQRBqIQsMAQsLCyAAQQdxQQN0IgBBoJgMaiIBIAk2AgAgASAINgIEIABB4JgMaiIAIyM2AgAgACMcNgIECwsgBAugCgEGfyMDKAIQQQFGBH8jBCgCEEEBRgVBAAskEiMSRQRAIwMiACgCEEEERwRAIwAiAiAAKAIIQQJ0Qf8AakFAcUEDdGpBvwFqQUBxJAAjAEH//wNqQRB2PwBrIgNBAEoEfyADQABBAEgFQQALBEAACyAAIAI2AiQLIwQiACgCEEEERwRAIwAiAiAAKAIIQQJ0Qf8AakFAcUEDdGpBvwFqQUBxJAAjAEH//wNqQRB2PwBrIgNBAEoEfyADQABBAEgFQQALBEAACyAAIAI2AiQLCyMSBH8jAygCHCMEKAIcRgUjEgsiAAR/QYAIIQACQCMDKAIYIgMjBCgCGCICRg0AIANBB3EgAkEHcUYEQANAIANBB3EEQEEAIQEgAEUNAyADLQAAIgQgAi0AACIFayEBIAQgBUcNAyAAQQFrIQAgA0EBaiEDIAJBAWohAgwBCwsDQCAAQQhPBEAgAykDACACKQMAUQRAIANBCGohAyACQQhqIQIgAEEIayEADAILCwsLA0AgACIBQQFrIQAgAQRAIAMtAAAiBCACLQAAIgVrIQEgBCAFRw0CIANBAWohAyACQQFqIQIMAQsLQQAhAQsgAUUFIAALQQEjEhtBACMDKAIQIwQoAhBGBH8jAygCCCMEKAIIRgVBAAsbQQBHJDYjAyIAKAIQQQRGBEAjACIBIAAoAhRB/wBqQUBxQQN0akG/AWpBQHEkACMAQf//A2pBEHY/AGsiAkEASgR/IAJAAEEASAVBAAsEQAALIAAgATYCOAsjBCIAKAIQQQRGBEAjACIBIAAoAhRB/wBqQUBxQQN0akG/AWpBQHEkACMAQf//A2pBEHY/AGsiAkEASgR/IAJAAEEASAVBAAsEQAALIAAgATYCOAtBACQvQQAkGyMDKAIIIgAjBCgCCCIBIAAgAUobJB8jAygCDCICIwQoAgwiAyACIANKGyQ1IwMoAhgjBCgCGCEFIAAgASAAIAFIGyIAJAUgAiADIAIgA0gbJBEkKCAFJCkgAEEPakEEdkEBdCQgIwAiACMgQQN0akG/AWpBQHEkACMAQf//A2pBEHY/AGsiAUEASgR/IAFAAEEASAVBAAsEQAALIAAkIUEBJCIjACIAQb+BBGpBQHEkACMAQf//A2pBEHY/AGsiAUEASgR/IAFAAEEASAVBAAsEQAALIAAkKiMqQf8BQYCABPwLAEEAJDBBACQxQQAkMiMSBH8jAygCGAVBAAshASMAIgBBv4ECakFAcSQAIwBB//8DakEQdj8AayICQQBKBH8gAkAAQQBIBUEACwRAAAsgACQZIwAiAEG/wQBqQUBxJAAjAEH//wNqQRB2PwBrIgJBAEoEfyACQABBAEgFQQALBEAACyAAJBAjGUEAQYCAAvwLACMQQQBBgMAA/AsAIAEEQEEAIQADQCAAQYACSQRAIxAgAGpB/wEgASAAQQJ0aigCACICQf8BcbdElC1Yyxkh0z+iIAJBCHZB/wFxt0Sw9Xd8nMXiP6KgIAJBEHZB/wFxt0T3udIZtU69P6KgRAAAAAAA4G/AoESamZmZmZm5P6IgAkEYdreiRAAAAAAA4G9Ao0QAAAAAAOBvQKD8Ams6AAAgAEEBaiEADAELCwsjH0EHakEDdiQzIwAiACMzQQJ0IgFqQb8BakFAcSQAIwBB//8DakEQdj8AayICQQBKBH8gAkAAQQBIBUEACwRAAAsgAEFAakEAIAFBgAFq/AsAIAAkK0EAJCxBACQkIx8QPQviBAECfyAAJAMgASQEECgjAygCABAHIgBBAE4EQCMEKAIAEAchAAtBACEBA0AgASMRSCAAQQBOcQRAIAFBAk4gARAnIgBBAE5xBEAgAUECaxAXCyABQQFqIQEMAQsLIABBAEgEQCAADwsjEUECayIAQQAgAEEAShshAANAIAAjEUgEQCAAEBcgAEEBaiEADAELCyMDIwQjAygCDCMEKAIMShshAiMRIQECQANAIAEgAigCDEgEQCACKAIAIAIoAhRBAWoQBiIAQQBIDQIgAigCACIAKAJEIQMgACADIAIoAhRBAWpqNgJEIAMgAigCFEEBahAEIAIoAgQiACMKrSAANQIEIAA1AgAjC61+fHxC8f8Dgj4CBCAAIwggACgCAGpB8f8DcDYCACACIAMQBSIAQQBIDQIjNCMNIx5qSQRAIxgjDUGAgAJrQYCAAvwKAAAjGEGAgAJqJA0LIw1BADoAACMNQQFqIgBBACMf/AsAIAAgAUEAIAIoAggQGEEAIAIoAggQGiABIAEjNUEBa0YQHiABQQFqIQEMAQsLQQAhAAsgAEEATgRAIwMoAgAjAygCBBAJIQALIABBAE4EQCMEKAIAIwQoAgQQCSEACyAAQQBOBEAjJhAcQQEQCCMmIgEoAgAgASgCBEEQdHIhASMBQQgjAUEHcWtBB3FqJAEjAUEgTwRAEAMLA0AjAQRAIw4iAkEBaiQOIAIjAjwAACMBQQhrJAEjAkIIiCQCDAELCyMOIAFBgP6DeHFBCHcgAUH/gfwHcUEIeHI2AgAjDkEEaiQOIxYjDiMWaxAAIxYkDgsgAAvZAwIFfwF7IAAtAAAiBiMQai0AACEDA0AgB0EQaiACTARAAkAgA0UEQANAIAdBQGsgAkwEfyAAIAdqIgT9AAQAIAb9DyII/VEgBP0ABBAgCP1R/VAgBP0ABCAgCP1RIAT9AAQwIAj9Uf1Q/VD9UwVBAQtFBEAgASAHaiIE/QwAAAAAAAAAAAAAAAAAAAAA/QsEACAE/QwAAAAAAAAAAAAAAAAAAAAA/QsEECAE/QwAAAAAAAAAAAAAAAAAAAAA/QsEICAE/QwAAAAAAAAAAAAAAAAAAAAA/QsEMCAHQUBrIQcMAQsLIAdBEGogAkoNAQsgASAHaiAD/Q/9CwQAIAMhBCAAIAdqIgX9AAQAIAVBAWv9AAQA/SP9ZEF/c0H//wNxIQYDQCAGBEAjECAGaCIFIAAgB2pqLQAAai0AACEDIAEgB2ogBWogA/0P/QsEACADIARyIQQgBiAGQQFrcSEGDAELCyAAIAdqLQAPIQYgBEH/AXEEQCMPIAdKBEAgByQPCyAHQRBqJBoLIAdBEGohBwwCCwsLA0AgAiAHSgRAIAEgB2ojECAAIAdqLQAAai0AACIDOgAAIAMEQCMPIAdKBEAgByQPCyAHQQFqJBoLIAdBAWohBwwBCwsLtwkCB38BewJAIxkgACgCACIHQbHz3fF5bEETdiIDQQJ0aigCACAHRgRAIxAgA2otAAAhBAwBCyMZIANBAnRqIAc2AgAjECADakH/ASAHQf8BcbdElC1Yyxkh0z+iIAdBCHZB/wFxt0Sw9Xd8nMXiP6KgIAdBEHZB/wFxt0T3udIZtU69P6KgRAAAAAAA4G/AoESamZmZmZm5P6IgB0EYdreiRAAAAAAA4G9Ao0QAAAAAAOBvQKD8AmtB/wFxIgQ6AAALA0AgBkEQaiACTARAAkADQCAGQUBrIAJMBH8gACAGQQJ0aiIF/QAEACAH/REiCv1RIAX9AAQQIAr9Uf1QIAX9AAQgIAr9USAF/QAEMCAK/VH9UP1Q/VMEf0EBBSAFQUBrIgP9AAQAIAr9USAD/QAEECAK/VH9UCAD/QAEICAK/VEgA/0ABDAgCv1R/VD9UP1TCwR/QQEFIAX9AASAASAK/VEgBf0ABJABIAr9Uf1QIAX9AASgASAK/VEgBf0ABLABIAr9Uf1Q/VD9UwsEf0EBBSAF/QAEwAEgCv1RIAX9AATQASAK/VH9UCAF/QAE4AEgCv1RIAX9AATwASAK/VH9UP1Q/VMLBUEBC0UEQCABIAZqIgMgBP0PIgr9CwQAIAMgCv0LBBAgAyAK/QsEICADIAr9CwQwIAQEQCMPIAZKBEAgBiQPCyAGQUBrJBoLIAZBQGshBgwBCwsgBkEQaiACSg0AIAEgBmogBP0P/QsEACAEIQMgACAGQQJ0aiIIQRBqIQUgCP0ABAAgCEEEa/0ABAD9OCAF/QAEACAFQQRr/QAEAP04/YUBIAhBIGoiBf0ABAAgBUEEa/0ABAD9OCAIQTBqIgX9AAQAIAVBBGv9AAQA/Tj9hQH9Zf1kIQcDQCAHBEAgCCAHaCIFQQJ0aigCACIJQbHz3fF5bEETdiEEIAEgBmogBWoCQCMZIARBAnRqKAIAIAlGBEAjECAEai0AACEEDAELIxkgBEECdGogCTYCACMQIARqQf8BIAlB/wFxt0SULVjLGSHTP6IgCUEIdkH/AXG3RLD1d3ycxeI/oqAgCUEQdkH/AXG3RPe50hm1Tr0/oqBEAAAAAADgb8CgRJqZmZmZmbk/oiAJQRh2t6JEAAAAAADgb0CjRAAAAAAA4G9AoPwCa0H/AXEiBDoAAAsgBP0P/QsEACADIARyIQMgByAHQQFrcSEHDAELCyAIKAI8IQcgA0H/AXEEQCMPIAZKBEAgBiQPCyAGQRBqJBoLIAZBEGohBgwCCwsLA0AgAiAGSgRAIAEgBmoCQCMZIAAgBkECdGooAgAiBEGx893xeWxBE3YiA0ECdGooAgAgBEYEQCMQIANqLQAAIQQMAQsjGSADQQJ0aiAENgIAIxAgA2pB/wEgBEH/AXG3RJQtWMsZIdM/oiAEQQh2Qf8BcbdEsPV3fJzF4j+ioCAEQRB2Qf8BcbdE97nSGbVOvT+ioEQAAAAAAOBvwKBEmpmZmZmZuT+iIARBGHa3okQAAAAAAOBvQKNEAAAAAADgb0Cg/AJrQf8BcSIEOgAACyAEOgAAIAQEQCMPIAZKBEAgBiQPCyAGQQFqJBoLIAZBAWohBgwBCwsLiwQCA38HeyABIANqQQRrKAIAIQcgAiADakEEaygCACEFIAMhBgNAIAZBBGogBE0EQANAIAUgB0YgBkFAayAETXEEfyAAIAZqIgP9AAQA/QwAAAAAAAAAAAAAAAAAAAAA/VEgA/0ABBD9DAAAAAAAAAAAAAAAAAAAAAD9Uf1QIAP9AAQg/QwAAAAAAAAAAAAAAAAAAAAA/VEgA/0ABDD9DAAAAAAAAAAAAAAAAAAAAAD9Uf1Q/VD9UwVBAQtFBEAgASAGaiIDIAIgBmoiBf0ABAD9CwQAIAMgBf0ABBD9CwQQIAMgBf0ABCD9CwQgIAMgBf0ABDD9CwQwIAUoAjwiBSEHIAZBQGshBgwBCwsgBkEQaiAETQR/IAAgBmr9AAQA/VMFQQELRQRAIAIgBmr9AAQAIQggBSAHRgRAIAEgBmogCP0LBAAgCP0bAyIFIQcgBkEQaiEGDAMLIAggBf0R/SP9YwRAIAEgBmogB/0R/QsEACAGQRBqIQYMAwsLIAIgBmooAgAiA/0R/YkBIg0gBf0R/YkBIgv9kQEiDP2AASIIIAf9Ef2JASIJIAv9kQEiDv2AASIKIAwgDv2OAf2AAf2WAf2WASEMIAEgBmogCSANIAsgDCAK/S39UiAMIAj9Lf1SIgggCP1mIAAgBmooAgD9Ef1u/RsAIgc2AgAgAyEFIAZBBGohBgwBCwsLOQEBfyMAIgEgAGpBvwFqQUBxJAAjAEH//wNqQRB2PwBrIgBBAEoEfyAAQABBAEgFQQALBEAACyABC8MFAgV/AXsgAkUgAiMRQQFrRnIEf0EABUH//wNB/v8DIAEbIQQjBSABQRBqTAR/IARBASMFQQFrIAFrdEEBa3EFIAQLCyIEBH8gBP0MAAAAAAAAAAAAAAAAAAAAACABIAJBB3FBA3RBoJgMaigCAGoiBf0ABAAiCSABIAJBAWtBB3FBA3RBoJgMaigCAGoiBkEBa/0ABAD9I/1xIAkgBv0ABAD9I/1xIAkgBv0ABAH9I/1xIAkgBUEBa/0ABAD9I/1xIAkgBf0ABAH9I/1xIAkgASACQQFqQQdxQQN0QaCYDGooAgBqIgVBAWv9AAQA/SP9cSAJIAX9AAQA/SP9cSAJIAX9AAQB/SP9cf0MAgICAgICAgICAgICAgICAv0n/WRxBUEACyIHIABxIAQEfyAE/QwAAAAAAAAAAAAAAAAAAAAAIAEgAkEHcUEDdEGgmAxqKAIEaiIE/QAEACIJIAEgAkEBa0EHcUEDdEGgmAxqKAIEaiIFQQFr/QAEAP0j/XEgCSAF/QAEAP0j/XEgCSAF/QAEAf0j/XEgCSAEQQFr/QAEAP0j/XEgCSAE/QAEAf0j/XEgCSABIAJBAWpBB3FBA3RBoJgMaigCBGoiBEEBa/0ABAD9I/1xIAkgBP0ABAD9I/1xIAkgBP0ABAH9I/1x/QwCAgICAgICAgICAgICAgIC/Sf9ZHEFQQALIgZxIgVB//8DRgRAIAEgA2r9DBsbGxsbGxsbGxsbGxsbGxv9CwQABSAFIQQDQCAEBEAgBGggASADampBGzoAACAEIARBAWtxIQQMAQsLCyAAIAVBf3NxIQQDQCAEBEAgBGgiBSABaiIIIANqIAcgBXVBAXFFIgAEQEEAIAggAhAhIQALQRxBGyAABH8gAAUgBiAFdUEBcQR/QQAFQQEgCCACECELCxs6AAAgBCAEQQFrcSEEDAELCwvJBQIFfwF7IAFBAnQhBCACRSACIxFBAWtGcgR/QQAFQQ9BDiABGyEFIwUgAUEEakwEfyAFQQEjBUEBayABa3RBAWtxBSAFCwsiBQR/IAX9DAAAAAAAAAAAAAAAAAAAAAAgBCACQQdxQQN0QaCYDGooAgBqIgb9AAQAIgkgBCACQQFrQQdxQQN0QaCYDGooAgBqIgdBBGv9AAQA/Tf9sQEgCSAH/QAEAP03/bEBIAkgB/0ABAT9N/2xASAJIAZBBGv9AAQA/Tf9sQEgCSAG/QAEBP03/bEBIAkgBCACQQFqQQdxQQN0QaCYDGooAgBqIgZBBGv9AAQA/Tf9sQEgCSAG/QAEAP03/bEBIAkgBv0ABAT9N/2xAf0MAgAAAAIAAAACAAAAAgAAAP07/aQBcQVBAAsiByAAcSAFBH8gBf0MAAAAAAAAAAAAAAAAAAAAACAEIAJBB3FBA3RBoJgMaigCBGoiBf0ABAAiCSAEIAJBAWtBB3FBA3RBoJgMaigCBGoiBkEEa/0ABAD9N/2xASAJIAb9AAQA/Tf9sQEgCSAG/QAEBP03/bEBIAkgBUEEa/0ABAD9N/2xASAJIAX9AAQE/Tf9sQEgCSAEIAJBAWpBB3FBA3RBoJgMaigCBGoiBEEEa/0ABAD9N/2xASAJIAT9AAQA/Tf9sQEgCSAE/QAEBP03/bEB/QwCAAAAAgAAAAIAAAACAAAA/Tv9pAFxBUEACyIGcSIFQQ9GBEAgASADakGbtuzYATYCAAUgBSEEA0AgBARAIARoIAEgA2pqQRs6AAAgBCAEQQFrcSEEDAELCwsgACAFQX9zcSEEA0AgBARAIARoIgUgAWoiCCADaiAHIAV1QQFxRSIABEBBACAIIAIQIiEAC0EcQRsgAAR/IAAFIAYgBXVBAXEEf0EABUEBIAggAhAiCwsbOgAAIAQgBEEBa3EhBAwBCwsLsQQCCn8EewNAIAMgBEgEQAJAIAVFIAlxBEADQCMFIANBQGtOBH8gACADaiIG/QAEACAS/VEgBv0ABBAgEv1R/VAgBv0ABCAgEv1RIAb9AAQwIBL9Uf1Q/VD9UwVBAQsEf0EBBSABIANqIgb9AAQAIBH9USAG/QAEECAR/VH9UCAG/QAEICAR/VEgBv0ABDAgEf1R/VD9UP1TC0UEQCADQUBrIQMMAQsLIAMjBUYNAQsgACADav0ABAAhECABIANq/QAEACEPIwUgA0EQak4gCSAJGyIGBH8gECAS/VEgDyAR/VH9UP1TRQUgBgtFBEBBACEOQQFBECMFIANrIgUgBUEQSht0QQFrIgsgACADaiII/QAEACAIQQFr/QAEAP0jIAEgA2oiDf0ABAAgDUEBa/0ABAD9I/1O/WRBf3NBAXJxIQUDQCAFBEAgCCAFaCIKai0AACEHIyogCiANai0AACIMIAdBCHRyai0AACIGQQFNBEAgBkEBRiEJBSMoIAdBAnRqKAIAIgkjKSAMQQJ0aigCACIGRkEAIyIbJCIjKiAHQQh0IAxyaiAJIAYQESIJQQBHOgAACyAJBH8gDiALQQBBASAKdGtxcgUgDkEBIAp0QQFrcQshDiAFIAVBAWtxIQUMAQsLQQEhCSAPIREgECESIA4hBQsgBQRAIAIgA0EDdmogBTsBACMcRQRAIAMkIwsgA0EQaiIHIwUiBiAGIAdKGyQcCyADQRBqIQMMAgsLCwvcCQMOfwN+AXsgACgCMCENIAAoAjQhCyAAKAIsIQogACgCOCEJIAAoAiQhDiAAKAJAIQIgACkDECERIAAoAhghBANAIAEgAksEQAJAIAogDkkEQEECIQwMAQsgESAOKQMAIASthoQhESAOQT8gBGtBA3ZqIQ4gBEE4ciEEIA0gEUL/D4OnQQJ0aigCACIFQYCAgIB4cQR/IAQgBUE/cSIGayEEIAIiA0EBaiECIAMgBUEQdjoAACANIBEgBq2IIhFC/w+Dp0ECdGooAgAiBkGAgICAeHEEfyAEIAZBP3EiBWshBCACIgNBAWohAiADIAZBEHY6AAAgDSARIAWtiCIRQv8Pg6dBAnRqKAIABSAGCwUgBQshAyARIRAgBCEFIANBgMCDgHhxQYCAAkYEQCAEQQtrIQQgDSARQguIIhFCASADQQh2QR9xrYZCAX2DpyADQRB2Qf//AXFqQQJ0aigCACEDCyARIAMiBkE/cSIDrYghESAEIANrIQQgBkGAgICAeHEEQCACIgNBAWohAiADIAZBEHY6AAAMAwsgBkGAgAJxBEAgBkGAgAFxBEAgAEEANgIEBUF+IQwLDAELIBFCASAGQQh2QR9xIgOtIhKGQgF9g6cgBkEQdkH//wFxaiEGIBEgEoghESAEIANrIgRBHEkEQCARIA4pAwAgBK2GhCERIA5BPyAEa0EDdmohDiAFIARBOHIiAyAEa2ohBSADIQQLIAsgEUL/A4OnQQJ0aigCACIDQYDAg4B4cUGAgAJGBEAgBEEJayEEIAsgEUIJiCIRQgEgA0EIdkEfca2GQgF9g6cgA0EQdkH//wFxakECdGooAgAhAwsgA0GAgAJxBEBBfiEMDAELIBEgA0E/cSIIrYgiEkIBIANBCHZBH3EiB60iEYZCAX2DpyADQRB2Qf//AXFqIQ8gEiARiCERIAQgCGsgB2shBCAPIAIgCWtLBEBBfSEMDAELIA9BAUYEQEIBIAUgBGsiBa2GQgF9IRIgBiEDA0AgECARhSASg1AgBUEQTSAEIAVPcXEgAiAGaiABSXEEQCARIAWtiCERIAQgBWshBCADIAZqIQYMAQsLIAYgAiIFaiEDIAJBAWssAAD9DyETA0AgBSAT/QsEACAFIBP9CwQQIAUgE/0LBCAgBSAT/QsEMCADIAVBQGsiBUsNAAsFIAIgBmohCCAPQRBPBEAgAiIDIA9rIQUDQCADIAX9AAQA/QsEACADIAX9AAQQ/QsEECAFQSBqIQUgCCADQSBqIgNLDQALBSAPQQRGBEAgAiIDQQRrKAIA/REhEwNAIAMgE/0LBAAgAyAT/QsEECAIIANBIGoiA0sNAAsFIA9BCEYEQCACIgNBCGspAwD9EiETA0AgAyAT/QsEACADIBP9CwQQIAggA0EgaiIDSw0ACwUgCCACIgMgDyAPQQ9qIA9ubCIHaiAPayIFIAUgCEsbIQUDQCADIAVJBEAgAyADIA9rLQAAOgAAIANBAWohAwwBCwsgAyAISQRAIAMgB2shBQNAIAMgBf0ABAD9CwQAIAMgBf0ABBD9CwQQIAVBIGohBSAIIANBIGoiA0sNAAsLCwsLCyACIAZqIQIMAgsLCyAAIA42AiQgACACNgJAIAAgEUIBIASthkIBfYM3AxAgACAENgIYIAwLBwAjLUEARwsKACMkQQEjIhtFCyMAIAAgASACIAMgBBAmIQEgAARAIAEkNwUgASQnCyABKAIYC4gDAQl/IAAhAiMnIgQoAhRBAWohByAEKAIQQQRGBEBBACEABSMAIgAgBCgCCEECdGpBzwFqQUBxJAAjAEH//wNqQRB2PwBrIgNBAEoEfyADQABBAEgFQQALBEAACwsgBCgCABAHIQUDQCAGIAQoAgwiAyABIAEgA0obSCAFQQBOcQRAIAQoAgAgBxAGIgVBAE4EQCAEKAIAIgMoAkQhBSADIAUgB2o2AkQgBCAFEAUiBUEASCACIAZKckUEQCAABEAgBCgCMCEIIAQoAgghCUEAIQMgBCgCGCIKBEADQCADIAlIBEAgACADQQJ0aiAKIAMgCGotAABBAnRqKAIANgIAIANBAWohAwwBCwsFA0AgAyAJSQRAIAAgA0ECdGogCCADQQNsav0ABAD9DAABAv8DBAX/BgcI/wkKC//9Dv0MAAAA/wAAAP8AAAD/AAAA//1Q/QsEACADQQRqIQMMAQsLCwsgAAR/IAAFIAQoAjALIAQoAghBAnQQAAsgBkEBaiEGDAILCwsgBQvPBgEGfwJ/IyciASgCEEEBRgRAIAEoAhRBAWohAyABKAIIIAEoAhghBSAAJAckEyMTIABqQQFrIABtJBQjACIEIxRBAnRqQb8BakFAcSQAIwBB//8DakEQdj8AayIGQQBKBH8gBkAAQQBIBUEACwRAAAsgBCQVIAUkJUEAJAwCf0F4IABBCEwgAEEASnFFDQAaIAEoAgAQByEAA0AgAiABKAIMSCAAQQBOcQRAIAEoAgAgAxAGIgBBAE4EQCABKAIAIgAoAkQhBCAAIAMgBGo2AkQgBCADEAQgASgCBCIAIwqtIAA1AgQgADUCACMLrX58fELx/wOCPgIEIAAjCCAAKAIAakHx/wNwNgIAIAEgBBAFIgBBAE4EQCABKAIwEBULIAJBAWohAgwCCwsLIAAgAEEASA0AGiABKAIwIQADQCMMQQBKBEAgABAVDAELCyABKAIAIAEoAgQQCQsMAQsgASgCEEEERwRAIwAiAyABKAIIQQJ0Qf8AakFAcUEDdGpBvwFqQUBxJAAjAEH//wNqQRB2PwBrIgRBAEoEfyAEQABBAEgFQQALBEAACyABIAM2AiQLIAEoAhBBBEYEQCMAIgMgASgCFEH/AGpBQHFBA3RqQb8BakFAcSQAIwBB//8DakEQdj8AayIEQQBKBH8gBEAAQQBIBUEACwRAAAsgASADNgI4CyABKAIUQQFqIQMgASgCCCABKAIYIQUgACQHJBMjEyAAakEBayAAbSQUIwAiBCMUQQJ0akG/AWpBQHEkACMAQf//A2pBEHY/AGsiBkEASgR/IAZAAEEASAVBAAsEQAALIAQkFSAFJCVBACQMAn9BeCAAQQhMIABBAEpxRQ0AGiABKAIAEAchAANAIAIgASgCDEggAEEATnEEQCABKAIAIAMQBiIAQQBOBEAgASgCACIAKAJEIQQgACADIARqNgJEIAQgAxAEIAEoAgQiACMKrSAANQIEIAA1AgAjC61+fHxC8f8Dgj4CBCAAIwggACgCAGpB8f8DcDYCACABIAQQBSIAQQBOBEAgASgCMBAWCyACQQFqIQIMAgsLCyAAIABBAEgNABogASgCMCEAA0AjDEEASgRAIAAQFgwBCwsgASgCACABKAIEEAkLCwsGACMnED4LCAAjJyM3ECkLBQBBgAgLBAAjJAsIAEHAhQ0kAAuFAQECfyMAIgJBxwFqQUBxJAAjAEH//wNqQRB2PwBrIgNBAEoEfyADQABBAEgFQQALBEAACyACQQE2AgAgAkEANgIEIAAgARAEIAIjCq0gAjUCBCACNQIAIwutfnx8QvH/A4I+AgQgAiMIIAIoAgBqQfH/A3A2AgAgAigCACACKAIEQRB0cgvGAwEDfyAAQQFqJB5BgIAIIx5BA3QiACAAQYCACEkbQYCAAmoiACMeaiICIwAiAWpBvwFqQUBxJAAjAEH//wNqQRB2PwBrIgNBAEoEfyADQABBAEgFQQALBEAACyABQUBqQQAgAkGAAWr8CwAgASQYIxggAGokNCMYJA0jACIAQccBakFAcSQAIwBB//8DakEQdj8AayIBQQBKBH8gAUAAQQBIBUEACwRAAAsgACQmIyYiAEEBNgIAIABBADYCBCMAIgBBx4EEakFAcSQAIwBB//8DakEQdj8AayIBQQBKBH8gAUAAQQBIBUEACwRAAAsgACQWIxYkDkIAJAJBACQBIwAiAEG/gRBqQUBxJAAjAEH//wNqQRB2PwBrIgFBAEoEfyABQABBAEgFQQALBEAACyAAJB1BgQIhAEEDIQEDQCABQYICTARAIAFBAXRBsO0MaiAAQQFqIAAgAEGdAkkEfyABIABBAXRBxJUMai8BAE4FQQALGyIAOwEAIAFBAWohAQwBCwtBACQGQbDjDEEAQfgI/AsAQbDsDEEAQfgA/AsAQQAkF0EAJC4jAkL4AiMBrYaEJAIjAUEQaiQBIwFBIE8EQBADCwvUAwIHfwF7IAAoAhRBAWohBiAAKAIQQQRHBEAjACIBIAAoAghBAnRB/wBqQUBxQQN0akG/AWpBQHEkACMAQf//A2pBEHY/AGsiAkEASgR/IAJAAEEASAVBAAsEQAALIAAgATYCJAtBASQtIAAoAgAQByEHA0AgBSAAKAIMSCAHQQBOcQRAAkAgACgCACAGEAYiB0EASA0AIAAoAgAiASgCRCECIAEgAiAGajYCRCACIAYQBCAAKAIEIgEjCq0gATUCBCABNQIAIwutfnx8QvH/A4I+AgQgASMIIAEoAgBqQfH/A3A2AgAgACACEAUiB0EASA0AIy0EfyAAKAIwIQQgACgCCCED/Qz/////////////////////IQhBACEBA0AgAUEEaiICIANMBEAgCCAEIAFBAnRq/QAEAP1OIQggAiEBDAELC0F/IQIDQCABIANIBEAgAiAEIAFBAnRqKAIAcSECIAFBAWohAQwBCwsgAkGAgIB4TwR/IAhBGP2sAf0M//////////////////////03/aQBQQ9GBUEACwVBAAskLSAAKAIwIAAoAghBAnQQACAFQQFqIQUMAgsLCyAHQQBIBH8gBwUgACgCACAAKAIEEAkLC+AFAQZ/A0AgACABSQRAQYICIAEgAGsiBCAEQYICSxshBkEBIQUgACACSwR/IABBAWshB0EAIQQCfwNAIAQgBkkEQCAAIARq/QAEACAEIAdq/QAEAP0k/WQiCARAIAQgCGhqIgQgBiAEIAZJGwwDCyAEQRBqIQQMAQsLIAYLBUEACyIEQSBJIAQgBklxIANB/v8BTXEgA0ECaiAAIAJrTXEEQCAAIANrIQhBACEHAn8DQCAGIAdLBEAgACAHav0ABAAgByAIav0ABAD9JP1kIgkEQCAHIAloaiIHIAYgBiAHSxsMAwsgB0EQaiEHDAELCyAGCyIHIARBAWpLBEAgAyEFIAchBAsgBEEQSQRAIAAgA2tBAmshCEEAIQcCfwNAIAYgB0sEQCAAIAdq/QAEACAHIAhq/QAEAP0k/WQiCQRAIAcgCWhqIgcgBiAGIAdLGwwDCyAHQRBqIQcMAQsLIAYLIgcgBEsEQCADQQJqIQUgByEECyADQQJLBEAgACADa0ECaiEIQQAhBwNAIAYgB0sEQAJAIAAgB2r9AAQAIAcgCGr9AAQA/ST9ZCIJBEAgByAJaGoiByAGIAYgB0sbIQYMAQsgB0EQaiEHDAILCwsFQQAhBgsgBCAGSQR/IANBAmshBSAGBSAECyEECwsgBEEETwR/QQEFIAVBAUYgBEEDRnELBEAgBEEBdEGw7QxqLwEAQQJ0QbDjDGoiBiAGKAIAQQFqNgIAAn8gBUEBayIGIAVBBE0NABogBkEfIAZnayIGQQFrdkEBcSAGQQF0agtBAnRBsOwMaiIGIAYoAgBBAWo2AgAjHSMGQQJ0aiAEQRB0IAVyNgIAIwZBAWokBiMGQYCABEYEQEEAEAgLIAAgBGohAAUgACIEQQFqIQAgBC0AACIEQQJ0QbDjDGoiBSAFKAIAQQFqNgIAIx0jBkECdGogBDYCACMGQQFqJAYjBkGAgARGBEBBABAICwsMAQsLC3YAQf8BIABB/wFxt0SULVjLGSHTP6IgAEEIdkH/AXG3RLD1d3ycxeI/oqAgAEEQdkH/AXG3RPe50hm1Tr0/oqBEAAAAAADgb8CgRJqZmZmZmbk/oiAAQRh2t6JEAAAAAADgb0CjRAAAAAAA4G9AoPwCa0H/AXELagAgACABRgRARAAAAAAAAAAADwsgAEH/AXEgAUH/AXFrt0SULVjLGSHTP6IgAEEIdkH/AXEgAUEIdkH/AXFrt0Sw9Xd8nMXiP6KgIABBEHZB/wFxIAFBEHZB/wFxa7dE97nSGbVOvT+ioAuLBAEEf0GeAiEAA0AgAEGBAkoEfyAAQb/xDGotAAAFQQELRQRAIABBAWshAAwBCwsgACIBQcDxDGpBHiEAA0AgAEEBSgR/IABB//wMai0AAAVBAQtFBEAgAEEBayEADAELC0GA/QwgACIC/AoAACAAIAFqEEMgAUHA8QxqQQAgAPwLAEGggw1BE0EHQfCDDRASQfCDDUETQZCEDRATQRMhAANAIABBBEoEfyAAQa+ZDGotAABB8IMNai0AAAVBAQtFBEAgAEEBayEADAELCyMCIAFBgQJrrSMBrYaEJAIjAUEFaiQBIwFBIE8EQBADCyMCIAJBAWutIwGthoQkAiMBQQVqJAEjAUEgTwRAEAMLIwIgAEEEa60jAa2GhCQCIwFBBGokASMBQSBPBEAQAwsDQCAAIANKBEAjAiADQbCZDGotAABB8IMNajEAACMBrYaEJAIjAUEDaiQBIwFBIE8EQBADCyADQQFqIQMMAQsLQQAhAANAIAAjCUkEQCAAQQF0QaD+DGotAAAiAUHwgw1qLQAAIQIjAiABQQJ0QZCEDWo1AgAjAa2GhCQCIwEgAmokASMBQSBPBEAQAwsjAiAAQQF0QaD+DGoxAAEjAa2GhCQCIAFBEEkEf0EABSABQRBGBH9BAgVBA0EHIAFBEUYbCwsjAWokASMBQSBPBEAQAwsgAEEBaiEADAELCwviAwEEf0EAJAlBoIMNQQBBzAD8CwADQCAAIAFKBEAgAUHA8QxqLQAAIQMgAUEBaiECA0AgACACSgR/IAJBwPEMai0AACADRgVBAAsEQCACQQFqIQIMAQsLIAIgAWshASADBEAjCUEBdEGg/gxqIgQgAzoAACAEQQA6AAEjCUEBaiQJIANBAnRBoIMNaiIEIAQoAgBBAWo2AgAgAUEBayEBCwNAIANFIAFBC05xBEAjCUEBdEGg/gxqIgRBEjoAACAEQYoBIAEgAUGKAU4bIgRBC2s6AAEjCUEBaiQJQeiDDUHogw0oAgBBAWo2AgAgASAEayEBDAELCwNAIAFBA05BACADGwRAIwlBAXRBoP4MaiIEQRA6AAAgBEEGIAEgAUEGThsiBEEDazoAASMJQQFqJAlB4IMNQeCDDSgCAEEBajYCACABIARrIQEMAQsLIANFIAFBA05xBEAjCUEBdEGg/gxqIgRBEToAACAEIAFBA2s6AAEjCUEBaiQJQeSDDUHkgw0oAgBBAWo2AgBBACEBCwNAIAFBAEoEQCMJQQF0QaD+DGoiBCADOgAAIARBADoAASMJQQFqJAkgA0ECdEGggw1qIgQgBCgCAEEBajYCACABQQFrIQEMAQsLIAIhAQwBCwsL2wwCCH8BfiAAKAIYIgFFBEAgACAAKQMQIAAoAiQpAwAgAa2GhDcDECAAIAAoAiRBPyAAKAIYa0EDdmo2AiQgACAAKAIYQThyNgIYCyAAIAApAxAiCUIBiDcDECAAIAAoAhhBAWs2AhggACAJQgGDPAAIIAAoAhgiAUECSQRAIAAgACkDECAAKAIkKQMAIAGthoQ3AxAgACAAKAIkQT8gACgCGGtBA3ZqNgIkIAAgACgCGEE4cjYCGAsgACkDECIJQgODpyEBIAAgCUICiDcDECAAIAAoAhhBAms2AhggAUUEQCAAIAAoAiQgACgCGEEDdms2AiQgAEIANwMQIABBADYCGAJ/QX8gACgCJEEEaiIBIAAoAihLDQAaQX8gACgCJC8BACICIAAoAiQvAQJzQf//A0cNABogACABNgIkIAAgAjYCHCAAQQI2AgRBAAsPCyABQQFGBEAgAEEAIQADQCAAQaACSARAIABBkJwMaiAAQZABSAR/QQgFIABBgAJIBH9BCQVBB0EIIABBmAJIGwsLOgAAIABBAWohAAwBCwtBsJ4MQQVBIPwLAEGgAkEgQQEQIA8LIAFBA0YEQEF/DwsgACgCGCIBQQVJBEAgACAAKQMQIAAoAiQpAwAgAa2GhDcDECAAIAAoAiRBPyAAKAIYa0EDdmo2AiQgACAAKAIYQThyNgIYCyAAKQMQIglCH4OnIAAgCUIFiDcDECAAIAAoAhhBBWs2AhggACgCGCICQQVJBEAgACAAKQMQIAAoAiQpAwAgAq2GhDcDECAAIAAoAiRBPyAAKAIYa0EDdmo2AiQgACAAKAIYQThyNgIYCyAAIAApAxAiCUIFiDcDECAAIAAoAhhBBWs2AhhBgQJqIgNBngJKIAlCH4OnQQFqIgZBHktyBEBBfg8LIAAoAhgiAUEESQRAIAAgACkDECAAKAIkKQMAIAGthoQ3AxAgACAAKAIkQT8gACgCGGtBA3ZqNgIkIAAgACgCGEE4cjYCGAsgAyAGaiECIAAiASIHIAApAxAiCUIEiDcDECAAIAAoAhhBBGs2AhggCUIPg6dBBGohCEGQnAxBAEET/AsAQQAhAANAIAAgCEgEQCAAQbCZDGotAABBkJwMaiAHKAIYIgVBA0kEQCAHIAcpAxAgBygCJCkDACAFrYaENwMQIAcgBygCJEE/IAcoAhhrQQN2ajYCJCAHIAcoAhhBOHI2AhgLIAcgBykDECIJQgOINwMQIAcgBygCGEEDazYCGCAJQgeDPAAAIABBAWohAAwBCwsgASADIAYCf0EAQZCgDEEHQQJBkJwMQRMQEEUNABpBACEAA0AgACACSARAIAcoAhgiAUEHSQRAIAcgBykDECAHKAIkKQMAIAGthoQ3AxAgByAHKAIkQT8gBygCGGtBA3ZqNgIkIAcgBygCGEE4cjYCGAsgBykDECIJQv8Ag6chASAHIAlCB4g3AxAgByAHKAIYQQdrNgIYIAcgAUEHQQcgAUECdEGQoAxqKAIAIgFBP3FrIgNrdq0gBykDECADrYaENwMQIAcgAyAHKAIYajYCGCABQRB2IgNBEEkEQCAAIgFBAWohACABQZCcDGogAzoAAAwCC0EAIANBEEYiASAARXENAhogAQR/IABBj5wMai0AAAVBAAshBEEAIANBEEYEfyAHKAIYIgFBAkkEQCAHIAcpAxAgBygCJCkDACABrYaENwMQIAcgBygCJEE/IAcoAhhrQQN2ajYCJCAHIAcoAhhBOHI2AhgLIAcgBykDECIJQgKINwMQIAcgBygCGEECazYCGCAJQgODp0EDagUgA0ERRgR/IAcoAhgiAUEDSQRAIAcgBykDECAHKAIkKQMAIAGthoQ3AxAgByAHKAIkQT8gBygCGGtBA3ZqNgIkIAcgBygCGEE4cjYCGAsgByAHKQMQIglCA4g3AxAgByAHKAIYQQNrNgIYIAlCB4OnQQNqBSAHKAIYIgFBB0kEQCAHIAcpAxAgBygCJCkDACABrYaENwMQIAcgBygCJEE/IAcoAhhrQQN2ajYCJCAHIAcoAhhBOHI2AhgLIAcgBykDECIJQgeINwMQIAcgBygCGEEHazYCGCAJQv8Ag6dBC2oLCyIDIABqIgEgAkoNAhogAEGQnAxqIAQgA/wLACABIQAMAQsLQQELECALC+EBBQBBsJkMCxMQERIACAcJBgoFCwQMAw0CDgEPAEHEmQwLOgMABAAFAAYABwAIAAkACgALAA0ADwARABMAFwAbAB8AIwArADMAOwBDAFMAYwBzAIMAowDDAOMAAgEAQYyaDAsYAQEBAQICAgIDAwMDBAQEBAUFBQUAY2NjAEGkmgwLPAEAAgADAAQABQAHAAkADQARABkAIQAxAEEAYQCBAMEAAQGBAQECAQMBBAEGAQgBDAEQARgBIAEwAUABYABB6JoMCxwBAQICAwMEBAUFBgYHBwgICQkKCgsLDAwNDWNj";
// src/picture/decode/kernel.ts
/**
* Module state: the kernel is compiled once per process, which takes longer than a small comparison. It carries nothing from one
* comparison to the next: `begin` resets it, and its memory, rows and tables of a few megabytes, is reused.
*/
let compiled;
/** The imports of an instance are fixed when it is compiled, so they reach the current host through this. */
const connection = {
	host: void 0,
	columns: 0
};
/**
* Runs the kernel for a host, one at a time.
* @param columns the number of cells in a band
* @returns undefined without WebAssembly SIMD, or without enough memory for the kernel
*/
function runKernel(host, columns, use) {
	try {
		compiled ??= compile();
		Object.assign(connection, {
			host,
			columns
		});
		return use(compiled);
	} catch (error) {
		if (error instanceof Error && /^(CompileError|LinkError|RuntimeError|ReferenceError)$/.test(error.name)) return void 0;
		throw error;
	} finally {
		connection.host = void 0;
	}
}
function compile() {
	const bytes = (from, length) => new Uint8Array(kernel.memory.buffer, from, length);
	let view = new Uint32Array();
	const cells = (from, length) => {
		const { buffer } = kernel.memory;
		if (!(view.buffer === buffer && view.byteOffset === from && view.length === length)) view = new Uint32Array(buffer, from, length);
		return view;
	};
	const kernel = new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(KERNEL_WASM, "base64")), { host: {
		read: (side, to, room) => connection.host?.read(side, bytes(to, room)) ?? 0,
		write: (from, length) => connection.host?.write(bytes(from, length)),
		takeCells: (from, band) => connection.host?.takeCells(cells(from, connection.columns), band)
	} }).exports;
	new Float64Array(kernel.memory.buffer, kernel.colourTables(), COLOUR_TABLES.length).set(COLOUR_TABLES);
	return kernel;
}
// src/picture/decode/stored-form.ts
const GREY = 0;
const RGB$1 = 2;
const PALETTE$1 = 3;
const RGBA = 6;
/**
* The form of a file of the common kind: 8 bits, not interlaced, no transparent colour outside a palette, chunks in the standard order.
* Undefined for all others, which are left to `decodePng` to decode or refuse.
*/
function storedForm(header, { besides }) {
	if (header.bitDepth !== 8 || header.isInterlaced || !besides.every(isInOrder)) return void 0;
	const find = (type) => besides.find((chunk) => chunk.type === type)?.data;
	const [palette, transparency] = [find("PLTE"), find("tRNS")];
	if (header.colourType === PALETTE$1) return paletteForm(palette, transparency);
	if (transparency) return void 0;
	if (header.colourType === GREY) return greyForm();
	if (header.colourType === RGB$1 || header.colourType === RGBA) return {
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
// src/picture/decode/source.ts
/**
* Opens a file for the kernel; undefined if it does not have the common form.
* @throws ExpectedError as `readPngHeader` and `readChunks` do
*/
function sourceOf(file) {
	const header = readPngHeader(file);
	const chunks = readChunks(file);
	const form = storedForm(header, chunks);
	return form && {
		header,
		form,
		read: readerOf(chunks.pixelData)
	};
}
/** A reader that fills one buffer after another with the contents of the parts. */
function readerOf(parts) {
	let [part, at] = [0, 0];
	return (to) => {
		let filled = 0;
		while (filled < to.length) {
			const source = parts[part];
			if (source === void 0) break;
			const piece = source.subarray(at, at + to.length - filled);
			to.set(piece, filled);
			filled += piece.length;
			at += piece.length;
			if (at === source.length) [part, at] = [part + 1, 0];
		}
		return filled;
	};
}
/** Describes to the kernel what it will read as side 0 or 1. `onWhite`: with the colours of a palette laid on white. */
function describe(kernel, side, { header, form }, onWhite) {
	const { pixelBytes, colours, palette } = form;
	const address = kernel.describe(side, header.width, header.height, pixelBytes, colours);
	if (!palette) return;
	const entries = new Uint32Array(palette.buffer, palette.byteOffset, palette.length / 4);
	new Uint32Array(kernel.memory.buffer, address, entries.length).set(onWhite ? entries.map(onWhite$1) : entries);
}
// src/picture/compare/stream.ts
const PALETTE = Uint8Array.from([
	...Array.from({ length: 27 }, (_, i) => [
		255 - i,
		255 - i,
		255 - i
	]).flat(),
	...[
		255,
		0,
		0
	],
	...[
		255,
		255,
		0
	]
]);
/**
* Compares two PNG files in one pass over their rows, with only a few rows in memory.
* @returns undefined if a file does not have the common form or is damaged, or this machine does not support the kernel: the slow path
* has to compare them then, with the same result
*/
function streamPictures(before, after) {
	const [old, now] = [sourceOf(before), sourceOf(after)];
	if (!old || !now) return void 0;
	const width = Math.max(old.header.width, now.header.width);
	const height = Math.max(old.header.height, now.header.height);
	const cells = noCells(width, height);
	const pieces = [];
	const compared = runKernel(hostOf([old, now], cells, pieces), cells.columns, (kernel) => comparedBy(kernel, old, now));
	if (compared === void 0) return void 0;
	return {
		...compared,
		cells,
		drawing: () => pngFile({
			width,
			height,
			colourType: 3,
			palette: PALETTE
		}, pieces)
	};
}
function hostOf(sources, { cells, columns }, pieces) {
	return {
		read: (side, to) => sources[side === 0 ? 0 : 1].read(to),
		write: (piece) => void pieces.push(piece.slice()),
		takeCells: (band, row) => cells.set(band, row * columns)
	};
}
/** What the kernel found; undefined if it gave up. */
function comparedBy(kernel, before, after) {
	kernel.begin();
	describe(kernel, 0, before, true);
	describe(kernel, 1, after, true);
	if (kernel.compare() < 0) return void 0;
	return {
		changedPixels: kernel.changedPixels(),
		isIdentical: kernel.isIdentical() === 1
	};
}
// src/picture/compare/compare.ts
/**
* Compares two PNG files like pixelmatch with its default options: smoothed edges do not count as changed.
* @throws ExpectedError `PNG_NOT_PNG`, `PNG_TRUNCATED`, `PNG_CORRUPT` or `PNG_TOO_LARGE`, with the name of the file
*/
function comparePictures(before, after) {
	const canvas = canvasOf(before, after);
	if (Buffer.compare(before.bytes, after.bytes) === 0) return unchanged(canvas, true);
	const { changedPixels, isIdentical, cells, drawing } = streamPictures(before, after) ?? compareDecoded(before, after);
	if (changedPixels === 0) return unchanged(canvas, isIdentical);
	return {
		...canvas,
		changedPixels,
		isIdentical,
		...findRegions(cells),
		cells,
		diff: drawing()
	};
}
function canvasOf(before, after) {
	const [old, now] = [readPngHeader(before), readPngHeader(after)];
	const width = Math.max(old.width, now.width);
	const height = Math.max(old.height, now.height);
	checkSize(`the canvas for ${before.name} and ${after.name}`, width, height);
	const size = ({ width, height }) => ({
		width,
		height
	});
	return {
		before: size(old),
		after: size(now),
		width,
		height,
		totalPixels: width * height
	};
}
function unchanged(canvas, isIdentical) {
	return {
		...canvas,
		changedPixels: 0,
		isIdentical,
		regions: [],
		regionsLeftOut: 0,
		cells: noCells(canvas.width, canvas.height),
		diff: void 0
	};
}
// src/picture/decode/read-pixels.ts
/**
* The pixels of any PNG: decoded by the kernel, which is ten times faster, or else by `decodePng`.
* @throws ExpectedError as `decodePng` does
*/
function readPixels(file) {
	return streamedPixels(file) ?? decodePng(file);
}
/** The pixels of a PNG of the common form; undefined for other and damaged files, and without the kernel. */
function streamedPixels(file) {
	const source = sourceOf(file);
	if (!source) return void 0;
	const { width, height } = source.header;
	const rows = {
		data: void 0,
		at: 0
	};
	const isOpaque = runKernel({
		read: (_side, to) => source.read(to),
		write: (row) => {
			rows.data ??= new Uint8Array(width * height * 4);
			rows.data.set(row, rows.at);
			rows.at += row.length;
		},
		takeCells: () => void 0
	}, 0, (kernel) => decodedBy(kernel, source));
	return isOpaque === void 0 || !rows.data ? void 0 : {
		width,
		height,
		data: rows.data,
		isOpaque
	};
}
/** Whether the picture is opaque; undefined if the kernel gave up. */
function decodedBy(kernel, source) {
	kernel.begin();
	describe(kernel, 0, source, false);
	return kernel.decode() < 0 ? void 0 : kernel.isOpaque() === 1;
}
// src/picture/decode/parts.ts
/**
* Reads parts of a PNG, laid on white, without holding the rest. A part covers what of its box is in the picture.
* @throws ExpectedError as `decodePng` does
*/
function readParts(file, boxes) {
	if (boxes.length === 0) return [];
	return streamedParts(file, boxes) ?? partsOf$1(toFrame(readPixels(file)), boxes);
}
/** The same of a picture that is in memory. */
function partsOf$1(frame, boxes) {
	const parts = boxes.map((box) => emptyPart(box, frame));
	const bytes = new Uint8Array(frame.pixels.buffer, frame.pixels.byteOffset, frame.pixels.byteLength);
	const stride = frame.width * 4;
	for (let y = 0; y < frame.height; y++) takeRow(parts, y, bytes.subarray(y * stride, (y + 1) * stride));
	return parts;
}
function streamedParts(file, boxes) {
	const source = sourceOf(file);
	if (source === void 0) return void 0;
	const parts = boxes.map((box) => emptyPart(box, source.header));
	const first = Math.min(...parts.map(({ y }) => y));
	const end = Math.max(...parts.map(({ y, frame }) => y + frame.height));
	let y = first;
	return runKernel({
		read: (_side, to) => source.read(to),
		write: (row) => takeRow(parts, y++, row),
		takeCells: () => void 0
	}, 0, (kernel) => {
		kernel.begin();
		describe(kernel, 0, source, true);
		return kernel.decodeRows(first, end) >= 0;
	}) === true ? parts.map(onWhite) : void 0;
}
function onWhite({ x, y, frame }) {
	const { width, height, pixels } = frame;
	return {
		x,
		y,
		frame: toFrame({
			width,
			height,
			data: new Uint8Array(pixels.buffer)
		})
	};
}
function emptyPart(box, size) {
	const [x, y] = [clamped(Math.floor(box.x), size.width), clamped(Math.floor(box.y), size.height)];
	const width = clamped(Math.ceil(box.x + box.width), size.width) - x;
	const height = clamped(Math.ceil(box.y + box.height), size.height) - y;
	return {
		x,
		y,
		frame: {
			width,
			height,
			pixels: new Uint32Array(width * height)
		}
	};
}
function clamped(place, length) {
	return Math.min(Math.max(place, 0), length);
}
/** Copies what a row of RGBA has of each part. */
function takeRow(parts, y, row) {
	for (const { x, y: top, frame } of parts) {
		if (y < top || y >= top + frame.height) continue;
		new Uint8Array(frame.pixels.buffer).set(row.subarray(x * 4, (x + frame.width) * 4), (y - top) * frame.width * 4);
	}
}
// src/picture/decode/reduced.ts
/** Cloudcraft's drawings are as detailed at 1920 x 1080 as in larger pictures: those are only drawn with more pixels. */
const ENOUGH_PIXELS = 2073600;
/** A small picture beside a large one is not reduced below this. */
const LEAST_PIXELS$1 = 921600;
/** By how much to reduce two pictures that are to be laid on each other: by the same unless one of them is much smaller. */
function stepsFor(before, after) {
	const areas = [before.width * before.height, after.width * after.height];
	const wanted = stepTo(Math.max(...areas), ENOUGH_PIXELS);
	return [Math.min(wanted, stepTo(areas[0], LEAST_PIXELS$1)), Math.min(wanted, stepTo(areas[1], LEAST_PIXELS$1))];
}
function stepTo(area, enough) {
	return Math.max(1, Math.floor(Math.sqrt(area / enough)));
}
/**
* Reads a PNG at a fraction of its size, without ever holding all of its pixels where the kernel reads it.
* @throws ExpectedError as `decodePng` does
*/
function readReduced(file, step) {
	const streamed = step === 1 ? void 0 : streamedReduced(file, step);
	if (streamed !== void 0) return streamed;
	return reducedFrame(toFrame(readPixels(file)), step);
}
function streamedReduced(file, step) {
	const source = sourceOf(file);
	if (source === void 0) return void 0;
	const { width, height } = source.header;
	const size = {
		width: Math.ceil(width / step),
		height: Math.ceil(height / step)
	};
	const rows = {
		bytes: void 0,
		at: 0
	};
	if (runKernel({
		read: (_side, to) => source.read(to),
		write: (row) => {
			rows.bytes ??= new Uint8Array(size.width * size.height * 4);
			rows.bytes.set(row, rows.at);
			rows.at += row.length;
		},
		takeCells: () => void 0
	}, 0, (kernel) => isReducedBy(kernel, source, step)) !== true || rows.bytes === void 0) return void 0;
	return {
		width,
		height,
		step,
		frame: {
			...size,
			pixels: new Uint32Array(rows.bytes.buffer)
		}
	};
}
function isReducedBy(kernel, source, step) {
	kernel.begin();
	describe(kernel, 0, source, true);
	return kernel.decodeReduced(step) >= 0;
}
/** A picture that is in memory at a fraction of its size. */
function reducedFrame(frame, step) {
	return {
		width: frame.width,
		height: frame.height,
		step,
		frame: reduce(frame, step)
	};
}
/** The same without the kernel. The last pixels of a row or column count again to fill a square. */
function reduce(frame, step) {
	if (step === 1) return frame;
	const [width, height] = [Math.ceil(frame.width / step), Math.ceil(frame.height / step)];
	const pixels = new Uint32Array(width * height);
	for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) pixels[y * width + x] = meanOf(frame, x * step, y * step, step);
	return {
		width,
		height,
		pixels
	};
}
/** A mean to five bits: so many shades would say nothing. White stays white. A square of one colour keeps it. */
function coarse(channel) {
	return channel & 248 | channel >> 5;
}
const OPAQUE$1 = 4278190080;
function meanOf({ width, height, pixels }, left, top, step) {
	const first = pixels[Math.min(top, height - 1) * width + Math.min(left, width - 1)];
	let [red, green, blue, others] = [
		0,
		0,
		0,
		0
	];
	for (let y = top; y < top + step; y++) for (let x = left; x < left + step; x++) {
		const pixel = pixels[Math.min(y, height - 1) * width + Math.min(x, width - 1)];
		others |= pixel ^ first;
		red += pixel & 255;
		green += pixel >>> 8 & 255;
		blue += pixel >>> 16 & 255;
	}
	const [area, half] = [step * step, step * step >> 1];
	if (others === 0) return first;
	const mean = (sum) => coarse(Math.floor((sum + half) / area));
	return (OPAQUE$1 | mean(red) | mean(green) << 8 | mean(blue) << 16) >>> 0;
}
// src/picture/explain/region-matches.ts
/** How far smoothing may move the border of a region, in pixels. */
const EDGE = 2;
/** Whether two regions of one colour have the same shape, as far as that is visible at this scale. */
function isAlike(one, other, { scale, isExact }) {
	if (isExact) return one.area === other.area && one.shape === other.shape;
	const [width, height] = [one.width * scale, one.height * scale];
	if (Math.abs(other.width - width) > EDGE || Math.abs(other.height - height) > EDGE) return false;
	const area = one.area * scale * scale;
	return Math.abs(other.area - area) <= width + height + area * .05;
}
/** In larger groups only the largest regions are tried: all look the same, and say little. */
const MOST_OF_A_GROUP = 256;
const MOST_MATCHES = 2e5;
/**
* Calls back for all similar pairs among the free regions, the rarest kinds first. `weight`: how likely they are the same one, in pixels: the
* area, divided among all regions that look the same.
*/
function eachMatch(lists, free, visit) {
	let found = 0;
	for (const group of groupsOf(lists, free)) {
		if (found > MOST_MATCHES) break;
		const before = group.before.map((index) => at$1(lists.before, index));
		for (const index of group.after) {
			const region = at$1(lists.after, index);
			const alike = before.filter((other) => isAlike(other, region, lists));
			for (const other of alike) visit(other, region, region.area / alike.length);
			found += alike.length;
		}
	}
}
/** Groups regions by colour and, where shapes are exact, by shape. */
function groupsOf(lists, free) {
	const groups = new Map();
	for (const side of ["before", "after"]) for (const [index, { colour, area, shape }] of lists[side].entries()) {
		if (!free[side].has(index)) continue;
		const key = lists.isExact ? `${colour} ${area} ${shape}` : `${colour}`;
		const group = groups.get(key) ?? {
			before: [],
			after: []
		};
		groups.set(key, group);
		group[side].push(index);
	}
	const cost = ({ before, after }) => before.length * after.length;
	return [...groups.values()].filter((group) => cost(group) > 0).map(({ before, after }) => ({
		before: largest$1(before, lists.before),
		after: largest$1(after, lists.after)
	})).sort((a, b) => cost(a) - cost(b));
}
function largest$1(indices, regions) {
	if (indices.length <= MOST_OF_A_GROUP) return indices;
	const areaOf = (index) => regions[index]?.area ?? 0;
	return indices.sort((a, b) => areaOf(b) - areaOf(a) || a - b).slice(0, MOST_OF_A_GROUP);
}
// src/picture/explain/region-pairs.ts
/** How far a region may be from where a displacement puts it, in pixels: smoothing moves centroids. */
const TOLERANCE$1 = 1.5;
/** The side of the squares of the spatial index, in pixels. */
const SQUARE$1 = 4;
/** Indexes the regions of the later picture. */
function bySquare({ after }) {
	const squares = new Map();
	for (const [index, { x, y }] of after.entries()) {
		const key = squareKey(Math.floor(x / SQUARE$1), Math.floor(y / SQUARE$1));
		const list = squares.get(key);
		if (list) list.push(index);
		else squares.set(key, [index]);
	}
	return squares;
}
function squareKey(column, row) {
	return (row + 65536) * 262144 + column + 65536;
}
/** The pairs of free regions that a displacement moves onto each other. */
function pairsUnder({ dx, dy }, lists, squares, free) {
	const pairs = [];
	const taken = new Set();
	for (const index of free.before) {
		const region = at$1(lists.before, index);
		const [x, y] = [region.x * lists.scale + dx, region.y * lists.scale + dy];
		const isCounterpart = (candidate) => {
			if (taken.has(candidate) || !free.after.has(candidate)) return false;
			const other = at$1(lists.after, candidate);
			if (Math.abs(other.x - x) > TOLERANCE$1 || Math.abs(other.y - y) > TOLERANCE$1) return false;
			return other.colour === region.colour && isAlike(region, other, lists);
		};
		const other = firstAround(x, y, squares, isCounterpart);
		if (other === void 0) continue;
		taken.add(other);
		pairs.push([index, other]);
	}
	return pairs;
}
/** The first counterpart in the squares around a position. */
function firstAround(x, y, squares, isCounterpart) {
	const [left, right] = [Math.floor((x - TOLERANCE$1) / SQUARE$1), Math.floor((x + TOLERANCE$1) / SQUARE$1)];
	const [top, bottom] = [Math.floor((y - TOLERANCE$1) / SQUARE$1), Math.floor((y + TOLERANCE$1) / SQUARE$1)];
	for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) {
		const found = squares.get(squareKey(column, row))?.find(isCounterpart);
		if (found !== void 0) return found;
	}
}
// src/picture/explain/displacements.ts
/** A smaller area is chance: this many pixels and, after the first displacement, the smaller of these shares of its area and of the picture. */
const LEAST_AREA = 150;
const LEAST_OF_MAIN = .003;
const LEAST_OF_PICTURE = 3e-4;
/** A single face may look like another one; a block has several. */
const LEAST_REGIONS = 2;
const MOST_DISPLACEMENTS = 40;
const ROUNDS$1 = 8;
const TRIES$1 = 24;
/**
* Matches regions one to one, by what moved together: pairs of similar regions vote for displacements, and the displacements take their
* regions in the order of the votes. So a row of equal blocks is matched by how the row moved, and a new one among them is left over.
* @param picturePixels the size of the later picture
* @param main what is known to have moved as one already, and is not in the lists
*/
function findMovements(lists, picturePixels, main) {
	const free = {
		before: new Set(lists.before.keys()),
		after: new Set(lists.after.keys())
	};
	const squares = bySquare(lists);
	const found = [];
	for (let round = 0; round < ROUNDS$1; round++) {
		const before = found.length;
		for (const wanted of votesOf(lists, free)) {
			if (found.length === MOST_DISPLACEMENTS) break;
			const pairs = pairsUnder(wanted, lists, squares, free);
			const displacement = settled(pairs, lists);
			if (isChance(pairs, displacement, main ?? found[0]?.displacement, picturePixels)) continue;
			found.push({
				displacement,
				pairs
			});
			for (const [one, other] of pairs) {
				free.before.delete(one);
				free.after.delete(other);
			}
		}
		if (found.length === before) break;
	}
	return listed(found);
}
function listed(found) {
	const sorted = [...found].sort((a, b) => b.displacement.area - a.displacement.area);
	return {
		displacements: sorted.map(({ displacement }) => displacement),
		matches: sorted.flatMap(({ pairs }, displacement) => pairs.map(([before, after]) => ({
			before,
			after,
			displacement
		})))
	};
}
function isChance(pairs, { area }, main, picturePixels) {
	if (main === void 0) return area < LEAST_AREA;
	return pairs.length < LEAST_REGIONS || area < Math.max(Math.min(main.area * LEAST_OF_MAIN, picturePixels * LEAST_OF_PICTURE), LEAST_AREA);
}
/** The displacements with the most votes, in whole pixels; where edges are smoothed, adjacent ones count for each other. */
function votesOf(lists, free) {
	const votes = new Map();
	eachMatch(lists, free, (before, after, weight) => {
		const [x, y] = displacementOf(before, after, lists);
		const key = (Math.round(x) + HALF$1) * ROW + Math.round(y) + HALF$1;
		votes.set(key, (votes.get(key) ?? 0) + weight);
	});
	const steps = lists.isExact ? [0] : [
		-ROW - 1,
		-ROW,
		-ROW + 1,
		-1,
		0,
		1,
		ROW - 1,
		ROW,
		ROW + 1
	];
	const around = (key) => steps.reduce((sum, step) => sum + (votes.get(key + step) ?? 0), 0);
	return likely(votes).map((key) => ({
		dx: Math.floor(key / ROW) - HALF$1,
		dy: key % ROW - HALF$1,
		weight: around(key)
	})).sort((a, b) => b.weight - a.weight || Math.hypot(a.dx, a.dy) - Math.hypot(b.dx, b.dy) || a.dx - b.dx || a.dy - b.dy).slice(0, TRIES$1);
}
/** A displacement as one number: across in rows of 2^18, both from -2^16 on. */
const ROW = 2 ** 18;
const HALF$1 = 2 ** 16;
/** Only of the displacements with the most votes are the neighbours looked at: there may be hundreds of thousands. */
const MOST_CANDIDATES = 5e3;
function likely(votes) {
	if (votes.size <= MOST_CANDIDATES) return [...votes.keys()];
	const weights = Float64Array.from(votes.values()).sort();
	const least = weights[weights.length - MOST_CANDIDATES] ?? 0;
	return [...votes].flatMap(([key, weight]) => weight >= least ? [key] : []);
}
function displacementOf(one, other, { scale, isExact }) {
	if (isExact) return [other.left - one.left, other.top - one.top];
	return [other.x - one.x * scale, other.y - one.y * scale];
}
/** The mean displacement of the pairs, weighted by size. */
function settled(pairs, lists) {
	let [dx, dy, weights, area] = [
		0,
		0,
		0,
		0
	];
	for (const [before, after] of pairs) {
		const [one, other] = [at$1(lists.before, before), at$1(lists.after, after)];
		const [x, y] = displacementOf(one, other, lists);
		const weight = Math.sqrt(other.area);
		area += other.area;
		dx += x * weight;
		dy += y * weight;
		weights += weight;
	}
	if (lists.isExact) return {
		dx: Math.round(dx / weights),
		dy: Math.round(dy / weights),
		area
	};
	return {
		dx: dx / weights,
		dy: dy / weights,
		area
	};
}
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
// src/picture/explain/fit.ts
const AT_REST = {
	scale: 1,
	dx: 0,
	dy: 0
};
function isAtRest({ scale, dx, dy }) {
	return scale === 1 && dx === 0 && dy === 0;
}
/** Whether pixels lie exactly on pixels. */
function isOnPixels({ scale, dx, dy }) {
	return scale === 1 && Number.isInteger(dx) && Number.isInteger(dy);
}
/** Enough rows to meet everything that is drawn, and enough edges to tell a good fit from a bad one. */
const MOST_ROWS$1 = 120;
const MOST_SAMPLES = 1e4;
/**
* Visible edges of a picture, to judge how well it fits another one. Flat areas would not do: they fit wherever they overlap, and
* palettes dot them with shades of their own.
*/
var EdgeSamples = class {
	#frame;
	#places;
	constructor(frame) {
		this.#frame = frame;
		this.#places = edgesOf(frame);
	}
	/** The share of the edges that the other, earlier picture has as well: 0 to 1. Of no edges, all. */
	shareIn(other, fit) {
		const { width } = this.#frame;
		if (this.#places.length === 0) return 1;
		const isSeen = isOnPixels(fit) ? this.#onPixels(other, fit) : this.#betweenPixels(other, fit);
		let seen = 0;
		for (const place of this.#places) {
			const x = place % width;
			if (isSeen(x, (place - x) / width)) seen++;
		}
		return seen / this.#places.length;
	}
	#onPixels(other, { dx, dy }) {
		const [pixels, others, { width }] = [
			signedPixels(this.#frame),
			signedPixels(other),
			this.#frame
		];
		return (x, y) => {
			const [left, top] = [x - dx, y - dy];
			if (left < 1 || top < 1 || left >= other.width || top >= other.height) return false;
			const [here, there] = [y * width + x, top * other.width + left];
			return isNear$1(pixels[here], others[there]) && isNear$1(pixels[here - 1], others[there - 1]) && isNear$1(pixels[here - width], others[there - other.width]);
		};
	}
	#betweenPixels(other, { scale, dx, dy }) {
		const [pixels, others, { width }] = [
			signedPixels(this.#frame),
			signedPixels(other),
			this.#frame
		];
		const isThere = (x, y) => {
			const [left, top] = [Math.floor((x + .5 - dx) / scale), Math.floor((y + .5 - dy) / scale)];
			if (left < 1 || top < 1 || left >= other.width - 1 || top >= other.height - 1) return false;
			return isWithinReach(pixels[y * width + x], others, top * other.width + left, other.width);
		};
		return (x, y) => isThere(x, y) && isThere(x - 1, y) && isThere(x, y - 1);
	}
};
function edgesOf(frame) {
	const { width, height } = frame;
	const pixels = signedPixels(frame);
	const step = Math.max(1, Math.floor(height / MOST_ROWS$1));
	const places = new Int32Array(Math.ceil(height / step) * width);
	let count = 0;
	for (let y = 1; y < height; y += step) for (let at = y * width + 1; at < (y + 1) * width; at++) {
		const [pixel, left, above] = [
			pixels[at],
			pixels[at - 1],
			pixels[at - width]
		];
		if (pixel === left && pixel === above) continue;
		if (!isNear$1(pixel, left) || !isNear$1(pixel, above)) places[count++] = at;
	}
	const every = Math.max(1, Math.ceil(count / MOST_SAMPLES));
	return Int32Array.from({ length: Math.ceil(count / every) }, (_, index) => places[index * every]);
}
// src/picture/explain/grouped.ts
/** Groups items by a key, keeping their order: `Map.groupBy`, which Node 20 does not have. */
function grouped(items, keyOf) {
	const groups = new Map();
	for (const item of items) {
		const key = keyOf(item);
		const group = groups.get(key);
		if (group) group.push(item);
		else groups.set(key, [item]);
	}
	return groups;
}
// src/picture/explain/zoom.ts
/** The largest regions show the scale best, and a few hundred are enough. */
const MOST_COMPARED = 200;
/** Smaller regions, in pixels, say too little about the scale. */
const SHORTEST_SIDE = 6;
/** The distance between nearer regions, in pixels, says little about the scale. */
const SHORTEST_DISTANCE = 80;
/** With a larger factor, or a smaller one than its inverse, it is not considered the same picture. */
const LARGEST_ZOOM = 3;
/**
* The factor by which `after` is drawn larger than `before`. A diagram is fitted into its picture, so one resource more or less changes
* the scale of all. The sizes of regions of one colour give an estimate; distances between regions refine it to some hundredths of a
* per cent.
* @returns undefined if it cannot be determined
*/
function zoomBetween(colours) {
	const sizes = new Histogram(.01);
	const pairs = similarPairs(colours);
	for (const { one, other, zoom } of pairs) sizes.add(zoom, Math.min(one.area, other.area));
	const best = sizes.peaks(3).map(({ value }) => refined(pairs, value)).reduce((a, b) => b.weight > a.weight ? b : a, {
		value: NaN,
		weight: 0
	});
	return best.weight > 0 ? Math.exp(best.value) : void 0;
}
/** Pairs of the same colour and about the same shape, of any size. */
function similarPairs({ before, after }) {
	const byColour = grouped(largest(before), ({ colour }) => colour);
	return largest(after).flatMap((other) => (byColour.get(other.colour) ?? []).flatMap((one) => {
		const across = Math.log(other.width / one.width);
		const down = Math.log(other.height / one.height);
		const tolerance = 2 / Math.min(one.width, one.height) + 2 / Math.min(other.width, other.height);
		const zoom = Math.log(other.area / one.area) / 2;
		return Math.abs(across - down) < tolerance && Math.abs(across - zoom) < tolerance && Math.abs(zoom) < Math.log(LARGEST_ZOOM) ? [{
			one,
			other,
			zoom
		}] : [];
	}));
}
function largest(regions) {
	return regions.filter(({ width, height }) => Math.min(width, height) >= SHORTEST_SIDE).sort((a, b) => b.area - a.area || a.top - b.top || a.left - b.left).slice(0, MOST_COMPARED);
}
/** The scale that most distances show, between regions with exactly one counterpart at about the estimated scale. */
function refined(pairs, guess) {
	const near = pairs.filter(({ zoom }) => Math.abs(zoom - guess) < .03);
	const ones = grouped(near, ({ one }) => one);
	const others = grouped(near, ({ other }) => other);
	const unique = near.filter(({ one, other }) => ones.get(one)?.length === 1 && others.get(other)?.length === 1);
	const distances = new Histogram(5e-4);
	for (const [i, first] of unique.entries()) for (const second of unique.slice(0, i)) {
		const was = Math.hypot(first.one.x - second.one.x, first.one.y - second.one.y);
		const is = Math.hypot(first.other.x - second.other.x, first.other.y - second.other.y);
		if (was < SHORTEST_DISTANCE || is < SHORTEST_DISTANCE) continue;
		const zoom = Math.log(is / was);
		if (Math.abs(zoom - guess) < .05) distances.add(zoom, was);
	}
	return distances.peaks(1)[0] ?? {
		value: guess,
		weight: 0
	};
}
/** A histogram with weights. */
var Histogram = class {
	#bins = new Map();
	#width;
	constructor(width) {
		this.#width = width;
	}
	add(value, weight) {
		const bin = Math.round(value / this.#width);
		const { weight: before, sum } = this.#bins.get(bin) ?? {
			weight: 0,
			sum: 0
		};
		this.#bins.set(bin, {
			weight: before + weight,
			sum: sum + value * weight
		});
	}
	/** The heaviest values, each a mean over three bins. */
	peaks(most) {
		return [...this.#bins.keys()].map((bin) => {
			const around = [
				bin - 1,
				bin,
				bin + 1
			].map((key) => this.#bins.get(key) ?? {
				weight: 0,
				sum: 0
			});
			const weight = around.reduce((sum, part) => sum + part.weight, 0);
			return {
				value: around.reduce((sum, part) => sum + part.sum, 0) / weight,
				weight
			};
		}).sort((a, b) => b.weight - a.weight || a.value - b.value).slice(0, most);
	}
};
// src/picture/explain/alignment.ts
/** With this share of its edges where they were, a picture is at rest, and nothing else is tried. */
const RESTING$1 = .8;
/** A fit that has no reason of its own, but was measured, has to explain so much more than one that has. */
const CLEARLY_BETTER = 1.05;
/** Pixels that need not lie on pixels are found more easily. */
const MUCH_BETTER = 1.25;
/** Of two measured fits neither has a reason of its own. */
const BETTER = 1.002;
/** Fits that explain less are chance. Pictures of one size are at rest even where most blocks moved, since the ground was not fitted anew. */
const LEAST = .1;
const LEAST_IN_ONE_SIZE = .35;
/** With a smaller share of equal regions, shapes cannot be compared pixel by pixel. */
const SHARE_OF_EQUAL = .4;
/** Only the displacements that most regions share can be the picture's. */
const MOST_TRIED = 3;
/**
* How the later picture lies on the earlier one, checked on pixels. What regions vote for is only proposed; so are rest and the ratios of the
* sizes, since a drawing is fitted into its picture. Exact values win over measured ones that explain no more.
*/
function fitOf(pictures) {
	const edges = new EdgeSamples(pictures.after);
	const scoreOf = (fit) => edges.shareIn(pictures.before, fit);
	const rest = scoreOf(AT_REST);
	if (rest >= RESTING$1) return AT_REST;
	const least = pictures.before.width === pictures.after.width && pictures.before.height === pictures.after.height ? LEAST_IN_ONE_SIZE : LEAST;
	let best = {
		fit: AT_REST,
		score: Math.max(rest, least),
		isMeasured: false
	};
	const tryOut = (fit, isMeasured) => {
		const score = scoreOf(fit);
		if (score > best.score * leadOver(best, fit, isMeasured)) best = {
			fit,
			score,
			isMeasured
		};
	};
	const lists = pictures.regions();
	for (const { fit, isMeasured } of displacedFits(lists, 1, pictures)) tryOut(fit, isMeasured);
	if (isOnPixels(best.fit) && best.score >= RESTING$1) return best.fit;
	for (const scale of scalesOf(lists, pictures)) for (const { fit, isMeasured } of displacedFits(lists, scale.value, pictures)) tryOut(fit, isMeasured || scale.isMeasured);
	return best.fit;
}
/** How much more a fit has to explain than the best one so far. */
function leadOver(best, fit, isMeasured) {
	if (isOnPixels(fit)) return CLEARLY_BETTER;
	if (isOnPixels(best.fit)) return MUCH_BETTER;
	if (!isMeasured) return 1;
	return best.isMeasured ? BETTER : CLEARLY_BETTER;
}
/** The displacements at a scale that the regions vote for, to whole pixels first where pixels can lie on pixels. */
function displacedFits(lists, scale, { before, after, step }) {
	const isExact = scale === 1 && haveEqualShapes(lists);
	const { displacements } = findMovements({
		...lists,
		scale,
		isExact
	}, after.width * after.height);
	const tried = displacements.slice(0, MOST_TRIED);
	const measured = tried.map(({ dx, dy }) => ({
		fit: {
			scale,
			dx,
			dy
		},
		isMeasured: true
	}));
	if (scale !== 1) return [{
		fit: centred(scale, before, after),
		isMeasured: false
	}, ...measured];
	const exactly = (length) => Math.round(length * step) / step;
	return [...tried.map(({ dx, dy }) => ({
		fit: {
			scale,
			dx: exactly(dx),
			dy: exactly(dy)
		},
		isMeasured: false
	})), ...measured];
}
/** A drawing is fitted into its picture and centred. */
function centred(scale, before, after) {
	return {
		scale,
		dx: (after.width - before.width * scale) / 2,
		dy: (after.height - before.height * scale) / 2
	};
}
/** Scales to try: the ratios of the sides first, the measured one only where it is another. */
function scalesOf(lists, { before, after }) {
	const ratios = [...new Set([after.width / before.width, after.height / before.height])];
	const zoom = zoomBetween(lists);
	const isNew = zoom !== void 0 && ![1, ...ratios].some((ratio) => Math.abs(zoom / ratio - 1) < SAME_SCALE);
	const reasoned = ratios.filter((scale) => scale !== 1).map((value) => ({
		value,
		isMeasured: false
	}));
	return isNew ? [...reasoned, {
		value: zoom,
		isMeasured: true
	}] : reasoned;
}
/** Scales measured from regions are known to about this share. */
const SAME_SCALE = .001;
/** Large regions count more, but a plate, whose shape depends on everything that stands on it, not as much as a hundred blocks. */
const weightOf = ({ area }) => Math.sqrt(area);
/** Whether regions of the two pictures can be compared pixel by pixel: enough of the smaller picture's are in the other one, by weight. */
function haveEqualShapes({ before, after }) {
	const keyOf = ({ colour, area, shape }) => `${colour} ${area} ${shape}`;
	const counts = new Map();
	for (const region of before) counts.set(keyOf(region), (counts.get(keyOf(region)) ?? 0) + 1);
	let equal = 0;
	for (const region of after) {
		const count = counts.get(keyOf(region)) ?? 0;
		if (count === 0) continue;
		counts.set(keyOf(region), count - 1);
		equal += weightOf(region);
	}
	const total = (regions) => regions.reduce((sum, region) => sum + weightOf(region), 0);
	const least = Math.min(total(before), total(after));
	return equal >= least * SHARE_OF_EQUAL;
}
// src/picture/explain/lookup.ts
/** Looks up pixels of one picture in another one, where a fit puts them. Indexed reads are hot here, so they are not checked. */
var Lookup = class {
	#pixels;
	#others;
	#width;
	#otherWidth;
	#otherHeight;
	/** The position in the other picture of each column, and of each row. */
	#columns;
	#rows;
	#isOnPixels;
	/** @param fit from `frame` to `other` */
	constructor(frame, other, fit) {
		this.#pixels = signedPixels(frame);
		this.#others = signedPixels(other);
		this.#width = frame.width;
		this.#otherWidth = other.width;
		this.#otherHeight = other.height;
		this.#columns = projected(frame.width, fit.scale, fit.dx);
		this.#rows = projected(frame.height, fit.scale, fit.dy);
		this.#isOnPixels = isOnPixels(fit);
	}
	columnOf(x) {
		return this.#columns[x];
	}
	rowOf(y) {
		return this.#rows[y];
	}
	isInside(x, y) {
		const [column, row] = [this.columnOf(x), this.rowOf(y)];
		return column >= 0 && row >= 0 && column < this.#otherWidth && row < this.#otherHeight;
	}
	/** The exclusive end of the pixels of a row, from `from` on, that are where the fit puts them. */
	seenUpTo(y, from, to) {
		for (let x = from; x < to; x++) if (!this.isSeen(x, y)) return x;
		return to;
	}
	/** How many of the pixels of a row from `from` up to `to` are where the fit puts them. */
	countSeen(y, from, to) {
		let seen = 0;
		for (let x = from; x < to; x++) if (this.isSeen(x, y)) seen++;
		return seen;
	}
	/** Whether a pixel and both its neighbours look like those of the other picture, or the pixel may be a smoothed edge of it. */
	isSeen(x, y) {
		const row = this.#rows[y];
		const column = this.#columns[x];
		if (this.#isOnPixels) return this.#isSame(x, y, column, row);
		if (row < 1 || row >= this.#otherHeight - 1 || column < 1 || column >= this.#otherWidth - 1) return false;
		const there = row * this.#otherWidth + column;
		const here = y * this.#width + x;
		return isWithinReach(this.#pixels[here], this.#others, there, this.#otherWidth);
	}
	/** Whether a pixel looks like those around where the fit puts it, however exactly pixels lie on pixels. */
	isLike(x, y) {
		const row = this.#rows[y];
		const column = this.#columns[x];
		if (row < 1 || row >= this.#otherHeight - 1 || column < 1 || column >= this.#otherWidth - 1) return false;
		const there = row * this.#otherWidth + column;
		return isWithinReach(this.#pixels[y * this.#width + x], this.#others, there, this.#otherWidth);
	}
	#isSame(x, y, column, row) {
		if (row < 0 || row >= this.#otherHeight || column < 0 || column >= this.#otherWidth) return false;
		const [pixels, others] = [this.#pixels, this.#others];
		const [here, there] = [y * this.#width + x, row * this.#otherWidth + column];
		return isNear$1(pixels[here], others[there]) && (x === 0 || column === 0 || isNear$1(pixels[here - 1], others[there - 1])) && (x === this.#width - 1 || column === this.#otherWidth - 1 || isNear$1(pixels[here + 1], others[there + 1]));
	}
};
/** The fit seen from the other side: from the later picture to the earlier one. */
function inverse({ scale, dx, dy }) {
	return {
		scale: 1 / scale,
		dx: 0 - dx / scale,
		dy: 0 - dy / scale
	};
}
/** The position of each column or row in the other picture. The centre of a pixel is half a pixel from its start. */
function projected(length, scale, offset) {
	const positions = new Int32Array(length);
	for (let position = 0; position < length; position++) positions[position] = Math.floor((position + .5) * scale + offset + 1e-6);
	return positions;
}
// src/picture/explain/recoloured.ts
/** The borders of a face that has another colour may lie so many pixels elsewhere: smoothing. */
const TOLERANCE = 1;
const TOPS = [
	-1,
	0,
	TOLERANCE
];
/** Smaller faces, in pixels, are in the same place by chance. */
const LEAST_SIDE = 6;
/**
* Without regions that are in the same place in both pictures, in another colour. They have not moved, though the other picture may have the same
* in that colour elsewhere.
*/
function withoutRecoloured(lists, { before, after }) {
	if (lists.before.length === 0 || lists.after.length === 0) return {
		before,
		after
	};
	const byTop = grouped(after, (index) => at$1(lists.after, index).top);
	const gone = {
		before: new Set(),
		after: new Set()
	};
	for (const index of before) {
		const region = at$1(lists.before, index);
		if (Math.min(region.width, region.height) < LEAST_SIDE) continue;
		const others = TOPS.flatMap((step) => byTop.get(region.top + step) ?? []).filter((other) => areInOnePlace(region, at$1(lists.after, other)));
		if (others.length > 0) gone.before.add(index);
		for (const other of others) gone.after.add(other);
	}
	return {
		before: before.filter((index) => !gone.before.has(index)),
		after: after.filter((index) => !gone.after.has(index))
	};
}
function areInOnePlace(one, other) {
	return one.colour !== other.colour && Math.abs(one.left - other.left) <= TOLERANCE && Math.abs(one.width - other.width) <= 2 && Math.abs(one.height - other.height) <= 2;
}
// src/picture/explain/active-area.ts
function wholeArea({ width }) {
	const stretches = [0, width];
	return {
		stretchesOf: () => stretches,
		isAll: true
	};
}
/** How much is looked at around what differs, in pixels: the rest of a face, its neighbours. */
const MARGIN$1 = 48;
/** Boxes around what differs, with a margin; rows are given by bands of cells, as differing places are. */
function areaAround(boxes, { width, height }) {
	const bands = Array.from({ length: Math.ceil(height / 8) }, () => []);
	for (const box of boxes) {
		const first = Math.max(0, Math.floor((box.y - MARGIN$1) / 8));
		const last = Math.min(bands.length - 1, Math.floor((box.y + box.height + MARGIN$1) / 8));
		const stretch = [Math.max(0, box.x - MARGIN$1), Math.min(width, box.x + box.width + MARGIN$1)];
		if (stretch[1] > stretch[0]) for (let band = first; band <= last; band++) bands[band]?.push([stretch[0], stretch[1]]);
	}
	const stretches = bands.map(merged);
	return {
		stretchesOf: (y) => stretches[Math.floor(y / 8)] ?? [],
		isAll: false
	};
}
function merged(stretches) {
	const result = [];
	for (const [from, to] of stretches.sort((a, b) => a[0] - b[0])) {
		const end = result.at(-1);
		if (end !== void 0 && from <= end) result[result.length - 1] = Math.max(end, to);
		else result.push(from, to);
	}
	return result;
}
// src/picture/explain/colour-classes.ts
/**
* Which colours of two pictures stand for each other. Every render has a palette of its own and dots of a neighbouring shade where that
* lacks a colour, so one face has several colours, and others in the next picture. Here each colour stands for the most frequent one near it.
*/
var ColourClasses = class {
	#leaders = [];
	#known = new Map();
	/** A direct-mapped cache in front of the map: most pixels have the colour of others nearby. */
	#keys = new Int32Array(CACHE);
	#values = new Int32Array(CACHE);
	constructor(frames) {
		const counts = new Map();
		for (const frame of frames) countColours(frame, counts);
		const ordered = [...counts].sort(([a, times], [b, other]) => other - times || a - b);
		for (const [colour] of ordered) this.of(colour);
	}
	/** The colour that a pixel stands for. Both are signed numbers, opaque. */
	of(pixel) {
		const slot = Math.imul(pixel, 2654435761) >>> 32 - CACHE_BITS;
		if (this.#keys[slot] === pixel) return this.#values[slot];
		const found = this.#known.get(pixel) ?? this.#classify(pixel);
		this.#keys[slot] = pixel;
		this.#values[slot] = found;
		return found;
	}
	#classify(pixel) {
		const colour = conversionOf(pixel & RGB);
		const leader = this.#leaders.find((candidate) => distanceBetween(candidate.colour, colour) < SAME_CLASS);
		if (leader === void 0 && this.#leaders.length < MOST_CLASSES) this.#leaders.push({
			pixel,
			colour
		});
		this.#known.set(pixel, leader?.pixel ?? pixel);
		return leader?.pixel ?? pixel;
	}
};
const RGB = 16777215;
const CACHE_BITS = 10;
const CACHE = 1024;
/** Shades that a palette substitutes for each other are nearer than this; the faces of one block are further apart. */
const SAME_CLASS = .05;
/** Pictures with more colours are not drawings; the rest of their colours are compared as they are. */
const MOST_CLASSES = 512;
/** A few hundred rows show which colours are frequent. */
const MOST_ROWS = 256;
/** Colours of shorter runs are smoothed edges and dots. */
const SHORTEST_RUN$1 = 3;
function countColours(frame, counts) {
	const pixels = signedPixels(frame);
	const step = Math.max(1, Math.floor(frame.height / MOST_ROWS));
	for (let y = 0; y < frame.height; y += step) {
		const end = (y + 1) * frame.width;
		for (let at = y * frame.width, from = at; at < end; from = at) {
			const colour = pixels[at];
			while (at < end && pixels[at] === colour) at++;
			if (at - from >= SHORTEST_RUN$1) counts.set(colour, (counts.get(colour) ?? 0) + at - from);
		}
	}
}
// src/picture/explain/run-sizes.ts
function measure(runs, width) {
	const { count, starts, lengths, parents } = runs;
	const { rootOf, roots } = numbered(runs);
	const whole = () => new Int32Array(roots);
	const [area, left, right, bottom] = [
		whole(),
		whole().fill(width),
		whole(),
		whole()
	];
	const [sumX, sumY] = [new Float64Array(roots), new Float64Array(roots)];
	for (let run = 0; run < count; run++) {
		const root = rootOf[parents[run]];
		const [from, length] = [starts[run], lengths[run]];
		const x = from % width;
		const y = (from - x) / width;
		area[root] = area[root] + length;
		if (x < left[root]) left[root] = x;
		if (x + length > right[root]) right[root] = x + length;
		bottom[root] = y + 1;
		sumX[root] = sumX[root] + length * (x + length / 2);
		sumY[root] = sumY[root] + length * (y + .5);
	}
	return {
		rootOf,
		area,
		left,
		right,
		bottom,
		sumX,
		sumY,
		shape: shapesOf(runs, rootOf, left, width)
	};
}
function numbered({ count, parents }) {
	const rootOf = new Int32Array(count);
	let roots = 0;
	for (let run = 0; run < count; run++) if (parents[run] === run) rootOf[run] = roots++;
	return {
		rootOf,
		roots
	};
}
/** A hash of each region's shape: a sum over its runs relative to its upper left corner, so their order does not matter. */
function shapesOf({ count, starts, lengths, parents }, rootOf, left, width) {
	const shape = new Int32Array(left.length);
	for (let run = 0; run < count; run++) {
		const first = parents[run];
		const [root, from] = [rootOf[first], starts[run]];
		const x = from % width - left[root];
		const y = Math.floor(from / width) - Math.floor(starts[first] / width);
		shape[root] = shape[root] + mixed(x, y, lengths[run]) | 0;
	}
	return shape;
}
/** Hashes three small numbers to 32 bits; the factors are those of MurmurHash3 and xxHash. */
function mixed(x, y, length) {
	const bits = Math.imul(x + 1, 2654435761) ^ Math.imul(y + 7, 2246822507) ^ Math.imul(length, 3266489909);
	return Math.imul(bits ^ bits >>> 15, 668265263);
}
// src/picture/explain/runs.ts
/** Shorter runs are parts of smoothed edges and letters. */
const SHORTEST_RUN = 3;
/** Finds runs row by row, from left to right, and joins those of one colour that touch in adjacent rows. */
function joinRuns(frame, segmentation) {
	const { width, height } = frame;
	const finder = new RunFinder(frame, segmentation);
	for (let y = 0; y < height; y++) finder.takeRow(y * width, segmentation.stretchesOf(y));
	return finder.result();
}
var RunFinder = class {
	#pixels;
	#width;
	#classes;
	#background;
	#rows;
	#table = {
		starts: NOTHING,
		lengths: NOTHING,
		colours: NOTHING,
		parents: NOTHING
	};
	#loose = NOTHING;
	#count = 0;
	#looseCount = 0;
	/** The first run of the row above that may touch the next run, and the first run of this row. */
	#above = 0;
	#row = 0;
	#y = 0;
	constructor(frame, { classes, background }) {
		this.#pixels = signedPixels(frame);
		this.#width = frame.width;
		this.#classes = classes;
		this.#background = background;
		this.#rows = new Int32Array(frame.height + 1);
	}
	takeRow(start, stretches) {
		this.#above = this.#row;
		this.#row = this.#count;
		this.#rows[this.#y++] = this.#count;
		this.#makeRoom();
		for (let i = 0; i < stretches.length; i += 2) this.#takeStretch(start + stretches[i], start + stretches[i + 1]);
	}
	result() {
		this.#rows[this.#y] = this.#count;
		const { parents } = this.#table;
		for (let run = 0; run < this.#count; run++) parents[run] = rootOf(parents, run);
		return {
			...this.#table,
			count: this.#count,
			rows: this.#rows,
			loose: this.#loose,
			looseCount: this.#looseCount
		};
	}
	#takeStretch(first, end) {
		const [pixels, background] = [this.#pixels, this.#background];
		for (let at = first; at < end;) {
			const from = at;
			if (pixels[at] === background) {
				while (at < end && pixels[at] === background) at++;
				continue;
			}
			const colour = this.#classes.of(pixels[at]);
			at = this.#endOfRun(at, end, colour);
			if (at - from < SHORTEST_RUN) this.#addLoose(from, at);
			else this.#addRun(from, at, colour);
		}
	}
	/** The exclusive end of the pixels from `first` on that stand for a colour. */
	#endOfRun(first, end, colour) {
		const [pixels, background] = [this.#pixels, this.#background];
		let known = pixels[first];
		let at = first + 1;
		for (; at < end; at++) {
			const pixel = pixels[at];
			if (pixel === known) continue;
			if (pixel === background || this.#classes.of(pixel) !== colour) break;
			known = pixel;
		}
		return at;
	}
	#addRun(from, to, colour) {
		const [{ starts, lengths, colours, parents }, run, width] = [
			this.#table,
			this.#count++,
			this.#width
		];
		starts[run] = from;
		lengths[run] = to - from;
		colours[run] = colour;
		parents[run] = run;
		let above = this.#above;
		while (above < this.#row && starts[above] + lengths[above] <= from - width) above++;
		this.#above = above;
		for (; above < this.#row && starts[above] < to - width; above++) if (colours[above] === colour) join(parents, above, run);
	}
	/** Extends the last stretch, or adds another one. */
	#addLoose(from, to) {
		const end = 2 * this.#looseCount;
		if (end > 0 && this.#loose[end - 1] === from) {
			this.#loose[end - 1] = to;
			return;
		}
		this.#loose[end] = from;
		this.#loose[end + 1] = to;
		this.#looseCount++;
	}
	/** No row has more than `width` of either, so there is nothing to check inside the row. */
	#makeRoom() {
		const [table, count, more] = [
			this.#table,
			this.#count,
			this.#width
		];
		if (count + more > table.starts.length) {
			table.starts = withRoom(table.starts, count, more);
			table.lengths = withRoom(table.lengths, count, more);
			table.colours = withRoom(table.colours, count, more);
			table.parents = withRoom(table.parents, count, more);
		}
		this.#loose = withRoom(this.#loose, 2 * this.#looseCount, 2 * more);
	}
};
const NOTHING = new Int32Array();
/** The list itself if it has room for `more` numbers after the first `count`, else a copy of these in a larger list. */
function withRoom(list, count, more) {
	if (count + more <= list.length) return list;
	const larger = new Int32Array(Math.ceil(1.5 * count) + more);
	larger.set(list.subarray(0, count));
	return larger;
}
function rootOf(parents, run) {
	let root = run;
	while (parents[root] !== root) {
		const next = parents[root] ?? root;
		root = parents[root] = parents[next] ?? next;
	}
	return root;
}
/** The earlier root becomes the root of both. */
function join(parents, one, other) {
	const [first, second] = [rootOf(parents, one), rootOf(parents, other)];
	if (first < second) parents[second] = first;
	else parents[first] = second;
}
// src/picture/explain/flat-regions.ts
/** Smaller regions are too many and too similar. */
const SMALLEST_AREA = 24;
/** Finds the areas of one colour, except those of the background colour, in the part of the picture that is looked at. */
function flatRegions(frame, segmentation) {
	const runs = joinRuns(frame, segmentation);
	const sizes = measure(runs, frame.width);
	const indexOf = new Int32Array(runs.count).fill(-1);
	const regions = [];
	for (let run = 0; run < runs.count; run++) {
		const root = sizes.rootOf[run] ?? 0;
		if (runs.parents[run] !== run || (sizes.area[root] ?? 0) < SMALLEST_AREA) continue;
		indexOf[run] = regions.length;
		regions.push(toRegion(run, runs, sizes, frame));
	}
	const regionOf = (run) => indexOf[runs.parents[run] ?? 0] ?? -1;
	return {
		regions,
		eachRun: (visit) => {
			for (let run = 0; run < runs.count; run++) {
				const index = regionOf(run);
				if (index >= 0) visit(index, runs.starts[run] ?? 0, runs.lengths[run] ?? 0);
			}
		},
		eachLoose: (visit) => {
			for (let at = 0; at < 2 * runs.looseCount; at += 2) visit(runs.loose[at] ?? 0, runs.loose[at + 1] ?? 0);
			for (let run = 0; run < runs.count; run++) {
				const from = runs.starts[run] ?? 0;
				if (regionOf(run) < 0) visit(from, from + (runs.lengths[run] ?? 0));
			}
		},
		regionAt: (x, y) => {
			const run = runAt(runs, y, y * frame.width + x);
			return run < 0 ? -1 : regionOf(run);
		}
	};
}
/** The run that covers a position of a row, -1 for none. */
function runAt({ starts, lengths, rows }, y, position) {
	let [low, high] = [rows[y] ?? 0, (rows[y + 1] ?? 0) - 1];
	while (low <= high) {
		const middle = low + high >> 1;
		const start = starts[middle];
		if (start > position) high = middle - 1;
		else if (start + lengths[middle] <= position) low = middle + 1;
		else return middle;
	}
	return -1;
}
function toRegion(run, runs, sizes, { width }) {
	const first = runs.starts[run] ?? 0;
	const root = sizes.rootOf[run] ?? 0;
	const [area, left, top] = [
		sizes.area[root] ?? 0,
		sizes.left[root] ?? 0,
		Math.floor(first / width)
	];
	return {
		colour: runs.colours[run] ?? 0,
		area,
		left,
		top,
		width: (sizes.right[root] ?? 0) - left,
		height: (sizes.bottom[root] ?? 0) - top,
		x: (sizes.sumX[root] ?? 0) / area,
		y: (sizes.sumY[root] ?? 0) / area,
		shape: sizes.shape[root] ?? 0
	};
}
// src/picture/explain/segments.ts
/** A diagram of thousands of resources has fewer regions; more are a photograph, or an attempt to waste time. */
const MOST_FLAT_REGIONS = 4e4;
/** The regions of both pictures: all of them only where something asks for them. */
var Segments = class {
	#frames;
	classes;
	whole;
	constructor(before, after) {
		this.#frames = [before, after];
		this.classes = new ColourClasses(this.#frames);
	}
	lists() {
		const [before, after] = this.#frames;
		this.whole ??= [this.#segment(before, wholeArea(before)), this.#segment(after, wholeArea(after))];
		return listsOf(this.whole);
	}
	around(boxes) {
		const [before, after] = this.#frames;
		return [this.#segment(before, areaAround(boxes, before)), this.#segment(after, areaAround(boxes, after))];
	}
	#segment(frame, { stretchesOf }) {
		const background = backgroundOf(frame);
		const found = flatRegions(frame, {
			classes: this.classes,
			background,
			stretchesOf
		});
		return {
			frame,
			background,
			...found,
			displacementOf: new Int16Array(found.regions.length).fill(-1)
		};
	}
};
/** Both lists, empty where one is too long. */
function listsOf([was, is]) {
	return Math.max(was.regions.length, is.regions.length) <= MOST_FLAT_REGIONS ? {
		before: was.regions,
		after: is.regions
	} : {
		before: [],
		after: []
	};
}
// src/picture/explain/verified.ts
/** The surroundings of a region, in pixels: its label, its edges, other faces of its block. */
const MARGIN = 12;
/** Every third pixel of every third row tells enough. */
const STEP = 3;
/** What the picture's own movement explains as well, up to this share, has moved with the picture. */
const AS_GOOD = .98;
/**
* Checks movements on pixels. Faces look alike, so regions may be matched across the picture; but around them one sees whether the whole
* block has moved that way, or with the picture, which is the first of the displacements, or with more of its neighbours.
*/
function verified(pictures, { displacements, matches }) {
	const ownerOf = ownersOf$1(pictures, displacements, matches);
	const kept = displacements.filter((_, index) => ownerOf[index] === index);
	const position = (index) => kept.indexOf(at$1(displacements, at$1(ownerOf, index)));
	const settled = matches.map((match) => ({
		...match,
		displacement: position(match.displacement)
	}));
	const areas = kept.map((_, index) => settled.reduce((sum, { after, displacement }) => sum + (displacement === index ? at$1(pictures.regions, after).area : 0), 0));
	return {
		matches: settled,
		displacements: kept.map((one, index) => ({
			...one,
			area: at$1(areas, index)
		}))
	};
}
/** By displacement: itself, or the one in front of it that explains what is around its regions as well. */
function ownersOf$1(pictures, displacements, matches) {
	const owners = [];
	for (const index of displacements.keys()) {
		const regions = matches.filter(({ displacement }) => displacement === index).map(({ after }) => at$1(pictures.regions, after));
		const tried = [...new Set(owners)].filter((other) => other !== index);
		owners.push(index === 0 ? 0 : betterOwner(pictures, displacements, regions, {
			index,
			tried
		}));
	}
	return owners;
}
function betterOwner({ before, after, fit }, displacements, regions, { index, tried }) {
	const around = placesAround(after, regions);
	const seenUnder = (displacement) => {
		const { dx, dy } = at$1(displacements, displacement);
		const lookup = new Lookup(after, before, inverse({
			...fit,
			dx,
			dy
		}));
		return around.reduce((sum, place) => {
			const x = place % after.width;
			return sum + Number(lookup.isSeen(x, (place - x) / after.width));
		}, 0);
	};
	const own = seenUnder(index);
	let [best, most] = [index, 0];
	for (const other of tried) {
		const seen = seenUnder(other);
		if (seen >= own * AS_GOOD && seen > most) [best, most] = [other, seen];
	}
	return best;
}
/** What is drawn around regions, by position. */
function placesAround({ width, height, ...frame }, regions) {
	const [pixels, background] = [signedPixels({
		width,
		height,
		...frame
	}), backgroundOf({
		width,
		height,
		...frame
	})];
	const places = [];
	for (const region of regions) {
		const [right, bottom] = [Math.min(region.left + region.width + MARGIN, width), Math.min(region.top + region.height + MARGIN, height)];
		for (let y = Math.max(region.top - MARGIN, 0); y < bottom; y += STEP) for (let x = Math.max(region.left - MARGIN, 0); x < right; x += STEP) if (pixels[y * width + x] !== background) places.push(y * width + x);
	}
	return Int32Array.from(places);
}
// src/picture/explain/aligned-pictures.ts
/**
* Finds how the later picture lies on the earlier one, and what moved differently.
* @param inPlace the cells in which the two differ where they are, and how many pixels of the picture a pixel stands for
*/
function alignPictures(before, after, { cells, step }) {
	const segments = new Segments(before, after);
	const fit = fitOf({
		before,
		after,
		step,
		regions: () => segments.lists()
	});
	const [was, is] = segments.whole ?? segments.around(findRegions(cells(), Number.POSITIVE_INFINITY).regions);
	return {
		...withMovements(was, is, fit),
		classes: segments.classes
	};
}
/**
* Of pictures at rest, what is where it was has not moved, whatever looks like it elsewhere; only the rest is matched. Of others, regions are
* matched one to one, by what moved together: a row of equal blocks that moved by one place has a new block at its head, though each of
* the others covers an equal one.
*/
function withMovements(was, is, fit) {
	const lists = listsOf([was, is]);
	const isExact = !isAtRest(fit) && isOnPixels(fit) && haveEqualShapes(lists);
	const { displacements, matches } = isAtRest(fit) ? movedAtRest([was, is], lists) : verified({
		before: was.frame,
		after: is.frame,
		regions: lists.after,
		fit
	}, ledBy(fit, movementsOf(lists, fit.scale, isExact, picturePixels(is))));
	for (const { before, after, displacement } of matches) {
		was.displacementOf[before] = displacement;
		is.displacementOf[after] = displacement;
	}
	return {
		before: was,
		after: is,
		fit,
		matches,
		displacements
	};
}
/** What has moved to the pixel is matched first, and the rest by what smoothed edges leave of it: a layout places blocks on fractions of pixels. */
function movementsOf(lists, scale, isExact, pixels) {
	const first = findMovements({
		...lists,
		scale,
		isExact
	}, pixels);
	const [main] = first.displacements;
	if (!isExact || main === void 0) return first;
	const [before, after] = [new Set(first.matches.map((match) => match.before)), new Set(first.matches.map((match) => match.after))];
	const left = {
		before: [...lists.before.keys()].filter((index) => !before.has(index)),
		after: [...lists.after.keys()].filter((index) => !after.has(index))
	};
	return added(first, findMovements({
		before: taken(lists.before, left.before),
		after: taken(lists.after, left.after),
		scale,
		isExact: false
	}, pixels, main), left);
}
/** Movements of what others left over, added to those. */
function added(first, more, left) {
	const displacements = [...first.displacements];
	const positions = more.displacements.map((one) => {
		const same = displacements.findIndex((other) => Math.hypot(one.dx - other.dx, one.dy - other.dy) < SAME_DISPLACEMENT);
		if (same < 0) return displacements.push(one) - 1;
		const known = at$1(displacements, same);
		displacements[same] = {
			...known,
			area: known.area + one.area
		};
		return same;
	});
	const matches = more.matches.map(({ before, after, displacement }) => ({
		before: at$1(left.before, before),
		after: at$1(left.after, after),
		displacement: at$1(positions, displacement)
	}));
	return {
		displacements,
		matches: [...first.matches, ...matches]
	};
}
function picturePixels({ frame }) {
	return frame.width * frame.height;
}
function movedAtRest([was, is], lists) {
	const left = withoutRecoloured(lists, {
		before: unexplained(was, is.frame),
		after: unexplained(is, was.frame)
	});
	const main = {
		dx: 0,
		dy: 0,
		area: restingArea(is)
	};
	const found = findMovements({
		before: taken(lists.before, left.before),
		after: taken(lists.after, left.after),
		scale: 1,
		isExact: false
	}, picturePixels(is), main);
	const all = added({
		displacements: [main],
		matches: []
	}, found, left);
	const { displacements, matches } = verified({
		before: was.frame,
		after: is.frame,
		regions: lists.after,
		fit: AT_REST
	}, all);
	return {
		displacements: [main, ...displacements.slice(1)],
		matches: matches.filter(({ displacement }) => displacement > 0)
	};
}
/** The movements with the one of the whole picture in front. */
function ledBy({ dx, dy }, { displacements, matches }) {
	const main = displacements.findIndex((one) => Math.hypot(one.dx - dx, one.dy - dy) < SAME_DISPLACEMENT);
	const others = displacements.filter((_, index) => index !== main);
	const positions = displacements.map((one, index) => index === main ? 0 : others.indexOf(one) + 1);
	return {
		displacements: [{
			dx,
			dy,
			area: displacements[main]?.area ?? 0
		}, ...others],
		matches: matches.map((match) => ({
			...match,
			displacement: at$1(positions, match.displacement)
		}))
	};
}
/** Displacements nearer to each other, in pixels, are one. */
const SAME_DISPLACEMENT = 1;
function taken(regions, indices) {
	return regions.length === 0 ? [] : indices.map((index) => at$1(regions, index));
}
/** A region of which this share is where it was has not moved. */
const RESTING = .9;
/** Marks the regions that are where they were; returns the others, by their positions. */
function unexplained({ regions, eachRun, displacementOf, frame }, other) {
	const lookup = new Lookup(frame, other, AT_REST);
	const seen = new Int32Array(regions.length);
	eachRun((index, from, length) => {
		const x = from % frame.width;
		seen[index] = (seen[index] ?? 0) + lookup.countSeen((from - x) / frame.width, x, x + length);
	});
	const left = [];
	for (const [index, { area }] of regions.entries()) if ((seen[index] ?? 0) >= area * RESTING) displacementOf[index] = 0;
	else left.push(index);
	return left;
}
function restingArea({ regions, displacementOf }) {
	return regions.reduce((sum, { area }, index) => sum + (displacementOf[index] === 0 ? area : 0), 0);
}
// src/picture/explain/cells-in-place.ts
/** The cells in which two pictures aligned at the top left look different; what only one of them covers differs. */
function cellsInPlace(before, after) {
	const [width, height] = [Math.max(before.width, after.width), Math.max(before.height, after.height)];
	const grid = noCells(width, height);
	noteDifferent(grid, before, after);
	noteOnlyIn(grid, before, after);
	noteOnlyIn(grid, after, before);
	return grid;
}
/** Most pixels are equal, which a comparison of two numbers shows. */
function noteDifferent(grid, before, after) {
	const [pixels, others] = [signedPixels(before), signedPixels(after)];
	const [width, height] = [Math.min(before.width, after.width), Math.min(before.height, after.height)];
	for (let y = 0; y < height; y++) {
		const [row, other] = [y * before.width, y * after.width];
		for (let x = 0; x < width; x++) {
			const one = pixels[row + x];
			const two = others[other + x];
			if (one !== two && !isNear$1(one, two)) noteChanged(grid, x, y);
		}
	}
}
/** Notes what one of the pictures covers and the other does not. */
function noteOnlyIn(grid, one, other) {
	for (let y = 0; y < one.height; y++) for (let x = y < other.height ? other.width : 0; x < one.width; x++) noteChanged(grid, x, y);
}
// src/picture/explain/explained-region.ts
function united(one, other) {
	const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
	return {
		x,
		y,
		width: Math.max(one.x + one.width, other.x + other.width) - x,
		height: Math.max(one.y + one.height, other.y + other.height) - y
	};
}
/** The overlap of two boxes as a share of the smaller one: 0 to 1. */
function overlapOf(one, other) {
	const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
	const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
	if (width <= 0 || height <= 0) return 0;
	return width * height / Math.min(one.width * one.height, other.width * other.height);
}
function byPixels(one, other) {
	return other.changedPixels - one.changedPixels || one.after.y - other.after.y || one.after.x - other.after.x;
}
/** A box with a margin. */
function widened({ x, y, width, height }, by) {
	return {
		x: x - by,
		y: y - by,
		width: width + 2 * by,
		height: height + 2 * by
	};
}
/** The share of a box that is in another one. */
function shareIn(box, other) {
	const width = Math.min(box.x + box.width, other.x + other.width) - Math.max(box.x, other.x);
	const height = Math.min(box.y + box.height, other.y + other.height) - Math.max(box.y, other.y);
	return width <= 0 || height <= 0 ? 0 : width * height / (box.width * box.height);
}
// src/picture/explain/lengths.ts
/** All lengths are in pixels of a picture of 1280; see `unitOf`. */
const LENGTHS = {
	/** What is nearer hangs together. */
	island: 8,
	/** The parts of a thing: letters of a name, faces of a block. */
	thing: 4,
	/** Half of the gaps between letters. */
	gap: 3,
	/** Half of the thickness of the thinnest name, and of the thickest line. */
	name: 2.2,
	thick: 3,
	/** Shorter strokes are parts of things. */
	line: 40
};
function lengthOf(name, unit) {
	return Math.max(1, Math.round(LENGTHS[name] * unit));
}
/** Whether what is in a box is too long for a part of a thing. */
function isLong({ width, height }, unit) {
	return Math.max(width, height) >= LENGTHS.line * unit;
}
// src/picture/explain/marks.ts
const STRETCH = 64;
function noMarks({ width, height }) {
	const stretches = new Uint8Array(Math.ceil(width / STRETCH) * height);
	return {
		width,
		height,
		bytes: new Uint8Array(width * height),
		stretches
	};
}
function mark({ width, bytes, stretches }, x, y, value = 1) {
	bytes[y * width + x] = value;
	stretches[y * Math.ceil(width / STRETCH) + (x >> 6)] = 1;
}
/** The pixels that differ, by position, in rows from the top. */
function markedIn({ width, height, bytes, stretches }) {
	const perRow = Math.ceil(width / STRETCH);
	const touched = stretches.reduce((sum, stretch) => sum + stretch, 0);
	const found = new Int32Array(touched * STRETCH);
	let count = 0;
	for (let at = 0; at < perRow * height; at++) {
		if (stretches[at] === 0) continue;
		const y = Math.floor(at / perRow);
		const from = y * width + (at - y * perRow) * STRETCH;
		const end = Math.min(from + STRETCH, (y + 1) * width);
		for (let place = from; place < end; place++) if (bytes[place] !== 0) found[count++] = place;
	}
	return found.subarray(0, count);
}
/** Sizes in the modules around are for pictures of 1280 pixels; lines and letters of larger ones are larger. */
const USUAL_SIDE = 1280;
const LEAST_UNIT = .5;
/** How much larger than in a picture of 1280 pixels things are drawn in this one. */
function unitOf({ width, height }) {
	return Math.max(Math.max(width, height) / USUAL_SIDE, LEAST_UNIT);
}
/** The square around a pixel in which others have to differ as well: this far to each side. */
const AROUND$3 = 4;
const AROUND_PIXELS = 81;
/** The pixels that differ without those around which hardly anything does: less than a share of 9 by 9. */
function dense(marks, pixels, share) {
	const least = Math.ceil(AROUND_PIXELS * share);
	return pixels.filter((pixel) => {
		const x = pixel % marks.width;
		return crowdAround(marks, x, (pixel - x) / marks.width, least) >= least;
	});
}
/** How many pixels around one differ, counted until there are enough. */
function crowdAround({ width, height, bytes }, x, y, enough) {
	const [left, right] = [Math.max(x - AROUND$3, 0), Math.min(x + AROUND$3, width - 1)];
	let count = 0;
	for (let row = Math.max(y - AROUND$3, 0); row <= Math.min(y + AROUND$3, height - 1) && count < enough; row++) for (let at = row * width + left; at <= row * width + right; at++) if (bytes[at] !== 0) count++;
	return count;
}
/** The tight box around pixels, by their positions. */
function boxAround(pixels, width) {
	let [left, top, right, bottom] = [
		width,
		Number.POSITIVE_INFINITY,
		-1,
		-1
	];
	for (const at of pixels) {
		const x = at % width;
		const y = (at - x) / width;
		if (x < left) left = x;
		if (x > right) right = x;
		if (y < top) top = y;
		if (y > bottom) bottom = y;
	}
	return {
		x: left,
		y: top,
		width: right - left + 1,
		height: bottom - top + 1
	};
}
// src/picture/explain/pixel-groups.ts
/**
* Groups pixels that are near each other: pixels in squares of `side` whose squares are at most `reach` apart.
* @param pixels positions in a picture of this width, in rows from the top
*/
function pixelGroups(pixels, { width, side, reach }) {
	if (pixels.length === 0) return [];
	const columns = Math.ceil(width / side);
	const first = Math.floor(at(pixels, 0) / width / side);
	const rows = Math.floor(at(pixels, pixels.length - 1) / width / side) - first + 1;
	const squareOf = (pixel) => {
		const x = pixel % width;
		return (Math.floor((pixel - x) / width / side) - first) * columns + Math.floor(x / side);
	};
	const counts = new Int32Array(columns * rows);
	for (const pixel of pixels) counts[squareOf(pixel)] = at(counts, squareOf(pixel)) + 1;
	const groupOf = new Int32Array(counts.length);
	const sizes = [];
	for (let square = 0; square < counts.length; square++) {
		if (counts[square] === 0 || groupOf[square] !== 0) continue;
		sizes.push(filled(groupOf, counts, {
			first: square,
			columns,
			rows,
			reach,
			group: sizes.length + 1
		}));
	}
	const groups = sizes.map((size) => new Int32Array(size));
	const ends = new Int32Array(sizes.length);
	for (const pixel of pixels) {
		const group = at(groupOf, squareOf(pixel)) - 1;
		const list = groups[group];
		if (list !== void 0) list[ends[group]] = pixel;
		ends[group] = at(ends, group) + 1;
	}
	return groups;
}
/** Gives a group to all squares that hang together with the first one; returns how many pixels they have. */
function filled(groupOf, counts, { first, columns, rows, reach, group }) {
	const open = [first];
	groupOf[first] = group;
	let size = 0;
	for (let square = open.pop(); square !== void 0; square = open.pop()) {
		size += at(counts, square);
		const [column, row] = [square % columns, Math.floor(square / columns)];
		for (let y = Math.max(row - reach, 0); y <= Math.min(row + reach, rows - 1); y++) for (let x = Math.max(column - reach, 0); x <= Math.min(column + reach, columns - 1); x++) {
			const next = y * columns + x;
			if (counts[next] === 0 || groupOf[next] !== 0) continue;
			groupOf[next] = group;
			open.push(next);
		}
	}
	return size;
}
function at(list, index) {
	return list[index];
}
/** Groups as one, its pixels in order. */
function joined$1(groups) {
	const all = new Int32Array(groups.reduce((sum, { length }) => sum + length, 0));
	let end = 0;
	for (const group of groups) {
		all.set(group, end);
		end += group.length;
	}
	return all.sort();
}
// src/picture/explain/attached.ts
/**
* Adds small groups to the large ones beside them, those of the first list first.
* @returns what has nothing beside it
*/
function attached(small, lists, { width, near }) {
	const columns = Math.ceil(width / near) + 2;
	const squareOf = (pixel) => {
		const x = pixel % width;
		return (Math.floor((pixel - x) / width / near) + 1) * columns + Math.floor(x / near) + 1;
	};
	const owners = lists.map((list) => new Map(list.flatMap((group, i) => [...new Set(group.map(squareOf))].map((square) => [square, i]))));
	const around = [
		0,
		-1,
		1,
		-columns,
		columns,
		-columns - 1,
		-columns + 1,
		columns - 1,
		columns + 1
	];
	return small.filter((group) => {
		const squares = [...new Set(group.map(squareOf))];
		for (const [list, ofSquare] of owners.entries()) {
			const found = squares.flatMap((square) => around.map((step) => ofSquare.get(square + step))).find((owner) => owner !== void 0);
			const groups = at$1(lists, list);
			if (found === void 0) continue;
			groups[found] = joined$1([at$1(groups, found), group]);
			return false;
		}
		return true;
	});
}
const DIAGONAL = 4;
const FAR = 255;
/** Closes the gaps between marks: the letters of a name become a band. `gap`: half of the widest gap that is closed, in pixels. */
function closed({ width, height, marks }, gap) {
	const depth = distances(within(distances(marks, width, height), gap).map((byte) => 1 - byte), width, height);
	return {
		depth,
		isWithin: beyond(depth, gap)
	};
}
/**
* Tells things from lines: which of the marked pixels are near a place where the marks, their gaps closed, are thick.
* @param gap as for `closed`
* @param thick half of the thickness beyond which nothing is a line
*/
function thickParts({ width, height, marks }, { depth }, gap, thick) {
	const around = distances(beyond(depth, gap + thick), width, height);
	const most = Math.ceil((gap + thick) * 1.5 * 3);
	return marks.map((mark, at) => mark !== 0 && around[at] <= most ? 1 : 0);
}
function within(distance, most) {
	const limit = Math.floor(most * 3);
	return distance.map((value) => value <= limit ? 1 : 0);
}
function beyond(distance, least) {
	const limit = least * 3;
	return distance.map((value) => value > limit ? 1 : 0);
}
/** Of each pixel the distance to the nearest marked one, at most 255 thirds of a pixel. */
function distances(marks, width, height) {
	const found = marks.map((mark) => mark === 0 ? FAR : 0);
	for (let y = 0; y < height; y++) spread(found.subarray(Math.max(y - 1, 0) * width, (y + 1) * width), width, 1);
	for (let y = height - 1; y >= 0; y--) spread(found.subarray(y * width, (y + 2) * width), width, -1);
	return found;
}
/**
* Takes over what is nearer in the row before and in the pixel before, in this direction: forwards in the last of the rows, which has the one
* before it in front, backwards in the first of them. The ends of rows are padded, so what is beyond them is as far as they are.
*/
function spread(rows, width, step) {
	const row = step === 1 ? rows.length - width : 0;
	const other = rows.length === width ? rows.length : width - row;
	const distanceAt = (place) => rows[place] ?? FAR;
	for (let i = 0, x = step === 1 ? 0 : width - 1; i < width; i++, x += step) {
		let least = rows[row + x];
		if (least === 0) continue;
		if (i > 0) least = Math.min(least, distanceAt(row + x - step) + 3);
		const diagonal = Math.min(distanceAt(other + x - 1), distanceAt(other + x + 1)) + DIAGONAL;
		rows[row + x] = Math.min(least, distanceAt(other + x) + 3, diagonal);
	}
}
// src/picture/explain/things-and-lines.ts
/** With so much of it drawn, a band is a line, and not the letters of a name. */
const SOLID = .75;
/** The things of an island, and what is thin. */
function partsOf(island, width, unit) {
	const box = boxAround(island, width);
	if (!isLong(box, unit)) return {
		things: [island],
		strokes: []
	};
	const { isThick, isSolidLine } = thicknessIn(island, box, width, unit);
	const side = lengthOf("thing", unit);
	const thick = pixelGroups(island.filter((_, i) => isThick[i] === 1), {
		width,
		side,
		reach: 2
	});
	const things = thick.filter((group) => !isSolidLine(group));
	const thin = joined$1([island.filter((_, i) => isThick[i] === 0), ...thick.filter(isSolidLine)]);
	const boxes = things.map((thing) => boxAround(thing, width));
	return {
		things,
		strokes: pixelGroups(thin, {
			width,
			side,
			reach: 2
		}).filter((stroke) => {
			const owner = boxes.findIndex((about, i) => stroke.length < at$1(things, i).length && isOutline(stroke, about, width, side));
			if (owner >= 0) things[owner] = joined$1([at$1(things, owner), stroke]);
			return owner < 0;
		})
	};
}
/** The share of a stroke that is around a thing. */
const OUTLINE = .75;
/** Whether a stroke belongs to the thing in a box, and goes nowhere. */
function isOutline(stroke, box, width, margin) {
	let inside = 0;
	for (const pixel of stroke) {
		const x = pixel % width;
		const y = (pixel - x) / width;
		if (x >= box.x - margin && x < box.x + box.width + margin && y >= box.y - margin && y < box.y + box.height + margin) inside++;
	}
	return inside >= stroke.length * OUTLINE;
}
/** Which pixels of the island are parts of things, by their order, and which groups of them are lines all the same. */
function thicknessIn(island, box, width, unit) {
	const gap = LENGTHS.gap * unit;
	const pad = Math.ceil(gap + LENGTHS.name * unit) + 2;
	const size = {
		width: box.width + 2 * pad,
		height: box.height + 2 * pad
	};
	const marks = new Uint8Array(size.width * size.height);
	const inPatch = (pixel) => {
		const x = pixel % width;
		return ((pixel - x) / width - box.y + pad) * size.width + x - box.x + pad;
	};
	for (const pixel of island) marks[inPatch(pixel)] = 1;
	const band = closed({
		...size,
		marks
	}, gap);
	const thick = thickParts({
		...size,
		marks
	}, band, gap, LENGTHS.name * unit);
	const isSolidLine = (group) => {
		return group.reduce((most, pixel) => Math.max(most, band.depth[inPatch(pixel)]), 0) <= (gap + LENGTHS.thick * unit) * 3 && drawnShare(group.map(inPatch), band, marks, size.width) > SOLID;
	};
	return {
		isThick: Uint8Array.from(island, (pixel) => thick[inPatch(pixel)]),
		isSolidLine
	};
}
/** How much of a band is drawn around some pixels of it, and not a gap. */
function drawnShare(group, { isWithin }, marks, width) {
	let [drawn, all] = [0, 0];
	for (const pixel of group) for (const next of [
		pixel,
		pixel - 2,
		pixel + 2,
		pixel - 2 * width,
		pixel + 2 * width
	]) {
		all += isWithin[next];
		drawn += isWithin[next] & marks[next];
	}
	return all === 0 ? 1 : drawn / all;
}
// src/picture/explain/places.ts
/** Thick parts of a line with fewer pixels are arrowheads and corners. */
const ARROWHEAD = 100;
/** A place is no larger than these shares of the picture; what is connected beyond them is cut. */
const MOST_OF_SIDE = .5;
const MOST_OF_PICTURE = .12;
/**
* Makes places of pixels that differ. Lines touch everything: the border of a network, a grid, a connector would join all that differs to one
* place as large as the picture. So things and the lines between them are told apart by their thickness, and things that are still too
* large are cut where least differs.
* @param pixels their positions, in rows from the top
* @param least places with fewer pixels are crumbs of smoothed edges and palettes
*/
function placesIn(size, pixels, least) {
	const [unit, { width }] = [unitOf(size), size];
	const side = lengthOf("island", unit);
	const parts = pixelGroups(pixels, {
		width,
		side,
		reach: 2
	}).map((island) => partsOf(island, width, unit));
	const strokes = joined$1(parts.flatMap(({ strokes }) => strokes));
	const { things, lines } = sortedOut(parts.flatMap(({ things }) => things), pixelGroups(strokes, {
		width,
		side,
		reach: 3
	}), {
		width,
		unit
	});
	return [...things.flatMap((group) => cut(group, size, unit)).map((group) => placeOf(group, width, false)), ...lines.map((group) => lineOf(group, size, unit))].filter(({ changedPixels }) => changedPixels >= least).sort((a, b) => b.changedPixels - a.changedPixels || a.y - b.y || a.x - b.x);
}
function placeOf(pixels, width, isLine) {
	return {
		...boxAround(pixels, width),
		changedPixels: pixels.length,
		isLine,
		pixels
	};
}
/** Short strokes go to the things beside them, and arrowheads to their lines. */
function sortedOut(things, strokes, { width, unit }) {
	const isLine = strokes.map((stroke) => isLong(boxAround(stroke, width), unit));
	const lines = strokes.filter((_, i) => isLine[i]);
	const isSmall = (thing) => thing.length < ARROWHEAD * unit * unit;
	const large = things.filter((thing) => !isSmall(thing));
	const near = lengthOf("thing", unit) * 2;
	const left = attached([...things.filter(isSmall), ...strokes.filter((_, i) => !isLine[i])], [lines, large], {
		width,
		near
	});
	return {
		things: [...large, ...left],
		lines
	};
}
/** Cuts a group across its longer side, where least differs, until no part is too large. */
function cut(group, size, unit) {
	const box = boxAround(group, size.width);
	if (!isTooLarge(box, size) || group.length < 2) return [group];
	const isWide = box.width / size.width >= box.height / size.height;
	const side = lengthOf("island", unit);
	const placeIn = (pixel) => {
		const x = pixel % size.width;
		return Math.floor((isWide ? x - box.x : (pixel - x) / size.width - box.y) / side);
	};
	const counts = new Uint32Array(Math.ceil((isWide ? box.width : box.height) / side));
	for (const pixel of group) counts[placeIn(pixel)] = (counts[placeIn(pixel)] ?? 0) + 1;
	const border = leastIn(counts);
	const parts = [group.filter((pixel) => placeIn(pixel) < border), group.filter((pixel) => placeIn(pixel) >= border)];
	if (parts.some((part) => part.length === 0)) return [group];
	return parts.flatMap((part) => cut(part, size, unit));
}
function isTooLarge(box, { width, height }) {
	return box.width > width * MOST_OF_SIDE || box.height > height * MOST_OF_SIDE || box.width * box.height > width * height * MOST_OF_PICTURE;
}
/** Where least is, but not at the very ends: both parts shall be smaller. */
function leastIn(counts) {
	let border = Math.floor(counts.length / 2);
	for (let place = Math.ceil(counts.length / 4); place < counts.length * 3 / 4; place++) if ((counts[place] ?? 0) < (counts[border] ?? 0)) border = place;
	return border;
}
/** A line across the picture is shown where most of it is; its pixels are those of all of it. */
function lineOf(group, size, unit) {
	const whole = placeOf(group, size.width, true);
	const parts = cut(group, size, unit);
	const most = parts.reduce((a, b) => b.length > a.length ? b : a, at$1(parts, 0));
	return {
		...whole,
		...boxAround(most, size.width)
	};
}
/** Fewer changed pixels are crumbs: smoothed edges, and shades of two palettes. Measured on real renders of 1280 to 1984 pixels. */
const LEAST_PIXELS = 48;
const MEASURED_PIXELS = 921600;
/** The least size of a place in a picture: crumbs lie along edges, so they grow with its side. */
function leastPixels(pixels) {
	return LEAST_PIXELS * Math.sqrt(pixels / MEASURED_PIXELS);
}
/** The same for a picture in cells. */
function leastPixelsOf({ columns, rows }) {
	return leastPixels(columns * rows * 8 * 8);
}
// src/picture/explain/fragments.ts
/** This share of a line in the box of a thing: its outline, and no line. */
const MOSTLY_INSIDE = .7;
/** A place of so few times the least size, beside one of so many times its own: the end of a stroke. */
const LITTLE = 3;
const LARGER$1 = 10;
/** The name of a thing in small letters, or its arrow: a line that begins at it and is no longer than this, in pixels of a picture of 1280. */
const APPENDAGE = 100;
/** Without what belongs to a thing that is told already: its outline, and crumbs beside it. */
function withoutFragments(regions, size) {
	const things = regions.filter(({ kind, isLine }) => kind === "changed" && !isLine);
	const most = leastPixels(size.width * size.height) * LITTLE;
	const margin = lengthOf("island", unitOf(size)) * 2;
	const isOutline = (region) => region.isLine && things.some((thing) => shareIn(region.after, thing.after) >= MOSTLY_INSIDE);
	const isCrumb = (region) => region.changedPixels < most && things.some((thing) => thing.changedPixels >= region.changedPixels * LARGER$1 && shareIn(region.after, widened(thing.after, margin)) > 0);
	const longest = APPENDAGE * unitOf(size);
	const isAppendage = (region) => region.isLine && Math.max(region.after.width, region.after.height) < longest && things.some((thing) => thing.seenIn === region.seenIn && thing.changedPixels > region.changedPixels && shareIn(region.after, thing.after) > 0);
	return regions.filter((region) => region.kind !== "changed" || !(isOutline(region) || isCrumb(region) || isAppendage(region)));
}
// src/picture/explain/hidden.ts
/** The share of a place that has to be covered for it to count as hidden. */
const HIDDEN_SHARE = .8;
/** With a larger share of faces of its own, a place is a whole block and not the visible part of one. */
const OWN_SHARE = .25;
/** What covers a place is larger than it by this factor. */
const LARGER = 2;
/**
* Tells places that are, in the other picture, behind something larger that is elsewhere in this one, or beyond the border. All of a place has
* moved alike, so it is covered as a whole or not at all.
* @param ownRegions regions of this picture that are mostly missing from the other one
*/
function hiddenIn(view, ownRegions) {
	const lookups = new Map();
	const lookupOf = (displacement) => {
		const known = lookups.get(displacement);
		if (known !== void 0) return known;
		const lookup = new Lookup(view.own.frame, view.other.frame, at$1(view.fits, displacement));
		lookups.set(displacement, lookup);
		return lookup;
	};
	return (place) => {
		if (areaWithin(place, ownRegions) > place.changedPixels * OWN_SHARE) return false;
		return view.tiles.triedAt(Math.floor(place.x + place.width / 2), Math.floor(place.y + place.height / 2)).some((displacement) => isCovered(view, place.pixels, displacement, lookupOf(displacement)));
	};
}
function isCovered({ own, other }, pixels, displacement, lookup) {
	const covers = new Set();
	let covered = 0;
	for (const pixel of pixels) {
		const x = pixel % own.frame.width;
		const y = (pixel - x) / own.frame.width;
		if (!lookup.isInside(x, y)) {
			covered++;
			continue;
		}
		const region = other.regionAt(lookup.columnOf(x), lookup.rowOf(y));
		const moved = region < 0 ? -1 : other.displacementOf[region] ?? -1;
		if (moved < 0 || moved === displacement) continue;
		covered++;
		covers.add(region);
	}
	if (covered < pixels.length * HIDDEN_SHARE) return false;
	const area = [...covers].reduce((sum, region) => sum + (other.regions[region]?.area ?? 0), 0);
	return covers.size === 0 || area > LARGER * pixels.length;
}
/** How far around a place its regions may be, in pixels, and how much of one has to be there. */
const AROUND$2 = 8;
const HALF = .5;
function areaWithin(place, regions) {
	const around = widened(place, AROUND$2);
	const isWithin = ({ left: x, top: y, width, height }) => shareIn({
		x,
		y,
		width,
		height
	}, around) >= HALF;
	return regions.filter(isWithin).reduce((sum, { area }) => sum + area, 0);
}
// src/picture/explain/different-regions.ts
/** With a smaller share of what is around them, pixels are edges that lie differently on the pixel grid, or crumbs where pixels lie on pixels. */
const LEAST_AROUND = 20 / 64;
const LEAST_ON_PIXELS = 16 / 64;
/** Boxes of the two pictures that overlap this much are one change: a block of another colour. */
const SAME_PLACE$1 = .3;
/** Combines what disappeared and what appeared: a thing in the place of another is one change. */
function differentRegions(gone, come) {
	const regions = [];
	for (const region of [...oneSided(come, "after"), ...oneSided(gone, "before")]) {
		let joined = region;
		for (const other of regions.toReversed()) {
			if (other.seenIn === joined.seenIn || other.isLine !== joined.isLine) continue;
			if (overlapOf(other.after, joined.after) < SAME_PLACE$1) continue;
			joined = together(other, joined);
			regions.splice(regions.indexOf(other), 1);
		}
		regions.push(joined);
	}
	const kept = withoutFragments(regions, gone.view.own.frame);
	const ofKind = (kind) => kept.filter((region) => region.kind === kind).sort(byPixels);
	return [...ofKind("changed"), ...ofKind("revealed")];
}
function together(one, other) {
	return {
		kind: one.kind === "changed" || other.kind === "changed" ? "changed" : "revealed",
		seenIn: "both",
		before: united(one.before, other.before),
		after: united(one.after, other.after),
		changedPixels: Math.max(one.changedPixels, other.changedPixels),
		isLine: one.isLine
	};
}
function oneSided(side, seenIn) {
	const isHidden = hiddenIn(side.view, side.ownRegions);
	return oneSidedPlaces(side).map((place) => {
		const { changedPixels, isLine, pixels: _, ...box } = place;
		const kind = isHidden(place) ? "revealed" : "changed";
		const there = inOther(side.view, box);
		const [before, after] = seenIn === "before" ? [box, there] : [there, box];
		return {
			kind,
			seenIn,
			before,
			after,
			changedPixels,
			isLine
		};
	});
}
/** What one picture shows and the other one does not, in places. */
function oneSidedPlaces({ view, found: { marks } }) {
	const [fit] = view.fits;
	const least = fit !== void 0 && isOnPixels(fit) && !isAtRest(fit) ? LEAST_ON_PIXELS : LEAST_AROUND;
	return placesIn(marks, dense(marks, markedIn(marks), least), leastPixels(marks.width * marks.height));
}
/** Where a box is in the other picture, if it moved like its surroundings. */
function inOther({ tiles, fits }, box) {
	const tried = tiles.triedAt(Math.floor(box.x + box.width / 2), Math.floor(box.y + box.height / 2));
	const { scale, dx, dy } = at$1(fits, tried[0] ?? 0);
	const [x, y] = [Math.round(box.x * scale + dx), Math.round(box.y * scale + dy)];
	return {
		x,
		y,
		width: Math.max(1, Math.round(box.width * scale)),
		height: Math.max(1, Math.round(box.height * scale))
	};
}
// src/picture/explain/edge-index.ts
/** The two sides of an edge are so far apart, in pixels: what is between them is smoothed. */
const APART$1 = 2;
/** The edges at some pixels of a picture, to the pixel before each and to the one after it, across and down. */
function edgesAt(frame, places, classes) {
	const { width, height } = frame;
	const pixels = signedPixels(frame);
	const found = {
		kinds: new Uint16Array(places.length * 4),
		places: new Int32Array(places.length * 4),
		count: 0
	};
	const note = (from, to, isDown) => {
		const [one, other] = [pixels[from], pixels[to]];
		if (one === other || isNear$1(one, other)) return;
		found.kinds[found.count] = kindOf(classes.of(one), classes.of(other), isDown);
		found.places[found.count++] = from;
	};
	for (const place of places) {
		const x = place % width;
		const y = (place - x) / width;
		if (x >= APART$1) note(place - APART$1, place, 0);
		if (x < width - APART$1) note(place, place + APART$1, 0);
		if (y >= APART$1) note(place - APART$1 * width, place, 1);
		if (y < height - APART$1) note(place, place + APART$1 * width, 1);
	}
	return {
		kinds: found.kinds.subarray(0, found.count),
		places: found.places.subarray(0, found.count)
	};
}
/** Hashes two colours and a direction to 16 bits. */
function kindOf(one, other, isDown) {
	const bits = Math.imul(one, 2654435761) ^ Math.imul(other, 2246822507) ^ isDown;
	return Math.imul(bits ^ bits >>> 15, 668265263) >>> 16 & 65535;
}
const KINDS = 65536;
/** Edges by their kind. */
var EdgeIndex = class {
	/** The first edge of each kind in the list, and one more entry for the end. */
	#starts = new Int32Array(65537);
	#places;
	constructor({ kinds, places }) {
		for (const kind of kinds) this.#starts[kind + 1] = this.#starts[kind + 1] + 1;
		for (let kind = 0; kind < KINDS; kind++) this.#starts[kind + 1] = this.#starts[kind + 1] + this.#starts[kind];
		this.#places = new Int32Array(places.length);
		const next = this.#starts.slice();
		for (let i = 0; i < places.length; i++) {
			const kind = kinds[i];
			const at = next[kind];
			next[kind] = at + 1;
			this.#places[at] = places[i];
		}
	}
	/** The positions of the edges of a kind. */
	of(kind) {
		return this.#places.subarray(this.#starts[kind], this.#starts[kind + 1]);
	}
};
// src/picture/explain/sightings.ts
/** How many of some pixels are where a fit puts them. */
function countSeen({ own, other }, pixels, { scale, dx, dy }) {
	const [mine, others] = [signedPixels(own.frame), signedPixels(other.frame)];
	const { width, height } = other.frame;
	let seen = 0;
	for (const pixel of pixels) {
		const x = pixel % own.frame.width;
		const y = (pixel - x) / own.frame.width;
		const column = Math.floor((x + .5) * scale + dx);
		const row = Math.floor((y + .5) * scale + dy);
		if (column < 1 || row < 1 || column >= width - 1 || row >= height - 1) continue;
		if (isWithinReach(mine[pixel], others, row * width + column, width)) seen++;
	}
	return seen;
}
/** The side of the squares in which nearly all pixels have to be seen, and most of them where the other picture differs. */
const SQUARE = 12;
const NEARLY_ALL = .85;
const MOSTLY = .5;
/** The pixels in squares of which nearly all are where the fit puts them, on something that differs there. */
function seenUnder({ own, other }, pixels, fit, marks) {
	const lookup = new Lookup(own.frame, other.frame, fit);
	const { width } = own.frame;
	const side = Math.max(4, Math.round(SQUARE * unitOf(own.frame)));
	const columns = Math.ceil(width / side);
	const squares = new Map();
	const squareOf = (x, y) => Math.floor(y / side) * columns + Math.floor(x / side);
	for (const pixel of pixels) {
		const x = pixel % width;
		const y = (pixel - x) / width;
		const key = squareOf(x, y);
		const square = squares.get(key) ?? {
			all: 0,
			seen: 0,
			marked: 0
		};
		squares.set(key, square);
		square.all++;
		if (lookup.isLike(x, y)) square.seen++;
		if (lookup.isInside(x, y) && isMarkedAround(marks, lookup.columnOf(x), lookup.rowOf(y))) square.marked++;
	}
	const isFound = ({ all, seen, marked }) => seen >= all * NEARLY_ALL && marked >= all * MOSTLY;
	const found = pixels.filter((pixel) => {
		const x = pixel % width;
		const square = squares.get(squareOf(x, (pixel - x) / width));
		return square !== void 0 && isFound(square);
	});
	if (found.length < pixels.length * MOST_FOUND) return found;
	return pixels.filter((pixel) => {
		const x = pixel % width;
		const y = (pixel - x) / width;
		const square = squares.get(squareOf(x, y));
		return square !== void 0 && isFound(square) || lookup.isLike(x, y);
	});
}
const MOST_FOUND = .6;
function isMarkedAround({ width, height, bytes }, x, y) {
	for (let row = Math.max(y - 1, 0); row <= Math.min(y + 1, height - 1); row++) for (let column = Math.max(x - 1, 0); column <= Math.min(x + 1, width - 1); column++) if (bytes[row * width + column] !== 0) return true;
	return false;
}
/** How far around a pixel that was found nothing differs any more. */
const ABOUT = 2;
function takeOut({ width, height, bytes }, pixels, lookup, own) {
	for (const pixel of pixels) {
		const x = pixel % own;
		const [column, row] = [lookup.columnOf(x), lookup.rowOf((pixel - x) / own)];
		for (let y = Math.max(row - ABOUT, 0); y <= Math.min(row + ABOUT, height - 1); y++) bytes.fill(0, y * width + Math.max(column - ABOUT, 0), y * width + Math.min(column + ABOUT + 1, width));
	}
}
/** The least share of edges in something that has a shape. */
const LEAST_EDGES = .3;
const APART = 2;
/** Whether pixels show more than one flat face, which looks like any other of its colour. */
function hasShape({ own }, pixels) {
	const { width } = own.frame;
	const colours = signedPixels(own.frame);
	let edges = 0;
	for (const pixel of pixels) {
		const colour = colours[pixel];
		const isEdge = [
			pixel + APART,
			pixel - APART,
			pixel + APART * width,
			pixel - APART * width
		].some((other) => !isNear$1(colour, colours[other] ?? colour));
		edges += Number(isEdge);
	}
	return edges >= pixels.length * LEAST_EDGES;
}
// src/picture/explain/elsewhere.ts
/** Edges of a place that vote, and how many of one kind in the other picture. */
const MOST_EDGES = 96;
const MOST_OF_A_KIND = 256;
/** Places that are looked for; the largest ones first. */
const MOST_PLACES = 40;
/** Fewer pixels may be found anywhere. */
const LEAST_FOUND = 60;
/** A movement that was found around a place may explain so much less of it than another one. */
const AS_AROUND = 1.2;
/** More edges than any place has. */
const MOST_OF_ALL = 2 ** 26;
/** A bin of displacements, in pixels. */
const BIN = 2;
/** Displacements tried for each place, and how far around each. */
const TRIES = 3;
const AROUND$1 = 2;
/**
* Looks for places of one picture in what differs in the other one. Regions of one colour do not find everything: a name has none, a tab hangs
* together with its border, a label has moved farther than its block.
*/
var Finder = class {
	#view;
	#classes;
	#marks;
	#index;
	#bins;
	#columns;
	#rows;
	constructor(view, { classes, marks, places }) {
		const { own, other } = view;
		this.#view = view;
		this.#classes = classes;
		this.#marks = marks;
		this.#index = new EdgeIndex(edgesAt(other.frame, joined$1(places.map(({ pixels }) => pixels)), classes));
		const scale = this.#scale;
		this.#columns = Math.ceil((own.frame.width * scale + other.frame.width) / BIN) + 2;
		this.#rows = Math.ceil((own.frame.height * scale + other.frame.height) / BIN) + 2;
		this.#bins = new Int32Array(this.#columns * this.#rows);
	}
	get #scale() {
		return this.#view.fits[0]?.scale ?? 1;
	}
	/** Where places were drawn; each part of a place at most once. */
	find(places) {
		return places.slice(0, MOST_PLACES).flatMap((place) => this.#findPlace(place));
	}
	#findPlace({ pixels, x, y, width, height }) {
		const { own, other, tiles, fits } = this.#view;
		const least = LEAST_FOUND * unitOf(own.frame) ** 2;
		const near = tiles.triedAt(Math.floor(x + width / 2), Math.floor(y + height / 2)).map((index) => at$1(fits, index));
		let best;
		for (const fit of [...near, ...this.#candidates(pixels)]) {
			const seen = seenUnder(this.#view, pixels, fit, this.#marks);
			const worth = seen.length * (near.includes(fit) ? AS_AROUND : 1);
			if (seen.length < least || worth <= (best?.worth ?? 0) || !hasShape(this.#view, seen)) continue;
			best = {
				seen,
				fit,
				worth
			};
		}
		if (best === void 0) return [];
		takeOut(this.#marks, best.seen, new Lookup(own.frame, other.frame, best.fit), own.frame.width);
		return [{
			pixels: best.seen,
			fit: best.fit
		}];
	}
	/** The displacements that most edges of a place vote for. */
	#candidates(pixels) {
		const votes = this.#votesOf(pixels);
		for (const bin of votes) this.#bins[bin] = this.#bins[bin] + 1;
		const best = [];
		let least = 0;
		for (const bin of votes) {
			const count = this.#countAround(bin);
			if (count <= least) continue;
			const near = best.findIndex((one) => this.#areNear(one.bin, bin));
			if (near >= 0 && (best[near]?.count ?? 0) >= count) continue;
			if (near >= 0) best.splice(near, 1);
			best.push({
				bin,
				count
			});
			best.sort((a, b) => b.count - a.count || a.bin - b.bin);
			best.length = Math.min(best.length, TRIES);
			if (best.length === TRIES) least = at$1(best, 2).count;
		}
		for (const bin of votes) this.#bins[bin] = 0;
		return best.map(({ bin }) => this.#refined(this.#fitOf(bin), pixels));
	}
	#areNear(one, other) {
		return Math.abs(one % this.#columns - other % this.#columns) <= 2 && Math.abs(Math.floor(one / this.#columns) - Math.floor(other / this.#columns)) <= 2;
	}
	/** Edges are a pixel off at times, so a bin counts with the next ones. */
	#countAround(bin) {
		const next = bin + this.#columns;
		const countAt = (place) => this.#bins[place] ?? 0;
		return countAt(bin) + countAt(bin + 1) + countAt(next) + countAt(next + 1);
	}
	#fitOf(bin) {
		const scale = this.#scale;
		const [column, row] = [bin % this.#columns, Math.floor(bin / this.#columns)];
		const { width, height } = this.#view.own.frame;
		return {
			scale,
			dx: Math.round((column + 1) * BIN - width * scale),
			dy: Math.round((row + 1) * BIN - height * scale)
		};
	}
	/** The bins that edges vote for. Rare kinds of edges say most. */
	#votesOf(pixels) {
		const { own, other } = this.#view;
		const scale = this.#scale;
		const edges = edgesAt(own.frame, pixels, this.#classes);
		const rare = Float64Array.from(edges.kinds, (kind, edge) => this.#index.of(kind).length * MOST_OF_ALL + edge).filter((both) => both >= MOST_OF_ALL).sort();
		const step = Math.max(1, Math.floor(rare.length / MOST_EDGES / 2));
		const votes = [];
		for (let i = 0; i < rare.length && i < MOST_EDGES * step; i += step) {
			const edge = rare[i] % MOST_OF_ALL;
			const [place, there] = [edges.places[edge], this.#index.of(edges.kinds[edge])];
			const x = place % own.frame.width;
			const y = (place - x) / own.frame.width;
			const every = Math.max(1, Math.ceil(there.length / MOST_OF_A_KIND));
			for (let j = 0; j < there.length; j += every) {
				const found = there[j];
				const column = found % other.frame.width;
				const row = (found - column) / other.frame.width;
				const dx = Math.floor((column - x * scale + own.frame.width * scale) / BIN);
				const dy = Math.floor((row - y * scale + own.frame.height * scale) / BIN);
				votes.push(dy * this.#columns + dx);
			}
		}
		return Int32Array.from(votes);
	}
	/** The displacement nearby under which most pixels are seen. */
	#refined(fit, pixels) {
		const every = Math.max(1, Math.ceil(pixels.length / 200));
		const sample = pixels.filter((_, i) => i % every === 0);
		let [best, most] = [fit, -1];
		for (let dy = fit.dy - AROUND$1; dy <= fit.dy + AROUND$1; dy++) for (let dx = fit.dx - AROUND$1; dx <= fit.dx + AROUND$1; dx++) {
			const seen = countSeen(this.#view, sample, {
				scale: fit.scale,
				dx,
				dy
			});
			if (seen > most) [best, most] = [{
				scale: fit.scale,
				dx,
				dy
			}, seen];
		}
		return best;
	}
};
// src/picture/explain/found-elsewhere.ts
/** Names of thin letters look like short lines; this share of the picture's width at most. */
const SHORT = .15;
/** Smaller moved things are fragments of larger ones. */
const SMALLEST$1 = 200;
/** What is left after so many rounds was not drawn elsewhere. */
const ROUNDS = 3;
/** Looking from either picture to the other one. */
const BOTH_WAYS = 2;
/**
* Finds what no match of regions has found, place by place, and takes it out of what differs in both pictures.
* @returns what has moved, as regions
*/
function foundElsewhere({ classes }, gone, come) {
	const moved = [];
	let [places, others] = [thingsOf(gone), thingsOf(come)];
	for (let round = 0, inVain = 0; round < ROUNDS && inVain < BOTH_WAYS; round++) {
		const isForward = round % 2 === 0;
		const [from, to] = isForward ? [gone, come] : [come, gone];
		const wanted = places.filter((place) => !isReplaced(place, from, others));
		const found = wanted.length === 0 || others.length === 0 ? [] : new Finder(from.view, {
			classes,
			marks: to.found.marks,
			places: others
		}).find(wanted);
		for (const one of found) moved.push(takenFrom(from, one, isForward));
		inVain = found.length === 0 ? inVain + 1 : 0;
		[places, others] = found.length === 0 ? [others, places] : [thingsOf(to), thingsOf(from)];
	}
	return moved.filter(({ changedPixels }) => changedPixels >= SMALLEST$1);
}
/** Takes what was found out of what differs, and tells it as moved. */
function takenFrom(side, found, isForward) {
	for (const pixel of found.pixels) side.found.marks.bytes[pixel] = 0;
	return movedRegion(found, side, isForward);
}
/** With so much in common a place of one picture and a place of the other one are the same: a block of another colour. */
const SAME_PLACE = .6;
/** Whether the other picture has something else there: then it is that which has changed, whatever looks like it elsewhere. */
function isReplaced(place, { view }, others) {
	const there = inOther(view, place);
	return others.some((other) => shareIn(there, other) >= SAME_PLACE && shareIn(other, there) >= SAME_PLACE);
}
/** What may have been drawn elsewhere: a line has no shape of its own. */
function thingsOf(side) {
	const { width } = side.view.own.frame;
	return oneSidedPlaces(side).filter((place) => !place.isLine || Math.max(place.width, place.height) < width * SHORT);
}
function movedRegion({ pixels, fit }, { view }, isForward) {
	const own = boxAround(pixels, view.own.frame.width);
	const other = {
		x: Math.round(own.x * fit.scale + fit.dx),
		y: Math.round(own.y * fit.scale + fit.dy),
		width: Math.max(1, Math.round(own.width * fit.scale)),
		height: Math.max(1, Math.round(own.height * fit.scale))
	};
	const [before, after] = isForward ? [own, other] : [other, own];
	return {
		kind: "moved",
		seenIn: "both",
		before,
		after,
		changedPixels: pixels.length,
		isLine: false
	};
}
// src/picture/explain/moved-regions.ts
/** Parts up to this far apart, in pixels, move as one thing. */
const GAP$1 = 16;
/** Smaller moved things are fragments of larger ones. */
const SMALLEST = 200;
/** A smaller movement, in pixels, is not visible. */
const LEAST_MOVE = 2;
/**
* What moved differently from most of the picture. A movement of the whole picture is described by the displacements, without a
* region.
*/
function movedRegions({ before, after, matches, displacements }) {
	const [main] = displacements;
	if (main === void 0) return [];
	return [...grouped(matches, ({ displacement }) => displacement)].flatMap(([index, members]) => {
		const { dx, dy } = displacements[index] ?? main;
		if (Math.hypot(dx - main.dx, dy - main.dy) < LEAST_MOVE) return [];
		return gathered(members.map((match) => partOf(at$1(before.regions, match.before), at$1(after.regions, match.after))));
	}).filter(({ changedPixels }) => changedPixels >= SMALLEST).sort(byPixels);
}
function partOf(one, other) {
	const box = ({ left, top, width, height }) => ({
		x: left,
		y: top,
		width,
		height
	});
	return {
		kind: "moved",
		seenIn: "both",
		before: box(one),
		after: box(other),
		changedPixels: other.area,
		isLine: false
	};
}
/** Joins parts that are near each other, with a sweep from left to right. */
function gathered(parts) {
	let open = [];
	const closed = [];
	for (const part of [...parts].sort((a, b) => a.after.x - b.after.x || a.after.y - b.after.y)) {
		const isPast = ({ after }) => after.x + after.width + GAP$1 < part.after.x;
		closed.push(...open.filter(isPast));
		open = open.filter((region) => !isPast(region));
		const near = open.filter((region) => isNear(region.after, part.after));
		open = [...open.filter((region) => !near.includes(region)), near.reduce(joined, part)];
	}
	return [...closed, ...open];
}
function isNear(one, other) {
	return one.x <= other.x + other.width + GAP$1 && other.x <= one.x + one.width + GAP$1 && one.y <= other.y + other.height + GAP$1 && other.y <= one.y + one.height + GAP$1;
}
function joined(one, other) {
	return {
		...one,
		before: united(one.before, other.before),
		after: united(one.after, other.after),
		changedPixels: one.changedPixels + other.changedPixels
	};
}
// src/picture/explain/reduced-explanation.ts
/** The cells of two pictures as those of the same ones at a fraction of their size. */
function reducedCells(before, after, cells) {
	const { step } = before;
	if (step !== after.step) return cellsInPlace(before.frame, after.frame);
	if (step === 1) return cells;
	const reduced = noCells(...[Math.max(before.frame.width, after.frame.width), Math.max(before.frame.height, after.frame.height)]);
	const counts = new Uint32Array(reduced.cells.length);
	for (let at = 0; at < cells.cells.length; at++) {
		const cell = cells.cells[at];
		if (cell === 0) continue;
		const [left, top] = [at % cells.columns * 8, Math.floor(at / cells.columns) * 8];
		const columns = placesOf(cell >> 8 & 255, left, step);
		const rows = placesOf(cell >> 16 & 255, top, step);
		for (const [row, inRow] of rows) for (const [column, inColumn] of columns) {
			const to = row * reduced.columns + column;
			reduced.cells[to] = reduced.cells[to] | inColumn << 8 | inRow << 16;
			counts[to] = counts[to] + (cell & 255) / (rows.size * columns.size);
		}
	}
	for (let at = 0; at < counts.length; at++) {
		if (reduced.cells[at] === 0) continue;
		const count = Math.round(counts[at] / (step * step));
		reduced.cells[at] = reduced.cells[at] | Math.min(Math.max(count, 1), 64);
	}
	return reduced;
}
/** The rows or columns of a cell, as one bit each by cell of the reduced picture: a cell may lie across two of them. */
function placesOf(bits, first, step) {
	const places = new Map();
	for (let bit = 0; bit < 8; bit++) {
		if ((bits >> bit & 1) === 0) continue;
		const place = Math.floor((first + bit) / step);
		const cell = Math.floor(place / 8);
		places.set(cell, (places.get(cell) ?? 0) | 1 << place % 8);
	}
	return places;
}
/** What was found in reduced pictures, in pixels of the pictures. */
function enlarged(explanation, before, after) {
	const [was, is] = [before.step, after.step];
	if (was === 1 && is === 1) return explanation;
	const area = is * is;
	const scale = explanation.scale * is / was;
	const isResized = scale !== 1 && explanation.movedPixels === 0;
	return {
		regions: explanation.regions.map((region) => enlargedRegion(region, before, after)),
		scale,
		displacements: explanation.displacements.map(({ dx, dy, share }) => ({
			dx: dx * is,
			dy: dy * is,
			share
		})),
		changedPixels: explanation.changedPixels * area,
		movedPixels: (isResized ? drawnPixels(after) : explanation.movedPixels) * area,
		revealedPixels: explanation.revealedPixels * area
	};
}
function enlargedRegion(region, before, after) {
	return {
		...region,
		before: enlargedBox(region.before, before.step),
		after: enlargedBox(region.after, after.step),
		changedPixels: region.changedPixels * after.step ** 2
	};
}
function enlargedBox({ x, y, width, height }, step) {
	return {
		x: x * step,
		y: y * step,
		width: width * step,
		height: height * step
	};
}
function drawnPixels({ frame }) {
	const background = backgroundOf(frame);
	return signedPixels(frame).reduce((sum, pixel) => sum + Number(pixel !== background), 0);
}
// src/picture/explain/shown-by.ts
/** With this share of what differs in the colour around it, a picture shows only the ground there. */
const GROUND_SHARE = .85;
/** Which picture shows something where the two differ: one of them may show only the ground. */
function shownBy(before, after) {
	const [was, is] = [backgroundOf(before), backgroundOf(after)];
	return (box) => {
		const differing = differingIn(before, after, box);
		const bare = [isGround(before, box, differing, was), isGround(after, box, differing, is)];
		if (bare[0] === bare[1]) return "both";
		return bare[0] ? "after" : "before";
	};
}
/** The places in a box where both pictures are and look different. */
function differingIn(before, after, box) {
	const [pixels, others] = [signedPixels(before), signedPixels(after)];
	const [right, bottom] = [Math.min(box.x + box.width, before.width, after.width), Math.min(box.y + box.height, before.height, after.height)];
	const places = [];
	for (let y = box.y; y < bottom; y++) for (let x = box.x; x < right; x++) if (!isNear$1(pixels[y * before.width + x], others[y * after.width + x])) places.push([x, y]);
	return places;
}
/** Whether a picture has one colour where something differs, and the same around it. */
function isGround(frame, box, places, background) {
	const pixels = signedPixels(frame);
	const around = colourAround(frame, box) ?? background;
	const same = places.filter(([x, y]) => isNear$1(pixels[y * frame.width + x], around)).length;
	return places.length > 0 && same >= places.length * GROUND_SHARE;
}
/** The most frequent colour of the pixels just outside of a box. */
function colourAround(frame, { x, y, width, height }) {
	const pixels = signedPixels(frame);
	const counts = new Map();
	const note = (column, row) => {
		if (column < 0 || row < 0 || column >= frame.width || row >= frame.height) return;
		const pixel = pixels[row * frame.width + column];
		counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
	};
	for (let column = x - 1; column <= x + width; column++) [y - 1, y + height].forEach((row) => void note(column, row));
	for (let row = y; row < y + height; row++) [x - 1, x + width].forEach((column) => void note(column, row));
	return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0];
}
// src/picture/explain/regions-in-place.ts
/**
* The places of two pictures at rest that differ, with the picture that shows something there.
* @param step how many pixels of the picture a pixel stands for, in a row
*/
function regionsInPlace(before, after, changed, step = 1) {
	const shows = shownBy(before, after);
	const marks = marksOf(before, after, withoutCrumbs(changed));
	const least = leastPixelsOf(changed) / step;
	return countedPlaces(placesIn(marks, markedIn(marks), 1), marks.width, changed).filter(({ changedPixels }) => changedPixels >= least).map(({ changedPixels, isLine, pixels: _, ...box }) => {
		return {
			kind: "changed",
			seenIn: shows(box),
			before: box,
			after: box,
			changedPixels,
			isLine
		};
	}).sort(byPixels);
}
/** Fewer changed pixels in a cell are a crumb of two palettes, unless more has changed beside it. */
const LEAST_IN_A_CELL = 4;
/** A smaller picture, in cells, is no drawing, and has no crumbs. */
const SMALLEST_DRAWING = 64;
/** Without cells in which hardly anything changed: crumbs lie along edges and would join places across the picture. */
function withoutCrumbs(changed) {
	const { columns, rows, cells } = changed;
	if (cells.length < SMALLEST_DRAWING) return changed;
	const isMuch = (column, row) => column >= 0 && column < columns && ((cells[row * columns + column] ?? 0) & 255) >= LEAST_IN_A_CELL;
	return {
		columns,
		rows,
		cells: cells.map((cell, place) => {
			if (cell === 0) return 0;
			const [column, row] = [place % columns, Math.floor(place / columns)];
			return AROUND.some((y) => AROUND.some((x) => isMuch(column + x, row + y))) ? cell : 0;
		})
	};
}
const AROUND = [
	0,
	-1,
	1
];
/** The pixels that look different, in the cells that changed. Of a cell whose pixels look the same, those that it names. */
function marksOf(before, after, { columns, rows, cells }) {
	const marks = noMarks({
		width: Math.max(before.width, after.width),
		height: Math.max(before.height, after.height)
	});
	const differs = differing(before, after);
	for (let row = 0; row < rows; row++) for (let column = 0; column < columns; column++) {
		const cell = cells[row * columns + column];
		if (cell === 0) continue;
		const [left, top] = [column * 8, row * 8];
		if (!markCell(marks, left, top, differs)) markCell(marks, left, top, (x, y) => (cell >> 8 + x - left & cell >> 16 + y - top & 1) === 1);
	}
	return marks;
}
function markCell(marks, left, top, isChanged) {
	let isAny = false;
	for (let y = top; y < Math.min(top + 8, marks.height); y++) for (let x = left; x < Math.min(left + 8, marks.width); x++) {
		if (!isChanged(x, y)) continue;
		mark(marks, x, y);
		isAny = true;
	}
	return isAny;
}
/** Whether a pixel looks different, or is in one picture only. */
function differing(before, after) {
	const [pixels, others] = [signedPixels(before), signedPixels(after)];
	return (x, y) => {
		const [isHere, isThere] = [x < before.width && y < before.height, x < after.width && y < after.height];
		if (!isHere || !isThere) return isHere || isThere;
		return !isNear$1(pixels[y * before.width + x], others[y * after.width + x]);
	};
}
/**
* The places with as many pixels as have changed by the comparison's count, which leaves out smoothed edges. A cell counts for the place that
* has most of it. What is too small or too thin is no place.
*/
function countedPlaces(places, width, changed) {
	const { cells } = changed;
	const owners = ownersOf(places, width, changed);
	const counts = places.map(() => ({
		pixels: 0,
		cells: 0
	}));
	for (const [cell, place] of owners) {
		const count = at$1(counts, place);
		count.pixels += (cells[cell] ?? 0) & 255;
		count.cells++;
	}
	const isCrumb = ({ pixels, cells: touched }) => pixels === 0 || cells.length >= SMALLEST_DRAWING && pixels < touched * LEAST_IN_A_CELL;
	return places.flatMap((place, index) => {
		const count = at$1(counts, index);
		return isCrumb(count) ? [] : [{
			...place,
			changedPixels: count.pixels
		}];
	});
}
/** By cell: the place that has most of it. */
function ownersOf(places, width, { columns }) {
	const most = new Map();
	const owners = new Map();
	for (const [place, { pixels }] of places.entries()) {
		const shares = new Map();
		for (const pixel of pixels) {
			const x = pixel % width;
			const cell = Math.floor((pixel - x) / width / 8) * columns + Math.floor(x / 8);
			shares.set(cell, (shares.get(cell) ?? 0) + 1);
		}
		for (const [cell, share] of shares) {
			if (share <= (most.get(cell) ?? 0)) continue;
			most.set(cell, share);
			owners.set(cell, place);
		}
	}
	return owners;
}
// src/picture/explain/seeker.ts
/** Looks for pixels of one picture in the other one, at each position that they may have moved to. */
var Seeker = class {
	#lookups;
	#other;
	#isAtRest;
	#tried = [];
	#last = 0;
	/** The displacement that explained the last run of pixels. */
	get displacement() {
		return this.#last;
	}
	constructor({ own, other, fits }) {
		this.#lookups = fits.map((fit) => new Lookup(own.frame, other.frame, fit));
		this.#other = other;
		this.#isAtRest = fits[0] !== void 0 && isAtRest(fits[0]);
	}
	/** Sets the displacements to try from now on. */
	enter(displacements) {
		this.#tried = displacements;
		if (!displacements.includes(this.#last)) this.#last = displacements[0] ?? 0;
	}
	/** The exclusive end, at most `to`, of the pixels from (from, y) on that one displacement explains; `from` if none does. */
	foundUpTo(y, from, to) {
		const last = this.#last;
		const end = this.#seenUpTo(last, y, from, to);
		if (end > from) return end;
		for (const displacement of this.#tried) {
			const end = displacement === last ? from : this.#seenUpTo(displacement, y, from, to);
			if (end === from) continue;
			this.#last = displacement;
			return end;
		}
		return from;
	}
	#seenUpTo(displacement, y, from, to) {
		const lookup = at$1(this.#lookups, displacement);
		if (displacement === 0 && this.#isAtRest) return lookup.seenUpTo(y, from, to);
		for (let x = from; x < to; x++) if (!lookup.isSeen(x, y) || this.#isOwnedByOther(lookup.columnOf(x), lookup.rowOf(y), displacement)) return x;
		return to;
	}
	/** A pixel of the other picture that another displacement has found cannot be this one as well. */
	#isOwnedByOther(column, row, displacement) {
		const region = this.#other.regionAt(column, row);
		const moved = region < 0 ? -1 : this.#other.displacementOf[region] ?? -1;
		return moved >= 0 && moved !== displacement;
	}
};
/** How far around a region its displacement is tried, in pixels: for its edges, its label, and what is between its parts. */
const REACH = 40;
/** Displacements tried per tile; more would explain pixels by chance. */
const MOST_IN_A_TILE = 6;
/** Which displacements are tried where. The one of the picture is tried first and everywhere. */
var Tiles = class {
	#columns;
	#rows;
	#everywhere;
	#tried = new Map();
	/** @param common displacements that are tried everywhere */
	constructor(segmented, common) {
		const { width, height } = segmented.frame;
		this.#columns = Math.ceil(width / 32);
		this.#rows = Math.ceil(height / 32);
		this.#everywhere = [...new Set([0, ...common])];
		for (const [tile, areas] of this.#areasOf(segmented)) {
			const local = [...areas].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([displacement]) => displacement);
			this.#tried.set(tile, [...new Set([
				0,
				...local.slice(0, MOST_IN_A_TILE),
				...this.#everywhere
			])]);
		}
	}
	triedAt(x, y) {
		return this.#tried.get(Math.floor(y / 32) * this.#columns + Math.floor(x / 32)) ?? this.#everywhere;
	}
	/** By tile: the area of the regions near it that moved differently, by displacement. */
	#areasOf({ regions, displacementOf }) {
		const tiles = new Map();
		for (const [index, displacement] of displacementOf.entries()) {
			if (displacement < 1) continue;
			const { left, top, width, height, area } = at$1(regions, index);
			const [first, last] = [tileAt(left - REACH, this.#columns), tileAt(left + width + REACH, this.#columns)];
			for (let row = tileAt(top - REACH, this.#rows); row <= tileAt(top + height + REACH, this.#rows); row++) for (let column = first; column <= last; column++) {
				const tile = row * this.#columns + column;
				const areas = tiles.get(tile) ?? new Map();
				tiles.set(tile, areas.set(displacement, (areas.get(displacement) ?? 0) + area));
			}
		}
		return tiles;
	}
};
function tileAt(place, count) {
	return Math.min(Math.max(Math.floor(place / 32), 0), count - 1);
}
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
// src/picture/explain/unexplained.ts
/**
* Looks in the other picture for every pixel that is not background, at each position that it may have moved to.
* @param visible of a picture at rest: the cells in which a reader sees a difference; what is in no other has not changed
*/
function findUnexplained(view, visible) {
	const marks = noMarks(view.own.frame);
	const foundPixels = view.fits.map(() => 0);
	const seeker = new Seeker(view);
	const inRegions = new Uint32Array(view.own.regions.length);
	const noteLost = (x, y, region) => {
		if (region >= 0) inRegions[region] = inRegions[region] + 1;
		if (visible !== void 0 && !isIn(visible, x, y)) return;
		mark(marks, x, y);
	};
	const look = (y, from, to, region) => {
		for (let x = from; x < to;) {
			const end = seeker.foundUpTo(y, x, to);
			if (end > x) foundPixels[seeker.displacement] = (foundPixels[seeker.displacement] ?? 0) + end - x;
			else noteLost(x, y, region);
			x = Math.max(end, x + 1);
		}
	};
	eachLoose(view.own, (y, from, to, region) => {
		for (let x = from; x < to;) {
			const end = Math.min(to, (x | 31) + 1);
			seeker.enter(view.tiles.triedAt(x, y));
			look(y, x, end, region);
			x = end;
		}
	});
	return {
		marks,
		inRegions,
		foundPixels
	};
}
function isIn({ columns, cells }, x, y) {
	return cells[(y >> 3) * columns + (x >> 3)] !== 0;
}
// src/picture/explain/explanation.ts
/** Cloudcraft's largest exports are 7680 x 4320. */
const MOST_EXPLAINED_PIXELS = 4e7;
/**
* The same for pictures that were read at a fraction of their size: see `stepsFor`.
* @param inPlace the cells in which the pictures themselves differ where they are
* @returns sizes and positions in pixels of the pictures
*/
function explainReduced(before, after, inPlace) {
	if (Math.max(before.width * before.height, after.width * after.height) > 4e7) return void 0;
	let reduced;
	const cells = () => reduced ??= reducedCells(before, after, inPlace);
	const pictures = alignPictures(before.frame, after.frame, {
		cells,
		step: after.step
	});
	return enlarged(!isAtRest(pictures.fit) || pictures.displacements.length > 1 ? explainMovement(pictures, cells) : explainInPlace(regionsInPlace(before.frame, after.frame, cells(), after.step)), before, after);
}
function explainInPlace(regions) {
	return {
		regions: regions.slice(0, 100),
		scale: 1,
		displacements: [{
			dx: 0,
			dy: 0,
			share: 1
		}],
		changedPixels: regions.reduce((sum, { changedPixels }) => sum + changedPixels, 0),
		movedPixels: 0,
		revealedPixels: 0
	};
}
function explainMovement(pictures, inPlace) {
	const [there, back] = viewsOf(pictures);
	const visible = isAtRest(pictures.fit) ? inPlace() : void 0;
	const [gone, come] = [findUnexplained(there, visible), findUnexplained(back, visible)];
	const elsewhere = foundElsewhere(pictures, {
		view: there,
		found: gone
	}, {
		view: back,
		found: come
	});
	const regions = [...differentRegions({
		view: there,
		found: gone,
		ownRegions: newRegions(pictures.before, gone)
	}, {
		view: back,
		found: come,
		ownRegions: newRegions(pictures.after, come)
	}), ...[...movedRegions(pictures), ...elsewhere].sort(byPixels)];
	const pixelsOf = (kind) => regions.reduce((sum, region) => sum + (region.kind === kind ? region.changedPixels : 0), 0);
	const { fit, displacements } = pictures;
	const total = displacements.reduce((sum, { area }) => sum + area, 0);
	return {
		regions: regions.slice(0, 100),
		scale: fit.scale,
		displacements: displacements.map(({ dx, dy, area }) => ({
			dx,
			dy,
			share: total === 0 ? 0 : area / total
		})),
		changedPixels: pixelsOf("changed"),
		movedPixels: movedPixels(pictures, come.foundPixels) + elsewhere.reduce((sum, { changedPixels }) => sum + changedPixels, 0),
		revealedPixels: pixelsOf("revealed")
	};
}
/** The share of a region that has to be unexplained for the region to be new, and not one that was partly visible before. */
const NEW_SHARE = .45;
function newRegions({ regions }, { inRegions }) {
	return regions.filter(({ area }, index) => (inRegions[index] ?? 0) >= area * NEW_SHARE);
}
/** Pixels that are elsewhere in the later picture, by displacement or by scale: those of matched regions and those found around them. */
function movedPixels({ fit, displacements }, foundPixels) {
	return displacements.reduce((sum, { dx, dy, area }, index) => {
		return isAtRest({
			scale: fit.scale,
			dx,
			dy
		}) ? sum : sum + area + (foundPixels[index] ?? 0);
	}, 0);
}
// src/picture/explain/part.ts
/** Everything beyond a picture is white. */
const BEYOND = -1;
const OPAQUE = -16777216;
/**
* Paints the part of a picture that begins at `from`, opaque and scaled by `factor`: a whole number, or less than one, where several
* pixels are averaged. The part may extend beyond the picture.
*/
function paintPart(frame, from, factor, area) {
	const brush = {
		frame,
		pixels: signedPixels(frame),
		columns: bordersOf(area.width, factor, from.x),
		area
	};
	const rows = bordersOf(area.height, factor, from.y);
	for (let y = 0, to = area.left; y < area.height; y++, to += area.stride) {
		const [top, bottom] = [at$1(rows, 2 * y), at$1(rows, 2 * y + 1)];
		if (factor < 1) reduceRows(brush, top, bottom, to);
		else if (y === 0 || top !== rows[2 * y - 2]) enlargeRow(brush, top, to);
		else area.canvas.copyWithin(to, to - area.stride, to - area.stride + area.width);
	}
}
/** For each painted column or row, the first column or row of the picture that it shows, and the exclusive end. */
function bordersOf(length, factor, from) {
	const borders = new Int32Array(2 * length);
	for (let i = 0; i < length; i++) {
		const first = Math.floor(i / factor);
		borders[2 * i] = from + first;
		borders[2 * i + 1] = from + Math.max(Math.floor((i + 1) / factor), first + 1);
	}
	return borders;
}
/** Paints one row of the picture, from the position `to` of the canvas on. */
function enlargeRow({ frame, pixels, columns, area }, y, to) {
	const isInside = y >= 0 && y < frame.height;
	for (let x = 0; x < area.width; x++) {
		const column = columns[2 * x];
		const isBeyond = !isInside || column < 0 || column >= frame.width;
		area.canvas[to + x] = isBeyond ? BEYOND : pixels[y * frame.width + column];
	}
}
/** Averages the rows from `top` up to `bottom` into one row of the canvas. */
function reduceRows({ frame, pixels, columns, area }, top, bottom, to) {
	for (let x = 0; x < area.width; x++) {
		const [left, right] = [columns[2 * x], columns[2 * x + 1]];
		let [red, green, blue] = [
			0,
			0,
			0
		];
		for (let y = top; y < bottom; y++) for (let column = left; column < right; column++) {
			const pixel = y < 0 || y >= frame.height || column < 0 || column >= frame.width ? BEYOND : pixels[y * frame.width + column];
			red += pixel & 255;
			green += pixel >> 8 & 255;
			blue += pixel >> 16 & 255;
		}
		const count = (bottom - top) * (right - left);
		area.canvas[to + x] = OPAQUE | Math.round(red / count) | Math.round(green / count) << 8 | Math.round(blue / count) << 16;
	}
}
// src/picture/explain/crop.ts
/** The margin around a region, so that a reader sees where it is: a share of its size, and at least so many pixels. */
const MARGIN_SHARE = .25;
const LEAST_MARGIN = 24;
/** A part should be this wide, in pixels, to be readable in a comment; smaller ones are enlarged by a whole factor. */
const LEAST_PART = 200;
const MOST_HEIGHT = 1200;
const LARGEST_FACTOR = 4;
/** Pixels between the two parts. */
const GAP = 16;
/** As a pixel's number: opacity, blue, green, red from the highest byte down. */
const GAP_COLOUR = -2172976;
/** What of one picture a crop shows: its box, in pixels of the picture, in the middle of a part that suits all boxes of the crop. */
function areaShown(box, all) {
	const { width, height } = sizeFor(all);
	return {
		x: Math.round(box.x + (box.width - width) / 2),
		y: Math.round(box.y + (box.height - height) / 2),
		width,
		height
	};
}
function sizeFor(boxes) {
	return {
		width: partLength(...boxes.map(({ width }) => width)),
		height: partLength(...boxes.map(({ height }) => height))
	};
}
/**
* A PNG with a region of one picture, or with what is before on the left and what is after on the right, at the same scale. A box may extend
* beyond its picture, where the crop is white.
* @param sides the boxes, and parts of the pictures that hold what `areaShown` says
*/
function crop(sides) {
	const boxes = sides.map(({ box }) => box);
	const size = sizeFor(boxes);
	const factor = factorFor(size.width, size.height);
	const part = {
		width: Math.max(1, Math.floor(size.width * factor)),
		height: Math.max(1, Math.floor(size.height * factor))
	};
	const total = sides.length * (part.width + GAP) - GAP;
	const canvas = new Int32Array(total * part.height).fill(GAP_COLOUR);
	for (const [index, { part: held, box }] of sides.entries()) {
		const { x, y } = areaShown(box, boxes);
		const from = {
			x: x - held.x,
			y: y - held.y
		};
		paintPart(held.frame, from, factor, {
			canvas,
			stride: total,
			left: index * (part.width + GAP),
			...part
		});
	}
	return encodePng({
		width: total,
		height: part.height,
		data: new Uint8Array(canvas.buffer)
	});
}
/** The same length for all parts, so that they can be compared at a glance. */
function partLength(...lengths) {
	const longest = Math.ceil(Math.max(...lengths, 1));
	return longest + 2 * Math.max(LEAST_MARGIN, Math.round(longest * MARGIN_SHARE));
}
/** A whole factor to enlarge by, or a fraction to reduce by. */
function factorFor(width, height) {
	const most = Math.min(592 / width, MOST_HEIGHT / height);
	if (most < 1) return most;
	return Math.min(Math.max(1, Math.ceil(LEAST_PART / width)), Math.floor(most), LARGEST_FACTOR);
}
export { MOST_EXPLAINED_PIXELS, areaShown, comparePictures, crop, explainReduced, isNear$1 as isNear, partsOf$1 as partsOf, readParts, readPixels, readReduced, stepsFor };
