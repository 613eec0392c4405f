import { boundsOf } from "../isometric/geometry.js";
import { groundMap } from "../isometric/ground-map.js";
import { grow } from "../isometric/outlines.js";
import { textGround } from "../isometric/text.js";
// src/drawing/difference/grounds.ts
/** Air around what is put between others. */
const AIR = .9;
/** Room for the label in front. */
const LABEL_ROOM = .3;
/** The ground of everything that has a place of its own. */
function placesOf({ items, plates }) {
	const places = new Map();
	for (const { id, kind, corners } of plates) if (kind !== "zone" && kind !== "area") places.set(id, boundsOf(corners));
	for (const { id, at, width, depth } of items) places.set(id, {
		minX: at.x,
		minY: at.y,
		maxX: at.x + width,
		maxY: at.y + depth
	});
	return places;
}
const TERRITORIES = new Set([
	"vpc",
	"subnet",
	"azurevnet"
]);
/** Groups that enclose ground: what stands in one is taken for a part of it. */
function territoriesOf({ outlines, plates }) {
	const networks = outlines.filter(({ type }) => TERRITORIES.has(type)).map(({ id, rect }) => [id, rect]);
	const floors = plates.filter(({ kind }) => kind === "cluster" || kind === "platform").map(({ id, corners }) => [id, boundsOf(corners)]);
	return new Map([...networks, ...floors]);
}
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
/** The ground that something needs among others: its own, air around it, and its label's. */
function roomOf(ground) {
	const { minX, minY, maxX, maxY } = grow(ground, AIR / 2);
	return {
		minX,
		minY,
		maxX,
		maxY: maxY + LABEL_ROOM
	};
}
export { placesOf, roomOf, takenGround, territoriesOf };
