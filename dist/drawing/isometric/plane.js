import { GRID_HEIGHT, UNIT_HEIGHT, project, unitLength } from "./geometry.js";
import { digits } from "./xml.js";
// src/drawing/isometric/plane.ts
const ACROSS = 32 / UNIT_HEIGHT;
const DOWN = GRID_HEIGHT / UNIT_HEIGHT;
/** The first two numbers are the direction of a line of text, the last two that of the next line. */
const SKEWS = {
	ground: [
		ACROSS,
		DOWN,
		-ACROSS,
		DOWN
	],
	"ground-right": [
		ACROSS,
		-DOWN,
		ACROSS,
		DOWN
	],
	"ground-up": [
		-ACROSS,
		-DOWN,
		ACROSS,
		-DOWN
	],
	"ground-left": [
		-ACROSS,
		DOWN,
		-ACROSS,
		-DOWN
	],
	left: [
		ACROSS,
		DOWN,
		0,
		1
	],
	right: [
		ACROSS,
		-DOWN,
		0,
		1
	],
	screen: [
		1,
		0,
		0,
		1
	]
};
const TURNS = {
	...SKEWS,
	ground: [
		1,
		0,
		0,
		1
	],
	"ground-right": [
		0,
		-1,
		1,
		0
	],
	"ground-up": [
		-1,
		0,
		0,
		-1
	],
	"ground-left": [
		0,
		1,
		-1,
		0
	]
};
/** The SVG transform from pixels to a plane, with the origin at `origin`. */
function planeTransform(plane, origin, projection) {
	const { x, y } = project(origin, projection);
	return `matrix(${(projection === "2d" ? TURNS : SKEWS)[plane].map((value) => digits(value, 4)).join(" ")} ${digits(x)} ${digits(y)})`;
}
/** Grid units as pixels in a plane. */
function inPlane(units, projection) {
	return units * unitLength(projection);
}
export { inPlane, planeTransform };
