import { decodePng } from "./decode.js";
import { runKernel } from "./kernel.js";
import { describe, sourceOf } from "./source.js";
import { takeMemory } from "./spare-memory.js";
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
export { readPixels };
