import { cut } from "../../text.js";
import { digits, escapeXml } from "./xml.js";
// src/drawing/isometric/caption.ts
/** A centred line of text, at most `room` pixels wide, with letters at most `tallest` pixels high. */
function captionText(text, colour, room, tallest) {
	const caption = cut(text, 10);
	if (caption === "") return "";
	const size = Math.min(tallest, room * .94 / (.6 * [...caption].length));
	return `<text text-anchor="middle" y="${digits(size * .36)}" font-size="${digits(size)}" fill="${colour}" stroke="${colour}" stroke-width="${digits(size * .03)}">${escapeXml(caption)}</text>`;
}
export { captionText };
