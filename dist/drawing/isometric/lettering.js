import { css } from "./colour.js";
import { boundsOf } from "./geometry.js";
import { inPlane, planeTransform } from "./plane.js";
import { EM, LINE_HEIGHT, textWidth } from "./text-size.js";
import { haloOf, inkOf } from "./theme.js";
import { digits, escapeXml } from "./xml.js";
// src/drawing/isometric/lettering.ts
/** Distance of the baseline from the top of a line, in ems. */
const BASELINE = .86;
/** A label, lying on the ground, standing on it, or facing the viewer. */
function drawLabel(label, theme) {
	const ink = inkOf(label.color, "#000000", theme);
	const halo = label.halo ? haloOf(ink, theme) : void 0;
	const rise = label.standing ? label.lines.length * label.size * EM * LINE_HEIGHT : 0;
	return lettering({
		lines: label.lines,
		size: label.size,
		at: {
			...label.at,
			z: rise
		},
		plane: planeOf(label),
		colour: css(ink),
		theme,
		...halo === void 0 ? {} : { halo }
	});
}
/** A group's name on its outline, with a halo that interrupts the line. */
function drawLegend(outline, theme) {
	const colour = css(inkOf(outline.color, "#5f6b7a", theme));
	const { at, direction } = outline.legend;
	const halo = css(theme.background);
	return lettering({
		lines: [outline.name],
		size: 16,
		at,
		plane: GROUND[direction],
		colour,
		halo,
		theme
	});
}
/** A cluster's name, inside its front edge. */
function drawPlateName(plate, theme) {
	if (plate.kind !== "cluster" || plate.name === "") return "";
	const { minX, maxY } = boundsOf(plate.corners);
	const at = {
		x: minX + .25,
		y: maxY - .38,
		z: 0
	};
	const colour = css(inkOf({}, "#3b4350", theme));
	return lettering({
		lines: [plate.name],
		size: 16,
		at,
		plane: "ground",
		colour,
		theme
	});
}
const GROUND = {
	down: "ground",
	right: "ground-right",
	up: "ground-up",
	left: "ground-left"
};
function planeOf(label) {
	if (!label.isometric) return "screen";
	if (!label.standing) return GROUND[label.direction];
	return label.direction === "right" || label.direction === "left" ? "right" : "left";
}
function lettering({ lines, size, at, plane, colour, halo, theme }) {
	const em = inPlane(size * EM, theme.projection);
	const centre = inPlane(textWidth(lines[0] ?? "", size) / 2, theme.projection);
	const anchor = lines.length === 1 ? {
		x: digits(centre),
		style: " text-anchor=\"middle\""
	} : {
		x: "0",
		style: ""
	};
	const texts = lines.map((line, index) => {
		return `<text x="${anchor.x}" y="${digits(em * (BASELINE + index * LINE_HEIGHT))}">${escapeXml(line)}</text>`;
	});
	const outline = halo === void 0 ? "" : ` stroke="${halo}" stroke-width="${digits(em * .3)}" stroke-linejoin="round" paint-order="stroke"`;
	return `<g transform="${planeTransform(plane, at, theme.projection)}" font-size="${digits(em)}" fill="${colour}"${anchor.style}${outline}>${texts.join("")}</g>`;
}
export { drawLabel, drawLegend, drawPlateName };
