import { at } from "../../errors.js";
import { byPixels, united } from "./explained-region.js";
import { grouped } from "./grouped.js";
// src/picture/explain/moved-regions.ts
/** Parts up to this far apart, in pixels, move as one thing. */
const GAP = 16;
/** Smaller moved things are fragments of larger ones. */
const SMALLEST = 200;
/** A smaller movement, in pixels, is not visible. */
const LEAST_MOVE = 2;
/**
* What moved differently from most of the picture. A movement of the whole picture is described by the displacements, without a
* region.
*/
function movedRegions({ before, after, matches, displacements }) {
	const [main] = displacements;
	if (main === void 0) return [];
	return [...grouped(matches, ({ displacement }) => displacement)].flatMap(([index, members]) => {
		const { dx, dy } = displacements[index] ?? main;
		if (Math.hypot(dx - main.dx, dy - main.dy) < LEAST_MOVE) return [];
		return gathered(members.map((match) => partOf(at(before.regions, match.before), at(after.regions, match.after))));
	}).filter(({ changedPixels }) => changedPixels >= SMALLEST).sort(byPixels);
}
function partOf(one, other) {
	const box = ({ left, top, width, height }) => ({
		x: left,
		y: top,
		width,
		height
	});
	return {
		kind: "moved",
		seenIn: "both",
		before: box(one),
		after: box(other),
		changedPixels: other.area,
		isLine: false
	};
}
/** Joins parts that are near each other, with a sweep from left to right. */
function gathered(parts) {
	let open = [];
	const closed = [];
	for (const part of [...parts].sort((a, b) => a.after.x - b.after.x || a.after.y - b.after.y)) {
		const isPast = ({ after }) => after.x + after.width + GAP < part.after.x;
		closed.push(...open.filter(isPast));
		open = open.filter((region) => !isPast(region));
		const near = open.filter((region) => isNear(region.after, part.after));
		open = [...open.filter((region) => !near.includes(region)), near.reduce(joined, part)];
	}
	return [...closed, ...open];
}
function isNear(one, other) {
	return one.x <= other.x + other.width + GAP && other.x <= one.x + one.width + GAP && one.y <= other.y + other.height + GAP && other.y <= one.y + one.height + GAP;
}
function joined(one, other) {
	return {
		...one,
		before: united(one.before, other.before),
		after: united(one.after, other.after),
		changedPixels: one.changedPixels + other.changedPixels
	};
}
export { movedRegions };
