import { boundsOf, project } from "./geometry.js";
import { cornersOfRect } from "./plates.js";
import { textGround } from "./text-size.js";
// src/drawing/isometric/scene.ts
/** The bounds of everything in the drawing, names included, in pixels at scale 1. */
function sceneBounds(drawing, projection) {
	return boundsOf(pixelsOf(drawing, projection));
}
function* pixelsOf(drawing, projection) {
	for (const item of drawing.items) yield* cornersOfItem(item, projection);
	for (const plate of drawing.plates) yield* plate.corners.map((corner) => project(corner, projection));
	for (const line of drawing.lines) yield* line.points.map((point) => project(point, projection));
	for (const label of drawing.labels) yield* cornersOfLabel(label).map((corner) => project(corner, projection));
	for (const { rect, legend, name } of drawing.outlines) {
		yield* cornersOfRect(rect).map((corner) => project(corner, projection));
		yield* cornersOfLegend({
			name,
			legend
		}).map((corner) => project(corner, projection));
	}
}
/** The ground that a group's name covers. */
function cornersOfLegend({ name, legend }) {
	return turnedText([name], 16, legend.at, legend.direction);
}
/** The corners of an item's bounding box on the canvas. */
function cornersOfItem({ at, width, depth, height }, projection) {
	const ground = {
		minX: at.x,
		minY: at.y,
		maxX: at.x + width,
		maxY: at.y + depth
	};
	return cornersOfRect(ground).flatMap((corner) => [project({
		...corner,
		z: at.z
	}, projection), project({
		...corner,
		z: at.z + height
	}, projection)]);
}
function cornersOfLabel(label) {
	return turnedText(label.lines, label.size, label.at, label.direction);
}
/** The corners of a text on the ground, rotated to its direction around its upper left corner. */
function turnedText(lines, size, at, direction) {
	return cornersOfRect(textGround(lines, size, 0, 0)).map(({ x, y }) => {
		const [across, down] = TURNS[direction](x, y);
		return {
			x: at.x + across,
			y: at.y + down,
			z: 0
		};
	});
}
const TURNS = {
	down: (x, y) => [x, y],
	right: (x, y) => [y, -x],
	up: (x, y) => [-x, -y],
	left: (x, y) => [-y, x]
};
export { cornersOfItem, cornersOfLabel, cornersOfLegend, sceneBounds };
