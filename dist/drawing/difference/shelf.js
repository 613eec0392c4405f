import { footprintOf, heightOf } from "../isometric/palette.js";
import { extentOf } from "./grounds.js";
// src/drawing/difference/shelf.ts
const DISTANCE = 3;
const COLUMN = 3;
const ROW = 3;
const MIN_COLUMNS = 6;
/** Adds what has no position in the drawing, in rows in front of everything else. */
function onShelf(drawing, subjects) {
	if (subjects.length === 0) return drawing;
	const { minX, maxX, maxY } = extentOf(drawing);
	const columns = Math.max(MIN_COLUMNS, Math.floor((maxX - minX) / COLUMN), Math.ceil(Math.sqrt(subjects.length)));
	const items = subjects.map((subject, index) => {
		const at = {
			x: minX + index % columns * COLUMN,
			y: maxY + DISTANCE + Math.floor(index / columns) * ROW,
			z: 0
		};
		return {
			...subject,
			at,
			...footprintOf(""),
			height: heightOf(subject.type),
			color: {},
			accent: {}
		};
	});
	return {
		...drawing,
		items: [...drawing.items, ...items]
	};
}
export { onShelf };
