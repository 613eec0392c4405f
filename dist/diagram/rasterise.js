import { Resvg2, initWasm } from "../vendor/resvg.js";
import { ExpectedError } from "../errors.js";
// src/diagram/rasterise.ts
/** A picture in memory has four bytes a pixel, twice; this many stay below half a gigabyte. */
const MAX_PIXELS = 64e6;
let ready;
/** Makes a function that turns SVG into PNG bytes of the SVG's own size. The module is started once per process. */
async function createRasteriser(assets) {
	ready ??= initWasm(assets.wasm).catch((error) => {
		ready = void 0;
		throw error;
	});
	await ready;
	return (svg) => rasterise(svg, assets.fonts);
}
function rasterise(svg, fonts) {
	const resvg = new Resvg2(svg, { font: {
		fontBuffers: [...fonts],
		defaultFontFamily: "Lato",
		sansSerifFamily: "Lato"
	} });
	try {
		if (resvg.width * resvg.height > MAX_PIXELS) throw tooLarge(resvg.width, resvg.height);
		const image = resvg.render();
		try {
			return image.asPng();
		} finally {
			image.free();
		}
	} finally {
		resvg.free();
	}
}
function tooLarge(width, height) {
	return new ExpectedError("PICTURE_TOO_LARGE", `A picture of ${width} x ${height} pixels was asked for; the limit is ${MAX_PIXELS / 1e6} million pixels`, "Ask for a smaller width and height, or a smaller scale");
}
export { createRasteriser };
