import { boundsOf, project } from "../../drawing/isometric/geometry.js";
import { cornersOfRect } from "../../drawing/isometric/plates.js";
import { sidesOf } from "../../inventory/change-kinds.js";
// src/report/build/change-places.ts
/** More boxes than this cannot be told apart in one picture. */
const MOST_PLACES = 5e3;
/**
* Where the changed resources are drawn in each render, in its pixels: solids, platforms and outlines. A side whose render does not show its
* document's layout gets no places; undefined when neither side gets any.
*/
function changePlaces(before, after, changes) {
	const sides = changes.map(sidesOf);
	const ids = (side) => new Set(sides.flatMap((one) => one[side].map(({ id }) => id)));
	const places = {
		before: placesOn(before, ids("before")),
		after: placesOn(after, ids("after"))
	};
	return places.before.length + places.after.length === 0 ? void 0 : places;
}
function placesOn(layout, ids) {
	if (layout === void 0 || ids.size === 0) return [];
	return boxesOf(layout, ids).flatMap(({ id, box }) => toPlace(id, box, layout) ?? []).slice(0, MOST_PLACES);
}
function boxesOf({ drawing, projection, fit: { scale, dx, dy } }, ids) {
	const toPixel = (corner) => {
		const { x, y } = project(corner, projection);
		return {
			x: x * scale + dx,
			y: y * scale + dy
		};
	};
	const boxOf = (corners) => {
		const { minX, minY, maxX, maxY } = boundsOf(corners.map(toPixel));
		return {
			x: minX,
			y: minY,
			width: maxX - minX,
			height: maxY - minY
		};
	};
	return [
		...drawing.items.filter(({ id }) => ids.has(id)).map((item) => ({
			id: item.id,
			box: boxOf(cornersOfSolid(item))
		})),
		...drawing.plates.filter(({ id }) => ids.has(id)).map(({ id, corners }) => ({
			id,
			box: boxOf(corners)
		})),
		...drawing.outlines.filter(({ id }) => ids.has(id)).map(({ id, rect }) => ({
			id,
			box: boxOf(cornersOfRect(rect))
		}))
	];
}
function cornersOfSolid({ at, width, depth, height }) {
	return cornersOfRect({
		minX: at.x,
		minY: at.y,
		maxX: at.x + width,
		maxY: at.y + depth
	}).flatMap((corner) => [{
		...corner,
		z: at.z
	}, {
		...corner,
		z: at.z + height
	}]);
}
/** Clipped to whole pixels of the picture; undefined outside of it. */
function toPlace(id, { x, y, width, height }, size) {
	const [left, top] = [Math.max(0, Math.floor(x)), Math.max(0, Math.floor(y))];
	const [right, bottom] = [Math.min(size.width, Math.ceil(x + width)), Math.min(size.height, Math.ceil(y + height))];
	if (!(right > left && bottom > top)) return void 0;
	return {
		id,
		x: left,
		y: top,
		width: right - left,
		height: bottom - top
	};
}
export { changePlaces };
