import { ExpectedError } from "../errors.js";
import { isArray, isObject, own, ownText } from "../json.js";
import { coloursOf, groupOf$1 as groupOf, regionGroupId } from "../inventory.js";
import { openRasteriser } from "../rasteriser.js";
import { STATUS_CODES } from "node:http";
import { gunzipSync, gzipSync } from "node:zlib";
import { createHash, randomInt, randomUUID, timingSafeEqual } from "node:crypto";
import { setTimeout } from "node:timers/promises";
// src/extras/simulator/world/identity.ts
/** Generates ids for a new resource, in the formats of AWS and Azure. */
function mintIdentity(place, resource) {
	return place.provider === "aws" ? awsIdentity(place, resource) : azureIdentity(place, resource);
}
/** Type: id prefix, and the resource part of an ec2 ARN. */
const EC2_SHAPES = new Map([
	["ec2", ["i-", "instance"]],
	["ebs", ["vol-", "volume"]],
	["vpc", ["vpc-", "vpc"]],
	["subnet", ["subnet-", "subnet"]],
	["sg", ["sg-", "security-group"]],
	["networkacl", ["acl-", "network-acl"]],
	["internetgateway", ["igw-", "internet-gateway"]],
	["natgateway", ["nat-", "natgateway"]],
	["vpcendpoint", ["vpce-", "vpc-endpoint"]]
]);
/** Type: service, and the resource part of the ARN. `{region}` and `{account}` are empty if AWS leaves them empty. */
const ARN_SHAPES = new Map([
	["elb", (name, at, _, chance) => `arn:aws:elasticloadbalancing:${at}:loadbalancer/app/${name}/${chance.hex(16)}`],
	["asg", (name, at, _, chance) => `arn:aws:autoscaling:${at}:autoScalingGroup:${chance.uuid()}:autoScalingGroupName/${name}`],
	["rds", (name, at) => `arn:aws:rds:${at}:db:${name}`],
	["elasticache", (name, at) => `arn:aws:elasticache:${at}:cluster:${name}`],
	["lambda", (name, at) => `arn:aws:lambda:${at}:function:${name}`],
	["ecr", (name, at) => `arn:aws:ecr:${at}:repository/${name}`],
	["ecscluster", (name, at) => `arn:aws:ecs:${at}:cluster/${name}`],
	["ecsservice", (name, at, owner) => `arn:aws:ecs:${at}:service/${owner}/${name}`],
	["ecstask", (_, at, owner, chance) => `arn:aws:ecs:${at}:task/${owner}/${chance.hex(32)}`],
	["ekscluster", (name, at) => `arn:aws:eks:${at}:cluster/${name}`],
	["s3", (name) => `arn:aws:s3:::${name}`],
	["dynamodb", (name, at) => `arn:aws:dynamodb:${at}:table/${name}`],
	["sqs", (name, at) => `arn:aws:sqs:${at}:${name}`],
	["snstopic", (name, at) => `arn:aws:sns:${at}:${name}`],
	["apigateway", (_, at, __, chance) => `arn:aws:apigateway:${at.split(":")[0]}::/restapis/${chance.word(10, LOWER)}`],
	["cloudfront", (_, at, __, chance) => `arn:aws:cloudfront::${at.split(":")[1]}:distribution/E${chance.word(13, UPPER)}`],
	["r53", (_, __, ___, chance) => `arn:aws:route53:::hostedzone/Z0${chance.word(19, UPPER)}`]
]);
const LOWER = "abcdefghijklmnopqrstuvwxyz0123456789";
const UPPER = LOWER.toUpperCase();
/** File systems, pods and workloads have no ARN in a scan. */
function awsIdentity(place, { type, name = "", owner = "" }) {
	const at = `${place.name}:${place.owner}`;
	const ec2 = EC2_SHAPES.get(type);
	if (ec2) {
		const cloudId = `${ec2[0]}0${place.chance.hex(16)}`;
		return {
			cloudId,
			arn: `arn:aws:ec2:${at}:${ec2[1]}/${cloudId}`
		};
	}
	if (type === "efs") return { cloudId: `fs-0${place.chance.hex(16)}` };
	const arn = ARN_SHAPES.get(type)?.(name, at, owner, place.chance);
	return arn === void 0 ? {} : { arn };
}
const AZURE_KINDS = new Map([
	["azurevm", "Microsoft.Compute/virtualMachines"],
	["azurevmss", "Microsoft.Compute/virtualMachineScaleSets"],
	["azurensg", "Microsoft.Network/networkSecurityGroups"],
	["azurelb", "Microsoft.Network/loadBalancers"],
	["azureappgw", "Microsoft.Network/applicationGateways"],
	["azurebastion", "Microsoft.Network/bastionHosts"],
	["azurevngw", "Microsoft.Network/virtualNetworkGateways"],
	["azuredisk", "Microsoft.Compute/disks"],
	["azureakscluster", "Microsoft.ContainerService/managedClusters"],
	["azurecosmosdb", "Microsoft.DocumentDB/databaseAccounts"],
	["azuremysql", "Microsoft.DBforMySQL/servers"],
	["azurepostgresql", "Microsoft.DBforPostgreSQL/servers"],
	["azureredis", "Microsoft.Cache/redis"],
	["azuresbnamespace", "Microsoft.ServiceBus/namespaces"],
	["azureapimanagement", "Microsoft.ApiManagement/service"],
	["azurefunctionapp", "Microsoft.Web/sites"],
	["azurewebapp", "Microsoft.Web/sites"]
]);
function azureIdentity(place, { type, name = "", owner = "", path }) {
	const kind = path ?? AZURE_KINDS.get(type);
	if (kind === void 0) return {};
	const ending = type === "azureakspod" ? `-${place.chance.word(5, LOWER)}` : "";
	const suffix = type === "azurewebapp" ? "#componentType=azurewebapp" : "";
	return { resourceId: `/subscriptions/${place.owner}/resourceGroups/${owner}/providers/${kind}/${name}${ending}${suffix}` };
}
// src/extras/simulator/world/world.ts
/** Creates a resource. Keeps an existing one with the same handle, so that deployments can be applied twice. */
function addResource(region, draft) {
	const existing = region.resources.get(draft.handle);
	if (existing) return existing;
	const resource = {
		tags: {},
		fields: {},
		within: [],
		connects: [],
		addresses: [],
		inbound: [],
		outbound: [],
		...draft,
		...mintIdentity(region, draft)
	};
	region.resources.set(resource.handle, resource);
	return resource;
}
/** Changes a resource in place; does nothing if it no longer exists. */
function changeResource(region, handle, patch) {
	const resource = region.resources.get(handle);
	if (resource) region.resources.set(handle, {
		...resource,
		...patch
	});
}
/** Changes some of the configuration of a resource. */
function configure(region, handle, fields) {
	const resource = region.resources.get(handle);
	if (resource) changeResource(region, handle, { fields: {
		...resource.fields,
		...fields
	} });
}
/** Replaces a resource under the same handle: new ids, perhaps a new name. */
function reissueResource(region, handle, name) {
	const resource = region.resources.get(handle);
	if (!resource) return;
	const renamed = name === void 0 ? resource : {
		...resource,
		name
	};
	region.resources.set(handle, {
		...renamed,
		...mintIdentity(region, renamed)
	});
}
/** Deletes a resource and every reference to it. */
function removeResource(region, handle) {
	if (!region.resources.delete(handle)) return;
	for (const [key, other] of region.resources) {
		const within = other.within.filter((group) => group !== handle);
		const connects = other.connects.filter((target) => target !== handle);
		region.resources.set(key, {
			...other,
			within,
			connects
		});
	}
}
/** The resources that belong to a group. */
function membersOf(region, group) {
	return [...region.resources.values()].filter((resource) => resource.within.includes(group));
}
// src/extras/simulator/world/azure-resource.ts
/** The resource group in Azure's spelling in a resource id. */
const GROUP = "LARKSPUR-PROD";
/** Adds an Azure resource, by default under the handle `type/name` and in the group of the company. */
function addAzure(region, type, name, extra) {
	addResource(region, {
		handle: `${type}/${name}`,
		type,
		name,
		owner: GROUP,
		...extra
	});
}
// src/extras/simulator/world/azure-platform.ts
const CLUSTERS$1 = "Microsoft.ContainerService/managedClusters";
const LETTERS = "bcdfghjklmnpqrstvwxz2456789";
/** A Kubernetes cluster with its workloads, and what Azure creates for it in a separate resource group. */
function addAksCluster(region, name, workloads) {
	addAzure(region, "azureakscluster", name, {
		handle: `aks/${name}`,
		fields: { tier: "standard" }
	});
	for (const workload of workloads) addAksWorkload(region, name, workload);
	const owner = `MC_LARKSPUR-PROD_${name.toUpperCase()}_${region.name.toUpperCase()}`;
	addAzure(region, "azurevmss", "aks-system-24681357-vmss", {
		owner,
		fields: {
			platform: "linux",
			tier: "Standard",
			instance: "D2s v5",
			capacity: 3
		}
	});
	addAzure(region, "azurelb", "kubernetes", {
		owner,
		fields: {
			skuName: "Standard",
			tier: "Regional",
			numberOfRules: 2,
			chains: 0,
			dataGb: 12
		}
	});
	addAzure(region, "azuredisk", `pvc-${region.chance.hex(8)}`, {
		handle: `azuredisk/${name}-volume`,
		owner,
		fields: {
			tier: "P6",
			diskSizeGb: 64
		}
	});
}
function addAksWorkload(region, cluster, { name, workloadType, pods }) {
	const handle = `aks/${cluster}/${name}`;
	addAzure(region, "azureaksworkload", name, {
		handle,
		path: `${CLUSTERS$1}/${cluster}/workloads/shop/${workloadType}`,
		fields: { workloadType },
		within: [`aks/${cluster}`]
	});
	const revision = region.chance.word(10, LETTERS);
	for (let i = 1; i <= pods; i++) addAzure(region, "azureakspod", `${name}-${revision}`, {
		handle: `${handle}/pod-${i}`,
		path: `${CLUSTERS$1}/${cluster}/pods/shop`,
		within: [handle]
	});
}
/** Every pod of a workload is replaced by one of a new revision. */
function rollPods(region, workload) {
	const name = region.resources.get(workload)?.name ?? workload;
	const revision = region.chance.word(10, LETTERS);
	for (const pod of membersOf(region, workload)) reissueResource(region, pod.handle, `${name}-${revision}`);
}
/** A Service Bus namespace with its queues and topics. */
function addServiceBus(region, name, { queues, topics }) {
	addAzure(region, "azuresbnamespace", name, {
		handle: `bus/${name}`,
		fields: {
			tier: "Standard",
			messagingUnits: 1
		}
	});
	for (const queue of queues) addBusQueue(region, name, queue);
	for (const topic of topics) {
		const fields = {
			tier: "Standard",
			...TRAFFIC
		};
		addAzure(region, "azuresbtopic", topic, {
			path: `${BUS}/${name}/topics`,
			fields,
			within: [`bus/${name}`]
		});
	}
}
const BUS = "Microsoft.ServiceBus/namespaces";
const TRAFFIC = {
	operationsPerMonth: 3,
	brokeredConnections: 20,
	hybridConnections: 0,
	dataTransferGb: 1,
	relayHours: 0,
	relayMessages: 0
};
/** A queue of a Service Bus namespace. */
function addBusQueue(region, namespace, name) {
	const fields = {
		tier: "Standard",
		...TRAFFIC
	};
	addAzure(region, "azuresbqueue", name, {
		path: `${BUS}/${namespace}/queues`,
		fields,
		within: [`bus/${namespace}`]
	});
}
// src/extras/simulator/world/azure-stores.ts
/** The content of a storage account: a container, a file share, a queue and a table. */
function addStorage(region, account, names) {
	const at = `Microsoft.Storage/storageAccounts/${account}`;
	const redundancy = "GRS";
	const add = (type, service, name, fields) => {
		if (name !== void 0) addAzure(region, type, name, {
			path: `${at}/${service}`,
			fields: {
				redundancy,
				...fields
			}
		});
	};
	add("azureblob", "blobServices/default/containers", names.blob, {
		tier: "Hot",
		storageGb: 120
	});
	add("azurefiles", "fileServices/default/shares", names.files, {
		tier: "Standard",
		dataGb: 40,
		snapshotsGb: 4,
		metadataGb: 1
	});
	add("azurequeue", "queueServices/default/queues", names.queue, {
		kind: "StorageV2",
		storageGb: 1,
		requestUnitsC1: 4,
		requestUnitsC2: 2,
		replicationGb: 1
	});
	add("azuretable", "tableServices/default/tables", names.table, {
		storageGb: 6,
		requestUnits: 30
	});
}
/** A database server of MySQL or PostgreSQL. */
function addServer(region, type, name, size) {
	addAzure(region, type, name, { fields: {
		deploymentOption: "Single",
		tier: "GeneralPurpose",
		...size,
		backupRetention: 7
	} });
}
/** A Cosmos DB account. */
function addCosmos(region, name, api, requestUnits) {
	addAzure(region, "azurecosmosdb", name, { fields: {
		api,
		capacityMode: "provisioned",
		replicationMode: "standard",
		requestUnits,
		storageGb: 20
	} });
}
// src/extras/simulator/world/azure.ts
/**
* All types are documented with examples, except azurevmss and azurensg, of which only the names are: their fields and members are our
* guess.
*/
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
/** Gateways, the load balancer, and their targets. */
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
/** A virtual machine outside any scale set. */
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
const ANYWHERE = [{
	protocol: "-1",
	ports: "0",
	peer: "0.0.0.0/0"
}];
const TIERS = [
	"public",
	"app",
	"data"
];
/** A VPC with its subnets by tier and zone, one network ACL, the way out to the internet, and one address block. */
function addNetwork(region, name, zonesPerTier) {
	addResource(region, {
		handle: "vpc",
		type: "vpc",
		name,
		tags: { env: name }
	});
	addResource(region, {
		handle: "acl",
		type: "networkacl",
		name: `${name}-acl`,
		inbound: ANYWHERE,
		outbound: ANYWHERE
	});
	for (const [tier, label] of TIERS.entries()) for (let zone = 0; zone < (zonesPerTier[tier] ?? 0); zone++) addSubnet(region, `${label}-${"abc".charAt(zone)}`, tier, zone);
	addResource(region, {
		handle: "igw",
		type: "internetgateway",
		name: `${name}-igw`,
		within: ["vpc"]
	});
	if (zonesPerTier[0] > 0) addResource(region, {
		handle: "nat",
		type: "natgateway",
		name: `${name}-nat`,
		fields: { dataGb: 10 },
		within: ["vpc", "subnet/public-a"]
	});
}
function addSubnet(region, name, tier, zone) {
	addResource(region, {
		handle: `subnet/${name}`,
		type: "subnet",
		name,
		within: ["vpc", "acl"],
		place: {
			tier,
			zone
		}
	});
}
/** A security group; all traffic may leave. */
function addSecurityGroup(region, name, inbound) {
	addResource(region, {
		handle: `sg/${name}`,
		type: "sg",
		name,
		within: ["vpc"],
		inbound,
		outbound: ANYWHERE
	});
}
/** Opens a port for another peer, unless it is already open. */
function openPort(region, group, rule) {
	const existing = region.resources.get(group);
	if (!existing || existing.inbound.some((other) => other.peer === rule.peer && other.ports === rule.ports)) return;
	region.resources.set(group, {
		...existing,
		inbound: [...existing.inbound, rule]
	});
}
/** Closes what `openPort` opened; does nothing if it is not open. */
function closePort(region, group, rule) {
	const existing = region.resources.get(group);
	const isIt = ({ peer, ports }) => peer === rule.peer && ports === rule.ports;
	if (existing) region.resources.set(group, {
		...existing,
		inbound: existing.inbound.filter((other) => !isIt(other))
	});
}
/** The subnets of a tier, by zone. */
function subnetsOf(region, tier) {
	const wanted = TIERS.indexOf(tier);
	return [...region.resources.values()].filter((resource) => resource.place?.tier === wanted);
}
/** An application load balancer in front of `targets`. */
function addLoadBalancer(region, name, group, targets) {
	addResource(region, {
		handle: `elb/${name}`,
		type: "elb",
		name,
		fields: {
			elbType: "application",
			dataGb: 10,
			lcu: 1
		},
		within: ["vpc", group],
		connects: targets
	});
}
/** A gateway endpoint of the VPC: it is not in a subnet. */
function addEndpoint(region, name) {
	addResource(region, {
		handle: `vpce/${name}`,
		type: "vpcendpoint",
		name,
		fields: {
			endpointType: "gateway",
			dataGb: 10
		}
	});
}
// src/extras/simulator/deployments/deployment.ts
function accountNamed(world, name) {
	const account = world.accounts.find((candidate) => candidate.name === name);
	if (!account) throw new Error(`The simulated company has no account ${name}`);
	return account;
}
function regionNamed(world, account, name) {
	const region = accountNamed(world, account).regions.get(name);
	if (!region) throw new Error(`The account ${account} does not use ${name}`);
	return region;
}
/** The region of nearly all deployments. */
function mainRegion(world) {
	return regionNamed(world, "Production", "us-east-1");
}
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
// src/extras/simulator/world/compute.ts
/** `c5.large` in Cloudcraft's notation. */
function instanceFields(instance) {
	const [instanceType = "", instanceSize = ""] = instance.split(".");
	return {
		instanceType,
		instanceSize
	};
}
function ec2Fields(instance) {
	const billingOptions = {
		type: "od",
		utilization: 1
	};
	return {
		platform: "linux",
		...instanceFields(instance),
		billingOptions,
		transparent: false
	};
}
const ROOT_VOLUME = {
	volume: "gp3",
	storage: 30,
	iops: 3e3,
	throughput: 125,
	snapshots: 0
};
/** An autoscaling group over the app subnets; every instance has a root volume. */
function addAutoScalingGroup(region, fleet) {
	const { handle, name, group } = fleet;
	addResource(region, {
		handle,
		type: "asg",
		name,
		tags: {
			role: "web",
			...fleet.tags
		},
		within: ["vpc", group]
	});
	for (let i = 0; i < fleet.count; i++) launch(region, handle, fleet.instance);
}
/** Adds an instance to an autoscaling group, in the zone that has the fewest. */
function launch(region, asg, instance) {
	const group = region.resources.get(asg);
	if (!group) return;
	const slot = freeSlot(region, asg);
	const within = [
		...group.within,
		asg,
		emptiestSubnet(region, asg)
	];
	const volume = `${asg}/volume-${slot}`;
	addResource(region, {
		handle: volume,
		type: "ebs",
		fields: ROOT_VOLUME,
		tags: group.tags
	});
	addResource(region, {
		handle: `${asg}/instance-${slot}`,
		type: "ec2",
		...group.name === void 0 ? {} : { name: group.name },
		tags: {
			...group.tags,
			"aws:autoscaling:groupName": group.name ?? ""
		},
		fields: ec2Fields(instance),
		addresses: [`10.20.${16 + slot}.${10 + region.chance.below(200)}`],
		within,
		connects: [volume]
	});
}
function freeSlot(region, asg) {
	let slot = 1;
	while (region.resources.has(`${asg}/instance-${slot}`)) slot++;
	return slot;
}
function emptiestSubnet(region, asg) {
	const members = membersOf(region, asg);
	const load = (subnet) => members.filter((member) => member.within.includes(subnet.handle)).length;
	const [first] = subnetsOf(region, "app").sort((a, b) => load(a) - load(b));
	return first?.handle ?? "subnet/app-a";
}
/** Terminates the newest instance of a group and its volume; the last one stays. */
function terminateNewest(region, asg) {
	const members = membersOf(region, asg);
	const newest = members.at(-1);
	if (!newest || members.length < 2) return;
	for (const volume of newest.connects) removeResource(region, volume);
	removeResource(region, newest.handle);
}
/** Replaces every instance of a group and its root volume, perhaps by another instance type. */
function rollInstances(region, asg, instance) {
	for (const member of membersOf(region, asg)) {
		const fields = instance === void 0 ? member.fields : {
			...member.fields,
			...instanceFields(instance)
		};
		region.resources.set(member.handle, {
			...member,
			fields
		});
		reissueResource(region, member.handle);
		for (const volume of member.connects) reissueResource(region, volume);
	}
}
/** Removes a group with all of its instances and volumes. */
function removeAutoScalingGroup(region, asg) {
	for (const member of membersOf(region, asg)) {
		for (const volume of member.connects) removeResource(region, volume);
		removeResource(region, member.handle);
	}
	removeResource(region, asg);
}
/** A single instance with a named volume. */
function addInstance(region, name, instance, within) {
	const volume = `ebs/${name}`;
	addResource(region, {
		handle: volume,
		type: "ebs",
		name: `${name}-root`,
		fields: ROOT_VOLUME
	});
	addResource(region, {
		handle: `ec2/${name}`,
		type: "ec2",
		name,
		tags: { role: name },
		fields: ec2Fields(instance),
		addresses: [`10.20.0.${10 + region.chance.below(200)}`],
		within: ["vpc", ...within],
		connects: [volume]
	});
}
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
// src/extras/simulator/deployments/fleet.ts
const onMain$2 = (change) => (world) => change(mainRegion(world));
/** Changes of instances, tasks and pods. */
const FLEET = [
	{
		name: "rollout",
		title: "A new launch template: every web instance and its root volume is replaced",
		apply: onMain$2((region) => rollInstances(region, webGroup(region).handle))
	},
	{
		name: "ecs-rollout",
		title: "A new image of the checkout service: its tasks are replaced",
		apply: onMain$2((region) => rollTasks(region, "ecs/shop/checkout"))
	},
	{
		name: "eks-rollout",
		title: "New pods with more memory for the search workload",
		apply: onMain$2((region) => {
			for (const pod of membersOf(region, "eks/platform/search")) configure(region, pod.handle, { memoryGB: "1" });
		})
	},
	{
		name: "scale-up",
		title: "Two more web instances",
		apply: onMain$2(scaleUp)
	},
	{
		name: "scale-down",
		title: "One web instance fewer",
		apply: onMain$2((region) => terminateNewest(region, webGroup(region).handle))
	},
	{
		name: "blue-green",
		title: "A new web group takes over and the old one is gone",
		apply: onMain$2(switchColour)
	}
];
/** The web group, blue or green. */
function webGroup(region) {
	const group = ["asg/web-blue", "asg/web-green"].flatMap((handle) => region.resources.get(handle) ?? []).at(0);
	if (!group) throw new Error("The web group is gone");
	return group;
}
/** The instance type of a group. */
function instanceOf(region, asg) {
	const [member] = membersOf(region, asg);
	return member ? `${member.fields["instanceType"]}.${member.fields["instanceSize"]}` : "c5.large";
}
function scaleUp(region) {
	const { handle } = webGroup(region);
	const instance = instanceOf(region, handle);
	for (let i = 0; i < 2; i++) launch(region, handle, instance);
}
function switchColour(region) {
	const old = webGroup(region);
	const name = old.name === "web-blue" ? "web-green" : "web-blue";
	const handle = `asg/${name}`;
	const [instance, count] = [instanceOf(region, old.handle), membersOf(region, old.handle).length];
	addAutoScalingGroup(region, {
		handle,
		name,
		instance,
		count,
		group: "sg/web",
		tags: old.tags
	});
	const balancer = region.resources.get("elb/web");
	if (balancer) changeResource(region, "elb/web", { connects: balancer.connects.map((target) => target === old.handle ? handle : target) });
	removeAutoScalingGroup(region, old.handle);
}
/** Changes the size of an existing database or instance, to `m5.xlarge`. */
function resize(region, handle, instance) {
	configure(region, handle, instanceFields(instance));
}
// src/extras/simulator/deployments/data.ts
const onMain$1 = (change) => (world) => change(mainRegion(world));
/** Changes of databases, buckets, ports and permissions. */
const DATA = [
	{
		name: "database-resize",
		title: "The orders database gets a larger instance",
		apply: onMain$1(resizeOrders)
	},
	{
		name: "database-removed",
		title: "The customers database is deleted",
		apply: onMain$1((region) => removeResource(region, "rds/customers"))
	},
	{
		name: "database-replaced",
		title: "The customers database is restored from a backup under another name",
		apply: onMain$1(restoreCustomers)
	},
	{
		name: "security-group-opened",
		title: "The database port is opened to the whole internet",
		apply: onMain$1(openDatabase)
	},
	{
		name: "bucket-removed",
		title: "The bucket of old exports is deleted",
		apply: onMain$1(removeOldBucket)
	},
	{
		name: "load-balancer-replaced",
		title: "The web load balancer is recreated under the same name",
		apply: onMain$1((region) => reissueResource(region, "elb/web"))
	},
	{
		name: "lambda-updated",
		title: "The place-order function gets more memory",
		apply: onMain$1((region) => configure(region, "lambda/place-order", { memory: 1024 }))
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
// src/extras/simulator/world/serverless.ts
/** A function; `memory` in MB. */
function addFunction(region, name, memory, extra = {}) {
	const fields = {
		architecture: "arm64",
		memory,
		mRequests: 2,
		computeDuration: 100
	};
	addResource(region, {
		handle: `lambda/${name}`,
		type: "lambda",
		name,
		fields,
		...extra
	});
}
/** A standard queue. */
function addQueue(region, name, extra = {}) {
	addResource(region, {
		handle: `sqs/${name}`,
		type: "sqs",
		name,
		fields: {
			queueType: "standard",
			requests: 1
		},
		...extra
	});
}
/** A notification topic. */
function addTopic(region, name, extra = {}) {
	addResource(region, {
		handle: `sns/${name}`,
		type: "snstopic",
		name,
		fields: { requests: 1 },
		...extra
	});
}
/** A REST API in front of functions. */
function addApi(region, name, extra = {}) {
	addResource(region, {
		handle: `api/${name}`,
		type: "apigateway",
		name,
		fields: {
			apiType: "rest",
			apiCalls: "10",
			connectionMinutes: 0,
			cache: 1.6
		},
		...extra
	});
}
/** The DNS zone and the distribution in front of everything; global. */
function addFrontDoor(region, domain, targets) {
	addResource(region, {
		handle: "cloudfront",
		type: "cloudfront",
		name: `www.${domain}`,
		connects: targets
	});
	addResource(region, {
		handle: "r53",
		type: "r53",
		name: domain,
		connects: ["cloudfront"]
	});
}
// src/extras/simulator/world/storage.ts
/** A relational database in a data subnet, behind the group `sg/database`. */
function addDatabase(region, name, database) {
	const { instance, role = "primary", engine = "postgres", multiAZ = false, subnet, connects = [] } = database;
	addResource(region, {
		handle: `rds/${name}`,
		type: "rds",
		name,
		tags: { service: name.split("-")[0] ?? name },
		fields: {
			role,
			engine,
			...instanceFields(instance),
			multiAZ,
			minimumCapacityUnit: 2,
			maximumCapacityUnit: 2
		},
		within: [
			"vpc",
			subnet,
			"sg/database"
		],
		connects
	});
}
/** A Redis cache in a data subnet. */
function addCache(region, name, instance, subnet) {
	const fields = {
		engine: "redis",
		...instanceFields(instance)
	};
	addResource(region, {
		handle: `cache/${name}`,
		type: "elasticache",
		name,
		fields,
		within: [
			"vpc",
			subnet,
			"sg/cache"
		]
	});
}
/** A shared file system: the only scanned type without an ARN. */
function addFileSystem(region, name, subnet) {
	addResource(region, {
		handle: `efs/${name}`,
		type: "efs",
		name,
		fields: {
			usageGb: 60,
			readWriteGb: 0,
			infrequentAccess: false,
			throughputMode: "bursting",
			throughput: ""
		},
		within: ["vpc", subnet]
	});
}
/** An S3 bucket. */
function addBucket(region, name, dataGb, extra = {}) {
	const fields = {
		volumeType: "Standard",
		dataGb,
		putCopyPostRequests: "50",
		getAndOtherRequests: "100",
		lifecycleTransitions: 0
	};
	addResource(region, {
		handle: `s3/${name}`,
		type: "s3",
		name,
		fields,
		...extra
	});
}
/** A DynamoDB table, paid by request. */
function addTable(region, name, extra = {}) {
	addResource(region, {
		handle: `table/${name}`,
		type: "dynamodb",
		name,
		fields: {
			tableClass: "standard",
			capacityMode: "on-demand",
			datasetGb: 4,
			readUnits: 0,
			writeUnits: 0,
			readConsistency: "strong"
		},
		...extra
	});
}
/** A private image repository. */
function addRepository(region, name) {
	addResource(region, {
		handle: `ecr/${name}`,
		type: "ecr",
		name,
		fields: {
			storageGB: 1,
			private: true
		}
	});
}
// src/extras/simulator/deployments/planned.ts
/** A deployment with a plan: its queue is not created, and someone opens a port that is not in the plan. */
const PLANNED = {
	name: "planned",
	title: "A planned release: one announced change does not happen, and one change was not announced",
	apply: (world) => {
		const region = mainRegion(world);
		addTable(region, "refunds");
		addFunction(region, "refund-order", 512, { connects: ["table/refunds"] });
		resizeOrders(region);
		removeOldBucket(region);
		openDatabase(region);
	},
	plan: (world) => terraformPlan(mainRegion(world))
};
/** In the format of `terraform show -json PLANFILE`, for the current account. */
function terraformPlan(region) {
	const { name, owner: account } = region;
	const arn = (service, rest) => `arn:aws:${service}:${name}:${account}:${rest}`;
	const orders = {
		identifier: "orders",
		id: "orders",
		arn: arn("rds", "db:orders"),
		engine: "postgres"
	};
	const bucket = "larkspur-legacy-exports";
	return {
		format_version: "1.2",
		terraform_version: "1.11.4",
		complete: true,
		errored: false,
		resource_changes: [
			created("module.refunds.aws_dynamodb_table.this", {
				name: "refunds",
				billing_mode: "PAY_PER_REQUEST"
			}),
			created("module.refunds.aws_lambda_function.refund_order", {
				function_name: "refund-order",
				memory_size: 512,
				architectures: ["arm64"]
			}),
			created("module.refunds.aws_sqs_queue.this", {
				name: "refunds",
				fifo_queue: false
			}),
			created("module.refunds.aws_iam_role.refund_order", { name: "refund-order" }),
			changed("aws_db_instance.orders", ["update"], {
				before: {
					...orders,
					instance_class: "db.m5.large"
				},
				after: {
					...orders,
					instance_class: "db.m5.xlarge"
				}
			}),
			changed("aws_s3_bucket.legacy_exports", ["delete"], {
				before: {
					bucket,
					id: bucket,
					arn: `arn:aws:s3:::${bucket}`,
					region: name
				},
				after: null
			})
		],
		configuration: { provider_config: { aws: {
			name: "aws",
			expressions: { region: { constant_value: name } }
		} } }
	};
}
function created(address, after) {
	return changed(address, ["create"], {
		before: null,
		after,
		after_unknown: {
			id: true,
			arn: true
		}
	});
}
function changed(address, actions, change) {
	const [type, name] = address.split(".").slice(-2);
	return {
		address,
		mode: "managed",
		type,
		name,
		provider_name: "registry.terraform.io/hashicorp/aws",
		change: {
			actions,
			after_unknown: {},
			before_sensitive: {},
			after_sensitive: {},
			...change
		}
	};
}
// src/extras/simulator/deployments/rolling.ts
const SERVICE = "ecs/shop/checkout";
const NEWCOMER = `${SERVICE}/task-new`;
/** Deployments that continue after they have returned: each scan sees them one step further. */
const ROLLING = [{
	name: "rolling",
	title: "A new image of the checkout service, whose tasks are replaced over the next four scans",
	apply: (world) => rollStep(mainRegion(world), 0),
	setsOff: "rolling"
}, {
	name: "never-settles",
	title: "A new image of the checkout service that crashes: its tasks are replaced again and again",
	apply: (world) => crashStep(mainRegion(world), 0),
	setsOff: "endless"
}];
/**
* One step of a rollout that is complete in scan number `scans`: most tasks are new at once, the last new one fails its health checks until
* it takes the place of the last old one.
* @param step from 0
*/
function rollStep(region, step, scans = 4) {
	const tasks = membersOf(region, SERVICE).filter(({ handle }) => handle !== NEWCOMER);
	const last = tasks.at(-1);
	if (last === void 0) return;
	if (step === 0) for (const task of scans === 1 ? tasks : tasks.slice(0, -1)) reissueResource(region, task.handle);
	else if (step < scans - 1 && region.resources.has(NEWCOMER)) reissueResource(region, NEWCOMER);
	else if (step < scans - 1) addResource(region, {
		...last,
		handle: NEWCOMER
	});
	else if (step === scans - 1) finish(region, last.handle);
}
function finish(region, old) {
	const newcomer = region.resources.get(NEWCOMER);
	if (newcomer === void 0) {
		reissueResource(region, old);
		return;
	}
	removeResource(region, NEWCOMER);
	region.resources.set(old, {
		...newcomer,
		handle: old
	});
}
/** One step of a rollout that never ends: first all tasks are new, then one of them after the other crashes. */
function crashStep(region, step) {
	const tasks = membersOf(region, SERVICE);
	const next = tasks[step % Math.max(1, tasks.length)];
	if (step === 0) rollTasks(region, SERVICE);
	else if (next !== void 0) reissueResource(region, next.handle);
}
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
// src/extras/simulator/deployments.ts
const NOTHING = {
	name: "nothing",
	title: "A deployment that changes nothing in the cloud",
	apply: () => {}
};
/** A deployment into an account that has changed by itself before. */
const DRIFT = {
	name: "drift",
	title: "The orders database gets a larger instance, in an account that also changes by itself",
	apply: (world) => resizeOrders(mainRegion(world)),
	earlier: ["port", "nightly"]
};
/** All deployments. */
const DEPLOYMENTS = [...[
	RELEASE,
	NOTHING,
	...FLEET,
	...DATA,
	...STACKS,
	...AZURE,
	PLANNED
], ...[...ROLLING, DRIFT]];
/** @throws ExpectedError DEPLOYMENT_UNKNOWN */
function deploymentNamed(name) {
	const found = DEPLOYMENTS.find((deployment) => deployment.name === name);
	if (found) return found;
	const names = DEPLOYMENTS.map((deployment) => deployment.name).join(", ");
	throw new ExpectedError("DEPLOYMENT_UNKNOWN", `There is no deployment "${name}".`, `Choose one of: ${names}.`);
}
// src/extras/simulator/access/teams.ts
/** The invented user and organisation of every key. */
const USER = {
	id: "7b0c1c52-1111-4222-8333-444455556666",
	name: "CI user",
	email: "ci@larkspur.example"
};
const CUSTOMER_ID = "2f9c64b1-aaaa-4bbb-8ccc-ddddeeeeffff";
/** What AWS roles must trust; belongs to the user of the key. */
const EXTERNAL_ID = "0a0b0c0d-1212-4343-8565-787898981010";
/** The teams of the organisation; `Payments` has a member with a pending invitation. */
const TEAMS = [{
	id: "8e1f7a20-5678-4abc-9def-66778899aabb",
	name: "Platform",
	role: "admin"
}, {
	id: "4c6a1b95-9abc-4def-8123-5566778899cc",
	name: "Payments",
	role: "member"
}];
/** A team by its id or its name. */
function findTeam(text) {
	return TEAMS.find(({ id, name }) => id === text || name === text);
}
// src/extras/simulator/access/keys.ts
/**
* simulator/access/: keys, teams, and who may see and change what.
* Not here: HTTP status codes of a refusal (http/handler.ts, routes/lookup.ts).
*/
const MODES = [
	"read",
	"read-write",
	"revoked"
];
/**
* Reads a key from the command line: `MODE=KEY` or `MODE@TEAM,TEAM=KEY`, with team names or ids.
* @throws ExpectedError KEY_UNREADABLE, TEAM_UNKNOWN
*/
function parseApiKey(text) {
	const [, word, teams, key = ""] = /^([a-z-]+)(?:@([^=]+))?=(\S+)$/.exec(text) ?? [];
	const mode = MODES.find((one) => one === word);
	if (mode === void 0) {
		const remedy = `Write MODE=KEY or MODE@TEAM=KEY, MODE one of ${MODES.join(", ")}.`;
		throw new ExpectedError("KEY_UNREADABLE", "A key for the simulator cannot be read.", remedy);
	}
	const names = teams?.split(",").map((name) => teamId(name.trim()));
	return {
		key,
		mode,
		...names && { teams: names }
	};
}
/**
* The key of an `Authorization` header; undefined if it is missing, wrong or revoked. `Bearer` is case-insensitive (RFC 9110, 11.1).
*/
function findCaller(keys, authorization) {
	const given = digest((authorization ?? "").replace(/^bearer +/i, "Bearer "));
	return keys.filter(({ key }) => timingSafeEqual(given, digest(`Bearer ${key}`))).find(({ mode }) => mode !== "revoked");
}
/** Team names as ids. @throws ExpectedError TEAM_UNKNOWN */
function withTeamIds(key) {
	return key.teams ? {
		...key,
		teams: key.teams.map(teamId)
	} : key;
}
function teamId(text) {
	const team = findTeam(text);
	if (team) return team.id;
	throw new ExpectedError("TEAM_UNKNOWN", `There is no team "${text.slice(0, 100)}".`, "Use Platform or Payments.");
}
function digest(text) {
	return createHash("sha256").update(text).digest();
}
// src/extras/simulator/budget/pricing.ts
const HOURS_A_MONTH = 730;
const MAX_QUANTITY = 1e6;
const hourly = (dollars) => dollars * HOURS_A_MONTH;
/** A price per unit of what a field counts. */
const requests = (dollars, field) => (one) => quantity(one, field) * dollars;
/** Cloudcraft writes quantities as numbers or as text. */
function quantity(component, field, otherwise = 0) {
	const value = own(component, field);
	const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
	return typeof number === "number" && number >= 0 ? Math.min(number, MAX_QUANTITY) : otherwise;
}
// src/extras/simulator/budget/azure-prices.ts
/** Dollars per hour and core: the last digits of `GP_Gen5_4`, the first of `D4s v5` and of `P1 v3`. */
const cores = (dollars) => (one) => {
	const size = ownText(one, "instance") ?? "";
	const count = Number(/_(\d{1,3})$/.exec(size)?.[1] ?? /^[A-Z]+(\d{1,3})/.exec(size)?.[1] ?? 1);
	return hourly(dollars * Math.max(1, count));
};
/** Category and price of Azure's types; all others are free, as are workloads and pods, which run on machines. */
const AZURE_PRICES = {
	azurevm: ["Compute", () => hourly(.096)],
	azurevmss: ["Compute", (one) => hourly(.096) * quantity(one, "capacity", 1)],
	azureakscluster: ["Compute", () => hourly(.1)],
	azurefunctionapp: ["Compute", requests(.2, "executionsMM")],
	azurewebapp: ["Compute", cores(.08)],
	azuredisk: ["Storage", requests(.08, "diskSizeGb")],
	azureblob: ["Storage", requests(.02, "storageGb")],
	azurefiles: ["Storage", requests(.06, "dataGb")],
	azurequeue: ["Storage", requests(.045, "storageGb")],
	azuretable: ["Storage", requests(.045, "storageGb")],
	azurecosmosdb: ["Database", requests(.06, "requestUnits")],
	azuremysql: ["Database", cores(.09)],
	azurepostgresql: ["Database", cores(.09)],
	azureredis: ["Database", () => hourly(.055)],
	azurelb: ["Networking", (one) => hourly(.025) + quantity(one, "dataGb") * .005],
	azureappgw: ["Networking", (one) => hourly(.2) * quantity(one, "instances", 1)],
	azurebastion: ["Networking", (one) => hourly(.14) * quantity(one, "scaleUnits", 1)],
	azurevngw: ["Networking", () => hourly(.19)],
	azureapimanagement: ["Integration", (one) => hourly(3.8) * quantity(one, "units", 1)],
	azuresbnamespace: ["Integration", () => hourly(.0135)],
	azuresbqueue: ["Integration", requests(.8, "operationsPerMonth")],
	azuresbtopic: ["Integration", requests(.8, "operationsPerMonth")]
};
// src/extras/simulator/budget/prices.ts
/** Dollars per hour of an instance of size `large`. */
const LARGE = {
	t2: .0928,
	t3: .0832,
	t3a: .0752,
	t4g: .0672,
	m5: .096,
	m6g: .077,
	c5: .085,
	c6g: .068,
	r5: .126,
	r6g: .1008
};
const SIZES = {
	nano: 1 / 16,
	micro: 1 / 8,
	small: 1 / 4,
	medium: 1 / 2,
	large: 1,
	xlarge: 2
};
/** Dollars per GB and month, by kind of volume. */
const VOLUMES = {
	gp3: .08,
	gp2: .1,
	io1: .125,
	io2: .125,
	st1: .045,
	sc1: .015
};
const instances = (factor, count = "") => {
	return (one) => hourly(instance(one) * factor) * (count === "" ? 1 : quantity(one, count, 1)) * billing(one);
};
/** Category and price by type; all other types are free. */
const PRICES = {
	ec2: ["Compute", instances(1)],
	lambda: ["Compute", (one) => quantity(one, "mRequests") * (.2 + quantity(one, "computeDuration") * gigabytes(one) * .0167)],
	ecstask: ["Compute", (one) => hourly(quantity(one, "cpu") / 1024 * .04 + quantity(one, "memoryGB") * .0044)],
	ekscluster: ["Compute", () => hourly(.1)],
	ebs: ["Storage", (one) => quantity(one, "storage") * rate(VOLUMES, one, "volume", .1) + quantity(one, "snapshots") * .05],
	s3: ["Storage", (one) => quantity(one, "dataGb") * .023 + quantity(one, "putCopyPostRequests") * .005],
	efs: ["Storage", (one) => quantity(one, "usageGb") * .3],
	ecr: ["Storage", requests(.1, "storageGB")],
	rds: ["Database", (one) => instances(1.8)(one) * (own(one, "multiAZ") === true ? 2 : 1)],
	docdb: ["Database", instances(2.9)],
	neptune: ["Database", instances(3.2)],
	elasticache: ["Database", instances(1.6)],
	redshift: ["Database", instances(2.6, "nodeCount")],
	es: ["Database", instances(1.5, "instanceCount")],
	dynamodb: ["Database", (one) => quantity(one, "datasetGb") * .25 + quantity(one, "readUnits") * .1 + quantity(one, "writeUnits") * .5],
	elb: ["Networking", (one) => hourly(.0225) + quantity(one, "dataGb") * .008],
	natgateway: ["Networking", (one) => hourly(.045) + quantity(one, "dataGb") * .045],
	vpcendpoint: ["Networking", (one) => ownText(one, "endpointType") === "gateway" ? 0 : hourly(.01)],
	apigateway: ["Networking", requests(3.5, "apiCalls")],
	sqs: ["Integration", requests(.4, "requests")],
	snstopic: ["Integration", requests(.5, "requests")],
	snssubscriptions: ["Integration", requests(.6, "notifications")],
	kinesisstream: ["Integration", (one) => hourly(quantity(one, "shards") * .015)],
	ses: ["Integration", requests(1e-4, "emailsOut")],
	...AZURE_PRICES
};
/** A component's price per month; undefined for free and unknown types. */
function priceOf(component, upfront) {
	const type = ownText(component, "type") ?? "";
	const known = Object.hasOwn(PRICES, type) ? PRICES[type] : void 0;
	if (!known) return void 0;
	const [category, price] = known;
	return {
		category,
		dollars: Math.min(MAX_QUANTITY, price(component)) * (upfront ? 1 : chargedLater(component))
	};
}
/** Dollars per hour; `4xlarge` is twice `2xlarge`. */
function instance(component) {
	const size = ownText(component, "instanceSize") ?? "large";
	const times = /^(\d{1,2})xlarge$/.exec(size);
	const factor = times ? 2 * Number(times[1]) : rate(SIZES, component, "instanceSize", 1);
	return rate(LARGE, component, "instanceType", .1) * factor;
}
/** On demand by use, reserved and spot at their discounts. */
function billing(component) {
	const options = own(component, "billingOptions");
	if (!isObject(options)) return 1;
	if (ownText(options, "type") === "ri") return own(options, "leaseContractLength") === 36 ? .4 : .6;
	const used = Math.min(1, quantity(options, "utilization", 1));
	return ownText(options, "type") === "si" ? used * .3 : used;
}
/** The part of a reservation that is not paid upfront. */
function chargedLater(component) {
	const options = own(component, "billingOptions");
	const purchase = (isObject(options) ? ownText(options, "purchaseOption") : void 0)?.toLowerCase();
	if (purchase === "all upfront") return 0;
	return purchase === "partial upfront" ? .5 : 1;
}
function rate(table, component, field, fallback) {
	const key = ownText(component, field) ?? "";
	return (Object.hasOwn(table, key) ? table[key] : void 0) ?? fallback;
}
function gigabytes(component) {
	return quantity(component, "memory") / 1024;
}
// src/extras/simulator/reply.ts
/** Thrown by a handler: the answer is this error. */
var Refusal = class extends Error {
	reply;
	constructor(reply) {
		super(`refused with ${reply.status}`);
		this.reply = reply;
	}
};
/** JSON with the weak ETag that Cloudcraft gives to lists. */
function jsonReply(value, status = 200, headers = {}) {
	const body = JSON.stringify(value);
	const hash = createHash("sha1").update(body).digest("base64").slice(0, 27);
	return {
		status,
		headers: {
			"content-type": "application/json; charset=utf-8",
			etag: `W/"${Buffer.byteLength(body).toString(16)}-${hash}"`,
			...headers
		},
		body
	};
}
function fileReply(type, body) {
	return {
		status: 200,
		headers: { "content-type": type },
		body
	};
}
/** Success without content. */
function emptyReply(headers = {}) {
	return {
		status: 204,
		headers,
		body: ""
	};
}
/** An error body like Cloudcraft's: text for people, a slug for programs, and the status. */
function errorReply(status, reason, error, headers = {}) {
	const body = JSON.stringify({
		error,
		reason,
		code: status
	});
	return {
		status,
		headers: {
			"content-type": "application/json; charset=utf-8",
			...headers
		},
		body
	};
}
/** 400 for a parameter of the query or a field of the body. */
function invalidParameter(name) {
	return refuse(400, "invalid_parameter", `Invalid parameter: ${name}`);
}
function refuse(status, reason, error) {
	return new Refusal(errorReply(status, reason, error));
}
// src/extras/simulator/http/query.ts
/** How clients send an option without a value; `undefined` is the official Node client's. */
const NO_VALUE = [
	"",
	"undefined",
	"null",
	"None"
];
/** A parameter's text; undefined if it has no value. */
function readText(query, name) {
	const text = query.get(name)?.trim();
	return text === void 0 || NO_VALUE.includes(text) ? void 0 : text;
}
const FLAGS = {
	true: true,
	"1": true,
	false: false,
	"0": false
};
/** True or false, also in the official Python client's spelling: `True`, `False`. @throws Refusal 400 */
function readFlag(query, name, fallback) {
	const text = readText(query, name)?.toLowerCase();
	if (text === void 0) return fallback;
	const flag = Object.hasOwn(FLAGS, text) ? FLAGS[text] : void 0;
	if (flag === void 0) throw invalidParameter(name);
	return flag;
}
/** A number above zero within bounds. @throws Refusal 400 */
function readNumber(query, name, least, most) {
	const text = readText(query, name);
	if (text === void 0) return void 0;
	const value = Number(text);
	if (!(value >= least && value <= most && value > 0)) throw invalidParameter(name);
	return value;
}
/** One of `choices`, by default the first. @throws Refusal 400 */
function readChoice(query, name, choices) {
	return readOptionalChoice(query, name, choices) ?? choices[0];
}
/** One of `choices`; undefined if not given. @throws Refusal 400 */
function readOptionalChoice(query, name, choices) {
	const text = readText(query, name);
	const found = choices.find((choice) => choice === text);
	if (text !== void 0 && found === void 0) throw invalidParameter(name);
	return found;
}
// src/extras/simulator/budget/terms.ts
/** The documented currencies, which have `CKK` for the Danish krone; `DKK` is accepted, too. */
const CURRENCIES = [
	"USD",
	"AUD",
	"CHF",
	"CKK",
	"DKK",
	"EUR",
	"GBP",
	"HKD",
	"JPY",
	"NOK",
	"NZD",
	"SEK",
	"ZAR"
];
/** Hour, day, week, month and year; a month is the default. */
const PERIODS = [
	"m",
	"h",
	"d",
	"w",
	"y"
];
/** With upfront fees spread over their term, or without them. */
const RATES = ["effective", "stated"];
const PERIOD_WORDS = {
	h: "hour",
	d: "day",
	w: "week",
	m: "month",
	y: "year"
};
/** @param inWords whether `month` means `m`, and `monthly` the default rate @throws Refusal 400 */
function readTerms(query, inWords) {
	const text = inWords ? readText(query, "period") : void 0;
	return {
		currency: readChoice(query, "currency", CURRENCIES),
		period: PERIODS.find((period) => PERIOD_WORDS[period] === text) ?? readChoice(query, "period", PERIODS),
		rate: inWords && readText(query, "rate") === "monthly" ? "effective" : readChoice(query, "rate", RATES)
	};
}
/** Fixed exchange rates, so that budgets are reproducible. */
const PER_DOLLAR = {
	USD: 1,
	AUD: 1.5,
	CHF: .9,
	CKK: 7,
	DKK: 7,
	EUR: .92,
	GBP: .8,
	HKD: 7.8,
	JPY: 150,
	NOK: 10.5,
	NZD: 1.65,
	SEK: 10.4,
	ZAR: 18.5
};
/** A month is a twelfth of a year of 365 days. */
const HOURS = {
	h: 1,
	d: 24,
	w: 168,
	m: 730,
	y: 8760
};
/** Converts dollars per month into the terms of a budget. */
function inTerms(dollarsAMonth, { currency, period }) {
	return dollarsAMonth / HOURS.m * HOURS[period] * PER_DOLLAR[currency];
}
// src/extras/simulator/budget/lines.ts
/**
* simulator/budget/: invented prices, the lines of a budget, and its files (csv.ts, xlsx.ts).
* Not here: real prices.
*/
/** The columns of a budget, in Cloudcraft's order. */
const COLUMNS = `category type region count unitPrice cost instanceType instanceSize platform role engine storage dataGb
  snapshots volume iops memory mRequests computeDuration readUnits writeUnits readConsistency shards putUnits
  extendedRetention emailsOut requests notifications notificationType cache apiCalls tier instance`.split(/\s+/);
/** Columns that take the component's field of the same name. */
const FIELDS = COLUMNS.slice(COLUMNS.indexOf("instanceType"));
const MAX_TEXT = 256;
/** Six decimals: an hour of something small must not cost 0. */
const MICRO = 1e6;
/** One line per group of equal components; cost is exactly count times unit price. */
function budgetLines(data, terms) {
	const groups = new Map();
	for (const component of componentsOf(data)) {
		const price = priceOf(component, terms.rate === "effective");
		if (!price) continue;
		const described = {
			category: price.category,
			...describe$2(component)
		};
		const key = JSON.stringify([described, price.dollars]);
		const units = Math.round(inTerms(price.dollars, terms) * MICRO);
		groups.set(key, {
			line: described,
			units,
			count: (groups.get(key)?.count ?? 0) + 1
		});
	}
	return [...groups.keys()].sort().flatMap((key) => {
		const group = groups.get(key);
		if (!group) return [];
		const { line, units, count } = group;
		return [{
			...line,
			count,
			unitPrice: units / MICRO,
			cost: units * count / MICRO
		}];
	});
}
/** The total, summed in integers to avoid rounding errors. */
function totalOf(lines) {
	return lines.reduce((sum, { cost }) => sum + Math.round(Number(cost) * MICRO), 0) / MICRO;
}
/** Nodes and groups: clusters may be either. */
function componentsOf(data) {
	return ["nodes", "groups"].flatMap((section) => {
		const list = own(data, section);
		return list !== void 0 && isArray(list) ? list.flatMap((one) => isObject(one) ? [one] : []) : [];
	});
}
function describe$2(component) {
	const fields = FIELDS.flatMap((field) => {
		const value = cellOf(own(component, field));
		return value === void 0 ? [] : [[field, value]];
	});
	const [type, region] = ["type", "region"].map((field) => (ownText(component, field) ?? "").slice(0, MAX_TEXT));
	return {
		type: type ?? "",
		region: region ?? "",
		...Object.fromEntries(fields)
	};
}
/** Cloudcraft writes some numbers as text: equal values must group. */
function cellOf(value) {
	if (typeof value === "boolean") return String(value);
	if (typeof value === "string") return /^\d{1,12}(\.\d{1,6})?$/.test(value) ? Number(value) : value.slice(0, MAX_TEXT);
	return typeof value === "number" ? value : void 0;
}
// src/extras/simulator/doubts.ts
/**
* Where Cloudcraft's behaviour is unknown, the simulator can be configured to give each possible answer. The first of each is the most
* likely.
*/
const ANSWERS = {
	/** For an account or a blueprint that exists but that the key may not see. */
	hidden: [403, 404],
	/** The tests of the official clients say 204, the documentation says 200. */
	awsAccountDeleted: [204, 200],
	/** The documentation says 201, a remark in the Python client 200. */
	blueprintCreated: [201, 200],
	/** Whether the answer to linking an Azure account repeats the client secret, as a recorded one does. */
	clientSecret: ["echoed", "hidden"],
	/** The documentation describes a list but shows one team. */
	teams: ["list", "one"],
	/** A recorded answer of a customer without accounts is an object without the list. */
	noAccounts: ["list", "nothing"],
	/** The bodies of 401, 412 and 429 are not documented. */
	refusals: [
		"json",
		"text",
		"empty"
	],
	/** The only published snapshot has no sections for what it does not show. */
	emptySections: ["there", "missing"],
	/** Renders have their own palette, like all known ones since 2018; those of 2017 were RGBA. */
	renders: ["palette", "rgba"],
	/** Whether a budget may be asked for in words (`period=month&rate=monthly`), as the tests of the official Go client do. */
	budgetWords: ["refused", "understood"],
	/** Whether a snapshot that excludes nothing leaves out what live diagrams leave out. */
	unasked: ["nothing", "usual"]
};
/** What live diagrams hide by default. */
const USUAL_EXCLUDE = "ebs dxconnection natgateway internetgateway vpngateway customergateway".split(" ");
const LIKELY = Object.fromEntries(Object.entries(ANSWERS).map(([name, [likely]]) => [name, likely]));
/** Reads `['hidden=404', 'teams=one']`. @throws ExpectedError DOUBT_UNKNOWN */
function parseDoubts(list) {
	return Object.fromEntries(list.map(parseDoubt));
}
function parseDoubt(text) {
	const [name = "", wanted] = text.split("=");
	const answer = (Object.hasOwn(ANSWERS, name) ? ANSWERS[name] : []).find((one) => String(one) === wanted);
	if (answer !== void 0) return [name, answer];
	const remedy = `Use ${Object.entries(ANSWERS).map(([one, all]) => `${one}=${all.join("|")}`).join(", ")}.`;
	throw new ExpectedError("DOUBT_UNKNOWN", `The simulator has no doubt "${text.slice(0, 100)}".`, remedy);
}
// src/extras/simulator/drifts.ts
const BASTION = "ec2/bastion";
const TAGGED = "bastion (backup running)";
const BACKUP = {
	protocol: "tcp",
	ports: "873",
	peer: "10.20.0.0/16",
	description: "Backup"
};
const onMain = (change) => (world, step) => change(mainRegion(world), step);
/** All of them; `rolling` also takes a number of scans, as in `rolling:6`. */
const DRIFTS = [
	{
		name: "port",
		title: "Someone opens the SSH port of the bastion to the whole internet, by hand and once",
		move: onMain((region) => {
			openPort(region, "sg/bastion", {
				protocol: "tcp",
				ports: "22",
				peer: "0.0.0.0/0",
				description: "Just for now"
			});
			return false;
		})
	},
	{
		name: "autoscaler",
		title: "An autoscaler at work: one web instance is added, one is removed, and so on",
		move: onMain((region, step) => {
			const { handle } = webGroup(region);
			if (step % 2 === 0) launch(region, handle, instanceOf(region, handle));
			else terminateNewest(region, handle);
			return true;
		})
	},
	{
		name: "nightly",
		title: "A nightly job tags the bastion with another name and opens its port while it runs, then undoes both",
		move: onMain((region, step) => {
			const isRunning = step % 2 === 0;
			const tags = {
				...region.resources.get(BASTION)?.tags,
				backup: isRunning ? "running" : "done"
			};
			changeResource(region, BASTION, {
				name: isRunning ? TAGGED : "bastion",
				tags
			});
			if (isRunning) openPort(region, "sg/bastion", BACKUP);
			else closePort(region, "sg/bastion", BACKUP);
			return true;
		})
	},
	rolling(4),
	{
		name: "endless",
		title: "A rollout of the checkout service that never ends",
		move: onMain((region, step) => {
			crashStep(region, step);
			return true;
		})
	}
];
function rolling(scans) {
	return {
		name: "rolling",
		title: `A rollout of the checkout service that takes ${scans} ${scans === 1 ? "scan" : "scans"}`,
		move: onMain((region, step) => {
			rollStep(region, step, scans);
			return step < scans - 1;
		})
	};
}
/** By its name, or `rolling:SCANS`. @throws ExpectedError DRIFT_UNKNOWN */
function driftNamed(text) {
	const [, scans] = /^rolling:([1-9]\d{0,2})$/.exec(text) ?? [];
	if (scans !== void 0) return rolling(Number(scans));
	const found = DRIFTS.find(({ name }) => name === text);
	if (found !== void 0) return found;
	const remedy = `Choose one of: ${DRIFTS.map(({ name }) => name).join(", ")}. A number of scans may follow rolling, as in rolling:6.`;
	throw new ExpectedError("DRIFT_UNKNOWN", `There is no drift "${text.slice(0, 100)}".`, remedy);
}
// src/extras/simulator/http/rate-limit.ts
/** The rate that Cloudcraft's API reference documents. */
const DOCUMENTED_RATE = {
	requests: 20,
	seconds: 10
};
/** The rates that its FAQ gives instead. */
const FAQ_RATE = {
	requests: 20,
	seconds: 60,
	drawings: {
		requests: 5,
		seconds: 60
	}
};
/** Reads `documented`, `faq`, `off`, or requests by seconds as in `20/10`. @throws ExpectedError RATE_UNREADABLE */
function parseRateLimit(text) {
	if (text === "off") return false;
	if (text === "documented") return DOCUMENTED_RATE;
	if (text === "faq") return FAQ_RATE;
	const [, requests, seconds] = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(text) ?? [];
	if (requests !== void 0 && seconds !== void 0) return {
		requests: Number(requests),
		seconds: Number(seconds)
	};
	throw new ExpectedError("RATE_UNREADABLE", `The rate is "${text.slice(0, 100)}".`, "Use documented, faq, off, or requests by seconds as in 20/10.");
}
/** A sliding window per key. A refused request does not count against the window. */
function createLimiter({ requests, seconds }) {
	const granted = new Map();
	return (key, nowMs) => {
		const recent = (granted.get(key) ?? []).filter((at) => at > nowMs - seconds * 1e3);
		granted.set(key, recent);
		const [oldest] = recent;
		if (oldest !== void 0 && recent.length >= requests) return Math.max(1, Math.ceil((oldest + seconds * 1e3 - nowMs) / 1e3));
		recent.push(nowMs);
		return 0;
	};
}
/** Both limits of a rate; drawings must pass their own first. */
function createLimits(rate) {
	const all = createLimiter(rate);
	const drawings = rate.drawings ? createLimiter(rate.drawings) : void 0;
	return (key, nowMs, draws) => draws && drawings?.(key, nowMs) || all(key, nowMs);
}
// src/extras/simulator/http/faults.ts
const STATUSES = new Map([
	[400, ["invalid_parameter", "Invalid parameter"]],
	[401, ["unauthorized", "Unauthorized"]],
	[403, ["insufficient_privileges", "API key does not have sufficient permissions"]],
	[404, ["not_found", "AwsAccount not found"]],
	[408, ["request_timeout", "Request timeout"]],
	[412, ["out_of_date", "Resource out of date"]],
	[413, ["payload_too_large", "Payload too large"]],
	[500, ["internal_server_error", "Internal server error"]],
	[502, ["bad_gateway", "Bad gateway"]],
	[503, ["service_unavailable", "Service unavailable"]],
	[504, ["gateway_timeout", "Gateway timeout"]]
]);
const STILL_PROCESSING = {
	code: "STILL_PROCESSING",
	message: "Result wait time exceeded. The snapshot is still being made; ask again for the result.",
	retry: true
};
const GATEWAY_PAGE = "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>";
const PORTAL_PAGE = "<html><head><title>Welcome</title></head><body><h1>Please sign in to the network</h1></body></html>";
const SPOILT = [
	"truncated",
	"not-png",
	"bad-json",
	"wrong-type",
	"empty",
	"dropped"
];
const MAX_FAULTS = 1e3;
/**
* Reads a list such as `['202x3', '429:2', 'slow:1500@/png', 'no-permission:rds@eu-west-1']`, or one text with commas. `xN` repeats; the
* number after the colon is seconds of Retry-After for 429 (`429:none` leaves the header out) and milliseconds for slow; `@TEXT` applies to
* paths that contain the text, for any operation.
* @throws ExpectedError FAULT_UNKNOWN
*/
function parseFaults(list) {
	const faults = list.flatMap((text) => text.split(",")).map((word) => word.trim()).filter((word) => word !== "").flatMap(parseFault);
	if (faults.length > MAX_FAULTS) throw unknownFault(`${faults.length} faults`);
	return faults;
}
function parseFault(word) {
	const [, plain = "", scope] = /^([^@]*)(?:@(.+))?$/.exec(word) ?? [];
	const match = /^(no-permission):([a-z0-9-]{1,40})$/.exec(plain) ?? /^([a-z0-9-]+?)(?::(\d{1,6}|none))?(?:x(\d{1,4}))?$/.exec(plain);
	const fault = match?.[1] === void 0 ? void 0 : makeFault(match[1], match[2]);
	if (!fault) throw unknownFault(`"${word.slice(0, 100)}"`);
	return new Array(Number(match?.[3] ?? 1)).fill(scope === void 0 ? fault : {
		...fault,
		scope
	});
}
function makeFault(name, argument) {
	if (name === "slow") return {
		kind: "slow",
		milliseconds: Number(argument ?? 1e3)
	};
	if (name === "no-permission") return argument === void 0 ? void 0 : {
		kind: name,
		service: argument
	};
	const spoilt = SPOILT.find((kind) => kind === name);
	if (spoilt) return { kind: spoilt };
	const reply = answerOf(name, argument);
	return reply && {
		kind: "answer",
		reply
	};
}
function answerOf(name, argument) {
	if (name === "202") return stillProcessing();
	if (name === "429") return tooManyRequests(argument === "none" ? void 0 : Number(argument ?? 1));
	if (name === "html-502") return {
		status: 502,
		headers: { "content-type": "text/html" },
		body: GATEWAY_PAGE
	};
	if (name === "redirect") return {
		status: 302,
		headers: { location: "https://elsewhere.example/" },
		body: ""
	};
	const known = STATUSES.get(Number(name));
	return known && errorReply(Number(name), known[0], known[1]);
}
/** The answer if a snapshot is not ready when the wait is over. */
function stillProcessing() {
	return jsonReply(STILL_PROCESSING, 202);
}
/** 429, with `Retry-After` unless it is left out. */
function tooManyRequests(seconds) {
	return errorReply(429, "too_many_requests", "Too many requests", seconds === void 0 ? {} : { "retry-after": String(seconds) });
}
/** Removes the next fault for a path from the list; for a snapshot without a path, the next one without a scope. */
function takeFault(faults, path) {
	const at = faults.findIndex(({ kind, scope }) => {
		if (kind === "no-permission") return false;
		return path === void 0 ? scope === void 0 : scope !== void 0 && path.includes(scope);
	});
	return at < 0 ? void 0 : faults.splice(at, 1)[0];
}
/** Answers a request under a fault. */
async function underFault(fault, signal, act) {
	if (fault?.kind === "answer") return fault.reply;
	if (fault?.kind === "slow") await setTimeout(fault.milliseconds, void 0, { signal });
	const reply = await act();
	return fault ? spoil(fault, reply) : reply;
}
/** Applies a fault to a successful answer. */
function spoil(fault, reply) {
	if (fault.kind === "truncated") return {
		...reply,
		cut: true
	};
	if (fault.kind === "dropped") return {
		...reply,
		dropped: true
	};
	if (fault.kind === "empty") return {
		...reply,
		body: ""
	};
	if (fault.kind === "not-png") return {
		...reply,
		body: "This is not a picture."
	};
	if (fault.kind === "bad-json") return {
		...reply,
		body: "{\"tags\":[\"AWS\","
	};
	if (fault.kind === "wrong-type") return {
		status: 200,
		headers: { "content-type": "text/html" },
		body: PORTAL_PAGE
	};
	return reply;
}
function unknownFault(what) {
	const remedy = `Use a list of: ${`202, 429[:seconds], ${[...STATUSES.keys()].join(", ")}, html-502, redirect, slow[:ms], ${SPOILT.join(", ")}`}; xN repeats, @TEXT aims at paths; no-permission:SERVICE[@REGION] stays.`;
	return new ExpectedError("FAULT_UNKNOWN", `The simulator cannot do ${what}.`, remedy);
}
// src/extras/simulator/http/body.ts
/** Deeper than any diagram, and far below the limit of a parser's stack. */
const MAX_JSON_DEPTH = 64;
/** An oversized body is read up to here, so that its sender gets an answer instead of a broken connection. */
const MAX_DRAINED_BYTES = 268435456;
/** The body as text. @throws Refusal 413 */
async function readBody(request, mostBytes) {
	const chunks = [];
	let bytes = 0;
	for await (const chunk of request) {
		bytes += chunk.length;
		if (bytes <= mostBytes) chunks.push(chunk);
		else if (bytes > MAX_DRAINED_BYTES) break;
	}
	if (bytes > mostBytes) throw refuse(413, "payload_too_large", "Payload too large");
	const body = unpacked(Buffer.concat(chunks), String(request.headers["content-encoding"] ?? ""), mostBytes);
	return new TextDecoder().decode(body);
}
/** The decompressed body. @throws Refusal 400, 413 */
function unpacked(body, encoding, mostBytes) {
	if (encoding.toLowerCase() !== "gzip") return body;
	try {
		return gunzipSync(body, { maxOutputLength: mostBytes });
	} catch (error) {
		if (error.code === "ERR_BUFFER_TOO_LARGE") throw refuse(413, "payload_too_large", "Payload too large");
		throw refuse(400, "invalid_body", "Request body is not gzip");
	}
}
/** Parses a JSON object; an empty body is an empty object. @throws Refusal 400 */
function parseBody(text) {
	if (text.trim() === "") return {};
	if (depthOf(text) > MAX_JSON_DEPTH) throw refuse(400, "invalid_body", "Request body is nested too deeply");
	const value = parse(text);
	if (!isObject(value)) throw refuse(400, "invalid_body", "Request body must be a JSON object");
	return value;
}
function parse(text) {
	try {
		return JSON.parse(text);
	} catch {
		throw refuse(400, "invalid_body", "Request body is not valid JSON");
	}
}
/** The nesting depth of brackets outside strings. A loop, because a regular expression would overflow on long strings. */
function depthOf(text) {
	let [depth, deepest, quoted] = [
		0,
		0,
		false
	];
	for (let i = 0; i < text.length; i++) {
		const letter = text[i];
		if (letter === "\"") quoted = !quoted;
		else if (quoted) i += letter === "\\" ? 1 : 0;
		else if (letter === "[" || letter === "{") deepest = Math.max(deepest, ++depth);
		else if (letter === "]" || letter === "}") depth--;
	}
	return deepest;
}
// src/extras/simulator/http/neighbour.ts
/** A `Host` that means this machine, with or without a port. */
const LOOPBACK = /^(localhost\.?|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])(:\d{1,5})?$/i;
/**
* Control routes need no key, so only programs on this machine may use them: otherwise a web page in a browser could change the simulation,
* directly (another origin) or through a name that resolves to this machine (another host).
* @throws Refusal 403
*/
function checkNeighbour({ host, origin }) {
	if (host !== void 0 && !LOOPBACK.test(host)) throw refuse(403, "forbidden", "Use a loopback address as the host");
	if (origin !== void 0 && origin !== `http://${host}`) throw refuse(403, "forbidden", "Pages of other origins may not control the simulator");
}
// src/extras/simulator/http/router.ts
/** The first matching route, if any. HEAD matches GET routes. */
function matchRoute(routes, method, path) {
	const parts = path.split("/");
	const wanted = method === "HEAD" ? "GET" : method;
	for (const route of routes) {
		const params = route.method === wanted ? matchPath(route.path.split("/"), parts) : void 0;
		if (params) return {
			route,
			params
		};
	}
}
function matchPath(pattern, parts) {
	if (pattern.length !== parts.length) return void 0;
	const params = Object.create(null);
	for (const [i, segment] of pattern.entries()) {
		const part = parts[i] ?? "";
		if (segment.startsWith(":")) params[segment.slice(1)] = decode(part);
		else if (segment !== part) return void 0;
	}
	return params;
}
/** Keeps an invalid percent-encoding as it is. */
function decode(part) {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}
// src/extras/simulator/http/send.ts
/** Headers of every answer from Cloudcraft. */
const EVERY_HEADER = {
	"cache-control": "no-cache, no-store",
	"strict-transport-security": "max-age=15552000; includeSubDomains",
	"x-content-type-options": "nosniff",
	"x-frame-options": "deny",
	"x-xss-protection": "1; mode=block"
};
/** Shorter bodies are not worth compressing. */
const MIN_GZIP_BYTES = 1024;
const COMPRESSED_TYPES = /^(application\/(json|xml)|image\/svg\+xml|text\/)/;
/** Writes an answer, compressed if accepted and useful. For HEAD, node:http omits the body. */
function send(request, response, reply) {
	if (reply.dropped) {
		response.destroy();
		return;
	}
	if (reply.status === 204) {
		response.writeHead(204, {
			...EVERY_HEADER,
			...reply.headers
		}).end();
		return;
	}
	const plain = typeof reply.body === "string" ? Buffer.from(reply.body) : Buffer.from(reply.body);
	const zipped = acceptsGzip(request) && !reply.cut && plain.length > MIN_GZIP_BYTES && isText(reply);
	const body = zipped ? gzipSync(plain) : plain;
	response.writeHead(reply.status, {
		...EVERY_HEADER,
		...reply.headers,
		vary: "Accept-Encoding",
		...zipped ? { "content-encoding": "gzip" } : {},
		"content-length": body.length
	});
	if (!reply.cut) response.end(body);
	else response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy());
}
function acceptsGzip(request) {
	return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(String(request.headers["accept-encoding"] ?? ""));
}
function isText(reply) {
	return COMPRESSED_TYPES.test(reply.headers["content-type"] ?? "");
}
// src/extras/simulator/http/handler.ts
/**
* simulator/http/: requests, answers, faults, rate limits and the router.
* Not here: what an operation answers (routes/).
*/
/** The default limit for a body. */
const MAX_BODY_BYTES = 65536;
/** The caller of control routes. */
const ANYBODY = { mode: "read-write" };
/** Checks in the order of the service: key, rate, route, permission. */
function createHandler(options) {
	return (request, response) => {
		const started = performance.now();
		const address = splitAddress(request.url ?? "/");
		const gone = new AbortController();
		response.once("close", () => gone.abort());
		answer(options, request, address, gone.signal).catch(replyToFailure(options.log, gone.signal)).then((reply) => inForm(reply, options.refusals)).then((reply) => {
			const told = gone.signal.aborted ? "gone" : reply.status;
			send(request, response, reply);
			const took = Math.round(performance.now() - started);
			options.log(`${request.method} ${address.path} ${told} ${took} ms`);
		}).catch(() => response.destroy());
	};
}
/**
* Not `new URL`, which throws on request lines that node:http accepts. Proxies send absolute URLs, and clients that join a base and a
* path may send double slashes.
*/
function splitAddress(url) {
	const [whole = "", ...rest] = url.split("?");
	return {
		path: whole.replace(/^https?:\/\/[^/]*/i, "").replace(/\/{2,}/g, "/").replace(/(?<=.)\/$/, "") || "/",
		query: new URLSearchParams(rest.join("?"))
	};
}
async function answer(options, request, { path, query }, signal) {
	const local = withoutBase(path, options.basePath);
	const match = local === void 0 ? void 0 : matchRoute(options.routes, request.method ?? "GET", local);
	if (match?.route.open) checkNeighbour(request.headers);
	const caller = match?.route.open ? ANYBODY : admit(options, request, match);
	if (!match || local === void 0) throw refuse(404, "not_found", "Not found");
	const act = async () => {
		const body = await readBody(request, match.route.mostBytes ?? MAX_BODY_BYTES);
		const ifMatch = request.headers["if-match"];
		return match.route.answer({
			params: match.params,
			query,
			body,
			ifMatch,
			caller,
			signal
		});
	};
	return match.route.open ? act() : underFault(options.faultAt(local), signal, act);
}
/**
* The path below the base path; undefined elsewhere. Also removes `/api`, which the official Python client adds on localhost.
*/
function withoutBase(path, basePath) {
	if (path === "/simulator" || path.startsWith("/simulator/")) return path;
	if (basePath !== "" && path.startsWith(`${basePath}/`)) return path.slice(basePath.length);
	if (path.startsWith("/api/")) return path.slice(4);
	return basePath === "" ? path : void 0;
}
/** @throws Refusal 401, 403, 429 */
function admit(options, request, match) {
	const key = findCaller(options.keys, request.headers.authorization);
	if (!key) throw refuse(401, "unauthorized", "Unauthorized");
	const seconds = options.waitFor(key, match?.route);
	if (seconds > 0) throw new Refusal(tooManyRequests(seconds));
	if (match && match.route.method !== "GET" && key.mode !== "read-write") throw refuse(403, "insufficient_privileges", "API key does not have sufficient permissions");
	return {
		mode: key.mode,
		...key.teams && { teams: key.teams }
	};
}
const UNWRITTEN = [
	401,
	412,
	429
];
function inForm(reply, form) {
	if (form === "json" || !UNWRITTEN.includes(reply.status)) return reply;
	const { "content-type": _, ...headers } = reply.headers;
	if (form === "empty") return {
		...reply,
		headers,
		body: ""
	};
	return {
		...reply,
		headers: {
			...headers,
			"content-type": "text/plain"
		},
		body: STATUS_CODES[reply.status] ?? ""
	};
}
/** An unexpected error is a bug of the simulator: the client gets a plain 500, the log has the stack. */
function replyToFailure(log, signal) {
	return (error) => {
		if (error instanceof Refusal) return error.reply;
		if (error instanceof ExpectedError) return errorReply(400, "invalid_parameter", error.message);
		if (!signal.aborted) log(error instanceof Error ? error.stack ?? error.message : String(error));
		return errorReply(500, "internal_server_error", "Internal server error");
	};
}
// src/extras/simulator/access/sharing.ts
const ENTRY = /^(team|customer)\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const MAX_ENTRIES = 1e3;
/** A key without teams belongs to the owner and may do everything. */
function mayRead(caller, { readAccess }) {
	return reaches(caller, readAccess);
}
function mayWrite(caller, { writeAccess }) {
	return reaches(caller, writeAccess);
}
function reaches({ teams }, list) {
	if (!teams) return true;
	return (list ?? []).some((entry) => entry === `customer/2f9c64b1-aaaa-4bbb-8ccc-ddddeeeeffff` || teams.includes(entry.slice(5)));
}
/** New things are shared with the teams of the key, which could not see them otherwise. */
function initialSharing({ teams }) {
	const list = teams?.map((id) => `team/${id}`) ?? null;
	return {
		readAccess: list,
		writeAccess: list
	};
}
/** The access fields of a request; missing ones stay unchanged. @throws Refusal 400 */
function readSharing(body, before) {
	return {
		readAccess: readList$1(body, "readAccess", before.readAccess),
		writeAccess: readList$1(body, "writeAccess", before.writeAccess)
	};
}
function readList$1(body, name, before) {
	if (!Object.hasOwn(body, name)) return before;
	const value = body[name];
	if (value === null) return null;
	if (value === void 0 || !isArray(value) || value.length > MAX_ENTRIES) throw invalidParameter(name);
	return value.map((entry) => {
		if (typeof entry !== "string" || !ENTRY.test(entry)) throw invalidParameter(name);
		return entry;
	});
}
// src/extras/simulator/world/regions.ts
const KNOWN = {
	aws: new Set(`us-east-1 us-east-2 us-west-1 us-west-2 af-south-1 ap-east-1 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2
  ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-7 ap-east-2 mx-central-1 ap-northeast-1 ap-northeast-2 ap-northeast-3 ca-central-1 ca-west-1 eu-central-1 eu-central-2
  eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 il-central-1 me-central-1 me-south-1 sa-east-1
  us-gov-east-1 us-gov-west-1`.split(/\s+/)),
	azure: new Set(`australiacentral australiaeast australiasoutheast brazilsouth canadacentral canadaeast centralindia centralus
  eastasia eastus eastus2 francecentral germanywestcentral italynorth japaneast japanwest koreacentral koreasouth
  northcentralus northeurope norwayeast polandcentral qatarcentral southafricanorth southcentralus southeastasia southindia
  swedencentral switzerlandnorth uaenorth uksouth ukwest westcentralus westeurope westindia westus westus2 westus3`.split(/\s+/))
};
/** Whether a cloud has a region of this name, used or not. */
function isRegion(provider, name) {
	return KNOWN[provider].has(name);
}
// src/extras/simulator/accounts/name.ts
const MAX_NAME = 256;
/** @throws Refusal 400 */
function readAccountName(body, before) {
	const name = ownText(body, "name") ?? before?.["name"];
	if (typeof name !== "string" || name.length > MAX_NAME) throw invalidParameter("name");
	return name;
}
// src/extras/simulator/accounts/aws.ts
/**
* simulator/accounts/: the records of linked accounts, read from requests, and the IAM policies.
* Not here: what is in an account (world/).
*/
const ROLE_ARN = /^arn:aws(?:-us-gov)?:iam::(\d{12}):role\/[\w+=,.@/-]{1,576}$/;
/** The AWS account of a request; an update keeps missing fields. @throws Refusal 400 */
function readAwsAccount(body, before, sharing) {
	const roleArn = ownText(body, "roleArn") ?? before?.["roleArn"];
	if (typeof roleArn !== "string" || !ROLE_ARN.test(roleArn)) throw invalidParameter("roleArn");
	const region = own(body, "region") ?? "";
	if (region !== "" && !(typeof region === "string" && isRegion("aws", region))) throw refuse(400, "invalid_parameter", `Invalid region parameter: ${String(region).slice(0, 100)}`);
	const externalId = before?.["externalId"] ?? "0a0b0c0d-1212-4343-8565-787898981010";
	return {
		name: readAccountName(body, before),
		roleArn,
		externalId,
		...readSharing(body, sharing)
	};
}
/** The account number that a role belongs to. */
function awsOwner(record) {
	return ROLE_ARN.exec(String(record["roleArn"]))?.[1];
}
// src/extras/simulator/accounts/azure.ts
const IDS = [
	"applicationId",
	"directoryId",
	"subscriptionId"
];
/** UUIDs in reality; whether Cloudcraft checks is not documented. */
const MAX_ID = 256;
/** How many characters of a client secret Cloudcraft shows. */
const HINT_LENGTH = 3;
/** The Azure account of a request; an update keeps missing fields, the secret included. @throws Refusal 400 */
function readAzureAccount(body, before, sharing) {
	const ids = IDS.map((name) => {
		const id = ownText(body, name) ?? before?.[name];
		if (typeof id !== "string" || id === "" || id.length > MAX_ID) throw invalidParameter(name);
		return [name, id];
	});
	const secret = ownText(body, "clientSecret");
	if (secret === void 0 && !before) throw invalidParameter("clientSecret");
	const hint = secret?.slice(0, HINT_LENGTH) ?? before?.["hint"];
	return {
		name: readAccountName(body, before),
		...Object.fromEntries(ids),
		...readSharing(body, sharing),
		CustomerId: null,
		hint
	};
}
/** The subscription that an account belongs to. */
function azureOwner(record) {
	return String(record["subscriptionId"]).toLowerCase();
}
// src/extras/simulator/uuid.ts
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** Whether a text has the form of Cloudcraft's ids. */
function isUuid(text) {
	return UUID.test(text);
}
// src/extras/simulator/routes/lookup.ts
/**
* simulator/routes/: one file per group of operations, plus the control routes that Cloudcraft does not have. lookup.ts finds what a
* call is about, if the key may see it. Not here: parsing of HTTP (http/).
*/
const NOT_ALLOWED = "API key does not have sufficient permissions";
/** The account of a call, if the key may see it. @throws Refusal 400, 403, 404 */
function visibleAccount(office, provider, call) {
	const id = checkId(call, "accountId").toLowerCase();
	const account = office.state.linked.find((one) => one.provider === provider && one.id === id);
	const missing = `${provider === "aws" ? "AwsAccount" : "AzureAccount"} not found`;
	if (account && mayRead(call.caller, account.record)) return account;
	throw invisible(office, missing, account !== void 0);
}
/** The same, if the key may change it, too. @throws Refusal 400, 403, 404 */
function changeableAccount(office, provider, call) {
	const account = visibleAccount(office, provider, call);
	checkWrite(call, account.record);
	return account;
}
/** The blueprint of a call, if the key may see it. @throws Refusal 400, 403, 404 */
function visibleBlueprint(office, call) {
	const blueprint = office.state.blueprints.find(checkId(call, "blueprintId"));
	if (blueprint && mayRead(call.caller, blueprint)) return blueprint;
	throw invisible(office, "Blueprint not found", blueprint !== void 0);
}
/** The same, if the key may change it, too. @throws Refusal 400, 403, 404 */
function changeableBlueprint(office, call) {
	const blueprint = visibleBlueprint(office, call);
	checkWrite(call, blueprint);
	return blueprint;
}
/** The refusal for something that is missing, or that the key may not see. */
function invisible({ doubts }, missing, exists) {
	if (exists && doubts.hidden === 403) return refuse(403, "insufficient_privileges", NOT_ALLOWED);
	return refuse(404, "not_found", missing);
}
function checkWrite({ caller }, sharing) {
	if (!mayWrite(caller, sharing)) throw refuse(403, "insufficient_privileges", NOT_ALLOWED);
}
/** The id in a path. @throws Refusal 400 */
function checkId({ params: { id = "" } }, name) {
	if (!isUuid(id)) throw refuse(400, "invalid_property", `Invalid parameter format: ${name}`);
	return id;
}
// src/extras/simulator/routes/accounts.ts
const KINDS = {
	aws: {
		read: readAwsAccount,
		owner: awsOwner
	},
	azure: {
		read: readAzureAccount,
		owner: azureOwner
	}
};
const MAX_ACCOUNTS = 200;
/** Lists, links, changes and unlinks accounts of both clouds. */
function accountRoutes(office) {
	return ["aws", "azure"].flatMap((provider) => [
		{
			method: "GET",
			path: `/${provider}/account`,
			answer: (call) => list$1(office, provider, call)
		},
		{
			method: "POST",
			path: `/${provider}/account`,
			answer: (call) => link(office, provider, call)
		},
		{
			method: "PUT",
			path: `/${provider}/account/:id`,
			answer: (call) => change(office, provider, call)
		},
		{
			method: "DELETE",
			path: `/${provider}/account/:id`,
			answer: (call) => unlink(office, provider, call)
		}
	]);
}
function list$1({ state, doubts }, provider, { caller }) {
	const seen = state.linked.filter((one) => one.provider === provider && mayRead(caller, one.record));
	if (seen.length === 0 && doubts.noAccounts === "nothing") return jsonReply({});
	return jsonReply({ accounts: seen.map(({ record }) => asListed$1(record)) });
}
function link({ state, doubts, now }, provider, call) {
	const body = parseBody(call.body);
	const said = KINDS[provider].read(body, void 0, initialSharing(call.caller));
	if (state.linked.length >= MAX_ACCOUNTS) throw refuse(413, "payload_too_large", "The simulator links no more accounts");
	const at = now().toISOString();
	const record = {
		id: randomUUID(),
		...said,
		createdAt: at,
		updatedAt: at,
		CreatorId: USER.id,
		source: provider
	};
	state.linked = [...state.linked, withCloud(state, provider, record)];
	return jsonReply({
		...provider === "azure" && doubts.clientSecret === "echoed" ? { clientSecret: body["clientSecret"] } : {},
		...asWritten(record)
	}, 201);
}
function change(office, provider, call) {
	const { state } = office;
	const before = changeableAccount(office, provider, call);
	const said = KINDS[provider].read(parseBody(call.body), before.record, before.record);
	const record = {
		...before.record,
		...said,
		updatedAt: office.now().toISOString()
	};
	state.linked = state.linked.map((one) => one.id === before.id ? withCloud(state, provider, record) : one);
	return jsonReply(asWritten(record));
}
function unlink(office, provider, call) {
	const gone = changeableAccount(office, provider, call);
	office.state.linked = office.state.linked.filter((one) => one.id !== gone.id);
	if (provider === "azure" || office.doubts.awsAccountDeleted === 204) return emptyReply();
	return {
		status: 200,
		headers: {},
		body: ""
	};
}
/** As in recorded lists: without its customer. */
function asListed$1({ CustomerId: _, ...listed }) {
	return listed;
}
/** As in recorded answers to a new account: without what only lists contain. The answer to an update is not recorded. */
function asWritten({ source: _, hint: __, ...written }) {
	return written;
}
/** An account with its cloud; an unknown one has no regions. */
function withCloud({ world }, provider, record) {
	const owner = KINDS[provider].owner;
	const { regions = new Map(), unreadable = new Set() } = world.accounts.find((one) => one.provider === provider && owner(one.record) === owner(record)) ?? {};
	return {
		provider,
		id: String(record["id"]),
		name: String(record["name"]),
		record,
		regions,
		unreadable
	};
}
// src/extras/simulator/blueprints/blueprint.ts
/**
* simulator/blueprints/: saved blueprints: their records, the shelf that stores them, and those that exist from the start. Not here:
* exports (render/, budget/).
*/
/** The version of current documents. */
const VERSION = 6;
/**
* A blueprint from the body of a request: `{ data }` with or without tags and access, or a snapshot as it was returned. Keys
* that are the service's own are ignored.
* @throws Refusal 400
*/
function createBlueprint(body, caller, now) {
	const data = own(body, "data");
	if (!isObject(data)) throw invalidParameter("data");
	const name = ownText(data, "name") ?? ownText(body, "name") ?? "Untitled blueprint";
	const at = now.toISOString();
	return {
		id: randomUUID(),
		name,
		tags: readTags(body, null),
		...readSharing(body, initialSharing(caller)),
		createdAt: at,
		updatedAt: at,
		CreatorId: USER.id,
		CustomerId: null,
		CurrentVersionId: randomUUID(),
		LastUserId: USER.id,
		data: {
			surfaces: [],
			version: VERSION,
			...data,
			name
		}
	};
}
/** The blueprint with what a request sets: the document as a whole, tags and access each if given. @throws Refusal 400 */
function updateBlueprint(before, body, now) {
	const data = own(body, "data") ?? before.data;
	if (!isObject(data)) throw invalidParameter("data");
	const name = ownText(data, "name") ?? before.name;
	return {
		...before,
		...readSharing(body, before),
		name,
		tags: readTags(body, before.tags),
		updatedAt: now.toISOString(),
		CurrentVersionId: randomUUID(),
		LastUserId: USER.id,
		data: {
			...data,
			name
		}
	};
}
/** As in recorded lists: without its document and its customer. */
function asListed({ data: _, CustomerId: __, ...listed }) {
	return listed;
}
/** As in recorded answers for one blueprint: without its version, which only lists contain. */
function asRead({ CurrentVersionId: _, ...whole }) {
	return whole;
}
/** 32 hexadecimal digits without quotes: the form that the API's examples show. */
function etagOf(blueprint) {
	return createHash("md5").update(JSON.stringify(blueprint)).digest("hex");
}
function readTags(body, before) {
	const tags = own(body, "tags");
	if (tags === void 0) return before;
	if (tags === null) return null;
	if (!isArray(tags) || !tags.every((tag) => typeof tag === "string")) throw invalidParameter("tags");
	return tags;
}
// src/extras/simulator/routes/blueprints.ts
/** A large account's document has a few megabytes. */
const MAX_BLUEPRINT_BYTES = 16777216;
/** Lists, reads, creates, replaces and deletes blueprints. */
function blueprintRoutes(office) {
	const mostBytes = MAX_BLUEPRINT_BYTES;
	return [
		{
			method: "GET",
			path: "/blueprint",
			answer: (call) => list(office, call)
		},
		{
			method: "POST",
			path: "/blueprint",
			mostBytes,
			answer: (call) => save(office, call)
		},
		{
			method: "GET",
			path: "/blueprint/:id",
			answer: (call) => whole(visibleBlueprint(office, call), 200)
		},
		{
			method: "PUT",
			path: "/blueprint/:id",
			mostBytes,
			answer: (call) => replace(office, call)
		},
		{
			method: "DELETE",
			path: "/blueprint/:id",
			answer: (call) => remove(office, call)
		}
	];
}
function list({ state }, { caller }) {
	return jsonReply({ blueprints: state.blueprints.all().filter((blueprint) => mayRead(caller, blueprint)).map(asListed) });
}
function save({ state, doubts, now }, { body, caller }) {
	const blueprint = createBlueprint(parseBody(body), caller, now());
	state.blueprints.put(blueprint);
	return whole(blueprint, doubts.blueprintCreated);
}
/** Conditional with `If-Match`. */
function replace(office, call) {
	const before = changeableBlueprint(office, call);
	if (!isMatch(call.ifMatch, etagOf(before))) throw refuse(412, "out_of_date", "Resource out of date");
	const after = updateBlueprint(before, parseBody(call.body), office.now());
	return emptyReply({ etag: office.state.blueprints.put(after) });
}
/** ETags are unquoted, as in the API's examples; clients may send them quoted, as HTTP requires, or as a list. */
function isMatch(ifMatch, etag) {
	const wanted = (ifMatch ?? "").split(",").map((one) => one.trim().replace(/^(?:W\/)?"(.*)"$/, "$1"));
	return wanted.some((one) => one === "*" || one === etag) || wanted.every((one) => one === "");
}
function remove(office, call) {
	office.state.blueprints.remove(changeableBlueprint(office, call).id);
	return emptyReply();
}
function whole(blueprint, status) {
	return jsonReply(asRead(blueprint), status, { etag: etagOf(blueprint) });
}
// src/extras/simulator/blueprints/shelf.ts
const MAX_BLUEPRINTS = 1e4;
/** Characters of all documents together. */
const MAX_LENGTH = 268435456;
/** Blueprints in memory. Lazy: the initial ones are created on first use, which most runs never need. */
function createShelf(initial) {
	let stock;
	const lengths = new Map();
	let total = 0;
	const keep = (id, length) => {
		total += length - (lengths.get(id) ?? 0);
		lengths.set(id, length);
	};
	const open = () => {
		stock ??= new Map(initial().map((blueprint) => [blueprint.id, blueprint]));
		return stock;
	};
	return {
		all: () => [...open().values()],
		find: (id) => open().get(id.toLowerCase()),
		put: (blueprint) => {
			const length = JSON.stringify(blueprint.data).length;
			if (total - (lengths.get(blueprint.id) ?? 0) + length > MAX_LENGTH || !open().has(blueprint.id) && open().size >= MAX_BLUEPRINTS) throw refuse(413, "payload_too_large", "The simulator holds no more blueprints");
			keep(blueprint.id, length);
			open().set(blueprint.id, blueprint);
			return etagOf(blueprint);
		},
		remove: (id) => {
			open().delete(id.toLowerCase());
			keep(id.toLowerCase(), 0);
			lengths.delete(id.toLowerCase());
		}
	};
}
// src/extras/simulator/chance.ts
/** mulberry32: small, fast and good enough for ids that only have to differ. */
function seededChance(seed) {
	let state = seed >>> 0;
	const below = (limit) => {
		state = state + 1831565813 >>> 0;
		let mixed = Math.imul(state ^ state >>> 15, state | 1);
		mixed ^= mixed + Math.imul(mixed ^ mixed >>> 7, mixed | 61);
		return Math.floor(((mixed ^ mixed >>> 14) >>> 0) / 2 ** 32 * limit);
	};
	const word = (length, alphabet) => Array.from({ length }, () => alphabet.charAt(below(alphabet.length))).join("");
	const hex = (length) => word(length, "0123456789abcdef");
	const uuid = () => `${hex(8)}-${hex(4)}-4${hex(3)}-${word(1, "89ab")}${hex(3)}-${hex(12)}`;
	return {
		below,
		word,
		hex,
		uuid
	};
}
/** A shuffled copy. */
function shuffled(items, chance) {
	const pool = [...items];
	return items.flatMap(() => pool.splice(chance.below(pool.length), 1));
}
// src/extras/simulator/document/appearance.ts
const both = (isometric, flat) => ({
	isometric,
	"2d": flat
});
const plain = {
	color: "#ececed",
	accentColor: "#4286c5"
};
/** Colours by type, in the two notations that real scans mix. Azure's colours are those of Cloudcraft's pages. */
const APPEARANCES = new Map([
	["ec2", {
		color: both("#ececed", "#d86613"),
		accentColor: both("#f44336", "#d86613")
	}],
	["lambda", {
		color: "#3c3c3c",
		accentColor: "#f4b934"
	}],
	["elasticache", {
		color: "#d82f27",
		accentColor: "#ffffff"
	}],
	["efs", {
		color: "#e05243",
		accentColor: "#ffffff"
	}],
	["s3", {
		color: both("#4286c5", "#3f8624"),
		accentColor: both("#4286c5", "#ffffff")
	}],
	["dynamodb", {
		color: both("#ececed", "#3b48cc"),
		accentColor: both("#4286c5", "#ffffff")
	}],
	["sqs", {
		color: both("#ececed", "#cc2264"),
		accentColor: both("#f4b934", "#ffffff")
	}],
	["snstopic", {
		color: both("#ececed", "#cc2264"),
		accentColor: both("#4286c5", "#ffffff")
	}],
	["apigateway", {
		color: both("#3c3c3c", "#693cc5"),
		accentColor: both("#f4b934", "#ffffff")
	}],
	["cloudfront", {
		color: both("#ececed", "#693cc5"),
		accentColor: both("#4286c5", "#ffffff")
	}],
	["r53", {
		color: both("#ececed", "#693cc5"),
		accentColor: both("#4286c5", "#ffffff")
	}],
	["internetgateway", {
		color: both("#4286c5", "#4286c5"),
		accentColor: both("#ffffff", "#ffffff")
	}],
	["natgateway", {
		color: both("#e91e63", "#e91e63"),
		accentColor: both("#ffffff", "#ffffff")
	}],
	["vpcendpoint", {
		color: both("#ececed", "#693cc5"),
		accentColor: both(null, null)
	}],
	["ecr", {
		color: both("#ff9800", "#ff9800"),
		accentColor: both("#ffffff", "#ffffff")
	}],
	["ecscluster", {
		color: both("#ffeb3b", "#ffeb3b"),
		accentColor: both("#000000", "#000000")
	}],
	["ecsservice", {
		color: both("#000000", "#000000"),
		accentColor: both("#03a9f4", "#03a9f4")
	}],
	["ecstask", { color: both("#ffeb3b", "#ffeb3b") }],
	["ekscluster", {
		color: both("#000000", "#000000"),
		accentColor: both("#ff5722", "#ff5722")
	}],
	["eksworkload", {
		color: both("#f44336", "#f44336"),
		accentColor: both("#f44336", "#f44336")
	}],
	["ekspod", {
		color: both("#ff9800", "#ff9800"),
		accentColor: both("#000000", "#000000")
	}],
	["asg", { color: both("#f5b720", "#f5b720") }],
	["vpc", { color: both("#03a9f4", "#03a9f4") }],
	["subnet", { color: both("#000000", "#000000") }],
	["networkacl", { color: both("#5698ff", "#5698ff") }],
	["region", { color: both("#a991e1", "#a991e1") }],
	...[
		"azureblob",
		"azurecosmosdb",
		"azurefiles",
		"azureredis"
	].map((type) => [type, {
		color: both(null, null),
		accentColor: both(null, null)
	}])
]);
const GROUP_PALETTE = [
	"#3f51b5",
	"#9c27b0",
	"#03a9f4",
	"#2196f3",
	"#673ab7",
	"#00bcd4"
];
/** The colours of a component. Those of security groups depend on the id, so that neighbours differ. */
function appearanceOf(type, cloudId) {
	if (type !== "sg") return APPEARANCES.get(type) ?? (type.startsWith("azure") ? coloursOf(type) : void 0) ?? plain;
	const sum = [...cloudId ?? ""].reduce((total, letter) => total + letter.charCodeAt(0), 0);
	return { color: GROUP_PALETTE[sum % GROUP_PALETTE.length] ?? "#3f51b5" };
}
// src/extras/simulator/document/kinds.ts
/** Groups whose component id is the AWS id. */
const AWS_IDS = new Set([
	"vpc",
	"subnet",
	"sg",
	"networkacl"
]);
/** Global services. */
const GLOBAL = new Set(["r53", "cloudfront"]);
/** Whether a type is in the document's `groups`. */
const isGroup = (type) => groupOf(type) !== void 0;
/** Groups without a position: an outline around their members. */
const isOutline = (type) => groupOf(type) === "outline";
/** Azure groups with their own size and their members on them. */
const isPlate = (type) => groupOf(type) === "plate";
const hasAwsId = (type) => AWS_IDS.has(type);
const isGlobal = (type) => GLOBAL.has(type);
// src/extras/simulator/document/component.ts
/** Fields that Cloudcraft writes sometimes as numbers, sometimes as strings. */
const LOOSE_NUMBERS = new Set("storage iops throughput dataGb snapshots lifecycleTransitions diskSizeGb storageMB storageGb messagingUnits".split(" "));
/** Padding of outlines in grid units; outer ones have more, so that they do not touch. */
const PADDING = new Map([
	["vpc", 1.5],
	["subnet", 2],
	["sg", 1],
	["networkacl", 1.25]
]);
/** A resource as a component. Nodes have a label instead of a name. */
function writeComponent(scan, resource) {
	const { type, name, arn, resourceId, cloudId, fields } = resource;
	return {
		id: scan.ids.get(resource.handle),
		type,
		...arn === void 0 ? {} : { arn },
		...resourceId === void 0 ? {} : { resourceId },
		...isGlobal(type) ? {} : { region: scan.regionName },
		...isOutline(type) ? outline(type) : { mapPos: scan.placement.at.get(resource.handle) ?? [0, 0] },
		...isGroup(type) && type !== "asg" && name !== void 0 ? { name } : {},
		...isGroup(type) ? groupFields(scan, resource) : {},
		...loosen(fields, scan.chance),
		...appearanceOf(type, cloudId)
	};
}
function outline(type) {
	return {
		shape: type === "vpc" || type === "networkacl" ? "rectangular" : "dynamic",
		padding: PADDING.get(type) ?? 1.5,
		...type === "networkacl" ? { visible: true } : {}
	};
}
function groupFields(scan, resource) {
	const { type, handle } = resource;
	const size = scan.placement.size.get(handle);
	return {
		nodes: memberIds(scan, handle),
		...size === void 0 ? {} : { mapSize: size },
		...type === "asg" ? { layout: scan.placement.manual.has(handle) ? "manual" : "even" } : {},
		...type === "vpc" ? { peeringConnections: [] } : {},
		...type === "sg" || type === "networkacl" || type === "azurensg" ? rules(scan, resource) : {}
	};
}
/** Member ids in random order, sometimes repeated, as in real scans. */
function memberIds(scan, group) {
	return untidy(scan.resources.filter((resource) => resource.within.includes(group)).map((member) => scan.ids.get(member.handle) ?? ""), scan.chance);
}
/** Shuffles ids and sometimes repeats one. */
function untidy(ids, chance) {
	const repeated = ids.length > 1 && chance.below(4) === 0 ? ids.slice(0, 1) : [];
	return shuffled([...ids, ...repeated], chance);
}
function rules(scan, { type, inbound, outbound }) {
	const write = type === "networkacl" ? aclRules : sgRules;
	return {
		inboundRules: write(scan, inbound),
		outboundRules: write(scan, outbound)
	};
}
function sgRules(scan, list) {
	return shuffled(list.map(({ protocol, ports, peer, description }) => ({
		hidden: false,
		protocol,
		portRange: ports,
		target: scan.ids.get(peer) ?? peer,
		targetType: targetType(peer),
		...description === void 0 ? {} : { description }
	})), scan.chance);
}
/** 32767 is the final deny of every list. */
function aclRules(scan, list) {
	const rule = (ruleNumber, { protocol, ports, peer }, access) => {
		return {
			ruleNumber,
			protocol,
			portRange: ports,
			target: peer,
			targetType: targetType(peer),
			access
		};
	};
	const allowed = list.map((entry, i) => rule(100 * (i + 1), entry, "allow"));
	const denied = rule(32767, {
		protocol: "-1",
		ports: "0",
		peer: "0.0.0.0/0"
	}, "deny");
	return shuffled([...allowed, denied], scan.chance);
}
function targetType(peer) {
	if (peer.startsWith("sg/")) return "sg";
	return peer.includes(":") ? "ipv6" : "ip";
}
function loosen(fields, chance) {
	const loose = ([key, value]) => typeof value === "number" && LOOSE_NUMBERS.has(key) && chance.below(3) === 0 ? [key, String(value)] : [key, value];
	return Object.fromEntries(Object.entries(fields).map(loose));
}
// src/extras/simulator/document/edges.ts
/** The connections between what is shown. */
function writeEdges(scan) {
	const shown = new Map(scan.resources.map((resource) => [resource.handle, resource]));
	return scan.resources.flatMap((from) => from.connects.flatMap((handle) => {
		const to = shown.get(handle);
		return to ? [writeEdge(scan, from, to)] : [];
	}));
}
/** Volumes and replicas have an `edge` without an id, everything else an `autoedge`. */
function writeEdge(scan, from, to) {
	const ends = {
		from: scan.ids.get(from.handle),
		to: scan.ids.get(to.handle)
	};
	return {
		...to.type === "ebs" || to.type === "azuredisk" || from.type === "rds" && to.type === "rds" ? { type: "edge" } : {
			id: `${ends.from}-${ends.to}`,
			type: "autoedge"
		},
		...ends,
		color: "#000000",
		width: 2,
		dashed: false,
		endCap: "arrow"
	};
}
// src/extras/simulator/document/labels.ts
const TEXT_SIZE = 16;
/** Members of a pool have no label of their own. */
const POOLED = new Set([
	"ecstask",
	"ekspod",
	"azureakspod"
]);
/** Groups with a label; all others have a name. */
const LABELLED_GROUPS = new Set(["asg"]);
/** The label text of a resource: its name, otherwise its id. Undefined for members of a pool and named groups. */
function labelTextOf(resource, isGroup) {
	if (POOLED.has(resource.type) || resource.within.some((group) => group.startsWith("asg/"))) return resource.type === "asg" ? resource.name : void 0;
	if (isGroup && !LABELLED_GROUPS.has(resource.type)) return void 0;
	return resource.name ?? resource.cloudId;
}
/** The width of a label in grid units. */
function labelWidth(text) {
	return .01 * TEXT_SIZE * text.length;
}
/** The width of a node's cell: the block or its label, plus a gap. */
function cellWidth(resource) {
	return Math.max(3, labelWidth(labelTextOf(resource, isGroup(resource.type)) ?? "") + .8);
}
/** The label of a component: an `isotext` relative to it, centred on a node or on the first 2 units of an asg. */
function writeLabel(id, text, owner) {
	const isAsg = owner.type === "asg";
	const offset = [(isAsg ? 2 : 1) / 2 - .005 * TEXT_SIZE * text.length, isAsg ? 1.1400000000000001 : 1];
	return {
		id,
		text,
		type: "isotext",
		color: "#000000",
		mapPos: {
			relTo: owner.id,
			offset
		},
		outline: true,
		standing: false,
		textSize: TEXT_SIZE,
		direction: "down",
		isometric: true
	};
}
// src/extras/simulator/document/layout-clusters.ts
const ROW$2 = 2.75;
const SERVICE_X = 3;
const TASK_X = 6;
const TASK_STEP = 2;
/** Between two clusters. */
const GAP = 1.5;
/** From the edge of a plate to its content. */
const EDGE = 1;
/** A pod with the space to the next. */
const POD_WIDTH = 2;
const CLUSTERS = new Set(["ecscluster", "ekscluster"]);
/**
* Places clusters one in front of the other: the services of each in rows, their tasks next to them, and the cluster itself halfway, where
* it does not block the first service. Those of Azure are plates with their content on them.
* @returns the depth used
*/
function placeClusters(resources, placement, left) {
	let y = 0;
	for (const cluster of resources.filter((resource) => CLUSTERS.has(resource.type))) {
		const rows = placeServices(resources, placement, cluster, [left, y]);
		placement.at.set(cluster.handle, [left, y + (rows - 1) * ROW$2 / 2]);
		y += rows * ROW$2 + GAP;
	}
	const plates = new Set(resources.filter(({ type }) => isPlate(type)).map(({ handle }) => handle));
	const isInside = ({ within }) => within.some((group) => plates.has(group));
	for (const plate of resources.filter((one) => plates.has(one.handle) && !isInside(one))) y += placePlate(resources, placement, plate, [left, y])[1] + GAP;
	return y;
}
function placeServices(resources, placement, cluster, [left, top]) {
	const services = resources.filter((other) => other.within.length === 1 && other.within[0] === cluster.handle && hasMembers(resources, other));
	for (const [row, service] of services.entries()) {
		placement.at.set(service.handle, [left + SERVICE_X, top + row * ROW$2]);
		const tasks = resources.filter((other) => other.within.includes(service.handle));
		for (const [i, task] of tasks.entries()) placement.at.set(task.handle, [left + TASK_X + i * TASK_STEP, top + row * ROW$2]);
	}
	return Math.max(1, services.length);
}
function hasMembers(resources, group) {
	return ["ecsservice", "eksworkload"].includes(group.type) || resources.some((other) => other.within.includes(group.handle));
}
/**
* A plate: first the plates on it, one in front of the other, then everything else in a row.
* @returns its width and depth
*/
function placePlate(resources, placement, plate, [left, top]) {
	const inside = resources.filter((other) => other.within.includes(plate.handle));
	let [width, depth] = [labelWidth(plate.name ?? ""), 0];
	for (const inner of inside.filter(({ type }) => isPlate(type))) {
		const size = placePlate(resources, placement, inner, [left + EDGE, top + EDGE + depth]);
		width = Math.max(width, size[0]);
		depth += size[1] + EDGE;
	}
	let x = 0;
	for (const one of inside.filter(({ type }) => !isPlate(type))) {
		const room = labelTextOf(one, false) === void 0 ? POD_WIDTH : cellWidth(one);
		placement.at.set(one.handle, [left + EDGE + x + (room - 1) / 2, top + EDGE + depth]);
		x += room;
	}
	const size = [Math.max(width, x) + 2, depth + (x > 0 ? 1.5 : 0) + 2];
	placement.at.set(plate.handle, [left, top]);
	placement.size.set(plate.handle, size);
	return size;
}
// src/extras/simulator/document/layout-flows.ts
const ROW$1 = 2.75;
/** Unconnected resources per row. */
const SINGLES_PER_ROW = 4;
/**
* Places what is not in a network: every flow is a tree from the first column, its first branch in the same row and each other branch in a
* separate row. Unconnected resources follow in rows.
*/
function placeFlows(resources, placement, [left, top]) {
	const cells = assignCells(resources);
	const columns = columnStarts(resources, cells, left);
	for (const [handle, [column, row]] of cells) placement.at.set(handle, [columns[column] ?? left, top + row * ROW$1]);
}
function assignCells(resources) {
	const byHandle = new Map(resources.map((resource) => [resource.handle, resource]));
	const targets = new Set(resources.flatMap((resource) => resource.connects));
	const next = (resource) => resource.connects.flatMap((handle) => byHandle.get(handle) ?? []);
	const isSingle = (resource) => !targets.has(resource.handle) && next(resource).length === 0;
	const flowing = resources.filter((resource) => !isSingle(resource));
	const cells = new Map();
	let row = 0;
	const follow = (resource, column) => {
		cells.set(resource.handle, [column, row]);
		for (const [i, target] of next(resource).filter(({ handle }) => !cells.has(handle)).entries()) {
			if (cells.has(target.handle)) continue;
			if (i > 0) row++;
			follow(target, column + 1);
		}
	};
	for (const root of [...flowing.filter(({ handle }) => !targets.has(handle)), ...flowing]) {
		if (cells.has(root.handle)) continue;
		follow(root, 0);
		row++;
	}
	for (const [i, single] of resources.filter(isSingle).entries()) cells.set(single.handle, [i % SINGLES_PER_ROW, row + Math.floor(i / SINGLES_PER_ROW)]);
	return cells;
}
/** Every column is as wide as its widest label. */
function columnStarts(resources, cells, left) {
	const widths = [];
	for (const resource of resources) {
		const column = cells.get(resource.handle)?.[0] ?? 0;
		widths[column] = Math.max(widths[column] ?? 0, cellWidth(resource));
	}
	let x = left;
	return Array.from(widths, (width) => {
		const start = x;
		x += width ?? 0;
		return start;
	});
}
// src/extras/simulator/document/layout-network.ts
const ROW = 2.75;
const TIER_GAP = 1.5;
/**
* Places the VPC: gateways and load balancers at the back, then one tier of subnets after the other, zones as columns.
* @returns the width, 0 if there is no network
*/
function placeNetwork(resources, placement) {
	const subnets = resources.filter((resource) => resource.place !== void 0);
	const loose = resources.filter(isFrontage);
	if (subnets.length + loose.length === 0) return 0;
	const grid = {
		resources,
		placement,
		pitch: zonePitch(resources)
	};
	placeFrontage(grid, loose);
	let y = loose.length > 0 ? 4.25 : 0;
	for (const tier of [
		0,
		1,
		2
	]) {
		const rows = placeTier(grid, subnets.filter((subnet) => subnet.place?.tier === tier), y);
		if (rows > 0) y += rows * ROW + TIER_GAP;
	}
	return Math.max(0, ...[...placement.at.values()].map(([x]) => x + 1));
}
/** In the VPC but not in a subnet: gateways, load balancers, endpoints. */
function isFrontage(resource) {
	if (resource.type === "vpcendpoint") return true;
	const inSubnet = resource.within.some((group) => group.startsWith("subnet/"));
	return resource.within.includes("vpc") && !inSubnet && !isGroup(resource.type);
}
/** Load balancers go where no public subnet is between them and their targets; the others fill the row. */
function placeFrontage({ resources, placement, pitch }, loose) {
	const isBalancer = (resource) => resource.type === "elb";
	const clear = clearZone(resources);
	const taken = new Set();
	for (const resource of [...loose.filter(isBalancer), ...loose.filter((one) => !isBalancer(one))]) {
		let slot = isBalancer(resource) ? clear : 0;
		while (taken.has(slot)) slot++;
		taken.add(slot);
		placement.at.set(resource.handle, [slot * pitch, 0]);
	}
}
/** The first zone whose public subnet is empty. */
function clearZone(resources) {
	const isUsed = (zone) => resources.some(({ place, handle }) => place?.tier === 0 && place.zone === zone && membersIn(resources, handle).length > 0);
	let zone = 0;
	while (isUsed(zone)) zone++;
	return zone;
}
/** Wide enough for a subnet's outline, and for all volumes with their labels side by side. */
function zonePitch(resources) {
	const pools = resources.filter((resource) => resource.type === "asg").map((asg) => perZone(resources, asg));
	const volumeLabel = labelWidth("vol-0123456789abcdef0") + .6;
	const widest = Math.max(0, ...resources.filter((r) => inSubnet(r) && !isGroup(r.type)).map(cellWidth));
	return Math.max(5, widest, ...pools.map((columns) => columns * volumeLabel + .8));
}
const inSubnet = (resource) => resource.within.some((group) => group.startsWith("subnet/"));
function perZone(resources, asg) {
	const zones = new Map();
	for (const member of membersIn(resources, asg.handle)) {
		const subnet = member.within.find((group) => group.startsWith("subnet/")) ?? "";
		zones.set(subnet, (zones.get(subnet) ?? 0) + 1);
	}
	return Math.max(1, ...zones.values());
}
function membersIn(resources, group) {
	return resources.filter((resource) => resource.within.includes(group));
}
/** @returns the number of rows used */
function placeTier(grid, subnets, y) {
	const inTier = (resource) => subnets.some((subnet) => resource.within.includes(subnet.handle));
	const asgs = grid.resources.filter((asg) => asg.type === "asg" && membersIn(grid.resources, asg.handle).some(inTier));
	let rows = 0;
	for (const asg of asgs) rows += placeAsg(grid, asg, subnets, y + rows * ROW);
	const stacks = subnets.map((subnet) => placeStack(grid, subnet, y + rows * ROW));
	return rows + Math.max(0, ...stacks);
}
/** One row of instances over all zones, and their volumes in front of them. */
function placeAsg(grid, asg, subnets, y) {
	const { placement, pitch } = grid;
	const members = membersIn(grid.resources, asg.handle);
	const step = pitch / perZone(grid.resources, asg);
	const xs = [];
	for (const subnet of subnets) {
		const inZone = members.filter((member) => member.within.includes(subnet.handle));
		for (const [i, member] of inZone.entries()) {
			const x = (subnet.place?.zone ?? 0) * pitch + i * step;
			xs.push(x);
			placement.at.set(member.handle, [x, y]);
			for (const volume of member.connects) placement.at.set(volume, [x, y + ROW]);
		}
	}
	frameAsg(placement, asg.handle, xs, y);
	return 2;
}
/** A group of one is centred on 2 units, as in scans. */
function frameAsg(placement, asg, xs, y) {
	const [first, last] = [Math.min(...xs), Math.max(...xs)];
	placement.at.set(asg, [xs.length === 1 ? first - .5 : first, y]);
	placement.size.set(asg, [Math.max(2, last - first + 1), 1]);
	if (!xs.every((x, i) => xs.length < 2 || Math.abs(x - (first + (last - first) * i / (xs.length - 1))) < 1e-9)) placement.manual.add(asg);
}
/** Single resources of a subnet, one behind the other, an instance's volume in front of it. */
function placeStack({ resources, placement, pitch }, subnet, y) {
	const x = (subnet.place?.zone ?? 0) * pitch;
	let row = 0;
	for (const resource of membersIn(resources, subnet.handle)) {
		if (placement.at.has(resource.handle) || isGroup(resource.type)) continue;
		placement.at.set(resource.handle, [x, y + row++ * ROW]);
		const volumes = resources.filter((other) => other.type === "ebs" && resource.connects.includes(other.handle));
		for (const volume of volumes) placement.at.set(volume.handle, [x, y + row++ * ROW]);
	}
	return row;
}
// src/extras/simulator/document/placement.ts
function emptyPlacement() {
	return {
		at: new Map(),
		size: new Map(),
		manual: new Set()
	};
}
// src/extras/simulator/document/layout.ts
/** Between the network and its surroundings: space for outlines and titles. */
const AISLE = 5.5;
/** Where global services are, and how far apart. */
const BEHIND = -6.5;
const STEP = 5;
/**
* Places everything by content alone: an unchanged account is drawn the same, a changed one re-flows. The network is on the left, clusters
* to its right, flows in front of the clusters, and global services at the back.
*/
function layOut(resources) {
	const placement = emptyPlacement();
	const regional = resources.filter((resource) => !isGlobal(resource.type));
	const networkWidth = placeNetwork(regional, placement);
	const left = networkWidth === 0 ? 0 : networkWidth + AISLE;
	const clusterDepth = placeClusters(regional, placement, left);
	placeFlows(regional.filter((resource) => !placement.at.has(resource.handle) && !isOutline(resource.type)), placement, [left, clusterDepth]);
	placeGlobal(resources, placement);
	return placement;
}
/** The front door is at the back, outside the region's frame, in line with its targets. */
function placeGlobal(resources, placement) {
	const found = ["cloudfront", "r53"].flatMap((type) => resources.filter((resource) => resource.type === type));
	const target = found.flatMap(({ connects }) => connects).find((handle) => placement.at.has(handle));
	const [x] = placement.at.get(target ?? "") ?? [found.length * STEP];
	for (const [i, resource] of found.entries()) placement.at.set(resource.handle, [x - i * STEP, BEHIND]);
}
// src/extras/simulator/document/region-group.ts
/** The group of the region itself, with a substitute for an ARN; none if the region is empty. */
function writeRegionGroup(scan) {
	const members = scan.resources.filter((resource) => !isGlobal(resource.type));
	if (members.length === 0) return [];
	const ids = members.map((member) => scan.ids.get(member.handle) ?? "");
	return [{
		id: regionGroupId(scan.regionName),
		type: "region",
		arn: `arn:aws::${scan.regionName}::`,
		region: scan.regionName,
		visible: true,
		padding: 2,
		shape: "rectangular",
		nodes: untidy(ids, scan.chance),
		...appearanceOf("region", void 0)
	}];
}
// src/extras/simulator/document/document.ts
/**
* simulator/document/: a scan as a Cloudcraft document: components, edges, labels and a separate layout, with the noise of real scans: new
* ids, another order, numbers as strings. Not here: pictures (render/).
*/
/**
* A snapshot document: `{ tags, data }`, without an id. Every call gives new UUIDs, another order and another time. Without resources
* it is empty but complete, as for an unused region.
*/
function writeDocument({ account, regionName, resources }, options, chance) {
	const scan = beginScan(resources, regionName, account.provider, chance);
	const components = resources.map((resource) => [resource, writeComponent(scan, resource)]);
	const nodes = components.filter(([resource]) => !isGroup(resource.type)).map(([, component]) => component);
	const groups = components.filter(([resource]) => isGroup(resource.type)).map(([, component]) => component);
	const region = account.provider === "aws" ? writeRegionGroup(scan) : [];
	const sections = {
		surfaces: [],
		connectors: [],
		nodes: shuffled(nodes, chance),
		groups: shuffled([...groups, ...region], chance),
		edges: options.autoconnect ? shuffled(writeEdges(scan), chance) : [],
		text: options.label ? shuffled(writeLabels(scan), chance) : [],
		icons: [],
		images: []
	};
	return {
		tags: [
			account.provider === "aws" ? "AWS" : "Azure",
			regionName,
			account.name
		],
		data: {
			...heading(account, regionName, options, chance),
			...sections
		}
	};
}
function beginScan(resources, regionName, provider, chance) {
	const idOf = (resource) => hasAwsId(resource.type) && resource.cloudId !== void 0 ? resource.cloudId : chance.uuid();
	return {
		resources,
		regionName,
		provider,
		chance,
		ids: new Map(resources.map((resource) => [resource.handle, idOf(resource)])),
		placement: layOut(resources)
	};
}
/** The document's own fields. Its name contains the time, and its link key is a secret. */
function heading(account, regionName, options, chance) {
	return {
		name: `${account.name} ${regionName} ${options.takenAt.toISOString()}`,
		version: 6,
		grid: "infinite",
		projection: options.projection,
		theme: { base: options.theme },
		linkKey: chance.word(22, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"),
		liveAccount: {
			id: account.id,
			type: account.provider
		},
		liveOptions: {
			autoLabel: options.label,
			autoConnect: options.autoconnect,
			excludedTypes: [...options.exclude],
			updatesEnabled: true,
			updateAllOnScan: true,
			updateGroupsOnScan: true,
			updateNodeOnSelect: true
		},
		shareDocs: false,
		disabledLayers: []
	};
}
function writeLabels(scan) {
	return scan.resources.flatMap((resource) => {
		const text = labelTextOf(resource, isGroup(resource.type));
		const id = scan.ids.get(resource.handle);
		if (text === void 0 || id === void 0) return [];
		return [writeLabel(scan.chance.uuid(), text, {
			id,
			type: resource.type
		})];
	});
}
// src/extras/simulator/document/select.ts
/** What a scan shows: not what its role may not read, what is excluded, or what does not match the filter. */
function selectResources(account, region, { filter, exclude }) {
	const groupIds = (resource) => resource.within.map((handle) => region.resources.get(handle)?.cloudId ?? "").filter((id) => id !== "");
	return [...region.resources.values()].filter((resource) => !account.unreadable.has(resource.type) && !exclude.has(resource.type) && (filter?.(resource, groupIds(resource)) ?? true));
}
// src/extras/simulator/blueprints/sketches.ts
const SAVED_AT = "2024-02-10T09:00:00.000Z";
/** Blueprints saved earlier: a scan that the team Platform may read and change, and a private draft. */
function sketches(world) {
	const scanned = world.accounts.find(({ provider }) => provider === "aws");
	return [...scanned ? [scan$1(scanned)] : [], idea()];
}
function scan$1(account) {
	const [region] = account.regions.values();
	const takenAt = new Date(SAVED_AT);
	const resources = region ? selectResources(account, region, { exclude: new Set() }) : [];
	const look = {
		label: true,
		autoconnect: true,
		exclude: new Set(),
		projection: "isometric",
		theme: "light"
	};
	const { tags, data } = writeDocument({
		account,
		regionName: region?.name ?? "",
		resources
	}, {
		...look,
		takenAt
	}, seededChance(7));
	const shared = TEAMS.filter(({ name }) => name === "Platform").map(({ id }) => `team/${id}`);
	return {
		...saved("b7e1c0de-0001-4a00-8b00-000000000001", tags),
		name: String(data["name"]),
		readAccess: shared,
		writeAccess: shared,
		data
	};
}
function idea() {
	const name = "Payments, an idea";
	const server = {
		id: "server",
		type: "ec2",
		region: "us-east-1",
		mapPos: [0, 0],
		platform: "linux"
	};
	const database = {
		id: "database",
		type: "rds",
		region: "us-east-1",
		mapPos: [5, 0],
		engine: "postgres",
		role: "primary"
	};
	const nodes = [{
		...server,
		instanceType: "m5",
		instanceSize: "large"
	}, {
		...database,
		instanceType: "m5",
		instanceSize: "large"
	}];
	const edges = [{
		id: "query",
		type: "edge",
		from: "server",
		to: "database",
		color: "#000000",
		width: 2,
		dashed: false
	}];
	const look = {
		version: 6,
		grid: "standard",
		projection: "isometric",
		surfaces: []
	};
	return {
		...saved("b7e1c0de-0002-4a00-8b00-000000000002", null),
		name,
		readAccess: null,
		writeAccess: null,
		data: {
			...look,
			name,
			nodes,
			edges
		}
	};
}
function saved(id, tags) {
	const people = {
		CreatorId: USER.id,
		CustomerId: null,
		LastUserId: USER.id
	};
	const CurrentVersionId = id.replace("b7e1c0de", "b7e1c0df");
	return {
		id,
		tags,
		createdAt: SAVED_AT,
		updatedAt: SAVED_AT,
		CurrentVersionId,
		...people
	};
}
// src/extras/simulator/world/production.ts
/** The main region of the shop: it has every kind of resource, and deployments change it. */
function furnishUsEast1(region) {
	addNetwork(region, "production", [
		2,
		3,
		3
	]);
	addSecurityGroups(region);
	addWeb(region);
	addContainers(region);
	addData(region);
	addEvents(region);
	addFrontDoor(region, "larkspur.example", ["elb/web"]);
}
function addSecurityGroups(region) {
	addSecurityGroup(region, "load-balancer", [{
		protocol: "tcp",
		ports: "443",
		peer: "0.0.0.0/0",
		description: "Shoppers"
	}, {
		protocol: "tcp",
		ports: "443",
		peer: "::/0",
		description: "Shoppers"
	}]);
	addSecurityGroup(region, "web", [{
		protocol: "tcp",
		ports: "8080",
		peer: "sg/load-balancer"
	}, {
		protocol: "tcp",
		ports: "22",
		peer: "sg/bastion",
		description: "Administration"
	}]);
	addSecurityGroup(region, "bastion", [{
		protocol: "tcp",
		ports: "22",
		peer: "203.0.113.0/24",
		description: "Office"
	}]);
	addSecurityGroup(region, "database", [{
		protocol: "tcp",
		ports: "5432",
		peer: "sg/web"
	}]);
	addSecurityGroup(region, "cache", [{
		protocol: "tcp",
		ports: "6379",
		peer: "sg/web"
	}]);
}
function addWeb(region) {
	addInstance(region, "bastion", "t3.micro", ["subnet/public-b", "sg/bastion"]);
	addAutoScalingGroup(region, {
		handle: "asg/web-blue",
		name: "web-blue",
		instance: "c5.large",
		count: 3,
		group: "sg/web",
		tags: { env: "production" }
	});
	addLoadBalancer(region, "web", "sg/load-balancer", ["asg/web-blue", "ecs/shop/checkout"]);
	addEndpoint(region, "s3-gateway");
}
function addContainers(region) {
	addEcsCluster(region, "shop");
	addEcsService(region, "shop", "checkout", 3);
	addEcsService(region, "shop", "catalog", 2);
	addRepository(region, "checkout");
	addRepository(region, "catalog");
	addEksCluster(region, "platform");
	addWorkload(region, "platform", {
		name: "search",
		workloadType: "deployment",
		pods: 3,
		memoryGB: "0.5"
	});
	addWorkload(region, "platform", {
		name: "indexer",
		workloadType: "statefulSet",
		pods: 1,
		memoryGB: "2"
	});
}
function addData(region) {
	addDatabase(region, "orders", {
		instance: "m5.large",
		multiAZ: true,
		subnet: "subnet/data-a",
		connects: ["rds/orders-replica"]
	});
	addDatabase(region, "orders-replica", {
		instance: "m5.large",
		role: "readReplica",
		subnet: "subnet/data-b"
	});
	addDatabase(region, "customers", {
		instance: "r6g.large",
		subnet: "subnet/data-c"
	});
	addCache(region, "sessions", "m6g.large", "subnet/data-a");
	addFileSystem(region, "uploads", "subnet/data-b");
	for (const [name, gigabytes] of [
		["assets", 120],
		["invoices", 40],
		["access-logs", 800],
		["legacy-exports", 12]
	]) addBucket(region, `larkspur-${name}`, gigabytes);
}
/** Orders go from the API to a table; notifications are a separate stack. */
function addEvents(region) {
	addApi(region, "storefront-api", { connects: ["lambda/cart", "lambda/place-order"] });
	addFunction(region, "cart", 256, { connects: ["table/carts"] });
	addFunction(region, "place-order", 512, { connects: ["table/orders", "sns/order-placed"] });
	addFunction(region, "resize-image", 1024, { connects: ["s3/larkspur-assets"] });
	addTable(region, "carts");
	addTable(region, "orders");
	addTopic(region, "order-placed", { connects: ["sqs/fulfilment"] });
	addQueue(region, "fulfilment");
	addQueue(region, "image-jobs", { connects: ["lambda/resize-image"] });
	const tags = { stack: "notifications" };
	addTopic(region, "customer-events", {
		tags,
		connects: ["sqs/notifications"]
	});
	addQueue(region, "notifications", {
		tags,
		connects: ["lambda/send-mail"]
	});
	addFunction(region, "send-mail", 128, {
		tags,
		connects: ["table/mail-log"]
	});
	addTable(region, "mail-log", { tags });
}
/** The European shop: similar and smaller. */
function furnishEuWest1(region) {
	addNetwork(region, "production-eu", [
		2,
		2,
		2
	]);
	addSecurityGroup(region, "load-balancer", [{
		protocol: "tcp",
		ports: "443",
		peer: "0.0.0.0/0"
	}]);
	addSecurityGroup(region, "web", [{
		protocol: "tcp",
		ports: "8080",
		peer: "sg/load-balancer"
	}]);
	addSecurityGroup(region, "database", [{
		protocol: "tcp",
		ports: "5432",
		peer: "sg/web"
	}]);
	addAutoScalingGroup(region, {
		handle: "asg/web",
		name: "web-eu",
		instance: "c5.large",
		count: 2,
		group: "sg/web"
	});
	addLoadBalancer(region, "web-eu", "sg/load-balancer", ["asg/web"]);
	addDatabase(region, "orders-eu", {
		instance: "m5.large",
		subnet: "subnet/data-a",
		connects: ["rds/orders-eu-replica"]
	});
	addDatabase(region, "orders-eu-replica", {
		instance: "m5.large",
		role: "readReplica",
		subnet: "subnet/data-b"
	});
	addBucket(region, "larkspur-eu-assets", 80);
	addBucket(region, "larkspur-eu-invoices", 15);
	addFunction(region, "vat-report", 256, { connects: ["s3/larkspur-eu-invoices"] });
	addTopic(region, "eu-order-placed", { connects: ["sqs/eu-fulfilment"] });
	addQueue(region, "eu-fulfilment");
}
/** Standby for disaster recovery. */
function furnishUsWest2(region) {
	addNetwork(region, "standby", [
		0,
		0,
		2
	]);
	addSecurityGroup(region, "database", [{
		protocol: "tcp",
		ports: "5432",
		peer: "10.20.0.0/16"
	}]);
	addDatabase(region, "orders-standby", {
		instance: "m5.large",
		role: "readReplica",
		subnet: "subnet/data-a"
	});
	addBucket(region, "larkspur-backups", 2400);
	addFunction(region, "verify-backup", 256, { connects: ["s3/larkspur-backups"] });
}
/** Staging: one of each, and small. */
function furnishStaging(region) {
	addNetwork(region, "staging", [
		1,
		2,
		2
	]);
	addSecurityGroup(region, "load-balancer", [{
		protocol: "tcp",
		ports: "443",
		peer: "203.0.113.0/24"
	}]);
	addSecurityGroup(region, "web", [{
		protocol: "tcp",
		ports: "8080",
		peer: "sg/load-balancer"
	}]);
	addSecurityGroup(region, "database", [{
		protocol: "tcp",
		ports: "5432",
		peer: "sg/web"
	}]);
	addAutoScalingGroup(region, {
		handle: "asg/web",
		name: "web-staging",
		instance: "t3.small",
		count: 2,
		group: "sg/web"
	});
	addLoadBalancer(region, "web-staging", "sg/load-balancer", ["asg/web"]);
	addDatabase(region, "orders-staging", {
		instance: "t3.medium",
		subnet: "subnet/data-a"
	});
	addEcsCluster(region, "shop-staging");
	addEcsService(region, "shop-staging", "checkout", 1);
	addBucket(region, "larkspur-staging-assets", 5);
}
// src/extras/simulator/world/company.ts
/** When the accounts were linked: an arbitrary time in the past. */
const LINKED_AT = "2024-02-01T10:00:00.000Z";
/** The accounts of Larkspur, an invented shop. The same seed gives the same ids. */
function buildWorld(seed) {
	const chance = seededChance(seed);
	const inAzure = seededChance(seed + 1);
	const creator = chance.uuid();
	return {
		chance,
		accounts: [
			awsAccount(chance, creator, {
				name: "Production",
				number: "111122223333",
				regions: {
					"us-east-1": furnishUsEast1,
					"eu-west-1": furnishEuWest1,
					"us-west-2": furnishUsWest2
				}
			}),
			awsAccount(chance, creator, {
				name: "Staging",
				number: "444455556666",
				regions: { "us-east-1": furnishStaging }
			}),
			azureAccount([chance, inAzure], creator, "Azure Production", {
				eastus: furnishEastUs,
				westeurope: furnishWestEurope
			})
		]
	};
}
function awsAccount(chance, creator, { name, number, regions }) {
	const id = chance.uuid();
	return {
		provider: "aws",
		id,
		name,
		record: {
			id,
			name,
			roleArn: `arn:aws:iam::${number}:role/cloudcraft`,
			externalId: chance.uuid(),
			...shared(creator),
			source: "aws"
		},
		regions: buildRegions(chance, "aws", number, regions),
		unreadable: new Set()
	};
}
/** What happens in one cloud does not depend on the other: the regions have their own random source. */
function azureAccount([chance, inAzure], creator, name, regions) {
	const id = chance.uuid();
	const subscriptionId = chance.uuid();
	return {
		provider: "azure",
		id,
		name,
		record: {
			id,
			name,
			applicationId: chance.uuid(),
			directoryId: chance.uuid(),
			subscriptionId,
			...shared(creator),
			CustomerId: null,
			hint: "q7X",
			source: "azure"
		},
		regions: buildRegions(inAzure, "azure", subscriptionId, regions),
		unreadable: new Set()
	};
}
function shared(creator) {
	return {
		readAccess: null,
		writeAccess: null,
		createdAt: LINKED_AT,
		updatedAt: LINKED_AT,
		CreatorId: creator
	};
}
function buildRegions(chance, provider, owner, plan) {
	const regions = new Map();
	for (const [name, furnish] of Object.entries(plan)) {
		const region = {
			name,
			provider,
			owner,
			chance,
			resources: new Map()
		};
		furnish(region);
		regions.set(name, region);
	}
	return regions;
}
// src/extras/simulator/state.ts
function freshState(seed, faults) {
	const world = buildWorld(seed);
	return {
		world,
		linked: world.accounts.map(shareStaging),
		blueprints: createShelf(() => sketches(buildWorld(seed))),
		faults: parseFaults(faults),
		deployed: [],
		drifts: []
	};
}
/** The team Platform may see and change Staging; everything else belongs only to the owner. */
function shareStaging(account) {
	if (account.name !== "Staging") return account;
	const list = TEAMS.filter(({ name }) => name === "Platform").map(({ id }) => `team/${id}`);
	return {
		...account,
		record: {
			...account.record,
			readAccess: list,
			writeAccess: list
		}
	};
}
/** What a deployment announces in the current world; undefined for one without a plan. @throws ExpectedError DEPLOYMENT_UNKNOWN */
function planOf({ world }, name) {
	return deploymentNamed(name).plan?.(world);
}
/** @throws ExpectedError DEPLOYMENT_UNKNOWN */
function deploy(state, name) {
	const { apply, setsOff } = deploymentNamed(name);
	apply(state.world);
	state.deployed = [...state.deployed, name];
	if (setsOff !== void 0) beginDrift(state, setsOff, 1);
}
/**
* From now on something changes by itself: its next step comes after the next scan. One that is already active starts again. @throws
* ExpectedError DRIFT_UNKNOWN
*/
function beginDrift(state, name, step = 0) {
	const drift = driftNamed(name);
	state.drifts = [...state.drifts.filter((one) => one.drift.name !== drift.name), {
		drift,
		step
	}];
}
/** The same, with its first step at once. @throws ExpectedError DRIFT_UNKNOWN */
function driftNow(state, name) {
	if (driftNamed(name).move(state.world, 0)) beginDrift(state, name, 1);
}
/** Called after a scan of a region: what changes by itself there takes its next step. */
function moveOn(state, scanned) {
	if (scanned !== mainRegion(state.world)) return;
	state.drifts = state.drifts.flatMap(({ drift, step }) => drift.move(state.world, step) ? [{
		drift,
		step: step + 1
	}] : []);
}
// src/extras/simulator/routes/control.ts
/** Control routes, which Cloudcraft does not have. They need no key. */
function controlRoutes(state, { scenario, seed }) {
	return [
		{
			method: "GET",
			path: "/simulator",
			open: true,
			answer: () => describe$1(state, scenario)
		},
		{
			method: "POST",
			path: "/simulator/deploy",
			open: true,
			answer: () => deployNow(state, scenario)
		},
		{
			method: "POST",
			path: "/simulator/deploy/:name",
			open: true,
			answer: ({ params }) => deployNow(state, params["name"] ?? "")
		},
		{
			method: "POST",
			path: "/simulator/drift/:name",
			open: true,
			answer: ({ params }) => beginNow(state, params["name"] ?? "")
		},
		{
			method: "GET",
			path: "/simulator/plan/:name",
			open: true,
			answer: ({ params }) => planNow(state, params["name"] ?? "")
		},
		{
			method: "POST",
			path: "/simulator/faults",
			open: true,
			answer: ({ body }) => setFaults(state, body)
		},
		{
			method: "POST",
			path: "/simulator/reset",
			open: true,
			answer: () => {
				Object.assign(state, freshState(seed, []));
				return jsonReply({ reset: true });
			}
		}
	];
}
function describe$1(state, scenario) {
	const deployments = DEPLOYMENTS.map(({ name, title }) => ({
		name,
		title
	}));
	const accounts = state.linked.map(({ provider, id, name, regions }) => ({
		provider,
		id,
		name,
		regions: [...regions.keys()]
	}));
	const drifts = DRIFTS.map(({ name, title }) => ({
		name,
		title
	}));
	const drifting = state.drifts.map(({ drift }) => drift.name);
	const { deployed, faults } = state;
	return jsonReply({
		scenario,
		deployed,
		drifting,
		faults: faults.length,
		accounts,
		deployments,
		drifts
	});
}
function deployNow(state, name) {
	return withAdvice(404, () => {
		deploy(state, name);
		return jsonReply({ deployed: name });
	});
}
function beginNow(state, name) {
	return withAdvice(404, () => {
		driftNow(state, name);
		return jsonReply({ drifting: name });
	});
}
function planNow(state, name) {
	return withAdvice(404, () => {
		const plan = planOf(state, name);
		if (plan === void 0) throw refuse(404, "not_found", `The deployment ${name} has no plan.`);
		return jsonReply(plan);
	});
}
function setFaults(state, body) {
	const list = readList(body);
	return withAdvice(400, () => {
		state.faults = parseFaults(list);
		return jsonReply({ faults: state.faults.length });
	});
}
function readList(body) {
	const wrong = refuse(400, "invalid_parameter", "Send a JSON list of faults, such as [\"202x3\",\"429:1\"]");
	let parsed;
	try {
		parsed = JSON.parse(body);
	} catch {
		throw wrong;
	}
	if (!Array.isArray(parsed) || !parsed.every((item) => typeof item === "string")) throw wrong;
	return parsed;
}
/** Adds the remedy of an expected error to the answer. */
function withAdvice(status, answer) {
	try {
		return answer();
	} catch (error) {
		if (!(error instanceof ExpectedError)) throw error;
		throw refuse(status, status === 404 ? "not_found" : "invalid_parameter", `${error.message} ${error.remedy}`);
	}
}
// src/extras/simulator/render/fixed-files.ts
/**
* Files in formats whose content Cloudcraft does not document: made once, the same for every document and every query. They have the type,
* the beginning and the end that a client expects.
*/
/** One page of Letter with a line of text. */
const PDF = `%PDF-1.4
1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
endobj
2 0 obj
<< /Type /Pages /Kids [3 0 R] /Count 1 >>
endobj
3 0 obj
<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F 5 0 R >> >> /Contents 4 0 R >>
endobj
4 0 obj
<< /Length 67 >>
stream
BT /F 24 Tf 72 700 Td (A picture of the simulated Cloudcraft) Tj ET
endstream
endobj
5 0 obj
<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>
endobj
xref
0 6
0000000000 65535 f 
0000000009 00000 n 
0000000058 00000 n 
0000000115 00000 n 
0000000240 00000 n 
0000000357 00000 n 
trailer
<< /Size 6 /Root 1 0 R >>
startxref
427
%%EOF
`;
/** 48 x 36 pixels, lossless (VP8L): three components. */
const WEBP = Buffer.from("UklGRr4CAABXRUJQVlA4TLICAAAvL8AIEIUHAsAFNQMAAAAAAAAAAAAAIAz/P8PA0hhlK2u2GrNtqAFsaquy6ay2bTWulbLLtqp2bK3a2u22WVVbsXW6q5IGuvpIvc4DAjwQAiC2AQAABwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAADoQQ2etzYqxtNo1+W/+k8/6+3ggsEtsAwAAvv+9l15yd7nmlnXNpmXWdd0M3YwBAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA6L8HEgAAAAAAYAAAAAAAMK6soQa82mCR3pTexOIP+IgoIIEyCSRQiR5QRBe4xBBrUSWB+nm6bREBLtY5m+fim+b8fwgkUK4Orqlt5Lq3JFzcMISuu2yuOVOpeR/NtFTl77qS2hlwoRCKzb9O+tth/f6geXRVWJxtR/IA4eKni/NLtDa65JO/yVzHK05xknsJFxZudl3LzdTvlhzgFPcxO70CFwAHL8hnemwW4A5mZ0UAhnB4Ak0ZamCU582IKZvCfJByvA7DAIBPHDEb+0ALYbAY9EWXmwdjT7SBJpKaQAvnTHyf6yVVplpfU6g/WoZHBIAIEQAAoIggvtEngKD8WiP9iQk9u9Qq2agHFB7qn1OzpEpp7PWQHxeA/vSWZQiDe2AQBQ+AAGuNH8Y1i1/PqXF5r8nYogsUwPJlOz5cG2WslZHLJXh6/fd1aWMkAKCFe6TwgtVc0jzDkjzKPEK75A6QznNWdL/zL3+zrz/T++//h9tMvwEk/YUbm7Eujn0/FWdzcwttKmupiUBKtpB394Xdv7y7T759TRw/doa9NIAS1MPq4du5LuW9Ls5Wro0drYy547VP9vFOPweJeBA1NOfj1n01xmbIVXl72uVoPRyGrnq/Te0/ZZ8XRf/cgUSACJHMx06Zg1s4Q4ARS3hDAV0AJGcQgJO8lANgXAs=", "base64");
// src/extras/simulator/render/picture.ts
/** The beginning of Cloudcraft's SVG files; its clients' tests check it. */
const PROLOGUE = "<?xml version=\"1.0\" standalone=\"no\"?>\n<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\n";
/** The default size of the official Go client. */
const DEFAULT_SIZE = {
	width: 1920,
	height: 1080
};
/** The document as an isometric or flat drawing. The drawing code is loaded on first use. */
async function renderSvg(document, options) {
	return PROLOGUE + await draw$1(document, options);
}
/** The same drawing in pixels. */
async function renderPng(document, options) {
	const [svg, rasterise] = await Promise.all([draw$1(document, options), openRasteriser()]);
	const png = rasterise(svg);
	return options.form === "rgba" ? png : (await import("./simulator/render/palette-png.js")).palettePng(png);
}
async function draw$1(document, options) {
	const [{ parseDrawing }, { drawSvg }] = await Promise.all([import("../lazy/parse.js"), import("../drawing/isometric/svg.js")]);
	const { width, height, scale } = options;
	const sized = width !== void 0 || height !== void 0 || scale !== void 0;
	return drawSvg(parseDrawing(document), sized ? options : {
		...options,
		...DEFAULT_SIZE
	});
}
// src/extras/simulator/render/formats.ts
/**
* simulator/render/: a document as SVG, PNG and mxGraph; fixed files for PDF and WebP.
* Not here: the drawing itself (drawing/isometric/).
*/
/** A document in a format. Pictures and diagrams are drawn, with code that is loaded when needed; see fixed-files.ts for the rest. */
async function drawReply(document, format, query) {
	switch (format) {
		case "svg": return fileReply("image/svg+xml", await renderSvg(document, query));
		case "png": return fileReply("image/png", await renderPng(document, query));
		case "mxGraph": return fileReply("application/xml", await mxGraph(document));
		case "pdf": return fileReply("application/pdf", PDF);
		case "webp": return fileReply("image/webp", WEBP);
	}
}
async function mxGraph(document) {
	const [{ parseDrawing }, { writeMxGraph }] = await Promise.all([import("../lazy/parse.js"), import("./simulator/render/mxgraph.js")]);
	return writeMxGraph(parseDrawing(document));
}
// src/extras/simulator/render/render-query.ts
/** The sizes that the API documents; the first is the default of a pdf. */
const PAPER_SIZES = [
	"Letter",
	"Legal",
	"Tabloid",
	"Ledger",
	"A0",
	"A1",
	"A2",
	"A3",
	"A4",
	"A5"
];
/** The list in the service's own error text. */
const FORMATS = [
	"json",
	"svg",
	"png",
	"webp",
	"pdf",
	"mxGraph"
];
/** A picture of 8192 x 8192 already takes 256 MB. */
const MAX_PIXELS = 8192;
const MAX_SCALE = 16;
/** The last part of the path. @throws Refusal 400 */
function readFormat(text) {
	const found = FORMATS.find((format) => format === text);
	if (found) return found;
	throw refuse(400, "invalid_parameter", `Invalid parameter: fileFormat. Must be one of: ${FORMATS.join(", ")}`);
}
/** @throws Refusal 400 */
function readRenderQuery(query) {
	const width = readNumber(query, "width", 1, MAX_PIXELS);
	const height = readNumber(query, "height", 1, MAX_PIXELS);
	const scale = readNumber(query, "scale", 0, MAX_SCALE);
	const paperSize = readOptionalChoice(query, "paperSize", PAPER_SIZES);
	return {
		...width !== void 0 && { width },
		...height !== void 0 && { height },
		...scale !== void 0 && { scale },
		...paperSize !== void 0 && { paperSize },
		grid: readFlag(query, "grid", false),
		transparent: readFlag(query, "transparent", false),
		landscape: readFlag(query, "landscape", false)
	};
}
// src/extras/simulator/routes/exports.ts
const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** Exports of a blueprint: pictures and budgets. */
function exportRoutes(office) {
	return [{
		method: "GET",
		path: "/blueprint/:id/:format",
		draws: true,
		answer: (call) => draw(office, call)
	}, {
		method: "GET",
		path: "/blueprint/:id/budget/:format",
		answer: (call) => budget(office, call)
	}];
}
/** With the document's own projection and theme. */
async function draw(office, call) {
	checkId(call, "blueprintId");
	const format = readFormat(call.params["format"]);
	const query = readRenderQuery(call.query);
	const blueprint = visibleBlueprint(office, call);
	if (format === "json") return jsonReply(asRead(blueprint));
	return drawReply(blueprint, format, {
		...query,
		...lookOf(blueprint),
		form: office.doubts.renders
	});
}
function lookOf({ data }) {
	const theme = own(data, "theme");
	return {
		projection: own(data, "projection") === "2d" ? "2d" : "isometric",
		theme: isObject(theme) && ownText(theme, "base") === "dark" ? "dark" : "light"
	};
}
async function budget(office, call) {
	checkId(call, "blueprintId");
	const { format } = call.params;
	if (format !== "csv" && format !== "xlsx") throw refuse(400, "invalid_parameter", "Invalid parameter: format. Must be one of: csv, xlsx");
	const terms = readTerms(call.query, office.doubts.budgetWords === "understood");
	const lines = budgetLines(visibleBlueprint(office, call).data, terms);
	if (format === "csv") return fileReply("text/csv; charset=utf-8", (await import("./simulator/budget/csv.js")).writeCsv(lines));
	return fileReply(SHEET, await (await import("./simulator/budget/xlsx.js")).writeXlsx(lines, terms.currency));
}
// src/extras/simulator/routes/iam.ts
/** Cloudcraft's own AWS account, which roles must trust; invented. */
const CLOUDCRAFT_ACCOUNT = "999900001111";
const AT = "/aws/account/iamParameters";
/** What is needed to let Cloudcraft read an AWS account. Must precede the routes with an account's id. */
function iamRoutes() {
	const policy = async (kind) => {
		const { CUSTOM_POLICY, MINIMAL_POLICY } = await import("./simulator/accounts/policies.js");
		return jsonReply(kind === "minimal" ? MINIMAL_POLICY : CUSTOM_POLICY);
	};
	return [
		{
			method: "GET",
			path: AT,
			answer: () => jsonReply(parameters())
		},
		{
			method: "GET",
			path: `${AT}/policy/minimal`,
			answer: () => policy("minimal")
		},
		{
			method: "GET",
			path: `${AT}/policy/custom`,
			answer: () => policy("custom")
		}
	];
}
function parameters() {
	return {
		accountId: CLOUDCRAFT_ACCOUNT,
		externalId: EXTERNAL_ID,
		awsConsoleUrl: `https://console.aws.amazon.com/iam/home?#/roles$new?${`step=type&roleType=crossAccount&isThirdParty&${`accountID=${CLOUDCRAFT_ACCOUNT}&externalID=${EXTERNAL_ID}`}&roleName=cloudcraft&policies=arn:aws:iam::aws:policy%2FReadOnlyAccess`}`
	};
}
// src/extras/simulator/routes/people.ts
const MOMENTS = {
	createdAt: "2024-02-01T10:00:00.000Z",
	updatedAt: "2024-02-02T10:00:00.000Z"
};
/** The user of the key and their teams. */
function peopleRoutes({ doubts }) {
	return [{
		method: "GET",
		path: "/user/me",
		answer: () => jsonReply(user())
	}, {
		method: "GET",
		path: "/team",
		answer: ({ caller }) => teamsReply(doubts, caller)
	}];
}
/** A bare list, according to the documentation's prose and its users; an example differs. */
function teamsReply({ teams }, caller) {
	const all = teamsOf(caller).map(describe);
	return jsonReply(teams === "one" ? all[0] ?? {} : all);
}
/** A key that is restricted to teams sees only those. */
function teamsOf({ teams }) {
	return teams ? TEAMS.filter(({ id }) => teams.includes(id)) : TEAMS;
}
function user() {
	const settings = {
		currency: "USD",
		firstTime: false
	};
	return {
		...USER,
		settings,
		...MOMENTS,
		accessedAt: "2024-03-01T09:00:00.000Z"
	};
}
function describe({ id, name, role }) {
	const me = {
		id: "51d3a0d4-1234-4abc-8def-001122334455",
		role,
		userId: USER.id,
		name: USER.name,
		email: USER.email
	};
	const invited = {
		id: "51d3a0d4-1234-4abc-8def-001122334466",
		role: "member",
		userId: null,
		name: null
	};
	const member = {
		...me,
		mfaEnabled: true
	};
	const guest = {
		...invited,
		email: "new@larkspur.example",
		mfaEnabled: false
	};
	return {
		id,
		name,
		visible: true,
		crossOrganizational: false,
		customerId: CUSTOMER_ID,
		externalSharing: false,
		role,
		...MOMENTS,
		members: name === "Payments" ? [member, guest] : [member]
	};
}
// src/extras/simulator/permissions.ts
/** Component types by service: those that a scan reads through the service's API. Any other name is a type itself. */
const SERVICES = {
	ec2: [
		"ec2",
		"ebs",
		"vpc",
		"subnet",
		"sg",
		"networkacl",
		"internetgateway",
		"natgateway",
		"vpcendpoint"
	],
	ecs: [
		"ecscluster",
		"ecsservice",
		"ecstask"
	],
	eks: [
		"ekscluster",
		"eksworkload",
		"ekspod"
	],
	autoscaling: ["asg"],
	elasticloadbalancing: ["elb"],
	elasticfilesystem: ["efs"],
	route53: ["r53"],
	sns: ["snstopic", "snssubscriptions"]
};
/** The types that faults hide from scans of a region: silently missing, as if the role had lost a permission. */
function unreadableTypes(faults, region) {
	const lost = faults.flatMap((fault) => {
		if (fault.kind !== "no-permission" || fault.scope !== void 0 && fault.scope !== region) return [];
		return Object.hasOwn(SERVICES, fault.service) ? SERVICES[fault.service] ?? [] : [fault.service];
	});
	return new Set(lost);
}
// src/extras/simulator/document/filter.ts
/** Limit for nesting, so that a hostile expression cannot overflow the stack. */
const MAX_DEPTH = 50;
/**
* Reads a filter expression of Cloudcraft's Live tab: substrings of name, id, address or group id, `key=value` of a tag or
* an attribute, bare tag keys, `AND`, `OR`, `NOT` and parentheses. Adjacent terms must all match.
* Undefined for an invalid expression.
*/
function parseFilter(expression) {
	const tokens = expression.match(/\(|\)|(?:"[^"]*"|[^\s()"])+/g) ?? [];
	if (tokens.length === 0) return () => true;
	const reader = {
		tokens,
		at: 0,
		depth: 0
	};
	const filter = readOr(reader);
	return reader.at === tokens.length ? filter : void 0;
}
function readOr(reader) {
	let left = readAnd(reader);
	while (left && reader.tokens[reader.at] === "OR") {
		reader.at++;
		const [first, second] = [left, readAnd(reader)];
		left = second && ((resource, groups) => first(resource, groups) || second(resource, groups));
	}
	return left;
}
function readAnd(reader) {
	let left = readNot(reader);
	while (left && continues(reader)) {
		if (reader.tokens[reader.at] === "AND") reader.at++;
		const [first, second] = [left, readNot(reader)];
		left = second && ((resource, groups) => first(resource, groups) && second(resource, groups));
	}
	return left;
}
function continues(reader) {
	const token = reader.tokens[reader.at];
	return token !== void 0 && token !== "OR" && token !== ")";
}
function readNot(reader) {
	if (reader.tokens[reader.at] !== "NOT") return readTerm(reader);
	reader.at++;
	if (++reader.depth > MAX_DEPTH) return void 0;
	const inner = readNot(reader);
	reader.depth--;
	return inner && ((resource, groups) => !inner(resource, groups));
}
function readTerm(reader) {
	const token = reader.tokens[reader.at++];
	if (token === "(") return readGroup(reader);
	if (token === void 0 || [
		")",
		"AND",
		"OR"
	].includes(token)) return void 0;
	return matchTerm(token.replaceAll("\"", ""));
}
function readGroup(reader) {
	if (++reader.depth > MAX_DEPTH) return void 0;
	const inner = readOr(reader);
	reader.depth--;
	return reader.tokens[reader.at++] === ")" ? inner : void 0;
}
function matchTerm(term) {
	const wanted = term.toLowerCase();
	const split = wanted.indexOf("=");
	if (split > 0) return (resource) => hasAttribute(resource, wanted.slice(0, split), wanted.slice(split + 1));
	return (resource, groups) => textsOf(resource, groups).some((text) => text.toLowerCase().includes(wanted));
}
function hasAttribute(resource, key, value) {
	const named = {
		type: resource.type,
		name: resource.name ?? "",
		...resource.fields,
		...resource.tags
	};
	return Object.entries(named).some(([k, v]) => k.toLowerCase() === key && String(v).toLowerCase() === value);
}
function textsOf(resource, groups) {
	const { name = "", cloudId = "", arn = "", resourceId = "" } = resource;
	return [
		name,
		cloudId,
		arn,
		resourceId,
		...resource.addresses,
		...groups,
		...Object.keys(resource.tags)
	];
}
// src/extras/simulator/routes/snapshot-query.ts
/** @throws Refusal 400 */
function readSnapshotQuery(query) {
	const filter = parseFilter(readText(query, "filter") ?? "");
	if (!filter) throw invalidParameter("filter");
	return {
		...readRenderQuery(query),
		filter,
		exclude: readExclude(query),
		label: readFlag(query, "label", true),
		autoconnect: readFlag(query, "autoconnect", true),
		projection: readChoice(query, "projection", ["isometric", "2d"]),
		theme: readChoice(query, "theme", ["light", "dark"])
	};
}
/**
* One value with commas. The official Python client repeats the parameter for a list; how Cloudcraft handles that is unknown, and here
* every value counts.
*/
function readExclude(query) {
	const types = query.getAll("exclude").flatMap((list) => list.split(","));
	return new Set(types.map((type) => type.trim()).filter((type) => type !== "" && type !== "undefined"));
}
// src/extras/simulator/routes/snapshots.ts
/** Scans of a region of an account, as a document or drawn. */
function snapshotRoutes(office, scans) {
	return ["aws", "azure"].map((provider) => ({
		method: "GET",
		path: `/${provider}/account/:id/:region/:format`,
		answer: async (call) => {
			const order = readOrder(office, provider, call);
			const fault = takeFault(office.state.faults);
			if (!await scans(jobOf(order, call), call.signal)) return stillProcessing();
			return underFault(fault, call.signal, () => answerOrder(order, office));
		}
	}));
}
/** Validates before looking anything up. */
function readOrder(office, provider, call) {
	checkId(call, "accountId");
	const { region = "" } = call.params;
	if (!isRegion(provider, region)) throw refuse(400, "invalid_parameter", `Invalid region parameter: ${region.slice(0, 100)}`);
	const format = readFormat(call.params["format"]);
	const query = readSnapshotQuery(call.query);
	return {
		account: visibleAccount(office, provider, call),
		region,
		format,
		query
	};
}
/** Identifies a scan by account, region, format and query. */
function jobOf({ account, region, format }, { query }) {
	return JSON.stringify([
		account.id,
		region,
		format,
		[...query].sort().join("&")
	]);
}
/** Only an inventory lets time pass: a picture requested together with it shows the same moment. */
async function answerOrder(order, { state, doubts, now }) {
	const { account, region, format, query } = order;
	const unasked = doubts.unasked === "usual" && query.exclude.size === 0;
	const options = {
		...query,
		exclude: unasked ? new Set(USUAL_EXCLUDE) : query.exclude,
		takenAt: now()
	};
	const scanned = {
		account,
		regionName: region,
		resources: scan(state, order, options.exclude)
	};
	if (format === "json") {
		const document = writeDocument(scanned, options, seededChance(randomInt(2 ** 32)));
		const seen = account.regions.get(region);
		if (seen !== void 0) moveOn(state, seen);
		return jsonReply(doubts.emptySections === "missing" ? withoutEmptySections(document) : document);
	}
	return drawReply(writeDocument(scanned, options, seededChance(0)), format, {
		...query,
		form: doubts.renders
	});
}
/** As in the only published snapshot, which has three empty sections and omits the others. */
function withoutEmptySections(document) {
	const kept = Object.entries(document.data).filter(([name, value]) => [
		"surfaces",
		"connectors",
		"nodes"
	].includes(name) || !Array.isArray(value) || value.length > 0);
	return {
		...document,
		data: Object.fromEntries(kept)
	};
}
function scan({ faults }, { account, region, query }, exclude) {
	const found = account.regions.get(region);
	const unreadable = unreadableTypes(faults, region);
	return found ? selectResources(account, found, {
		filter: query.filter,
		exclude
	}).filter(({ type }) => !unreadable.has(type)) : [];
}
// src/extras/simulator/scans.ts
/** Limit for remembered scans; the oldest are forgotten and start again. */
const MAX_SCANS = 1e3;
/**
* Scans continue between requests: a repeated request waits for the rest. After a scan was delivered, the next request starts a new one.
*/
function createScans(scanMilliseconds, longPollMilliseconds) {
	const readyAt = new Map();
	return async (job, signal) => {
		const at = readyAt.get(job) ?? performance.now() + scanMilliseconds;
		const left = at - performance.now();
		if (left <= longPollMilliseconds) {
			await setTimeout(Math.max(0, left), void 0, { signal });
			readyAt.delete(job);
			return true;
		}
		readyAt.set(job, at);
		const [oldest] = readyAt.keys();
		if (readyAt.size > MAX_SCANS && oldest !== void 0) readyAt.delete(oldest);
		await setTimeout(longPollMilliseconds, void 0, { signal });
		return false;
	};
}
export { COLUMNS, DEPLOYMENTS, DOCUMENTED_RATE, DRIFTS, FAQ_RATE, LIKELY, USUAL_EXCLUDE, accountRoutes, beginDrift, blueprintRoutes, controlRoutes, createHandler, createLimiter, createLimits, createScans, deploy, deploymentNamed, driftNamed, driftNow, exportRoutes, findCaller, freshState, iamRoutes, parseApiKey, parseDoubts, parseRateLimit, peopleRoutes, planOf, snapshotRoutes, takeFault, totalOf, withTeamIds };
