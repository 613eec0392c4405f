import { boundsOf, project } from "../../drawing/isometric/geometry.js";
import { cornersOfItem } from "../../drawing/isometric/scene.js";
// src/report/build/item-places.ts
/** Places all items in a picture that a drawing is fitted into. */
function placesOfItems(drawing, fit, projection) {
	return drawing.items.map((item) => placeOf(item, fit, projection));
}
/** Fractions of an item's width, depth and height: near its vertical axis, which every shape covers. */
const INSIDE = [
	{
		x: .5,
		y: .75,
		z: .25
	},
	{
		x: .75,
		y: .5,
		z: .25
	},
	{
		x: .5,
		y: .5,
		z: .3
	}
];
/** For the view from above: on the ground, away from signs and captions in the middle. */
const INSIDE_FLAT = [
	{
		x: .2,
		y: .2,
		z: 0
	},
	{
		x: .8,
		y: .2,
		z: 0
	},
	{
		x: .2,
		y: .8,
		z: 0
	}
];
/** Next to the right side; the label is in front of the left one. */
const OUTSIDE = [
	{
		x: 1.2,
		y: .6,
		z: 0
	},
	{
		x: 1.25,
		y: .2,
		z: 0
	},
	{
		x: 1.2,
		y: -.15,
		z: 0
	}
];
function placeOf(item, { scale, dx, dy }, projection) {
	const onCanvas = ({ x, y }) => ({
		x: x * scale + dx,
		y: y * scale + dy
	});
	const at = (share) => onCanvas(project({
		x: item.at.x + item.width * share.x,
		y: item.at.y + item.depth * share.y,
		z: item.at.z + item.height * share.z
	}, projection));
	const { minX, minY, maxX, maxY } = boundsOf(cornersOfItem(item, projection).map(onCanvas));
	return {
		id: item.id,
		box: {
			x: minX,
			y: minY,
			width: maxX - minX,
			height: maxY - minY
		},
		inside: (projection === "2d" ? INSIDE_FLAT : INSIDE).map(at),
		outside: OUTSIDE.map(at)
	};
}
export { placesOfItems };
