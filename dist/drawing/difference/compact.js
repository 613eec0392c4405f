// src/drawing/difference/compact.ts
/** Margin on both sides of what stands there that is kept: names and outlines need it. */
const MARGIN = 1.1;
/** What is left of an empty stretch. */
const GAP = .8;
/** Removes columns and rows that are empty across the whole picture. */
function compacted(grounds) {
	return [axisMap(grounds.map(({ minX, maxX }) => [minX - MARGIN, maxX + MARGIN])), axisMap(grounds.map(({ minY, maxY }) => [minY - MARGIN, maxY + MARGIN]))];
}
function axisMap(spans) {
	const cuts = cutsBetween([...spans].sort(([first], [second]) => first - second));
	return (value) => {
		let shift = 0;
		for (const { from, to } of cuts) {
			if (value <= from) break;
			const share = Math.min(1, (value - from) / (to - from));
			shift += share * (to - from - GAP);
		}
		return value - shift;
	};
}
/** The empty stretches that are longer than the gap they are reduced to. */
function cutsBetween(spans) {
	const cuts = [];
	let reach = spans[0]?.[1] ?? 0;
	for (const [from, to] of spans) {
		if (from - reach > GAP) cuts.push({
			from: reach,
			to: from
		});
		reach = Math.max(reach, to);
	}
	return cuts;
}
export { compacted };
