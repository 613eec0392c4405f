import { openRasteriser } from "../../../rasteriser.js";
// src/extras/simulator/render/picture.ts
/** The beginning of Cloudcraft's SVG files; its clients' tests check it. */
const PROLOGUE = "<?xml version=\"1.0\" standalone=\"no\"?>\n<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\n";
/** The default size of the official Go client. */
const DEFAULT_SIZE = {
	width: 1920,
	height: 1080
};
/** The document as an isometric or flat drawing. The drawing code is loaded on first use. */
async function renderSvg(document, options) {
	return PROLOGUE + await draw(document, options);
}
/** The same drawing in pixels. */
async function renderPng(document, options) {
	const [svg, rasterise] = await Promise.all([draw(document, options), openRasteriser()]);
	const png = rasterise(svg);
	return options.form === "rgba" ? png : (await import("../../../lazy/palette-png.js")).palettePng(png);
}
async function draw(document, options) {
	const [{ parseDrawing }, { drawSvg }] = await Promise.all([import("../../../lazy/parse.js"), import("../../../lazy/svg.js")]);
	const { width, height, scale } = options;
	const sized = width !== void 0 || height !== void 0 || scale !== void 0;
	return drawSvg(parseDrawing(document), sized ? options : {
		...options,
		...DEFAULT_SIZE
	});
}
export { renderPng, renderSvg };
