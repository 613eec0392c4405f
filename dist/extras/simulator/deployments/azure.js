import { addVirtualMachine } from "../world/azure.js";
import { addBusQueue, rollPods } from "../world/azure-platform.js";
import { openPort } from "../world/network.js";
import { configure, removeResource } from "../world/world.js";
import { regionNamed } from "./deployment.js";
// src/extras/simulator/deployments/azure.ts
const onAzure = (change) => (world) => change(regionNamed(world, "Azure Production", "eastus"));
/** Changes in the other cloud. */
const AZURE = [
	{
		name: "azure-release",
		title: "A release on Azure: catalog is rolled, returns are new, the shop grows, a file share goes, a port is opened",
		apply: onAzure((region) => {
			rollPods(region, CATALOG);
			addBusQueue(region, "larkspur", "returns");
			configure(region, "azurewebapp/Storefront", { instance: "P2 v3" });
			removeShare(region);
			openPort(region, "nsg/web-nsg", {
				protocol: "tcp",
				ports: "3389",
				peer: "0.0.0.0/0"
			});
		})
	},
	{
		name: "azure-rollout",
		title: "A new image of the catalog workload on AKS: its pods are replaced",
		apply: onAzure((region) => rollPods(region, CATALOG))
	},
	{
		name: "azure-scale",
		title: "A larger reports machine and a second one in Azure",
		apply: onAzure(scale)
	},
	{
		name: "azure-server-resized",
		title: "The orders server gets fewer cores and loses its standby in Azure",
		apply: onAzure((region) => configure(region, "azurepostgresql/orders", {
			instance: "GP_Gen5_2",
			haEnabled: false,
			backupRetention: 14
		}))
	},
	{
		name: "azure-share-removed",
		title: "The file share of invoices is deleted in Azure",
		apply: onAzure(removeShare)
	}
];
const CATALOG = "aks/aks-prod/catalog";
function removeShare(region) {
	removeResource(region, "azurefiles/invoices");
}
function scale(region) {
	configure(region, "azurevm/reports", { instance: "D8s v5" });
	addVirtualMachine(region, "reports-2", "D4s v5");
}
export { AZURE };
