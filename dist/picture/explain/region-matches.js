import { at } from "../../errors.js";
// src/picture/explain/region-matches.ts
/** How far smoothing may move the border of a region, in pixels. */
const EDGE = 2;
/** Whether two regions of one colour have the same shape, as far as that is visible at this scale. */
function isAlike(one, other, { scale, isExact }) {
	if (isExact) return one.area === other.area && one.shape === other.shape;
	const [width, height] = [one.width * scale, one.height * scale];
	if (Math.abs(other.width - width) > EDGE || Math.abs(other.height - height) > EDGE) return false;
	const area = one.area * scale * scale;
	return Math.abs(other.area - area) <= width + height + area * .05;
}
/** In larger groups only the largest regions are tried: all look the same, and say little. */
const MOST_OF_A_GROUP = 256;
const MOST_MATCHES = 2e5;
/** All similar pairs among the free regions, the rarest kinds first. */
function matchesAmong(lists, free) {
	const groups = groupsOf(lists, free);
	const found = [];
	for (const { before, after } of groups) {
		if (found.length > MOST_MATCHES) break;
		for (const index of after) {
			const region = at(lists.after, index);
			const alike = before.filter((other) => isAlike(at(lists.before, other), region, lists));
			for (const other of alike) found.push({
				before: other,
				after: index,
				weight: region.area / alike.length
			});
		}
	}
	return found;
}
/** Groups regions by colour and, where shapes are exact, by shape. */
function groupsOf(lists, free) {
	const groups = new Map();
	for (const side of ["before", "after"]) for (const [index, { colour, area, shape }] of lists[side].entries()) {
		if (!free[side].has(index)) continue;
		const key = lists.isExact ? `${colour} ${area} ${shape}` : `${colour}`;
		const group = groups.get(key) ?? {
			before: [],
			after: []
		};
		groups.set(key, group);
		group[side].push(index);
	}
	const cost = ({ before, after }) => before.length * after.length;
	return [...groups.values()].filter((group) => cost(group) > 0).map(({ before, after }) => ({
		before: largest(before, lists.before),
		after: largest(after, lists.after)
	})).sort((a, b) => cost(a) - cost(b));
}
function largest(indices, regions) {
	if (indices.length <= MOST_OF_A_GROUP) return indices;
	const areaOf = (index) => regions[index]?.area ?? 0;
	return indices.sort((a, b) => areaOf(b) - areaOf(a) || a - b).slice(0, MOST_OF_A_GROUP);
}
export { isAlike, matchesAmong };
