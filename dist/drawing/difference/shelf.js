import { boundsOf } from "../isometric/geometry.js";
import { footprintOf, heightOf } from "../isometric/palette.js";
import { placesOf } from "./grounds.js";
// src/drawing/difference/shelf.ts
const DISTANCE = 3;
const COLUMN = 3;
const ROW = 3;
const MIN_COLUMNS = 6;
/** The drawing with what has no place in it in rows before everything else. */
function onShelf(drawing, subjects) {
	if (subjects.length === 0) return drawing;
	const corners = [...[...placesOf(drawing).values(), ...drawing.outlines.map(({ rect }) => rect)].flatMap((rect) => [{
		x: rect.minX,
		y: rect.minY
	}, {
		x: rect.maxX,
		y: rect.maxY
	}])];
	const { minX, maxX, maxY } = boundsOf(corners);
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
