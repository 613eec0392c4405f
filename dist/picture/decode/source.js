import { readChunks } from "./chunks.js";
import { onWhite } from "./frame.js";
import { readPngHeader } from "./header.js";
import { storedForm } from "./stored-form.js";
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
export { describe, sourceOf };
