import { captionText } from "./caption.js";
import { css, lighten } from "./colour.js";
import "./geometry.js";
import { lookOf } from "./palette.js";
import { signPath } from "./signs.js";
import { colourOf, legible } from "./theme.js";
import { digits } from "./xml.js";
// src/drawing/isometric/flat.ts
/** Shapes that are round from above. */
const ROUND = new Set([
	"database",
	"bucket",
	"disk",
	"hub",
	"gateway",
	"person"
]);
/** An item seen from straight above, its back corner at the origin. */
function drawFlat(item, theme) {
	const look = lookOf(item.type);
	const colour = {
		...colourOf(item.color, look.flat[0], theme),
		alpha: 1
	};
	const accent = css(legible(colourOf(item.accent, look.flat[1], theme), colour));
	const [width, height] = [item.width * 32, item.depth * 32];
	const paint = `fill="${css(colour)}" stroke="${css(lighten(colour, -.18))}" stroke-width="1.5"`;
	const round = ROUND.has(look.shape);
	const room = round && look.sign !== "none" ? width * .58 : width - 6;
	const caption = captionText(look.caption, accent, room, look.sign === "none" ? 11 : 8);
	const captionAt = look.sign === "none" ? height / 2 : height * (round ? .75 : .79);
	return [
		body(round, width, height, paint),
		look.sign === "none" ? "" : moved(width / 2, height * (round ? .38 : .4), signPath(look.sign, 14, accent)),
		caption === "" ? "" : moved(width / 2, captionAt, caption)
	].join("");
}
function body(round, width, height, paint) {
	const corner = round ? Math.min(width, height) / 2 - 1 : 5;
	return `<rect x="1" y="1" width="${digits(width - 2)}" height="${digits(height - 2)}" rx="${digits(corner)}" ${paint}/>`;
}
function moved(x, y, content) {
	return `<g transform="translate(${digits(x)} ${digits(y)})">${content}</g>`;
}
export { drawFlat };
