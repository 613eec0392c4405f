// src/report/build/region-names.ts
/** The maximum number of names for one region. */
const MOST_NAMES = 5;
/** Touching is not enough: this share of the item, or of the region, must overlap. */
const LEAST_COVERED = .3;
/**
* The ids of the components in each region of a picture, by area, at most five. Without a layout that the picture shows, no region is named.
* Regions are in pixels of the picture.
*/
function nameRegions(regions, layout) {
	return regions.map((region) => layout === void 0 ? [] : namesIn(region, layout.places));
}
function namesIn(region, places) {
	return places.map(({ id, box }) => ({
		id,
		common: commonArea(region, box),
		least: Math.min(areaOf(region), areaOf(box))
	})).filter(({ common, least }) => common > 0 && common >= least * LEAST_COVERED).sort((a, b) => b.common - a.common || (a.id < b.id ? -1 : 1)).slice(0, MOST_NAMES).map(({ id }) => id);
}
function commonArea(one, other) {
	const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
	const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
	return Math.max(width, 0) * Math.max(height, 0);
}
function areaOf({ width, height }) {
	return width * height;
}
export { nameRegions };
