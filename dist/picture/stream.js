import { noCells } from "./cells.js";
import { readChunks } from "./chunks.js";
import { drawingFile } from "./drawing-file.js";
import { readPngHeader } from "./header.js";
import { runKernel } from "./kernel.js";
import { storedForm } from "./stored-form.js";
// src/picture/stream.ts
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
/** Fills one buffer after another with what the parts hold. */
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
	for (const [side, { header, form }] of [before, after].entries()) {
		const { pixelBytes, colours, palette } = form;
		const address = kernel.describe(side, header.width, header.height, pixelBytes, colours);
		if (palette) new Uint8Array(kernel.memory.buffer).set(palette, address);
	}
	return kernel.compare() < 0 ? void 0 : kernel.changedPixels();
}
export { streamPictures };
