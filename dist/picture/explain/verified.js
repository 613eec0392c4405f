import { at } from "../../errors.js";
import { backgroundOf, signedPixels } from "../decode/frame.js";
import { Lookup, inverse } from "./lookup.js";
// src/picture/explain/verified.ts
/** The surroundings of a region, in pixels: its label, its edges, other faces of its block. */
const MARGIN = 12;
/** Every third pixel of every third row tells enough. */
const STEP = 3;
/** What the picture's own movement explains as well, up to this share, has moved with the picture. */
const AS_GOOD = .98;
/**
* Checks movements on pixels. Faces look alike, so regions may be matched across the picture; but around them one sees whether the whole
* block has moved that way, or with the picture, which is the first of the displacements.
*/
function verified(pictures, { displacements, matches }) {
	const isReal = displacements.map(({ dx, dy }, index) => {
		const regions = matches.filter(({ displacement }) => displacement === index).map(({ after }) => at(pictures.regions, after));
		return index === 0 || hasMovedItself(pictures, {
			...pictures.fit,
			dx,
			dy
		}, regions);
	});
	const kept = displacements.filter((_, index) => isReal[index]);
	const position = (index) => isReal[index] ? kept.indexOf(at(displacements, index)) : 0;
	const settled = matches.map((match) => ({
		...match,
		displacement: position(match.displacement)
	}));
	const areas = kept.map((_, index) => settled.reduce((sum, { after, displacement }) => sum + (displacement === index ? at(pictures.regions, after).area : 0), 0));
	return {
		matches: settled,
		displacements: kept.map((one, index) => ({
			...one,
			area: at(areas, index)
		}))
	};
}
function hasMovedItself({ before, after, fit }, moved, regions) {
	const [own, common] = [new Lookup(after, before, inverse(moved)), new Lookup(after, before, inverse(fit))];
	const [pixels, background] = [signedPixels(after), backgroundOf(after)];
	let [byOwn, byCommon] = [0, 0];
	for (const { left, top, width, height } of regions) {
		const [right, bottom] = [Math.min(left + width + MARGIN, after.width), Math.min(top + height + MARGIN, after.height)];
		for (let y = Math.max(top - MARGIN, 0); y < bottom; y += STEP) for (let x = Math.max(left - MARGIN, 0); x < right; x += STEP) {
			if (pixels[y * after.width + x] === background) continue;
			byOwn += Number(own.isSeen(x, y));
			byCommon += Number(common.isSeen(x, y));
		}
	}
	return byCommon < byOwn * AS_GOOD;
}
export { verified };
