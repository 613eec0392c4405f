import { loadDrawingAssets } from "../drawing-assets.js";
// src/simulator/render/picture.ts
let rasteriser;
/** The document as an isometric or flat drawing. The drawing code is loaded when the first picture is asked for. */
async function renderSvg(document, options) {
	const [{ parseDrawing }, { drawSvg }] = await Promise.all([import("../../lazy/parse.js"), import("../../lazy/svg.js")]);
	return drawSvg(parseDrawing(document), options);
}
/** The same drawing in pixels. */
async function renderPng(document, options) {
	rasteriser ??= startRasteriser();
	const [svg, rasterise] = await Promise.all([renderSvg(document, options), rasteriser]);
	return rasterise(svg);
}
async function startRasteriser() {
	const [{ createRasteriser }, assets] = await Promise.all([import("../../lazy/rasterise.js"), loadDrawingAssets()]);
	return createRasteriser(assets);
}
export { renderPng, renderSvg };
