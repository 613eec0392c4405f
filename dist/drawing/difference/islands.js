import { boundsOf, project } from "../isometric/geometry.js";
import { around, grow } from "../isometric/ground-map.js";
import { cornersOfRect } from "../isometric/plates.js";
import { compacted } from "./compact.js";
// src/drawing/difference/islands.ts
/** Space around an island for names, in grid units. */
const SHORE = 1;
/** How much wider than high the whole should be: the shape of a window. */
const SHAPE = 1.3;
/** Islands that are packed one by one; more are too many to look at anyway, and stand in one row. */
const MOST_PACKED = 150;
/**
* Packs what has nothing to do with each other closely. Islands are what bonds hold together; each keeps its layout, less empty ground, and
* is put beside the larger ones where the picture grows least.
* @returns how to move each component that has a ground
*/
function packed(grounds, bonds) {
	const islands = islandsOf(grounds, bonds).map((ids) => {
		const axes = compacted(ids.flatMap((id) => grounds.get(id) ?? []));
		const rects = ids.flatMap((id) => grounds.get(id) ?? []).map((ground) => moved(ground, axes));
		return {
			ids,
			axes,
			ground: wholeSteps(grow(rects.reduce(around), SHORE))
		};
	});
	const taken = [];
	const placements = new Map();
	for (const { ids, axes, ground } of islands.toSorted(bySize)) {
		const place = placeFor(ground, taken);
		taken.push(place);
		const [x, y] = [place.minX - ground.minX, place.minY - ground.minY];
		const placement = [(value) => axes[0](value) + x, (value) => axes[1](value) + y];
		for (const id of ids) placements.set(id, placement);
	}
	return placements;
}
function islandsOf(grounds, bonds) {
	const leaders = new Map([...grounds.keys()].map((id) => [id, id]));
	const leaderOf = (id) => {
		let leader = id;
		for (let next = leaders.get(leader); next !== void 0 && next !== leader; next = leaders.get(leader)) leader = next;
		leaders.set(id, leader);
		return leader;
	};
	for (const bond of bonds) {
		const [first, ...others] = bond.filter((id) => leaders.has(id));
		if (first !== void 0) for (const other of others) leaders.set(leaderOf(other), leaderOf(first));
	}
	const islands = new Map();
	for (const id of [...grounds.keys()].sort()) {
		const leader = leaderOf(id);
		islands.set(leader, [...islands.get(leader) ?? [], id]);
	}
	return [...islands.values()];
}
function moved({ minX, minY, maxX, maxY }, [alongX, alongY]) {
	return {
		minX: alongX(minX),
		minY: alongY(minY),
		maxX: alongX(maxX),
		maxY: alongY(maxY)
	};
}
/** Everything keeps its position between the lines of the grid. */
function wholeSteps({ minX, minY, maxX, maxY }) {
	return {
		minX: Math.floor(minX),
		minY: Math.floor(minY),
		maxX: Math.ceil(maxX),
		maxY: Math.ceil(maxY)
	};
}
function bySize(one, other) {
	const area = ({ ground: { minX, minY, maxX, maxY } }) => (maxX - minX) * (maxY - minY);
	return area(other) - area(one) || ((one.ids[0] ?? "") < (other.ids[0] ?? "") ? -1 : 1);
}
/** The free place beside what is there that makes the picture grow least. */
function placeFor(ground, taken) {
	const last = taken.at(-1);
	if (last === void 0) return ground;
	if (taken.length > MOST_PACKED) return at(ground, last.maxX, last.minY);
	const whole = taken.map(spanOf).reduce(around);
	let best;
	for (const rect of taken.flatMap((neighbour) => beside(neighbour, ground))) {
		const cost = costOf(around(whole, spanOf(rect)));
		if ((best === void 0 || cost < best.cost) && !taken.some((other) => overlap(rect, other))) best = {
			rect,
			cost
		};
	}
	return best?.rect ?? at(ground, last.maxX, last.minY);
}
function at({ minX, minY, maxX, maxY }, x, y) {
	return {
		minX: x,
		minY: y,
		maxX: x + maxX - minX,
		maxY: y + maxY - minY
	};
}
/** A ground along each side of another: at both ends of it and in its middle. */
function beside({ minX, minY, maxX, maxY }, ground) {
	const [width, depth] = [ground.maxX - ground.minX, ground.maxY - ground.minY];
	const along = (low, high, size) => [
		low,
		Math.round((low + high - size) / 2),
		high - size
	];
	return [...along(minY, maxY, depth).flatMap((y) => [at(ground, maxX, y), at(ground, minX - width, y)]), ...along(minX, maxX, width).flatMap((x) => [at(ground, x, maxY), at(ground, x, minY - depth)])];
}
function overlap(one, other) {
	return one.minX < other.maxX && other.minX < one.maxX && one.minY < other.maxY && other.minY < one.maxY;
}
/** What a ground spans on the canvas, in pixels. */
function spanOf(ground) {
	return boundsOf(cornersOfRect(ground).map((corner) => project(corner, "isometric")));
}
function costOf({ minX, minY, maxX, maxY }) {
	const [width, height] = [maxX - minX, (maxY - minY) * SHAPE];
	return Math.max(width, height) + (width + height) / 20;
}
export { packed };
