import { pngFile } from "./png-file.js";
import { deflateSync } from "node:zlib";
// src/picture/decode/encode.ts
const UP = 2;
/** Encodes opaque pixels as a PNG with three bytes per pixel. One filter for all rows: "up" suits drawings, and zlib does the rest. */
function encodePng({ width, height, data }) {
	const stored = new Uint8Array((width * 3 + 1) * height);
	const stride = width * 4;
	const nothing = new Uint8Array(stride);
	for (let y = 0, to = 0; y < height; y++) {
		const row = data.subarray(y * stride, (y + 1) * stride);
		const above = y === 0 ? nothing : data.subarray((y - 1) * stride, y * stride);
		stored[to++] = UP;
		for (let from = 0; from < stride; from += 4) {
			stored[to++] = row[from] - above[from];
			stored[to++] = row[from + 1] - above[from + 1];
			stored[to++] = row[from + 2] - above[from + 2];
		}
	}
	return pngFile({
		width,
		height,
		colourType: 2
	}, [deflateSync(stored)]);
}
export { encodePng };
