// src/inventory/read/component-types/azure.ts
const SERVICE_BUS = "operationsPerMonth brokeredConnections hybridConnections dataTransferGb relayHours relayMessages";
/** An Azure resource id ends in the name that people chose, so only what has a random name is opaque. */
const AZURE = {
	azureakscluster: {
		name: "AKS cluster",
		container: true
	},
	azureakspod: {
		name: "AKS pod",
		opaque: true,
		pool: {
			type: "azureaksworkload",
			member: "pod"
		}
	},
	azureaksworkload: {
		name: "AKS workload",
		container: true
	},
	azureapimanagement: {
		name: "API Management service",
		estimates: "calls"
	},
	azureappgw: {
		name: "application gateway",
		foundation: true,
		estimates: "computeUnits persistentConnections throughput dataProcessed outboundDataTransfer"
	},
	azurebastion: {
		name: "Bastion host",
		estimates: "outboundDataTransfer"
	},
	azureblob: {
		name: "blob store",
		stateful: true,
		estimates: "storageGb"
	},
	azurecosmosdb: {
		name: "Cosmos DB account",
		stateful: true,
		estimates: "storageGb"
	},
	azuredisk: {
		name: "managed disk",
		stateful: true,
		companion: true
	},
	/** The documentation spells the size of the snapshots in two ways. */
	azurefiles: {
		name: "file share",
		stateful: true,
		estimates: "snapshotsGb snapshotGb metadataGb"
	},
	azurefunctionapp: {
		name: "function app",
		estimates: "vcpu memoryGB durationMS executionsMM"
	},
	azurelb: {
		name: "load balancer",
		foundation: true,
		estimates: "chains"
	},
	azuremysql: {
		name: "MySQL server",
		stateful: true
	},
	/** Not documented as a component, but its name is: as a type that a snapshot can leave out. So is azurevmss. */
	azurensg: {
		name: "network security group",
		firewall: "first"
	},
	azurepostgresql: {
		name: "PostgreSQL server",
		stateful: true
	},
	azurequeue: {
		name: "storage queue",
		estimates: "storageGb requestUnitsC1 requestUnitsC2 replicationGb"
	},
	azureredis: { name: "Redis cache" },
	azuresbnamespace: {
		name: "Service Bus namespace",
		container: true
	},
	azuresbqueue: {
		name: "Service Bus queue",
		estimates: SERVICE_BUS
	},
	azuresbtopic: {
		name: "Service Bus topic",
		estimates: SERVICE_BUS
	},
	azuretable: {
		name: "storage table",
		stateful: true,
		estimates: "storageGb requestUnits"
	},
	azurevm: {
		name: "virtual machine",
		pool: {
			type: "azurevmss",
			member: "instance"
		},
		estimates: "reservationTerm"
	},
	azurevmss: {
		name: "virtual machine scale set",
		container: true
	},
	azurevngw: {
		name: "virtual network gateway",
		foundation: true,
		estimates: "p2sTunnels"
	},
	azurewebapp: { name: "web app" }
};
export { AZURE };
