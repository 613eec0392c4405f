import { crop, cropPair } from "../../picture/explain/crop.js";
/**
* Crops of the changed regions, those with the most changed pixels first, things before lines. What only moved or was hidden needs none. A region
* that only one of the pictures shows has one part: beside it would stand something unrelated.
*/
function cropRegions(before, after, regions, prefix) {
	return regions.filter(({ kind }) => kind === "changed").sort((one, other) => Number(one.isLine) - Number(other.isLine)).slice(0, 6).map((region, index) => ({
		file: `${prefix}-region-${index + 1}.png`,
		region,
		bytes: cropOf(before, after, region)
	}));
}
function cropOf(before, after, region) {
	if (region.seenIn === "both") return cropPair(before, after, region);
	return region.seenIn === "before" ? crop(before, region.before) : crop(after, region.after);
}
export { cropRegions };
