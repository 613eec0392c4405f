import { cellsOf } from "./cells.js";
import { decodePng } from "./decode.js";
import { differ } from "./difference.js";
import { encodePng } from "./encode.js";
// src/picture/decoded.ts
/**
* Compares any two PNG files, decoded whole: about 30 bytes of memory a pixel. The measure of the fast path in stream.ts, and its
* stand-in. Throws as `decodePng` does.
*/
function compareDecoded(before, after) {
	const { changedPixels, changed, drawing } = differ(decodePng(before), decodePng(after));
	return {
		changedPixels,
		cells: cellsOf(changed, drawing.width, drawing.height),
		drawing: () => encodePng(drawing)
	};
}
export { compareDecoded };
