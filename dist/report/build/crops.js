import { cropPair } from "../../picture/explain/crop.js";
/** Crops of the changed regions, those with the most changed pixels first. What only moved or was hidden needs none. */
function cropRegions(before, after, regions, prefix) {
	return regions.filter(({ kind }) => kind === "changed").slice(0, 6).map((region, index) => ({
		file: `${prefix}-region-${index + 1}.png`,
		region,
		bytes: cropPair(before, after, region)
	}));
}
export { cropRegions };
