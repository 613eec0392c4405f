import { createBitWriter, makePrefixCode } from "./prefix-code.js";
// src/extras/simulator/render/webp.ts
/** Symbols of each code: green and lengths, red, blue, alpha, distances. */
const ALPHABETS = [
	280,
	256,
	256,
	256,
	40
];
/** In this order a stream tells how long the codes of code lengths are. */
const LENGTH_ORDER = [
	17,
	18,
	0,
	1,
	2,
	3,
	4,
	5,
	16,
	6,
	7,
	8,
	9,
	10,
	11,
	12,
	13,
	14,
	15
];
const MAX_CODE_BITS = 15;
const MAX_LENGTH_CODE_BITS = 7;
const MAX_RUN = 4096;
const MIN_RUN = 3;
const SUBTRACT_GREEN = 2;
const MAX_SIDE = 16384;
/**
* A lossless WebP, as RFC 9649 has it. Drawings are flat, so that three means do: green taken from red and blue, runs that
* repeat the pixel before or the row above, and prefix codes.
*/
function writeWebp({ width, height, data }) {
	if (width > MAX_SIDE || height > MAX_SIDE) throw new RangeError("WebP has no larger pictures");
	const tokens = findRuns(subtractGreen(data), width);
	const counts = ALPHABETS.map((size) => new Array(size).fill(0));
	eachSymbol(tokens, (code, symbol) => {
		const list = counts[code];
		if (list) list[symbol] = (list[symbol] ?? 0) + 1;
	});
	const codes = counts.map((list) => makePrefixCode(list, MAX_CODE_BITS));
	const bits = createBitWriter();
	writeHeader(bits, width, height);
	for (const code of codes) writeCode(bits, code);
	eachSymbol(tokens, (code, symbol, extra, extraBits) => {
		bits.write(codes[code]?.codes[symbol] ?? 0, codes[code]?.lengths[symbol] ?? 0);
		bits.write(extra, extraBits);
	});
	return container(bits.bytes());
}
/** Size, that there is transparency, version 0, one transform, no cache of colours, one set of codes for the whole picture. */
function writeHeader(bits, width, height) {
	bits.write(47, 8);
	bits.write(width - 1, 14);
	bits.write(height - 1, 14);
	bits.write(1, 1);
	bits.write(0, 3);
	bits.write(1, 1);
	bits.write(SUBTRACT_GREEN, 2);
	bits.write(0, 3);
}
/** Pixels as alpha, red less green, green, blue less green. */
function subtractGreen(data) {
	const pixels = new Uint32Array(data.length / 4);
	for (let i = 0, at = 0; i < pixels.length; i++, at += 4) {
		const green = data[at + 1] ?? 0;
		const red = (data[at] ?? 0) - green & 255;
		const blue = (data[at + 2] ?? 0) - green & 255;
		pixels[i] = (data[at + 3] ?? 0) << 24 | red << 16 | green << 8 | blue;
	}
	return pixels;
}
const [PIXEL, AS_ABOVE, AS_BEFORE] = [
	0,
	1,
	2
];
function findRuns(pixels, width) {
	const [kinds, values] = [new Uint8Array(pixels.length), new Uint32Array(pixels.length)];
	let count = 0;
	for (let at = 0; at < pixels.length; count++) {
		const [before, above] = [runLength(pixels, at, 1), runLength(pixels, at, width)];
		const run = Math.max(before, above);
		const isRun = run >= MIN_RUN;
		kinds[count] = isRun ? above >= before ? AS_ABOVE : AS_BEFORE : PIXEL;
		values[count] = isRun ? run : pixels[at] ?? 0;
		at += isRun ? run : 1;
	}
	return {
		count,
		kinds,
		values
	};
}
function runLength(pixels, at, distance) {
	if (at < distance) return 0;
	const most = Math.min(MAX_RUN, pixels.length - at);
	let run = 0;
	while (run < most && pixels[at + run] === pixels[at + run - distance]) run++;
	return run;
}
/** The symbols of the stream, each with its code; a run is a length and one of the two nearest distances. */
function eachSymbol({ count, kinds, values }, emit) {
	for (let i = 0; i < count; i++) {
		const [kind, value] = [kinds[i] ?? PIXEL, values[i] ?? 0];
		if (kind === PIXEL) {
			emit(0, value >> 8 & 255, 0, 0);
			emit(1, value >> 16 & 255, 0, 0);
			emit(2, value & 255, 0, 0);
			emit(3, value >>> 24, 0, 0);
		} else {
			emitLength(value, emit);
			emit(4, kind - 1, 0, 0);
		}
	}
}
/** Lengths above 4 share symbols, and tell the rest in extra bits. */
function emitLength(length, emit) {
	if (length <= 4) {
		emit(0, 256 + length - 1, 0, 0);
		return;
	}
	const rest = length - 1;
	const high = 31 - Math.clz32(rest);
	const bits = high - 1;
	emit(0, 256 + 2 * high + (rest >> bits & 1), rest & (1 << bits) - 1, bits);
}
/** A code as the lengths of its symbols, which have a code themselves; one of a single symbol has a form of its own. */
function writeCode(bits, { lengths, only }) {
	if (only !== void 0) {
		bits.write(5, 3);
		bits.write(only, 8);
		return;
	}
	const counts = new Array(LENGTH_ORDER.length).fill(0);
	for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1;
	const code = makePrefixCode(counts, MAX_LENGTH_CODE_BITS);
	bits.write(0, 1);
	bits.write(LENGTH_ORDER.length - 4, 4);
	for (const length of LENGTH_ORDER) bits.write(code.only === length ? 1 : code.lengths[length] ?? 0, 3);
	bits.write(0, 1);
	for (const length of lengths) bits.write(code.codes[length] ?? 0, code.lengths[length] ?? 0);
}
function container(stream) {
	const padded = stream.length + stream.length % 2;
	const file = Buffer.alloc(20 + padded);
	file.write("RIFF", 0, "latin1");
	file.writeUInt32LE(12 + padded, 4);
	file.write("WEBPVP8L", 8, "latin1");
	file.writeUInt32LE(stream.length, 16);
	file.set(stream, 20);
	return file;
}
export { writeWebp };
