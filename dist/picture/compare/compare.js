import { checkSize, readPngHeader } from "../decode/header.js";
import { noCells } from "./cells.js";
import { compareDecoded } from "./decoded.js";
import { findRegions } from "./regions.js";
import { streamPictures } from "./stream.js";
// src/picture/compare/compare.ts
/**
* Compares two PNG files like pixelmatch with its default options: smoothed edges do not count as changed.
* @throws ExpectedError `PNG_NOT_PNG`, `PNG_TRUNCATED`, `PNG_CORRUPT` or `PNG_TOO_LARGE`, with the name of the file
*/
function comparePictures(before, after) {
	const canvas = canvasOf(before, after);
	if (Buffer.compare(before.bytes, after.bytes) === 0) return unchanged(canvas, true);
	const { changedPixels, isIdentical, cells, drawing } = streamPictures(before, after) ?? compareDecoded(before, after);
	if (changedPixels === 0) return unchanged(canvas, isIdentical);
	return {
		...canvas,
		changedPixels,
		isIdentical,
		...findRegions(cells),
		cells,
		diff: drawing()
	};
}
function canvasOf(before, after) {
	const [old, now] = [readPngHeader(before), readPngHeader(after)];
	const width = Math.max(old.width, now.width);
	const height = Math.max(old.height, now.height);
	checkSize(`the canvas for ${before.name} and ${after.name}`, width, height);
	const size = ({ width, height }) => ({
		width,
		height
	});
	return {
		before: size(old),
		after: size(now),
		width,
		height,
		totalPixels: width * height
	};
}
function unchanged(canvas, isIdentical) {
	return {
		...canvas,
		changedPixels: 0,
		isIdentical,
		regions: [],
		regionsLeftOut: 0,
		cells: noCells(canvas.width, canvas.height),
		diff: void 0
	};
}
export { comparePictures };
