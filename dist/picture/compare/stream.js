import { runKernel } from "../decode/kernel.js";
import { describe, sourceOf } from "../decode/source.js";
import { noCells } from "./cells.js";
import { drawingFile } from "./drawing-file.js";
// src/picture/compare/stream.ts
/**
* Compares two PNG files in one pass over their rows, of which a few at a time are in memory. Nothing when a file is not of the
* common form, when it is damaged in any way, or when this machine cannot: the slow path then has to judge, with the same answer.
*/
function streamPictures(before, after) {
	const [old, now] = [sourceOf(before), sourceOf(after)];
	if (!old || !now) return void 0;
	const width = Math.max(old.header.width, now.header.width);
	const height = Math.max(old.header.height, now.header.height);
	const cells = noCells(width, height);
	const pieces = [];
	const host = hostOf([old, now], cells, pieces);
	const changedPixels = runKernel(host, cells.columns, (kernel) => comparedBy(kernel, old, now));
	if (changedPixels === void 0) return void 0;
	return {
		changedPixels,
		cells,
		drawing: () => drawingFile(width, height, pieces)
	};
}
function hostOf(sources, { cells, columns }, pieces) {
	return {
		read: (side, to) => sources[side === 0 ? 0 : 1].read(to),
		write: (piece) => void pieces.push(piece.slice()),
		takeCells: (band, row) => cells.set(band, row * columns)
	};
}
/** How many pixels changed; nothing when the kernel did not get to the end. */
function comparedBy(kernel, before, after) {
	kernel.begin();
	describe(kernel, 0, before);
	describe(kernel, 1, after);
	return kernel.compare() < 0 ? void 0 : kernel.changedPixels();
}
export { streamPictures };
