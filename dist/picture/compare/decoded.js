import { decodePng } from "../decode/decode.js";
import { encodePng } from "../decode/encode.js";
import { cellsOf } from "./cells.js";
import { differ } from "./difference.js";
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
export { compareDecoded };
