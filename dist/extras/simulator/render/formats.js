import { fileReply } from "../reply.js";
import { renderPng, renderSvg } from "./picture.js";
// src/extras/simulator/render/formats.ts
/** A document drawn in a format. What draws is loaded when it is needed. */
async function drawReply(document, format, query, title) {
	if (format === "svg") return fileReply("image/svg+xml", await renderSvg(document, query));
	if (format === "png") return fileReply("image/png", await renderPng(document, query));
	if (format === "pdf") {
		const { drawPdf } = await import("../../../lazy/draw-pdf.js");
		return fileReply("application/pdf", await drawPdf(document, query, title));
	}
	if (format === "mxGraph") {
		const [{ parseDrawing }, { writeMxGraph }] = await Promise.all([import("../../../lazy/parse.js"), import("../../../lazy/mxgraph.js")]);
		return fileReply("application/xml", writeMxGraph(parseDrawing(document)));
	}
	const [{ decodePng }, { writeWebp }] = await Promise.all([import("../../../lazy/decode.js"), import("../../../lazy/webp.js")]);
	const bytes = await renderPng(document, query);
	return fileReply("image/webp", writeWebp(decodePng({
		name: "the picture of a webp",
		bytes
	})));
}
export { drawReply };
