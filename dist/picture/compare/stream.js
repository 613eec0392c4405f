import { runKernel } from "../decode/kernel.js";
import { pngFile } from "../decode/png-file.js";
import { describe, sourceOf } from "../decode/source.js";
import { noCells } from "./cells.js";
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
	const host = hostOf([old, now], cells, pieces);
	const compared = runKernel(host, cells.columns, (kernel) => comparedBy(kernel, old, now));
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
export { streamPictures };
