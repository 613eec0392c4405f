import { isGlobal, isOutline } from "./kinds.js";
import { placeClusters } from "./layout-clusters.js";
import { placeFlows } from "./layout-flows.js";
import { placeNetwork } from "./layout-network.js";
import { emptyPlacement } from "./placement.js";
// src/extras/simulator/document/layout.ts
/** Between the network and its surroundings: space for outlines and titles. */
const AISLE = 5.5;
/** Where global services stand, and how far apart. */
const BEHIND = -6.5;
const STEP = 5;
/**
* Places everything by content alone: an unchanged account is drawn the same, a changed one re-flows. The network stands on
* the left, clusters right of it, flows in front of the clusters, and what serves the whole world behind.
*/
function layOut(resources) {
	const placement = emptyPlacement();
	const regional = resources.filter((resource) => !isGlobal(resource.type));
	const networkWidth = placeNetwork(regional, placement);
	const left = networkWidth === 0 ? 0 : networkWidth + AISLE;
	const clusterDepth = placeClusters(regional, placement, left);
	const rest = regional.filter((resource) => !placement.at.has(resource.handle) && !isOutline(resource.type));
	placeFlows(rest, placement, [left, clusterDepth]);
	placeGlobal(resources, placement);
	return placement;
}
/** The front door stands behind everything, outside of the region's frame, in line with what it leads to. */
function placeGlobal(resources, placement) {
	const found = ["cloudfront", "r53"].flatMap((type) => resources.filter((resource) => resource.type === type));
	const target = found.flatMap(({ connects }) => connects).find((handle) => placement.at.has(handle));
	const [x] = placement.at.get(target ?? "") ?? [found.length * STEP];
	for (const [i, resource] of found.entries()) placement.at.set(resource.handle, [x - i * STEP, BEHIND]);
}
export { layOut };
