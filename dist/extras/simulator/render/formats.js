import { fileReply } from "../reply.js";
import { PDF, WEBP } from "./fixed-files.js";
import { renderPng, renderSvg } from "./picture.js";
// src/extras/simulator/render/formats.ts
/**
* simulator/render/: a document as SVG, PNG and mxGraph; fixed files for PDF and WebP.
* Not here: the drawing itself (drawing/isometric/).
*/
/** A document in a format. Pictures and diagrams are drawn, and what draws is loaded when it is needed; see fixed-files.ts for the rest. */
async function drawReply(document, format, query) {
	switch (format) {
		case "svg": return fileReply("image/svg+xml", await renderSvg(document, query));
		case "png": return fileReply("image/png", await renderPng(document, query));
		case "mxGraph": return fileReply("application/xml", await mxGraph(document));
		case "pdf": return fileReply("application/pdf", PDF);
		case "webp": return fileReply("image/webp", WEBP);
	}
}
async function mxGraph(document) {
	const [{ parseDrawing }, { writeMxGraph }] = await Promise.all([import("../../../lazy/parse.js"), import("../../../lazy/mxgraph.js")]);
	return writeMxGraph(parseDrawing(document));
}
export { drawReply };
