import { addResource } from "./world.js";
// src/extras/simulator/world/azure.ts
const GROUP = "larkspur-prod";
/**
* Types: azurevm, azureakscluster and azurecosmosdb are documented with examples, azurevmss and azurensg by name.
* azureloadbalancer and azurefunctionapp have pages whose type strings were not seen: they are our guess.
*/
function furnishEastUs(region) {
	addNsg(region, "web-nsg", "443", "*");
	addAzure(region, "azureloadbalancer", "web-lb", { connects: ["vmss/web"] });
	addAzure(region, "azurevmss", "web", {
		handle: "vmss/web",
		fields: {
			platform: "linux",
			tier: "Standard",
			instance: "D2s v5",
			capacity: 3
		},
		within: ["nsg/web-nsg"],
		connects: ["azurecosmosdb/catalog", "azurecosmosdb/sessions"]
	});
	addVirtualMachine(region, "jumpbox", "B1ms");
	addVirtualMachine(region, "reports", "D4s v5");
	addCluster(region, "aks-prod", [
		"aks-system-1",
		"aks-system-2",
		"aks-user-1"
	]);
	addCosmos(region, "catalog", "sql", 400);
	addCosmos(region, "sessions", "table", 1e3);
	addCosmos(region, "prices", "sql", 400);
	addAzure(region, "azurefunctionapp", "price-feed", { connects: ["azurecosmosdb/prices"] });
}
/** The small European side. */
function furnishWestEurope(region) {
	addNsg(region, "edge-nsg", "443", "*");
	addVirtualMachine(region, "edge-proxy", "B2ms", ["nsg/edge-nsg"]);
	addCosmos(region, "catalog-eu", "sql", 400);
	addAzure(region, "azurefunctionapp", "gdpr-export", { connects: ["azurecosmosdb/catalog-eu"] });
}
/** A virtual machine outside of any scale set. */
function addVirtualMachine(region, name, instance, within = []) {
	addAzure(region, "azurevm", name, {
		fields: {
			platform: "linux",
			tier: "Standard",
			instance,
			reservationTerm: "OnDemand"
		},
		within
	});
}
function addCosmos(region, name, api, requestUnits) {
	addAzure(region, "azurecosmosdb", name, { fields: {
		api,
		capacityMode: "provisioned",
		replicationMode: "standard",
		requestUnits,
		storageGb: 20
	} });
}
function addCluster(region, name, machines) {
	addAzure(region, "azureakscluster", name, {
		handle: `aks/${name}`,
		fields: { tier: "standard" }
	});
	for (const machine of machines) addVirtualMachine(region, machine, "D2s v5", [`aks/${name}`]);
}
function addNsg(region, name, ports, peer) {
	const inbound = [{
		protocol: "tcp",
		ports,
		peer
	}];
	addAzure(region, "azurensg", name, {
		handle: `nsg/${name}`,
		inbound
	});
}
function addAzure(region, type, name, extra) {
	addResource(region, {
		handle: `${type}/${name}`,
		type,
		name,
		owner: GROUP,
		...extra
	});
}
export { addVirtualMachine, furnishEastUs, furnishWestEurope };
