import { boundsOf, fit, project } from "../diagram/geometry.js";
import { parseDrawing } from "../diagram/parse.js";
import { cornersOfRect } from "../diagram/plates.js";
import { sceneBounds } from "../diagram/scene.js";
import { sidesOf } from "./change-sides.js";
import { placesOfItems } from "./item-places.js";
import { shareSeen } from "./region-names.js";
// src/report/change-places.ts
/** More boxes than this nobody can tell apart in one picture. */
const MOST_PLACES = 5e3;
/**
* Where the resources of the changes are drawn in each render, in pixels of it: solids, platforms and outlines. A render that does not
* show its document's layout gets no places; undefined when neither gets any. Never throws, whatever the documents.
*/
function changePlaces(before, after, changes, projection) {
	if (changes.length === 0) return void 0;
	const sides = changes.map(sidesOf);
	const ids = (side) => new Set(sides.flatMap((one) => one[side].map(({ id }) => id)));
	const places = {
		before: placesOn(before, ids("before"), projection),
		after: placesOn(after, ids("after"), projection)
	};
	return places.before.length + places.after.length === 0 ? void 0 : places;
}
function placesOn({ frame, document }, ids, projection) {
	if (document === void 0 || ids.size === 0) return [];
	const drawing = parseDrawing(document);
	if (shareSeen(placesOfItems(drawing, frame, projection), frame) < .8) return [];
	return boxesOf(drawing, frame, projection, ids).flatMap(({ id, box }) => toPlace(id, box, frame) ?? []).slice(0, MOST_PLACES);
}
function boxesOf(drawing, frame, projection, ids) {
	const { scale, dx, dy } = fit(sceneBounds(drawing, projection), frame.width, frame.height);
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
/** Whole pixels inside the picture; undefined for what lies beside it. */
function toPlace(id, { x, y, width, height }, frame) {
	const [left, top] = [Math.max(0, Math.floor(x)), Math.max(0, Math.floor(y))];
	const [right, bottom] = [Math.min(frame.width, Math.ceil(x + width)), Math.min(frame.height, Math.ceil(y + height))];
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
