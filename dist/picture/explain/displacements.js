import { at } from "../../errors.js";
import { matchesAmong } from "./region-matches.js";
import { bySquare, pairsUnder } from "./region-pairs.js";
// src/picture/explain/displacements.ts
/** A smaller area is chance: this many pixels and, after the first displacement, the smaller of these shares of its area and of the picture. */
const LEAST_AREA = 150;
const LEAST_OF_MAIN = .003;
const LEAST_OF_PICTURE = 3e-4;
/** A single face may look like another one; a block has several. */
const LEAST_REGIONS = 2;
const MOST_DISPLACEMENTS = 40;
const ROUNDS = 8;
const TRIES = 24;
/**
* Matches regions one to one, by what moved together: pairs of similar regions vote for displacements, and the displacements take their
* regions in the order of the votes. So a row of equal blocks is matched by how the row moved, and a new one among them is left over.
* @param picturePixels the size of the later picture
* @param main what is known to have moved as one already, and is not in the lists
*/
function findMovements(lists, picturePixels, main) {
	const free = {
		before: new Set(lists.before.keys()),
		after: new Set(lists.after.keys())
	};
	const squares = bySquare(lists);
	const found = [];
	for (let round = 0; round < ROUNDS; round++) {
		const before = found.length;
		for (const wanted of votesOf(matchesAmong(lists, free), lists)) {
			if (found.length === MOST_DISPLACEMENTS) break;
			const pairs = pairsUnder(wanted, lists, squares, free);
			const displacement = settled(pairs, lists);
			if (isChance(pairs, displacement, main ?? found[0]?.displacement, picturePixels)) continue;
			found.push({
				displacement,
				pairs
			});
			for (const [one, other] of pairs) {
				free.before.delete(one);
				free.after.delete(other);
			}
		}
		if (found.length === before) break;
	}
	return listed(found);
}
function listed(found) {
	const sorted = [...found].sort((a, b) => b.displacement.area - a.displacement.area);
	return {
		displacements: sorted.map(({ displacement }) => displacement),
		matches: sorted.flatMap(({ pairs }, displacement) => pairs.map(([before, after]) => ({
			before,
			after,
			displacement
		})))
	};
}
function isChance(pairs, { area }, main, picturePixels) {
	if (main === void 0) return area < LEAST_AREA;
	return pairs.length < LEAST_REGIONS || area < Math.max(Math.min(main.area * LEAST_OF_MAIN, picturePixels * LEAST_OF_PICTURE), LEAST_AREA);
}
/** The displacements with the most votes, in whole pixels; where edges are smoothed, adjacent ones count for each other. */
function votesOf(matches, lists) {
	const votes = new Map();
	const keyOf = (dx, dy) => (dx + 65536) * 262144 + (dy + 65536);
	for (const { before, after, weight } of matches) {
		const [x, y] = displacementOf(at(lists.before, before), at(lists.after, after), lists);
		const [dx, dy] = [Math.round(x), Math.round(y)];
		const key = keyOf(dx, dy);
		votes.set(key, {
			dx,
			dy,
			weight: (votes.get(key)?.weight ?? 0) + weight
		});
	}
	const steps = lists.isExact ? [0] : [
		-1,
		0,
		1
	];
	const around = ({ dx, dy }) => steps.flatMap((x) => steps.map((y) => votes.get(keyOf(dx + x, dy + y))?.weight ?? 0)).reduce((a, b) => a + b);
	return [...votes.values()].map((vote) => ({
		...vote,
		weight: around(vote)
	})).sort((a, b) => b.weight - a.weight || Math.hypot(a.dx, a.dy) - Math.hypot(b.dx, b.dy) || a.dx - b.dx || a.dy - b.dy).slice(0, TRIES);
}
function displacementOf(one, other, { scale, isExact }) {
	if (isExact) return [other.left - one.left, other.top - one.top];
	return [other.x - one.x * scale, other.y - one.y * scale];
}
/** The mean displacement of the pairs, weighted by size. */
function settled(pairs, lists) {
	let [dx, dy, weights, area] = [
		0,
		0,
		0,
		0
	];
	for (const [before, after] of pairs) {
		const [one, other] = [at(lists.before, before), at(lists.after, after)];
		const [x, y] = displacementOf(one, other, lists);
		const weight = Math.sqrt(other.area);
		area += other.area;
		dx += x * weight;
		dy += y * weight;
		weights += weight;
	}
	if (lists.isExact) return {
		dx: Math.round(dx / weights),
		dy: Math.round(dy / weights),
		area
	};
	return {
		dx: dx / weights,
		dy: dy / weights,
		area
	};
}
export { findMovements };
