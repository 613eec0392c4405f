import { giveBack } from "../decode/spare-memory.js";
import { alignPictures, isAtRest } from "./aligned-pictures.js";
import { differentRegions } from "./different-regions.js";
import { movedRegions } from "./moved-regions.js";
import { regionsInPlace } from "./regions-in-place.js";
import { findUnexplained } from "./unexplained.js";
import { viewsOf } from "./view.js";
// src/picture/explain/explanation.ts
/**
* Explains how one picture became another: what changed, what moved, what came into view. `flat-regions.ts` segments each picture into
* areas of one colour, `alignment.ts` matches them and finds displacements and scale, `unexplained.ts` looks pixel by pixel for what no
* match covers, and `different-regions.ts` and `moved-regions.ts` make regions of it; `crop.ts` cuts out pictures of them. Plain pixel
* comparison is in `compare`; the names of what is in a region are the report's part.
*/
/** A picture takes four bytes per pixel, and as much again for the owners of pixels: 16 megapixels are 256 MiB for both. */
const MOST_EXPLAINED_PIXELS = 16 * 2 ** 20;
/**
* Tells changes of a drawing from a new layout of it. A diagram is laid out again and fitted into its picture, so one more resource
* moves and resizes all others, and a pixel by pixel comparison shows nothing else. Here areas of one colour are found again where they
* moved to, and what then has no counterpart has changed.
* @param inPlace the differing regions in case nothing moved; pass existing ones to avoid a second comparison
* @returns undefined for pictures of more than 16 megapixels
*/
function explainDifference(before, after, inPlace = () => regionsInPlace(before, after)) {
	if (Math.max(before.width * before.height, after.width * after.height) > MOST_EXPLAINED_PIXELS) return void 0;
	const pictures = alignPictures(before, after);
	return isAtRest(pictures) ? explainInPlace(inPlace()) : explainMovement(pictures);
}
function explainInPlace(found) {
	const regions = found.map(({ changedPixels, ...box }) => {
		return {
			kind: "changed",
			seenIn: "both",
			before: box,
			after: box,
			changedPixels
		};
	});
	return {
		regions,
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
function explainMovement(pictures) {
	const [there, back] = viewsOf(pictures);
	const [gone, come] = [findUnexplained(there), findUnexplained(back)];
	const different = differentRegions({
		view: there,
		found: gone,
		coverOf: regionOf(pictures, "after"),
		ownRegions: newRegions(pictures.before, gone)
	}, {
		view: back,
		found: come,
		coverOf: regionOf(pictures, "before"),
		ownRegions: newRegions(pictures.after, come)
	});
	for (const { owners } of [there, back]) giveBack(owners.match);
	const regions = [...different, ...movedRegions(pictures)];
	const pixelsOf = (kind) => regions.reduce((sum, region) => sum + (region.kind === kind ? region.changedPixels : 0), 0);
	const { scale, displacements } = pictures;
	const total = displacements.reduce((sum, { area }) => sum + area, 0);
	return {
		regions: regions.slice(0, 100),
		scale,
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
function regionOf(pictures, side) {
	return (cover) => pictures[side].regions[pictures.matches[cover - 1]?.[side] ?? -1];
}
/** The share of a region that has to be unexplained for the region to be new, and not one that was partly visible before. */
const NEW_SHARE = .5;
function newRegions({ regions }, { inRegions }) {
	return regions.filter(({ area }, index) => (inRegions.get(index) ?? 0) >= area * NEW_SHARE);
}
/** Pixels that are elsewhere in the later picture, by displacement or by scale: those of matched regions and those found around them. */
function movedPixels({ scale, displacements }, foundPixels) {
	return displacements.reduce((sum, { dx, dy, area }, index) => {
		return scale === 1 && dx === 0 && dy === 0 ? sum : sum + area + (foundPixels[index] ?? 0);
	}, 0);
}
export { MOST_EXPLAINED_PIXELS, explainDifference };
