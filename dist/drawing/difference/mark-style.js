import { css, mix, parseColour } from "../isometric/colour.js";
// src/drawing/difference/mark-style.ts
const MARKS = [
	"added",
	"removed",
	"changed",
	"replaced",
	"unchanged"
];
/** Distinguishable from each other and from grey with every kind of colour blindness; dark enough for white signs, or light enough for black ones. */
const COLOURS = {
	light: {
		added: "#0a8754",
		removed: "#c9302c",
		changed: "#b26a00",
		replaced: "#6247c7",
		unchanged: "#8b95a5"
	},
	dark: {
		added: "#3ecf8e",
		removed: "#ff7b72",
		changed: "#f0b429",
		replaced: "#a99bff",
		unchanged: "#768194"
	}
};
/** A mark's own colour: lines, badges, borders. */
function markColour(mark, { name }) {
	return COLOURS[name][mark];
}
/** Colours of prominent and of less important text. */
function letterColours({ name }) {
	return name === "light" ? {
		loud: "#14181f",
		quiet: "#66717f"
	} : {
		loud: "#eef1f6",
		quiet: "#9aa5b5"
	};
}
/** The theme for drawing greys: it keeps a colour as it is, where a dark theme would lighten it. */
function greyTheme(theme) {
	return {
		...theme,
		name: "light"
	};
}
/** A mark's colour blended into the background. */
function markTint(mark, theme, share) {
	const colour = parseColour(markColour(mark, theme)) ?? theme.background;
	return css(mix(theme.background, colour, share));
}
/** A mark's colour with enough contrast for text on its tint. */
function markShade(mark, theme) {
	const colour = parseColour(markColour(mark, theme)) ?? theme.background;
	const ink = theme.name === "light" ? {
		red: 0,
		green: 0,
		blue: 0,
		alpha: 1
	} : {
		red: 255,
		green: 255,
		blue: 255,
		alpha: 1
	};
	return css(mix(colour, ink, theme.name === "light" ? .45 : .75));
}
/** The colours of a solid and of the signs on it. */
function markPaint(mark, theme) {
	const isLight = theme.name === "light";
	if (mark === "unchanged") return isLight ? {
		color: "#e8ebef",
		accent: "#a3acb9"
	} : {
		color: "#434c5b",
		accent: "#8590a1"
	};
	return {
		color: markTint(mark, theme, isLight ? .5 : .62),
		accent: markShade(mark, theme)
	};
}
/** Dash pattern of a marked outline or line; each mark has its own. */
const MARK_DASHES = {
	added: "",
	removed: "9 6",
	changed: "2 5",
	replaced: "14 5 3 5",
	unchanged: ""
};
/** Strokes of a pattern's tile of 8 by 8 pixels, distinguishable without colour. */
const HATCHES = {
	added: "M4 1.5V6.5M1.5 4H6.5",
	removed: "M0 0L8 8M8 0L0 8",
	changed: "M0 2H8M0 6H8",
	replaced: "M-2 6L2 10M-2-2L10 10M6-2L10 2",
	unchanged: ""
};
/** The fill of a hatched ground. */
function hatchOf(mark, prefix) {
	return `url(#${prefix}hatch-${mark})`;
}
/** The patterns that `hatchOf` refers to. */
function hatchPatterns(theme, prefix) {
	return MARKS.filter((mark) => mark !== "unchanged").map((mark) => `<pattern id="${prefix}hatch-${mark}" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="${markTint(mark, theme, .22)}"/><path d="${HATCHES[mark]}" fill="none" stroke="${markColour(mark, theme)}" stroke-width="1.3"/></pattern>`).join("");
}
export { MARKS, MARK_DASHES, greyTheme, hatchOf, hatchPatterns, letterColours, markColour, markPaint, markTint };
