import { require_png } from "../vendor/png.js";
// src/picture/encode.ts
var import_png = require_png();
/**
* Opaque pixels as a PNG. One filter for all rows in place of pngjs' trial of all five takes half the time, and
* "the row above" suits drawings; for zlib then to look at more than runs makes up for the size.
*/
function encodePng({ width, height, data }) {
	const png = Object.assign(new import_png.PNG(), {
		width,
		height,
		data: Buffer.from(data.buffer, data.byteOffset, data.length)
	});
	return import_png.PNG.sync.write(png, {
		colorType: 2,
		filterType: 2,
		deflateStrategy: 0,
		deflateLevel: 6
	});
}
export { encodePng };
