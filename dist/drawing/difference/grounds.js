import { boundsOf } from "../isometric/geometry.js";
import { groundMap, grow } from "../isometric/ground-map.js";
import { textGround } from "../isometric/text-size.js";
// src/drawing/difference/grounds.ts
/** Space around what is placed between other components, in grid units. */
const AIR = .9;
/** Room for the label in front. */
const LABEL_ROOM = .3;
/** The ground of everything that has a position of its own: items, and plates other than zones and areas. */
function groundsOf({ items, plates }) {
	const grounds = new Map();
	for (const { id, kind, corners } of plates) if (kind !== "zone" && kind !== "area") grounds.set(id, boundsOf(corners));
	for (const { id, at, width, depth } of items) grounds.set(id, {
		minX: at.x,
		minY: at.y,
		maxX: at.x + width,
		maxY: at.y + depth
	});
	return grounds;
}
/** The smallest rectangle around all grounds and outlines. */
function extentOf(drawing) {
	const rects = [...groundsOf(drawing).values(), ...drawing.outlines.map(({ rect }) => rect)];
	return boundsOf(rects.flatMap(({ minX, minY, maxX, maxY }) => [{
		x: minX,
		y: minY
	}, {
		x: maxX,
		y: maxY
	}]));
}
const TERRITORIES = new Set(["vpc", "subnet"]);
/** Groups that enclose ground: whatever stands inside looks like a member. */
function territoriesOf({ outlines, plates }) {
	const networks = outlines.filter(({ type }) => TERRITORIES.has(type)).map(({ id, rect }) => [id, rect]);
	const floors = plates.filter(({ kind }) => kind === "cluster" || kind === "platform").map(({ id, corners }) => [id, boundsOf(corners)]);
	return new Map([...networks, ...floors]);
}
/** The ground that items, labels and lines occupy. */
function takenGround({ items, labels, lines }) {
	const taken = groundMap();
	for (const { at, width, depth } of items) taken.add(roomOf({
		minX: at.x,
		minY: at.y,
		maxX: at.x + width,
		maxY: at.y + depth
	}));
	for (const { lines, size, at, direction } of labels) if (direction === "down") taken.add(textGround(lines, size, at.x, at.y));
	for (const { points } of lines) for (const [index, to] of points.entries()) taken.add(grow(boundsOf([points[index - 1] ?? to, to]), .1));
	return taken;
}
/** The ground that a component needs among others: its own, some space around it, and room for its label. */
function roomOf(ground) {
	const { minX, minY, maxX, maxY } = grow(ground, AIR / 2);
	return {
		minX,
		minY,
		maxX,
		maxY: maxY + LABEL_ROOM
	};
}
export { extentOf, groundsOf, roomOf, takenGround, territoriesOf };
