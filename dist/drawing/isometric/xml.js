import { escapeEntities, visibleLine } from "../../text.js";
/** Text from the cloud for text content and for attributes of a picture: one visible line of at most 80 characters. */
function escapeXml(text) {
	return escapeEntities(visibleLine(text, 80));
}
/** A number for an attribute: two decimals are finer than a pixel shows, and give the same bytes everywhere. */
function digits(value, decimals = 2) {
	const factor = 10 ** decimals;
	return String(Math.round(value * factor) / factor + 0);
}
export { digits, escapeXml };
