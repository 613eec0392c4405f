// src/simulator/document/layout-clusters.ts
const ROW = 3;
const SERVICE_X = 4;
const TASK_X = 8;
const TASK_STEP = 2.5;
const CLUSTERS = new Set([
	"ecscluster",
	"ekscluster",
	"azureakscluster"
]);
/**
* Places clusters one in front of the other: the cluster, its services in rows, their tasks beside them.
* Answers the depth used.
*/
function placeClusters(resources, placement, left) {
	let y = 0;
	for (const cluster of resources.filter((resource) => CLUSTERS.has(resource.type))) {
		placement.at.set(cluster.handle, [left, y]);
		const rows = cluster.type === "azureakscluster" ? placeMachines(resources, placement, cluster, [left, y]) : 0;
		y += (rows + placeServices(resources, placement, cluster, [left, y])) * ROW + 3;
	}
	return y;
}
function placeServices(resources, placement, cluster, [left, top]) {
	const services = resources.filter((other) => other.within.length === 1 && other.within[0] === cluster.handle && hasMembers(resources, other));
	for (const [row, service] of services.entries()) {
		placement.at.set(service.handle, [left + SERVICE_X, top + row * ROW]);
		const tasks = resources.filter((other) => other.within.includes(service.handle));
		for (const [i, task] of tasks.entries()) placement.at.set(task.handle, [left + TASK_X + i * TASK_STEP, top + row * ROW]);
	}
	return services.length;
}
function hasMembers(resources, group) {
	return ["ecsservice", "eksworkload"].includes(group.type) || resources.some((other) => other.within.includes(group.handle));
}
/** An Azure cluster has a floor of its own, and its machines stand on it. */
function placeMachines(resources, placement, cluster, [left, top]) {
	const machines = resources.filter((other) => other.within.includes(cluster.handle));
	for (const [i, machine] of machines.entries()) placement.at.set(machine.handle, [left + 1.5 + i * 3.5, top + 1.5]);
	placement.size.set(cluster.handle, [Math.max(3, machines.length * 3.5 + .5), 4]);
	return 1;
}
export { placeClusters };
