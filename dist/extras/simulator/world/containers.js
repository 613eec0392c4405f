import { addResource, membersOf, reissueResource } from "./world.js";
// src/extras/simulator/world/containers.ts
/** An ECS cluster, empty. */
function addEcsCluster(region, name) {
	addResource(region, {
		handle: `ecs/${name}`,
		type: "ecscluster",
		name,
		owner: name
	});
}
/** A Fargate service with its tasks. CPU and memory are strings, as Cloudcraft writes them. */
function addEcsService(region, cluster, name, tasks) {
	const handle = `ecs/${cluster}/${name}`;
	const clusterHandle = `ecs/${cluster}`;
	const tags = { service: name };
	addResource(region, {
		handle,
		type: "ecsservice",
		name,
		owner: cluster,
		tags,
		within: [clusterHandle]
	});
	for (let i = 1; i <= tasks; i++) addResource(region, {
		handle: `${handle}/task-${i}`,
		type: "ecstask",
		owner: cluster,
		tags,
		fields: {
			launchType: "fargate",
			cpu: "256",
			memoryGB: "0.5",
			storageGB: 20
		},
		within: [clusterHandle, handle]
	});
}
/** Every task of a service is replaced by a new one. */
function rollTasks(region, service) {
	for (const task of membersOf(region, service)) reissueResource(region, task.handle);
}
/** An EKS cluster, empty. */
function addEksCluster(region, name) {
	addResource(region, {
		handle: `eks/${name}`,
		type: "ekscluster",
		name,
		owner: name
	});
}
/** A workload with its pods; neither has an ARN in a scan. */
function addWorkload(region, cluster, { name, workloadType, pods, memoryGB }) {
	const clusterHandle = `eks/${cluster}`;
	const handle = `${clusterHandle}/${name}`;
	addResource(region, {
		handle,
		type: "eksworkload",
		name,
		fields: { workloadType },
		within: [clusterHandle]
	});
	for (let i = 1; i <= pods; i++) {
		const fields = {
			compute: "fargateProfile",
			cpu: "0.25",
			memoryGB
		};
		addResource(region, {
			handle: `${handle}/pod-${i}`,
			type: "ekspod",
			fields,
			within: [clusterHandle, handle]
		});
	}
}
export { addEcsCluster, addEcsService, addEksCluster, addWorkload, rollTasks };
