import { addAksCluster, addServiceBus } from "./azure-platform.js";
import { addAzure } from "./azure-resource.js";
import { addCosmos, addServer, addStorage } from "./azure-stores.js";
// src/extras/simulator/world/azure.ts
/** All types are documented with examples, but azurevmss and azurensg by name alone: their fields and members are our guess. */
function furnishEastUs(region) {
	addNsg(region, "web-nsg", "443", "*");
	addFront(region);
	addMachines(region);
	addAksCluster(region, "aks-prod", [{
		name: "catalog",
		workloadType: "deployment",
		pods: 3
	}, {
		name: "search-index",
		workloadType: "statefulSet",
		pods: 1
	}]);
	addServiceBus(region, "larkspur", {
		queues: ["orders", "refunds"],
		topics: ["order-events"]
	});
	addStorage(region, "larkspurprod", {
		blob: "product-images",
		files: "invoices",
		queue: "thumbnails",
		table: "carts"
	});
	addServer(region, "azurepostgresql", "orders", {
		instance: "GP_Gen5_4",
		storageMB: 262144,
		haEnabled: true
	});
	addServer(region, "azuremysql", "newsletter", {
		instance: "GP_Gen5_2",
		storageMB: 20480,
		haEnabled: false
	});
	addCosmos(region, "catalog", "sql", 400);
	addCosmos(region, "sessions", "table", 1e3);
	addCosmos(region, "prices", "sql", 400);
	addFunctionApp(region, "price-feed", "azurecosmosdb/prices");
}
/** The small European side. */
function furnishWestEurope(region) {
	addNsg(region, "edge-nsg", "443", "*");
	addVirtualMachine(region, "edge-proxy", "B2ms", { within: ["nsg/edge-nsg"] });
	addCosmos(region, "catalog-eu", "sql", 400);
	addFunctionApp(region, "gdpr-export", "azurecosmosdb/catalog-eu");
	addStorage(region, "larkspureu", { files: "gdpr-archive" });
}
/** Gateways, the load balancer, and what they lead to. */
function addFront(region) {
	addAzure(region, "azurelb", "web-lb", {
		fields: {
			skuName: "Standard",
			tier: "Regional",
			numberOfRules: 2,
			chains: 0,
			dataGb: 40
		},
		connects: ["vmss/web"]
	});
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
	addAzure(region, "azureappgw", "ShopGateway", {
		fields: {
			tier: "WAF V2",
			size: "Medium",
			instances: 2,
			computeUnits: 3,
			persistentConnections: 900,
			throughput: 4,
			dataProcessed: 60,
			outboundDataTransfer: 30
		},
		connects: ["azurewebapp/Storefront"]
	});
	addAzure(region, "azurewebapp", "Storefront", {
		fields: {
			platform: "Linux",
			tier: "Premium v3",
			instance: "P1 v3"
		},
		connects: ["azurepostgresql/orders", "azureredis/sessions"]
	});
	addAzure(region, "azureredis", "sessions", { fields: {
		tier: "Standard",
		instance: "C1"
	} });
	addAzure(region, "azureapimanagement", "partners", {
		fields: {
			tier: "Premium",
			calls: 2,
			units: 1,
			gateways: 0,
			direction: "down"
		},
		connects: ["azurefunctionapp/price-feed"]
	});
	addAzure(region, "azurevngw", "office-vpn", { fields: {
		gatewayType: "Vpn",
		tier: "VpnGw1",
		s2sTunnels: 1,
		p2sTunnels: 4,
		direction: "down"
	} });
	addAzure(region, "azurebastion", "AdminBastion", { fields: {
		tier: "Standard",
		scaleUnits: 2,
		outboundDataTransfer: 1
	} });
}
function addMachines(region) {
	addVirtualMachine(region, "jumpbox", "B1ms");
	addAzure(region, "azuredisk", "reports-data", { fields: {
		tier: "P10",
		diskSizeGb: 128
	} });
	addVirtualMachine(region, "reports", "D4s v5", { connects: ["azuredisk/reports-data"] });
}
/** A virtual machine outside of any scale set. */
function addVirtualMachine(region, name, instance, extra = {}) {
	addAzure(region, "azurevm", name, {
		fields: {
			platform: "linux",
			tier: "Standard",
			instance,
			reservationTerm: "OnDemand"
		},
		...extra
	});
}
function addFunctionApp(region, name, target) {
	addAzure(region, "azurefunctionapp", name, {
		fields: {
			tier: "consumption",
			vcpu: 1,
			memoryGB: .5,
			durationMS: 800,
			executionsMM: 3
		},
		connects: [target]
	});
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
export { addVirtualMachine, furnishEastUs, furnishWestEurope };
