import { rollInstances } from "../world/compute.js";
import { addEcsService, rollTasks } from "../world/containers.js";
import { addFunction, addQueue } from "../world/serverless.js";
import { addTable } from "../world/storage.js";
import { changeResource, removeResource } from "../world/world.js";
import { openDatabase, removeOldBucket, resizeOrders } from "./data.js";
import { mainRegion } from "./deployment.js";
import { webGroup } from "./fleet.js";
// src/extras/simulator/deployments/stacks.ts
/** A Friday's release: something of everything. */
const RELEASE = {
	name: "release",
	title: "A Friday release: refunds are new, orders is resized, web is rolled, a bucket goes and a port is opened",
	apply: (world) => {
		const region = mainRegion(world);
		addRefunds(region);
		resizeOrders(region);
		openDatabase(region);
		removeOldBucket(region);
		rollInstances(region, webGroup(region).handle, "c6g.large");
		rollTasks(region, "ecs/shop/checkout");
	}
};
/** Whole stacks that come and go. */
const STACKS = [{
	name: "new-service",
	title: "An invoices service with its tasks, queue and table behind the web load balancer",
	apply: (world) => addInvoices(mainRegion(world))
}, {
	name: "stack-removed",
	title: "The whole notifications stack is deleted",
	apply: removeNotifications
}];
function addRefunds(region) {
	addTable(region, "refunds");
	addFunction(region, "refund-order", 512, { connects: ["table/refunds"] });
	addQueue(region, "refunds", { connects: ["lambda/refund-order"] });
}
/** A scan cannot see who reads a queue or a table: only the load balancer's target is a connection. */
function addInvoices(region) {
	const service = "ecs/shop/invoices";
	addEcsService(region, "shop", "invoices", 2);
	addQueue(region, "invoices");
	addTable(region, "invoices");
	const balancer = region.resources.get("elb/web");
	if (balancer && !balancer.connects.includes(service)) changeResource(region, balancer.handle, { connects: [...balancer.connects, service] });
}
function removeNotifications(world) {
	const region = mainRegion(world);
	for (const resource of [...region.resources.values()]) if (resource.tags["stack"] === "notifications") removeResource(region, resource.handle);
}
export { RELEASE, STACKS };
