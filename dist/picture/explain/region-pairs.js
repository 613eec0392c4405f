import { isAlike } from "./region-matches.js";
// src/picture/explain/region-pairs.ts
/** How far a region may be from where a displacement puts it, where edges are smoothed. */
const TOLERANCE = 1.5;
/** Regions of the picture after by where they are, in squares of this many pixels. */
const SQUARE = 4;
function placesOf({ after }) {
	const places = new Map();
	for (const [index, { x, y }] of after.entries()) {
		const key = squareKey(Math.floor(x / SQUARE), Math.floor(y / SQUARE));
		const list = places.get(key);
		if (list) list.push(index);
		else places.set(key, [index]);
	}
	return places;
}
function squareKey(column, row) {
	return (row + 65536) * 262144 + column + 65536;
}
/** The pairs of free regions that one displacement lays on each other. */
function pairsUnder({ dx, dy }, lists, places, free) {
	const pairs = [];
	const taken = new Set();
	for (const index of free.before) {
		const region = lists.before[index];
		const [x, y] = [region.x * lists.scale + dx, region.y * lists.scale + dy];
		const isCounterpart = (candidate) => {
			if (taken.has(candidate) || !free.after.has(candidate)) return false;
			const other = lists.after[candidate];
			if (Math.abs(other.x - x) > TOLERANCE || Math.abs(other.y - y) > TOLERANCE) return false;
			return lists.classOf(other.colour) === lists.classOf(region.colour) && isAlike(region, other, lists);
		};
		const other = candidatesAt(x, y, places, isCounterpart);
		if (other === void 0) continue;
		taken.add(other);
		pairs.push([index, other]);
	}
	return pairs;
}
/** The first that will do of those in the squares around a place. */
function candidatesAt(x, y, places, isCounterpart) {
	const [left, right] = [Math.floor((x - TOLERANCE) / SQUARE), Math.floor((x + TOLERANCE) / SQUARE)];
	const [top, bottom] = [Math.floor((y - TOLERANCE) / SQUARE), Math.floor((y + TOLERANCE) / SQUARE)];
	for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) {
		const found = places.get(squareKey(column, row))?.find(isCounterpart);
		if (found !== void 0) return found;
	}
}
export { pairsUnder, placesOf };
