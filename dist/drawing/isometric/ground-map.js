// src/drawing/isometric/ground-map.ts
/** Cells of this many grid units: about the distance between two items. */
const CELL = 4;
/** A rectangle that covers more cells than this goes into a list of its own: an account's region covers everything. */
const MAX_CELLS = 400;
function groundMap(cell = CELL) {
	const cells = new Map();
	const wide = [];
	const keysOf = ({ minX, minY, maxX, maxY }) => {
		const [left, top] = [Math.floor(minX / cell), Math.floor(minY / cell)];
		const [right, bottom] = [Math.floor(maxX / cell), Math.floor(maxY / cell)];
		if ((right - left + 1) * (bottom - top + 1) > MAX_CELLS) return void 0;
		const keys = [];
		for (let x = left; x <= right; x += 1) for (let y = top; y <= bottom; y += 1) keys.push(`${x} ${y}`);
		return keys;
	};
	return {
		add(rect) {
			const keys = keysOf(rect);
			if (keys === void 0) wide.push(rect);
			for (const key of keys ?? []) cells.set(key, [...cells.get(key) ?? [], rect]);
		},
		isFree(rect) {
			if (wide.some((other) => meet(rect, other))) return false;
			const keys = keysOf(rect);
			if (keys === void 0) return ![...cells.values()].some((list) => list.some((other) => meet(rect, other)));
			return !keys.some((key) => cells.get(key)?.some((other) => meet(rect, other)));
		}
	};
}
/** Whether two rectangles share more than an edge. */
function meet(first, second) {
	return first.minX < second.maxX && second.minX < first.maxX && first.minY < second.maxY && second.minY < first.maxY;
}
function isInside(inner, outer) {
	return inner.minX >= outer.minX && inner.maxX <= outer.maxX && inner.minY >= outer.minY && inner.maxY <= outer.maxY;
}
function moved(rect, x, y) {
	return {
		minX: rect.minX + x,
		minY: rect.minY + y,
		maxX: rect.maxX + x,
		maxY: rect.maxY + y
	};
}
function grow(rect, by) {
	return {
		minX: rect.minX - by,
		minY: rect.minY - by,
		maxX: rect.maxX + by,
		maxY: rect.maxY + by
	};
}
/** The smallest rectangle around both. */
function around(first, second) {
	return {
		minX: Math.min(first.minX, second.minX),
		minY: Math.min(first.minY, second.minY),
		maxX: Math.max(first.maxX, second.maxX),
		maxY: Math.max(first.maxY, second.maxY)
	};
}
export { around, groundMap, grow, isInside, meet, moved };
