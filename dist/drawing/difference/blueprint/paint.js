import { themeOf } from "../../isometric/theme.js";
import { letterColours, markColour, markPaint } from "../mark-style.js";
// src/drawing/difference/blueprint/paint.ts
/** Blueprints have a white background, whatever the snapshot's theme. */
const THEME = themeOf("light", "isometric");
/** A colour for both projections, in the form of current documents. */
function paint(colour) {
	return {
		isometric: colour,
		"2d": colour
	};
}
/** The colours of solids and surfaces. */
function solidPaint(mark) {
	const { color, accent } = markPaint(mark, THEME);
	return {
		color: paint(color),
		accentColor: paint(accent)
	};
}
/** The colour of a frame around others, or of a line. */
function linePaint(mark) {
	return paint(mark === "unchanged" ? "#c3c9d2" : markColour(mark, THEME));
}
/** The colour of text; less prominent for unchanged components. */
function textPaint(mark) {
	return paint(mark === "unchanged" ? letterColours(THEME).quiet : markPaint(mark, THEME).accent);
}
function titlePaint() {
	return paint(letterColours(THEME).loud);
}
export { linePaint, solidPaint, textPaint, titlePaint };
