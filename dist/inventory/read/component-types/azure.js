// src/inventory/read/component-types/azure.ts
/** An Azure resource id ends in the name that people chose, so only what has a random name is opaque. */
const AZURE = {
	azureakscluster: {
		name: "AKS cluster",
		placeholder: "AKS Cluster",
		container: true,
		group: "plate",
		holds: "azureaksworkload"
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
		placeholder: "AKS Workload",
		container: true,
		group: "plate",
		holds: "azureakspod"
	},
	azureapimanagement: {
		name: "API Management service",
		foundation: true
	},
	azureappgw: {
		name: "application gateway",
		foundation: true
	},
	azurebastion: { name: "Bastion host" },
	azureblob: {
		name: "blob store",
		stateful: true
	},
	azurecosmosdb: {
		name: "Cosmos DB account",
		stateful: true
	},
	azuredisk: {
		name: "managed disk",
		stateful: true,
		companion: true
	},
	azurefiles: {
		name: "file share",
		stateful: true
	},
	azurefunctionapp: { name: "function app" },
	azurelb: {
		name: "load balancer",
		foundation: true
	},
	azuremysql: {
		name: "MySQL server",
		stateful: true
	},
	/** Not documented as a component, but its name is: as a type that a snapshot can leave out. So is azurevmss. */
	azurensg: {
		name: "network security group",
		firewall: "first",
		group: "outline",
		holds: "azurevm azurevmss"
	},
	azurepostgresql: {
		name: "PostgreSQL server",
		stateful: true
	},
	azurequeue: { name: "storage queue" },
	azureredis: { name: "Redis cache" },
	azuresbnamespace: {
		name: "Service Bus namespace",
		placeholder: "Namespace",
		container: true,
		group: "plate",
		holds: "azuresbqueue azuresbtopic"
	},
	azuresbqueue: { name: "Service Bus queue" },
	azuresbtopic: { name: "Service Bus topic" },
	azuretable: {
		name: "storage table",
		stateful: true
	},
	azurevm: {
		name: "virtual machine",
		pool: {
			type: "azurevmss",
			member: "instance"
		}
	},
	azurevmss: {
		name: "virtual machine scale set",
		container: true
	},
	azurevngw: {
		name: "virtual network gateway",
		foundation: true
	},
	azurewebapp: { name: "web app" }
};
export { AZURE };
