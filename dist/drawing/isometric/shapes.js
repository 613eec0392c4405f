import { captionText } from "./caption.js";
import { css } from "./colour.js";
import { lookOf } from "./palette.js";
import { inPlane, planeTransform } from "./plane.js";
import { signPath } from "./signs.js";
import { ball, box, cylinder } from "./solid.js";
import { colourOf, distinct, legible, solidColour } from "./theme.js";
import { digits } from "./xml.js";
// src/drawing/isometric/shapes.ts
const MAIN_STROKE = 2;
/** Stacked parts have thinner outlines, or the lines between them would dominate the faces. */
const PART_STROKE = 1.3;
const INSET = .05;
/** An item as an isometric solid with its back corner at the origin. */
function drawSolid(item, theme) {
	const look = lookOf(item.type);
	const colour = colourOf(item.color, look.isometric[0], theme);
	const wanted = colourOf(item.accent, look.isometric[1], theme);
	const accent = legible(wanted, solidColour(colour));
	const kit = {
		main: {
			colour,
			edge: theme.edge,
			stroke: MAIN_STROKE
		},
		trim: {
			colour: distinct(wanted, solidColour(colour)),
			edge: theme.edge,
			stroke: PART_STROKE
		},
		sign: accent,
		caption: accent,
		look,
		width: item.width,
		depth: item.depth,
		height: item.height
	};
	return BUILDERS[look.shape](kit);
}
const BUILDERS = {
	block: (kit) => box(at(0, 0), kit, kit.main) + captionOn("left", kit, {
		x: kit.width / 2,
		y: kit.depth,
		z: kit.height / 2
	}, { width: kit.width }),
	server: (kit) => slab(kit, {
		z: 0,
		height: .62
	}, kit.main) + slab(kit, {
		z: .62,
		height: .13
	}, kit.trim) + slab(kit, {
		z: .75,
		height: .15
	}, thin(kit.main)) + captionOn("left", kit, side(.31), { width: .82 }),
	task: (kit) => box(at(.14, .14), extent(.72, .72, .5), kit.main) + signOn(kit, {
		x: .5,
		y: .5,
		z: .5
	}, .44),
	cluster: (kit) => slab(kit, {
		z: 0,
		height: .36
	}, kit.main) + signOn(kit, {
		x: .5,
		y: .5,
		z: .36
	}, .62) + captionOn("left", kit, side(.18), {
		width: .8,
		tallest: .22
	}),
	tile: (kit) => slab(kit, {
		z: 0,
		height: .42
	}, kit.main) + signOn(kit, {
		x: .5,
		y: .5,
		z: .42
	}, .62) + captionOn("left", kit, side(.21), {
		width: .8,
		tallest: .24
	}),
	wall: (kit) => box(at(.05, .3), extent(.9, .4, .9), kit.main) + laidOn("left", {
		x: .5,
		y: .7,
		z: .45
	}, signPath(kit.look.sign, inPlane(.6, "isometric"), css(kit.sign))),
	cache: (kit) => slab(kit, {
		z: 0,
		height: .7
	}, kit.main) + slab(kit, {
		z: .7,
		height: .1
	}, kit.trim) + laidOn("ground", {
		x: .5,
		y: .5,
		z: .8
	}, signPath(kit.look.sign, inPlane(.55, "isometric"), css(legible(kit.main.colour, kit.trim.colour)))) + captionOn("left", kit, side(.35), { width: .82 }),
	search: (kit) => slab(kit, {
		z: 0,
		height: .7
	}, kit.main) + signOn(kit, {
		x: .5,
		y: .5,
		z: .7
	}, .55) + captionOn("left", kit, side(.35), { width: .8 }),
	database: (kit) => cylinder(at(.5, .5), {
		radius: .46,
		height: .26
	}, kit.main) + cylinder(at(.5, .5, .26), {
		radius: .46,
		height: .08
	}, kit.trim) + cylinder(at(.5, .5, .34), {
		radius: .46,
		height: .22
	}, thin(kit.main)) + cylinder(at(.5, .5, .56), {
		radius: .46,
		height: .08
	}, kit.trim) + cylinder(at(.5, .5, .64), {
		radius: .46,
		height: .26
	}, kit.main) + captionOn("ground", kit, {
		x: .5,
		y: .5,
		z: .9
	}, { width: .74 }),
	bucket: (kit) => cylinder(at(.5, .5), {
		radius: .36,
		topRadius: .48,
		height: .75
	}, kit.main) + disc({
		x: .5,
		y: .5,
		z: .75
	}, .38, css(kit.trim.colour)) + captionOn("ground", {
		...kit,
		caption: legible(kit.main.colour, kit.trim.colour)
	}, {
		x: .5,
		y: .5,
		z: .75
	}, { width: .6 }),
	disk: (kit) => cylinder(at(.5, .5), {
		radius: .46,
		height: .4
	}, kit.main) + disc({
		x: .5,
		y: .5,
		z: .4
	}, .36, css(kit.trim.colour)) + captionOn("ground", {
		...kit,
		caption: legible(kit.main.colour, kit.trim.colour)
	}, {
		x: .5,
		y: .5,
		z: .4
	}, { width: .58 }),
	files: (kit) => [
		0,
		.26,
		.52
	].map((z) => slab(kit, {
		z,
		height: .2
	}, thin(kit.main)) + (z < .5 ? slab(kit, {
		z: z + .2,
		height: .06,
		inset: .1
	}, kit.trim) : "")).join("") + signOrCaption(kit, {
		x: .5,
		y: .5,
		z: .72
	}),
	queue: (kit) => slab(kit, {
		z: 0,
		height: .34
	}, kit.main) + [
		.12,
		.4,
		.68
	].map((x) => box(at(x, .22, .34), extent(.2, .56, .26), kit.trim)).join("") + captionOn("left", kit, side(.17), {
		width: .8,
		tallest: .22
	}),
	hub: (kit) => cylinder(at(.5, .5), {
		radius: .48,
		height: .36
	}, kit.main) + cylinder(at(.5, .5, .36), {
		radius: .4,
		height: .14
	}, kit.trim) + laidOn("ground", {
		x: .5,
		y: .5,
		z: .5
	}, signPath(kit.look.sign, inPlane(.48, "isometric"), css(legible(kit.main.colour, kit.trim.colour)))),
	gateway: (kit) => cylinder(at(.5, .5), {
		radius: .48,
		height: .4
	}, kit.main) + signOn(kit, {
		x: .5,
		y: .5,
		z: .4
	}, .56),
	person: (kit) => cylinder(at(.5, .5), {
		radius: .3,
		topRadius: .2,
		height: .5
	}, kit.trim) + ball({
		x: .5,
		y: .5,
		z: .78
	}, .22, kit.main)
};
function slab(kit, { z, height, inset = INSET }, coat) {
	return box(at(inset, inset, z), extent(kit.width - 2 * inset, kit.depth - 2 * inset, height), coat);
}
function thin(coat) {
	return {
		...coat,
		stroke: PART_STROKE
	};
}
function signOn(kit, origin, size) {
	return laidOn("ground", origin, signPath(kit.look.sign, inPlane(size, "isometric"), css(kit.sign)));
}
function signOrCaption(kit, origin) {
	return kit.look.sign === "none" ? captionOn("ground", kit, origin, { width: .74 }) : signOn(kit, origin, .56);
}
function disc(origin, radius, fill) {
	return laidOn("ground", origin, `<circle r="${digits(inPlane(radius, "isometric"))}" fill="${fill}"/>`);
}
/** The caption as large as the room allows, its middle at `origin`. */
function captionOn(plane, kit, origin, { width, tallest = .34 }) {
	return laidOn(plane, origin, captionText(kit.look.caption, css(kit.caption), inPlane(width, "isometric"), inPlane(tallest, "isometric")));
}
function laidOn(plane, origin, content) {
	return content === "" ? "" : `<g transform="${planeTransform(plane, origin, "isometric")}">${content}</g>`;
}
function side(z) {
	return {
		x: .5,
		y: .95,
		z
	};
}
function at(x, y, z = 0) {
	return {
		x,
		y,
		z
	};
}
function extent(width, depth, height) {
	return {
		width,
		depth,
		height
	};
}
export { drawSolid };
