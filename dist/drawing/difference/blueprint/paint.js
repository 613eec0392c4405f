import { themeOf } from "../../isometric/theme.js";
import { letterColours, markColour, markPaint } from "../mark-style.js";
// src/drawing/difference/blueprint/paint.ts
/** Blueprints are shown on white, whatever the snapshot's theme. */
const THEME = themeOf("light", "isometric");
/** A colour for both projections, the form of today's documents. */
function paint(colour) {
	return {
		isometric: colour,
		"2d": colour
	};
}
/** Colours of what stands on the ground or lies on it. */
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
/** The colour of letters: those of what did not change step back. */
function textPaint(mark) {
	return paint(mark === "unchanged" ? letterColours(THEME).quiet : markPaint(mark, THEME).accent);
}
function titlePaint() {
	return paint(letterColours(THEME).loud);
}
export { linePaint, solidPaint, textPaint, titlePaint };
