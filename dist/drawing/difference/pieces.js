import { escapeMarkup, escapeXml } from "../isometric/xml.js";
// src/drawing/difference/pieces.ts
/** Longer ids than this are no component's: they are left out of the picture. */
const MAX_ID = 200;
const UNFIT = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;
/** One component's part of a picture, so that a page finds it by its id, and says it when it is pointed at. */
function wrapped(kind, piece, content) {
	if (content === "" || piece === void 0) return content;
	const { mark, isDoubtful, before, after, type, name } = piece;
	const text = name === "" ? type : `${name} (${type})`;
	return `<g class="${kind}"${idAttribute("before", before)}${idAttribute("after", after)} data-mark="${mark}"><title>${escapeXml(text)}: ${mark}${isDoubtful ? ", unconfirmed" : ""}</title>${content}</g>`;
}
function idAttribute(side, id) {
	if (id === void 0 || id === "" || id.length > MAX_ID || UNFIT.test(id)) return "";
	return ` data-${side}="${escapeMarkup(id)}"`;
}
export { wrapped };
