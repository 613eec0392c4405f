import { findMovements } from "./displacements.js";
import { AT_REST, EdgeSamples, isOnPixels } from "./fit.js";
import { zoomBetween } from "./zoom.js";
// src/picture/explain/alignment.ts
/** With this share of its edges where they were, a picture is at rest, and nothing else is tried. */
const RESTING = .8;
/** A fit that has no reason of its own, but was measured, has to explain so much more than one that has. */
const CLEARLY_BETTER = 1.05;
/** Pixels that need not lie on pixels are found more easily. */
const MUCH_BETTER = 1.25;
/** Fits that explain less are chance. Pictures of one size are at rest even where most blocks moved, since the ground was not fitted anew. */
const LEAST = .1;
const LEAST_IN_ONE_SIZE = .35;
/** With a smaller share of equal regions, shapes cannot be compared pixel by pixel. */
const SHARE_OF_EQUAL = .4;
/** Only the displacements that most regions share can be the picture's. */
const MOST_TRIED = 3;
/**
* How the later picture lies on the earlier one, checked on pixels. What regions vote for is only proposed; so are rest and the ratios of the
* sizes, since a drawing is fitted into its picture. Exact values win over measured ones that explain no more.
*/
function fitOf(pictures) {
	const edges = new EdgeSamples(pictures.after);
	const scoreOf = (fit) => edges.shareIn(pictures.before, fit);
	const rest = scoreOf(AT_REST);
	if (rest >= RESTING) return AT_REST;
	const least = pictures.before.width === pictures.after.width && pictures.before.height === pictures.after.height ? LEAST_IN_ONE_SIZE : LEAST;
	let best = {
		fit: AT_REST,
		score: Math.max(rest, least),
		isExact: true
	};
	const tryOut = (fit) => {
		const score = scoreOf(fit);
		const isExact = isOnPixels(fit);
		if (score > best.score * (isExact ? CLEARLY_BETTER : best.isExact ? MUCH_BETTER : CLEARLY_BETTER)) best = {
			fit,
			score,
			isExact
		};
	};
	const lists = pictures.regions();
	for (const fit of displacedFits(lists, 1, pictures)) tryOut(fit);
	if (best.isExact && best.score >= RESTING) return best.fit;
	for (const scale of scalesOf(lists, pictures)) for (const fit of displacedFits(lists, scale, pictures)) tryOut(fit);
	return best.fit;
}
/** The displacements at a scale that the regions vote for, to whole pixels first where pixels can lie on pixels. */
function displacedFits(lists, scale, { before, after }) {
	const isExact = scale === 1 && haveEqualShapes(lists);
	const { displacements } = findMovements({
		...lists,
		scale,
		isExact
	}, after.width * after.height);
	const measured = displacements.slice(0, MOST_TRIED).map(({ dx, dy }) => ({
		scale,
		dx,
		dy
	}));
	if (scale !== 1) return [centred(scale, before, after), ...measured];
	return [...measured.map(({ dx, dy }) => ({
		scale,
		dx: Math.round(dx),
		dy: Math.round(dy)
	})), ...measured];
}
/** A drawing is fitted into its picture and centred. */
function centred(scale, before, after) {
	return {
		scale,
		dx: (after.width - before.width * scale) / 2,
		dy: (after.height - before.height * scale) / 2
	};
}
/** Scales to try: the ratios of the sides first, the measured one only where it is another. */
function scalesOf(lists, { before, after }) {
	const ratios = [...new Set([after.width / before.width, after.height / before.height])];
	const zoom = zoomBetween(lists);
	const isNew = zoom !== void 0 && ![1, ...ratios].some((ratio) => Math.abs(zoom / ratio - 1) < SAME_SCALE);
	return [...ratios, ...isNew ? [zoom] : []].filter((scale) => scale !== 1);
}
/** Scales measured from regions are known to about this share. */
const SAME_SCALE = .001;
/** Large regions count more, but a plate, whose shape depends on everything that stands on it, not as much as a hundred blocks. */
const weightOf = ({ area }) => Math.sqrt(area);
/** Whether regions of the two pictures can be compared pixel by pixel: enough of the smaller picture's are in the other one, by weight. */
function haveEqualShapes({ before, after }) {
	const keyOf = ({ colour, area, shape }) => `${colour} ${area} ${shape}`;
	const counts = new Map();
	for (const region of before) counts.set(keyOf(region), (counts.get(keyOf(region)) ?? 0) + 1);
	let equal = 0;
	for (const region of after) {
		const count = counts.get(keyOf(region)) ?? 0;
		if (count === 0) continue;
		counts.set(keyOf(region), count - 1);
		equal += weightOf(region);
	}
	const total = (regions) => regions.reduce((sum, region) => sum + weightOf(region), 0);
	const least = Math.min(total(before), total(after));
	return equal >= least * SHARE_OF_EQUAL;
}
export { fitOf, haveEqualShapes };
