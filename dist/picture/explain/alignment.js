import { findMovements } from "./displacements.js";
import { zoomBetween } from "./zoom.js";
// src/picture/explain/alignment.ts
/**
* How the regions of one picture lie on those of the other: pixel on pixel, or at another scale or between pixels. A drawing that moved
* by half a pixel has many regions of equal shape as well, each of them off by up to a pixel: the alignment that finds clearly more wins.
*/
function alignmentOf(regions, picturePixels) {
	const exact = {
		...regions,
		scale: 1,
		isExact: true
	};
	const onPixels = shareOfEqual(regions) >= SHARE_OF_EQUAL ? findMovements(exact, picturePixels) : void 0;
	if (onPixels && weightOf(onPixels, regions) >= MOST_OF_IT * weightOfLesser(regions)) return completed(onPixels, 1, true);
	const scale = zoomBetween(regions);
	const between = findMovements({
		...regions,
		scale: scale ?? 1,
		isExact: false
	}, picturePixels);
	const rival = onPixels ?? (scale === void 0 ? findMovements(exact, picturePixels) : void 0);
	return rival !== void 0 && weightOf(between, regions) < CLEARLY_MORE * weightOf(rival, regions) ? completed(rival, 1, true) : completed(between, scale ?? 1, false);
}
/** With this share of the smaller picture's regions found pixel on pixel, no other alignment is tried. */
const MOST_OF_IT = .8;
/** How much more an inexact alignment has to find: regions that need not be equal to the pixel match more easily. */
const CLEARLY_MORE = 1.5;
/** Large regions count more, but a plate, whose shape depends on everything that stands on it, not as much as a hundred blocks. */
const weightOfRegion = (region) => Math.sqrt(region?.area ?? 0);
function weightOf({ matches }, { after }) {
	return matches.reduce((sum, match) => sum + weightOfRegion(after[match.after]), 0);
}
function weightOfAll(regions) {
	return regions.reduce((sum, region) => sum + weightOfRegion(region), 0);
}
function weightOfLesser({ before, after }) {
	return Math.min(weightOfAll(before), weightOfAll(after));
}
/** Adds what regions cannot show. */
function completed({ displacements, matches }, scale, isExact) {
	return {
		matches,
		scale,
		isExact,
		displacements: scale === 1 ? withRest(displacements) : displacements
	};
}
/** With a smaller share of equal regions, the pictures are not drawn at the same scale. */
const SHARE_OF_EQUAL = .4;
/** The share of the smaller picture's regions that the other one has, by weight. */
function shareOfEqual({ before, after, classOf }) {
	const keyOf = ({ colour, area, shape }) => `${classOf(colour)} ${area} ${shape}`;
	const counts = new Map();
	for (const region of before) counts.set(keyOf(region), (counts.get(keyOf(region)) ?? 0) + 1);
	let equal = 0;
	for (const region of after) {
		const count = counts.get(keyOf(region)) ?? 0;
		if (count === 0) continue;
		counts.set(keyOf(region), count - 1);
		equal += weightOfRegion(region);
	}
	const least = weightOfLesser({
		before,
		after,
		classOf
	});
	return least === 0 ? 1 : equal / least;
}
/** Things that have not moved may have no region: lines, letters. */
function withRest(displacements) {
	return displacements.some(({ dx, dy }) => Math.abs(dx) < 1 && Math.abs(dy) < 1) ? displacements : [...displacements, {
		dx: 0,
		dy: 0,
		area: 0
	}];
}
export { alignmentOf };
