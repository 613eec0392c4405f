import { pageOf } from "./paper.js";
import { writePdf } from "./pdf.js";
import { renderPng } from "./picture.js";
// src/extras/simulator/render/draw-pdf.ts
/** A picture's pixels are a 96th of an inch; a page has 72 points an inch. */
const POINTS_A_PIXEL = 72 / 96;
/** Fine enough for paper; a sheet of A0 gets fewer, so that no file becomes huge. */
const PIXELS_A_POINT = 150 / 72;
const MAX_PIXELS = 4e6;
/** The picture on paper: of the size that is asked for, or else as large as the page lets it. */
async function drawPdf(document, query, title) {
	const page = pageOf(query.paperSize, query.landscape);
	const room = {
		width: page.width - 48,
		height: page.height - 48
	};
	const { decodePng } = await import("../../../lazy/decode.js");
	const pixels = decodePng({
		name: "the picture of a pdf",
		bytes: await renderPng(document, {
			...query,
			...pixelsOf(query, room)
		})
	});
	const sized = query.width !== void 0 || query.height !== void 0 || query.scale !== void 0;
	const largest = Math.min(room.width / pixels.width, room.height / pixels.height);
	const factor = sized ? Math.min(POINTS_A_PIXEL, largest) : largest;
	return writePdf(title, page, centred(page, pixels.width * factor, pixels.height * factor), pixels);
}
/** What is not asked for fills the page. */
function pixelsOf({ width, height, scale }, room) {
	if (width !== void 0 || height !== void 0 || scale !== void 0) return {};
	const finest = Math.min(PIXELS_A_POINT, Math.sqrt(MAX_PIXELS / (room.width * room.height)));
	return {
		width: Math.round(room.width * finest),
		height: Math.round(room.height * finest)
	};
}
function centred(page, width, height) {
	return {
		x: (page.width - width) / 2,
		y: (page.height - height) / 2,
		width,
		height
	};
}
export { drawPdf };
