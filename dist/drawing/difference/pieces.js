import { escapeEntities, visibleLine } from "../../text.js";
import { escapeXml } from "../isometric/xml.js";
// src/drawing/difference/pieces.ts
/** Ids that are longer than this, or not plain text, are left out of the picture: Cloudcraft's are UUIDs. */
const MAX_ID = 200;
/** One component's part of a picture: the page finds it by its ids, and the title shows when it is pointed at. */
function wrapped(kind, piece, content) {
	if (content === "" || piece === void 0) return content;
	const { mark, isDoubtful, before, after, type, name } = piece;
	const text = name === "" ? type : `${name} (${type})`;
	return `<g class="${kind}"${idAttribute("before", before)}${idAttribute("after", after)} data-mark="${mark}"><title>${escapeXml(text)}: ${mark}${isDoubtful ? ", unconfirmed" : ""}</title>${content}</g>`;
}
function idAttribute(side, id) {
	if (id === void 0 || id === "" || visibleLine(id, MAX_ID) !== id) return "";
	return ` data-${side}="${escapeEntities(id)}"`;
}
export { wrapped };
