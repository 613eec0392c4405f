import { alignPictures } from "./aligned-pictures.js";
import { differentRegions } from "./different-regions.js";
import { isAtRest } from "./fit.js";
import { movedRegions } from "./moved-regions.js";
import { cellsInPlace, regionsInPlace } from "./regions-in-place.js";
import { findUnexplained } from "./unexplained.js";
import { viewsOf } from "./view.js";
// src/picture/explain/explanation.ts
/** Cloudcraft's largest exports are 7680 x 4320. A picture takes four bytes per pixel, and its runs and regions a fraction of it. */
const MOST_EXPLAINED_PIXELS = 4e7;
/**
* Tells changes of a drawing from a new layout of it. A diagram is laid out again and fitted into its picture, so one more resource
* moves and resizes all others, and a pixel by pixel comparison shows nothing else. Here areas of one colour are found again where they
* moved to, and what then has no counterpart has changed.
* @param inPlace the cells in which the two differ where they are; pass existing ones to avoid a second comparison
* @returns undefined for pictures of more than 40 megapixels
*/
function explainDifference(before, after, inPlace = cellsInPlace(before, after)) {
	if (Math.max(before.width * before.height, after.width * after.height) > 4e7) return void 0;
	const pictures = alignPictures(before, after, inPlace);
	return !isAtRest(pictures.fit) || pictures.displacements.length > 1 ? explainMovement(pictures, inPlace) : explainInPlace(regionsInPlace(before, after, inPlace));
}
function explainInPlace(regions) {
	return {
		regions: regions.slice(0, 100),
		scale: 1,
		displacements: [{
			dx: 0,
			dy: 0,
			share: 1
		}],
		changedPixels: regions.reduce((sum, { changedPixels }) => sum + changedPixels, 0),
		movedPixels: 0,
		revealedPixels: 0
	};
}
function explainMovement(pictures, inPlace) {
	const [there, back] = viewsOf(pictures);
	const visible = isAtRest(pictures.fit) ? inPlace : void 0;
	const [gone, come] = [findUnexplained(there, visible), findUnexplained(back, visible)];
	const regions = [...differentRegions({
		view: there,
		found: gone,
		ownRegions: newRegions(pictures.before, gone)
	}, {
		view: back,
		found: come,
		ownRegions: newRegions(pictures.after, come)
	}), ...movedRegions(pictures)];
	const pixelsOf = (kind) => regions.reduce((sum, region) => sum + (region.kind === kind ? region.changedPixels : 0), 0);
	const { fit, displacements } = pictures;
	const total = displacements.reduce((sum, { area }) => sum + area, 0);
	return {
		regions: regions.slice(0, 100),
		scale: fit.scale,
		displacements: displacements.map(({ dx, dy, area }) => ({
			dx,
			dy,
			share: total === 0 ? 0 : area / total
		})),
		changedPixels: pixelsOf("changed"),
		movedPixels: movedPixels(pictures, come.foundPixels),
		revealedPixels: pixelsOf("revealed")
	};
}
/** The share of a region that has to be unexplained for the region to be new, and not one that was partly visible before. */
const NEW_SHARE = .5;
function newRegions({ regions }, { inRegions }) {
	return regions.filter(({ area }, index) => (inRegions.get(index) ?? 0) >= area * NEW_SHARE);
}
/** Pixels that are elsewhere in the later picture, by displacement or by scale: those of matched regions and those found around them. */
function movedPixels({ fit, displacements }, foundPixels) {
	return displacements.reduce((sum, { dx, dy, area }, index) => {
		return isAtRest({
			scale: fit.scale,
			dx,
			dy
		}) ? sum : sum + area + (foundPixels[index] ?? 0);
	}, 0);
}
export { MOST_EXPLAINED_PIXELS, explainDifference };
