// src/extras/convert/layout/box.ts
const NOTHING = {
	width: 0,
	depth: 0,
	places: []
};
function isEmpty({ places }) {
	return places.length === 0;
}
/** Boxes side by side along x. */
function row(boxes, gap) {
	const places = [];
	let [width, depth] = [0, 0];
	for (const box of boxes) {
		if (isEmpty(box)) continue;
		const x = places.length === 0 ? 0 : width + gap;
		for (const place of box.places) places.push({
			...place,
			x: place.x + x
		});
		width = x + box.width;
		depth = Math.max(depth, box.depth);
	}
	return {
		width,
		depth,
		places
	};
}
/** Boxes one behind the other along y. */
function stack(boxes, gap) {
	return flipped(row(boxes.map(flipped), gap));
}
function flipped({ width, depth, places }) {
	return {
		width: depth,
		depth: width,
		places: places.map((place) => ({
			...place,
			x: place.y,
			y: place.x
		}))
	};
}
/** Boxes in rows, so that the whole is roughly square. */
function grid(boxes, gap, minWidth = 12) {
	const area = boxes.reduce((sum, box) => sum + (box.width + gap) * (box.depth + gap), 0);
	const wanted = Math.max(minWidth, Math.sqrt(area) * 1.3);
	const rows = [[]];
	let width = 0;
	for (const box of boxes) {
		if (width > 0 && width + gap + box.width > wanted) {
			rows.push([]);
			width = 0;
		}
		rows.at(-1)?.push(box);
		width += (width === 0 ? 0 : gap) + box.width;
	}
	return stack(rows.map((boxesInRow) => row(boxesInRow, gap)), gap);
}
/** Adds a margin around a box, for the outline of a group. */
function framed(box, margin) {
	if (isEmpty(box)) return box;
	return {
		width: box.width + 2 * margin,
		depth: box.depth + 2 * margin,
		places: box.places.map((place) => ({
			...place,
			x: place.x + margin,
			y: place.y + margin
		}))
	};
}
/** Adds a component in or under the box. */
function withPlace(box, place) {
	return {
		...box,
		places: [...box.places, place]
	};
}
export { NOTHING, framed, grid, isEmpty, row, stack, withPlace };
