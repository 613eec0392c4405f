import { groupOf } from "../../../inventory/read/component-types/component-types.js";
import { grid } from "./box.js";
import { cell } from "./cells.js";
import { clusterBox, plateBox, serviceBox } from "./pools.js";
// src/extras/convert/layout/clusters.ts
const SERVICES = new Set(["ecsservice", "eksworkload"]);
const MEMBERS = new Set("ecsservice ecstask eksworkload ekspod azureaksworkload azureakspod azuresbqueue azuresbtopic".split(" "));
const BETWEEN_CLUSTERS = 2.5;
/** Whether a component is a cluster or in one. */
function isClustered({ type }) {
	return isGround(type) || MEMBERS.has(type);
}
function isGround(type) {
	return groupOf(type) === "floor" || groupOf(type) === "plate";
}
/** Clusters with their services and tasks, and services whose cluster is not in the document. */
function clustersBox(components, childrenOf) {
	const tops = components.filter(({ parent }) => parent === void 0);
	return grid(tops.map((top) => boxOf(top, childrenOf)), BETWEEN_CLUSTERS, 16);
}
function boxOf(component, childrenOf) {
	const { type, address } = component;
	if (SERVICES.has(type)) return serviceBox(component, childrenOf(address));
	if (!isGround(type)) return cell(component);
	const inside = childrenOf(address).map((child) => boxOf(child, childrenOf));
	return groupOf(type) === "plate" ? plateBox(component, inside) : clusterBox(component, inside);
}
export { clustersBox, isClustered };
