import { decodePng } from "../decode/decode.js";
import { encodePng } from "../decode/encode.js";
import { cellsOf } from "./cells.js";
import { differ } from "./difference.js";
// src/picture/compare/decoded.ts
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
