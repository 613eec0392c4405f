import { ExpectedError, at } from "./errors.js";
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
const OPAQUE$1 = 4278190080;
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
	return (OPAQUE$1 | channel(0) | channel(8) | channel(16)) >>> 0;
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
/** The tight box of the changed pixels of some cells, of which there has to be one. */
function tightBox({ columns, cells }, some) {
	const box = {
		left: Infinity,
		top: Infinity,
		right: -1,
		bottom: -1,
		changedPixels: 0
	};
	for (const cell of some) include(box, cells[cell] ?? 0, cell % columns, Math.floor(cell / columns));
	return toRegion$1(box);
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
function converted(pixel) {
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
/** How far apart two opaque colours look: 0 to 1, the distance of black and white. */
function distanceOf(one, other) {
	const [a, b] = [converted(one), converted(other)];
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
	const [a, b] = [converted(one), converted(other)];
	const rest = THRESHOLD - Math.abs(a.lightness - b.lightness);
	return rest >= 0 && hueDistance(a, b) <= rest * rest;
}
const firsts = new Int32Array(16384);
const seconds = new Int32Array(16384);
const DIFFERENT = 1 << 24;
const SIMILAR = 2 << 24;
const RGB$1 = 16777215;
/** Whether two opaque pixels look the same, by pixelmatch's measure and default threshold. */
function isNear$1(one, other) {
	if (one === other) return true;
	const [p, q] = [one & RGB$1, other & RGB$1];
	const slot = (Math.imul(p, 2654435761) ^ Math.imul(q, 2246822507)) >>> 18;
	const known = firsts[slot];
	if ((known & RGB$1) === p && known >= DIFFERENT && seconds[slot] === q) return known >= SIMILAR;
	const verdict = areSimilar(p, q);
	firsts[slot] = p | (verdict ? SIMILAR : DIFFERENT);
	seconds[slot] = q;
	return verdict;
}
// src/picture/decode/kernel-wasm.ts
/**
* The picture kernel as WebAssembly, in base64. Generated from src/picture/kernel by `node .github/scripts/build-kernel.ts`: edit
* those files, never this one. 26559 bytes.
*/
const KERNEL_WASM = "AGFzbQEAAAABaRBgAn9/AX9gAn9/AGABfwBgA39/fwF/YAF/AX9gBH9/f38AYAABf2AAAGADf39/AGAFf39/f38Bf2AEf39/fwF/YAV/f39/fwBgB39/f39/f38Bf2ABfAF8YAZ/f39/f38Bf2ACf38BfAIrAwRob3N0BXdyaXRlAAEEaG9zdAl0YWtlQ2VsbHMAAQRob3N0BHJlYWQAAwM/PgcBAAIMAAMDDQQAAgMJAAUIAAIFAAEAAggBBQoDAwEOCgkEBwAICAsEBQULAAYGCQYGBgYHAAIEBQQPBwIEBQMBAAQG+wEyfwFBAAt/AUEAC34BQgALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQELfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEACwe1AQ8FYmVnaW4ANwhkZXNjcmliZQAyB2NvbXBhcmUANAZkZWNvZGUAMwhpc09wYXF1ZQAwDWNoYW5nZWRQaXhlbHMANgtpc0lkZW50aWNhbAAxDGNvbG91clRhYmxlcwA1B2FkbGVyT2YAOAVhbGxvYwArCHVuZmlsdGVyACILaXNEaWZmZXJlbnQAERRicmlnaHRuZXNzRGlmZmVyZW5jZQA9CHBhbGVuZXNzADwGbWVtb3J5AgAMAQUKuMgBPjkBAX8jCyMCPgIAIwtBBGokCyMCQiCIJAIjAUEgayQBIwsjEWsiAEGAgARPBEAjESAAEAAjESQLCws+AEEAJAhBACQJIAEkDQNAIAFBgCBPBEAgAEGAIBAhIABBgCBqIQAgAUGAIGshAQwBCwsgAQRAIAAgARAhCwvyAQEFfyABLQAAIgZBAkYiAkUEQCAGQQRGIQILIAIEQCAAKAIwQQBHIQILIAIEfyAALQA0RQUgAgsEfyABQQFqIQUgACgCFCEEQQAhAgJ/A0AgAkEQaiIDIARNBEBBACACIAVq/QAEAP1TDQIaIAMhAgwBCwsDQCACIARJBEBBACACIAVqLQAADQIaIAJBAWohAgwBCwtBAQsFQQALBEBBAA8LIAAgACgCKEEBakEHcTYCKCAGIAFBAWogACgCICAAKAIoIAAoAhQiAUH/AGpBQHFsaiICIAAoAixBACABIAAoAhAQB0UEQEF6DwsgACACEBQLkgQBBn9BkOsMQQE2AgBBkOMMQZ4CQQ9BoPEMEBJBkOwMQR5BD0Hg/AwQEkGg8QxBngJB4PMMEBNB4PwMQR5BgP0MEBMjAiAAQQBHrSMBrYaEJAIjAUEBaiQBIwFBIE8EQBADCyMCQgIjAa2GhCQCIwFBAmokASMBQSBPBEAQAwsQPkEAIQADQCAAIwZIBEACQCMYIABBAnRqKAIAIgFBgAJJBEAgAUGg8QxqLQAAIQIjAiABQQJ0QeDzDGo1AgAjAa2GhCQCIwEgAmokAQwBCyABQRB2IgVBAXRBkO0Mai8BACECIAFB//8DcSIDQQFrIQEgA0EESwRAIAFBHyABZ2siAUEBa3ZBAXEgAUEBdGohAQsgAyABQQF0QaSaDGovAQBrIQMgAkGg8QxqLQAAIgQgAkGDmAxqLQAAaiEGIwIgAkECdEHg8wxqKAIAIAUgAkEBdEHClQxqLwEAayAEdHKtIwGthoQkAiMBIAZqJAEjAUEgTwRAEAMLIAFB4PwMai0AACICIAFB5JoMai0AAGohBCMCIAFBAnRBgP0MaigCACADIAJ0cq0jAa2GhCQCIwEgBGokAQsjAUEgTwRAEAMLIABBAWohAAwBCwtBoPMMLQAAIQAjAkHg+ww1AgAjAa2GhCQCIwEgAGokASMBQSBPBEAQAwtBACQGQZDjDEEAQfgI/AsAQZDsDEEAQfgA/AsAC4kKAgJ7CX8gAEH/AXEiCQRAIAlBAUYEQCAEIQAgBkEERgRAIAQEeyACIARqQQRrKAIA/REF/QwAAAAAAAAAAAAAAAAAAAAACyEHA0AgAEEQaiAFTQRAAkADQCAAQUBrIAVNBH8gACABaiID/QAEAP0MAAAAAAAAAAAAAAAAAAAAAP1RIAP9AAQQ/QwAAAAAAAAAAAAAAAAAAAAA/VH9UCAD/QAEIP0MAAAAAAAAAAAAAAAAAAAAAP1RIAP9AAQw/QwAAAAAAAAAAAAAAAAAAAAA/VH9UP1Q/VMFQQELRQRAIAAgAmoiAyAH/QsEACADIAf9CwQQIAMgB/0LBCAgAyAH/QsEMCAAQUBrIQAMAQsLIABBEGogBUsNACAAIAFq/QAEACII/VMEQCAI/QwAAAAAAAAAAAAAAAAAAAAAIAj9DQAAAAAQERITFBUWFxgZGhv9biII/QwAAAAAAAAAAAAAAAAAAAAAIAj9DQAAAAAAAAAAEBESExQVFhf9biAH/W4iCP0bA/0RIQcgACACaiAI/QsEAAUgACACaiAH/QsEAAsgAEEQaiEADAILCwsLA0AgACAGSQRAIAAgAmogACABai0AADoAACAAQQFqIQAMAQsLA0AgACAFSQRAIAAgAmoiAyAAIAFqLQAAIAMgBmstAABqOgAAIABBAWohAAwBCwsFIABB/wFxQQJGBEADQCAEQUBrIgAgBU0EQCACIARqIgYgASAEaiIJ/QAEACADIARqIgT9AAQA/W79CwQAIAYgCf0ABBAgBP0ABBD9bv0LBBAgBiAJ/QAEICAE/QAEIP1u/QsEICAGIAn9AAQwIAT9AAQw/W79CwQwIAAhBAwBCwsDQCAEQRBqIgAgBU0EQCACIARqIAEgBGr9AAQAIAMgBGr9AAQA/W79CwQAIAAhBAwBCwsDQCAEIAVJBEAgAiAEaiABIARqLQAAIAMgBGotAABqOgAAIARBAWohBAwBCwsFIABB/wFxQQNGBEADQCAEIAVJBEAgAiAEaiABIARqLQAAIAQgBkkEf0EABSACIARqIAZrLQAACyADIARqLQAAakEBdmo6AAAgBEEBaiEEDAELCwUgAEH/AXFBBEYEQCAERQRAA0AgBCAGSQRAIAIgBGogASAEai0AACADIARqLQAAajoAACAEQQFqIQQMAQsLCyAGQQRGBEAgASACIAMgBCAFECoFQTBBECAGQQNGGyEKA0AgBCAFSQRAIAQgCmogBU0EfyABIARqIgD9AAQAIQcgCkEwRgR7IAcgAP0ABBAgAP0ABCD9UP1QBSAHC/1TRQVBAAsEfyACIARqIQAgAyAEaiEJAn8gBkEBRgRAIABBAWstAAAgCUEBay0AAEYMAQsgAEEEaygCACAJQQRrKAIAc0EIdkULBUEACwRAIAIgBGogAyAEaiAK/AoAACAEIApqIQQMAgsgBSAEIApqIgAgACAFSxshAANAIAAgBEsEQCADIARqIgktAAAiCyAJIAZrLQAAIgxrIg1BH3UhDiACIARqIgkgBmstAAAiDyAMayIQQR91IhEgECARanMhECAJIAEgBGotAAAgDyALIAwgCyAPaiAMayAMayIJQR91IgsgCSALanMiCSAQThsgDiANIA5qcyILIBBMIAkgC05xG2o6AAAgBEEBaiEEDAELCwwBCwsLBUEADwsLCwsFIAIgBGogASAEaiAFIARr/AoAAAtBAQufAQEEfyAAKAJAIAAoAkRrIAFPBEBBAA8LIAAoAkQiAyAAKAI4IgRBgIACaiIFIAAoAkAiAiACIAVJG0GAgAJrIgUgAyAFSRshAyAEIAMgAiADa/wKAAAgACAAKAJAIAMgACgCOGsiAms2AkAgACAAKAJEIAJrNgJEIAAgACgCPBAXIgJBAEgEQCACDwtBfEEAIAAoAkAgACgCRGsgAUkbC60CAQd/IAFBAWsiA0EAIANBAEobIQMgAUEBaiIEIwVBAWsiBSAEIAVIGyEFIAJBAWsiBEEAIARBAEobIQQgAkEBaiIGIw9BAWsiByAGIAdIGyEGIyIjISAAGyIHIAAEfyACQQdxQQN0QaCYDGooAgQFIAJBB3FBA3RBoJgMaigCAAsgAWotAABBAnRqKAIAIQhBAEF/IAEgBUYgASADRnIgAiAERnIgAiAGRnIbIQIDQCAEIAZMBEAgAAR/IARBB3FBA3RBoJgMaigCBAUgBEEHcUEDdEGgmAxqKAIACyEJIAMhAQNAIAEgBUwEQCACQQFqIAIgCCAHIAEgCWotAABBAnRqKAIARhshAiABQQFqIQEMAQsLIAJBAkoEQEEBDwsgBEEBaiEEDAELC0EAC5oCAQZ/IAFBAWsiA0EAIANBAEobIQMgAUEBaiIEIwVBAWsiBSAEIAVIGyEFIAJBAWsiBEEAIARBAEobIQQgAkEBaiIGIw9BAWsiByAGIAdIGyEHIAAEfyACQQdxQQN0QaCYDGooAgQFIAJBB3FBA3RBoJgMaigCAAsgAUECdGooAgAhBkEAQX8gASAFRiABIANGciACIARGciACIAdGchshAgNAIAQgB0wEQCAABH8gBEEHcUEDdEGgmAxqKAIEBSAEQQdxQQN0QaCYDGooAgALIQggAyEBA0AgASAFTARAIAJBAWogAiAGIAggAUECdGooAgBGGyECIAFBAWohAQwBCwsgAkECSgRAQQEPCyAEQQFqIQQMAQsLQQALigIDAX8BfgJ8IAC9IgJCIIinQf////8HcSIBQYCAwP8HTwRAIAAgAKAPCyABQYCAwABJBH8gAEQAAAAAAABQQ6K9IgJCIIinQf////8HcSIBRQRAIAAPCyABQQNuQZPx/csCagUgAUEDbkGT8f3UAmoLIQEgAkKAgICAgICAgIB/gyABrUIghoS/IgQgBKIgBCAAo6IhAyAAIAQgAyADRMLWSUpg8fk/okQgJPCS4Cj+v6CiRJLmYQ/mA/4/oCADIAOiIAOiIANE1+3k1ACwwj+iRNlR577LROi/oKKgor1CgICAgAh8QoCAgIB8g78iACAAoqMhAyAAIAAgAyAAoSAAIACgIAOgo6KgC2QBA38gABAOIAAoAiQiAS0AASECIAEtAAAiA0EPcUEIRyAAKAIoIAFrQQJJciADQQR2QQdLcgRAQX8PC0EBIAJBIHEgA0EIdCACckEfcBsEQEF/DwsgACAAKAIkQQJqNgIkQQALugEBAX8gACgCQCAAKAJERwRAQXwPCyAAIAAoAkBBAWoQFyICQQFHBEBBfCACIAJBAE4bDwsgACgCQCAAKAJERwRAQXwPCyAAIAAoAiQgACgCGEEDdms2AiQgAEIANwMQIABBADYCGCAALQAJRQRAIAAQDgsgACgCKCAAKAIka0EERwRAQXwPC0EBQXsgACgCJCgCACIAQYD+g3hxQQh3IABB/4H8B3FBCHhyIAEoAgAgASgCBEEQdHJGGwuKAQEDfyAAKAIoIAAoAiQiAmshASAAKAIgIAIgAfwKAAAgACgCACABIAAoAiBqQYCABCABayICEAIhAyAAIAAoAiA2AiQgACABIAAoAiBqIANqNgIoIAAgAiADSzoACSAAKAIoQQBBwAD8CwAgACAALQAJBH8gACgCKEEIagUgACgCKEGACGsLNgIsC84BAQR/A0AgA0FAayIEIAJNBEAgACADaiIG/QAEACABIANqIgX9AAQA/VEgBv0ABBAgBf0ABBD9Uf1QIAb9AAQgIAX9AAQg/VEgBv0ABDAgBf0ABDD9Uf1Q/VD9U0UEQCAEIQMMAgsLCwNAIANBEGogAk0EQCAAIANq/QAEACABIANq/QAEAP0k/WQiBARAIAMgBGhqDwsgA0EQaiEDDAELCwNAIAIgA0sEfyAAIANqLQAAIAEgA2otAABGBUEACwRAIANBAWohAwwBCwsgAwuBBQEKf0GQmwxBAEHAAPwLAANAIAQgB0oEQCADIAdqLQAAQQJ0QZCbDGoiBiAGKAIAQQFqNgIAIAdBAWohBwwBCwtBkJsMQQA2AgBBASEGA0AgBkEPTARAIAggBkECdCIHQYybDGooAgBqQQF0IQggB0HQmwxqIAg2AgAgBkEBaiEGDAELC0EPIQoDQCAKQQBKBH8gCkECdEGQmwxqKAIABUEBC0UEQCAKQQFrIQoMAQsLQQEhB0EBIQgDQCAIQQ9MBEAgB0EBdCAIQQJ0QZCbDGooAgBrIgdBAEgEQEEADwsgCEEBaiEIDAELCyAHQQBKBH8gAkEBRiAKQQFMcQVBAQtFBEBBAA8LQQEgAXQhBgNAIAUgBkgEQCAAIAVBAnRqQYHAAkEAIAdBAEobNgIAIAVBAWohBQwBCwsgBiEFA0AgBCALSgRAIAMgC2otAAAiDARAIAxBAnRB0JsMaiIIKAIAIQcgCCAHQQFqNgIAQQAhCUEAIQgDQCAIIAxIBEAgB0EBcSAJQQF0ciEJIAhBAWohCCAHQQF2IQcMAQsLIAEgDE4EQCALIAIQGSEHA0AgBiAJSgRAIAAgCUECdGogByAMcjYCACAJQQEgDHRqIQkMAQsLBSAKIAFrIQ0gCyACEBkhDiAAIAlBASABdEEBa3FBAnRqIggoAgAiB0UEQCAIIAVBEHRBgIACciANQQh0ciABciIHNgIAIAVBASANdGohBQsgACAHQRB2Qf//AXFBAnRqIQdBASANdCEIIAwgAWshDCAJIAF1IQkDQCAIIAlKBEAgByAJQQJ0aiAMIA5yNgIAIAlBASAMdGohCQwBCwsLCyALQQFqIQsMAQsLQQELqQICBXwCfyAAIAFGBEBBAA8LIABB////B3FBAWoiCEGx893xeWxBFHZBKGxBoJgCaiIHKAIgIAhHBEAgACAIIAcQGwsgBysDACAHKwMIIQMgBysDECEEIAcrAxghBSABQf///wdxQQFqIgBBsfPd8XlsQRR2QShsQaCYAmoiBygCICAARwRAIAEgACAHEBsLRJqZmZmZmbk/IAUgBysDGKGZoSIFRAAAAAAAAAAAZkUEQEEBDwsgBysDAKEiAkQS3v+/4aX/P6IgAyAHKwMIoSIDRD5d/r/BbQNAoqEgBCAHKwMQoSIERKVx8/+G1tw/oqAiBiAGoiACROApt4CWhpo/oiADRAL1AWB3DOk/oqAgBEQ9NQEArODpP6KhIgIgAqKgIAUgBaJlRQvQBgEFfyADQQAgAfwLAANAIAEgBkoEQCAAIAZBAnRqKAIAIgcEQCAEIgVBAWohBANAIAVBAEoEfyAFQQN0QYikDGooAgAgB0sFQQALBEAgBUEDdCIIQZCkDGogCEGIpAxqKQMANwMAIAVBAWshBQwBCwsgBUEDdEGQpAxqIgUgBzYCACAFIAY2AgQLIAZBAWohBgwBCwtBACEAA0AgACAESARAIABBAnRBkL8MaiAAQQN0QZCkDGooAgA2AgAgAEEBaiEADAELCyAEQQFMBEAgBEEBRgR/QZSkDCgCAAVBAAsiACADakEBOgAAIAMgAEVqQQE6AAAPC0EAIQYgBCIAIQUDQCAFIARBAXRBAWtIBEBBACEIQQAhBwNAIAdBAkgEQCAEIAZKIgEEfyAAIAVOBH9BAQUgBkECdEGQvwxqKAIAIABBAnRBkL8MaigCAE0LBSABCwRAIAYiAUEBaiEGBSAAIgFBAWohAAsgCCABQQJ0IgFBkL8MaigCAGohCCABQZDRDGogBTYCACAHQQFqIQcMAQsLIAVBAnRBkL8MaiAINgIAIAVBAWohBQwBCwsgBEEBdCIAQQJ0QYi/DGpBADYCACAAQQNrIQADQCAAQQBOBEAgAEECdCIBQZDRDGooAgBBAnRBkL8MaigCAEEBaiEFIAFBkL8MaiAFNgIAIAAgBEgEQCABQZC2DGogBTYCAAsgAEEBayEADAELC0EBIAJ0IQZBACEAQQAhBQNAIAQgBUoEQCAFQQJ0QZC2DGoiASgCACIHIAIgAiAHShshByABIAc2AgAgACAGIAd1aiEAIAVBAWohBQwBCwtBACEFA0AgACAGSgRAIAVBAnRBkLYMaigCACIBIAJGBEAgBUEBaiEFDAILIAAgBiABQQFqIgF1ayEAIAVBAnRBkLYMaiABNgIADAELCyAEQQFrIQEDQCABQQBOBEAgAUECdEGQtgxqKAIAIQIDQCAAIAYgAnVqIgUgBkwgAkEBSnEEQCAFIQAgAkEBayECDAELCyABQQJ0QZC2DGogAjYCACABQQFrIQEMAQsLQQAhAQNAIAEgBEgEQCADIAFBA3RBkKQMaigCBGogAUECdEGQtgxqKAIAOgAAIAFBAWohAQwBCwsL/gEBBX9BkJsMQQBBwAD8CwADQCABIANKBEAgACADai0AAEECdEGQmwxqIgQgBCgCAEEBajYCACADQQFqIQMMAQsLQZCbDEEANgIAQQEhBANAIARBD0wEQCAFIARBAnQiA0GMmwxqKAIAakEBdCEFIANB0JsMaiAFNgIAIARBAWohBAwBCwsDQCABIAZKBEAgACAGai0AACIHBEAgB0ECdEHQmwxqIgMoAgAhBCADIARBAWo2AgBBACEDQQAhBQNAIAUgB0gEQCAEQQFxIANBAXRyIQMgBUEBaiEFIARBAXYhBAwBCwsgAiAGQQJ0aiADNgIACyAGQQFqIQYMAQsLC7gGAwR/AnsBfCAAKAIYBEAgACgCFCEEQQEhAyAAKAIcIgVBgAJHBEAgBUEBa/0PIQcDQCACQRBqIgMgBE0EQCAGIAEgAmr9AAQA/XkhBiADIQIMAQsLIAYgB/15IAf9I/1jIQMDQCACIARJBEAgAwR/IAEgAmotAAAgBUgFQQALIQMgAkEBaiECDAELCwsFQQEhAwsgA0UEQEF5DwsgACABNgIsIAAgATYCMCAAQQA6ADQgACgCJCICBEAgACACIAAoAiggACgCCEECdEH/AGpBQHFsajYCMCAAKAIwIQIgACgCCCEDIAAoAhgiBARAQQAhAANAIAAgA0gEQCACIABBAnRqIAQgACABai0AAEECdGooAgA2AgAgAEEBaiEADAELCwVBACEAA0AgACADSQRAIAIgAEECdGogASAAQQNsav0ABAD9DAABAv8DBAX/BgcI/wkKC//9Dv0MAAAA/wAAAP8AAAD/AAAA//1Q/QsEACAAQQRqIQAMAQsLCwUgACgCOAR/IAAoAgghBP0M/////////////////////yEGQQAhAgNAIAJBBGoiAyAETARAIAYgASACQQJ0av0ABAD9TiEGIAMhAgwBCwtBfyEDA0AgAiAESARAIAMgASACQQJ0aigCAHEhAyACQQFqIQIMAQsLIANBgICAeE8EfyAGQRj9rAH9DP/////////////////////9N/2kAUEPRgVBAAsFQQELRQRAIAAgACgCOCAAKAIoIAAoAhRB/wBqQUBxbGo2AjAgACgCMCEDIAAoAgghAEEAIQIDQCAAIAJLBEAgAyACQQJ0IgRqIAEgBGooAgAiBEGAgIB4SQR/IARB/wFxuEQAAAAAAOBvwKAgBEEYdrhEAAAAAADgb0CjIgiiRAAAAAAA4G9AoEQAAAAAAADgP6Cc/ANBgICAeHIgBEEIdkH/AXG4RAAAAAAA4G/AoCAIokQAAAAAAOBvQKBEAAAAAAAA4D+gnPwDQQh0ciAEQRB2Qf8BcbhEAAAAAADgb8CgIAiiRAAAAAAA4G9AoEQAAAAAAADgP6Cc/ANBEHRyBSAECzYCACACQQFqIQIMAQsLCwtBAAvvAwELfyMtIwojGWpJBEAjEyMKQYCAAmtBgIAC/AoAACMTQYCAAmokCgsjCkEAOgAAIwpBAWohBiMQBEAgAEEHcUEDdEGgmAxqKAIAIwUiAiQMQQAkFSAGIAIQKAUgAEEHcUEDdEGgmAxqKAIAIwUiAiQMQQAkFSAGIAIQKQsjDCEFIxUhAiAAQQdxIgFBA3RB4JgMaiIEKAIAIQMgBCgCBCIHQQBKBH8jEARAIxwjGyABbGohCCADIQEDQCABIAdIBEAgCCABQQN2ai8BACIJBEBBACEEA0AgBEEQSARAIAkgBHVB//8DcSIKBEAgCiABIARqIAAgBhAsCyAEQRBqIQQMAQsLCyABQRBqIQEMAQsLBSAAQQdxIgFBA3RB4JgMaiIEKAIEIQkjHCMbIAFsaiEKIAQoAgAhAQNAIAEgCUgEQCAKIAFBA3ZqLwEAIgsEQEEAIQQDQCAEQRBIBEAgCyAEdUEPcSIIBEAgCCABIARqIAAgBhAtCyAEQQRqIQQMAQsLCyABQRBqIQEMAQsLCyAGIAAgAyAHQQFrEB0gBSADIAMgBUobIQUgAiAHIAIgB0obBSACCyEBIxojBUoEQCAGIAAjBSMaEBYgBSMFIgEgASAFShshBSMaIQELIAUgARAYIAAgACMuQQFrRhAcCx4AIAAgAmpBGyADIAJr/AsAIAAgASACIANBAWsQHQvVAgEEfwNAIAAoAgRBA0cEQCAAKAIkIAAoAixLBEAgAC0ACQRAQX8PCyAAEA4LIAAoAgRFBEAgABBAIgIEQCACDwsLIAAoAgRBAkYEQCAAKAIcIgIgASAAKAJAIgNrQQAgASADSxsiBCACIARJGyICIAAoAigiBCAAKAIkIgVrQQAgBCAFSxsiBCACIARJGyECIAMgBSAC/AoAACAAIAIgACgCQGo2AkAgACACIAAoAiRqNgIkIAAgACgCHCACazYCHCAAKAIcBEAgAiAERgRAIAAgBAR/QQAFIAAtAAkLBH8gACgCLEEBagUgACgCJAs2AiQLBSAAQQA2AgQLBSAAIAEQLyICQQBIBEAgAg8LCyAAKAIEBH9BAAUgAC0ACAsEQCAAQQM2AgQFIAEgACgCQE0EQEEADwsLDAELC0F/QQEgACgCKCAAKAIkIAAoAhhBA3ZrSRsLrQEBBH8jCiEFIxkhAyMTIQQjICECAkAgAEEAIABBAEobIgAgAU8EQCMSIANqJBIMAQsjEiAAQQFqaiQSIAIQGiAFQQFqIgUgAGoiACABIAVqIgUgAGsQBCACIwmtIAI1AgQgAjUCACMNrX58fELx/wOCPgIEIAIjCCACKAIAakHx/wNwNgIAIAAgBSAEIAMQOyAFQQFrLQAARSQnIANBAWsgAWskEgsjCiMZaiQKC6cBACABQQJGBEAgAEEQdA8LIAFBAUYEQCAAQQF0QaSaDGovAQAhASAAQeSaDGotAAAiAEHjAEYEf0GAwAIFIAFBEHQgAEEIdHILDwsgAEGAAkgEQCAAQRB0QYCAgIB4cg8LIABBgAJGBEBBgIADDwsgAEGBAmsiAEEBdEHEmQxqLwEAIQEgAEGEmgxqLQAAIgBB4wBGBH9BgMACBSABQRB0IABBCHRyCwvbAgECfyMSIQFBACQSIAFFBEAPCyAAIAA1AgQgADUCACABrX58QvH/A4I+AgQjJ0UEQEGQ4wxBkOMMKAIAQQFqNgIAIxgjBkECdGpBADYCACMGQQFqJAYjBkGAgARGBEBBABAGCyABQQFrIQELA0AgAUEDTwRAQf8BQYICIAEgAUGCAk8bIAFBhQJJIAFBggJLcRsiAkEBdEGQ7QxqLwEAQQJ0QZDjDGoiACAAKAIAQQFqNgIAQZDsDEGQ7AwoAgBBAWo2AgAjGCMGQQJ0aiACQRB0QQFyNgIAIwZBAWokBiMGQYCABEYEQEEAEAYLIAFB/wFBggIgASABQYICTxsgAUGFAkkgAUGCAktxG2shAQwBCwsDQCABBEBBkOMMQZDjDCgCAEEBajYCACMYIwZBAnRqQQA2AgAjBkEBaiQGIwZBgIAERgRAQQAQBgsgAUEBayEBDAELC0EBJCcL9AMCBnwBfwJ8IABB/wFxQQN0QYAIaisDACIERJfh8inWYdo/oiAAQQh2Qf8BcUEDdEGACGorAwAiA0QyDubZoinhP6KgIABBEHZB/wFxQQN0QYAIaisDACIFRCYQCBIhV6o/oqAiBkQAAAAAAACwQKIiB/wCIgBBCEgEQCAGEAsMAQsgAEEDdEGIGGoiCSsDACIGIAkrAwggBqEgByAAt6GioAshBgJ8IARExadWYacfyz+iIANEFGmTaUrI5T+ioCAFRFV0SfBdfrs/oqAiB0QAAAAAAACwQKIiCPwCIgBBCEgEQCAHEAsMAQsgAEEDdEGIGGoiCSsDACIHIAkrAwggB6EgCCAAt6GioAshBwJ8IAREF0wEev2atj+iIANERS+Kcq4H0j+ioCAFRNteehfJKOQ/oqAiA0QAAAAAAACwQKIiBPwCIgBBCEgEQCADEAsMAQsgAEEDdEGIGGoiCSsDACIDIAkrAwggA6EgBCAAt6GioAshAyACIAY5AwAgAiAHOQMIIAIgAzkDECACIAZE+qToPyrwyj+iIAdErSoDIFFl6T+ioCADRDgrV73ZrXA/oqEiA0Q918Um5rvyP6JEke18PzVeyr+gIgQgBCAEoiADRKHOOCUQ/ME/oqCfoEQAAAAAAADgP6I5AxggAiABNgIgCzUAIyUEf0EBIABBB3FBB0YgARsFQQALRQRADwsjJCAAQQN1EAEjJEEAIyxBAnT8CwBBACQlC70BAQR/QQEgAUEHcUEQanQhBSACQQN2IQEDQCABIANBA3ZNBEAgACABQQN0av1dAwD9DBsbGxsbGxsbGxsbGxsbGxv9I/1kQf8BcSEEIAEgAkEDdkYEQCAEQf8BIAJBB3F0cSEECyABIANBA3ZGBEAgBEH/AUEHIANBB3FrdXEhBAsgBARAIyQgAUECdGoiBiAEaSIHIAYoAgBqIARBCHRyIAVyNgIAIx8gB2okH0EBJCULIAFBAWohAQwBCwsLVAAgAwR/QZCeDC0AAAVBAAtFBEBBfg8LIAAoAjBBC0EAQZCcDCABEBBFBEBBfg8LIAAoAjRBCUEBIAFBkJwMaiACEBBFBEBBfg8LIABBATYCBEEAC8cEAgx/A3wjIiMhIAAbIQwgAUEBayIDQQAgA0EAShshAyABQQFqIgQjBUEBayIIIAQgCEgbIQ0gAkEBaiIEIw9BAWsiCCAEIAhIGyEKIAJBAWsiBEEAIARBAEobIgghBANAIAQgCkwEQCAEIAhrQQJ0QaCZDGogAAR/IARBB3FBA3RBoJgMaigCBAUgBEEHcUEDdEGgmAxqKAIACzYCACAEQQFqIQQMAQsLIAwgASACIAhrQQJ0QaCZDGooAgBqLQAAQQJ0aigCACEJIAEgDUYgASADRnIgAiAIRnIgAiAKRnIhDkEAIQQgAyEAA0AgACANTARAIAghAwNAIAMgCkwEQCACIANGIAAgAUZxRQRAIAwgACADIAhrQQJ0QaCZDGooAgBqLQAAQQJ0aigCACILIAlGBHxEAAAAAAAAAAAFIAlB/wFxIAtB/wFxa7dElC1Yyxkh0z+iIAlBCHZB/wFxIAtBCHZB/wFxa7dEsPV3fJzF4j+ioCAJQRB2Qf8BcSALQRB2Qf8BcWu3RPe50hm1Tr0/oqALIhBEAAAAAAAAAABhBEAgDkEBaiIOQQJKBEBBAA8LBSAQIBFjBEAgECERIAAhBCADIQUFIA8gEGMEQCAAIQYgAyEHIBAhDwsLCwsgA0EBaiEDDAELCyAAQQFqIQAMAQsLIA9EAAAAAAAAAABhIBFEAAAAAAAAAABhcgRAQQAPC0EAIAQgBRAJBH9BASAEIAUQCQVBAAsEf0EBBUEAIAYgBxAJBH9BASAGIAcQCQVBAAsLC7IEAgt/A3wgAUEBayIDQQAgA0EAShshAyABQQFqIgQjBUEBayIIIAQgCEgbIQwgAkEBaiIEIw9BAWsiCCAEIAhIGyEKIAJBAWsiBEEAIARBAEobIgghBANAIAQgCkwEQCAEIAhrQQJ0QaCZDGogAAR/IARBB3FBA3RBoJgMaigCBAUgBEEHcUEDdEGgmAxqKAIACzYCACAEQQFqIQQMAQsLIAIgCGtBAnRBoJkMaigCACABQQJ0aigCACEJIAEgDEYgASADRnIgAiAIRnIgAiAKRnIhDUEAIQQgAyEAA0AgACAMTARAIAghAwNAIAMgCkwEQCACIANGIAAgAUZxRQRAIAMgCGtBAnRBoJkMaigCACAAQQJ0aigCACILIAlGBHxEAAAAAAAAAAAFIAlB/wFxIAtB/wFxa7dElC1Yyxkh0z+iIAlBCHZB/wFxIAtBCHZB/wFxa7dEsPV3fJzF4j+ioCAJQRB2Qf8BcSALQRB2Qf8BcWu3RPe50hm1Tr0/oqALIg9EAAAAAAAAAABhBEAgDUEBaiINQQJKBEBBAA8LBSAPIBBjBEAgDyEQIAAhBCADIQUFIA4gD2MEQCAAIQYgAyEHIA8hDgsLCwsgA0EBaiEDDAELCyAAQQFqIQAMAQsLIA5EAAAAAAAAAABhIBBEAAAAAAAAAABhcgRAQQAPC0EAIAQgBRAKBH9BASAEIAUQCgVBAAsEf0EBBUEAIAYgBxAKBH9BASAGIAcQCgVBAAsLC60DAgl7A38gACABaiEMIAFBQHEiASAAaiELIwgjCSMIIAFsaiEBA0AgACALSQRAIAQgBUEC/asB/a4BIQQgAP0ABAAiBiAA/QAEECIH/VAgAP0ABCAiCCAA/QAEMCIJ/VD9UP1TBEAgBCAG/X0iAyAH/X39jgEiCkEB/YsBIAP9jgEgCP19IgP9jgH9f/2uASEEIAUgCiADIAn9ff2OAf2OAf1//a4BIQUgAiAG/YkBIAf9iQH9jgEgCP2JASAJ/YkB/Y4B/Y4B/QwQAA8ADgANAAwACwAKAAkA/boB/a4BIAb9igEgB/2KAf2OASAI/YoBIAn9igH9jgH9jgH9DAgABwAGAAUABAADAAIAAQD9ugH9rgEhAgsgAEFAayEADAELCyAF/RsAIAX9GwFqIAX9GwJqIAX9GwNqaiELIAL9GwAgAv0bAWogAv0bAmogAv0bA2ogASAE/RsAIAT9GwFqIAT9GwJqIAT9GwNqQQR0ampB8f8DcCEBA0AgACAMSQRAIAsgAC0AAGoiCyABaiEBIABBAWohAAwBCwsgC0Hx/wNwJAggAUHx/wNwJAkLEgAgACABIAIgA0EAIAQgBRAHC+sIAgZ/An4gAiIEIAMgACgCFEEBaiIFEA8iByAFRgRAQQAhAgUgBSECA0AgAkEQTwR/IAIgBGpBEGv9AAQAIAIgA2pBEGv9AAQA/VH9UwVBAQtFBEAgAkEQayECDAELCwNAIAIEfyACIARqQQFrLQAAIAIgA2pBAWstAABGBUEACwRAIAJBAWshAgwBCwsLIAAoAhRBAWohCCAEIAcQBCAAKAIEIgYjCa0iCyAGNQIEIw2tIgogBjUCAH58fELx/wOCPgIEIAYjCCAGKAIAakHx/wNwNgIAIAEoAgQiBiALIAY1AgQgBjUCACAKfnx8QvH/A4I+AgQgBiMIIAYoAgBqQfH/A3A2AgAgAgRAIAQgB2ogAiAHayIJEAQgACgCBCIGIwmtIAY1AgQgBjUCACMNrX58fELx/wOCPgIEIAYjCCAGKAIAakHx/wNwNgIAIAMgB2ogCRAEIAEoAgQiBiMJrSAGNQIEIAY1AgAjDa1+fHxC8f8Dgj4CBCAGIwggBigCAGpB8f8DcDYCACACIARqIAggAmsQBCAAKAIEIgYjCa0gBjUCBCAGNQIAIw2tfnx8QvH/A4I+AgQgBiMIIAYoAgBqQfH/A3A2AgAgASgCBCIGIwmtIAY1AgQgBjUCACMNrX58fELx/wOCPgIEIAYjCCAGKAIAakHx/wNwNgIACyAAIAQQBSIEQQBIBEAgBA8LIAIjFnJFBEAgASAAKAIsNgIsIAEgACgCMDYCMCABQQE6ADQgBA8LIAcEfyAAKAIQIQQgBSAHRgR/QX8FIAdBAWsgBG4gBGwLIQQjFgR/IAQjKCIFIAQgBUkbBSAECwVBAAshBCAHBH8gACgCECEFIAAoAhQhBiACBH8gAiAFakECayAFbiAFbAVBAAshAiADLQAAIQcgASABKAIoQQFqQQdxNgIoIAEoAiAgASgCKCABKAIUQf8AakFAcWxqIgggACgCLCAE/AoAACMWBEAgAiMWIAVqIgUgAiAFShshAgsgByADQQFqIAggASgCLCAEIAYgAiACIAZLGyICIAEoAhAQBwR/IAdBAkcgB0EARyIFIAUbQQAgAiABKAIUSRsEfyACIAhqIAEoAhAiBWsgAiAAKAIsaiAFayAFEA8gBUYFQQELBEAgAiAIaiACIAAoAixqIAEoAhQgAmv8CgAABSAHIANBAWogCCABKAIsIAIgASgCFCABKAIQEAcaCyABIAgQFAVBegsFIAEgAxAFCyAAKAIQIQUgBCAAKAIsaiAEIAEoAixqIAAoAhQiAiAEaxAPIARqIQQgAiAERiIGBH9BAAUgBCAFbiAFbAskKCAGBH9BAAUgACgCLCEAIAEoAiwhAQNAIAJBEE8EfyAAIAJqQRBr/QAEACABIAJqQRBr/QAEAP1R/VMFQQELRQRAIAJBEGshAgwBCwsDQCACBH8gACACakEBay0AACABIAJqQQFrLQAARgVBAAsEQCACQQFrIQIMAQsLIAIgBWpBAWsgBW4gBWwLJBYLmwYBAn8jACIFQfsBakFAcSQAIwBB//8DakEQdj8AayIGQQBKBH8gBkAAQQBIBUEACwRAAAsgBUFAakEAQbwB/AsAIAUgATYCCCAFIAI2AgwgBSADNgIQIAUgASADbDYCFCAFIAQ2AhwgA0EBRgRAIwAiAUG/CWpBQHEkACMAQf//A2pBEHY/AGsiAkEASgR/IAJAAEEASAVBAAsEQAALIAFBQGpBAEGACfwLAAVBACEBCyAFIAE2AhgjACIBQccBakFAcSQAIwBB//8DakEQdj8AayICQQBKBH8gAkAAQQBIBUEACwRAAAsgBSABNgIEIAUoAgQiAUEBNgIAIAFBADYCBCAFKAIUQQFqIQEjACICQYcCakFAcSQAIwBB//8DakEQdj8AayIDQQBKBH8gA0AAQQBIBUEACwRAAAsgAkEAQcgA/AsAIAIgADYCACMAIgBBv4kEakFAcSQAIwBB//8DakEQdj8AayIDQQBKBH8gA0AAQQBIBUEACwRAAAsgAiAANgIgIAIgAigCIDYCJCACIAIoAiA2AigjACIAQb/SAWpBQHEkACMAQf//A2pBEHY/AGsiA0EASgR/IANAAEEASAVBAAsEQAALIAIgADYCMCMAIgBBv9EAakFAcSQAIwBB//8DakEQdj8AayIDQQBKBH8gA0AAQQBIBUEACwRAAAsgAiAANgI0QYCADCABQQJ0IgAgAEGAgAxJG0GAgAJqIgAjACIBakG/CWpBQHEkACMAQf//A2pBEHY/AGsiA0EASgR/IANAAEEASAVBAAsEQAALIAIgATYCOCACIAAgAigCOGo2AjwgAiACKAI4NgJAIAIgAigCODYCRCAFIAI2AgAjACIAIAUoAhRB/wBqQUBxQQN0akG/AWpBQHEkACMAQf//A2pBEHY/AGsiAUEASgR/IAFAAEEASAVBAAsEQAALIAUgADYCICMAIgAgBSgCFCIBakG/AWpBQHEkACMAQf//A2pBEHY/AGsiAkEASgR/IAJAAEEASAVBAAsEQAALIABBQGpBACABQYABavwLACAFIAA2AiwgBQvBBgEMfyMDKAIAIwMoAhRBAWoQCCIBQQBOBEAjBCgCACMEKAIUQQFqEAghAQsgAUEASARAIAEPCyMDKAIAIgEoAkQhAiABIAIjAygCFEEBamo2AkQjBCgCACIBKAJEIQMgASADIwQoAhRBAWpqNgJEIy8EfyMDIwQgAiADECMFIAIjAygCFEEBahAEIwMoAgQiASMJrSABNQIEIAE1AgAjDa1+fHxC8f8Dgj4CBCABIwggASgCAGpB8f8DcDYCACADIwQoAhRBAWoQBCMEKAIEIgEjCa0gATUCBCABNQIAIw2tfnx8QvH/A4I+AgQgASMIIAEoAgBqQfH/A3A2AgAjAyACEAUiAUEATgR/IwQgAxAFBSABCwsiBEEATgRAAkAjAygCMCEJIwQoAjAhCCMFIQEjLwR/IxZFBEAgAEEHcUEDdCIAQaCYDGoiASAJNgIAIAEgCDYCBCAAQeCYDGoiAEEANgIAIABBADYCBAwCCyMWIwMoAhAiAm4hASMoIAJuBUEACyEDIxAEQEEAJB5BACQXIxwjGyAAQQdxbGoiAkEAIwVBD2pBBHVBAXT8CwAgCSAIIAIgA0FwcSABEC4FIAEhAkEAJB5BACQXIxwjGyAAQQdxbGoiBkEAIwVBD2pBBHVBAXT8CwAgA0FwcSELA0AgAiALSgRAIAtBAnQiASAIaiEDIAEgCWoiB/0ABAAgA/0ABAD9USAH/QAEECAD/QAEEP1R/VAgB/0ABCAgA/0ABCD9USAH/QAEMCAD/QAEMP1R/VD9UP1TBEBBECMFIAtrIgEgAUEQShshBUEAIQFBACEKA0AgBSAKSgRAIAFBASAKdHIgASAKQQJ0IgEgB2ooAgAiDCABIANqKAIAIgFGBH9BAAUgASMqRiAMIylGcUUEQEEAJB0gDCQpIAEkKiAMIAEQESQrCyMrCxshASAKQQFqIQoMAQsLBUEAIQELIAEEQCAGIAtBA3ZqIAE7AQAjF0UEQCALJB4LIAtBEGoiASMFIgMgASADSBskFwsgC0EQaiELDAELCwsgAEEHcUEDdCIAQaCYDGoiASAJNgIAIAEgCDYCBCAAQeCYDGoiACMeNgIAIAAjFzYCBAsLIAQLoAoBBn8jAygCEEEBRgR/IwQoAhBBAUYFQQALJBAjEEUEQCMDIgAoAhBBBEcEQCMAIgIgACgCCEECdEH/AGpBQHFBA3RqQb8BakFAcSQAIwBB//8DakEQdj8AayIDQQBKBH8gA0AAQQBIBUEACwRAAAsgACACNgIkCyMEIgAoAhBBBEcEQCMAIgIgACgCCEECdEH/AGpBQHFBA3RqQb8BakFAcSQAIwBB//8DakEQdj8AayIDQQBKBH8gA0AAQQBIBUEACwRAAAsgACACNgIkCwsjEAR/IwMoAhwjBCgCHEYFIxALIgAEf0GACCEAAkAjAygCGCIDIwQoAhgiAkYNACADQQdxIAJBB3FGBEADQCADQQdxBEBBACEBIABFDQMgAy0AACIEIAItAAAiBWshASAEIAVHDQMgAEEBayEAIANBAWohAyACQQFqIQIMAQsLA0AgAEEITwRAIAMpAwAgAikDAFEEQCADQQhqIQMgAkEIaiECIABBCGshAAwCCwsLCwNAIAAiAUEBayEAIAEEQCADLQAAIgQgAi0AACIFayEBIAQgBUcNAiADQQFqIQMgAkEBaiECDAELC0EAIQELIAFFBSAAC0EBIxAbQQAjAygCECMEKAIQRgR/IwMoAggjBCgCCEYFQQALG0EARyQvIwMiACgCEEEERgRAIwAiASAAKAIUQf8AakFAcUEDdGpBvwFqQUBxJAAjAEH//wNqQRB2PwBrIgJBAEoEfyACQABBAEgFQQALBEAACyAAIAE2AjgLIwQiACgCEEEERgRAIwAiASAAKAIUQf8AakFAcUEDdGpBvwFqQUBxJAAjAEH//wNqQRB2PwBrIgJBAEoEfyACQABBAEgFQQALBEAACyAAIAE2AjgLQQAkKEEAJBYjAygCCCIAIwQoAggiASAAIAFKGyQaIwMoAgwiAiMEKAIMIgMgAiADShskLiMDKAIYIwQoAhghBSAAIAEgACABSBsiACQFIAIgAyACIANIGyQPJCEgBSQiIABBD2pBBHZBAXQkGyMAIgAjG0EDdGpBvwFqQUBxJAAjAEH//wNqQRB2PwBrIgFBAEoEfyABQABBAEgFQQALBEAACyAAJBxBASQdIwAiAEG/gQRqQUBxJAAjAEH//wNqQRB2PwBrIgFBAEoEfyABQABBAEgFQQALBEAACyAAJCMjI0H/AUGAgAT8CwBBACQpQQAkKkEAJCsjEAR/IwMoAhgFQQALIQEjACIAQb+BAmpBQHEkACMAQf//A2pBEHY/AGsiAkEASgR/IAJAAEEASAVBAAsEQAALIAAkFCMAIgBBv8EAakFAcSQAIwBB//8DakEQdj8AayICQQBKBH8gAkAAQQBIBUEACwRAAAsgACQOIxRBAEGAgAL8CwAjDkEAQYDAAPwLACABBEBBACEAA0AgAEGAAkkEQCMOIABqQf8BIAEgAEECdGooAgAiAkH/AXG3RJQtWMsZIdM/oiACQQh2Qf8BcbdEsPV3fJzF4j+ioCACQRB2Qf8BcbdE97nSGbVOvT+ioEQAAAAAAOBvwKBEmpmZmZmZuT+iIAJBGHa3okQAAAAAAOBvQKNEAAAAAADgb0Cg/AJrOgAAIABBAWohAAwBCwsLIxpBB2pBA3YkLCMAIgAjLEECdCIBakG/AWpBQHEkACMAQf//A2pBEHY/AGsiAkEASgR/IAJAAEEASAVBAAsEQAALIABBQGpBACABQYABavwLACAAJCRBACQlQQAkHyMaEDkL4gQBAn8gACQDIAEkBBAmIwMoAgAQDCIAQQBOBEAjBCgCABAMIQALQQAhAQNAIAEjD0ggAEEATnEEQCABQQJOIAEQJSIAQQBOcQRAIAFBAmsQFQsgAUEBaiEBDAELCyAAQQBIBEAgAA8LIw9BAmsiAEEAIABBAEobIQADQCAAIw9IBEAgABAVIABBAWohAAwBCwsjAyMEIwMoAgwjBCgCDEobIQIjDyEBAkADQCABIAIoAgxIBEAgAigCACACKAIUQQFqEAgiAEEASA0CIAIoAgAiACgCRCEDIAAgAyACKAIUQQFqajYCRCADIAIoAhRBAWoQBCACKAIEIgAjCa0gADUCBCAANQIAIw2tfnx8QvH/A4I+AgQgACMIIAAoAgBqQfH/A3A2AgAgAiADEAUiAEEASA0CIy0jCiMZakkEQCMTIwpBgIACa0GAgAL8CgAAIxNBgIACaiQKCyMKQQA6AAAjCkEBaiIAQQAjGvwLACAAIAFBACACKAIIEBZBACACKAIIEBggASABIy5BAWtGEBwgAUEBaiEBDAELC0EAIQALIABBAE4EQCMDKAIAIwMoAgQQDSEACyAAQQBOBEAjBCgCACMEKAIEEA0hAAsgAEEATgRAIyAQGkEBEAYjICIBKAIAIAEoAgRBEHRyIQEjAUEIIwFBB3FrQQdxaiQBIwFBIE8EQBADCwNAIwEEQCMLIgJBAWokCyACIwI8AAAjAUEIayQBIwJCCIgkAgwBCwsjCyABQYD+g3hxQQh3IAFB/4H8B3FBCHhyNgIAIwtBBGokCyMRIwsjEWsQACMRJAsLIAAL2QMCBX8BeyAALQAAIgYjDmotAAAhAwNAIAdBEGogAkwEQAJAIANFBEADQCAHQUBrIAJMBH8gACAHaiIE/QAEACAG/Q8iCP1RIAT9AAQQIAj9Uf1QIAT9AAQgIAj9USAE/QAEMCAI/VH9UP1Q/VMFQQELRQRAIAEgB2oiBP0MAAAAAAAAAAAAAAAAAAAAAP0LBAAgBP0MAAAAAAAAAAAAAAAAAAAAAP0LBBAgBP0MAAAAAAAAAAAAAAAAAAAAAP0LBCAgBP0MAAAAAAAAAAAAAAAAAAAAAP0LBDAgB0FAayEHDAELCyAHQRBqIAJKDQELIAEgB2ogA/0P/QsEACADIQQgACAHaiIF/QAEACAFQQFr/QAEAP0j/WRBf3NB//8DcSEGA0AgBgRAIw4gBmgiBSAAIAdqai0AAGotAAAhAyABIAdqIAVqIAP9D/0LBAAgAyAEciEEIAYgBkEBa3EhBgwBCwsgACAHai0ADyEGIARB/wFxBEAjDCAHSgRAIAckDAsgB0EQaiQVCyAHQRBqIQcMAgsLCwNAIAIgB0oEQCABIAdqIw4gACAHai0AAGotAAAiAzoAACADBEAjDCAHSgRAIAckDAsgB0EBaiQVCyAHQQFqIQcMAQsLC7cJAgd/AXsCQCMUIAAoAgAiB0Gx893xeWxBE3YiA0ECdGooAgAgB0YEQCMOIANqLQAAIQQMAQsjFCADQQJ0aiAHNgIAIw4gA2pB/wEgB0H/AXG3RJQtWMsZIdM/oiAHQQh2Qf8BcbdEsPV3fJzF4j+ioCAHQRB2Qf8BcbdE97nSGbVOvT+ioEQAAAAAAOBvwKBEmpmZmZmZuT+iIAdBGHa3okQAAAAAAOBvQKNEAAAAAADgb0Cg/AJrQf8BcSIEOgAACwNAIAZBEGogAkwEQAJAA0AgBkFAayACTAR/IAAgBkECdGoiBf0ABAAgB/0RIgr9USAF/QAEECAK/VH9UCAF/QAEICAK/VEgBf0ABDAgCv1R/VD9UP1TBH9BAQUgBUFAayID/QAEACAK/VEgA/0ABBAgCv1R/VAgA/0ABCAgCv1RIAP9AAQwIAr9Uf1Q/VD9UwsEf0EBBSAF/QAEgAEgCv1RIAX9AASQASAK/VH9UCAF/QAEoAEgCv1RIAX9AASwASAK/VH9UP1Q/VMLBH9BAQUgBf0ABMABIAr9USAF/QAE0AEgCv1R/VAgBf0ABOABIAr9USAF/QAE8AEgCv1R/VD9UP1TCwVBAQtFBEAgASAGaiIDIAT9DyIK/QsEACADIAr9CwQQIAMgCv0LBCAgAyAK/QsEMCAEBEAjDCAGSgRAIAYkDAsgBkFAayQVCyAGQUBrIQYMAQsLIAZBEGogAkoNACABIAZqIAT9D/0LBAAgBCEDIAAgBkECdGoiCEEQaiEFIAj9AAQAIAhBBGv9AAQA/TggBf0ABAAgBUEEa/0ABAD9OP2FASAIQSBqIgX9AAQAIAVBBGv9AAQA/TggCEEwaiIF/QAEACAFQQRr/QAEAP04/YUB/WX9ZCEHA0AgBwRAIAggB2giBUECdGooAgAiCUGx893xeWxBE3YhBCABIAZqIAVqAkAjFCAEQQJ0aigCACAJRgRAIw4gBGotAAAhBAwBCyMUIARBAnRqIAk2AgAjDiAEakH/ASAJQf8BcbdElC1Yyxkh0z+iIAlBCHZB/wFxt0Sw9Xd8nMXiP6KgIAlBEHZB/wFxt0T3udIZtU69P6KgRAAAAAAA4G/AoESamZmZmZm5P6IgCUEYdreiRAAAAAAA4G9Ao0QAAAAAAOBvQKD8AmtB/wFxIgQ6AAALIAT9D/0LBAAgAyAEciEDIAcgB0EBa3EhBwwBCwsgCCgCPCEHIANB/wFxBEAjDCAGSgRAIAYkDAsgBkEQaiQVCyAGQRBqIQYMAgsLCwNAIAIgBkoEQCABIAZqAkAjFCAAIAZBAnRqKAIAIgRBsfPd8XlsQRN2IgNBAnRqKAIAIARGBEAjDiADai0AACEEDAELIxQgA0ECdGogBDYCACMOIANqQf8BIARB/wFxt0SULVjLGSHTP6IgBEEIdkH/AXG3RLD1d3ycxeI/oqAgBEEQdkH/AXG3RPe50hm1Tr0/oqBEAAAAAADgb8CgRJqZmZmZmbk/oiAEQRh2t6JEAAAAAADgb0CjRAAAAAAA4G9AoPwCa0H/AXEiBDoAAAsgBDoAACAEBEAjDCAGSgRAIAYkDAsgBkEBaiQVCyAGQQFqIQYMAQsLC4sEAgN/B3sgASADakEEaygCACEHIAIgA2pBBGsoAgAhBSADIQYDQCAGQQRqIARNBEADQCAFIAdGIAZBQGsgBE1xBH8gACAGaiID/QAEAP0MAAAAAAAAAAAAAAAAAAAAAP1RIAP9AAQQ/QwAAAAAAAAAAAAAAAAAAAAA/VH9UCAD/QAEIP0MAAAAAAAAAAAAAAAAAAAAAP1RIAP9AAQw/QwAAAAAAAAAAAAAAAAAAAAA/VH9UP1Q/VMFQQELRQRAIAEgBmoiAyACIAZqIgX9AAQA/QsEACADIAX9AAQQ/QsEECADIAX9AAQg/QsEICADIAX9AAQw/QsEMCAFKAI8IgUhByAGQUBrIQYMAQsLIAZBEGogBE0EfyAAIAZq/QAEAP1TBUEBC0UEQCACIAZq/QAEACEIIAUgB0YEQCABIAZqIAj9CwQAIAj9GwMiBSEHIAZBEGohBgwDCyAIIAX9Ef0j/WMEQCABIAZqIAf9Ef0LBAAgBkEQaiEGDAMLCyACIAZqKAIAIgP9Ef2JASINIAX9Ef2JASIL/ZEBIgz9gAEiCCAH/RH9iQEiCSAL/ZEBIg79gAEiCiAMIA79jgH9gAH9lgH9lgEhDCABIAZqIAkgDSALIAwgCv0t/VIgDCAI/S39UiIIIAj9ZiAAIAZqKAIA/RH9bv0bACIHNgIAIAMhBSAGQQRqIQYMAQsLCzkBAX8jACIBIABqQb8BakFAcSQAIwBB//8DakEQdj8AayIAQQBKBH8gAEAAQQBIBUEACwRAAAsgAQvDBQIFfwF7IAJFIAIjD0EBa0ZyBH9BAAVB//8DQf7/AyABGyEEIwUgAUEQakwEfyAEQQEjBUEBayABa3RBAWtxBSAECwsiBAR/IAT9DAAAAAAAAAAAAAAAAAAAAAAgASACQQdxQQN0QaCYDGooAgBqIgX9AAQAIgkgASACQQFrQQdxQQN0QaCYDGooAgBqIgZBAWv9AAQA/SP9cSAJIAb9AAQA/SP9cSAJIAb9AAQB/SP9cSAJIAVBAWv9AAQA/SP9cSAJIAX9AAQB/SP9cSAJIAEgAkEBakEHcUEDdEGgmAxqKAIAaiIFQQFr/QAEAP0j/XEgCSAF/QAEAP0j/XEgCSAF/QAEAf0j/XH9DAICAgICAgICAgICAgICAgL9J/1kcQVBAAsiByAAcSAEBH8gBP0MAAAAAAAAAAAAAAAAAAAAACABIAJBB3FBA3RBoJgMaigCBGoiBP0ABAAiCSABIAJBAWtBB3FBA3RBoJgMaigCBGoiBUEBa/0ABAD9I/1xIAkgBf0ABAD9I/1xIAkgBf0ABAH9I/1xIAkgBEEBa/0ABAD9I/1xIAkgBP0ABAH9I/1xIAkgASACQQFqQQdxQQN0QaCYDGooAgRqIgRBAWv9AAQA/SP9cSAJIAT9AAQA/SP9cSAJIAT9AAQB/SP9cf0MAgICAgICAgICAgICAgICAv0n/WRxBUEACyIGcSIFQf//A0YEQCABIANq/QwbGxsbGxsbGxsbGxsbGxsb/QsEAAUgBSEEA0AgBARAIARoIAEgA2pqQRs6AAAgBCAEQQFrcSEEDAELCwsgACAFQX9zcSEEA0AgBARAIARoIgUgAWoiCCADaiAHIAV1QQFxRSIABEBBACAIIAIQHyEAC0EcQRsgAAR/IAAFIAYgBXVBAXEEf0EABUEBIAggAhAfCwsbOgAAIAQgBEEBa3EhBAwBCwsLyQUCBX8BeyABQQJ0IQQgAkUgAiMPQQFrRnIEf0EABUEPQQ4gARshBSMFIAFBBGpMBH8gBUEBIwVBAWsgAWt0QQFrcQUgBQsLIgUEfyAF/QwAAAAAAAAAAAAAAAAAAAAAIAQgAkEHcUEDdEGgmAxqKAIAaiIG/QAEACIJIAQgAkEBa0EHcUEDdEGgmAxqKAIAaiIHQQRr/QAEAP03/bEBIAkgB/0ABAD9N/2xASAJIAf9AAQE/Tf9sQEgCSAGQQRr/QAEAP03/bEBIAkgBv0ABAT9N/2xASAJIAQgAkEBakEHcUEDdEGgmAxqKAIAaiIGQQRr/QAEAP03/bEBIAkgBv0ABAD9N/2xASAJIAb9AAQE/Tf9sQH9DAIAAAACAAAAAgAAAAIAAAD9O/2kAXEFQQALIgcgAHEgBQR/IAX9DAAAAAAAAAAAAAAAAAAAAAAgBCACQQdxQQN0QaCYDGooAgRqIgX9AAQAIgkgBCACQQFrQQdxQQN0QaCYDGooAgRqIgZBBGv9AAQA/Tf9sQEgCSAG/QAEAP03/bEBIAkgBv0ABAT9N/2xASAJIAVBBGv9AAQA/Tf9sQEgCSAF/QAEBP03/bEBIAkgBCACQQFqQQdxQQN0QaCYDGooAgRqIgRBBGv9AAQA/Tf9sQEgCSAE/QAEAP03/bEBIAkgBP0ABAT9N/2xAf0MAgAAAAIAAAACAAAAAgAAAP07/aQBcQVBAAsiBnEiBUEPRgRAIAEgA2pBm7bs2AE2AgAFIAUhBANAIAQEQCAEaCABIANqakEbOgAAIAQgBEEBa3EhBAwBCwsLIAAgBUF/c3EhBANAIAQEQCAEaCIFIAFqIgggA2ogByAFdUEBcUUiAARAQQAgCCACECAhAAtBHEEbIAAEfyAABSAGIAV1QQFxBH9BAAVBASAIIAIQIAsLGzoAACAEIARBAWtxIQQMAQsLC7EEAgp/BHsDQCADIARIBEACQCAFRSAJcQRAA0AjBSADQUBrTgR/IAAgA2oiBv0ABAAgEv1RIAb9AAQQIBL9Uf1QIAb9AAQgIBL9USAG/QAEMCAS/VH9UP1Q/VMFQQELBH9BAQUgASADaiIG/QAEACAR/VEgBv0ABBAgEf1R/VAgBv0ABCAgEf1RIAb9AAQwIBH9Uf1Q/VD9UwtFBEAgA0FAayEDDAELCyADIwVGDQELIAAgA2r9AAQAIRAgASADav0ABAAhDyMFIANBEGpOIAkgCRsiBgR/IBAgEv1RIA8gEf1R/VD9U0UFIAYLRQRAQQAhDkEBQRAjBSADayIFIAVBEEobdEEBayILIAAgA2oiCP0ABAAgCEEBa/0ABAD9IyABIANqIg39AAQAIA1BAWv9AAQA/SP9Tv1kQX9zQQFycSEFA0AgBQRAIAggBWgiCmotAAAhByMjIAogDWotAAAiDCAHQQh0cmotAAAiBkEBTQRAIAZBAUYhCQUjISAHQQJ0aigCACIJIyIgDEECdGooAgAiBkZBACMdGyQdIyMgB0EIdCAMcmogCSAGEBEiCUEARzoAAAsgCQR/IA4gC0EAQQEgCnRrcXIFIA5BASAKdEEBa3ELIQ4gBSAFQQFrcSEFDAELC0EBIQkgDyERIBAhEiAOIQULIAUEQCACIANBA3ZqIAU7AQAjF0UEQCADJB4LIANBEGoiByMFIgYgBiAHShskFwsgA0EQaiEDDAILCwsL3AkDDn8DfgF7IAAoAjAhDSAAKAI0IQsgACgCLCEKIAAoAjghCSAAKAIkIQ4gACgCQCECIAApAxAhESAAKAIYIQQDQCABIAJLBEACQCAKIA5JBEBBAiEMDAELIBEgDikDACAErYaEIREgDkE/IARrQQN2aiEOIARBOHIhBCANIBFC/w+Dp0ECdGooAgAiBUGAgICAeHEEfyAEIAVBP3EiBmshBCACIgNBAWohAiADIAVBEHY6AAAgDSARIAatiCIRQv8Pg6dBAnRqKAIAIgZBgICAgHhxBH8gBCAGQT9xIgVrIQQgAiIDQQFqIQIgAyAGQRB2OgAAIA0gESAFrYgiEUL/D4OnQQJ0aigCAAUgBgsFIAULIQMgESEQIAQhBSADQYDAg4B4cUGAgAJGBEAgBEELayEEIA0gEUILiCIRQgEgA0EIdkEfca2GQgF9g6cgA0EQdkH//wFxakECdGooAgAhAwsgESADIgZBP3EiA62IIREgBCADayEEIAZBgICAgHhxBEAgAiIDQQFqIQIgAyAGQRB2OgAADAMLIAZBgIACcQRAIAZBgIABcQRAIABBADYCBAVBfiEMCwwBCyARQgEgBkEIdkEfcSIDrSIShkIBfYOnIAZBEHZB//8BcWohBiARIBKIIREgBCADayIEQRxJBEAgESAOKQMAIASthoQhESAOQT8gBGtBA3ZqIQ4gBSAEQThyIgMgBGtqIQUgAyEECyALIBFC/wODp0ECdGooAgAiA0GAwIOAeHFBgIACRgRAIARBCWshBCALIBFCCYgiEUIBIANBCHZBH3GthkIBfYOnIANBEHZB//8BcWpBAnRqKAIAIQMLIANBgIACcQRAQX4hDAwBCyARIANBP3EiCK2IIhJCASADQQh2QR9xIgetIhGGQgF9g6cgA0EQdkH//wFxaiEPIBIgEYghESAEIAhrIAdrIQQgDyACIAlrSwRAQX0hDAwBCyAPQQFGBEBCASAFIARrIgWthkIBfSESIAYhAwNAIBAgEYUgEoNQIAVBEE0gBCAFT3FxIAIgBmogAUlxBEAgESAFrYghESAEIAVrIQQgAyAGaiEGDAELCyAGIAIiBWohAyACQQFrLAAA/Q8hEwNAIAUgE/0LBAAgBSAT/QsEECAFIBP9CwQgIAUgE/0LBDAgAyAFQUBrIgVLDQALBSACIAZqIQggD0EQTwRAIAIiAyAPayEFA0AgAyAF/QAEAP0LBAAgAyAF/QAEEP0LBBAgBUEgaiEFIAggA0EgaiIDSw0ACwUgD0EERgRAIAIiA0EEaygCAP0RIRMDQCADIBP9CwQAIAMgE/0LBBAgCCADQSBqIgNLDQALBSAPQQhGBEAgAiIDQQhrKQMA/RIhEwNAIAMgE/0LBAAgAyAT/QsEECAIIANBIGoiA0sNAAsFIAggAiIDIA8gD0EPaiAPbmwiB2ogD2siBSAFIAhLGyEFA0AgAyAFSQRAIAMgAyAPay0AADoAACADQQFqIQMMAQsLIAMgCEkEQCADIAdrIQUDQCADIAX9AAQA/QsEACADIAX9AAQQ/QsEECAFQSBqIQUgCCADQSBqIgNLDQALCwsLCwsgAiAGaiECDAILCwsgACAONgIkIAAgAjYCQCAAIBFCASAErYZCAX2DNwMQIAAgBDYCGCAMCwcAIyZBAEcLCgAjH0EBIx0bRQsjACAAIAEgAiADIAQQJCEBIAAEQCABJDEFIAEkMAsgASgCGAsGACMwEDoLCAAjMCMxECcLBQBBgAgLBAAjHwsIAEGAhQ0kAAuFAQECfyMAIgJBxwFqQUBxJAAjAEH//wNqQRB2PwBrIgNBAEoEfyADQABBAEgFQQALBEAACyACQQE2AgAgAkEANgIEIAAgARAEIAIjCa0gAjUCBCACNQIAIw2tfnx8QvH/A4I+AgQgAiMIIAIoAgBqQfH/A3A2AgAgAigCACACKAIEQRB0cgvGAwEDfyAAQQFqJBlBgIAIIxlBA3QiACAAQYCACEkbQYCAAmoiACMZaiICIwAiAWpBvwFqQUBxJAAjAEH//wNqQRB2PwBrIgNBAEoEfyADQABBAEgFQQALBEAACyABQUBqQQAgAkGAAWr8CwAgASQTIxMgAGokLSMTJAojACIAQccBakFAcSQAIwBB//8DakEQdj8AayIBQQBKBH8gAUAAQQBIBUEACwRAAAsgACQgIyAiAEEBNgIAIABBADYCBCMAIgBBx4EEakFAcSQAIwBB//8DakEQdj8AayIBQQBKBH8gAUAAQQBIBUEACwRAAAsgACQRIxEkC0IAJAJBACQBIwAiAEG/gRBqQUBxJAAjAEH//wNqQRB2PwBrIgFBAEoEfyABQABBAEgFQQALBEAACyAAJBhBgQIhAEEDIQEDQCABQYICTARAIAFBAXRBkO0MaiAAQQFqIAAgAEGdAkkEfyABIABBAXRBxJUMai8BAE4FQQALGyIAOwEAIAFBAWohAQwBCwtBACQGQZDjDEEAQfgI/AsAQZDsDEEAQfgA/AsAQQAkEkEAJCcjAkL4AiMBrYaEJAIjAUEQaiQBIwFBIE8EQBADCwvUAwIHfwF7IAAoAhRBAWohBiAAKAIQQQRHBEAjACIBIAAoAghBAnRB/wBqQUBxQQN0akG/AWpBQHEkACMAQf//A2pBEHY/AGsiAkEASgR/IAJAAEEASAVBAAsEQAALIAAgATYCJAtBASQmIAAoAgAQDCEHA0AgBSAAKAIMSCAHQQBOcQRAAkAgACgCACAGEAgiB0EASA0AIAAoAgAiASgCRCECIAEgAiAGajYCRCACIAYQBCAAKAIEIgEjCa0gATUCBCABNQIAIw2tfnx8QvH/A4I+AgQgASMIIAEoAgBqQfH/A3A2AgAgACACEAUiB0EASA0AIyYEfyAAKAIwIQQgACgCCCED/Qz/////////////////////IQhBACEBA0AgAUEEaiICIANMBEAgCCAEIAFBAnRq/QAEAP1OIQggAiEBDAELC0F/IQIDQCABIANIBEAgAiAEIAFBAnRqKAIAcSECIAFBAWohAQwBCwsgAkGAgIB4TwR/IAhBGP2sAf0M//////////////////////03/aQBQQ9GBUEACwVBAAskJiAAKAIwIAAoAghBAnQQACAFQQFqIQUMAgsLCyAHQQBIBH8gBwUgACgCACAAKAIEEA0LC+AFAQZ/A0AgACABSQRAQYICIAEgAGsiBCAEQYICSxshBkEBIQUgACACSwR/IABBAWshB0EAIQQCfwNAIAQgBkkEQCAAIARq/QAEACAEIAdq/QAEAP0k/WQiCARAIAQgCGhqIgQgBiAEIAZJGwwDCyAEQRBqIQQMAQsLIAYLBUEACyIEQSBJIAQgBklxIANB/v8BTXEgA0ECaiAAIAJrTXEEQCAAIANrIQhBACEHAn8DQCAGIAdLBEAgACAHav0ABAAgByAIav0ABAD9JP1kIgkEQCAHIAloaiIHIAYgBiAHSxsMAwsgB0EQaiEHDAELCyAGCyIHIARBAWpLBEAgAyEFIAchBAsgBEEQSQRAIAAgA2tBAmshCEEAIQcCfwNAIAYgB0sEQCAAIAdq/QAEACAHIAhq/QAEAP0k/WQiCQRAIAcgCWhqIgcgBiAGIAdLGwwDCyAHQRBqIQcMAQsLIAYLIgcgBEsEQCADQQJqIQUgByEECyADQQJLBEAgACADa0ECaiEIQQAhBwNAIAYgB0sEQAJAIAAgB2r9AAQAIAcgCGr9AAQA/ST9ZCIJBEAgByAJaGoiByAGIAYgB0sbIQYMAQsgB0EQaiEHDAILCwsFQQAhBgsgBCAGSQR/IANBAmshBSAGBSAECyEECwsgBEEETwR/QQEFIAVBAUYgBEEDRnELBEAgBEEBdEGQ7QxqLwEAQQJ0QZDjDGoiBiAGKAIAQQFqNgIAAn8gBUEBayIGIAVBBE0NABogBkEfIAZnayIGQQFrdkEBcSAGQQF0agtBAnRBkOwMaiIGIAYoAgBBAWo2AgAjGCMGQQJ0aiAEQRB0IAVyNgIAIwZBAWokBiMGQYCABEYEQEEAEAYLIAAgBGohAAUgACIEQQFqIQAgBC0AACIEQQJ0QZDjDGoiBSAFKAIAQQFqNgIAIxgjBkECdGogBDYCACMGQQFqJAYjBkGAgARGBEBBABAGCwsMAQsLC3YAQf8BIABB/wFxt0SULVjLGSHTP6IgAEEIdkH/AXG3RLD1d3ycxeI/oqAgAEEQdkH/AXG3RPe50hm1Tr0/oqBEAAAAAADgb8CgRJqZmZmZmbk/oiAAQRh2t6JEAAAAAADgb0CjRAAAAAAA4G9AoPwCa0H/AXELagAgACABRgRARAAAAAAAAAAADwsgAEH/AXEgAUH/AXFrt0SULVjLGSHTP6IgAEEIdkH/AXEgAUEIdkH/AXFrt0Sw9Xd8nMXiP6KgIABBEHZB/wFxIAFBEHZB/wFxa7dE97nSGbVOvT+ioAuLBAEEf0GeAiEAA0AgAEGBAkoEfyAAQZ/xDGotAAAFQQELRQRAIABBAWshAAwBCwsgACIBQaDxDGpBHiEAA0AgAEEBSgR/IABB3/wMai0AAAVBAQtFBEAgAEEBayEADAELC0Hg/AwgACIC/AoAACAAIAFqED8gAUGg8QxqQQAgAPwLAEGAgw1BE0EHQdCDDRASQdCDDUETQfCDDRATQRMhAANAIABBBEoEfyAAQa+ZDGotAABB0IMNai0AAAVBAQtFBEAgAEEBayEADAELCyMCIAFBgQJrrSMBrYaEJAIjAUEFaiQBIwFBIE8EQBADCyMCIAJBAWutIwGthoQkAiMBQQVqJAEjAUEgTwRAEAMLIwIgAEEEa60jAa2GhCQCIwFBBGokASMBQSBPBEAQAwsDQCAAIANKBEAjAiADQbCZDGotAABB0IMNajEAACMBrYaEJAIjAUEDaiQBIwFBIE8EQBADCyADQQFqIQMMAQsLQQAhAANAIAAjB0kEQCAAQQF0QYD+DGotAAAiAUHQgw1qLQAAIQIjAiABQQJ0QfCDDWo1AgAjAa2GhCQCIwEgAmokASMBQSBPBEAQAwsjAiAAQQF0QYD+DGoxAAEjAa2GhCQCIAFBEEkEf0EABSABQRBGBH9BAgVBA0EHIAFBEUYbCwsjAWokASMBQSBPBEAQAwsgAEEBaiEADAELCwviAwEEf0EAJAdBgIMNQQBBzAD8CwADQCAAIAFKBEAgAUGg8QxqLQAAIQMgAUEBaiECA0AgACACSgR/IAJBoPEMai0AACADRgVBAAsEQCACQQFqIQIMAQsLIAIgAWshASADBEAjB0EBdEGA/gxqIgQgAzoAACAEQQA6AAEjB0EBaiQHIANBAnRBgIMNaiIEIAQoAgBBAWo2AgAgAUEBayEBCwNAIANFIAFBC05xBEAjB0EBdEGA/gxqIgRBEjoAACAEQYoBIAEgAUGKAU4bIgRBC2s6AAEjB0EBaiQHQciDDUHIgw0oAgBBAWo2AgAgASAEayEBDAELCwNAIAFBA05BACADGwRAIwdBAXRBgP4MaiIEQRA6AAAgBEEGIAEgAUEGThsiBEEDazoAASMHQQFqJAdBwIMNQcCDDSgCAEEBajYCACABIARrIQEMAQsLIANFIAFBA05xBEAjB0EBdEGA/gxqIgRBEToAACAEIAFBA2s6AAEjB0EBaiQHQcSDDUHEgw0oAgBBAWo2AgBBACEBCwNAIAFBAEoEQCMHQQF0QYD+DGoiBCADOgAAIARBADoAASMHQQFqJAcgA0ECdEGAgw1qIgQgBCgCAEEBajYCACABQQFrIQEMAQsLIAIhAQwBCwsL2wwCCH8BfiAAKAIYIgFFBEAgACAAKQMQIAAoAiQpAwAgAa2GhDcDECAAIAAoAiRBPyAAKAIYa0EDdmo2AiQgACAAKAIYQThyNgIYCyAAIAApAxAiCUIBiDcDECAAIAAoAhhBAWs2AhggACAJQgGDPAAIIAAoAhgiAUECSQRAIAAgACkDECAAKAIkKQMAIAGthoQ3AxAgACAAKAIkQT8gACgCGGtBA3ZqNgIkIAAgACgCGEE4cjYCGAsgACkDECIJQgODpyEBIAAgCUICiDcDECAAIAAoAhhBAms2AhggAUUEQCAAIAAoAiQgACgCGEEDdms2AiQgAEIANwMQIABBADYCGAJ/QX8gACgCJEEEaiIBIAAoAihLDQAaQX8gACgCJC8BACICIAAoAiQvAQJzQf//A0cNABogACABNgIkIAAgAjYCHCAAQQI2AgRBAAsPCyABQQFGBEAgAEEAIQADQCAAQaACSARAIABBkJwMaiAAQZABSAR/QQgFIABBgAJIBH9BCQVBB0EIIABBmAJIGwsLOgAAIABBAWohAAwBCwtBsJ4MQQVBIPwLAEGgAkEgQQEQHg8LIAFBA0YEQEF/DwsgACgCGCIBQQVJBEAgACAAKQMQIAAoAiQpAwAgAa2GhDcDECAAIAAoAiRBPyAAKAIYa0EDdmo2AiQgACAAKAIYQThyNgIYCyAAKQMQIglCH4OnIAAgCUIFiDcDECAAIAAoAhhBBWs2AhggACgCGCICQQVJBEAgACAAKQMQIAAoAiQpAwAgAq2GhDcDECAAIAAoAiRBPyAAKAIYa0EDdmo2AiQgACAAKAIYQThyNgIYCyAAIAApAxAiCUIFiDcDECAAIAAoAhhBBWs2AhhBgQJqIgNBngJKIAlCH4OnQQFqIgZBHktyBEBBfg8LIAAoAhgiAUEESQRAIAAgACkDECAAKAIkKQMAIAGthoQ3AxAgACAAKAIkQT8gACgCGGtBA3ZqNgIkIAAgACgCGEE4cjYCGAsgAyAGaiECIAAiASIHIAApAxAiCUIEiDcDECAAIAAoAhhBBGs2AhggCUIPg6dBBGohCEGQnAxBAEET/AsAQQAhAANAIAAgCEgEQCAAQbCZDGotAABBkJwMaiAHKAIYIgVBA0kEQCAHIAcpAxAgBygCJCkDACAFrYaENwMQIAcgBygCJEE/IAcoAhhrQQN2ajYCJCAHIAcoAhhBOHI2AhgLIAcgBykDECIJQgOINwMQIAcgBygCGEEDazYCGCAJQgeDPAAAIABBAWohAAwBCwsgASADIAYCf0EAQZCgDEEHQQJBkJwMQRMQEEUNABpBACEAA0AgACACSARAIAcoAhgiAUEHSQRAIAcgBykDECAHKAIkKQMAIAGthoQ3AxAgByAHKAIkQT8gBygCGGtBA3ZqNgIkIAcgBygCGEE4cjYCGAsgBykDECIJQv8Ag6chASAHIAlCB4g3AxAgByAHKAIYQQdrNgIYIAcgAUEHQQcgAUECdEGQoAxqKAIAIgFBP3FrIgNrdq0gBykDECADrYaENwMQIAcgAyAHKAIYajYCGCABQRB2IgNBEEkEQCAAIgFBAWohACABQZCcDGogAzoAAAwCC0EAIANBEEYiASAARXENAhogAQR/IABBj5wMai0AAAVBAAshBEEAIANBEEYEfyAHKAIYIgFBAkkEQCAHIAcpAxAgBygCJCkDACABrYaENwMQIAcgBygCJEE/IAcoAhhrQQN2ajYCJCAHIAcoAhhBOHI2AhgLIAcgBykDECIJQgKINwMQIAcgBygCGEECazYCGCAJQgODp0EDagUgA0ERRgR/IAcoAhgiAUEDSQRAIAcgBykDECAHKAIkKQMAIAGthoQ3AxAgByAHKAIkQT8gBygCGGtBA3ZqNgIkIAcgBygCGEE4cjYCGAsgByAHKQMQIglCA4g3AxAgByAHKAIYQQNrNgIYIAlCB4OnQQNqBSAHKAIYIgFBB0kEQCAHIAcpAxAgBygCJCkDACABrYaENwMQIAcgBygCJEE/IAcoAhhrQQN2ajYCJCAHIAcoAhhBOHI2AhgLIAcgBykDECIJQgeINwMQIAcgBygCGEEHazYCGCAJQv8Ag6dBC2oLCyIDIABqIgEgAkoNAhogAEGQnAxqIAQgA/wLACABIQAMAQsLQQELEB4LC+EBBQBBsJkMCxMQERIACAcJBgoFCwQMAw0CDgEPAEHEmQwLOgMABAAFAAYABwAIAAkACgALAA0ADwARABMAFwAbAB8AIwArADMAOwBDAFMAYwBzAIMAowDDAOMAAgEAQYyaDAsYAQEBAQICAgIDAwMDBAQEBAUFBQUAY2NjAEGkmgwLPAEAAgADAAQABQAHAAkADQARABkAIQAxAEEAYQCBAMEAAQGBAQECAQMBBAEGAQgBDAEQARgBIAEwAUABYABB6JoMCxwBAQICAwMEBAUFBgYHBwgICQkKCgsLDAwNDWNj";
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
const RGB = 2;
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
function describe(kernel, side, { header, form }, onWhite$1) {
	const { pixelBytes, colours, palette } = form;
	const address = kernel.describe(side, header.width, header.height, pixelBytes, colours);
	if (!palette) return;
	const entries = new Uint32Array(palette.buffer, palette.byteOffset, palette.length / 4);
	new Uint32Array(kernel.memory.buffer, address, entries.length).set(onWhite$1 ? entries.map(onWhite) : entries);
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
// src/picture/decode/spare-memory.ts
/**
* Reuses memory as large as a picture: the system provides new memory page by page at the first access, which takes longer than filling it.
*
* Module state, as the memory of a process is: a pool per comparison would have nothing to reuse. It cannot leak into results, since
* every user overwrites what it takes, and the weak references leave the garbage collector free to collect it.
*/
const spare = [];
/** Everything that was taken from here and not given back; other memory may have other owners. */
const taken$1 = new WeakSet();
/** Takes memory of `bytes` bytes with arbitrary contents. */
function takeMemory(bytes) {
	const at = spare.findIndex((reference) => fits(reference.deref(), bytes));
	const buffer = (at < 0 ? void 0 : spare.splice(at, 1)[0]?.deref()) ?? new ArrayBuffer(bytes);
	taken$1.add(buffer);
	return new Uint8Array(buffer, 0, bytes);
}
/** Large enough, but not so large that it would be wasted. */
function fits(buffer, bytes) {
	return buffer !== void 0 && buffer.byteLength >= bytes && buffer.byteLength <= 2 * bytes;
}
/** Gives back memory of `takeMemory`, no part of which may be used afterwards. Other memory is ignored. */
function giveBack({ buffer }) {
	if (!(buffer instanceof ArrayBuffer) || !taken$1.delete(buffer)) return;
	const live = spare.filter((reference) => reference.deref() !== void 0);
	spare.splice(0, spare.length, ...live.slice(-3), new WeakRef(buffer));
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
			rows.data ??= takeMemory(width * height * 4);
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
/** All similar pairs among the free regions, the rarest kinds first. */
function matchesAmong(lists, free) {
	const groups = groupsOf(lists, free);
	const found = [];
	for (const { before, after } of groups) {
		if (found.length > MOST_MATCHES) break;
		for (const index of after) {
			const region = at(lists.after, index);
			const alike = before.filter((other) => isAlike(at(lists.before, other), region, lists));
			for (const other of alike) found.push({
				before: other,
				after: index,
				weight: region.area / alike.length
			});
		}
	}
	return found;
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
const TOLERANCE = 1.5;
/** The side of the squares of the spatial index, in pixels. */
const SQUARE = 4;
/** Indexes the regions of the later picture. */
function bySquare({ after }) {
	const squares = new Map();
	for (const [index, { x, y }] of after.entries()) {
		const key = squareKey(Math.floor(x / SQUARE), Math.floor(y / SQUARE));
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
		const region = at(lists.before, index);
		const [x, y] = [region.x * lists.scale + dx, region.y * lists.scale + dy];
		const isCounterpart = (candidate) => {
			if (taken.has(candidate) || !free.after.has(candidate)) return false;
			const other = at(lists.after, candidate);
			if (Math.abs(other.x - x) > TOLERANCE || Math.abs(other.y - y) > TOLERANCE) return false;
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
	const [left, right] = [Math.floor((x - TOLERANCE) / SQUARE), Math.floor((x + TOLERANCE) / SQUARE)];
	const [top, bottom] = [Math.floor((y - TOLERANCE) / SQUARE), Math.floor((y + TOLERANCE) / SQUARE)];
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
const ROUNDS = 8;
const TRIES = 24;
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
	for (let round = 0; round < ROUNDS; round++) {
		const before = found.length;
		for (const wanted of votesOf(matchesAmong(lists, free), lists)) {
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
function votesOf(matches, lists) {
	const votes = new Map();
	const keyOf = (dx, dy) => (dx + 65536) * 262144 + (dy + 65536);
	for (const { before, after, weight } of matches) {
		const [x, y] = displacementOf(at(lists.before, before), at(lists.after, after), lists);
		const [dx, dy] = [Math.round(x), Math.round(y)];
		const key = keyOf(dx, dy);
		votes.set(key, {
			dx,
			dy,
			weight: (votes.get(key)?.weight ?? 0) + weight
		});
	}
	const steps = lists.isExact ? [0] : [
		-1,
		0,
		1
	];
	const around = ({ dx, dy }) => steps.flatMap((x) => steps.map((y) => votes.get(keyOf(dx + x, dy + y))?.weight ?? 0)).reduce((a, b) => a + b);
	return [...votes.values()].map((vote) => ({
		...vote,
		weight: around(vote)
	})).sort((a, b) => b.weight - a.weight || Math.hypot(a.dx, a.dy) - Math.hypot(b.dx, b.dy) || a.dx - b.dx || a.dy - b.dy).slice(0, TRIES);
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
		const [one, other] = [at(lists.before, before), at(lists.after, after)];
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
const MOST_ROWS$1 = 160;
const MOST_SAMPLES = 4e4;
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
		for (const place of this.#places) if (isSeen(place % width, Math.floor(place / width))) seen++;
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
	const places = [];
	const step = Math.max(1, Math.floor(height / MOST_ROWS$1));
	for (let y = 1; y < height; y += step) for (let at = y * width + 1; at < (y + 1) * width; at++) {
		const [pixel, left, above] = [
			pixels[at],
			pixels[at - 1],
			pixels[at - width]
		];
		if (pixel !== left && !isNear$1(pixel, left) || pixel !== above && !isNear$1(pixel, above)) places.push(at);
	}
	const every = Math.max(1, Math.ceil(places.length / MOST_SAMPLES));
	return Int32Array.from(places.filter((_, index) => index % every === 0));
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
		isExact: true
	};
	const tryOut = (fit) => {
		const score = scoreOf(fit);
		const isExact = isOnPixels(fit);
		if (score > best.score * (isExact ? CLEARLY_BETTER : best.isExact ? MUCH_BETTER : CLEARLY_BETTER)) best = {
			fit,
			score,
			isExact
		};
	};
	const lists = pictures.regions();
	for (const fit of displacedFits(lists, 1, pictures)) tryOut(fit);
	if (best.isExact && best.score >= RESTING$1) return best.fit;
	for (const scale of scalesOf(lists, pictures)) for (const fit of displacedFits(lists, scale, pictures)) tryOut(fit);
	return best.fit;
}
/** The displacements at a scale that the regions vote for, to whole pixels first where pixels can lie on pixels. */
function displacedFits(lists, scale, { before, after }) {
	const isExact = scale === 1 && haveEqualShapes(lists);
	const { displacements } = findMovements({
		...lists,
		scale,
		isExact
	}, after.width * after.height);
	const measured = displacements.slice(0, MOST_TRIED).map(({ dx, dy }) => ({
		scale,
		dx,
		dy
	}));
	if (scale !== 1) return [centred(scale, before, after), ...measured];
	return [...measured.map(({ dx, dy }) => ({
		scale,
		dx: Math.round(dx),
		dy: Math.round(dy)
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
	return [...ratios, ...isNew ? [zoom] : []].filter((scale) => scale !== 1);
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
		const leader = this.#leaders.find((candidate) => distanceOf(candidate, pixel) < SAME_CLASS);
		if (leader === void 0 && this.#leaders.length < MOST_CLASSES) this.#leaders.push(pixel);
		this.#known.set(pixel, leader ?? pixel);
		return leader ?? pixel;
	}
};
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
// src/picture/explain/verified.ts
/** The surroundings of a region, in pixels: its label, its edges, other faces of its block. */
const MARGIN = 12;
/** Every third pixel of every third row tells enough. */
const STEP = 3;
/** What the picture's own movement explains as well, up to this share, has moved with the picture. */
const AS_GOOD = .98;
/**
* Checks movements on pixels. Faces look alike, so regions may be matched across the picture; but around them one sees whether the whole
* block has moved that way, or with the picture, which is the first of the displacements.
*/
function verified(pictures, { displacements, matches }) {
	const isReal = displacements.map(({ dx, dy }, index) => {
		const regions = matches.filter(({ displacement }) => displacement === index).map(({ after }) => at(pictures.regions, after));
		return index === 0 || hasMovedItself(pictures, {
			...pictures.fit,
			dx,
			dy
		}, regions);
	});
	const kept = displacements.filter((_, index) => isReal[index]);
	const position = (index) => isReal[index] ? kept.indexOf(at(displacements, index)) : 0;
	const settled = matches.map((match) => ({
		...match,
		displacement: position(match.displacement)
	}));
	const areas = kept.map((_, index) => settled.reduce((sum, { after, displacement }) => sum + (displacement === index ? at(pictures.regions, after).area : 0), 0));
	return {
		matches: settled,
		displacements: kept.map((one, index) => ({
			...one,
			area: at(areas, index)
		}))
	};
}
function hasMovedItself({ before, after, fit }, moved, regions) {
	const [own, common] = [new Lookup(after, before, inverse(moved)), new Lookup(after, before, inverse(fit))];
	const [pixels, background] = [signedPixels(after), backgroundOf(after)];
	let [byOwn, byCommon] = [0, 0];
	for (const { left, top, width, height } of regions) {
		const [right, bottom] = [Math.min(left + width + MARGIN, after.width), Math.min(top + height + MARGIN, after.height)];
		for (let y = Math.max(top - MARGIN, 0); y < bottom; y += STEP) for (let x = Math.max(left - MARGIN, 0); x < right; x += STEP) {
			if (pixels[y * after.width + x] === background) continue;
			byOwn += Number(own.isSeen(x, y));
			byCommon += Number(common.isSeen(x, y));
		}
	}
	return byCommon < byOwn * AS_GOOD;
}
// src/picture/explain/aligned-pictures.ts
/** A diagram of thousands of resources has fewer regions; more are a photograph, or an attempt to waste time. */
const MOST_FLAT_REGIONS = 4e4;
/**
* Finds how the later picture lies on the earlier one, and what moved differently.
* @param inPlace the cells in which the two differ where they are
*/
function alignPictures(before, after, inPlace) {
	const segments = new Segments(before, after);
	const fit = fitOf({
		before,
		after,
		regions: () => segments.lists()
	});
	const [was, is] = segments.whole ?? segments.around(findRegions(inPlace, Number.POSITIVE_INFINITY).regions);
	return withMovements(was, is, fit);
}
/** The regions of both pictures: all of them only where something asks for them. */
var Segments = class {
	#frames;
	#classes;
	whole;
	constructor(before, after) {
		this.#frames = [before, after];
		this.#classes = new ColourClasses(this.#frames);
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
			classes: this.#classes,
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
	}, ledBy(fit, findMovements({
		...lists,
		scale: fit.scale,
		isExact
	}, picturePixels(is))));
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
function picturePixels({ frame }) {
	return frame.width * frame.height;
}
function movedAtRest([was, is], lists) {
	const left = {
		before: unexplained(was, is.frame),
		after: unexplained(is, was.frame)
	};
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
	const all = {
		displacements: [main, ...found.displacements],
		matches: found.matches.map(({ before, after, displacement }) => {
			return {
				before: at(left.before, before),
				after: at(left.after, after),
				displacement: displacement + 1
			};
		})
	};
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
			displacement: at(positions, match.displacement)
		}))
	};
}
/** Displacements nearer to each other, in pixels, are one. */
const SAME_DISPLACEMENT = 1;
function taken(regions, indices) {
	return regions.length === 0 ? [] : indices.map((index) => at(regions, index));
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
// src/picture/explain/cell-grid.ts
/** The side of the pictures that a cell of 8 pixels suits; in larger ones lines and letters are larger, too. */
const SIDE_OF_A_CELL = 240;
/** Changed cells, several taken together in large pictures, to look at how they hang together. */
var CellGrid = class {
	columns;
	rows;
	#changed;
	/** Cells of the picture on each side of a cell of the grid. */
	#step;
	#isChanged;
	/** How many cells have changed to the left of and above each corner. */
	#sums;
	constructor(changed) {
		this.#changed = changed;
		this.#step = Math.max(1, Math.round(Math.max(changed.columns, changed.rows) / SIDE_OF_A_CELL));
		this.columns = Math.ceil(changed.columns / this.#step);
		this.rows = Math.ceil(changed.rows / this.#step);
		this.#isChanged = new Uint8Array(this.columns * this.rows);
		for (let cell = 0; cell < changed.cells.length; cell++) if (changed.cells[cell] !== 0) this.#isChanged[this.#coarse(cell)] = 1;
		this.#sums = this.#summed();
	}
	all() {
		const cells = new Set();
		for (let cell = 0; cell < this.#isChanged.length; cell++) if (this.#isChanged[cell] === 1) cells.add(cell);
		return cells;
	}
	/** How many of the 25 cells around a cell, itself included, have changed. */
	around(cell) {
		const [column, row] = [cell % this.columns, Math.floor(cell / this.columns)];
		const [left, top] = [Math.max(column - 2, 0), Math.max(row - 2, 0)];
		const [right, bottom] = [Math.min(column + 3, this.columns), Math.min(row + 3, this.rows)];
		return this.#sum(right, bottom) - this.#sum(left, bottom) - this.#sum(right, top) + this.#sum(left, top);
	}
	/** The cells around a cell. */
	besides(cell, reach = 1) {
		const [column, row] = [cell % this.columns, Math.floor(cell / this.columns)];
		const found = [];
		for (let y = Math.max(row - reach, 0); y <= Math.min(row + reach, this.rows - 1); y++) for (let x = Math.max(column - reach, 0); x <= Math.min(column + reach, this.columns - 1); x++) if (x !== column || y !== row) found.push(y * this.columns + x);
		return found;
	}
	/** The cells in groups of those that are at most `reach` apart. */
	groups(cells, reach) {
		const left = new Set(cells);
		const groups = [];
		for (const first of cells) {
			if (!left.delete(first)) continue;
			const group = [first];
			for (const cell of group) for (const next of this.besides(cell, reach)) if (left.delete(next)) group.push(next);
			groups.push({
				cells: group,
				extent: this.extentOf(group)
			});
		}
		return groups;
	}
	extentOf(cells) {
		let [left, top, right, bottom] = [
			this.columns,
			this.rows,
			0,
			0
		];
		for (const cell of cells) {
			const [column, row] = [cell % this.columns, Math.floor(cell / this.columns)];
			left = Math.min(left, column);
			top = Math.min(top, row);
			right = Math.max(right, column + 1);
			bottom = Math.max(bottom, row + 1);
		}
		return {
			column: left,
			row: top,
			width: right - left,
			height: bottom - top
		};
	}
	/** The changed cells of the picture that cells of the grid stand for. */
	fine(cells) {
		if (this.#step === 1) return cells;
		return cells.flatMap((cell) => this.#fineOf(cell % this.columns, Math.floor(cell / this.columns)));
	}
	#fineOf(column, row) {
		const { columns, rows, cells } = this.#changed;
		const found = [];
		for (let y = row * this.#step; y < Math.min((row + 1) * this.#step, rows); y++) for (let x = column * this.#step; x < Math.min((column + 1) * this.#step, columns); x++) if (cells[y * columns + x] !== 0) found.push(y * columns + x);
		return found;
	}
	#coarse(cell) {
		const { columns } = this.#changed;
		const [x, y] = [cell % columns, Math.floor(cell / columns)];
		return Math.floor(y / this.#step) * this.columns + Math.floor(x / this.#step);
	}
	#summed() {
		const stride = this.columns + 1;
		const sums = new Int32Array(stride * (this.rows + 1));
		for (let y = 0; y < this.rows; y++) for (let x = 0, sum = 0; x < this.columns; x++) {
			sum += this.#isChanged[y * this.columns + x];
			sums[(y + 1) * stride + x + 1] = sums[y * stride + x + 1] + sum;
		}
		return sums;
	}
	#sum(column, row) {
		return this.#sums[row * (this.columns + 1) + column];
	}
};
// src/picture/explain/places.ts
/** A place is no larger than these shares of the picture; what is connected beyond them is cut. */
const MOST_OF_SIDE = .5;
const MOST_OF_PICTURE = .12;
/** With so many of the 25 cells around it changed, a cell is part of a thing, and not of a line across the picture. */
const LEAST_AROUND = 12;
/** Shorter ones, in cells, are not told from things. */
const SHORTEST_LINE = 16;
/** A line has hardly more cells than it is long; the letters of a name have several in each column. */
const MOST_CELLS_OF_LINE = 1.4;
/**
* Makes places of changed cells. Lines touch everything: the border of a network, a grid, a connector would join all that differs to one place
* as large as the picture. So what is too large is taken apart into the things in it and the lines between them, and things that are
* still too large are cut where least has changed.
* @param least places with fewer changed pixels are crumbs of smoothed edges and palettes
*/
function placesIn(changed, least) {
	const grid = new CellGrid(changed);
	const limits = {
		columns: grid.columns * MOST_OF_SIDE,
		rows: grid.rows * MOST_OF_SIDE
	};
	const isTooLarge = ({ width, height }) => width > limits.columns || height > limits.rows || width * height > Math.max(grid.columns * grid.rows * MOST_OF_PICTURE, 1);
	return grid.groups(grid.all(), 2).flatMap((group) => {
		if (isLine(grid, group)) return [{
			group,
			isLine: true
		}];
		return isTooLarge(group.extent) ? takenApart(grid, group, isTooLarge) : [{
			group,
			isLine: false
		}];
	}).filter(({ group }) => isDense(changed, grid.fine(group.cells))).map((sorted) => toPlace(changed, grid, sorted, isTooLarge)).filter(({ changedPixels }) => changedPixels >= least).sort((a, b) => b.changedPixels - a.changedPixels || a.y - b.y || a.x - b.x);
}
/** The thinnest line changes so many pixels of each cell that it passes; crumbs along the edges of two palettes, fewer. */
const LEAST_IN_A_CELL$2 = 4;
function isDense({ cells }, some) {
	if (cells.length < 64) return true;
	return some.reduce((sum, cell) => sum + ((cells[cell] ?? 0) & 255), 0) >= some.length * LEAST_IN_A_CELL$2;
}
/** Whether a group is thin everywhere, and long. */
function isLine(grid, { cells, extent }) {
	if (Math.max(extent.width, extent.height) < SHORTEST_LINE) return false;
	if (cells.length > (extent.width + extent.height) * MOST_CELLS_OF_LINE) return false;
	return cells.reduce((sum, cell) => sum + Number(grid.around(cell) >= LEAST_AROUND), 0) <= cells.length * .1;
}
/** The things in a group, cut where they are too large, and the lines between them. */
function takenApart(grid, { cells }, isTooLarge) {
	const thick = new Set(cells.filter((cell) => grid.around(cell) >= LEAST_AROUND));
	const things = new Set(cells.filter((cell) => thick.has(cell) || grid.besides(cell).some((next) => thick.has(next))));
	const lines = cells.filter((cell) => !things.has(cell));
	return [...grid.groups(things, 1).flatMap((group) => cut(grid, group, isTooLarge)).map((group) => ({
		group,
		isLine: false
	})), ...grid.groups(new Set(lines), 2).map((group) => ({
		group,
		isLine: Math.max(group.extent.width, group.extent.height) >= SHORTEST_LINE / 2
	}))];
}
/** Cuts a group across its longer side, where least has changed, until no part is too large. */
function cut(grid, group, isTooLarge) {
	const { extent, cells } = group;
	if (!isTooLarge(extent) || cells.length < 2) return [group];
	const isWide = extent.width / grid.columns >= extent.height / grid.rows;
	const [first, length] = isWide ? [extent.column, extent.width] : [extent.row, extent.height];
	const placeOf = (cell) => (isWide ? cell % grid.columns : Math.floor(cell / grid.columns)) - first;
	const counts = new Uint32Array(length);
	for (const cell of cells) counts[placeOf(cell)] = (counts[placeOf(cell)] ?? 0) + 1;
	let border = Math.floor(length / 2);
	for (let place = Math.ceil(length / 4); place < length * 3 / 4; place++) if ((counts[place] ?? 0) < (counts[border] ?? 0)) border = place;
	if (border === 0) return [group];
	return [cells.filter((cell) => placeOf(cell) < border), cells.filter((cell) => placeOf(cell) >= border)].filter((part) => part.length > 0).flatMap((part) => cut(grid, {
		cells: part,
		extent: grid.extentOf(part)
	}, isTooLarge));
}
function toPlace(changed, grid, { group, isLine }, isTooLarge) {
	const box = tightBox(changed, grid.fine(group.cells));
	if (!isLine || !isTooLarge(group.extent)) return {
		...box,
		isLine
	};
	const parts = cut(grid, group, isTooLarge).map(({ cells }) => tightBox(changed, grid.fine(cells)));
	return {
		...parts.reduce((a, b) => b.changedPixels > a.changedPixels ? b : a, at(parts, 0)),
		changedPixels: box.changedPixels,
		isLine
	};
}
/** Fewer changed pixels are crumbs: smoothed edges, and shades of two palettes. Measured on real renders of 1280 to 1984 pixels. */
const LEAST_PIXELS = 48;
const MEASURED_PIXELS = 921600;
/** The least size of a place in a picture: crumbs lie along edges, so they grow with its side. */
function leastPixels({ columns, rows }) {
	return LEAST_PIXELS * Math.sqrt(columns * rows * 8 * 8 / MEASURED_PIXELS);
}
// src/picture/explain/different-regions.ts
/** Fewer pixels in a cell are edges that lie differently on the pixel grid, or crumbs where pixels lie on pixels. */
const LEAST_IN_A_CELL$1 = 20;
const LEAST_ON_PIXELS = 16;
/** The share of a region that has to be covered for it to count as hidden. */
const HIDDEN_SHARE = .8;
/** With a larger share of faces of its own, a region is a whole block and not the visible part of one. */
const OWN_SHARE = .25;
/** Boxes of the two pictures that overlap this much are one change: a block of another colour. */
const SAME_PLACE = .3;
/** Combines what disappeared and what appeared: a thing in the place of another is one change. */
function differentRegions(gone, come) {
	const regions = [];
	for (const region of [...oneSided(come, "after"), ...oneSided(gone, "before")]) {
		let joined = region;
		for (const other of regions.toReversed()) {
			if (other.seenIn === joined.seenIn || other.isLine !== joined.isLine) continue;
			if (overlapOf(other.after, joined.after) < SAME_PLACE) continue;
			joined = together(other, joined);
			regions.splice(regions.indexOf(other), 1);
		}
		regions.push(joined);
	}
	const ofKind = (kind) => regions.filter((region) => region.kind === kind).sort(byPixels);
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
	const { columns, rows, cells } = side.found.cells;
	const [fit] = side.view.fits;
	const least = fit !== void 0 && isOnPixels(fit) && !isAtRest(fit) ? LEAST_ON_PIXELS : LEAST_IN_A_CELL$1;
	const dense = {
		columns,
		rows,
		cells: cells.map((cell) => (cell & 255) >= least ? cell : 0)
	};
	return placesIn(dense, leastPixels(dense)).map((place) => {
		const { changedPixels, isLine, ...box } = place;
		const kind = isHidden(side, place) ? "revealed" : "changed";
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
/** Whether a region is, in the other picture, behind something larger that is elsewhere in this one, or beyond the border. */
function isHidden({ found, view, ownRegions }, region) {
	const { x, y, width, height } = region;
	const { columns, cells } = found.cells;
	const covers = new Set();
	let [pixels, covered] = [0, 0];
	for (let row = Math.floor(y / 8); row * 8 < y + height; row++) for (let column = Math.floor(x / 8); column * 8 < x + width; column++) {
		const cell = row * columns + column;
		pixels += (cells[cell] ?? 0) & 255;
		covered += found.covered[cell] ?? 0;
		covers.add(found.cover[cell] ?? 0);
	}
	if (covered < pixels * HIDDEN_SHARE) return false;
	if (areaWithin(region, ownRegions) > pixels * OWN_SHARE) return false;
	const isBeyondBorder = covers.size === 1 && covers.has(0);
	const area = [...covers].reduce((sum, cover) => sum + (view.other.regions[cover - 1]?.area ?? 0), 0);
	return isBeyondBorder || area > 2 * pixels;
}
function areaWithin({ x, y, width, height }, regions) {
	const isWithin = (region) => region.left >= x - 8 && region.left + region.width <= x + width + 8 && region.top >= y - 8 && region.top + region.height <= y + height + 8;
	return regions.filter(isWithin).reduce((sum, { area }) => sum + area, 0);
}
/** Where a box is in the other picture, if it moved like its surroundings. */
function inOther({ tiles, fits }, box) {
	const tried = tiles.triedAt(Math.floor(box.x + box.width / 2), Math.floor(box.y + box.height / 2));
	const { scale, dx, dy } = at(fits, tried[0] ?? 0);
	const [x, y] = [Math.round(box.x * scale + dx), Math.round(box.y * scale + dy)];
	return {
		x,
		y,
		width: Math.max(1, Math.round(box.width * scale)),
		height: Math.max(1, Math.round(box.height * scale))
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
		return gathered(members.map((match) => partOf(at(before.regions, match.before), at(after.regions, match.after))));
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
// src/picture/explain/regions-in-place.ts
/** The places of two pictures at rest that differ, with the picture that shows something there. */
function regionsInPlace(before, after, changed) {
	const grounds = [backgroundOf(before), backgroundOf(after)];
	return placesIn(withoutCrumbs(changed), leastPixels(changed)).map(({ changedPixels, isLine, ...box }) => {
		return {
			kind: "changed",
			seenIn: shownBy(before, after, box, grounds),
			before: box,
			after: box,
			changedPixels,
			isLine
		};
	}).sort(byPixels);
}
/** Fewer changed pixels in a cell are a crumb of two palettes, unless more has changed beside it. */
const LEAST_IN_A_CELL = 4;
/** Without cells in which hardly anything changed: crumbs lie along edges and would join places across the picture. */
function withoutCrumbs(changed) {
	const { columns, rows, cells } = changed;
	if (cells.length < 64) return changed;
	const isMuch = (column, row) => column >= 0 && column < columns && ((cells[row * columns + column] ?? 0) & 255) >= LEAST_IN_A_CELL;
	return {
		columns,
		rows,
		cells: cells.map((cell, at) => {
			if (cell === 0) return 0;
			const [column, row] = [at % columns, Math.floor(at / columns)];
			return AROUND.some((y) => AROUND.some((x) => isMuch(column + x, row + y))) ? cell : 0;
		})
	};
}
const AROUND = [
	0,
	-1,
	1
];
/** With this share of what differs in the colour around it, a picture shows only the ground there. */
const GROUND_SHARE = .85;
/** Which picture shows something where the two differ: one of them may show only the ground. */
function shownBy(before, after, box, [was, is]) {
	const differing = differingIn(before, after, box);
	const bare = [isGround(before, box, differing, was), isGround(after, box, differing, is)];
	if (bare[0] === bare[1]) return "both";
	return bare[0] ? "after" : "before";
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
// src/picture/explain/seeker.ts
/** Looks for pixels of one picture in the other one, at each position that they may have moved to. */
var Seeker = class {
	#lookups;
	#other;
	#isAtRest;
	#tried = [];
	#last = 0;
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
	/** The displacement that explains pixel (from, y), and the exclusive end, at most `to`, of the run that it explains. */
	foundUpTo(y, from, to) {
		const last = this.#last;
		const end = this.#seenUpTo(last, y, from, to);
		if (end > from) return {
			displacement: last,
			end
		};
		for (const displacement of this.#tried) {
			const end = displacement === last ? from : this.#seenUpTo(displacement, y, from, to);
			if (end === from) continue;
			this.#last = displacement;
			return {
				displacement,
				end
			};
		}
	}
	/**
	* What covers a pixel in the other picture: a region that is elsewhere in this one. One more than its position, 0 beyond the border, or
	* undefined if nothing covers the pixel.
	*/
	coverAt(x, y) {
		for (const displacement of this.#tried) {
			const lookup = at(this.#lookups, displacement);
			if (!lookup.isInside(x, y)) return 0;
			const region = this.#other.regionAt(lookup.columnOf(x), lookup.rowOf(y));
			const moved = region < 0 ? -1 : this.#other.displacementOf[region] ?? -1;
			if (moved >= 0 && moved !== displacement) return region + 1;
		}
	}
	#seenUpTo(displacement, y, from, to) {
		const lookup = at(this.#lookups, displacement);
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
			const { left, top, width, height, area } = at(regions, index);
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
	const { width, height } = view.own.frame;
	const cells = noCells(width, height);
	const covered = new Uint8Array(cells.cells.length);
	const cover = new Int32Array(cells.cells.length);
	const foundPixels = view.fits.map(() => 0);
	const seeker = new Seeker(view);
	const inRegions = new Map();
	const noteLost = (x, y, region) => {
		if (region >= 0) inRegions.set(region, (inRegions.get(region) ?? 0) + 1);
		if (visible !== void 0 && !isIn(visible, x, y)) return;
		const cell = noteChanged(cells, x, y);
		const by = seeker.coverAt(x, y);
		if (by === void 0) return;
		covered[cell] = (covered[cell] ?? 0) + 1;
		if (by > 0) cover[cell] = by;
	};
	const look = (y, from, to, region) => {
		for (let x = from; x < to;) {
			const found = seeker.foundUpTo(y, x, to);
			if (found) foundPixels[found.displacement] = (foundPixels[found.displacement] ?? 0) + found.end - x;
			else noteLost(x, y, region);
			x = found?.end ?? x + 1;
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
		cells,
		covered,
		cover,
		inRegions,
		foundPixels
	};
}
function isIn({ columns, cells }, x, y) {
	return cells[(y >> 3) * columns + (x >> 3)] !== 0;
}
// src/picture/explain/explanation.ts
/** Cloudcraft's largest exports are 7680 x 4320. A picture takes four bytes per pixel, and its runs and regions a fraction of it. */
const MOST_EXPLAINED_PIXELS = 4e7;
/**
* Tells changes of a drawing from a new layout of it. A diagram is laid out again and fitted into its picture, so one more resource
* moves and resizes all others, and a pixel by pixel comparison shows nothing else. Here areas of one colour are found again where they
* moved to, and what then has no counterpart has changed.
* @param inPlace the cells in which the two differ where they are; pass existing ones to avoid a second comparison
* @returns undefined for pictures of more than 40 megapixels
*/
function explainDifference(before, after, inPlace = cellsInPlace(before, after)) {
	if (Math.max(before.width * before.height, after.width * after.height) > 4e7) return void 0;
	const pictures = alignPictures(before, after, inPlace);
	return !isAtRest(pictures.fit) || pictures.displacements.length > 1 ? explainMovement(pictures, inPlace) : explainInPlace(regionsInPlace(before, after, inPlace));
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
	const visible = isAtRest(pictures.fit) ? inPlace : void 0;
	const [gone, come] = [findUnexplained(there, visible), findUnexplained(back, visible)];
	const regions = [...differentRegions({
		view: there,
		found: gone,
		ownRegions: newRegions(pictures.before, gone)
	}, {
		view: back,
		found: come,
		ownRegions: newRegions(pictures.after, come)
	}), ...movedRegions(pictures)];
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
		movedPixels: movedPixels(pictures, come.foundPixels),
		revealedPixels: pixelsOf("revealed")
	};
}
/** The share of a region that has to be unexplained for the region to be new, and not one that was partly visible before. */
const NEW_SHARE = .5;
function newRegions({ regions }, { inRegions }) {
	return regions.filter(({ area }, index) => (inRegions.get(index) ?? 0) >= area * NEW_SHARE);
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
		const [top, bottom] = [at(rows, 2 * y), at(rows, 2 * y + 1)];
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
/**
* A PNG with a region before on the left and after on the right, at the same scale. The boxes, in pixels of each frame, may extend
* beyond the frame, where the crop is white.
*/
function cropPair(before, after, region) {
	return painted({
		width: partLength(region.before.width, region.after.width),
		height: partLength(region.before.height, region.after.height)
	}, [[before, region.before], [after, region.after]]);
}
/** A PNG with a region of one picture. */
function crop(frame, box) {
	return painted({
		width: partLength(box.width),
		height: partLength(box.height)
	}, [[frame, box]]);
}
/** Parts of one size beside each other, each with its box in the middle. */
function painted(size, parts) {
	const factor = factorFor(size.width, size.height);
	const part = {
		width: Math.max(1, Math.floor(size.width * factor)),
		height: Math.max(1, Math.floor(size.height * factor))
	};
	const total = parts.length * (part.width + GAP) - GAP;
	const canvas = new Int32Array(total * part.height).fill(GAP_COLOUR);
	for (const [index, [frame, box]] of parts.entries()) paintPart(frame, {
		x: Math.round(box.x + (box.width - size.width) / 2),
		y: Math.round(box.y + (box.height - size.height) / 2)
	}, factor, {
		canvas,
		stride: total,
		left: index * (part.width + GAP),
		...part
	});
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
export { MOST_EXPLAINED_PIXELS, comparePictures, crop, cropPair, explainDifference, giveBack, isNear$1 as isNear, readPixels, toFrame };
