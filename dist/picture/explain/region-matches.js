// src/picture/explain/region-matches.ts
/** How far a smoothed edge may move the border of a flat region, in pixels. */
const EDGE = 2;
/** Whether two regions of one colour have one shape, as far as that can be seen at this scale. */
function isAlike(one, other, { scale, isExact }) {
	if (isExact) return one.area === other.area && one.shape === other.shape;
	const [width, height] = [one.width * scale, one.height * scale];
	if (Math.abs(other.width - width) > EDGE || Math.abs(other.height - height) > EDGE) return false;
	const area = one.area * scale * scale;
	return Math.abs(other.area - area) <= width + height + area * .05;
}
/** In groups larger than this one, only the largest are tried: all look alike, and say little. */
const MOST_OF_A_GROUP = 256;
const MOST_MATCHES = 2e5;
/** All pairs that are alike among those still free, the rarest kinds first. */
function matchesAmong(lists, free) {
	const groups = groupsOf(lists, free);
	const found = [];
	for (const { before, after } of groups) {
		if (found.length > MOST_MATCHES) break;
		for (const index of after) {
			const region = lists.after[index];
			const alike = before.filter((other) => isAlike(lists.before[other], region, lists));
			for (const other of alike) found.push({
				before: other,
				after: index,
				weight: region.area / alike.length
			});
		}
	}
	return found;
}
/** Regions of one colour, and where shapes are exact of one shape. */
function groupsOf(lists, free) {
	const groups = new Map();
	for (const side of ["before", "after"]) for (const [index, { colour, area, shape }] of lists[side].entries()) {
		if (!free[side].has(index)) continue;
		const key = lists.isExact ? `${lists.classOf(colour)} ${area} ${shape}` : `${lists.classOf(colour)}`;
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
