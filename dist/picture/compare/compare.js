import { checkSize, readPngHeader } from "../decode/header.js";
import { compareDecoded } from "./decoded.js";
import { findRegions } from "./regions.js";
import { streamPictures } from "./stream.js";
// src/picture/compare/compare.ts
/**
* Compares two PNG files by pixelmatch's measure, default options: smoothed edges do not count.
* Throws `PNG_NOT_PNG`, `PNG_TRUNCATED`, `PNG_CORRUPT` or `PNG_TOO_LARGE` with the name of the file.
*/
function comparePictures(before, after) {
	const frame = frameOf(before, after);
	if (Buffer.compare(before.bytes, after.bytes) === 0) return unchanged(frame);
	const { changedPixels, cells, drawing } = streamPictures(before, after) ?? compareDecoded(before, after);
	if (changedPixels === 0) return unchanged(frame);
	return {
		...frame,
		changedPixels,
		...findRegions(cells),
		diff: drawing()
	};
}
function frameOf(before, after) {
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
function unchanged(frame) {
	return {
		...frame,
		changedPixels: 0,
		regions: [],
		regionsLeftOut: 0,
		diff: void 0
	};
}
export { comparePictures };
