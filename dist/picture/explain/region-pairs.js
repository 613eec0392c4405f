import { at } from "../../errors.js";
import { isAlike } from "./region-matches.js";
// src/picture/explain/region-pairs.ts
/** How far a region may be from where a displacement puts it, in pixels: smoothing moves centroids. */
const TOLERANCE = 1.5;
/** The side of the squares of the spatial index, in pixels. */
const SQUARE = 4;
/** Indexes the regions of the later picture. */
function bySquare({ after }) {
	const squares = new Map();
	for (const [index, { x, y }] of after.entries()) {
		const key = squareKey(Math.floor(x / SQUARE), Math.floor(y / SQUARE));
		const list = squares.get(key);
		if (list) list.push(index);
		else squares.set(key, [index]);
	}
	return squares;
}
function squareKey(column, row) {
	return (row + 65536) * 262144 + column + 65536;
}
/** The pairs of free regions that a displacement moves onto each other. */
function pairsUnder({ dx, dy }, lists, squares, free) {
	const pairs = [];
	const taken = new Set();
	for (const index of free.before) {
		const region = at(lists.before, index);
		const [x, y] = [region.x * lists.scale + dx, region.y * lists.scale + dy];
		const isCounterpart = (candidate) => {
			if (taken.has(candidate) || !free.after.has(candidate)) return false;
			const other = at(lists.after, candidate);
			if (Math.abs(other.x - x) > TOLERANCE || Math.abs(other.y - y) > TOLERANCE) return false;
			return other.colour === region.colour && isAlike(region, other, lists);
		};
		const other = firstAround(x, y, squares, isCounterpart);
		if (other === void 0) continue;
		taken.add(other);
		pairs.push([index, other]);
	}
	return pairs;
}
/** The first counterpart in the squares around a position. */
function firstAround(x, y, squares, isCounterpart) {
	const [left, right] = [Math.floor((x - TOLERANCE) / SQUARE), Math.floor((x + TOLERANCE) / SQUARE)];
	const [top, bottom] = [Math.floor((y - TOLERANCE) / SQUARE), Math.floor((y + TOLERANCE) / SQUARE)];
	for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) {
		const found = squares.get(squareKey(column, row))?.find(isCounterpart);
		if (found !== void 0) return found;
	}
}
export { bySquare, pairsUnder };
