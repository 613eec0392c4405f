// src/drawing/isometric/colour.ts
/** The colour names of old documents; all other colours are written in digits. */
const NAMED = new Map([
	["black", "#000000"],
	["white", "#ffffff"],
	["gray", "#808080"],
	["grey", "#808080"],
	["red", "#f44336"],
	["green", "#4caf50"],
	["blue", "#4286c5"],
	["orange", "#ff9800"],
	["yellow", "#ffeb3b"],
	["purple", "#673ab7"]
]);
const RGB = /^rgba?\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*(?:,\s*(\d?\.?\d{1,4})\s*)?\)$/i;
/** The colour that a text stands for; undefined for anything that is not a colour, so nothing else reaches a picture. */
function parseColour(text) {
	const value = text.slice(0, 40).trim().toLowerCase();
	if (value === "none" || value === "transparent") return {
		red: 0,
		green: 0,
		blue: 0,
		alpha: 0
	};
	const hex = /^#([0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$/.exec(NAMED.get(value) ?? value)?.[1];
	if (hex !== void 0) return fromHex(hex);
	const [, red, green, blue, alpha] = RGB.exec(value) ?? [];
	if (red === void 0 || green === void 0 || blue === void 0) return void 0;
	return {
		red: byte(red),
		green: byte(green),
		blue: byte(blue),
		alpha: Math.min(1, Number(alpha ?? 1))
	};
}
function fromHex(hex) {
	const [red = 0, green = 0, blue = 0, alpha = 255] = (hex.length === 3 ? [...hex].map((digit) => digit + digit) : hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
	return {
		red,
		green,
		blue,
		alpha: alpha / 255
	};
}
function byte(digits) {
	return Math.min(255, Number(digits));
}
/** `#rrggbb`, without the opacity: not every SVG reader supports eight digits. */
function css(colour) {
	return `#${[
		colour.red,
		colour.green,
		colour.blue
	].map((channel) => Math.round(channel).toString(16).padStart(2, "0")).join("")}`;
}
/** Perceived brightness from 0 to 1. */
function brightness(colour) {
	return (.299 * colour.red + .587 * colour.green + .114 * colour.blue) / 255;
}
/** The colour with `amount` (-1 to 1) added to its HSL lightness: how Cloudcraft shades the sides of a solid. */
function lighten(colour, amount) {
	const { hue, saturation, lightness } = toHsl(colour);
	return {
		...fromHsl(hue, saturation, Math.min(1, Math.max(0, lightness + amount))),
		alpha: colour.alpha
	};
}
/** `share` of the second colour mixed into the first. */
function mix(first, second, share) {
	const between = (from, to) => from + (to - from) * share;
	return {
		red: between(first.red, second.red),
		green: between(first.green, second.green),
		blue: between(first.blue, second.blue),
		alpha: between(first.alpha, second.alpha)
	};
}
function toHsl(colour) {
	const [red, green, blue] = [
		colour.red / 255,
		colour.green / 255,
		colour.blue / 255
	];
	const max = Math.max(red, green, blue);
	const min = Math.min(red, green, blue);
	const spread = max - min;
	const lightness = (max + min) / 2;
	if (spread === 0) return {
		hue: 0,
		saturation: 0,
		lightness
	};
	const saturation = spread / (1 - Math.abs(2 * lightness - 1));
	if (max === red) return {
		hue: ((green - blue) / spread + 6) % 6,
		saturation,
		lightness
	};
	if (max === green) return {
		hue: (blue - red) / spread + 2,
		saturation,
		lightness
	};
	return {
		hue: (red - green) / spread + 4,
		saturation,
		lightness
	};
}
function fromHsl(hue, saturation, lightness) {
	const reach = saturation * Math.min(lightness, 1 - lightness);
	const channel = (offset) => {
		const turn = (offset + hue * 2) % 12;
		return 255 * (lightness - reach * Math.max(-1, Math.min(turn - 3, 9 - turn, 1)));
	};
	return {
		red: channel(0),
		green: channel(8),
		blue: channel(4)
	};
}
export { brightness, css, lighten, mix, parseColour, toHsl };
