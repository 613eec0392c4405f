import { brightness, css, lighten, mix, parseColour, toHsl } from "./colour.js";
// src/drawing/isometric/theme.ts
const LIGHT_BACKGROUND = {
	red: 255,
	green: 255,
	blue: 255,
	alpha: 1
};
const DARK_BACKGROUND = {
	red: 24,
	green: 29,
	blue: 38,
	alpha: 1
};
function themeOf(name, projection) {
	return name === "dark" ? {
		name,
		projection,
		background: DARK_BACKGROUND,
		grid: "#2b3340",
		edge: "#05070b"
	} : {
		name,
		projection,
		background: LIGHT_BACKGROUND,
		grid: "#e3e6ea",
		edge: "#000000"
	};
}
/** The colour of a component in this projection, or the fallback if it has none. */
function colourOf(paint, fallback, theme) {
	const text = theme.projection === "2d" ? paint.flat : paint.isometric;
	return (text === void 0 ? void 0 : parseColour(text)) ?? parseColour(fallback) ?? theme.background;
}
/** A line or text colour that contrasts with the background: black becomes light on a dark one. */
function inkOf(paint, fallback, theme) {
	const colour = colourOf(paint, fallback, theme);
	if (theme.name === "light") return colour;
	const { lightness, saturation } = toHsl(colour);
	if (saturation < .15 && lightness < .5) return {
		red: 228,
		green: 232,
		blue: 239,
		alpha: colour.alpha
	};
	return lightness < .62 ? lighten(colour, .62 - lightness) : colour;
}
/** The colour of the halo of a text: the background's, or dark around a light text on a light background. */
function haloOf(ink, theme) {
	return Math.abs(brightness(ink) - brightness(theme.background)) < .25 ? css(lighten(ink, theme.name === "light" ? -.65 : .65)) : css(theme.background);
}
/** Lightens a very dark solid a little, or its faces could not be distinguished. */
function solidColour(colour) {
	const { lightness } = toHsl(colour);
	return {
		...lightness < .24 ? lighten(colour, .24 - lightness) : colour,
		alpha: 1
	};
}
/** `accent` if it contrasts with `base`, else white or near black, whichever does. */
function legible(accent, base) {
	if (Math.abs(brightness(accent) - brightness(base)) > .22) return {
		...accent,
		alpha: 1
	};
	return brightness(base) > .62 ? {
		red: 38,
		green: 44,
		blue: 54,
		alpha: 1
	} : {
		red: 255,
		green: 255,
		blue: 255,
		alpha: 1
	};
}
/** `accent` for a part with an outline of its own, where any hue other than that of `base` is enough. */
function distinct(accent, base) {
	return Math.hypot(accent.red - base.red, accent.green - base.green, accent.blue - base.blue) > 70 ? {
		...accent,
		alpha: 1
	} : legible(accent, base);
}
/** A surface's tint: the colour blended into the background. */
function tint(colour, share, theme) {
	return css(mix(theme.background, {
		...colour,
		alpha: 1
	}, share * colour.alpha));
}
export { colourOf, distinct, haloOf, inkOf, legible, solidColour, themeOf, tint };
