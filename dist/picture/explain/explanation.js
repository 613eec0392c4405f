import { giveBack } from "../decode/spare-memory.js";
import { differentRegions } from "./different-regions.js";
import { movedRegions } from "./moved-regions.js";
import { regionsInPlace } from "./regions-in-place.js";
import { isAtRest, sceneOf } from "./scene.js";
import { findUnexplained } from "./unexplained.js";
import { viewsOf } from "./view.js";
// src/picture/explain/explanation.ts
/** Four bytes a pixel, twice, and as much again for who owns it: more is not worth an explanation. */
const MOST_EXPLAINED_PIXELS = 16 * 2 ** 20;
/**
* Tells changes of a drawing from a new layout of it. A diagram is laid out anew and fitted into its picture, so one resource more
* moves and resizes all others, and a comparison pixel by pixel shows nothing but that. Here areas of one colour are found again
* where they moved to; what then has no counterpart has changed. `inPlace`: what differs where nothing moved, for those who have compared the two
* already. Undefined for pictures of more than 16 megapixels.
*/
function explainDifference(before, after, inPlace = () => regionsInPlace(before, after)) {
	if (Math.max(before.width * before.height, after.width * after.height) > MOST_EXPLAINED_PIXELS) return void 0;
	const scene = sceneOf(before, after);
	return isAtRest(scene) ? explainInPlace(inPlace()) : explainMovement(scene);
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
function explainMovement(scene) {
	const [there, back] = viewsOf(scene);
	const [gone, come] = [findUnexplained(there), findUnexplained(back)];
	const different = differentRegions({
		view: there,
		found: gone,
		coverOf: regionOf(scene, "after"),
		ownRegions: newRegions(scene.before, gone)
	}, {
		view: back,
		found: come,
		coverOf: regionOf(scene, "before"),
		ownRegions: newRegions(scene.after, come)
	});
	for (const { owners } of [there, back]) giveBack(owners.match);
	const regions = [...different, ...movedRegions(scene)];
	const pixelsOf = (kind) => regions.reduce((sum, region) => sum + (region.kind === kind ? region.changedPixels : 0), 0);
	const area = scene.displacements.reduce((sum, displacement) => sum + displacement.area, 0);
	return {
		regions: regions.slice(0, 100),
		scale: scene.scale,
		displacements: scene.displacements.map(({ dx, dy, area: its }) => ({
			dx,
			dy,
			share: area === 0 ? 0 : its / area
		})),
		changedPixels: pixelsOf("changed"),
		movedPixels: movedPixels(scene, come.foundPixels),
		revealedPixels: pixelsOf("revealed")
	};
}
function regionOf(scene, side) {
	return (match) => scene[side].regions[scene.matches[match - 1]?.[side] ?? -1];
}
/** So much of a region has to be unexplained for it to be new, and not one that was seen in part. */
const NEW_SHARE = .5;
function newRegions({ regions }, { inRegions }) {
	return regions.filter(({ area }, index) => (inRegions.get(index) ?? 0) >= area * NEW_SHARE);
}
function movedPixels({ scale, displacements }, foundPixels) {
	return displacements.reduce((sum, { dx, dy, area }, index) => {
		return scale === 1 && dx === 0 && dy === 0 ? sum : sum + area + (foundPixels[index] ?? 0);
	}, 0);
}
export { MOST_EXPLAINED_PIXELS, explainDifference };
