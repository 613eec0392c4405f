import { brightness, css, lighten, mix } from "./colour.js";
import { boundsOf, project } from "./geometry.js";
import { cornersOfRect } from "./plates.js";
import { box } from "./solid.js";
import { colourOf, inkOf, tint } from "./theme.js";
import { digits } from "./xml.js";
// src/drawing/isometric/ground.ts
const PLATFORM_HEIGHT = .07;
const CORNER_RADIUS = .35;
/** A surface on the ground. */
function drawPlate(plate, theme) {
	if (plate.kind === "platform") return platform(plate, theme);
	if (plate.kind === "area") return area(plate, theme);
	const colour = inkOf(plate.color, plate.kind === "zone" ? "#e8e8e8" : "#4286c5", theme);
	const path = roundedPath(plate.corners, plate.kind === "zone" ? .1 : .25, theme);
	const fill = tint(colour, plate.kind === "zone" ? .3 : .16, theme);
	const dashes = plate.kind === "zone" ? " stroke-dasharray=\"5 4\"" : "";
	return `<path d="${path}" fill="${fill}" stroke="${borderOf(colour, theme)}" stroke-width="1.2"${dashes}/>`;
}
/** A calmer border: neither bright yellow nor hard black. */
function borderOf(colour, theme) {
	const calm = brightness(colour) > .75 && theme.name === "light" ? lighten(colour, -.15) : colour;
	return css(mix(calm, theme.background, .35));
}
/** An autoscaling group: a thin slab with its top level with the ground, so that its instances stand like all others. */
function platform(plate, theme) {
	const colour = {
		...colourOf(plate.color, "#f5b720", theme),
		alpha: 1
	};
	if (theme.projection === "2d") return `<path d="${roundedPath(plate.corners, .15, theme)}" fill="${tint(colour, .3, theme)}" stroke="${css(colour)}" stroke-width="1.5"/>`;
	const { minX, minY, maxX, maxY } = boundsOf(plate.corners);
	const coat = {
		colour,
		edge: css(lighten(colour, -.3)),
		stroke: 1.2
	};
	return box({
		x: minX,
		y: minY,
		z: -.07
	}, {
		width: maxX - minX,
		depth: maxY - minY,
		height: PLATFORM_HEIGHT
	}, coat);
}
/** An area as its author drew it; its shadow falls towards the viewer. */
function area(plate, theme) {
	const colour = colourOf(plate.color, "#e6e7e8", theme);
	const border = colourOf(plate.border, "none", theme);
	const fallen = plate.corners.map((corner) => ({
		...corner,
		x: corner.x + .08,
		y: corner.y + .08
	}));
	const shadow = plate.shadow ? `<path d="${roundedPath(fallen, 0, theme)}" fill="#000000" fill-opacity=".18"/>` : "";
	const stroke = border.alpha > 0 ? ` stroke="${css(border)}" stroke-opacity="${digits(border.alpha)}" stroke-width="2"` : "";
	const fill = colour.alpha > 0 ? `fill="${css(colour)}" fill-opacity="${digits(colour.alpha)}"` : "fill=\"none\"";
	return `${shadow}<path d="${roundedPath(plate.corners, 0, theme)}" ${fill}${stroke}/>`;
}
const PENS = new Map([
	["region", {
		width: 2,
		dashes: "2 5",
		tint: 0,
		fallback: "#a991e1"
	}],
	["vpc", {
		width: 2,
		dashes: "",
		tint: .05,
		fallback: "#03a9f4"
	}],
	["subnet", {
		width: 1.5,
		dashes: "",
		tint: .07,
		fallback: "#2f8f5b"
	}],
	["sg", {
		width: 1.5,
		dashes: "6 4",
		tint: 0,
		fallback: "#3f51b5"
	}],
	["networkacl", {
		width: 1.5,
		dashes: "8 3 2 3",
		tint: 0,
		fallback: "#8d6e63"
	}]
]);
const OTHER_PEN = {
	width: 1.5,
	dashes: "6 4",
	tint: 0,
	fallback: "#5f6b7a"
};
/** The line around a network's members, with a light tint of its colour inside. */
function drawOutline(outline, theme) {
	const pen = PENS.get(outline.type) ?? OTHER_PEN;
	const colour = inkOf(outline.color, pen.fallback, theme);
	const path = roundedPath(cornersOfRect(outline.rect), CORNER_RADIUS, theme);
	const fill = pen.tint === 0 ? "fill=\"none\"" : `fill="${css(colour)}" fill-opacity="${pen.tint}"`;
	const dashes = pen.dashes === "" ? "" : ` stroke-dasharray="${pen.dashes}" stroke-linecap="round"`;
	return `<path d="${path}" ${fill} stroke="${css(colour)}" stroke-width="${pen.width}"${dashes}/>`;
}
/** A closed path with rounded corners; the radius is in grid units, and at most half a side. */
function roundedPath(corners, radius, theme) {
	const at = (point) => {
		const { x, y } = project(point, theme.projection);
		return `${digits(x)} ${digits(y)}`;
	};
	return `M${corners.map((corner, index) => {
		const before = corners.at(index - 1) ?? corner;
		const after = corners[(index + 1) % corners.length] ?? corner;
		if (radius === 0) return at(corner);
		return `${at(towards(corner, before, radius))}Q${at(corner)} ${at(towards(corner, after, radius))}`;
	}).join("L")}Z`;
}
/** The point at `distance` from one corner towards another, at most halfway. */
function towards(from, to, distance) {
	const length = Math.hypot(to.x - from.x, to.y - from.y);
	const share = length === 0 ? 0 : Math.min(.5, distance / length);
	return {
		x: from.x + (to.x - from.x) * share,
		y: from.y + (to.y - from.y) * share,
		z: from.z
	};
}
/** Surfaces in drawing order: a smaller one lies on a larger one. */
function largestFirst(parts, rectOf) {
	const area = (part) => {
		const { minX, minY, maxX, maxY } = rectOf(part);
		return (maxX - minX) * (maxY - minY);
	};
	return [...parts].sort((first, second) => area(second) - area(first));
}
export { drawOutline, drawPlate, largestFirst, roundedPath, towards };
