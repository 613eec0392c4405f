import { grid } from "./box.js";
import { cell } from "./cells.js";
import { clusterBox, plateBox, serviceBox } from "./pools.js";
// src/extras/convert/layout/clusters.ts
const CLUSTERS = new Set([
	"ecscluster",
	"ekscluster",
	"azureakscluster"
]);
const SERVICES = new Set(["ecsservice", "eksworkload"]);
const BETWEEN_CLUSTERS = 2.5;
/** Whether a component is a cluster or in one. */
function isClustered({ type }) {
	return CLUSTERS.has(type) || SERVICES.has(type) || type === "ecstask" || type === "ekspod";
}
/** Clusters with their services and tasks, and services whose cluster is not in the document. */
function clustersBox(components, childrenOf) {
	const tops = components.filter(({ parent, type }) => isClusteredTop(type, parent));
	return grid(tops.map((top) => boxOf(top, childrenOf)), BETWEEN_CLUSTERS, 16);
}
function isClusteredTop(type, parent) {
	return CLUSTERS.has(type) || parent === void 0 && (SERVICES.has(type) || type === "ecstask" || type === "ekspod");
}
function boxOf(component, childrenOf) {
	if (component.type === "azureakscluster") return plateBox(component);
	if (SERVICES.has(component.type)) return serviceBox(component, childrenOf(component.address));
	if (!CLUSTERS.has(component.type)) return cell(component);
	return clusterBox(component, childrenOf(component.address).map((child) => boxOf(child, childrenOf)));
}
export { clustersBox, isClustered };
