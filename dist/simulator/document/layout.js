import { isGlobal, isOutline } from "./kinds.js";
import { placeClusters } from "./layout-clusters.js";
import { placeFlows } from "./layout-flows.js";
import { placeNetwork } from "./layout-network.js";
import { emptyPlacement } from "./placement.js";
// src/simulator/document/layout.ts
/** Between the network and what stands beside it; outlines and their titles need the room. */
const AISLE = 5;
/**
* Places everything by content alone: an unchanged account is drawn the same, a changed one re-flows. The network stands on
* the left, clusters right of it, serverless flows in front of the clusters, and what serves the whole world behind.
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
/** The front door stands behind everything, outside of the region's frame. */
function placeGlobal(resources, placement) {
	const order = ["r53", "cloudfront"];
	for (const resource of resources) {
		const column = order.indexOf(resource.type);
		if (column >= 0) placement.at.set(resource.handle, [column * 6, -8]);
	}
}
export { layOut };
