import { openPort } from "../world/network.js";
import { configure, reissueResource, removeResource } from "../world/world.js";
import { accountNamed, mainRegion } from "./deployment.js";
import { resize } from "./fleet.js";
// src/extras/simulator/deployments/data.ts
const onMain = (change) => (world) => change(mainRegion(world));
/** Changes of databases, buckets, ports and permissions. */
const DATA = [
	{
		name: "database-resize",
		title: "The orders database gets a larger instance",
		apply: onMain(resizeOrders)
	},
	{
		name: "database-removed",
		title: "The customers database is deleted",
		apply: onMain((region) => removeResource(region, "rds/customers"))
	},
	{
		name: "database-replaced",
		title: "The customers database is restored from a backup under another name",
		apply: onMain(restoreCustomers)
	},
	{
		name: "security-group-opened",
		title: "The database port is opened to the whole internet",
		apply: onMain(openDatabase)
	},
	{
		name: "bucket-removed",
		title: "The bucket of old exports is deleted",
		apply: onMain(removeOldBucket)
	},
	{
		name: "load-balancer-replaced",
		title: "The web load balancer is created anew under the same name",
		apply: onMain((region) => reissueResource(region, "elb/web"))
	},
	{
		name: "lambda-updated",
		title: "The place-order function gets more memory",
		apply: onMain((region) => configure(region, "lambda/place-order", { memory: 1024 }))
	},
	{
		name: "permission-lost",
		title: "Cloudcraft's role may no longer read databases: they are missing from every scan",
		apply: (world) => void accountNamed(world, "Production").unreadable.add("rds")
	}
];
function resizeOrders(region) {
	resize(region, "rds/orders", "m5.xlarge");
}
function openDatabase(region) {
	openPort(region, "sg/database", {
		protocol: "tcp",
		ports: "5432",
		peer: "0.0.0.0/0",
		description: "Temporary"
	});
}
function removeOldBucket(region) {
	removeResource(region, "s3/larkspur-legacy-exports");
}
function restoreCustomers(region) {
	if (region.resources.get("rds/customers")?.name === "customers") reissueResource(region, "rds/customers", "customers-restored");
}
export { DATA, openDatabase, removeOldBucket, resizeOrders };
