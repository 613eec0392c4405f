// src/extras/simulator/document/layout-clusters.ts
const ROW = 2.75;
const SERVICE_X = 3;
const TASK_X = 6;
const TASK_STEP = 2;
/** Between two clusters. */
const GAP = 1.5;
const CLUSTERS = new Set([
	"ecscluster",
	"ekscluster",
	"azureakscluster"
]);
/**
* Places clusters one in front of the other: the services of each in rows, their tasks beside them, and the cluster itself halfway, where
* it does not block the first service.
* @returns the depth used
*/
function placeClusters(resources, placement, left) {
	let y = 0;
	for (const cluster of resources.filter((resource) => CLUSTERS.has(resource.type))) {
		const isAzure = cluster.type === "azureakscluster";
		const rows = (isAzure ? placeMachines : placeServices)(resources, placement, cluster, [left, y]);
		placement.at.set(cluster.handle, [left, isAzure ? y : y + (rows - 1) * ROW / 2]);
		y += rows * ROW + GAP;
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
	return Math.max(1, services.length);
}
function hasMembers(resources, group) {
	return ["ecsservice", "eksworkload"].includes(group.type) || resources.some((other) => other.within.includes(group.handle));
}
/** An Azure cluster is a plate with its machines on it. */
function placeMachines(resources, placement, cluster, [left, top]) {
	const machines = resources.filter((other) => other.within.includes(cluster.handle));
	for (const [i, machine] of machines.entries()) placement.at.set(machine.handle, [left + 1.5 + i * 3.5, top + 1.5]);
	placement.size.set(cluster.handle, [Math.max(3, machines.length * 3.5 + .5), 4]);
	return 2;
}
export { placeClusters };
