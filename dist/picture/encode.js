import { pngFile } from "./png-file.js";
import { deflateSync } from "node:zlib";
// src/picture/encode.ts
const UP = 2;
/** Opaque pixels as a PNG of three bytes each. One filter for all rows: "the row above" suits drawings, and zlib does the rest. */
function encodePng({ width, height, data }) {
	const stored = new Uint8Array((width * 3 + 1) * height);
	const stride = width * 4;
	let to = 0;
	for (let y = 0; y < height; y++) {
		stored[to++] = UP;
		for (let from = y * stride, end = from + stride; from < end; from += 4) for (let channel = from; channel < from + 3; channel++) {
			const above = y === 0 ? 0 : data[channel - stride];
			stored[to++] = data[channel] - above;
		}
	}
	return pngFile({
		width,
		height,
		colourType: 2
	}, [deflateSync(stored)]);
}
export { encodePng };
