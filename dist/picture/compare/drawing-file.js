import { pngFile } from "../decode/png-file.js";
// src/picture/compare/drawing-file.ts
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
/** A PNG of the kernel's colours around pixels that are compressed already, in their pieces. */
function drawingFile(width, height, pieces) {
	return pngFile({
		width,
		height,
		colourType: 3,
		palette: PALETTE
	}, pieces);
}
export { drawingFile };
