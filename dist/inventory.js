import { __toESM } from "./rolldown-runtime.js";
import { ExpectedError, at } from "./errors.js";
import { composed } from "./text.js";
import { canonicalText, isArray, isObject, own, ownText } from "./json.js";
import { require_ipaddr } from "./vendor/ipaddr.js";
import { require_dist } from "./vendor/yaml.js";
// src/inventory/read/component-types/aws-compute.ts
const CLUSTER = /:cluster\/(.+)$/;
/** Machines, containers, functions, and what triggers them. */
const AWS_COMPUTE = {
	apigateway: {
		name: "API gateway",
		opaque: true,
		foundation: true
	},
	asg: {
		name: "autoscaling group",
		free: true,
		container: true,
		group: "platform",
		holds: "ec2",
		nameInArn: /:autoScalingGroupName\/(.+)$/
	},
	ec2: {
		name: "EC2 instance",
		opaque: true,
		pool: {
			type: "asg",
			member: "instance"
		}
	},
	ecr: {
		name: "ECR repository",
		stateful: true,
		nameInArn: /:repository\/(.+)$/
	},
	ecscluster: {
		name: "ECS cluster",
		placeholder: "ECS Cluster",
		free: true,
		container: true,
		group: "floor",
		holds: "ecsservice ecstask",
		nameInArn: CLUSTER
	},
	ecsservice: {
		name: "ECS service",
		placeholder: "ECS Service",
		free: true,
		container: true,
		group: "floor",
		holds: "ecstask",
		nameInArn: /:service\/(?:[^/]+\/)?([^/]+)$/,
		clusterInArn: true
	},
	ecstask: {
		name: "ECS task",
		opaque: true,
		pool: {
			type: "ecsservice",
			member: "task"
		},
		clusterInArn: true
	},
	ekscluster: {
		name: "EKS cluster",
		placeholder: "EKS Cluster",
		container: true,
		group: "floor",
		holds: "eksworkload",
		nameInArn: CLUSTER
	},
	ekspod: {
		name: "EKS pod",
		free: true,
		opaque: true,
		pool: {
			type: "eksworkload",
			member: "pod"
		}
	},
	eksworkload: {
		name: "EKS workload",
		free: true,
		container: true,
		group: "floor",
		holds: "ekspod",
		opaque: true
	},
	eventbus: {
		name: "event bus",
		nameInArn: /:event-bus\/(.+)$/
	},
	lambda: {
		name: "Lambda function",
		nameInArn: /:function:([^:]+)/
	},
	ses: {
		name: "SES identity",
		nameInArn: /:identity\/(.+)$/
	},
	/** Deprecated: scans contain snstopic and snssubscriptions instead. */
	sns: { name: "SNS topic" },
	snssubscriptions: {
		name: "SNS subscription",
		opaque: true
	},
	snstopic: {
		name: "SNS topic",
		nameInArn: /:sns:[^:]*:[^:]*:(.+)$/
	},
	sqs: {
		name: "SQS queue",
		nameInArn: /:sqs:[^:]*:[^:]*:(.+)$/
	}
};
// src/inventory/read/component-types/aws-data.ts
const DATABASE = /:(?:db|cluster):(.+)$/;
/** Databases, caches, files and streams. */
const AWS_DATA = {
	docdb: {
		name: "DocumentDB instance",
		stateful: true,
		nameInArn: DATABASE,
		sizePrefix: "db."
	},
	dynamodb: {
		name: "DynamoDB table",
		stateful: true,
		nameInArn: /:table\/(.+)$/
	},
	ebs: {
		name: "EBS volume",
		stateful: true,
		opaque: true,
		companion: true
	},
	efs: {
		name: "EFS file system",
		stateful: true,
		opaque: true
	},
	elasticache: {
		name: "ElastiCache cluster",
		nameInArn: /:(?:cluster|replicationgroup):(.+)$/,
		sizePrefix: "cache."
	},
	es: {
		name: "OpenSearch domain",
		stateful: true,
		nameInArn: /:domain\/(.+)$/
	},
	fsx: {
		name: "FSx file system",
		stateful: true,
		opaque: true
	},
	glaciervault: {
		name: "Glacier vault",
		stateful: true,
		nameInArn: /:vaults\/(.+)$/
	},
	keyspaces: {
		name: "Keyspaces table",
		stateful: true,
		nameInArn: /:\/keyspace\/(.+)$/
	},
	kinesisstream: {
		name: "Kinesis stream",
		stateful: true,
		nameInArn: /:stream\/(.+)$/
	},
	neptune: {
		name: "Neptune instance",
		stateful: true,
		nameInArn: DATABASE,
		sizePrefix: "db."
	},
	rds: {
		name: "RDS instance",
		stateful: true,
		nameInArn: DATABASE,
		sizePrefix: "db."
	},
	redshift: {
		name: "Redshift cluster",
		stateful: true,
		nameInArn: /:cluster:(.+)$/
	},
	s3: {
		name: "S3 bucket",
		stateful: true,
		nameInArn: /:::([^/]+)$/
	},
	timestream: {
		name: "Timestream table",
		stateful: true,
		nameInArn: /:database\/(.+)$/
	}
};
// src/inventory/read/component-types/aws-network.ts
const MEMBERS = "asg ec2 lambda efs fsx elb rds docdb elasticache redshift es";
/** Networks, gateways, firewalls and entry points for traffic. */
const AWS_NETWORK = {
	cloudfront: {
		name: "CloudFront distribution",
		opaque: true
	},
	customergateway: {
		name: "customer gateway",
		free: true,
		opaque: true,
		foundation: true
	},
	dxconnection: {
		name: "Direct Connect connection",
		opaque: true
	},
	elb: {
		name: "load balancer",
		foundation: true,
		nameInArn: /:loadbalancer\/(?:(?:app|net|gwy)\/)?([^/]+)(?:\/[0-9a-f]+)?$/
	},
	internetgateway: {
		name: "internet gateway",
		free: true,
		opaque: true,
		foundation: true
	},
	natgateway: {
		name: "NAT gateway",
		opaque: true,
		foundation: true
	},
	networkacl: {
		name: "network ACL",
		free: true,
		container: true,
		network: true,
		opaque: true,
		firewall: "first",
		openByDefault: true,
		group: "outline",
		holds: `${MEMBERS} subnet natgateway`
	},
	r53: {
		name: "Route 53 hosted zone",
		opaque: true
	},
	sg: {
		name: "security group",
		free: true,
		container: true,
		network: true,
		opaque: true,
		firewall: "any",
		group: "outline",
		holds: MEMBERS
	},
	subnet: {
		name: "subnet",
		free: true,
		container: true,
		network: true,
		opaque: true,
		foundation: true,
		group: "outline",
		holds: `${MEMBERS} natgateway`
	},
	transitgateway: {
		name: "transit gateway",
		opaque: true,
		foundation: true
	},
	vpc: {
		name: "VPC",
		free: true,
		container: true,
		network: true,
		opaque: true,
		foundation: true,
		group: "outline",
		holds: `${MEMBERS} subnet sg networkacl natgateway internetgateway vpngateway customergateway`
	},
	vpcendpoint: {
		name: "VPC endpoint",
		opaque: true
	},
	vpngateway: {
		name: "VPN gateway",
		opaque: true,
		foundation: true
	},
	waf: {
		name: "web ACL",
		nameInArn: /\/webacl\/([^/]+)\//
	}
};
// src/inventory/read/component-types/azure.ts
/** An Azure resource id ends in the name that people chose, so only resources with a random name are opaque. */
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
		free: true,
		opaque: true,
		pool: {
			type: "azureaksworkload",
			member: "pod"
		}
	},
	azureaksworkload: {
		name: "AKS workload",
		free: true,
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
	/** Not documented as a component, but its name is, as a type that a snapshot can exclude. The same holds for azurevmss. */
	azurensg: {
		name: "network security group",
		free: true,
		firewall: "first",
		layered: true,
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
// src/inventory/read/component-types/drawn.ts
/** What people draw into a diagram of any cloud. */
const DRAWN = {
	area: {
		name: "area",
		free: true
	},
	block: {
		name: "block",
		free: true
	},
	icon: {
		name: "icon",
		free: true
	},
	image: {
		name: "image",
		free: true
	},
	isotext: {
		name: "text",
		free: true
	},
	region: {
		name: "region",
		frame: true,
		group: "outline"
	},
	zone: {
		name: "availability zone",
		frame: true
	}
};
// src/inventory/read/component-types/fields.ts
/**
* `types fields role name=unit`; `role?field:value` for an estimate that is configuration while another field has that value. The type `*`
* means every other type: what documents may gain, and what is undocumented.
*/
const LINES = `
* nodeCount,instanceCount,instances,shards,connections,units,scaleUnits,messagingUnits amount
* memory,memoryGB,cpu,storage,storageMB,diskSizeGb,iops,throughput,throughputCapacity,storageCapacity amount
* readUnits,writeUnits,requestUnits,minimumCapacityUnit,maximumCapacityUnit,minNCUs,maxNCUs amount
* instanceSize,instance size
* multiAZ,haEnabled standby
docdb,neptune iops estimate monthly I/O=million
docdb,neptune storage estimate stored data=GB
dxconnection site setting site
dxconnection transferRegion1,transferDataGb1 estimate
ebs storage,iops,throughput amount
ecr storageGB estimate stored images=GB
efs throughput amount
eventbus eventSize estimate event size=kB
fsx backupCapacity estimate backups=GiB
glaciervault storageDataGb,retrievalType,retrievalDataGb,retrievalRequests,uploadRequests estimate
keyspaces readUnits estimate?capacityMode:provisioned read capacity
keyspaces writeUnits estimate?capacityMode:provisioned write capacity
keyspaces quorumPercentage,ttlDeletes estimate
keyspaces pointInTimeRecoveryEnabled setting point-in-time recovery
neptune instances amount
timestream writeDataGb,scanDataGb,memoryDataGbHr,magneticDataGbMo estimate
ec2,rds,elasticache,es,redshift,docdb,neptune instanceSize size instance size
rds,fsx multiAZ standby Multi-AZ
rds minimumCapacityUnit amount minimum capacity=ACU
rds maximumCapacityUnit amount maximum capacity=ACU
neptune minNCUs amount minimum capacity=NCU
neptune maxNCUs amount maximum capacity=NCU
ecstask,ekspod cpu amount CPU
ecstask,ekspod memoryGB amount memory=GB
ecstask storageGB amount storage=GB
lambda memory amount memory=MB
dynamodb readUnits amount read capacity
dynamodb writeUnits amount write capacity
fsx storageCapacity amount storage=GiB
fsx throughputCapacity amount throughput=MB/s
kinesisstream shards amount shards
es instanceCount amount instances
redshift nodeCount amount nodes
transitgateway connections amount attachments
azureakscluster tier setting tier
azureapimanagement calls estimate
azureapimanagement tier setting tier
azureapimanagement units amount units
azureapimanagement gateways amount self-hosted gateways
azureappgw computeUnits,persistentConnections,dataProcessed,outboundDataTransfer estimate
azureappgw throughput estimate traffic=Mbps
azureappgw size size size
azureappgw instances amount instances
azurebastion outboundDataTransfer estimate
azurebastion scaleUnits amount scale units
azureblob,azurequeue,azuretable,azurecosmosdb storageGb estimate stored data=GiB
azureblob,azurefiles tier setting access tier
azureblob,azurefiles,azurequeue,azuretable redundancy setting redundancy
azurequeue kind setting account kind
azurequeue requestUnitsC1,requestUnitsC2,replicationGb estimate
azuretable requestUnits estimate monthly requests=× 10,000
azurefiles dataGb estimate?tier:Premium provisioned size=GiB
azurefiles snapshotsGb,snapshotGb,metadataGb estimate
azurecosmosdb requestUnits amount request units=RU/s
azurecosmosdb postgresqlNodes amount worker nodes
azurecosmosdb postgresqlCoordinatorCores amount coordinator cores
azurecosmosdb postgresqlCoordinatorStorage amount coordinator storage=GiB
azurecosmosdb postgresqlWorkerCores,postgreesqlWorkerCores amount worker cores
azurecosmosdb postgresqlWorkerStorage,postgreesqlWorkerStorage amount worker storage=GiB
azurecosmosdb postgresqlHighAvailability standby highly available
azuredisk diskSizeGb amount size=GB
azuredisk tier size performance tier
azurefunctionapp vcpu,memoryGB,durationMS,executionsMM estimate
azurefunctionapp tier setting hosting plan
azurelb chains estimate
azurelb skuName setting SKU
azurelb tier setting reach
azurelb numberOfRules setting load-balancing rules
azuremysql,azurepostgresql deploymentOption setting deployment option
azuremysql,azurepostgresql storageMB amount storage=MB
azuremysql,azurepostgresql haEnabled standby highly available
azuremysql,azurepostgresql backupRetention setting backup retention=days
azurevm,azurewebapp,azurevmss,azureredis,azuremysql,azurepostgresql instance size size
azurevmss capacity amount instances
azurevm reservationTerm estimate
azuresbnamespace messagingUnits amount messaging units
azuresbqueue,azuresbtopic operationsPerMonth,brokeredConnections,hybridConnections,dataTransferGb,relayHours,relayMessages estimate
azurevngw gatewayType setting gateway type
azurevngw tier setting SKU
azurevngw s2sTunnels amount site-to-site tunnels
azurevngw p2sTunnels estimate
`;
/** The facts about one field of a type; undefined if its name says enough. */
function fieldOf(type, field) {
	return FIELDS.get(type)?.get(field);
}
/** What a field says about capacity, on this type or otherwise on any; undefined if nothing is known. */
function roleOf(type, field) {
	return (fieldOf(type, field) ?? fieldOf("*", field))?.role;
}
const FIELDS = readAll();
function readAll() {
	const found = new Map();
	for (const line of LINES.trim().split("\n")) {
		const [types = "", fields = "", role = "", ...words] = line.split(" ");
		const facts = factsOf$1(role, words.join(" "));
		for (const type of types.split(",")) {
			const ofType = found.get(type) ?? new Map();
			found.set(type, ofType);
			for (const field of fields.split(",")) ofType.set(field, facts);
		}
	}
	return found;
}
function factsOf$1(role, words) {
	const [said = "", condition] = role.split("?");
	const [field, value] = condition?.split(":") ?? [];
	const [name = "", unit] = words.split("=");
	return {
		role: said,
		...field !== void 0 && value !== void 0 && { unless: {
			field,
			value
		} },
		...name !== "" && { name },
		...unit !== void 0 && { unit }
	};
}
// src/inventory/read/component-types/component-types.ts
/**
* One entry per component type of Cloudcraft: what people call it, whether removing it loses data, how it is recognised, what it contains.
* Long lists have a separate file with one line per type: its fields (`fields.ts`), its colours (`colours.ts`), what declares it
* (`declared-kinds.ts`). Everything that depends on a type is in this folder and nowhere else, except shapes and signs, which are in the
* drawing. Types that are not in the table get safe defaults.
*/
const TYPES$1 = new Map(Object.entries({
	...AWS_COMPUTE,
	...AWS_DATA,
	...AWS_NETWORK,
	...AZURE,
	...DRAWN
}));
/** The entry of a type; undefined for a type that is not documented. */
function componentType(type) {
	return TYPES$1.get(type);
}
/** The name of a type in a sentence. A type that is not in the table is shown as a plain word or not at all. */
function nameOf$2(type) {
	const known = TYPES$1.get(type);
	if (known !== void 0) return known.name;
	return /^[a-z0-9]{1,30}$/i.test(type) ? type : "resource";
}
/** The plural of a type: `ECR repositories`. A type that is not in the table may already be a plural. */
function pluralOf(type) {
	const name = nameOf$2(type);
	return !TYPES$1.has(type) && name.endsWith("s") ? name : plural(name);
}
/** The plural of a noun of this table: `identities`, `buses`, `VPCs`. */
function plural(noun) {
	if (/(?:s|x|ch|sh)$/.test(noun)) return `${noun}es`;
	return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}
/** The name of a member of a pool when the pool is mentioned: `instance` for the EC2 instance of an autoscaling group. */
function memberNameOf(poolType, memberType) {
	const pool = TYPES$1.get(memberType)?.pool;
	return pool?.type === poolType ? pool.member : nameOf$2(memberType);
}
/**
* The only guess: Cloudcraft's type names for some stores of Azure, such as SQL databases, are not published, and losing one of them must
* not look harmless.
*/
const STATEFUL_AZURE = /^azure.*(database|sql|disk|blob|fileshare|table|storage)/;
/** Whether removing a resource of this type loses data. */
function isStateful(type) {
	const known = TYPES$1.get(type);
	return known === void 0 ? STATEFUL_AZURE.test(type) : known.stateful === true;
}
/** Whether other resources stop working without a resource of this type. */
function isFoundation(type) {
	const known = TYPES$1.get(type);
	return known === void 0 ? type.endsWith("gateway") : known.foundation === true;
}
/** The type of the parent in which resources of this type are interchangeable. */
function poolTypeOf(memberType) {
	return TYPES$1.get(memberType)?.pool?.type;
}
/** Whether resources of this type are added and removed with the member of a pool that they are connected to. */
function isCompanion(type) {
	return TYPES$1.get(type)?.companion === true;
}
/** Whether the identity of this type is meaningless to people, so that a replacement is recognised by its surroundings. */
function isOpaque(type) {
	return TYPES$1.get(type)?.opaque === true;
}
/** Whether resources of this type contain others. They are matched first, so that their members are recognised by where they are. */
function isContainer(type) {
	return TYPES$1.get(type)?.container === true;
}
/** Whether it matters which resources are in a resource of this type. */
function isNetwork(type) {
	return TYPES$1.get(type)?.network === true;
}
/** Whether a component of this type only frames the page. */
function isFrame(type) {
	return TYPES$1.get(type)?.frame === true;
}
/** Whether a provider charges nothing for a resource of this type. */
function isFree$1(type) {
	return TYPES$1.get(type)?.free === true;
}
/** How Cloudcraft keeps components of this type among its groups; undefined for a type that is not a group. */
function groupOf$1(type) {
	return TYPES$1.get(type)?.group;
}
/** Whether Cloudcraft allows a component of one type in a group of another. */
function mayHold(group, member) {
	return HOLDS.get(group)?.has(member) === true;
}
const HOLDS = new Map([...TYPES$1].map(([type, { holds }]) => [type, new Set(holds?.split(" "))]));
/**
* Whether a field is a figure of Cloudcraft's cost model on this type. It may be configuration on others.
* @param component needed if it depends on another field: the size of a file share is provisioned only in the tier Premium.
*/
function isEstimateOf(type, field, component) {
	const facts = fieldOf(type, field);
	if (facts?.role !== "estimate") return false;
	const { unless } = facts;
	return unless === void 0 || component === void 0 || ownText(component, unless.field) !== unless.value;
}
// src/inventory/change.ts
/**
* Every tag. `destructive`: data may be lost. `exposure`: newly reachable from the internet. `capacity-lowered`: smaller or fewer than
* before. `unconfirmed`: a warning says that it may not have happened. `background`: the same changes without a deployment. `unsettled`:
* the resource was still changing when the last inventory was taken.
*/
const TAG_FACTS = {
	destructive: { isHarm: true },
	exposure: { isHarm: true },
	"capacity-lowered": {},
	unconfirmed: {},
	background: { isPassing: true },
	unsettled: { isPassing: true }
};
const TAGS = Object.keys(TAG_FACTS);
/** Tags of harmful changes. */
const HARMS = TAGS.filter((tag) => factsOf(tag).isHarm);
/** Tags of changes that a deployment did not make, or had not finished. */
const PASSING = TAGS.filter((tag) => factsOf(tag).isPassing);
function factsOf(tag) {
	return TAG_FACTS[tag];
}
/** Why members of a fleet without a drawn pool count as replaced: it is unknown which has replaced which. */
const ONE_OF_SEVERAL = "one of several alike";
/** The same for their volumes. */
const VOLUME_OF_ONE = "volume of one of several alike";
// src/inventory/values/equality.ts
/**
* `values` decides when two values mean the same: numbers and their spellings, lists in any order, references to components that have new
* ids (`equality.ts`), security rules that permit the same traffic (`rules.ts`), and which fields count at all (`field-classes.ts`). It
* knows fields and types, but neither pairs of resources nor changes as a whole.
*/
/** Arithmetic leaves rounding errors such as 12.940000000000001 in fractions, but not in whole numbers. */
const TOLERANCE = 1e-9;
const NUMERIC = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;
/** Text in the form of a number; `007` is not. */
const PLAIN_NUMBER = /^-?(0|[1-9]\d{0,14})(\.\d{1,12})?$/;
/** The number in a text; undefined for `007` and any other text. */
function plainNumber(text) {
	return PLAIN_NUMBER.test(text) ? Number(text) : void 0;
}
/** Whether a value means nothing: absent, `null`, or an empty text, list or object. */
function isNothing(value, depth = 0) {
	if (value === void 0 || value === null || value === "") return true;
	if (typeof value !== "object") return false;
	if (isArray(value)) return value.length === 0;
	if (depth > 500) throw tooDeep();
	return Object.values(value).every((part) => isNothing(part, depth + 1));
}
/**
* Whether two values mean the same. All forms of nothing are equal (`isNothing`). A number equals its text form, but two different texts
* stay different (`"007"` is not `"7"`). Lists are compared as multisets: Cloudcraft returns them in any order.
*/
function sameValue(a, b, resolve, depth = 0) {
	if (a === b) return true;
	if (depth > 500) throw tooDeep();
	if (!isObject(a) || !isObject(b)) {
		const [noA, noB] = [isNothing(a, depth), isNothing(b, depth)];
		if (noA || noB) return noA && noB;
	}
	if (a === null || a === void 0 || b === null || b === void 0) return false;
	if (typeof a !== "object" || typeof b !== "object") return sameScalar(a, b, resolve);
	if (isArray(a) || isArray(b)) return isArray(a) && isArray(b) && sameList(a, b, resolve, depth);
	return sameObject(a, b, resolve, depth);
}
function sameScalar(a, b, resolve) {
	if (typeof a === "string" && typeof b === "string") return sameText(resolve[0](a), resolve[1](b));
	if (typeof a === "number" || typeof b === "number") return sameNumber(toNumber(a), toNumber(b));
	if (typeof a === "object" || typeof b === "object") return false;
	const truth = truthOf(a);
	return truth !== void 0 && truth === truthOf(b);
}
function sameText(a, b) {
	return a === b || BOOLEAN_TEXT.test(a) && a.toLowerCase() === b.toLowerCase();
}
const BOOLEAN_TEXT = /^(true|false)$/i;
/** A value as a boolean: booleans also occur as text, `true` or `True`. Undefined for anything else. */
function truthOf(value) {
	if (typeof value === "boolean") return value;
	return typeof value === "string" && BOOLEAN_TEXT.test(value) ? value.toLowerCase() === "true" : void 0;
}
function toNumber(value) {
	if (typeof value === "number") return value;
	return typeof value === "string" && NUMERIC.test(value) ? Number(value) : NaN;
}
function sameNumber(a, b) {
	if (Number.isInteger(a) && Number.isInteger(b)) return a === b;
	return Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(a), Math.abs(b));
}
function sameObject(a, b, resolve, depth) {
	for (const key of Object.keys(a)) if (!sameValue(a[key], own(b, key), resolve, depth + 1)) return false;
	for (const key of Object.keys(b)) if (!Object.hasOwn(a, key) && !isNothing(b[key], depth)) return false;
	return true;
}
function sameList(a, b, resolve, depth) {
	if (a.length !== b.length) return false;
	if (a.every((item, i) => sameValue(item, b[i], resolve, depth + 1))) return true;
	const texts = b.map((item) => comparableText(item, resolve[1], depth + 1)).sort();
	return a.map((item) => comparableText(item, resolve[0], depth + 1)).sort().every((text, i) => text === texts[i]);
}
/** Equal text for values that mean the same: numbers by value, keys in order, ids as keys, lists sorted, nothing left out. */
function comparableText(value, resolve, depth = 0) {
	if (depth > 500) throw tooDeep();
	if (typeof value === "string") return comparableString(value, resolve);
	if (typeof value === "number") return String(Number.isInteger(value) ? value : Number(value.toPrecision(12)));
	if (isArray(value)) return `[${value.map((item) => comparableText(item, resolve, depth + 1)).sort().join(",")}]`;
	if (!isObject(value)) return String(value ?? null);
	return `{${Object.keys(value).filter((key) => !isNothing(value[key], depth)).sort().map((key) => `${JSON.stringify(key)}:${comparableText(value[key], resolve, depth + 1)}`)}}`;
}
function comparableString(value, resolve) {
	if (PLAIN_NUMBER.test(value)) return String(Number(value));
	return String(truthOf(value) ?? JSON.stringify(resolve(value)));
}
/** Which of two spellings of a value to show, whatever their order: the shorter one, so 512 rather than "512". */
function betterSpelling(a, b) {
	const [left, right] = [JSON.stringify(a), JSON.stringify(b)];
	if (left.length !== right.length) return left.length < right.length ? a : b;
	return left <= right ? a : b;
}
function tooDeep() {
	return new ExpectedError("INVENTORY_TOO_DEEP", `A component is nested deeper than 500 levels`, "Give an inventory as Cloudcraft sends it");
}
// src/inventory/values/size.ts
/** Cloudcraft stores a size in two fields. */
const PARTS = new Set(["instanceType", "instanceSize"]);
/** `c6g`, `24xlarge`, `u-6tb1`. A value that looks different is reported as an ordinary field. */
const PART = /^[A-Za-z0-9][A-Za-z0-9-]{0,49}$/;
/** Whether a field is a part of the size, and so already reported by it. */
function isPartOfSize({ path }) {
	return PARTS.has(path);
}
/**
* The whole size before and after, in AWS notation: `db.m5.large`. Undefined if none of its fields differs, if a part is unknown on one
* side, or if the resources of one side have several sizes.
*/
function sizeChange(fields, before, after) {
	if (!fields.some(isPartOfSize)) return void 0;
	const [was, is] = [commonSize(before), commonSize(after)];
	return was === void 0 || is === void 0 || was === is ? void 0 : {
		before: was,
		after: is
	};
}
function commonSize(resources) {
	const sizes = new Set(resources.map(sizeOf$1));
	const [size] = sizes;
	return sizes.size === 1 ? size : void 0;
}
/** The document of a serverless database contains a size, but the database has none. */
function sizeOf$1({ type, properties }) {
	const [family, size] = [own(properties, "instanceType"), own(properties, "instanceSize")];
	if (!isPart(family) || !isPart(size) || own(properties, "role") === "serverless") return void 0;
	return `${componentType(type)?.sizePrefix ?? ""}${family}.${size}`;
}
function isPart(value) {
	return typeof value === "string" && PART.test(value);
}
// src/inventory/values/ports.ts
const LAST_PORT = 65535;
/** What documents write for every port. */
const EVERY$1 = new Set([
	"",
	"0",
	"*",
	"all",
	"any",
	"-1"
]);
const RANGE = /^(\d{1,5})(?:\s*-\s*(\d{1,5}))?$/;
/** Reads `80`, `42000-42222`, and several of these separated by commas. `0` and an absent value mean every port. */
function parsePorts(portRange) {
	const text = typeof portRange === "string" || typeof portRange === "number" ? String(portRange).trim() : "";
	if (EVERY$1.has(text.toLowerCase())) return { ranges: [{
		from: 0,
		to: LAST_PORT
	}] };
	const ranges = [];
	for (const part of text.split(",")) {
		const [, one, other = one] = RANGE.exec(part.trim()) ?? [];
		const [from, to] = [Math.min(Number(one), Number(other)), Math.max(Number(one), Number(other))];
		if (!(to <= 65535)) return { unreadable: text };
		ranges.push({
			from,
			to
		});
	}
	return { ranges };
}
function isEveryPort(ports) {
	return "ranges" in ports && ports.ranges.some(({ from, to }) => from === 0 && to === 65535);
}
/** One text for ports that are the same: `0` for all of them, `80-90` for ` 90 - 80 `. */
function canonicalPorts(portRange) {
	const ports = parsePorts(portRange);
	if (isEveryPort(ports)) return "0";
	return "unreadable" in ports ? ports.unreadable : ports.ranges.map(portsText).join(",");
}
/** `80` or `80-90`; port 0 alone is `0-0`, as `0` means every port. */
function portsText({ from, to }) {
	return from === to && from > 0 ? String(from) : `${from}-${to}`;
}
const EVERY = new Set([
	"",
	"*",
	"all",
	"any",
	"-1"
]);
/** Names for the numbers that network ACLs use (IANA), and other names for them. */
const NAMES = new Map([
	["1", "icmp"],
	["2", "igmp"],
	["4", "ipip"],
	["6", "tcp"],
	["17", "udp"],
	["41", "ipv6"],
	["47", "gre"],
	["50", "esp"],
	["51", "ah"],
	["58", "icmpv6"],
	["icmp6", "icmpv6"],
	["ipv6-icmp", "icmpv6"],
	["132", "sctp"]
]);
/** One name for all notations of a protocol: `tcp` for `6` and `TCP`, `-1` for all. A protocol without a name keeps its number. */
function protocolName(protocol) {
	const text = typeof protocol === "string" || typeof protocol === "number" ? String(protocol).trim().toLowerCase() : "";
	return EVERY.has(text) ? "-1" : NAMES.get(text) ?? text;
}
/** Whether a protocol has ports. Others have message types, or nothing similar. */
function hasPorts(protocol) {
	return protocol === "tcp" || protocol === "udp" || protocol === "sctp";
}
// src/inventory/change-kinds.ts
const ofOneResource = {
	subjects: (change) => sidesOfAll(change),
	named: ({ before, after }) => [after, before]
};
const OF_MEMBERSHIP = {
	subjects: ({ member }) => sidesOfAll(member),
	group: ({ group }) => group,
	sides: ({ member, group }) => sidesOfAll(member, group),
	named: ({ group, member }) => [group.after, member.after],
	severity: ({ group }) => isNetwork(group.after.type) ? "medium" : "low"
};
const OF_CONNECTION = {
	subjects: ({ from, to }) => sidesOfAll(from, to),
	named: ({ from, to }) => [from.after, to.after],
	severity: () => "medium"
};
/** One entry per kind, in the order in which a reader should see them: what must not be missed comes first. */
const KINDS$1 = {
	removed: {
		subjects: ({ before }) => ({
			before: [before],
			after: []
		}),
		named: ({ before }) => [before],
		severity: (change) => isFoundation(change.before.type) ? "high" : isPooled(change) ? "low" : "medium"
	},
	replaced: {
		...ofOneResource,
		severity: () => "medium"
	},
	changed: {
		...ofOneResource,
		severity: ({ fields }) => severityOfFields(fields)
	},
	rollout: {
		subjects: ({ removed, added }) => ({
			before: removed,
			after: added
		}),
		group: ({ parent }) => parent,
		sides: ({ parent, removed, added }) => ({
			before: [parent.before, ...removed],
			after: [parent.after, ...added]
		}),
		named: ({ parent }) => [parent.after],
		severity: () => "low"
	},
	added: {
		subjects: ({ after }) => ({
			before: [],
			after: [after]
		}),
		named: ({ after }) => [after],
		severity: () => "low"
	},
	"membership-removed": OF_MEMBERSHIP,
	"membership-added": OF_MEMBERSHIP,
	"connection-removed": OF_CONNECTION,
	"connection-added": OF_CONNECTION
};
/** All kinds, in the order in which a reader should see them. */
const CHANGE_KINDS = Object.keys(KINDS$1);
function kindOf(change) {
	return KINDS$1[change.kind];
}
/** The resources that changed: of a rollout the members, of a membership the member. */
function changedIn(change) {
	return kindOf(change).subjects(change);
}
/** The group of a membership or the parent of a rollout. */
function groupOf(change) {
	return kindOf(change).group?.(change);
}
/** All resources that a change is about, its group included, the leading one first. */
function sidesOf(change) {
	return kindOf(change).sides?.(change) ?? changedIn(change);
}
/** The resources that a change is named after and sorted by, the leading one first. */
function subjectsOf(change) {
	return kindOf(change).named(change);
}
/** How severe a change of this kind is, before its tags are considered. */
function baseSeverity(change) {
	return kindOf(change).severity(change);
}
/** Whether it is about a member of a pool, or a companion of one. */
function isPooled(change) {
	return "pool" in change;
}
function sidesOfAll(...survivors) {
	return {
		before: survivors.map(({ before }) => before),
		after: survivors.map(({ after }) => after)
	};
}
function severityOfFields(fields) {
	if (fields.some(({ path }) => path === "peeringConnections")) return "medium";
	return fields.every(({ path }) => path === "name") ? "info" : "low";
}
// src/inventory/ignore/ignore.ts
/**
* `ignore` hides the changes that match the user's rules: `ignore-rules.ts` reads the rules, this file applies them. Rules apply to changes
* after they are found and assessed, and do not affect how the inventories are compared.
*/
/** Hides what the rules match; the first matching rule counts. Rules never add anything. An expired rule hides nothing. */
function applyIgnoreRules(changes, { rules, never }, context) {
	const hidden = rules.map(() => 0);
	const live = rules.map((rule, index) => ({
		rule,
		index
	})).filter(({ rule }) => !isExpired(rule, context.now));
	const aspects = aspectsOf(context);
	return {
		changes: changes.flatMap((change) => {
			let kept = change;
			for (const { rule, index } of live) {
				if (kept === void 0 || !rule.allowSevere && kept.tags.some((tag) => never.includes(tag))) continue;
				const next = hide(kept, rule, aspects(kept));
				if (next !== kept) hidden[index] = at(hidden, index) + 1;
				kept = next;
			}
			return kept === void 0 ? [] : [kept];
		}),
		hidden
	};
}
/** A rule is valid until the end of its last day, in UTC. */
function isExpired({ until }, now) {
	return until !== void 0 && now.toISOString().slice(0, 10) > until;
}
const MEMBER_KEYS = new Set([
	"arn",
	"id",
	"name"
]);
/** What is left of a change; the change itself if the rule does not match. */
function hide(change, { patterns }, aspects) {
	const { field, ...others } = patterns;
	if (!Object.keys(others).every((key) => {
		const texts = aspects[key] ?? [];
		const holds = (text) => patterns[key]?.(text) ?? false;
		return change.kind === "rollout" && MEMBER_KEYS.has(key) ? texts.every(holds) : texts.some(holds);
	})) return change;
	if (field === void 0) return void 0;
	if (change.kind !== "changed") return change;
	const fields = change.fields.filter(({ path }) => !field(path));
	if (fields.length === change.fields.length) return change;
	if (fields.length === 0) return void 0;
	const { size, ...rest } = change;
	const isSizeHidden = change.fields.some((one) => isPartOfSize(one) && !fields.includes(one));
	return {
		...rest,
		fields,
		...size && !isSizeHidden && { size }
	};
}
function aspectsOf(context) {
	const groups = {
		before: groupsIn(context.before),
		after: groupsIn(context.after)
	};
	return (change) => {
		const { before, after } = changedIn(change);
		const all = [...before, ...after];
		const containers = [...before.flatMap(groups.before), ...after.flatMap(groups.after)];
		const pools = containers.filter(({ type }) => all.some((subject) => poolTypeOf(subject.type) === type));
		return {
			type: change.kind === "rollout" ? [change.memberType] : all.map(({ type }) => type),
			arn: all.map(({ key }) => key),
			id: all.map(({ key }) => key.slice(Math.max(key.lastIndexOf("/"), key.lastIndexOf(":")) + 1)),
			name: all.map(({ name }) => name),
			kind: [change.kind],
			severity: change.severity === void 0 ? [] : [change.severity],
			group: [...containers, ...ownGroups(change)].map(({ name }) => name),
			pool: [...pools, ...change.kind === "rollout" ? ownGroups(change) : []].map(({ name }) => name)
		};
	};
}
function ownGroups(change) {
	const group = groupOf(change);
	return group === void 0 ? [] : [group.before, group.after];
}
function groupsIn(inventory) {
	return ({ id }) => {
		return (inventory.groups.get(inventory.positions.get(id) ?? -1) ?? []).map((group) => at(inventory.resources, group));
	};
}
// src/inventory/assess/capacity.ts
/** Whether there is less capacity than before: in the configuration, or because a pool has fewer members than it had. */
function hasLessCapacity(change) {
	if (change.kind !== "rollout") return "fields" in change && lowersCapacity(change.after.type, change.fields);
	if (change.lost !== void 0) return false;
	return !isCompanion(change.memberType) && change.added.length < change.removed.length || lowersCapacity(change.memberType, change.fields);
}
/** Whether a change of fields of a resource of this type lowers the capacity: a smaller size, fewer nodes, no standby. */
function lowersCapacity(type, fields) {
	return fields.some(({ path, before, after }) => {
		switch (roleOf(type, path)) {
			case "standby": return truthOf(before) === true && truthOf(after) !== true;
			case "size": return isLess(before, after, sizeRank);
			case "amount":
			case "estimate": return isLess(before, after, amount);
			default: return false;
		}
	});
}
function isLess(before, after, rankOf) {
	const [was, is] = [largest(before, rankOf), largest(after, rankOf)];
	return was !== void 0 && is !== void 0 && was.scale === is.scale && is.rank < was.rank;
}
/** Members of a pool may have several values: the largest counts. */
function largest(value, rankOf) {
	const values = value === void 0 ? [] : isArray(value) ? value : [value];
	const ranks = values.map(rankOf).filter((one) => one !== void 0);
	const [first] = ranks;
	const isComparable = ranks.length === values.length && ranks.every(({ scale }) => scale === first?.scale);
	if (first === void 0 || !isComparable) return void 0;
	return {
		scale: first.scale,
		rank: Math.max(...ranks.map(({ rank }) => rank))
	};
}
function amount(value) {
	if (typeof value !== "number" && (typeof value !== "string" || value.trim() === "")) return void 0;
	const number = Number(value);
	return Number.isNaN(number) ? void 0 : {
		scale: "amount",
		rank: number
	};
}
/** AWS instance sizes from small to large; multiples of `xlarge` follow by number. Azure has words like these for gateways. */
const SIZES$1 = [
	"nano",
	"micro",
	"small",
	"medium",
	"large",
	"xlarge",
	"xlplus"
];
function sizeRank(value) {
	if (typeof value !== "string") return void 0;
	const size = value.trim().toLowerCase();
	const multiple = /^(?:metal-)?(\d{1,4})(?:xlarge|xl)$/.exec(size)?.[1];
	if (multiple !== void 0) return {
		scale: "word",
		rank: SIZES$1.length + Number(multiple)
	};
	if (size === "metal") return {
		scale: "word",
		rank: Number.POSITIVE_INFINITY
	};
	return SIZES$1.includes(size) ? {
		scale: "word",
		rank: SIZES$1.indexOf(size)
	} : coresOf(size);
}
/** An Azure size: `Standard_D8s_v3`, `F16s v2`, `E4-2ds_v4` (2 of 4 cores in use), `GP_Standard_D4ds_v4`, `C1`. */
const AZURE_SIZE = /^(?:(?:b|gp|mo)_)?(?:(?:standard|basic)_)?([a-z]+)(\d+)(?:-(\d+))?([a-z_ ].*)?$/;
const AZURE_DATABASE_SIZE = /^[a-z]+_gen\d+_(\d+)$/;
/** `D8s_v3` and `F4s_v2` both contain cores. `C6` and `P1` are steps of two different scales. */
function coresOf(size) {
	const database = AZURE_DATABASE_SIZE.exec(size)?.[1];
	if (database !== void 0) return {
		scale: "cores",
		rank: Number(database)
	};
	const [, family, cores, inUse, rest] = AZURE_SIZE.exec(size) ?? [];
	if (family === void 0 || cores === void 0) return void 0;
	return {
		scale: rest === void 0 ? family : "cores",
		rank: Number(inUse ?? cores)
	};
}
// src/inventory/match/pairing.ts
function pair(pairing, before, after, why) {
	pairing.afterOf[before] = after;
	pairing.beforeOf[after] = before;
	if (why !== void 0) pairing.why.set(before, why);
}
// src/inventory/read/resource.ts
/** The sections of a document that hold resources. */
const RESOURCE_SECTIONS = ["nodes", "groups"];
function referenceTo(resource) {
	return {
		id: resource.id,
		key: resource.key,
		type: resource.type,
		name: resource.name
	};
}
// src/inventory/values/addresses.ts
var import_ipaddr = __toESM(require_ipaddr(), 1);
/** Where IPv6 begins on the line. */
const V6 = 2n ** 32n;
const NO_ADDRESS = [];
const EVERY_ADDRESS = [{
	from: 0n,
	to: V6 + 2n ** 128n - 1n
}];
/**
* What Azure writes for any source, and its service tag for everything outside the network. Other tags do not represent a part of the
* internet.
*/
const ANYWHERE = new Set([
	"*",
	"any",
	"internet"
]);
/**
* The addresses in a rule's target: `10.0.0.0/8`, `::/0`, `203.0.113.9`, `*`, or several separated by commas. Empty for a target without
* addresses: a security group, a prefix list, a service tag.
*/
function addressesOf(target) {
	return target.split(",").reduce((all, one) => unionOf(all, blockOf(one.trim()) ?? NO_ADDRESS), NO_ADDRESS);
}
/** The shortest way to write an address or a block: `10.0.0.0/8` for `10.1.2.3/8`. Undefined for anything else. */
function canonicalBlock(text) {
	const block = parsed(text.trim());
	if (block === void 0) return void 0;
	const { bytes, length } = block;
	const kept = bytes.map((byte, i) => byte & 255 << 8 - Math.min(8, Math.max(0, length - 8 * i)) & 255);
	return `${import_ipaddr.default.fromByteArray(kept).toString()}/${length}`;
}
function blockOf(text) {
	if (ANYWHERE.has(text.toLowerCase())) return EVERY_ADDRESS;
	const block = parsed(text);
	if (block === void 0) return void 0;
	const { bytes, length } = block;
	const size = 2n ** BigInt(8 * bytes.length - length);
	const from = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n) / size * size + (bytes.length === 4 ? 0n : V6);
	return [{
		from,
		to: from + size - 1n
	}];
}
/** Four or sixteen bytes, and how many of their bits count. The parser alone would also accept `1` and octal numbers as addresses. */
function parsed(text) {
	const [address = "", prefix, ...rest] = text.split("/");
	if (rest.length > 0 || address.includes("%")) return void 0;
	if (!(import_ipaddr.default.IPv4.isValidFourPartDecimal(address) || address.includes(":") && import_ipaddr.default.IPv6.isValid(address))) return void 0;
	const bytes = import_ipaddr.default.parse(address).toByteArray();
	const length = prefix === void 0 ? 8 * bytes.length : /^\d{1,3}$/.test(prefix) ? Number(prefix) : NaN;
	return length <= 8 * bytes.length ? {
		bytes,
		length
	} : void 0;
}
/** What is in at least one of the two. */
function unionOf(a, b) {
	if (a.length === 0) return b;
	if (b.length === 0) return a;
	const merged = [];
	for (const { from, to } of [...a, ...b].sort((one, other) => one.from < other.from ? -1 : 1)) {
		const last = merged.at(-1);
		if (last === void 0 || from > last.to + 1n) merged.push({
			from,
			to
		});
		else if (to > last.to) last.to = to;
	}
	return merged;
}
/** What is in both. */
function commonTo(a, b) {
	const common = [];
	for (let i = 0, j = 0;;) {
		const [one, other] = [a[i], b[j]];
		if (one === void 0 || other === void 0) return common;
		const from = one.from > other.from ? one.from : other.from;
		const to = one.to < other.to ? one.to : other.to;
		if (from <= to) common.push({
			from,
			to
		});
		if (one.to < other.to) i++;
		else j++;
	}
}
/** What is in the first and not in the second. */
function without(a, b) {
	if (a.length === 0 || b.length === 0) return a;
	return commonTo(a, complementOf(b));
}
function complementOf(addresses) {
	const rest = [];
	let next = 0n;
	for (const { from, to } of addresses) {
		if (from > next) rest.push({
			from: next,
			to: from - 1n
		});
		next = to + 1n;
	}
	const end = V6 + 2n ** 128n - 1n;
	return next > end ? rest : [...rest, {
		from: next,
		to: end
	}];
}
/** How many addresses these are. */
function sizeOf(addresses) {
	return addresses.reduce((sum, { from, to }) => sum + (to - from + 1n), 0n);
}
// src/inventory/values/internet.ts
/** The public addresses of each family. Of IPv6 only 2000::/3 is routed. */
const FAMILIES = [without(commonTo(EVERY_ADDRESS, addressesOf("0.0.0.0/0")), addressesOf("0.0.0.0/8,10.0.0.0/8,100.64.0.0/10,127.0.0.0/8,169.254.0.0/16,172.16.0.0/12,192.0.0.0/24,192.0.2.0/24,192.168.0.0/16,198.18.0.0/15,198.51.100.0/24,203.0.113.0/24,224.0.0.0/3")), addressesOf("2000::/3")];
/**
* The share of a family's public addresses from which a set counts as the internet: an eighth. Any /3 is that large, however many private
* networks are in it, and no /4 is. Nobody's customers, offices or partners are an eighth of all addresses.
*/
const SHARE = 8n;
/** The share of the public addresses in a set, for IPv4 and IPv6: 0 to 1. */
function publicShares(addresses) {
	return FAMILIES.map((family) => Number(sizeOf(commonTo(addresses, family)) * 1000000n / sizeOf(family)) / 1e6);
}
/** The public ones among some addresses. */
function publicOf(addresses) {
	return FAMILIES.flatMap((family) => commonTo(addresses, family));
}
/**
* Whether a change from the addresses `before` to `after` lets the internet in, in one of the two families: it is the internet now, and was
* not before or has grown by that share. Never true if nothing was added.
*/
function letsInternetIn(before, after) {
	return FAMILIES.some((family) => {
		const now = commonTo(after, family);
		const isInternet = (addresses) => sizeOf(addresses) * SHARE >= sizeOf(family);
		return isInternet(now) && (!isInternet(commonTo(before, family)) || isInternet(without(now, before)));
	});
}
/** Whether addresses with these shares of the public ones may, taken together, be the internet. */
function mayBeInternet(shares) {
	return FAMILIES.some((_, family) => shares.reduce((sum, one) => sum + (one[family] ?? 0), 0) >= 1 / Number(SHARE) - .001);
}
// src/inventory/assess/exposure-opened.ts
/** More rules than any cloud permits. Beyond that, only rules that matter by themselves are read, to limit the time. */
const MANY_RULES = 2e3;
const MATTERS = 1 / 64;
/**
* What the internet may newly send through firewalls: what is allowed minus what is denied first, protocol by protocol and port by port,
* compared with what was allowed before. Traffic that any of several firewalls allows is allowed.
* @param by only traffic that these of the firewalls after allow at least in part; default all
*/
function opened(before, after, by = after) {
	if (!mayBeInternet(after.flatMap(({ rules }) => rules.flatMap((rule) => rule.denies ? [] : [rule.shares])))) return [];
	const [was = [], is = [], through = []] = [
		before,
		after,
		by
	].map(bounded);
	return [...new Set([...was, ...is].flatMap(({ rules }) => rules.map(({ protocol }) => protocol))).add("-1")].flatMap((protocol) => pieces(protocol, [...was, ...is]).filter((piece) => {
		const [past, now] = [admitted(was, piece), admitted(is, piece)];
		if (!letsInternetIn(past, now)) return false;
		if (by === after) return true;
		return commonTo(admitted(through, piece), publicOf(without(now, past))).length > 0;
	}));
}
function bounded(firewalls) {
	if (firewalls.reduce((sum, { rules }) => sum + rules.length, 0) <= MANY_RULES) return firewalls;
	return firewalls.map(withoutSmallRules);
}
function withoutSmallRules(firewall) {
	const rules = firewall.rules.filter(({ shares }) => shares.some((share) => share >= MATTERS));
	return {
		...firewall,
		rules,
		...firewall.layers && { layers: firewall.layers.map(withoutSmallRules) }
	};
}
/** The ports of a protocol, split wherever a rule begins or ends; each unreadable text is a separate port. */
function pieces(protocol, firewalls) {
	const cuts = new Set([0]);
	const texts = new Set();
	for (const { rules } of firewalls) for (const rule of rules) {
		if (!isAbout$1(rule, protocol)) continue;
		if ("unreadable" in rule.ports) texts.add(rule.ports.unreadable);
		else for (const { from, to } of rule.ports.ranges) cuts.add(from).add(to + 1);
	}
	const starts = [...cuts].filter((port) => port <= LAST_PORT).sort((a, b) => a - b);
	return [...starts.map((from, i) => ({
		protocol,
		from,
		to: (starts[i + 1] ?? 65536) - 1
	})), ...[...texts].sort().map((unreadable) => ({
		protocol,
		from: 0,
		to: -1,
		unreadable
	}))];
}
function isAbout$1(rule, protocol) {
	return rule.protocol === "-1" || rule.protocol === protocol;
}
/** The addresses whose traffic passes at least one of the firewalls. */
function admitted(firewalls, piece) {
	return firewalls.reduce((all, firewall) => unionOf(all, admittedByOne(firewall, piece)), NO_ADDRESS);
}
function admittedByOne({ decides, rules, layers }, piece) {
	if (layers !== void 0) return layers.reduce((all, layer) => commonTo(all, admittedByOne(layer, piece)), EVERY_ADDRESS);
	const matching = rules.filter((rule) => isAbout$1(rule, piece.protocol) && covers(rule.ports, piece));
	return decides === "any" ? byAny(matching) : byFirst(matching);
}
/** Unreadable ports are covered only by a rule for every port, or with the identical text. */
function covers(ports, { from, to, unreadable }) {
	if (unreadable !== void 0) return "unreadable" in ports ? ports.unreadable === unreadable : isEveryPort(ports);
	return "ranges" in ports && ports.ranges.some((range) => range.from <= from && to <= range.to);
}
function byAny(rules) {
	return rules.reduce((all, { denies, addresses }) => denies ? all : unionOf(all, addresses), NO_ADDRESS);
}
function byFirst(rules) {
	let allowed = NO_ADDRESS;
	let undecided = EVERY_ADDRESS;
	for (const { denies, addresses } of rules) {
		if (!denies) allowed = unionOf(allowed, commonTo(addresses, undecided));
		undecided = without(undecided, addresses);
		if (undecided.length === 0) break;
	}
	return allowed;
}
// src/inventory/read/both.ts
/** Does the same for both sides. */
function both([before, after], of) {
	return [of(before, 0), of(after, 1)];
}
// src/inventory/read/identity.ts
/** The id of a component as text, from any field; undefined for a value that cannot be an id. */
function idText(value) {
	return typeof value === "number" ? String(value) : typeof value === "string" && value !== "" ? value : void 0;
}
/** `sg-0638…`, `vpc-bade98dd`: scanned groups have their AWS id as component id. */
const AWS_ID$1 = /^[a-z]+-[0-9a-z]{8,17}$/;
/**
* What identifies a component: its ARN, otherwise its Azure resource id (case-insensitive), otherwise an AWS id, otherwise a description.
*/
function identify(component, type, label) {
	const arn = ownText(component, "arn");
	if (arn !== void 0) return {
		kind: "arn",
		key: arn
	};
	const resourceId = ownText(component, "resourceId");
	if (resourceId !== void 0) return {
		kind: "azure-id",
		key: resourceId.toLowerCase(),
		written: resourceId
	};
	const id = ownText(component, "id");
	if (id !== void 0 && AWS_ID$1.test(id)) return {
		kind: "aws-id",
		key: id
	};
	return {
		kind: "described",
		key: [
			type,
			ownText(component, "region") ?? "",
			label ?? ownText(component, "name") ?? ""
		].join("/")
	};
}
/** The name in the component itself; undefined if Cloudcraft only says what it is: `Namespace`. */
function ownName(component, type) {
	const name = ownText(component, "name");
	return name === componentType(type)?.placeholder ? void 0 : name;
}
/** The last part of a key, by which people know it: `i-0abc` of `instance/i-0abc`, the name of a function in its ARN. */
function shortName(identity) {
	if (identity.kind === "described") return identity.key.split("/")[0] ?? "";
	if (identity.kind === "azure-id") return nameInAzureId(identity.written ?? identity.key);
	const parts = identity.key.slice(identity.key.lastIndexOf(":") + 1).split("/").filter((part) => part !== "");
	const last = parts.at(-1) ?? identity.key;
	return /^(app|net|gwy)$/.test(parts.at(-3) ?? "") && /^[0-9a-f]{16}$/.test(last) ? parts.at(-2) ?? last : last;
}
/**
* The name at the end of an Azure resource id. Cloudcraft adds `#componentType=azurewebapp` where Azure gives one id to two kinds of
* components: that belongs to the identity, and never to the name.
*/
function nameInAzureId(resourceId) {
	const [id = ""] = resourceId.split("#", 1);
	const [, set, number] = MACHINE_OF_SET.exec(id) ?? [];
	if (set !== void 0) return `${set}_${number}`;
	return id.slice(id.lastIndexOf("/") + 1) || resourceId;
}
/** A machine of a scale set has only a number as its own name. Azure's portal shows both: `web_3`. */
const MACHINE_OF_SET = /\/virtualMachineScaleSets\/([^/]+)\/virtualMachines\/([^/]+)$/i;
const ACCOUNT_IN_ARN = /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/;
/** The AWS account in its ARN, or the Azure subscription in its resource id: that of its owner, who may have shared it with others. */
function accountOf({ identity, key }) {
	if (identity === "arn") return ACCOUNT_IN_ARN.exec(key)?.[1];
	return identity === "azure-id" ? /^\/subscriptions\/([^/]+)/.exec(key)?.[1] : void 0;
}
/** Whether an id is one that Cloudcraft made. */
function isUuid(id) {
	return UUID.test(id);
}
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
// src/inventory/values/rules.ts
/** Lists whose elements get new numbers or annotations: only what they permit is compared. */
const LISTS_OF_STATEMENTS = new Set([
	"inboundRules",
	"outboundRules",
	"peeringConnections"
]);
/** Parts of a rule or a peering connection that do not change what it permits. */
const ANNOTATIONS = new Set([
	"description",
	"hidden",
	"id"
]);
function isStatementList(field) {
	return LISTS_OF_STATEMENTS.has(field);
}
/**
* What a list of rules permits: without duplicates and annotations, one target per rule, references as keys, protocols, ports and addresses
* in canonical form.
*/
function statementsOf(list, resolve) {
	return [...distinct$1(list, (rule) => bare(rule, resolve)).values()];
}
/** Whether two lists that permit the same have different descriptions. */
function isDescribedDifferently(before, after, resolve) {
	const [was, is] = both([before, after], (list, side) => distinct$1(list, (rule) => ({
		...bare(rule, resolve[side]),
		description: own(rule, "description") || null
	})));
	return was.size !== is.size || [...was.keys()].some((text) => !is.has(text));
}
/** A single rule may be written instead of a list. Anything else is ignored. */
function rulesIn(value) {
	return isArray(value) ? value : isObject(value) ? [value] : [];
}
/** The targets of a rule: `10.0.0.0/8`, or several separated by commas, or a list. */
function targetsOf(rule) {
	const target = own(rule, "target");
	return (isArray(target) ? target : [target]).filter((one) => typeof one === "string").flatMap((text) => text.split(",").map((one) => one.trim())).filter((one) => one !== "");
}
/** Rules are a set: listing one twice does not permit more. */
function distinct$1(list, statement) {
	const statements = rulesIn(list).flatMap((rule) => isObject(rule) ? splitTargets(rule).map(statement) : [rule]);
	const found = new Map();
	for (const one of statements) {
		const key = comparableText(one, (text) => text);
		found.set(key, betterSpelling(one, found.get(key) ?? one));
	}
	return found;
}
/** A rule may have several targets: `10.0.0.0/8, 172.16.0.0/12`. */
function splitTargets(rule) {
	const target = own(rule, "target");
	return (typeof target === "string" ? !target.includes(",") : !isArray(target)) ? [rule] : targetsOf(rule).map((one) => ({
		...rule,
		target: one
	}));
}
function bare(rule, resolve) {
	const meant = Object.entries(rule).filter(([key, value]) => !ANNOTATIONS.has(key) && value !== null).map(([key, value]) => [key, meaning(key, value, resolve)]);
	return Object.fromEntries([...meant, ...implied(rule)]);
}
/** What a rule may leave out: without ports it applies to all of them, and an address shows its family. */
function implied(rule) {
	const target = own(rule, "target");
	if (!Object.hasOwn(rule, "protocol") || typeof target !== "string") return [];
	const block = canonicalBlock(target);
	return [["portRange", canonicalPorts(own(rule, "portRange"))], ...block === void 0 ? [] : [["targetType", block.includes(":") ? "ipv6" : "ip"]]];
}
/** The canonical form of a part of a rule, so that `6` and `tcp`, `10.0.0.1` and `10.0.0.1/32` are equal. */
function meaning(key, value, resolve) {
	if (key === "protocol") return protocolName(value);
	if (typeof value !== "string") return value;
	return (key === "target" ? canonicalBlock(value) : void 0) ?? reference(value, resolve);
}
/** Of a component that is not drawn only a UUID is known, which is new in every snapshot, so all of these are equal. */
function reference(text, resolve) {
	const key = resolve(text);
	return key === text && isUuid(text) ? "a component that is not drawn" : key;
}
// src/inventory/assess/exposure-firewall.ts
/** Reads firewalls; each text of addresses is parsed once. */
function firewallReader() {
	const known = new Map();
	const targeted = (target) => {
		const addresses = known.get(target)?.addresses ?? addressesOf(target);
		const read = known.get(target) ?? {
			addresses,
			shares: publicShares(addresses)
		};
		known.set(target, read);
		return read;
	};
	return (resource) => {
		const type = componentType(resource.type);
		if (type?.firewall === void 0) return void 0;
		const ordered = rulesIn(own(resource.properties, "inboundRules")).filter(isObject).map((rule) => readRule(rule, targeted)).sort((a, b) => a.number - b.number || Number(a.rule.denies) - Number(b.rule.denies));
		return {
			resources: [resource],
			isLayer: type.layered === true,
			decides: type.firewall,
			isOpenByDefault: type.openByDefault === true,
			rules: ordered.flatMap(({ rule }) => rule.addresses.length === 0 ? [] : [rule])
		};
	};
}
/** Combines several layers into one wall: each has to allow the traffic. Equal layers give the same object. */
function wallBuilder() {
	const known = new Map();
	return (layers) => {
		const [first, ...others] = layers.toSorted((a, b) => nameOf$1(a) < nameOf$1(b) ? -1 : 1);
		if (first === void 0 || others.length === 0) return first;
		const all = [first, ...others];
		const key = all.map(nameOf$1).join("\n");
		const [resources, rules] = [all.flatMap((one) => one.resources), all.flatMap((one) => one.rules)];
		const wall = known.get(key) ?? {
			...first,
			resources,
			rules,
			layers: all
		};
		known.set(key, wall);
		return wall;
	};
}
function nameOf$1({ resources }) {
	return resources.map(({ key, id }) => `${key} ${id}`).join();
}
function readRule(rule, targeted) {
	const number = Number(own(rule, "ruleNumber") ?? own(rule, "priority") ?? 0);
	return {
		number: Number.isNaN(number) ? Number.MAX_SAFE_INTEGER : number,
		rule: {
			denies: String(own(rule, "access")).toLowerCase() === "deny",
			protocol: protocolName(own(rule, "protocol")),
			ports: parsePorts(own(rule, "portRange")),
			...targeted(targetsOf(rule).join())
		}
	};
}
// src/inventory/assess/exposure-reach.ts
function reachIn(inventory) {
	const read = firewallReader();
	const known = new Map();
	const ownAt = (position) => {
		const firewall = known.get(position);
		if (firewall !== void 0 || known.has(position)) return firewall;
		const made = read(at(inventory.resources, position));
		known.set(position, made);
		return made;
	};
	const around = (position, isAcl) => {
		const found = [];
		for (const group of inventory.groups.get(position) ?? []) {
			const firewall = ownAt(group);
			if (firewall?.isOpenByDefault === isAcl) found.push(firewall);
		}
		return found;
	};
	const wallOf = wallBuilder();
	const walls = (firewalls) => {
		const wall = wallOf(firewalls.filter(({ isLayer }) => isLayer));
		return wall === void 0 ? firewalls : [...firewalls.filter(({ isLayer }) => !isLayer), wall];
	};
	return {
		inventory,
		walls,
		positionOf: ({ id }) => inventory.positions.get(id),
		own: ownAt,
		groups: (position) => walls(around(position, false)),
		acls: (position) => around(position, true)
	};
}
/** The security groups of several resources, each once. */
function groupsOfAll(reach, positions) {
	const found = new Set();
	for (const position of positions) for (const firewall of reach.groups(position)) found.add(firewall);
	return [...found];
}
/** The resources of one type in a pool, and the pool itself, which may be listed instead of its members. */
function poolAt({ inventory }, pool, type) {
	const members = (inventory.members.get(pool) ?? []).filter((one) => at(inventory.resources, one).type === type);
	return members.length === 0 ? [] : [pool, ...members];
}
/** The positions without those whose pool is included: it represents its members. */
function withoutPooled({ inventory }, positions) {
	const all = new Set(positions);
	return positions.filter((position) => {
		const pool = poolTypeOf(at(inventory.resources, position).type);
		return !(pool === void 0 ? [] : inventory.groups.get(position) ?? []).some((group) => all.has(group) && at(inventory.resources, group).type === pool);
	});
}
function resourcesAt({ inventory }, positions) {
	return positions.map((position) => at(inventory.resources, position));
}
// src/inventory/assess/exposure-traffic.ts
/**
* Openings as people describe them: adjacent ports as one range, and a single protocol is not listed again if it is open for every
* protocol.
* @param isExact whether a protocol whose ports differ from those of all others is listed anyway
*/
function trafficOf(openings, isExact = false) {
	const ofProtocol = (wanted) => openings.filter(({ protocol }) => protocol === wanted);
	const forAll = ofProtocol("-1");
	const isForAll = (one) => forAll.some(({ from, to, unreadable }) => from <= one.from && one.to <= to && unreadable === one.unreadable);
	return distinct([...new Set(openings.map(({ protocol }) => protocol))].sort().flatMap((protocol) => {
		const own = ofProtocol(protocol);
		const isSame = !isExact || portTexts(own).join() === portTexts(forAll).join();
		return portTexts(protocol === "-1" || !isSame ? own : own.filter((one) => !isForAll(one))).map((ports) => ports === void 0 ? { protocol } : {
			protocol,
			ports
		});
	}));
}
/** Undefined means every port. */
function portTexts(openings) {
	const merged = [];
	for (const { from, to, unreadable } of openings.toSorted((a, b) => a.from - b.from)) {
		const last = merged.at(-1);
		if (unreadable !== void 0) continue;
		if (last !== void 0 && last.to + 1 === from) last.to = to;
		else merged.push({
			from,
			to
		});
	}
	if (merged.some(({ from, to }) => from === 0 && to === 65535)) return [void 0];
	return [...merged.map(portsText), ...openings.flatMap(({ unreadable }) => unreadable ?? [])];
}
/** Traffic without duplicates, in its order. */
function distinct(traffic) {
	return [...new Map(traffic.map((one) => [`${one.protocol} ${one.ports ?? ""}`, one])).values()];
}
// src/inventory/assess/exposure-behind.ts
/** The maximum number of listed resources. */
const MAX_BEHIND = 10;
/** What a firewall newly allows, and which of its members it now reaches. */
function behindFirewall(sides, position, { before, after }) {
	if (before === void 0 && after.isOpenByDefault) return ofNewAcl(sides, position, after);
	const openings = opened(before === void 0 ? [] : [before], [after]);
	if (openings.length === 0) return void 0;
	const found = newlyReachable(sides, position, after);
	if (after.isLayer && found.size === 0 && sides.is.inventory.members.get(position)?.length) return void 0;
	return {
		traffic: trafficOf(openings),
		...named$1(sides, found)
	};
}
/** What now reaches resources behind a removed layer, through the remaining layers. */
function behindFormerLayer(sides, position) {
	const { was, pairing } = sides;
	const found = new Map();
	for (const member of was.inventory.members.get(position) ?? []) {
		const now = at(pairing.afterOf, member);
		const openings = now === -1 ? [] : openedByLeaving(sides, member, now);
		if (openings.length > 0) found.set(now, openings);
	}
	if (found.size === 0) return void 0;
	return {
		traffic: trafficOf([...found.values()].flat()),
		...named$1(sides, found)
	};
}
/** Only if it joined no other firewall: otherwise the exposure is reported for that firewall, or for joining it. */
function openedByLeaving({ was, is, pairing }, past, now) {
	const [before, after] = [was.groups(past), is.groups(now)];
	const known = new Set(before.flatMap(({ resources }) => resources.map(({ id }) => id)));
	const isKnown = ({ id }) => {
		const partner = pairing.beforeOf[is.inventory.positions.get(id) ?? -1] ?? -1;
		return partner !== -1 && known.has(at(was.inventory.resources, partner).id);
	};
	return after.every(({ resources }) => resources.every(isKnown)) ? opened(before, after) : [];
}
/** A new ACL allows everything, and every new network has one. It matters for a subnet that had another one before. */
function ofNewAcl(sides, position, acl) {
	const found = newlyReachable(sides, position, acl);
	if (found.size === 0) return void 0;
	return {
		traffic: distinct([...new Set(found.values())].flatMap((one) => trafficOf(one))),
		...named$1(sides, found)
	};
}
/** The members that are newly reachable, with the traffic. Members with the same groups are computed once. */
function newlyReachable(sides, position, firewall) {
	const { was, is, pairing } = sides;
	const around = firewall.isOpenByDefault ? "acls" : "groups";
	const known = new Map();
	const found = new Map();
	for (const member of is.inventory.members.get(position) ?? []) {
		const partner = at(pairing.beforeOf, member);
		const past = partner === -1 ? [] : was[around](partner);
		if (firewall.isOpenByDefault && past.length === 0) continue;
		const now = is[around](member);
		const key = [past, now].map((list) => list.map(({ resources }) => resources.map(({ id }) => id).join("+")).join(" ")).join("\n");
		const openings = known.get(key) ?? opened(past, now, [firewall]);
		known.set(key, openings);
		if (openings.length > 0) found.set(member, openings);
	}
	return found;
}
function named$1(sides, found) {
	const positions = withoutPooled(sides.is, [...found.keys()]);
	if (positions.length === 0) return {};
	const references = positions.map((position) => referenceTo(at(sides.is.inventory.resources, position)));
	const rank = ({ type, name, key, id }) => `${isStateful(type) ? 0 : 1}\n${type}\n${name}\n${key}\n${id}`;
	const sorted = references.sort((a, b) => rank(a) < rank(b) ? -1 : 1);
	return {
		behind: sorted.slice(0, MAX_BEHIND),
		behindCount: sorted.length
	};
}
// src/inventory/assess/exposure-declared.ts
const DECLARATIONS = [
	{
		field: "scheme",
		isPublic: (value) => value === "internet-facing",
		isAddress: false
	},
	{
		field: "publiclyAccessible",
		isPublic: (value) => truthOf(value) === true,
		isAddress: false
	},
	{
		field: "publicIp",
		isPublic: isText,
		isAddress: true
	},
	{
		field: "publicIpAddress",
		isPublic: isText,
		isAddress: true
	}
];
function isText(value) {
	return typeof value === "string" && value !== "";
}
/** Whether a resource declares itself public. */
function isDeclaredPublic({ properties }) {
	return DECLARATIONS.some(({ field, isPublic }) => isPublic(own(properties, field)));
}
/**
* Whether one of `after` declares itself public and none of `before` did. If the resource had no such field before, the document has become
* more detailed, and nothing has become public. Private resources need not have a public address: for that field it is enough that some
* resource of the type had one.
*/
function isNewlyDeclared(before, after, { resources }) {
	if (before.some(isDeclaredPublic)) return false;
	return DECLARATIONS.some(({ field, isPublic, isAddress }) => {
		const declared = after.filter(({ properties }) => isPublic(own(properties, field)));
		if (declared.length === 0) return false;
		const has = ({ properties }) => Object.hasOwn(properties, field);
		return before.some(has) || isAddress && resources.some((one) => one.type === declared[0]?.type && has(one));
	});
}
// src/inventory/assess/exposure.ts
/**
* What the internet may send because of a change that it could not send before, resource by resource, for every kind of change; undefined
* if there is nothing. A new member of a pool is compared with the members the pool had; a new resource in a group that was already open is
* reported only if it holds data. A replaced resource is reported once, where it is replaced.
*/
function exposureIn(context, changes) {
	const replaced = changes.flatMap((change) => change.kind === "replaced" ? [change.after.id] : []);
	const sides = {
		was: reachIn(context.before),
		is: reachIn(context.after),
		pairing: context.pairing,
		replacements: new Set(replaced)
	};
	return (change) => ofChange(sides, change);
}
function ofChange(sides, change) {
	switch (change.kind) {
		case "added": return ofAddition(sides, change);
		case "changed": return ofSurvivor(sides, change, false);
		case "replaced": return ofSurvivor(sides, change, true);
		case "rollout": return ofRollout(sides, change);
		case "removed": return ofRemoval(sides, change);
		case "membership-added": return ofMembership(sides, change);
		case "membership-removed": return ofLeaving(sides, change);
		default: return;
	}
}
function ofAddition(sides, { after, pool }) {
	const { was, is, pairing } = sides;
	const position = is.positionOf(after);
	if (position === void 0) return void 0;
	const firewall = is.own(position);
	if (firewall !== void 0) return behindFirewall(sides, position, {
		before: void 0,
		after: firewall
	});
	if (pool !== void 0) {
		const parent = pairing.beforeOf[is.positionOf(pool) ?? -1] ?? -1;
		const members = parent === -1 ? [] : poolAt(was, parent, after.type);
		return members.length === 0 ? void 0 : comparedSets(sides, members, [position]);
	}
	return (isStateful(after.type) ? admittedBy([], is.groups(position)) : void 0) ?? (resourcesAt(is, [position]).some(isDeclaredPublic) ? DECLARED : void 0);
}
const DECLARED = { traffic: [] };
function ofSurvivor(sides, { before, after }, isReplaced) {
	const { was, is } = sides;
	const [past, now] = [was.positionOf(before), is.positionOf(after)];
	if (past === void 0 || now === void 0) return void 0;
	const firewall = is.own(now);
	if (firewall !== void 0) return behindFirewall(sides, now, {
		before: was.own(past),
		after: firewall
	});
	if (isReplaced) {
		const found = comparedSets(sides, [past], [now]) ?? ofSubnet(sides, past, now);
		if (found !== void 0) return found;
	}
	return isNewlyDeclared(resourcesAt(was, [past]), resourcesAt(is, [now]), was.inventory) ? DECLARED : void 0;
}
/** Every subnet has an ACL: if none was drawn, there is nothing to compare with. */
function ofSubnet({ was, is }, past, now) {
	const acls = was.acls(past);
	return acls.length === 0 ? void 0 : admittedBy(acls, is.acls(now));
}
function ofRollout(sides, { parent, memberType, removed, added }) {
	const { was, is } = sides;
	const positions = (reach, list) => list.flatMap((one) => reach.positionOf(one) ?? []);
	const now = positions(is, added);
	if (groupsOfAll(is, now).length === 0 && !resourcesAt(is, now).some(isDeclaredPublic)) return void 0;
	const pool = positions(was, [parent.before]).flatMap((position) => poolAt(was, position, memberType));
	return comparedSets(sides, [...new Set([...pool, ...positions(was, removed)])], now);
}
/** What some resources are exposed to now that none of the others was before. */
function comparedSets(sides, before, after) {
	const { was, is } = sides;
	const found = throughGroups(sides, before, groupsOfAll(is, after));
	if (found !== void 0) return found;
	return isNewlyDeclared(resourcesAt(was, before), resourcesAt(is, after), was.inventory) ? DECLARED : void 0;
}
function throughGroups(sides, before, now) {
	if (now.length === 0) return void 0;
	const groups = groupsOfAll(sides.was, before);
	const past = new Set([...groups, ...asTheyAre(sides, groups)]);
	return now.every((group) => past.has(group)) ? void 0 : admittedBy([...past], now);
}
/** The groups before, with their current rules: if a group itself was opened, that is reported for the group. */
function asTheyAre({ was, is, pairing }, groups) {
	const now = (resource) => {
		const partner = pairing.afterOf[was.positionOf(resource) ?? -1] ?? -1;
		return partner === -1 ? [] : is.own(partner) ?? [];
	};
	return groups.flatMap(({ resources }) => is.walls(resources.flatMap(now)));
}
/** Removing a layer also removes what it blocked. */
function ofRemoval(sides, { before }) {
	const position = sides.was.positionOf(before) ?? -1;
	return position !== -1 && sides.was.own(position)?.isLayer ? behindFormerLayer(sides, position) : void 0;
}
function ofLeaving(sides, { group, member }) {
	const { was, is } = sides;
	const [past, now, from] = [
		was.positionOf(member.before),
		is.positionOf(member.after),
		was.positionOf(group.before)
	];
	if (past === void 0 || now === void 0 || from === void 0 || !was.own(from)?.isLayer) return void 0;
	const traffic = trafficOf(openedByLeaving(sides, past, now));
	return traffic.length === 0 ? void 0 : {
		traffic,
		through: namesOf(is.groups(now))
	};
}
function ofMembership(sides, { group, member }) {
	const { was, is, replacements } = sides;
	const [past, now, into] = [
		was.positionOf(member.before),
		is.positionOf(member.after),
		is.positionOf(group.after)
	];
	const firewall = into === void 0 ? void 0 : is.own(into);
	if (past === void 0 || now === void 0 || firewall === void 0 || replacements.has(member.after.id)) return void 0;
	const around = firewall.isOpenByDefault ? "acls" : "groups";
	const traffic = newTraffic(was[around](past), is[around](now), [firewall]);
	return traffic.length === 0 ? void 0 : { traffic };
}
function newTraffic(before, after, by = after) {
	return trafficOf(opened(before, after, by));
}
/** The maximum number of listed firewalls. */
const MAX_THROUGH = 5;
function admittedBy(before, after) {
	const traffic = newTraffic(before, after);
	if (traffic.length === 0) return void 0;
	return {
		traffic,
		through: namesOf(after.filter((firewall) => opened(before, after, [firewall]).length > 0))
	};
}
function namesOf(firewalls) {
	return firewalls.flatMap(({ resources }) => resources.map(referenceTo)).sort((a, b) => a.key < b.key ? -1 : 1).slice(0, MAX_THROUGH);
}
// src/inventory/assess/loss.ts
const no = (why) => ({
	isLoss: false,
	why
});
const yes = (why) => ({
	isLoss: true,
	why
});
/**
* Whether data may be lost with what a change removes. Volumes that are added and removed with their pool are not expected to keep data, as
* long as as many are added as removed.
*/
function lossOf$1(change, before, match) {
	switch (change.kind) {
		case "removed":
		case "replaced": return lossOfOne(change, before, match);
		case "rollout": return lossOfRollout(change);
		default: return no("nothing was removed");
	}
}
function lossOfOne(change, { positions }, { pools, fleets }) {
	const { type, id } = change.before;
	const position = positions.get(id) ?? -1;
	if (!isStateful(type)) return no("this type holds no data");
	if (pools.lost.has(position)) return yes("its pool has new members, but nothing like it came back with them");
	if (isPooled(change)) return no("it went with a member of its pool");
	if (fleets.churned.has(position)) return no("it went with one of several machines alike, and a volume like it came");
	return yes(change.kind === "removed" ? "it holds data and is gone" : "it holds data, and another one is in its place");
}
function lossOfRollout({ memberType, lost, added, removed }) {
	if (!isStateful(memberType)) return no("this type holds no data");
	if (lost !== void 0) return yes("fewer came back than went with members that were replaced");
	return no(added.length < removed.length ? "the pool became smaller" : "as many came as went");
}
// src/inventory/assess/assessment.ts
/** Adds tags and a severity to each change. */
function assess(changes, context) {
	const exposureOf = exposureIn(context, changes);
	return changes.map((change) => {
		const tags = new Set(change.tags);
		if (lossOf$1(change, context.before, context.match).isLoss) tags.add("destructive");
		const exposure = exposureOf(change);
		if (exposure !== void 0) tags.add("exposure");
		if (hasLessCapacity(change)) tags.add("capacity-lowered");
		const tagged = {
			...change,
			tags: [...tags],
			...exposure && { exposure }
		};
		return {
			...tagged,
			severity: severityOf(tagged)
		};
	});
}
/** The level follows from the tags, and without tags from the kind of change and the type of resource. */
function severityOf(change) {
	if (change.tags.includes("destructive")) return "critical";
	if (change.tags.includes("exposure")) return "high";
	if (change.tags.includes("capacity-lowered")) return "medium";
	return baseSeverity(change);
}
// src/inventory/match/surroundings.ts
/** The surroundings of some resources, in one pass over the connections. */
function surroundingsOf(inventory, positions) {
	const found = new Map();
	for (const position of positions) {
		const groups = inventory.groups.get(position) ?? [];
		found.set(position, {
			groups,
			members: inventory.members.get(position) ?? [],
			from: [],
			to: []
		});
	}
	if (found.size === 0) return found;
	for (const { from, to } of inventory.connections) {
		found.get(to)?.from.push(from);
		found.get(from)?.to.push(to);
	}
	return found;
}
/** Names that are the same on both sides: the name of a resource is its position after. Those without a partner are left out. */
function sharedNames(pairing, side) {
	if (side === 1) return (positions) => positions.filter((position) => pairing.beforeOf[position] !== -1).map(String);
	return (positions) => positions.flatMap((position) => pairing.afterOf[position] === -1 ? [] : [String(pairing.afterOf[position])]);
}
// src/inventory/assess/doubt-types.ts
/** From this many of a type on, removed or added: one more for additions, since a first deployment creates a few. */
const FEWEST$1 = [2, 3];
/** From this many types on, a few of each are doubted together. Removing one service with all its parts affects fewer types. */
const MANY_TYPES = 4;
/**
* Doubts types of which everything is on one side only: all of one type, or a few of each of several types at once. Excludes what something
* else explains: members of a container that is known to be gone, volumes of instances that are.
* @param alone positions of the resources without a partner
*/
function doubtTypes(side, alone) {
	const [companions, others] = parted(unseenOnTheOtherSide(side, alone), ({ type }) => isCompanion(type));
	const doubted = doubtsAmong(side, others, new Map());
	if (companions.length === 0) return doubted;
	const known = withoutOwnersKnown(side, companions, doubted);
	return new Map([...doubted, ...doubtsAmong(side, known, countTypes(others))]);
}
/** Resources of a type that the other side does not have. A resource that was paired with one of another type has not disappeared. */
function unseenOnTheOtherSide({ inventory, other, partners }, alone) {
	const types = new Set(alone.map((position) => at(inventory.resources, position).type));
	for (const { type } of other.resources) types.delete(type);
	if (types.size === 0) return [];
	for (const [position, { type }] of inventory.resources.entries()) if (partners[position] !== -1) types.delete(type);
	return alone.map((position) => ({
		position,
		type: at(inventory.resources, position).type
	})).filter(({ type }) => types.has(type));
}
function doubtsAmong(side, all, elsewhere) {
	if (all.length === 0) return new Map();
	const isExplained = containersExplain(side);
	const unexplained = all.filter(({ position }) => !isExplained(position));
	const counts = countTypes(unexplained);
	const few = [...counts.values()].filter((count) => count < FEWEST$1[side.index]).length;
	const types = counts.size + elsewhere.size;
	const several = few > 0 && types >= MANY_TYPES ? severalTypes(side, types) : void 0;
	const warnings = new Map([...counts].flatMap(([type, count]) => {
		const warning = count >= FEWEST$1[side.index] ? wholeType(side, type, count) : several;
		return warning === void 0 ? [] : [[type, warning]];
	}));
	const ordered = unexplained.toSorted((a, b) => a.type < b.type ? -1 : a.type > b.type ? 1 : 0);
	return new Map(ordered.flatMap(({ position, type }) => {
		const warning = warnings.get(type);
		return warning === void 0 ? [] : [[position, warning]];
	}));
}
function countTypes(list) {
	const counts = new Map();
	for (const { type } of list) counts.set(type, (counts.get(type) ?? 0) + 1);
	return counts;
}
function wholeType({ index }, type, count) {
	return index === 0 ? {
		code: "type-vanished",
		type,
		text: `all ${count} are gone at once: deleted, or the scan may not see them any more`
	} : {
		code: "type-appeared",
		type,
		text: `all ${count} are new at once: created, or the before-snapshot could not see them`
	};
}
function severalTypes({ index }, types) {
	return index === 0 ? {
		code: "types-vanished",
		text: `everything of ${types} types is gone at once: either deleted, or the scan is no longer allowed to see these types`
	} : {
		code: "types-appeared",
		text: `everything of ${types} types is new at once: either created, or the before-scan was not allowed to see these types`
	};
}
/**
* A network, cluster or pool takes its members with it. That explains them if it is certain that the container itself is gone: other
* containers of its type were seen, or its own container explains it in turn, as a cluster does the pods of its workloads.
*/
function containersExplain({ inventory, other, partners }) {
	const seen = new Set(other.resources.map(({ type }) => type));
	const isLost = (group) => {
		const { type } = at(inventory.resources, group);
		return partners[group] === -1 && isContainer(type) && componentType(type)?.firewall === void 0;
	};
	const containers = [...inventory.members.keys()].filter(isLost);
	const known = new Set(containers.filter((group) => seen.has(at(inventory.resources, group).type)));
	for (const group of known) for (const member of inventory.members.get(group) ?? []) if (isLost(member)) known.add(member);
	return (position) => (inventory.groups.get(position) ?? []).some((group) => known.has(group));
}
/** Without companions of something that is known to have been added or removed: they go with it. */
function withoutOwnersKnown({ inventory, partners }, companions, doubted) {
	const around = surroundingsOf(inventory, companions.map(({ position }) => position));
	return companions.filter(({ position }) => {
		const near = around.get(position);
		const [owner, ...others] = new Set([...near?.from ?? [], ...near?.to ?? []]);
		return !(owner !== void 0 && others.length === 0 && partners[owner] === -1 && !doubted.has(owner));
	});
}
function parted(list, isFirst) {
	return [list.filter(isFirst), list.filter((one) => !isFirst(one))];
}
// src/inventory/assess/doubts.ts
/**
* Doubts what is on one side only, as a class: everything, a section, a type, several types. The scan may have lost a permission, or the
* snapshots may have been requested differently. This works in both directions: what was not seen before looks new.
*/
function doubtsAbout(before, after, pairing) {
	const unconfirmed = both([{
		index: 0,
		inventory: before,
		other: after,
		partners: pairing.afterOf
	}, {
		index: 1,
		inventory: after,
		other: before,
		partners: pairing.beforeOf
	}], doubtsOfSide);
	return {
		warnings: [...new Set(unconfirmed.flatMap((doubts) => [...doubts.values()])), ...missingLayers(before, after)],
		unconfirmed
	};
}
function doubtsOfSide(side) {
	const { inventory, other, partners } = side;
	const alone = [...inventory.resources.keys()].filter((position) => partners[position] === -1);
	if (alone.length === 0) return new Map();
	if (other.resources.length === 0) {
		const warning = emptySide(side);
		return new Map(alone.map((position) => [position, warning]));
	}
	const inSections = missingSections(side, alone);
	const rest = inSections.size === 0 ? alone : alone.filter((position) => !inSections.has(position));
	return new Map([...inSections, ...doubtTypes(side, rest)]);
}
function emptySide({ index }) {
	const [where, what] = index === 0 ? ["after", "gone"] : ["before", "new"];
	const text = `the ${where}-snapshot holds no resource at all: all are ${what}, or it could not see them`;
	return {
		code: `empty-${where}`,
		text
	};
}
/** A document without a section says nothing about its content; one with an empty section says that there is nothing. */
function missingSections({ index, inventory, other }, alone) {
	const where = index === 0 ? "after" : "before";
	const warnings = new Map(other.absentSections.map((section) => [section, {
		code: "section-missing",
		text: `the ${where}-snapshot has no ${section} at all: what the other one has there may merely not have been read`
	}]));
	if (warnings.size === 0) return new Map();
	return new Map(alone.flatMap((position) => {
		const warning = warnings.get(at(inventory.resources, position).section);
		return warning === void 0 ? [] : [[position, warning]];
	}));
}
function missingLayers(before, after) {
	const warnings = [];
	const bothFilled = before.resources.length > 0 && after.resources.length > 0;
	const snapshot = (hadIt) => hadIt ? "before" : "after";
	if (bothFilled && before.hasLabels !== after.hasLabels) warnings.push({
		code: "labels-missing",
		text: `only the ${snapshot(before.hasLabels)}-snapshot has labels: names are not compared`
	});
	if (bothFilled && before.hasAutoConnections !== after.hasAutoConnections) {
		const text = `only the ${snapshot(before.hasAutoConnections)}-snapshot has automatic connections: they are not compared`;
		warnings.push({
			code: "autoedges-missing",
			text
		});
	}
	return warnings;
}
// src/inventory/assess/guards.ts
/**
* Refuses two inventories that cannot belong together.
* @throws ExpectedError ACCOUNT_MISMATCH, REGION_MISMATCH
*/
function checkSameTarget(before, after) {
	const owners = (kind) => both([before, after], (inventory) => ownersIn(inventory, kind));
	const accounts = owners("arn");
	if (areForeign(accounts)) throw mismatch("ACCOUNT_MISMATCH", "AWS account", both(accounts, dominant));
	const subscriptions = owners("azure-id");
	if (areForeign(subscriptions)) throw mismatch("ACCOUNT_MISMATCH", "Azure subscription", both(subscriptions, dominant));
	const regions = both([before, after], regionsIn);
	if (disjoint(regions)) throw mismatch("REGION_MISMATCH", "region", regions);
}
function ownersIn({ resources }, kind) {
	const owners = new Map();
	for (const resource of resources) {
		const account = resource.identity === kind ? accountOf(resource) : void 0;
		if (account === void 0) continue;
		const counts = owners.get(account) ?? {
			own: 0,
			all: 0
		};
		counts.all++;
		if (!isShareable(resource)) counts.own++;
		owners.set(account, counts);
	}
	return owners;
}
/** Networks and gateways of another account appear where they are shared, and may be the majority. */
function isShareable({ type }) {
	return isNetwork(type) || isFoundation(type);
}
/** The account that owns the most: of what is rarely shared, then of everything. Empty if no resource contains an account. */
function dominant(owners) {
	const ranked = [...owners].sort(([a, x], [b, y]) => y.own - x.own || y.all - x.all || (a < b ? -1 : 1));
	return new Set(ranked.slice(0, 1).map(([account]) => account));
}
/** Resources that two accounts share with a third prove nothing: each side has to know the account that the other one belongs to. */
function areForeign(owners) {
	const [[was], [is]] = both(owners, (one) => [...dominant(one)]);
	if (was === void 0 || is === void 0 || was === is) return false;
	return !owners[1].has(was) && !owners[0].has(is);
}
function regionsIn({ resources }) {
	return new Set(resources.flatMap(({ region }) => region === void 0 ? [] : [region]));
}
/** A side without any value does not contradict. */
function disjoint([a, b]) {
	if (a.size === 0 || b.size === 0) return false;
	return ![...a].some((value) => b.has(value));
}
function mismatch(code, what, values) {
	const [before, after] = both(values, (ones) => [...ones].sort().slice(0, 3).join(", "));
	return new ExpectedError(code, `The inventories are of different ${what}s: before ${before}, after ${after}`, "Compare two snapshots of the same target");
}
// src/inventory/compare/relations.ts
/**
* Memberships and connections that were added or removed between survivors. Those of something added, removed or replaced by another
* resource are implied.
* @param compareAutomatic false if one snapshot was taken without automatic connections
*/
function diffRelations(paired, compareAutomatic) {
	return [...diffMemberships(paired), ...diffConnections(paired, compareAutomatic)];
}
function survivor({ before, after, pairing }, position) {
	return {
		before: referenceTo(at(before.resources, position)),
		after: referenceTo(at(after.resources, at(pairing.afterOf, position)))
	};
}
function diffMemberships(paired) {
	const { before, after, pairing, others } = paired;
	const changes = [];
	for (const [position, partner] of pairing.afterOf.entries()) {
		if (partner === -1) continue;
		const was = before.members.get(position) ?? [];
		const is = after.members.get(partner) ?? [];
		const report = (kind, member) => {
			if (others.has(member)) return;
			changes.push({
				kind,
				group: survivor(paired, position),
				member: survivor(paired, member),
				tags: []
			});
		};
		for (const member of missing(was, is, pairing.afterOf)) report("membership-removed", member);
		for (const member of missing(is, was, pairing.beforeOf)) report("membership-added", at(pairing.beforeOf, member));
	}
	return changes;
}
/** Members of `list` that still exist on the other side, but are not in `other`. */
function missing(list, other, partnerOf) {
	if (list.length === 0) return [];
	const present = new Set(other);
	return list.filter((position) => {
		const partner = at(partnerOf, position);
		return partner !== -1 && !present.has(partner);
	});
}
function diffConnections(paired, compareAutomatic) {
	const { before, after, pairing, others } = paired;
	const width = after.resources.length;
	const codesOf = (inventory, inAfter) => connectionCodes(inventory, compareAutomatic, inAfter, width);
	const was = codesOf(before, (position) => others.has(position) ? -1 : at(pairing.afterOf, position));
	const is = codesOf(after, (position) => {
		const partner = at(pairing.beforeOf, position);
		return partner === -1 || others.has(partner) ? -1 : position;
	});
	const end = (position) => survivor(paired, at(pairing.beforeOf, position));
	const ends = (code) => ({
		from: end(Math.floor(code / width)),
		to: end(code % width)
	});
	const gone = [...was].filter((code) => !is.has(code));
	const born = [...is].filter((code) => !was.has(code));
	return [...gone.map((code) => ({
		kind: "connection-removed",
		...ends(code),
		tags: []
	})), ...born.map((code) => ({
		kind: "connection-added",
		...ends(code),
		tags: []
	}))];
}
/** Each connection between survivors as one number: `from * width + to` in positions of the after inventory. */
function connectionCodes({ connections }, includeAutomatic, inAfter, width) {
	const codes = new Set();
	for (const { from, to, automatic } of connections) {
		if (automatic && !includeAutomatic) continue;
		const start = inAfter(from);
		const end = inAfter(to);
		if (start !== -1 && end !== -1) codes.add(start * width + end);
	}
	return codes;
}
// src/inventory/values/field-classes.ts
/** Fields that mean the same on every type. */
const CLASSES = new Map([
	...of("place", "mapPos mapSize direction shape padding layout points standing isometric textSize shadow locked link visible"),
	...of("colour", "color accentColor borderColor transparent outline"),
	...of("estimate", "dataGb lcu mRequests computeDuration requests apiCalls connectionMinutes putCopyPostRequests"),
	...of("estimate", "getAndOtherRequests lifecycleTransitions datasetGb usageGb readWriteGb snapshots putUnits emailsOut"),
	...of("estimate", "notifications requestMillions transferDataGb1 billingOptions utilization"),
	...of("reference", "id arn resourceId type name nodes")
]);
/** Event counts of an event bus: numPutEvents, numPartnerEvents and others. */
const EVENT_COUNT = /^num\w*Events$/;
/**
* Classifies a component's top-level field. Some fields are an estimate on one type and configuration on others, and some depend on
* another field of the component.
*/
function classOf(type, field, component) {
	if (fieldOf(type, field) !== void 0) return isEstimateOf(type, field, component) ? "estimate" : "configuration";
	return CLASSES.get(field) ?? (EVENT_COUNT.test(field) ? "estimate" : "configuration");
}
/**
* Fields whose values are the provider's terms, which it writes in upper or lower case: a web app's platform is `Linux`, a machine's
* `linux`.
*/
const WORDS$1 = new Set([
	"api apiType architecture capacityMode compute connectionType deploymentOption elbType endpointType engine eventBusType fileSystemType",
	"gatewayType instance instanceSize instanceType kind launchType platform queueType redundancy replicationMode role scheme size skuName",
	"storageType tableClass throughputMode tier volume volumeType workloadType"
].flatMap((names) => names.split(" ")));
/** The value of a field for comparison: the provider's terms in lower case, anything else unchanged. */
function inOneCase(field, value) {
	return typeof value === "string" && WORDS$1.has(field) ? value.toLowerCase() : value;
}
function of(fieldClass, names) {
	return names.split(" ").map((name) => [name, fieldClass]);
}
// src/inventory/compare/fields.ts
const NO_REFERENCES = [(text) => text, (text) => text];
const NO_FIELDS = {
	fields: [],
	other: new Set()
};
/** Compares two resources field by field. Fields are in alphabetical order, the elements of a list in that of their text. */
function diffFields(before, after, context) {
	const fields = nameChange(before, after, context);
	const other = [];
	for (const field of differingKeys(before.properties, after.properties, sameOn(after.type, context))) {
		const fieldClass = classOf(after.type, field, after.properties);
		if (fieldClass === "configuration") {
			const [was, is] = [own(before.properties, field), own(after.properties, field)];
			const changes = changesOf(field, was, is, context);
			if (changes.length > 0) fields.push(...changes);
			else if (isDescribedDifferently(was, is, context.resolve)) other.push("description");
		} else if (fieldClass !== "reference") other.push(fieldClass);
	}
	if (fields.length === 0 && other.length === 0) return NO_FIELDS;
	return {
		fields: fields.sort((a, b) => a.path < b.path ? -1 : a.path > b.path ? 1 : 0),
		other: new Set(other)
	};
}
/** References are compared as relations. A position is a pair, not a set: comparing it in order is correct, and much cheaper. */
function sameOn(type, { resolve }) {
	return (key, a, b) => {
		const fieldClass = classOf(type, key);
		if (fieldClass === "reference") return true;
		return fieldClass === "place" ? samePlace(a, b) : sameValue(inOneCase(key, a), inOneCase(key, b), resolve);
	};
}
function samePlace(a, b) {
	if (isArray(a) && isArray(b)) return a.length === b.length && a.every((item, i) => samePlace(item, b[i]));
	return sameValue(a, b, NO_REFERENCES);
}
function differingKeys(before, after, same) {
	const keys = [];
	for (const key of Object.keys(before)) {
		const a = before[key];
		const b = own(after, key);
		if (a !== b && !same(key, a, b)) keys.push(key);
	}
	for (const key of Object.keys(after)) if (!Object.hasOwn(before, key) && !same(key, void 0, after[key])) keys.push(key);
	return keys;
}
function nameChange(before, after, { compareLabels }) {
	const [from, to] = both([before, after], ({ label, properties }) => compareLabels ? label ?? own(properties, "name") : own(properties, "name"));
	return sameValue(from, to, NO_REFERENCES) ? [] : [fieldChange("name", from, to)];
}
function changesOf(path, before, after, context) {
	if (isStatementList(path)) return statementChanges(path, before, after, context);
	if (isArray(before) && isNothing(after)) return elementChanges(path, before, [], context);
	if (isArray(after) && isNothing(before)) return elementChanges(path, [], after, context);
	if (isArray(before) && isArray(after)) return elementChanges(path, before, after, context);
	if (isObject(before) && isObject(after)) return partChanges(path, before, after, context);
	return [fieldChange(path, before, after)];
}
function statementChanges(path, before, after, { resolve }) {
	const same = (text) => text;
	return elementChanges(path, statementsOf(before, resolve[0]), statementsOf(after, resolve[1]), {
		resolve: [same, same],
		compareLabels: true
	});
}
function partChanges(path, before, after, context) {
	return differingKeys(before, after, (_key, a, b) => sameValue(a, b, context.resolve)).flatMap((key) => changesOf(`${path}.${key}`, own(before, key), own(after, key), context));
}
/** Elements that are in only one list: first those that are gone, then those that are new. */
function elementChanges(path, before, after, { resolve }) {
	const surplus = new Map();
	const count = (list, text, step) => {
		for (const element of list) {
			if (isNothing(element) && !isObject(element)) continue;
			const key = comparableText(element, text);
			const entry = surplus.get(key);
			surplus.set(key, {
				element: betterSpelling(element, entry?.element ?? element),
				count: (entry?.count ?? 0) + step
			});
		}
	};
	count(before, resolve[0], -1);
	count(after, resolve[1], 1);
	const entries = [...surplus].sort(([a], [b]) => a < b ? -1 : 1).map(([, entry]) => entry);
	return [...entries.filter(({ count }) => count < 0).map(({ element }) => ({
		path,
		before: element
	})), ...entries.filter(({ count }) => count > 0).map(({ element }) => ({
		path,
		after: element
	}))];
}
function fieldChange(path, before, after) {
	return {
		path,
		...before !== void 0 && !isNothing(before) && { before },
		...after !== void 0 && !isNothing(after) && { after }
	};
}
// src/inventory/compare/recreated.ts
/** PostgreSQL stays PostgreSQL: an edition or a spelling may change, the engine may not. */
const DATABASE_ENGINE = {
	field: "engine",
	word: "engine",
	family: (engine) => {
		const name = engine.replace(/^postgres$/, "postgresql").replace(/^aurora-postgres$/, "aurora-postgresql");
		if (name === "aurora") return "aurora-mysql";
		return /^(oracle|sqlserver)(?=-|$)/.exec(name)?.[1] ?? name;
	}
};
const STORAGE_TIER = {
	field: "tier",
	word: "performance tier",
	family: (tier) => tier === "premium" ? tier : "standard"
};
const PLATFORM = {
	field: "platform",
	word: "operating system",
	family: (platform) => platform
};
/**
* By type, what cannot be changed in place. Only types whose identity is a name that people chose: a random id never recurs, so nothing can
* be recreated under it.
* - Engines of RDS, Aurora, DocumentDB and Neptune: ModifyDBInstance takes an engine for editions of Oracle only
*   (https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBInstance.html).
* - ElastiCache: from Redis OSS to Valkey in place, but never to or from Memcached
*   (https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_ModifyReplicationGroup.html).
* - Cosmos DB: the API of an account is chosen when it is created (https://learn.microsoft.com/azure/cosmos-db/choose-api).
* - Storage accounts: standard and premium cannot be converted into each other
*   (https://learn.microsoft.com/azure/storage/common/storage-account-overview).
* - Virtual machines and web apps: the operating system is that of the disk or the plan they were created with.
*/
const OF_TYPE = {
	rds: [DATABASE_ENGINE],
	docdb: [DATABASE_ENGINE],
	neptune: [DATABASE_ENGINE],
	elasticache: [{
		...DATABASE_ENGINE,
		family: (engine) => engine === "valkey" ? "redis" : engine
	}],
	azurecosmosdb: [{
		field: "api",
		word: "interface",
		family: (api) => api
	}],
	azureblob: [STORAGE_TIER],
	azurefiles: [STORAGE_TIER],
	azurevm: [PLATFORM],
	azurewebapp: [PLATFORM]
};
/** No resource moves between regions. If the region is part of the identity, it cannot really differ. */
const REGION = {
	field: "region",
	word: "region",
	family: (region) => region
};
/** How certain it is that a resource with the same identity is another one. */
const CONFIDENCE$1 = .95;
/** Why a resource that kept its name must have been deleted and recreated; undefined if it may have been changed in place. */
function recreation(resource, fields) {
	const words = [...Object.hasOwn(OF_TYPE, resource.type) ? OF_TYPE[resource.type] ?? [] : [], ...placeOf$1(resource)].filter((one) => fields.some((field) => differs(one, field))).map(({ word }) => word);
	if (words.length === 0) return void 0;
	return {
		confidence: CONFIDENCE$1,
		because: words.map((word) => `its ${word} cannot be changed in place`)
	};
}
function differs({ field, family }, { path, before, after }) {
	if (path !== field || !isName(before) || !isName(after)) return false;
	return family(before.toLowerCase()) !== family(after.toLowerCase());
}
function isName(value) {
	return typeof value === "string" && value !== "";
}
/** A bucket's ARN and an Azure resource id contain no region. Global services have none, whatever a document says. */
const GLOBAL = new Set([
	"cloudfront",
	"r53",
	"waf"
]);
function placeOf$1({ identity, key, type }) {
	if (GLOBAL.has(type)) return [];
	return identity === "azure-id" || identity === "arn" && /^arn:[^:]*:[^:]*::/.test(key) ? [REGION] : [];
}
// src/inventory/compare/schema-drift.ts
/** Someone may well have changed fewer than this by hand. */
const FEWEST = 3;
/**
* If no resource of a type had a field and all have it now, or the other way round, the field comes from a new version of Cloudcraft, not
* from a deployment, whatever its values: it becomes one warning instead of one change per resource. A field that existed, even as an empty
* list, is not new. A few resources of a type are needed to tell; the same field on other types then counts as new as well.
*/
function findSchemaDrift(differences, inventories) {
	const candidates = new Map();
	for (const { type, fields } of differences) for (const { path } of fields) if (path !== "name" && !isStatementList(path)) candidates.set(`${type}\n${path}`, {
		type,
		path
	});
	if (candidates.size === 0) return {
		drifted: () => false,
		warnings: []
	};
	const componentsOf = byType(inventories, new Set([...candidates.values()].map(({ type }) => type)));
	const drift = driftAmong(candidates, componentsOf);
	return {
		drifted: (type, { path }) => drift.has(`${type}\n${path}`),
		warnings: [...drift].sort(([a], [b]) => a < b ? -1 : 1).map(([, { type, path }]) => {
			const [was, is] = both(componentsOf, (of) => of(type));
			return {
				code: "schema-drift",
				type,
				text: driftText(path, isWithout(path, was), Math.min(was.length, is.length))
			};
		})
	};
}
function byType(inventories, types) {
	return both(inventories, ({ resources }) => {
		const found = new Map([...types].map((type) => [type, []]));
		for (const { type, properties } of resources) found.get(type)?.push(properties);
		return (type) => found.get(type) ?? [];
	});
}
/** Fields that appeared on or disappeared from a whole type. If one type has enough resources, the same field on others counts as well. */
function driftAmong(candidates, componentsOf) {
	const found = [...candidates].flatMap(([key, one]) => {
		const sides = both(componentsOf, (of) => of(one.type));
		const turn = turnOf(one.path, sides);
		const isCertain = sides.every(({ length }) => length >= FEWEST);
		return turn === void 0 ? [] : [{
			key,
			one,
			isCertain,
			turn: `${turn} ${one.path}`
		}];
	});
	const certain = new Set(found.flatMap(({ turn, isCertain }) => isCertain ? [turn] : []));
	return new Map(found.flatMap(({ key, one, turn }) => certain.has(turn) ? [[key, one]] : []));
}
/** Whether a field appeared on all resources of a type or disappeared from all; otherwise undefined. */
function turnOf(path, [was, is]) {
	if (was.length === 0 || is.length === 0) return void 0;
	if (isWithout(path, was) && isWith(path, is)) return "came";
	return isWith(path, was) && isWithout(path, is) ? "went" : void 0;
}
function isWith(path, components) {
	return components.every((component) => valueAt(component, path) !== void 0);
}
function isWithout(path, components) {
	return components.every((component) => valueAt(component, path) === void 0);
}
/** Undefined if there is no such field. A field that is `null` exists. */
function valueAt(component, path) {
	const whole = own(component, path);
	if (whole !== void 0 || !path.includes(".")) return whole;
	let value = component;
	for (const part of path.split(".")) value = isObject(value) ? own(value, part) : void 0;
	return value;
}
function driftText(path, isNew, count) {
	return `${path} ${isNew ? "appeared on" : "went from"} ${count === 1 ? "the only one" : `all ${count}`}: taken for a change of Cloudcraft's format, not of the account`;
}
// src/inventory/compare/survivors.ts
/**
* `compare` finds how resources that are on both sides differ: field by field (`fields.ts`), in what they contain and are connected to
* (`relations.ts`), whether a new version of Cloudcraft explains it (`schema-drift.ts`), and whether it can only mean that the resource was
* recreated under its name (`recreated.ts`). It takes the pairs from `match`, and does not judge whether a difference matters.
*/
/** How the resources differ that are on both sides, including those that were replaced. */
function diffSurvivors(before, after, match, context) {
	const differences = differencesOf(before, after, match, context);
	const drift = findSchemaDrift([...differences, ...match.pools.rollouts.map(ofMembers)], [before, after]);
	const cosmetic = {
		moved: 0,
		recoloured: 0,
		estimated: 0,
		described: 0
	};
	const changes = [];
	for (const difference of differences) {
		const { type, fields, other } = difference;
		const change = toChange(difference, fields.length === 0 ? fields : fields.filter((field) => !drift.drifted(type, field)));
		if (change !== void 0) changes.push(change);
		if (other.size > 0) count(other, cosmetic);
	}
	return {
		changes,
		rollouts: match.pools.rollouts.map((rollout) => withoutDrift(rollout, drift)),
		unchanged: differences.length - changes.length,
		cosmetic,
		warnings: drift.warnings
	};
}
function ofMembers({ memberType, fields }) {
	return {
		type: memberType,
		fields
	};
}
function withoutDrift(rollout, { drifted }) {
	return {
		...rollout,
		fields: rollout.fields.filter((field) => !drifted(rollout.memberType, field))
	};
}
function differencesOf(before, after, match, context) {
	const differences = [];
	for (const [position, partner] of match.pairing.afterOf.entries()) {
		if (partner === -1) continue;
		const [was, is] = [at(before.resources, position), at(after.resources, partner)];
		const { fields, other } = diffFields(was, is, context);
		differences.push({
			was,
			is,
			type: is.type,
			reason: match.reasons.get(position),
			fields: known(was, is, fields),
			other
		});
	}
	return differences;
}
/** If Cloudcraft has renamed the type, a field that only one of the two types has is also a change of the format. */
function known(was, is, fields) {
	if (was.type === is.type || fields.length === 0) return fields;
	const has = ({ properties, label }, field) => field === "name" ? label !== void 0 : Object.hasOwn(properties, field);
	return fields.filter(({ path }) => [was, is].every((one) => has(one, path.split(".", 1)[0] ?? "")));
}
function toChange({ was, is, reason: other }, fields) {
	if (other === void 0 && fields.length === 0) return void 0;
	const reason = other ?? recreation(is, fields);
	const size = sizeChange(fields, [was], [is]);
	const both = {
		before: referenceTo(was),
		after: referenceTo(is),
		fields,
		...size && { size },
		tags: []
	};
	return reason === void 0 ? {
		kind: "changed",
		...both
	} : {
		kind: "replaced",
		...both,
		...reason
	};
}
function count(other, cosmetic) {
	if (other.has("place")) cosmetic.moved++;
	if (other.has("colour")) cosmetic.recoloured++;
	if (other.has("estimate")) cosmetic.estimated++;
	if (other.has("description")) cosmetic.described++;
}
// src/inventory/match/leftovers.ts
function leftoversOf(before, after, pairing) {
	return both([before, after], (inventory, side) => leftoversIn(inventory, pairing, side));
}
function leftoversIn(inventory, pairing, side) {
	const partners = side === 0 ? pairing.afterOf : pairing.beforeOf;
	const positions = [];
	for (let position = 0; position < partners.length; position++) if (partners[position] === -1) positions.push(position);
	return {
		inventory,
		partners,
		positions,
		surroundings: surroundingsOf(inventory, positions),
		shared: sharedNames(pairing, side)
	};
}
function resourceAt({ inventory }, position) {
	return at(inventory.resources, position);
}
/** The positions still without a partner. */
function stillLeft({ positions, partners }) {
	return positions.filter((position) => partners[position] === -1);
}
// src/inventory/match/companions.ts
/** The owner of a companion: the one resource that it is connected to. Undefined if there are several, or if it is not a companion. */
function ownerOf(side, position) {
	if (!isCompanion(resourceAt(side, position).type)) return void 0;
	const around = side.surroundings.get(position);
	const [only, ...others] = new Set([...around?.from ?? [], ...around?.to ?? []]);
	return others.length === 0 ? only : void 0;
}
/** Leftover companions by owner. */
function companionsOf$1(side) {
	const found = new Map();
	for (const position of stillLeft(side)) {
		const owner = ownerOf(side, position);
		if (owner !== void 0) listAt(found, owner).push(position);
	}
	return found;
}
/** Fields with the capacity of a volume, in GB. */
const SIZES = ["storage", "diskSizeGb"];
/** The capacity of a volume, in GB; 0 if the document does not say. */
function storageOf({ properties }) {
	const size = SIZES.map((field) => own(properties, field)).find((value) => value !== void 0 && value !== null);
	const amount = Number(size);
	return Number.isFinite(amount) ? amount : 0;
}
/** Equal for resources that are configured alike, whatever they are called. */
function configurationText({ type, properties }) {
	const fields = Object.entries(properties).filter(([field]) => classOf(type, field) === "configuration");
	return comparableText(Object.fromEntries(fields), (text) => text);
}
/**
* Pairs removed volumes with added ones: those configured alike, then those with at least the same capacity, the largest first.
* @returns the pairs, and what has no counterpart, the largest first
*/
function matchVolumes(gone, come, resourceOf) {
	const pairs = [];
	const waiting = new Map();
	for (const one of come) listAt(waiting, configurationText(resourceOf(one))).push(one);
	const unlike = gone.filter((one) => {
		const partner = waiting.get(configurationText(resourceOf(one)))?.pop();
		if (partner !== void 0) pairs.push([one, partner]);
		return partner === void 0;
	});
	const bySize = (a, b) => storageOf(resourceOf(b)) - storageOf(resourceOf(a));
	const rest = [...waiting.values()].flat().sort(bySize);
	return {
		pairs,
		lost: unlike.toSorted(bySize).filter((one) => {
			const [largest] = rest;
			if (largest === void 0 || storageOf(resourceOf(largest)) < storageOf(resourceOf(one))) return true;
			rest.shift();
			pairs.push([one, largest]);
			return false;
		})
	};
}
/** The list of a key, created when first needed. */
function listAt(lists, key) {
	const list = lists.get(key) ?? [];
	lists.set(key, list);
	return list;
}
// src/inventory/match/names.ts
/** The name that people gave it; undefined if its label is just its own id, as with unnamed volumes and networks. */
function givenName(resource) {
	const name = resource.label ?? ownName(resource.properties, resource.type);
	if (name !== void 0) return isOwnId(name, resource) ? void 0 : name;
	return nameInKey(resource);
}
/** If people choose the name, it counts as one even if it looks like an id: `orders-20260131`. */
function isOwnId(name, resource) {
	const { id, key } = resource;
	return (name === id || key === name || key.endsWith(`/${name}`) || key.endsWith(`:${name}`)) && /^[a-z]+-[0-9a-f]{8,17}$/.test(name) && nameInKey(resource) === void 0;
}
/** The name inside an ARN or an Azure resource id, without the random parts, which change when the resource is recreated. */
function nameInKey({ identity, type, key }) {
	if (identity === "azure-id") return nameInAzureId(key);
	return identity === "arn" ? componentType(type)?.nameInArn?.exec(key)?.[1] : void 0;
}
/**
* The name of an Azure machine that a scale set made: `web_3`, `web_3f9a0c1d`, `aks-pool1-31556-vmss00000a`. People cannot give a virtual
* machine a name with an underscore.
*/
const OF_SCALE_SET = /^(.+)(?:_(?:\d+|[0-9a-f]{8})|(?<=-vmss)[0-9a-z]{6})$/i;
/** The name that all machines of a fleet have: their own, or that of their scale set. */
function fleetName(resource) {
	const name = givenName(resource);
	return resource.type === "azurevm" && name !== void 0 ? OF_SCALE_SET.exec(name)?.[1] ?? name : name;
}
/** Words that distinguish versions of one thing, not different things. */
const VERSION_WORD = /^(v?\d+|blue|green|new|old|next|prev|restored?|copy|clone|canary|tmp|backup|[0-9a-f]{6,})$/;
/**
* A name without the words that distinguish versions: `orders-db-restored`, `orders-db-2` and `orders-db` are all `orders db`. A name that
* consists only of such words stays whole; one without letters and digits has the stem `''`.
*/
function stem(name) {
	const words = wordsOf(name);
	const kept = words.filter((word) => !isVersionWord(word));
	return (kept.length === 0 ? words : kept).join(" ");
}
/** Whether one of its words is a number: of a version, or of one of several siblings. */
function isNumbered(name) {
	return wordsOf(name).some((word) => NUMBER.test(word));
}
const NUMBER = /^v?\d+$/;
function wordsOf(name) {
	return name.normalize().toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u).flatMap((word) => isVersionWord(word) ? [word] : word.split(/(?<=[a-z])(?=\d+$)/)).filter((word) => word !== "");
}
/** A hash contains digits; `facade` is a word, although all of its letters are hexadecimal digits. */
function isVersionWord(word) {
	return VERSION_WORD.test(word) && (!/^[0-9a-f]{6,}$/.test(word) || /\d/.test(word));
}
// src/inventory/match/place.ts
/** Names of groups and subnets are unique only within a VPC: each VPC has a group `default`. */
const NAMESPACE = "vpc";
/** Whether both are in a VPC, but in different ones: the same name then means two things. */
function standApart(left, right, before, after) {
	const [was, is] = [namespacesOf(left, before), namespacesOf(right, after)];
	if (was.length === 0 || is.length === 0) return false;
	const known = new Set(right.shared(is));
	return !left.shared(was).some((one) => known.has(one));
}
function namespacesOf(side, position) {
	return (side.surroundings.get(position)?.groups ?? side.inventory.groups.get(position) ?? []).filter((group) => resourceAt(side, group).type === NAMESPACE);
}
// src/inventory/match/fleets.ts
/** Machines of fleets whose group may not be drawn: nodes of a cluster, or a scan without autoscaling groups. */
const MACHINES = new Set(["ec2", "azurevm"]);
/** It is unknown which of several alike has replaced which. */
const CONFIDENCE = .8;
/**
* Pairs machines of a fleet that was rolled over although no pool is drawn: several with the same name in one network or, without names,
* configured alike in the same groups. Their volumes are added and removed with them, as in a pool.
*/
function pairFleets(left, pairing, reasons, pooled) {
	const [exchanged, churned] = [new Set(), new Set()];
	const exchanges = exchangesIn$1(left, pooled);
	if (exchanges.length === 0) return {
		exchanged,
		churned
	};
	const companions = both(left, companionsOf$1);
	const volumesOf = (side, machine) => volumes(left[side], companions[side].get(machine) ?? []);
	const accept = (before, after, because) => {
		pair(pairing, before, after);
		reasons.set(before, {
			confidence: CONFIDENCE,
			because: [because]
		});
		exchanged.add(before);
	};
	for (const exchange of exchanges) {
		const machines = pairsOf(left, exchange, volumesOf);
		for (const [before, after] of machines) {
			accept(before, after, ONE_OF_SEVERAL);
			const { pairs } = matchVolumes(volumesOf(0, before), volumesOf(1, after), resourceOf);
			for (const [gone, come] of pairs) accept(gone.position, come.position, VOLUME_OF_ONE);
		}
		const [gone, come] = both(exchange, (members, side) => members.flatMap((one) => volumesOf(side, one)));
		for (const [volume] of matchVolumes(gone, come, resourceOf).pairs) churned.add(volume.position);
	}
	return {
		exchanged,
		churned
	};
}
/** What was removed and added in each fleet in which both happened. */
function exchangesIn$1(left, pooled) {
	const [befores, afters] = both(left, (side, index) => fleetsIn(side, pooled[index]));
	const exchanges = [...befores].flatMap(([key, gone]) => {
		const come = afters.get(key);
		return come === void 0 ? [] : [{
			key,
			gone,
			come
		}];
	});
	const stayed = exchanges.some(({ gone, come }) => isAlone(gone, come)) ? likenessesOfSurvivors(left[0]) : new Set();
	return exchanges.flatMap(({ key, gone, come }) => isAlone(gone, come) && !stayed.has(key) ? [] : [[gone, come]]);
}
function isAlone(gone, come) {
	return gone.length === 1 && come.length === 1;
}
/** Leftover machines outside pools, by what makes them interchangeable. */
function fleetsIn(side, pooled) {
	const fleets = new Map();
	for (const position of stillLeft(side)) {
		if (!MACHINES.has(resourceAt(side, position).type) || pooled.has(position)) continue;
		const key = likeness(side, position);
		if (key !== void 0) listAt(fleets, key).push(position);
	}
	return fleets;
}
function likenessesOfSurvivors(side) {
	const isSurvivor = (type, position) => MACHINES.has(type) && side.partners[position] !== -1;
	return new Set(side.inventory.resources.flatMap(({ type }, position) => isSurvivor(type, position) ? [likeness(side, position)] : []));
}
/** Undefined for a machine about which nothing is known: without a name and a group it is not similar to any other. */
function likeness(side, position) {
	const resource = resourceAt(side, position);
	const name = fleetName(resource);
	const where = side.shared(name === void 0 ? groupsOf$1(side, position) : namespacesOf(side, position)).sort();
	if (name === void 0 && where.length === 0) return void 0;
	const what = name === void 0 ? `configured ${configurationText(resource)}` : `called ${name}`;
	return [
		resource.type,
		resource.region,
		accountOf(resource),
		what,
		...where
	].join("\n");
}
/** The groups that say what a machine is for: networks and firewalls, but not subnets, since a fleet uses several. */
function groupsOf$1(side, position) {
	const groups = side.inventory.groups.get(position) ?? [];
	const isFirewall = (group) => componentType(resourceAt(side, group).type)?.firewall === "any";
	return [...namespacesOf(side, position), ...groups.filter(isFirewall)];
}
/** Pairs removed and added machines: those alike in configuration and volumes first. The rest have no partner. */
function pairsOf(left, [gone, come], volumesOf) {
	const waiting = new Map();
	const textOf = (side, position) => [resourceAt(left[side], position), ...volumesOf(side, position).map(resourceOf)].map(configurationText).join("\n");
	for (const after of inOrder$2(left[1], come).toReversed()) listAt(waiting, textOf(1, after)).push(after);
	const pairs = [];
	const unlike = inOrder$2(left[0], gone).filter((before) => {
		const after = waiting.get(textOf(0, before))?.pop();
		if (after !== void 0) pairs.push([before, after]);
		return after === void 0;
	});
	const rest = inOrder$2(left[1], [...waiting.values()].flat());
	return [...pairs, ...unlike.slice(0, rest.length).map((before, i) => [before, at(rest, i)])];
}
function inOrder$2(side, positions) {
	const keyOf = (position) => resourceAt(side, position).key;
	return positions.toSorted((a, b) => keyOf(a) < keyOf(b) ? -1 : 1);
}
function resourceOf({ resource }) {
	return resource;
}
/** In an order that does not depend on the document: the largest first. */
function volumes(side, positions) {
	return inOrder$2(side, positions).map((position) => ({
		position,
		resource: resourceAt(side, position)
	})).sort((a, b) => storageOf(b.resource) - storageOf(a.resource));
}
// src/inventory/match/assignment.ts
/** Above this number the best assignment would take seconds; resources are then paired in the order of their names. */
const MAX_EXACT = 300;
/**
* Pairs rows with columns so that the sum of their scores is the greatest (the Hungarian method, O(n³)).
* @param score of row i with column j, 0 to 1
* @returns pairs [i, j], each row and column at most once
*/
function bestAssignment(rows, columns, score) {
	if (rows === 0 || columns === 0) return [];
	if (rows > MAX_EXACT || columns > MAX_EXACT) return inOrder$1(rows, columns);
	if (rows > columns) return hungarian(columns, rows, (i, j) => 1 - score(j, i)).map(([j, i]) => [i, j]);
	return hungarian(rows, columns, (i, j) => 1 - score(i, j));
}
/** Both sides are sorted by name. */
function inOrder$1(rows, columns) {
	return Array.from({ length: Math.min(rows, columns) }, (_, i) => [i, i]);
}
/** Needs rows ≤ columns. Potentials `u`, `v` keep every reduced cost at zero or above; each row is added by a shortest path. */
function hungarian(rows, columns, cost) {
	const u = new Float64Array(rows + 1);
	const v = new Float64Array(columns + 1);
	const rowOf = new Int32Array(columns + 1);
	const costs = Array.from({ length: rows }, (_, i) => Float64Array.from({ length: columns }, (_, j) => cost(i, j)));
	for (let row = 1; row <= rows; row++) addRow(row, {
		u,
		v,
		rowOf,
		columns,
		costs
	});
	const pairs = [];
	for (let column = 1; column <= columns; column++) if (rowOf[column] !== 0) pairs.push([cell(rowOf, column) - 1, column - 1]);
	return pairs;
}
function addRow(row, tableau) {
	const { rowOf, columns } = tableau;
	const path = {
		slack: new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY),
		cameFrom: new Int32Array(columns + 1),
		seen: new Uint8Array(columns + 1)
	};
	rowOf[0] = row;
	let column = 0;
	do {
		path.seen[column] = 1;
		relax(tableau, path, column);
		const next = nearestColumn(path);
		shift(tableau, path, cell(path.slack, next));
		column = next;
	} while (rowOf[column] !== 0);
	while (column !== 0) {
		const previous = cell(path.cameFrom, column);
		rowOf[column] = cell(rowOf, previous);
		column = previous;
	}
}
function relax({ u, v, rowOf, columns, costs }, { slack, cameFrom, seen }, column) {
	const row = cell(rowOf, column);
	const costsOfRow = at(costs, row - 1);
	for (let j = 1; j <= columns; j++) {
		const reduced = cell(costsOfRow, j - 1) - cell(u, row) - cell(v, j);
		if (seen[j] || reduced >= cell(slack, j)) continue;
		slack[j] = reduced;
		cameFrom[j] = column;
	}
}
function nearestColumn({ slack, seen }) {
	let nearest = 0;
	for (let j = 1; j < slack.length; j++) if (!seen[j] && (nearest === 0 || cell(slack, j) < cell(slack, nearest))) nearest = j;
	return nearest;
}
function shift({ u, v, rowOf }, { slack, seen }, delta) {
	for (let j = 0; j < slack.length; j++) {
		if (!seen[j]) {
			slack[j] = cell(slack, j) - delta;
			continue;
		}
		const row = cell(rowOf, j);
		u[row] = cell(u, row) + delta;
		v[j] = cell(v, j) - delta;
	}
}
/** Like `at`, for loops that run millions of times: it stays fast because it only ever sees these two kinds of list. */
function cell(list, position) {
	const number = list[position];
	if (number === void 0) throw new RangeError(`There is no cell ${position} in a list of ${list.length}`);
	return number;
}
// src/inventory/match/similarity.ts
/** Below this similarity two resources are two resources. */
const THRESHOLD = .7;
const WEIGHTS = {
	name: 4,
	groups: 3,
	connections: 3,
	configuration: 2,
	members: 2
};
/**
* Pairs leftovers whose names differ only in their version (`web-blue`, `web-green`), each with the most similar one. Resources with
* different names are two resources, no matter how similar the rest is.
*/
function pairBySimilarity([left, right], wanted, accept) {
	const partners = byStem(right, wanted);
	const candidates = [...byStem(left, wanted)].flatMap(([key, befores]) => {
		const afters = partners.get(key);
		return afters === void 0 ? [] : [{
			key,
			befores,
			afters
		}];
	});
	if (candidates.length === 0) return;
	const brothers = numberedSurvivors(left, new Set(candidates.map(({ befores }) => resourceAt(left, at(befores, 0)).type)));
	const found = candidates.flatMap(({ key, befores, afters }) => {
		const isVersion = !brothers.has(key);
		const reasonFor = (i, j) => {
			const [before, after] = [at(befores, i), at(afters, j)];
			return standApart(left, right, before, after) || !isVersion && haveOtherNames(left, right, before, after) ? NOT_ALIKE : compare(left, right, before, after);
		};
		return bestAssignment(befores.length, afters.length, (i, j) => reasonFor(i, j).confidence).map(([i, j]) => ({
			before: at(befores, i),
			after: at(afters, j),
			reason: reasonFor(i, j)
		}));
	});
	for (const { before, after, reason } of found) if (reason.confidence >= .7) accept(before, after, reason);
}
const NOT_ALIKE = {
	confidence: 0,
	because: []
};
function haveOtherNames(left, right, before, after) {
	return givenName(resourceAt(left, before)) !== givenName(resourceAt(right, after));
}
/**
* Stems of resources with a number in their name that are on both sides. If such siblings remain, the number distinguishes them: a removed
* `shard-1` and an added `shard-4` are two shards, since `shard-2` and `shard-3` still exist.
*/
function numberedSurvivors(side, types) {
	const found = new Set();
	for (const [position, resource] of side.inventory.resources.entries()) {
		if (side.partners[position] === -1 || !types.has(resource.type)) continue;
		const name = givenName(resource);
		if (name !== void 0 && isNumbered(name)) found.add(stemKey(resource, name));
	}
	return found;
}
/** Equal for resources of one type and region whose names differ only in their version. */
function stemKey({ type, region }, name) {
	return `${type}\n${region ?? ""}\n${stem(name)}`;
}
function byStem(side, wanted) {
	const found = new Map();
	for (const position of stillLeft(side)) {
		const resource = resourceAt(side, position);
		const name = givenName(resource);
		if (name === void 0 || !wanted(side, position)) continue;
		const key = stemKey(resource, name);
		const positions = found.get(key);
		if (positions === void 0) found.set(key, [position]);
		else positions.push(position);
	}
	const order = (position) => `${givenName(resourceAt(side, position))}\n${resourceAt(side, position).key}`;
	for (const positions of found.values()) positions.sort((a, b) => order(a) < order(b) ? -1 : 1);
	return found;
}
/** How similar two resources are, and in which features. Features that neither of them has do not count. */
function compare(left, right, before, after) {
	const [a, b] = [resourceAt(left, before), resourceAt(right, after)];
	const [was, is] = [left.surroundings.get(before), right.surroundings.get(after)];
	const around = (pick) => [left.shared(was?.[pick] ?? []), right.shared(is?.[pick] ?? [])];
	const prefixed = (from, to) => [...from.map((id) => `<${id}`), ...to.map((id) => `>${id}`)];
	const scores = {
		name: nameLikeness(a, b),
		groups: jaccard(placesOf$1(left, before), placesOf$1(right, after)),
		connections: jaccard(prefixed(around("from")[0], around("to")[0]), prefixed(around("from")[1], around("to")[1])),
		configuration: configurationLikeness(a, b),
		members: jaccard(...around("members"))
	};
	return {
		confidence: weigh(scores),
		because: reasons(scores, a, b)
	};
}
/** Where it is. Firewalls are left out: a change of those is a change of the resource, not a sign of another one. */
function placesOf$1(side, position) {
	const groups = side.surroundings.get(position)?.groups ?? [];
	return side.shared(groups.filter((group) => componentType(resourceAt(side, group).type)?.firewall === void 0));
}
function weigh(scores) {
	let sum = 0;
	let weights = 0;
	for (const feature of Object.keys(WEIGHTS)) {
		const score = scores[feature];
		if (score === void 0) continue;
		sum += score * WEIGHTS[feature];
		weights += WEIGHTS[feature];
	}
	return weights === 0 ? 0 : Math.round(sum / weights * 100) / 100;
}
const WORDS = {
	groups: "same groups",
	connections: "same connections",
	configuration: "same configuration",
	members: "same members"
};
function reasons(scores, a, b) {
	return [givenName(a) === givenName(b) ? "same name" : "same name but for its version", ...Object.keys(WORDS).filter((feature) => (scores[feature] ?? 0) >= .99).map((feature) => WORDS[feature])];
}
/** Below 1 if only the stems agree, so that an exact match wins an assignment. */
function nameLikeness(a, b) {
	const [left, right] = [givenName(a), givenName(b)];
	if (left === void 0 || right === void 0) return void 0;
	if (left === right) return 1;
	return stem(left) === stem(right) ? .9 : 0;
}
function jaccard(a, b) {
	if (a.length === 0 && b.length === 0) return void 0;
	const left = new Set(a);
	const right = new Set(b);
	let common = 0;
	for (const id of left) if (right.has(id)) common++;
	return common / (left.size + right.size - common);
}
function configurationLikeness(a, b) {
	const keys = new Set([...Object.keys(a.properties), ...Object.keys(b.properties)].filter((key) => classOf(a.type, key) === "configuration" && key !== "region"));
	if (keys.size === 0) return void 0;
	return [...keys].filter((key) => sameValue(own(a.properties, key), own(b.properties, key), [(text) => text, (text) => text])).length / keys.size;
}
// src/inventory/match/replacement.ts
/** Containers in containers: a group in a VPC. */
const MAX_NESTING = 4;
/**
* Pairs replaced containers. They come first, so that their members can be recognised by where they are. The container of a container is
* paired in the round before it.
*/
function pairReplacedContainers(left, pairing, reasons) {
	const containers = both(left, (side) => ({
		...side,
		positions: stillLeft(side).filter((position) => isContainer(resourceAt(side, position).type))
	}));
	for (let round = 0, known = -1; round < MAX_NESTING && reasons.size > known; round++) {
		known = reasons.size;
		pairReplaced(containers, pairing, reasons, () => true);
	}
}
/** Pairs the other replaced resources. Members of pools and their companions are replaced as a set and never paired. */
function pairReplacedResources(left, pairing, reasons, pooled) {
	pairReplaced(left, pairing, reasons, (side, position) => !isContainer(resourceAt(side, position).type) && !pooled[side === left[0] ? 0 : 1].has(position));
}
function pairReplaced(left, pairing, reasons, wanted) {
	if (left.some((side) => stillLeft(side).length === 0)) return;
	const accept = (before, after, reason) => {
		pair(pairing, before, after);
		reasons.set(before, reason);
	};
	pairOnly(left, wanted, keyInArn, (a, b) => accept(a, b, {
		confidence: 1,
		because: ["same name"]
	}));
	pairOnly(left, wanted, nameAndPlace, (a, b) => accept(a, b, {
		confidence: .98,
		because: ["same name", "same place"]
	}));
	pairOnly(left, wanted, exactName, (a, b) => accept(a, b, {
		confidence: .9,
		because: ["same name"]
	}));
	pairBySimilarity(left, wanted, accept);
	pairOnly(left, wanted, soleInPlace, (a, b) => accept(a, b, {
		confidence: .8,
		because: ["the only one of its type in the same place"]
	}));
}
/**
* Pairs two leftovers if each is the only one with their key on its side. All pairs are found before any is made: a pairing affects the
* place of other resources, so otherwise the order of the document would matter.
*/
function pairOnly([left, right], wanted, keyOf, accept) {
	const partners = uniqueByKey(right, wanted, keyOf);
	const found = [...uniqueByKey(left, wanted, keyOf)].flatMap(([key, position]) => {
		const partner = partners.get(key);
		return position !== void 0 && partner !== void 0 && !standApart(left, right, position, partner) ? [[position, partner]] : [];
	});
	for (const [before, after] of found) accept(before, after);
}
function uniqueByKey(side, wanted, keyOf) {
	const found = new Map();
	for (const position of stillLeft(side)) {
		const resource = resourceAt(side, position);
		const key = wanted(side, position) ? keyOf(side, position) : void 0;
		if (key === void 0) continue;
		const typed = `${resource.type}\n${resource.region ?? ""}\n${accountOf(resource) ?? ""}\n${key}`;
		found.set(typed, found.has(typed) ? void 0 : position);
	}
	return found;
}
/** The ARN without the random part that AWS gives to each new resource: the same load balancer, recreated. */
const keyInArn = (side, position) => {
	const resource = resourceAt(side, position);
	return isOpaque(resource.type) ? void 0 : nameInKey(resource);
};
const nameAndPlace = (side, position) => {
	const name = exactName(side, position);
	const place = placeOf(side, position);
	return name === void 0 || place === void 0 ? void 0 : `${name}\n${place}`;
};
/** A name without a letter or a digit is meaningless. */
const exactName = (side, position) => {
	const name = givenName(resourceAt(side, position));
	return name === void 0 || stem(name) === "" ? void 0 : name;
};
/** A resource without a name is recognised by its surroundings, if it is the only one there on both sides. */
const soleInPlace = (side, position) => {
	const resource = resourceAt(side, position);
	return isOpaque(resource.type) && givenName(resource) === void 0 ? placeOf(side, position) : void 0;
};
/** The survivors around a resource; undefined without any. */
function placeOf(side, position) {
	const around = side.surroundings.get(position);
	if (around === void 0) return void 0;
	const parts = [
		around.groups,
		around.members,
		around.from,
		around.to
	].map((list) => side.shared(list).sort().join(" "));
	return parts.every((part) => part === "") ? void 0 : parts.join("|");
}
// src/inventory/match/pool-size.ts
/** Scans the inventory at most once per type, for any number of pools. */
function poolSizes(inventory) {
	const companions = new Map();
	return (pool, type) => {
		const members = inventory.members.get(pool) ?? [];
		if (poolTypeOf(type) !== void 0) return members.filter((member) => typeAt(inventory, member) === type).length;
		const known = companions.get(type) ?? companionsOf(inventory, type);
		companions.set(type, known);
		return members.reduce((sum, member) => sum + (known.get(member) ?? 0), 0);
	};
}
/** A companion is connected to one resource and to nothing else. */
function companionsOf(inventory, type) {
	const positions = inventory.resources.flatMap((resource, position) => resource.type === type ? [position] : []);
	const counts = new Map();
	for (const { from, to } of surroundingsOf(inventory, positions).values()) {
		const [only, ...others] = new Set([...from, ...to]);
		if (only !== void 0 && others.length === 0) counts.set(only, (counts.get(only) ?? 0) + 1);
	}
	return counts;
}
function typeAt({ resources }, position) {
	return at(resources, position).type;
}
// src/inventory/match/rollout-fields.ts
/** Fields in which the new members, as a set, differ from the old ones. Each side is one value, or a sorted list of all values. */
function fieldsOfAll(type, removed, added) {
	const keys = new Set([...removed, ...added].flatMap(({ properties }) => Object.keys(properties)));
	const changes = [];
	for (const path of [...keys].sort()) {
		if (classOf(type, path) !== "configuration") continue;
		const [before, after] = [valuesOf(path, removed), valuesOf(path, added)];
		if ([...before.keys()].sort().join() === [...after.keys()].sort().join()) continue;
		changes.push({
			path,
			...before.size > 0 && { before: oneOrAll(before) },
			...after.size > 0 && { after: oneOrAll(after) }
		});
	}
	return changes;
}
function valuesOf(path, resources) {
	const values = new Map();
	for (const { properties } of resources) {
		const value = own(properties, path);
		if (value === void 0 || isNothing(value)) continue;
		const key = comparableText(inOneCase(path, value), (text) => text);
		values.set(key, betterSpelling(value, values.get(key) ?? value));
	}
	return values;
}
function oneOrAll(values) {
	const sorted = [...values].sort(([a], [b]) => Number(a) - Number(b) || (a < b ? -1 : 1)).map(([, value]) => value);
	return sorted.length === 1 ? at(sorted, 0) : sorted;
}
// src/inventory/match/rollouts.ts
/**
* Interchangeable members of one parent that were replaced, together with their companions, such as an instance's volumes. If members were
* only removed or only added, the pool was scaled, and they stay removals or additions.
*/
function findRollouts(before, after, left, pairing) {
	const pooled = both(left, (side) => withCompanions(side, poolsOf(side)));
	const exchanges = exchangesIn(left, pooled, pairing);
	const lost = new Set(lostCompanions(before, after, exchanges));
	const exchanged = exchanges.filter(({ gone, come }) => gone.length > 0 && come.length > 0);
	const [sizeBefore, sizeAfter] = [poolSizes(before), poolSizes(after)];
	return {
		rollouts: exchanged.map(({ parent, memberType, gone, come }) => {
			const parentBefore = at(pairing.beforeOf, parent);
			const pool = {
				before: at(before.resources, parentBefore),
				after: at(after.resources, parent),
				members: {
					before: sizeBefore(parentBefore, memberType),
					after: sizeAfter(parent, memberType)
				}
			};
			const removed = gone.map((position) => at(before.resources, position));
			const added = come.map((position) => at(after.resources, position));
			const missing = gone.filter((position) => lost.has(position)).map((position) => at(before.resources, position));
			return {
				...rollout(pool, memberType, removed, added),
				...missing.length > 0 && { lost: lossOf(missing) }
			};
		}),
		inRollouts: [new Set(exchanged.flatMap(({ gone }) => gone)), new Set(exchanged.flatMap(({ come }) => come))],
		pooled,
		lost
	};
}
/** The pool of each leftover member; of several parents the first by key. */
function poolsOf(side) {
	const found = new Map();
	for (const position of stillLeft(side)) {
		const type = poolTypeOf(resourceAt(side, position).type);
		if (type === void 0) continue;
		const parent = (side.surroundings.get(position)?.groups ?? []).filter((group) => resourceAt(side, group).type === type).sort((a, b) => resourceAt(side, a).key < resourceAt(side, b).key ? -1 : 1)[0];
		if (parent !== void 0) found.set(position, parent);
	}
	return found;
}
/** Adds what is connected to one pooled leftover and to nothing else. */
function withCompanions(side, pooled) {
	const companions = [];
	for (const position of stillLeft(side)) {
		const pool = pooled.get(ownerOf(side, position) ?? -1);
		if (pool !== void 0) companions.push([position, pool]);
	}
	return new Map([...pooled, ...companions]);
}
/** What left and joined each pool that is on both sides. */
function exchangesIn(left, pooled, pairing) {
	const exchanges = new Map();
	const exchangeOf = (parent, memberType) => {
		const key = `${parent} ${memberType}`;
		const exchange = exchanges.get(key) ?? {
			parent,
			memberType,
			gone: [],
			come: []
		};
		exchanges.set(key, exchange);
		return exchange;
	};
	for (const [position, ownParent] of pooled[0]) {
		const parent = at(pairing.afterOf, ownParent);
		if (parent !== -1) exchangeOf(parent, resourceAt(left[0], position).type).gone.push(position);
	}
	for (const [position, parent] of pooled[1]) exchangeOf(parent, resourceAt(left[1], position).type).come.push(position);
	return [...exchanges.values()];
}
/**
* Companions that were removed with members of a pool and that the replacements do not have. Companions of members without a replacement
* were removed by scaling, which is expected.
*/
function lostCompanions(before, after, exchanges) {
	return exchanges.flatMap(({ parent, memberType, gone, come }) => {
		if (!isCompanion(memberType)) return [];
		const members = exchanges.filter((one) => one.parent === parent && !isCompanion(one.memberType));
		const [went, came] = [sum(members, (one) => one.gone.length), sum(members, (one) => one.come.length)];
		const expected = Math.floor(gone.length * Math.min(1, came / Math.max(1, went)));
		const missing = Math.max(0, expected - come.length);
		if (missing === 0) return [];
		const volumes = (inventory, positions) => positions.map((position) => ({
			position,
			resource: at(inventory.resources, position)
		})).sort((a, b) => byKey(a.resource, b.resource));
		const { lost } = matchVolumes(volumes(before, gone), volumes(after, come), ({ resource }) => resource);
		return lost.slice(0, missing).map(({ position }) => position);
	});
}
function sum(list, of) {
	return list.reduce((total, one) => total + of(one), 0);
}
function lossOf(volumes) {
	const sizes = [...new Set(volumes.map(storageOf))].filter((size) => size > 0).sort((a, b) => a - b);
	return {
		count: volumes.length,
		...sizes.length > 0 && { sizes }
	};
}
function rollout(pool, memberType, removed, added) {
	const fields = fieldsOfAll(memberType, removed, added);
	const size = sizeChange(fields, removed, added);
	return {
		kind: "rollout",
		parent: {
			before: referenceTo(pool.before),
			after: referenceTo(pool.after)
		},
		memberType,
		members: pool.members,
		removed: removed.map(referenceTo).sort(byKey),
		added: added.map(referenceTo).sort(byKey),
		fields,
		...size && { size }
	};
}
function byKey(a, b) {
	return `${a.key}\n${a.id}` < `${b.key}\n${b.id}` ? -1 : 1;
}
// src/inventory/match/anonymous.ts
function anonymousIn(inventory, { pairing, side, resolve, useLabels }) {
	const partners = side === 0 ? pairing.afterOf : pairing.beforeOf;
	const described = inventory.resources.flatMap((resource, position) => {
		if (resource.identity !== "described" || partners[position] !== -1) return [];
		const content = contentText(resource, resolve, useLabels);
		return [{
			position,
			content,
			order: `${content}\n${resource.id}`
		}];
	});
	described.sort((a, b) => a.order < b.order ? -1 : 1);
	const positions = described.map(({ position }) => position);
	const shared = side === 0 ? (position) => at(pairing.afterOf, position) : (position) => partners[position] === -1 ? -1 : position;
	return {
		inventory,
		partners,
		waiting: new Set(positions),
		surroundings: surroundingsOf(inventory, positions),
		content: new Map(described.map(({ position, content }) => [position, content])),
		shared,
		useLabels
	};
}
/** The configuration and names of a component, without ids, positions, colours and estimates, which may differ in every snapshot. */
function contentText({ type, properties, label }, resolve, useLabels) {
	const fields = Object.entries(properties).filter(([field]) => {
		const fieldClass = classOf(type, field);
		return fieldClass === "configuration" || fieldClass === "reference" && field !== "id" && field !== "nodes";
	});
	return comparableText(Object.fromEntries([...fields, ["label", useLabels && label || null]]), resolve);
}
/** Pairs the two, so that they are no longer waiting. */
function take([left, right], pairing, before, after) {
	pair(pairing, before, after, "same description, no identity of its own");
	left.waiting.delete(before);
	right.waiting.delete(after);
}
// src/inventory/match/twin-names.ts
/** Members of a pool are replaced, not changed: the remaining ones become a rollout. */
function dropPoolMembers(sides) {
	for (const side of sides) for (const position of side.waiting) if (isPoolMember(side, position)) side.waiting.delete(position);
}
function isPoolMember(side, position) {
	return poolsAround(side, position).length > 0;
}
function poolsAround({ inventory: { resources, groups } }, position) {
	const pool = poolTypeOf(at(resources, position).type);
	return pool === void 0 ? [] : (groups.get(position) ?? []).filter((group) => at(resources, group).type === pool);
}
/** Identifies a pool by more than its members, which come and go; undefined if it is not a pool. */
function poolText(side, position) {
	const { resources, members } = side.inventory;
	const { type } = at(resources, position);
	return (members.get(position) ?? []).some((member) => poolTypeOf(at(resources, member).type) === type) ? named(side, position) ?? parents(side, position) : void 0;
}
/** A pool with what its members are, regardless of their number. */
function poolAndMembersText(side, position) {
	const pool = poolText(side, position);
	const members = side.inventory.members.get(position) ?? [];
	const kinds = new Set(members.map((member) => side.content.get(member) ?? ""));
	return pool && [pool, ...[...kinds].sort()].join("\n");
}
/**
* Identifies a member within a pool that is on both sides, by its content. Equal members cannot be distinguished, whatever they were
* connected to.
*/
function memberText(side, position) {
	const pools = poolsAround(side, position).map(side.shared).filter((pool) => pool !== -1);
	return pools.length === 0 ? void 0 : `${pools.sort().join(" ")}\n${side.content.get(position)}`;
}
function pairUniqueNames(sides, pairing) {
	const [left, right] = both(sides, uniqueNames);
	for (const [name, before] of left) {
		const after = right.get(name);
		if (before !== -1 && after !== void 0 && after !== -1) take(sides, pairing, before, after);
	}
}
/** Names to positions; `ABSENT` for a name that several have. */
function uniqueNames(side) {
	const found = new Map();
	for (const position of side.waiting) {
		const name = isPoolMember(side, position) ? void 0 : named(side, position);
		if (name !== void 0) found.set(name, found.has(name) ? -1 : position);
	}
	return found;
}
/** Type, region and the name that people gave; undefined for a resource without a name. */
function named(side, position) {
	const resource = at(side.inventory.resources, position);
	return (side.useLabels ? givenName(resource) : ownText(resource.properties, "name")) === void 0 ? void 0 : descriptionOf(side, position);
}
function descriptionOf({ inventory, useLabels }, position) {
	const { key, type, region, properties } = at(inventory.resources, position);
	return useLabels ? key : `${type}/${region ?? ""}/${ownText(properties, "name") ?? ""}`;
}
/** For resources without a name: the groups that are on both sides, in addition to the description. */
function parents(side, position) {
	const groups = (side.surroundings.get(position)?.groups ?? []).map(side.shared).filter((group) => group !== -1);
	return `${descriptionOf(side, position)}\n${groups.sort().join(" ")}`;
}
/** Pairs resources with equal texts, in order, as many as there are on both sides. */
function pairByText(sides, pairing, textOf) {
	const right = new Map();
	for (const position of [...sides[1].waiting].reverse()) {
		const text = textOf(sides[1], position);
		if (text === void 0) continue;
		const same = right.get(text);
		if (same === void 0) right.set(text, [position]);
		else same.push(position);
	}
	for (const position of [...sides[0].waiting]) {
		const text = textOf(sides[0], position);
		const partner = text === void 0 ? void 0 : right.get(text)?.pop();
		if (partner !== void 0) take(sides, pairing, position, partner);
	}
}
// src/inventory/match/twins.ts
/**
* Pairs resources without identity: as multisets, by what they are and where they are. For equal twins only the number can be known. If the
* neighbours of twins are twins as well, one pair is fixed at a time, so that the neighbours follow.
*/
function pairTwins(before, after, pairing, resolve) {
	const useLabels = before.hasLabels === after.hasLabels;
	const sides = both([before, after], (inventory, side) => anonymousIn(inventory, {
		pairing,
		side,
		resolve: resolve[side],
		useLabels
	}));
	if (sides[0].waiting.size === 0 || sides[1].waiting.size === 0) return;
	pairUniqueNames(sides, pairing);
	pairByPlace(sides, pairing);
	pairByText(sides, pairing, poolAndMembersText);
	pairByText(sides, pairing, poolText);
	pairByText(sides, pairing, memberText);
	dropPoolMembers(sides);
	const nameOrPlace = (side, position) => named(side, position) ?? parents(side, position);
	pairByText(sides, pairing, (side, position) => `${nameOrPlace(side, position)}\n${side.content.get(position)}`);
	pairByText(sides, pairing, nameOrPlace);
	pairByText(sides, pairing, (side, position) => `${descriptionOf(side, position)}\n${side.content.get(position)}`);
	pairByText(sides, pairing, named);
}
/** How many connections and memberships away the surroundings extend: resources that are equal within this distance are twins. */
const ROUNDS = 4;
/** Twins with undecided neighbours are fixed one by one until this many resources have been examined. */
const MAX_LOOKS = 2e5;
function pairByPlace(sides, pairing) {
	const most = Math.ceil(MAX_LOOKS / (1 + sides[0].waiting.size + sides[1].waiting.size));
	for (let look = 0; look <= most; look++) {
		const common = commonClasses(sides);
		if (common.length === 0) return;
		const decided = look === most ? common : common.filter((twins) => isDecided(sides[0], twins));
		for (const twins of decided) pairInOrder(sides, pairing, twins);
		const [befores, afters] = at(common, 0);
		if (decided.length === 0) take(sides, pairing, at(befores, 0), at(afters, 0));
	}
}
function commonClasses(sides) {
	const [left, right] = classesOf(sides);
	return [...left].flatMap(([signature, befores]) => {
		const afters = right.get(signature);
		return afters === void 0 ? [] : [[befores, afters]];
	});
}
function isDecided(side, [befores, afters]) {
	return befores.length === 1 && afters.length === 1 || isSettled(side, befores);
}
/** Whether nothing around these twins is undecided: then it does not matter which is which. */
function isSettled(side, positions) {
	return positions.every((position) => neighbours(side, position).every((neighbour) => !side.waiting.has(neighbour)));
}
function neighbours(side, position) {
	const around = side.surroundings.get(position);
	return around === void 0 ? [] : [
		...around.groups,
		...around.members,
		...around.from,
		...around.to
	];
}
/** Groups the waiting resources of both sides by what they are and where they are. */
function classesOf(sides) {
	const numbers = new Map();
	const numberOf = (text) => {
		const known = numbers.get(text) ?? numbers.size;
		numbers.set(text, known);
		return known;
	};
	const first = ({ waiting, content }) => new Map([...waiting].map((position) => [position, numberOf(content.get(position) ?? "")]));
	let signatures = both(sides, first);
	for (let round = 0; round < ROUNDS; round++) {
		const last = signatures;
		signatures = both(sides, (side, index) => refine(side, last[index], numberOf));
	}
	return both(signatures, byValue);
}
/** The signatures after one more look at the neighbours (Weisfeiler-Lehman). */
function refine(side, signatures, numberOf) {
	const nameOf = (position) => {
		const shared = side.shared(position);
		if (shared !== -1) return `p${shared}`;
		const signature = signatures.get(position);
		return signature === void 0 ? `k${at(side.inventory.resources, position).type}` : `s${signature}`;
	};
	const list = (positions = []) => positions.map(nameOf).sort().join(" ");
	return new Map([...side.waiting].map((position) => {
		const around = side.surroundings.get(position);
		const lists = [
			around?.groups,
			around?.members,
			around?.from,
			around?.to
		].map(list);
		return [position, numberOf([signatures.get(position), ...lists].join("|"))];
	}));
}
function byValue(signatures) {
	const classes = new Map();
	for (const [position, signature] of signatures) {
		const positions = classes.get(signature);
		if (positions === void 0) classes.set(signature, [position]);
		else positions.push(position);
	}
	return classes;
}
function pairInOrder(sides, pairing, [left, right]) {
	for (let i = 0; i < Math.min(left.length, right.length); i++) take(sides, pairing, at(left, i), at(right, i));
}
// src/inventory/match/same-resource.ts
/** Pairs resources that are the same; of different types only if Cloudcraft has renamed the type. */
function pairByIdentity(before, after, resolve) {
	const pairing = {
		afterOf: new Int32Array(before.resources.length).fill(-1),
		beforeOf: new Int32Array(after.resources.length).fill(-1),
		why: new Map()
	};
	pairByKey(before, after, pairing);
	pairRenamedTypes(before, after, pairing);
	pairUnique(before, after, pairing, AWS_ID);
	pairUnique(before, after, pairing, ECS_NAME);
	if (anyDescribed(before) && anyDescribed(after) && idsAreStable(before, after, pairing)) pairUnique(before, after, pairing, CLOUDCRAFT_ID);
	pairTwins(before, after, pairing, resolve);
	return pairing;
}
function pairByKey(before, after, pairing) {
	for (const [key, position] of before.byKey) {
		const { type } = at(before.resources, position);
		const partner = after.byKey.get(key);
		if (partner !== void 0 && after.resources[partner]?.type === type) pair(pairing, position, partner);
		else pairAcrossTypes(before, after, pairing, position);
	}
}
/** On one side two types may share the key, which then includes the type. */
function pairAcrossTypes(before, after, pairing, position) {
	const { type, key } = at(before.resources, position);
	for (const candidate of [key, `${type} ${key}`]) {
		const partner = after.byKey.get(candidate);
		if (partner !== void 0 && after.resources[partner]?.type === type) pair(pairing, position, partner);
	}
}
/**
* Cloudcraft renames types (`sns` is now `snstopic`). If one type has disappeared, another is new, and both have the same ARN, only the
* format has changed. Two types that are documented as different things are never a renaming: an RDS instance `orders` that is now a
* DocumentDB instance has been recreated.
*/
function pairRenamedTypes(before, after, pairing) {
	const candidates = [...before.byKey].filter(([key, position]) => {
		const partner = after.byKey.get(key);
		return isFree(pairing.afterOf, position) && partner !== void 0 && isFree(pairing.beforeOf, partner);
	});
	if (candidates.length === 0) return;
	const [known, know] = [typesIn(before), typesIn(after)];
	for (const [key, position] of candidates) {
		const partner = after.byKey.get(key) ?? -1;
		const [was, is] = [at(before.resources, position).type, at(after.resources, partner).type];
		if (!know.has(was) && !known.has(is) && mayBeOneType(was, is)) pair(pairing, position, partner, `same identity, and ${is} is a new word for ${was}`);
	}
}
function mayBeOneType(was, is) {
	const [one, other] = [componentType(was), componentType(is)];
	return one === void 0 || other === void 0 || one.name === other.name;
}
function isFree(partners, position) {
	return partners[position] === -1;
}
function typesIn({ resources }) {
	return new Set(resources.map(({ type }) => type));
}
function anyDescribed({ resources }) {
	return resources.some(({ identity }) => identity === "described");
}
/** An AWS id as component id. It pairs only if one side has no ARN: two ARNs with one id are two resources. */
const AWS_ID = {
	why: "same AWS id",
	of: ({ identity, key, id }) => identity === "aws-id" || identity === "arn" && key.endsWith(`/${id}`) ? id : void 0
};
/** ECS has ARNs with and without the cluster: `service/web` and `service/shop/web` may be one service. */
const ECS_NAME = {
	why: "same ECS name",
	of: ({ identity, type, key }) => identity === "arn" && componentType(type)?.clusterInArn ? key.replace(LONG_ECS_FORM, ":$1/$2") : void 0
};
const CLOUDCRAFT_ID = {
	why: "same Cloudcraft id",
	of: ({ identity, id }) => identity === "described" ? id : void 0
};
const LONG_ECS_FORM = /:(service|task)\/[^/]+\/([^/]+)$/;
/** Two different ARNs that both contain a cluster are two services: for one service they would be equal. */
function isContradicted(before, after) {
	return [before, after].every(({ identity, key }) => identity === "arn" && LONG_ECS_FORM.test(key));
}
/** Pairs resources that have this trait in common, if it is unique among the unpaired of their type on each side. */
function pairUnique(before, after, pairing, trait) {
	const right = uniqueKeys(after.resources, pairing.beforeOf, trait);
	if (right.size === 0) return;
	for (const [key, position] of uniqueKeys(before.resources, pairing.afterOf, trait)) {
		const partner = right.get(key);
		if (position === -1 || partner === void 0 || partner === -1) continue;
		if (!isContradicted(at(before.resources, position), at(after.resources, partner))) pair(pairing, position, partner, trait.why);
	}
}
function uniqueKeys(resources, partners, trait) {
	const found = new Map();
	for (const [position, resource] of resources.entries()) {
		if (partners[position] !== -1) continue;
		const key = trait.of(resource);
		if (key === void 0) continue;
		const typed = `${resource.type} ${key}`;
		found.set(typed, found.has(typed) ? -1 : position);
	}
	return found;
}
/** Two versions of one saved blueprint have the same UUIDs, two scans do not. The resources with ARNs show which case it is. */
function idsAreStable(before, after, pairing) {
	let kept = 0;
	let all = 0;
	for (const [position, { id }] of before.resources.entries()) {
		const partner = at(pairing.afterOf, position);
		if (partner === -1 || !isUuid(id)) continue;
		all++;
		if (at(after.resources, partner).id === id) kept++;
	}
	return kept * 2 > all;
}
// src/inventory/match/match.ts
/**
* `match` decides which resource is which on the other side: the same by identity (`same-resource.ts`) or, without identity, by description
* and place (`twins.ts`); replaced members of a pool (`rollouts.ts`) or of a fleet without a drawn pool (`fleets.ts`); another resource in
* its place (`replacement.ts`, `similarity.ts`). The result is a pairing of positions with reasons. How the pairs differ is determined
* elsewhere.
*/
/** Pairs what is the same, then what was replaced: containers, then the pools in them, then the rest. */
function matchInventories(before, after) {
	const keys = both([before, after], (inventory) => resolver(inventory, ({ key }) => key));
	const pairing = pairByIdentity(before, after, keys);
	const reasons = new Map();
	pairReplacedContainers(leftoversOf(before, after, pairing), pairing, reasons);
	const left = leftoversOf(before, after, pairing);
	const pools = findRollouts(before, after, left, pairing);
	const fleets = pairFleets(left, pairing, reasons, pools.pooled);
	pairReplacedResources(left, pairing, reasons, pools.pooled);
	return {
		pairing,
		reasons,
		pools,
		fleets,
		resolve: [keys[0], sharedResolver(before, after, pairing)]
	};
}
function resolver(inventory, keyAt) {
	return (text) => {
		const position = inventory.positions.get(text);
		return position === void 0 ? text : keyAt(at(inventory.resources, position), position);
	};
}
/**
* A reference to the replacement equals the reference to what was replaced: replacing a security group does not change the resources that
* use it.
*/
function sharedResolver(before, after, pairing) {
	return resolver(after, (resource, position) => {
		const partner = at(pairing.beforeOf, position);
		return partner === -1 ? resource.key : at(before.resources, partner).key;
	});
}
// src/inventory/diff.ts
/**
* `inventory` answers what changed in one account between two snapshots. `diff.ts` runs the steps, one folder each: read the documents,
* match what is the same, compare it, assess what the differences mean; the user's ignore rules come last. `change.ts` is the result.
* Nothing here knows about pictures, reports or where documents come from.
*/
/**
* What differs between two inventories of one target. Pure: equal inputs give equal output, byte for byte, whatever the order of
* their parts.
* @throws ExpectedError ACCOUNT_MISMATCH, REGION_MISMATCH if the two cannot belong together
*/
function compareInventories(before, after) {
	checkSameTarget(before, after);
	const match = matchInventories(before, after);
	return {
		diff: diffOfMatch(before, after, match),
		pairing: match.pairing
	};
}
/** The same for two inventories that are already matched. */
function diffOfMatch(before, after, match) {
	const { pairing } = match;
	const doubts = doubtsAbout(before, after, pairing);
	const survivors = diffSurvivors(before, after, match, {
		resolve: match.resolve,
		compareLabels: before.hasLabels === after.hasLabels
	});
	return {
		changes: inOrder(assess([
			...unpaired(before, after, match, doubts),
			...survivors.rollouts.map((rollout) => ({
				...rollout,
				tags: []
			})),
			...survivors.changes,
			...diffRelations({
				before,
				after,
				pairing,
				others: otherResources(before, after, match)
			}, before.hasAutoConnections === after.hasAutoConnections)
		], {
			before,
			after,
			pairing,
			match
		})),
		unchanged: survivors.unchanged,
		cosmetic: survivors.cosmetic,
		warnings: [...doubts.warnings, ...survivors.warnings]
	};
}
/** Positions before of resources that were replaced, in a fleet or under another name: the place of the new resource is not a move. */
function otherResources(before, after, { pairing, reasons, fleets }) {
	const isOther = (position) => {
		const partner = after.resources[pairing.afterOf[position] ?? -1];
		return partner !== void 0 && givenName(at(before.resources, position)) !== givenName(partner);
	};
	return new Set([...fleets.exchanged, ...[...reasons.keys()].filter(isOther)]);
}
/** Removals and additions; unconfirmed if a warning says that one snapshot may not have seen the resource. */
function unpaired(before, after, match, { unconfirmed }) {
	const { pairing, pools } = match;
	const tags = (isDoubtful) => isDoubtful ? ["unconfirmed"] : [];
	return [...leftIn(before, pairing.afterOf, pools.inRollouts[0], pools.pooled[0]).map(({ resource, position, ...pooled }) => ({
		kind: "removed",
		before: referenceTo(resource),
		...pooled,
		tags: tags(unconfirmed[0].has(position))
	})), ...leftIn(after, pairing.beforeOf, pools.inRollouts[1], pools.pooled[1]).map(({ resource, position, ...pooled }) => ({
		kind: "added",
		after: referenceTo(resource),
		...pooled,
		tags: tags(unconfirmed[1].has(position))
	}))];
}
/** Resources without a partner that are not part of a rollout. */
function leftIn({ resources }, partners, inRollouts, pooled) {
	const left = [];
	for (const [position, resource] of resources.entries()) {
		if (partners[position] !== -1 || inRollouts.has(position)) continue;
		const pool = resources[pooled.get(position) ?? -1];
		left.push({
			resource,
			position,
			...pool && { pool: referenceTo(pool) }
		});
	}
	return left;
}
/** Changes by kind, then by type, name, key and id of what they are about: whatever the order of the input. */
function inOrder(changes) {
	const keyed = changes.map((change) => ({
		change,
		kind: CHANGE_KINDS.indexOf(change.kind),
		text: sortText(change)
	}));
	keyed.sort((a, b) => a.kind - b.kind || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
	return keyed.map(({ change }) => change);
}
function sortText(change) {
	return subjectsOf(change).map(({ type, name, key, id }) => `${type}\n${name}\n${key}\n${id}`).join("\n");
}
// src/inventory/motion.ts
const SORTS = {
	added: "presence",
	removed: "presence",
	changed: "configuration",
	replaced: "replacement",
	rollout: "exchange",
	"membership-added": "relation",
	"membership-removed": "relation",
	"connection-added": "relation",
	"connection-removed": "relation"
};
/** A motion that replaces members of a pool also covers adding and removing them; one that only scales does not cover replacing them. */
const COVERED = {
	configuration: ["configuration"],
	presence: ["presence"],
	replacement: ["replacement"],
	scaling: ["scaling"],
	exchange: ["exchange", "scaling"],
	relation: ["relation"]
};
/** The changes, each of the same kind as a motion of the same resource or pool with the tag `background`. */
function tagBackground(changes, motions) {
	const found = byPlace(motions, placesOf);
	return tagged(changes, "background", (change) => placesOf(change).some((place) => found.get(place)?.some((motion) => isLike(change, motion)) === true));
}
/** The changes, each of a resource or pool that was still changing with the tag `unsettled`. Background changes keep only their own tag. */
function tagUnsettled(changes, motions) {
	const found = byPlace(motions, roughPlacesOf);
	return tagged(changes, "unsettled", (change) => !change.tags.includes("background") && roughPlacesOf(change).some((place) => found.has(place)));
}
/** The motions that are not of the same kind as a background motion. */
function withoutBackground(motions, background) {
	return tagBackground(motions, background).filter(({ tags }) => !tags.includes("background"));
}
/**
* What is changing, for a reader: one entry per pool or resource, in the order of the motions. For a pool, counts the members that the
* deployment has changed so far, or the moving ones if it changed none; volumes only if nothing else is changing.
*/
function movingIn(motions, changes = []) {
	const groups = byPlace(motions, (motion) => roughPlacesOf(motion).slice(0, 1));
	const touched = byPlace(changes, roughPlacesOf);
	return [...groups].flatMap(([place, group]) => {
		const [first] = group;
		const pool = first && poolOf(first);
		if (first === void 0) return [];
		if (pool !== void 0) return poolMoving(pool, touched.get(place) ?? group);
		const { before, after } = changedIn(first);
		const resource = after[0] ?? before[0];
		return resource === void 0 ? [] : [{
			type: resource.type,
			count: 1,
			resource
		}];
	});
}
function poolMoving(of, changes) {
	const types = changes.flatMap((change) => memberTypeOf(change) ?? []);
	const type = types.find((one) => !isCompanion(one)) ?? types[0];
	if (type === void 0) return [];
	const members = changes.filter((change) => memberTypeOf(change) === type).map(changedIn);
	const count = (side) => members.reduce((sum, sides) => sum + sides[side].length, 0);
	return [{
		type,
		count: Math.max(count("before"), count("after")),
		of
	}];
}
function tagged(changes, tag, applies) {
	return changes.map((change) => applies(change) ? {
		...change,
		tags: [...change.tags, tag]
	} : change);
}
/** A change that does harm is of the same kind only as a motion that did the same harm. */
function isLike(change, motion) {
	if (!COVERED[sortOf(motion)].includes(sortOf(change))) return false;
	const known = new Set(pathsOf(motion));
	return pathsOf(change).every((path) => known.has(path)) && HARMS.every((harm) => !change.tags.includes(harm) || motion.tags.includes(harm));
}
function sortOf(change) {
	return "pool" in change && change.pool !== void 0 ? "scaling" : SORTS[change.kind];
}
function pathsOf(change) {
	return "fields" in change ? change.fields.map(({ path }) => path) : [];
}
function poolOf(change) {
	if (change.kind === "rollout") return change.parent.after;
	return change.kind === "added" || change.kind === "removed" ? change.pool : void 0;
}
function memberTypeOf(change) {
	if (change.kind === "rollout") return change.memberType;
	const { before, after } = changedIn(change);
	return (after[0] ?? before[0])?.type;
}
/** Where a change happened: a pool and the type of its members, both ends of a relation, or a resource under each of its keys. */
function placesOf(change) {
	const pool = poolOf(change);
	if (pool !== void 0) return [`pool ${pool.type} ${pool.key}\n${memberTypeOf(change)}`];
	return ownPlacesOf(change);
}
/** The same at the level of pools. */
function roughPlacesOf(change) {
	const pool = poolOf(change);
	return pool === void 0 ? ownPlacesOf(change) : [`pool ${pool.type} ${pool.key}`];
}
function ownPlacesOf(change) {
	const { before, after } = changedIn(change);
	const keys = [...after, ...before].map(({ type, key }) => `${type} ${key}`);
	if (SORTS[change.kind] !== "relation") return [...new Set(keys)];
	return [[
		change.kind.startsWith("membership") ? "membership" : "connection",
		groupOf(change)?.after.key,
		...after.map(({ type, key }) => `${type} ${key}`)
	].join("\n")];
}
function byPlace(changes, places) {
	const found = new Map();
	for (const change of changes) for (const place of places(change)) {
		const known = found.get(place);
		if (known === void 0) found.set(place, [change]);
		else known.push(change);
	}
	return found;
}
// src/inventory/read/connections.ts
/** A line through more connectors than this is abandoned. */
const MAX_BENDS = 1e3;
/** The lines between resources, without duplicates. A line drawn in pieces through connectors is one connection. */
function connectionsOf(document, positions) {
	const width = positions.size + 1;
	const pieces = piecesOf(document);
	const onwards = onwardFromConnectors(document, pieces);
	const found = new Map();
	for (const { from, to, automatic } of pieces) {
		const start = positions.get(from);
		if (start === void 0) continue;
		for (const end of endsOf(to, positions, onwards)) {
			if (end === start) continue;
			const twin = found.get(start * width + end);
			found.set(start * width + end, {
				from: start,
				to: end,
				automatic: automatic && (twin?.automatic ?? true)
			});
		}
	}
	return [...found.values()];
}
function piecesOf(document) {
	return document.edges.flatMap((edge) => {
		const from = idText(own(edge, "from"));
		const to = idText(own(edge, "to"));
		return from === void 0 || to === void 0 ? [] : [{
			from,
			to,
			automatic: own(edge, "type") === "autoedge"
		}];
	});
}
/** By id of a connector: where the pieces that begin there end. */
function onwardFromConnectors(document, pieces) {
	const onwards = new Map();
	for (const connector of document.connectors) {
		const id = idText(own(connector, "id"));
		if (id !== void 0) onwards.set(id, []);
	}
	for (const { from, to } of pieces) onwards.get(from)?.push(to);
	return onwards;
}
/** The resources that a piece reaches, directly or through connectors. */
function endsOf(start, positions, onwards) {
	const direct = positions.get(start);
	if (direct !== void 0) return [direct];
	const ends = new Set();
	const seen = new Set([start]);
	for (const id of seen) {
		if (seen.size > MAX_BENDS) break;
		const end = positions.get(id);
		if (end !== void 0) ends.add(end);
		else for (const next of onwards.get(id) ?? []) seen.add(next);
	}
	return [...ends];
}
// src/inventory/read/document.ts
/** The sections of a blueprint that hold components; any of them may be missing. */
const SECTIONS = [
	"nodes",
	"groups",
	"edges",
	"surfaces",
	"text",
	"icons",
	"images",
	"connectors"
];
/** 100,000 resources take about 120 MB; beyond this limit the parser would need more memory than a runner has. */
const MAX_BYTES = 268435456;
/**
* Reads a blueprint from the formats of files and servers: a snapshot `{tags, data}`, a saved blueprint `{id, data, …}`, the bare `{nodes,
* …}`, or an event whose `body` is one of these as text.
* @param origin what to call the document in an error: a file name or a target.
* @throws ExpectedError INVENTORY_TOO_LARGE, INVENTORY_NOT_JSON, INVENTORY_NOT_BLUEPRINT
*/
function readDocument(origin, bytes) {
	if (bytes.byteLength > MAX_BYTES) {
		const size = Math.round(bytes.byteLength / 1024 / 1024);
		throw new ExpectedError("INVENTORY_TOO_LARGE", `${origin} has ${size} MiB; the limit is 256`, "Narrow the snapshot with filter or exclude");
	}
	return sectionsOf(origin, unwrap(origin, parseJson(origin, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString())));
}
function parseJson(origin, text) {
	try {
		const json = JSON.parse(text.startsWith("﻿") ? text.slice(1) : text);
		return MAY_BE_DECOMPOSED.test(text) ? inOneForm(json) : json;
	} catch (error) {
		const detail = error instanceof SyntaxError ? error.message.replace(/\s+/g, " ").slice(0, 120) : "unreadable";
		throw new ExpectedError("INVENTORY_NOT_JSON", `${origin} is not JSON`, "Give an inventory as Cloudcraft sends it", detail);
	}
}
/** Anything beyond ASCII, literal or escaped. Most documents have none. */
const MAY_BE_DECOMPOSED = /[^\0-\x7f]|\\u/;
/** All names and values in one Unicode form: scans contain them as typed, and two forms of one name must be equal. */
function inOneForm(value, depth = 0) {
	if (typeof value === "string") return composed(value);
	if (typeof value !== "object" || value === null || depth > 500) return value;
	if (isArray(value)) return value.map((item) => inOneForm(item, depth + 1));
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [composed(key), inOneForm(item, depth + 1)]));
}
function unwrap(origin, root) {
	if (!isObject(root)) throw notBlueprint(origin, `it holds ${describe(root)}`);
	const body = own(root, "body");
	if (typeof body === "string") return unwrap(origin, parseJson(origin, body));
	const data = own(root, "data");
	if (data !== void 0 && !isObject(data)) throw notBlueprint(origin, `its data is ${describe(data)}`);
	return data ?? root;
}
/**
* Checks the parsed `data` of a document section by section.
* @throws ExpectedError INVENTORY_NOT_BLUEPRINT
*/
function sectionsOf(origin, data) {
	if (!SECTIONS.some((section) => Object.hasOwn(data, section))) throw notBlueprint(origin, "it has none of the sections nodes, groups, edges, text");
	const entries = SECTIONS.map((section) => [section, componentsOf(origin, section, own(data, section))]);
	const absent = new Set(SECTIONS.filter((section) => (own(data, section) ?? null) === null));
	return {
		...Object.fromEntries(entries),
		absent
	};
}
function componentsOf(origin, section, list) {
	if (list === void 0 || list === null) return [];
	if (!isArray(list)) throw notBlueprint(origin, `${section} is ${describe(list)}, not a list`);
	if (list.every(isObject)) return list;
	const odd = list.findIndex((component) => !isObject(component));
	throw notBlueprint(origin, `${section}[${odd}] is ${describe(list[odd])}, not a component`);
}
function describe(value) {
	if (value === null || value === void 0) return "nothing";
	return isArray(value) ? "a list" : typeof value === "object" ? "an object" : `a ${typeof value}`;
}
function notBlueprint(origin, why) {
	return new ExpectedError("INVENTORY_NOT_BLUEPRINT", `${origin} is not a Cloudcraft document: ${why}`, "Give the JSON of a snapshot or of a blueprint");
}
// src/inventory/read/memberships.ts
/** Reads `nodes`, a group's members as component ids: unordered, with duplicates, and with ids that do not exist. */
function membersOf(drawn, positions, resources) {
	const members = new Map();
	const lastGroup = new Int32Array(resources).fill(-1);
	const add = (found, group, list) => {
		for (const listed of list) {
			const id = idText(listed);
			const member = id === void 0 ? void 0 : positions.get(id);
			if (member === void 0 || lastGroup[member] === group) continue;
			lastGroup[member] = group;
			found.push(member);
		}
	};
	for (const { id, properties } of drawn) {
		const list = own(properties, "nodes");
		const group = positions.get(id);
		if (!isArray(list) || group === void 0) continue;
		const found = members.get(group) ?? [];
		for (const member of [group, ...found]) lastGroup[member] = group;
		add(found, group, list);
		members.set(group, found);
	}
	return members;
}
/** The same relation the other way: the groups of each member. */
function groupsOf(members) {
	const groups = new Map();
	for (const [group, list] of members) for (const member of list) {
		const known = groups.get(member);
		if (known === void 0) groups.set(member, [group]);
		else known.push(group);
	}
	return groups;
}
// src/inventory/read/parse.ts
/**
* Reads a Cloudcraft document of any era and wrapper as an inventory: labels become names, ids become references, two drawings
* of one resource become one.
* @param origin what to call the document in an error.
* @throws ExpectedError INVENTORY_NOT_JSON, INVENTORY_NOT_BLUEPRINT, INVENTORY_TOO_LARGE
*/
function parseInventory(origin, bytes) {
	return inventoryFrom(readDocument(origin, bytes));
}
/** The inventory of a document that has already been read. */
function inventoryFrom(document) {
	const labels = labelsOf(document);
	const drawn = RESOURCE_SECTIONS.flatMap((section) => document[section].map((component) => toResource(component, section, labels)));
	const { resources, positions, byKey } = mergeDrawings(drawn);
	const members = membersOf(drawn, positions, resources.length);
	let groups;
	return {
		resources,
		positions,
		byKey,
		members,
		get groups() {
			groups ??= groupsOf(members);
			return groups;
		},
		connections: connectionsOf(document, positions),
		absentSections: RESOURCE_SECTIONS.filter((section) => document.absent.has(section)),
		hasLabels: labels.size > 0,
		hasAutoConnections: document.edges.some((edge) => own(edge, "type") === "autoedge")
	};
}
/** A scanned node has no name of its own: its name is the text that is placed relative to it. */
function labelsOf(document) {
	const labels = new Map();
	for (const text of document.text) {
		const place = own(text, "mapPos");
		const owner = isObject(place) ? idText(own(place, "relTo")) : void 0;
		const label = ownText(text, "text");
		if (owner === void 0 || label === void 0) continue;
		const other = labels.get(owner);
		if (other === void 0 || label < other) labels.set(owner, label);
	}
	return labels;
}
function toResource(written, section, labels) {
	const component = withPlainRegion(written);
	const type = ownText(component, "type") ?? "unknown";
	const id = idText(own(component, "id")) ?? "";
	const label = labels.get(id);
	const identity = identify(component, type, label);
	return {
		id,
		key: identity.key,
		identity: identity.kind,
		type,
		label,
		name: label ?? ownName(component, type) ?? shortName(identity),
		region: ownText(component, "region"),
		section,
		properties: component
	};
}
/** Azure spells a region `East US` or `eastus`. */
function withPlainRegion(component) {
	const region = ownText(component, "region");
	if (region === void 0 || !/[\sA-Z]/.test(region)) return component;
	return {
		...component,
		region: region.replaceAll(/\s/g, "").toLowerCase()
	};
}
/** An ARN that occurs twice is one resource drawn twice. Which drawing is kept must not depend on the order in the document. */
function mergeDrawings(drawn) {
	const resources = [];
	const positions = new Map();
	const byKey = new Map();
	for (const resource of drawn) {
		if (isFrame(resource.type)) continue;
		const key = identityKey(resource, resources, byKey);
		const first = key === void 0 ? void 0 : byKey.get(key);
		const position = first ?? resources.length;
		if (first === void 0) resources.push(resource);
		else if (drawingText(resource) < drawingText(at(resources, first))) resources[first] = resource;
		if (key !== void 0) byKey.set(key, position);
		if (resource.id !== "") positions.set(resource.id, position);
	}
	return {
		resources,
		positions,
		byKey
	};
}
/** The key; prefixed with the type if a resource of another type has the same key. Undefined without an identity. */
function identityKey({ identity, key, type }, resources, byKey) {
	if (identity === "described") return void 0;
	const first = byKey.get(key);
	return first === void 0 || resources[first]?.type === type ? key : `${type} ${key}`;
}
/** The content of a drawing, without its id and position, which are new in every snapshot. */
function drawingText({ label, properties }) {
	const { id: _id, mapPos: _mapPos, nodes: _nodes, ...content } = properties;
	return (label ?? "￿") + canonicalText(content);
}
// src/inventory/read/component-types/colours.ts
const COLOURS = new Map(`
apigateway #3c3c3c #693cc5 #f4b934 #ffffff
area #e6e7e8
asg #f5b720
azureakscluster #cee0f5 #cee0f5 #0078d4 #0078d4
azureakspod #075693 #075693 #2ec8ea #2ec8ea
azureaksworkload #cee0f5 #cee0f5 #0078d4 #0078d4
azureapimanagement #075693 - #2ec8ea -
azureappgw #cee0f5 - #0078d4 -
azurebastion #ececed "null" #0078d4 "null"
azureblob #cee0f5 - #0078d4 -
azurecosmosdb #cee0f5 - #0078d4 -
azuredisk #cee0f5 "null" #0078d4 "null"
azurefiles #cee0f5 - #0078d4 -
azurefunctionapp #ececed - #1490df -
azurelb #ececed "null" #0078d4 "null"
azuremysql #cee0f5 - #0078d4 -
azurensg #0078d4
azurepostgresql #cee0f5 - #0078d4 -
azurequeue #cee0f5 - #0078d4 -
azureredis #d82f27 - #ffffff -
azuresbnamespace #cee0f5 - #0078d4 -
azuresbqueue #cee0f5 - #0078d4 -
azuresbtopic #cee0f5 - #0078d4 -
azuretable #cee0f5 - #0078d4 -
azurevm #ececed - #4286c5 -
azurevmss #ececed - #4286c5 -
azurevngw #cee0f5 - #0078d4 -
azurewebapp #ececed - #4286c5 -
block #ececed #4286c5
cloudfront #ececed #693cc5 #4286c5 #ffffff
customergateway #000000 #000000 #ffeb3b #ffeb3b
docdb #ececed #3b48cc #4286c5 #ffffff
dxconnection #ececed #693cc5 #4286c5 #ffffff
dynamodb #ececed #3b48cc #4286c5 #ffffff
ebs #ececed #3f8624 #4286c5 #ffffff
ec2 #ececed #d86613 #4286c5 #ffffff
ecr #ff9800 #ff9800 #ffffff #ffffff
ecscluster #ffeb3b #ffeb3b #000000 #000000
ecsservice #000000 #000000 #03a9f4 #03a9f4
ecstask #ffeb3b #ffeb3b #000000 #000000
efs #e05243 #3f8624 #ffffff #ffffff
ekscluster #000000 #000000 #ff5722 #ff5722
ekspod #ff9800 #ff9800 #000000 #000000
eksworkload #f44336 #f44336 #f44336 #f44336
elasticache #d82f27 #3b48cc #ffffff #ffffff
elb #ececed #693cc5 #4286c5 #ffffff
es #ececed #693cc5 #4286c5 #ffffff
eventbus #ececed #cc2264 #4286c5 #ffffff
fsx #3f8624 #3f8624 #ffffff #ffffff
glaciervault #ececed #3f8624 #4286c5 #ffffff
icon #ffffff
image #ffffff
internetgateway #4286c5 #4286c5 #ffffff #ffffff
isotext #000000
keyspaces #ececed #3b48cc #4286c5 #ffffff
kinesisstream #ececed #693cc5 #4286c5 #ffffff
lambda #3c3c3c #d86613 #f4b934 #ffffff
natgateway #e91e63 #e91e63 #ffffff #ffffff
neptune #ececed #3b48cc #4286c5 #ffffff
networkacl #5698ff
r53 #ececed #693cc5 #4286c5 #ffffff
rds #ececed #3b48cc #4286c5 #ffffff
redshift #80b1dc #3b48cc #03a9f4 #ffffff
region #a991e1
s3 #4286c5 #3f8624 #4286c5 #ffffff
ses #0a1538 #0a1538 #2457f2 #2457f2
sg #4286c5
sns #333333 #333333 #f5b720 #f5b720
snssubscriptions #ececed #cc2264 #4286c5 #ffffff
snstopic #ececed #cc2264 #4286c5 #ffffff
sqs #ececed #cc2264 #f4b934 #ffffff
subnet #000000
timestream #ececed #3b48cc #4286c5 #ffffff
transitgateway #000000 #000000 #ffffff #ffffff
vpc #03a9f4
vpcendpoint #ececed #693cc5 #4286c5 #ffffff
vpngateway #000000 #000000 #ffeb3b #ffeb3b
waf #000000 #000000 #f44336 #f44336
zone #000000
`.trim().split("\n").map(read));
/** The colours that Cloudcraft gives a component of this type; undefined for a type without a page. */
function coloursOf(type) {
	return COLOURS.get(type);
}
function read(line) {
	const [type = "", solid = "", flat = solid, accent, flatAccent = accent] = line.split(" ");
	const color = {
		isometric: solid,
		"2d": flatColour(flat)
	};
	if (accent === void 0 || flatAccent === void 0) return [type, { color }];
	return [type, {
		color,
		accentColor: {
			isometric: accent,
			"2d": flatColour(flatAccent)
		}
	}];
}
function flatColour(text) {
	return text === "-" ? null : text.replaceAll("\"", "");
}
// src/inventory/read/component-types/declared-kinds.ts
const KINDS = new Map(`
ec2 aws_instance aws_spot_instance_request AWS::EC2::Instance
ebs aws_ebs_volume AWS::EC2::Volume
elb aws_lb aws_alb aws_elb AWS::ElasticLoadBalancingV2::LoadBalancer AWS::ElasticLoadBalancing::LoadBalancer
asg aws_autoscaling_group AWS::AutoScaling::AutoScalingGroup
lambda aws_lambda_function AWS::Lambda::Function AWS::Serverless::Function
rds aws_db_instance aws_rds_cluster_instance AWS::RDS::DBInstance
docdb aws_docdb_cluster_instance AWS::DocDB::DBInstance
neptune aws_neptune_cluster_instance AWS::Neptune::DBInstance
elasticache aws_elasticache_cluster aws_elasticache_replication_group AWS::ElastiCache::CacheCluster AWS::ElastiCache::ReplicationGroup
redshift aws_redshift_cluster AWS::Redshift::Cluster
es aws_opensearch_domain aws_elasticsearch_domain AWS::OpenSearchService::Domain AWS::Elasticsearch::Domain
efs aws_efs_file_system AWS::EFS::FileSystem
fsx aws_fsx_lustre_file_system aws_fsx_windows_file_system aws_fsx_ontap_file_system aws_fsx_openzfs_file_system AWS::FSx::FileSystem
s3 aws_s3_bucket AWS::S3::Bucket
glaciervault aws_glacier_vault
dynamodb aws_dynamodb_table AWS::DynamoDB::Table AWS::DynamoDB::GlobalTable AWS::Serverless::SimpleTable
keyspaces aws_keyspaces_table AWS::Cassandra::Table
timestream aws_timestreamwrite_table AWS::Timestream::Table
apigateway aws_api_gateway_rest_api aws_apigatewayv2_api AWS::ApiGateway::RestApi AWS::ApiGatewayV2::Api AWS::Serverless::Api AWS::Serverless::HttpApi
cloudfront aws_cloudfront_distribution AWS::CloudFront::Distribution
r53 aws_route53_zone AWS::Route53::HostedZone
sqs aws_sqs_queue AWS::SQS::Queue
snstopic aws_sns_topic AWS::SNS::Topic
snssubscriptions aws_sns_topic_subscription AWS::SNS::Subscription
ses aws_sesv2_email_identity aws_ses_domain_identity aws_ses_email_identity AWS::SES::EmailIdentity
eventbus aws_cloudwatch_event_bus AWS::Events::EventBus
kinesisstream aws_kinesis_stream AWS::Kinesis::Stream
ecr aws_ecr_repository AWS::ECR::Repository
ecscluster aws_ecs_cluster AWS::ECS::Cluster
ecsservice aws_ecs_service AWS::ECS::Service
ekscluster aws_eks_cluster AWS::EKS::Cluster
eksworkload kubernetes_deployment kubernetes_deployment_v1 kubernetes_stateful_set kubernetes_stateful_set_v1 kubernetes_daemonset kubernetes_daemon_set_v1 kubernetes_job kubernetes_job_v1 kubernetes_cron_job kubernetes_cron_job_v1
sg aws_security_group aws_default_security_group AWS::EC2::SecurityGroup
vpc aws_vpc aws_default_vpc AWS::EC2::VPC
subnet aws_subnet aws_default_subnet AWS::EC2::Subnet
networkacl aws_network_acl aws_default_network_acl AWS::EC2::NetworkAcl
internetgateway aws_internet_gateway AWS::EC2::InternetGateway
natgateway aws_nat_gateway AWS::EC2::NatGateway
vpngateway aws_vpn_gateway AWS::EC2::VPNGateway
customergateway aws_customer_gateway AWS::EC2::CustomerGateway
transitgateway aws_ec2_transit_gateway AWS::EC2::TransitGateway
vpcendpoint aws_vpc_endpoint AWS::EC2::VPCEndpoint
dxconnection aws_dx_connection aws_dx_hosted_connection
waf aws_wafv2_web_acl aws_waf_web_acl aws_wafregional_web_acl AWS::WAFv2::WebACL
azurevm azurerm_linux_virtual_machine azurerm_windows_virtual_machine azurerm_virtual_machine
azurevmss azurerm_linux_virtual_machine_scale_set azurerm_windows_virtual_machine_scale_set azurerm_virtual_machine_scale_set azurerm_orchestrated_virtual_machine_scale_set
azurensg azurerm_network_security_group
azurefunctionapp azurerm_linux_function_app azurerm_windows_function_app azurerm_function_app_flex_consumption azurerm_function_app
azurewebapp azurerm_linux_web_app azurerm_windows_web_app azurerm_app_service
azureakscluster azurerm_kubernetes_cluster azurerm_kubernetes_automatic_cluster
azureaksworkload kubernetes_deployment kubernetes_deployment_v1 kubernetes_stateful_set kubernetes_stateful_set_v1 kubernetes_daemonset kubernetes_daemon_set_v1 kubernetes_job kubernetes_job_v1 kubernetes_cron_job kubernetes_cron_job_v1
azurelb azurerm_lb
azureappgw azurerm_application_gateway
azurebastion azurerm_bastion_host
azurevngw azurerm_virtual_network_gateway
azuredisk azurerm_managed_disk
azureblob azurerm_storage_container
azurequeue azurerm_storage_queue
azuretable azurerm_storage_table
azurefiles azurerm_storage_share
azurecosmosdb azurerm_cosmosdb_account azurerm_cosmosdb_postgresql_cluster
azuremysql azurerm_mysql_flexible_server azurerm_mysql_server
azurepostgresql azurerm_postgresql_flexible_server azurerm_postgresql_server
azureredis azurerm_redis_cache
azuresbnamespace azurerm_servicebus_namespace
azuresbqueue azurerm_servicebus_queue
azuresbtopic azurerm_servicebus_topic
azureapimanagement azurerm_api_management
`.trim().split("\n").map((line) => {
	const [type = "", ...kinds] = line.split(" ");
	return [type, kinds];
}));
const TYPES = new Map();
for (const [type, kinds] of KINDS) for (const kind of kinds) TYPES.set(kind, [...TYPES.get(kind) ?? [], type]);
/** The kinds that declare a component of this type; empty for types that are never declared by themselves, such as a pod. */
function kindsOf(type) {
	return KINDS.get(type) ?? [];
}
/** The types of the component that a kind declares: one, two for a Kubernetes workload, none for other kinds. */
function typesOf(kind) {
	return TYPES.get(kind) ?? [];
}
// src/inventory/read/secrets.ts
/** Secrets that Cloudcraft writes into its documents: a share link's key, a role's external id, an Azure application's secret. */
const SECRET_KEYS = [
	"linkKey",
	"externalId",
	"clientSecret"
];
// src/inventory/ignore/ignore-texts.ts
/** @throws AggregateError of ExpectedError IGNORE_INVALID, with line and column */
async function readIgnore(texts) {
	if (texts === void 0 || texts.sources.length === 0) return void 0;
	const { parseIgnoreRules } = await import("./inventory/ignore/ignore-rules.js");
	const parsed = texts.sources.map(({ origin, text, besides }) => parseIgnoreRules(origin, text, besides));
	const never = [...new Set(parsed.flatMap((one) => one.never))];
	return {
		rules: {
			rules: parsed.flatMap(({ rules }) => rules),
			never
		},
		now: texts.now
	};
}
// src/inventory/assess/exposure-explained.ts
/**
* What the internet may send to a resource before and after, and why that is or is not an exposure, as lines. Empty for a resource that is
* not a firewall, not behind one, and does not declare itself public.
*/
function explainExposure(context, { past, now, changes }) {
	const [was, is] = [reachIn(context.before), reachIn(context.after)];
	const [before, after] = [firewallsOf(was, past), firewallsOf(is, now)];
	const isPublic = now !== -1 && isDeclaredPublic(at(context.after.resources, now));
	if (before.length + after.length === 0 && !isPublic) return [];
	const own = now === -1 ? was.own(past) : is.own(now);
	const line = `  the internet may send: ${[...past === -1 ? [] : [`before ${reachText(before, own)}`], ...now === -1 ? [] : [`after ${reachText(after, own)}`]].join("; ")}${isPublic ? "; is marked as public" : ""}`;
	const exposureOf = exposureIn(context, changes);
	const found = changes.flatMap((change) => exposureOf(change) ?? []);
	if (found.length > 0) return [line, ...new Set(found.map((one) => `  ${newlyOpen(one)}`))];
	if (now === -1) return [line];
	return [line, (past === -1 ? void 0 : toldElsewhere(before, after)) ?? `  no exposure: ${reason(is, now, after, changes)}`];
}
/** A firewall that is new or was opened is reported itself, with the resources behind it. */
function toldElsewhere(before, after) {
	const traffic = trafficOf(opened(before, after));
	if (traffic.length === 0) return void 0;
	const names = after.filter((firewall) => opened(before, after, [firewall]).length > 0).map(nameOf).sort();
	return `  exposure: newly open on ${traffic.map((one) => textOf(one)).join(", ")}, reported on ${names.join(", ")}`;
}
/** The firewall that a resource is, or those that it is in. */
function firewallsOf(reach, position) {
	if (position === -1) return [];
	const own = reach.own(position);
	return own === void 0 ? [...reach.groups(position), ...reach.acls(position)] : [own];
}
function reachText(firewalls, own) {
	const parts = firewalls.flatMap((firewall) => {
		const traffic = trafficOf(opened([], [firewall]), true);
		if (traffic.length === 0) return [];
		const isMixed = new Set(traffic.map(({ protocol }) => protocol)).size > 1;
		return [`${traffic.map((one) => textOf(one, isMixed)).join(", ")}${own === void 0 ? ` through ${nameOf(firewall)}` : ""}`];
	});
	return parts.length === 0 ? "nothing" : parts.sort().join(", ");
}
function nameOf({ resources }) {
	return resources.map(({ type, name }) => `${type} ${name}`).join(" and ");
}
function textOf({ protocol, ports }, isMixed = false) {
	const name = protocol === "-1" ? `every ${isMixed ? "other " : ""}protocol` : protocol;
	return ports === void 0 ? name : `${name} ${ports}`;
}
/** What is newly open, through which firewalls and for which resources. */
function newlyOpen({ traffic, through, behind }) {
	const on = traffic.length === 0 ? "" : ` on ${traffic.map((one) => textOf(one)).join(", ")}`;
	const named = (list) => (list ?? []).map(({ type, name }) => `${type} ${name}`).join(", ");
	return `exposure: newly open${on}${through ? ` through ${named(through)}` : ""}${behind ? ` for ${named(behind)}` : ""}`;
}
function reason(is, now, after, changes) {
	const own = is.own(now);
	if (opened([], after).length === 0) return shareText(after);
	if (changes.some(({ kind }) => kind === "rollout" || kind === "added") && own === void 0) {
		if (changes.some((change) => change.kind === "rollout" || "pool" in change)) return "its pool was already open to the same";
		if (!isStateful(at(is.inventory.resources, now).type)) return "it is new and holds no data, and its groups have not been opened for it";
	}
	if (own?.isOpenByDefault && changes.some(({ kind }) => kind === "added")) return "a new network ACL admits everything, and nothing came into it from another one";
	return "the same was already open to the internet";
}
function shareText(firewalls) {
	const shares = firewalls.flatMap(({ rules }) => rules.flatMap(({ denies, shares: ones }) => denies ? [] : ones));
	const largest = Math.max(0, ...shares);
	if (largest === 0) return "no rule admits public addresses";
	return `a rule admits at most ${percent(largest)} of the public addresses, less what is denied; only an eighth or more counts as the internet`;
}
function percent(share) {
	return share < .001 ? "less than 0.1 %" : `${Math.round(share * 1e3) / 10} %`;
}
/** The changes that would report a resource on both sides: its own, and each firewall that it joined. */
function survivorChanges({ before, after, pairing }, past, isReplaced) {
	const now = at(pairing.afterOf, past);
	const survivor = (position) => ({
		before: referenceTo(at(before.resources, position)),
		after: referenceTo(at(after.resources, at(pairing.afterOf, position)))
	});
	const self = {
		...survivor(past),
		fields: [],
		tags: []
	};
	const joined = (after.groups.get(now) ?? []).flatMap((group) => {
		const partner = at(pairing.beforeOf, group);
		if (partner === -1 || (before.groups.get(past) ?? []).includes(partner)) return [];
		return [{
			kind: "membership-added",
			group: survivor(partner),
			member: survivor(past),
			tags: []
		}];
	});
	return [isReplaced ? {
		kind: "replaced",
		confidence: 1,
		because: [],
		...self
	} : {
		kind: "changed",
		...self
	}, ...joined];
}
// src/inventory/explain-reach.ts
/** Why the internet can or cannot newly reach it. */
function explainReach({ inventories: [before, after], match }, past, now) {
	const context = {
		before,
		after,
		pairing: match.pairing
	};
	const told = () => {
		if (past !== -1 && now !== -1) return survivorChanges(context, past, match.reasons.has(past));
		return now === -1 ? [] : [additionOf(after, match, now)];
	};
	return explainExposure(context, {
		past,
		now,
		changes: told()
	});
}
/** The change that reports something new: a rollout, or an addition. */
function additionOf(after, { pools }, now) {
	const added = referenceTo(at(after.resources, now));
	const rollout = pools.rollouts.find((one) => one.added.some(({ id }) => id === added.id));
	if (rollout !== void 0) return {
		...rollout,
		tags: []
	};
	const pool = after.resources[pools.pooled[1].get(now) ?? -1];
	return {
		kind: "added",
		after: added,
		tags: [],
		...pool && { pool: referenceTo(pool) }
	};
}
// src/inventory/meaning.ts
function meaningIn(before, after, match) {
	const { changes } = diffOfMatch(before, after, match);
	const { unconfirmed } = doubtsAbout(before, after, match.pairing);
	const doubt = (change, side, { id, type }) => {
		if (change.kind !== "removed" && change.kind !== "added") return void 0;
		const [own, other] = side === 0 ? [before, after] : [after, before];
		const warning = unconfirmed[side].get(own.positions.get(id) ?? -1);
		if (warning !== void 0) return `in doubt: ${warning.text}`;
		if (other.resources.some((one) => one.type === type)) return "not in doubt: others of its type are on both sides";
		const count = own.resources.filter((one) => one.type === type).length;
		const happened = side === 0 ? "went" : "came";
		return `not in doubt: ${count < FEWEST$1[side] ? `only ${count} of its type ${happened}` : `what it belongs to ${happened} as well`}`;
	};
	return (side, resource) => changes.flatMap((change) => {
		if (isAbout(change, side, resource)) return [loss(change, before, match), doubt(change, side, resource)];
		return change.kind === "rollout" && isOf(change, side, resource) ? [ofPool(change, before, match)] : [];
	}).flatMap((line) => line === void 0 ? [] : [`  ${line}`]);
}
function isOf(change, side, { id }) {
	const group = groupOf(change);
	return (side === 0 ? group?.before : group?.after)?.id === id;
}
/** What the replacement of its members means for the pool itself. */
function ofPool(rollout, before, match) {
	const { removed, added, memberType, exposure } = rollout;
	return [
		`a rollout: ${removed.length} ${memberType} went, ${added.length} came`,
		loss(rollout, before, match),
		exposure && newlyOpen(exposure)
	].filter((part) => part !== void 0).join("; ");
}
function isAbout(change, side, { id }) {
	const { before, after } = changedIn(change);
	return (side === 0 ? before : after).some((one) => one.id === id);
}
const LOSING = new Set([
	"removed",
	"replaced",
	"rollout",
	"changed"
]);
function loss(change, before, match) {
	if (!LOSING.has(change.kind)) return void 0;
	const { isLoss, why } = lossOf$1(change, before, match);
	return `${isLoss ? "" : "not "}destructive: ${why}`;
}
// src/inventory/explain.ts
/** How many candidates are shown for a resource without a partner, and how many are compared to find them. */
const MAX_CANDIDATES = 5;
const MAX_COMPARED = 1e3;
/** How many resources are explained if several have the same name. */
const MAX_RESOURCES = 20;
const IDENTITY = {
	arn: "its ARN",
	"azure-id": "its Azure resource id",
	"aws-id": "its AWS id",
	described: "what it is and where it stands, since it has no identity of its own"
};
/**
* Explains for every resource with this key, id or name what it was compared with, and why that was or was not a change.
* @returns lines; empty if there is no such resource
*/
function explain(before, after, wanted) {
	const match = matchInventories(before, after);
	const matched = {
		inventories: [before, after],
		match,
		meaning: meaningIn(before, after, match)
	};
	const isWanted = ({ key, id, name }) => key === wanted || id === wanted || name === wanted;
	const positions = ({ resources }) => resources.flatMap((resource, position) => isWanted(resource) ? [position] : []).slice(0, MAX_RESOURCES);
	const befores = positions(before);
	const afters = positions(after).filter((position) => !befores.includes(at(match.pairing.beforeOf, position)));
	return [...befores.flatMap((position) => explainBefore(matched, position)), ...afters.flatMap((position) => explainAfter(matched, position))];
}
function explainBefore(matched, position) {
	const { inventories, match } = matched;
	const was = at(inventories[0].resources, position);
	const partner = at(match.pairing.afterOf, position);
	const lines = [`before: ${title(was)}`, `  recognised by ${IDENTITY[was.identity]}`];
	const meaning = matched.meaning(0, was);
	const reach = explainReach(matched, position, partner);
	if (partner === -1) return [
		...lines,
		...explainMissing(matched, position, 0),
		...meaning,
		...reach
	];
	return [
		...lines,
		...explainPair(was, at(inventories[1].resources, partner), match, position),
		...meaning,
		...reach
	];
}
function explainAfter(matched, position) {
	const is = at(matched.inventories[1].resources, position);
	const partner = at(matched.match.pairing.beforeOf, position);
	if (partner !== -1) return explainBefore(matched, partner);
	return [
		`after: ${title(is)}`,
		`  recognised by ${IDENTITY[is.identity]}`,
		...explainMissing(matched, position, 1),
		...matched.meaning(1, is),
		...explainReach(matched, -1, position)
	];
}
function title({ type, name, key, id }) {
	return `${type} ${name}, ${key} (component ${id})`;
}
function explainPair(was, is, match, position) {
	return [howPaired(was, is, match, position), ...explainFields(was, is, match)];
}
function howPaired(was, is, match, position) {
	const sure = ({ because, confidence }) => `${because.join(", ")}; ${Math.round(confidence * 100)} % sure`;
	const reason = match.reasons.get(position);
	if (reason !== void 0) return `  replaced by ${title(is)}: ${sure(reason)}, which needs ${THRESHOLD * 100}`;
	const again = recreation(is, diffFields(was, is, {
		resolve: match.resolve,
		compareLabels: true
	}).fields);
	if (again !== void 0) return `  recreated under its name, as ${title(is)}: ${sure(again)}`;
	return `  the same resource after: ${title(is)}; ${match.pairing.why.get(position) ?? "same key"}`;
}
function explainFields(was, is, { resolve }) {
	const lines = [...new Set([...Object.keys(was.properties), ...Object.keys(is.properties)])].sort().flatMap((key) => {
		const [a, b] = [own(was.properties, key), own(is.properties, key)];
		const fieldClass = classOf(is.type, key, is.properties);
		if (fieldClass === "reference") return [];
		if (sameValue(a, b, resolve)) return a === b || typeof a === "object" ? [] : [`  ${key}: ${text(a)} and ${text(b)} mean the same`];
		return [`  ${key}: ${text(a)} → ${text(b)}, ${fieldClass === "configuration" ? "compared as configuration" : `only ${fieldClass}, no change`}`];
	});
	return lines.length === 0 ? ["  every field means the same"] : lines;
}
function text(value) {
	const json = value === void 0 ? "nothing" : JSON.stringify(value) ?? "";
	return json.length > 160 ? `${json.slice(0, 159)}…` : json;
}
function explainMissing({ inventories: [before, after], match }, position, side) {
	if (match.pools.inRollouts[side].has(position)) return ["  a member of a pool whose members were replaced: reported as a rollout, not one by one"];
	const lines = [`  no partner ${side === 0 ? "after: removed" : "before: added"}`];
	if (match.pools.pooled[side].has(position)) return [...lines, "  a member of a pool that was scaled"];
	return [...lines, ...candidates(leftoversOf(before, after, match.pairing), position, side)];
}
/** Leftovers of the same type on the other side, most similar first, and why none of them counts as the replacement. */
function candidates(left, position, side) {
	const [own, other] = side === 0 ? left : [left[1], left[0]];
	const resource = resourceAt(own, position);
	const best = other.positions.filter((candidate) => resourceAt(other, candidate).type === resource.type).slice(0, MAX_COMPARED).map((candidate) => {
		const [before, after] = side === 0 ? [position, candidate] : [candidate, position];
		return {
			candidate: resourceAt(other, candidate),
			position: candidate,
			confidence: compare(left[0], left[1], before, after).confidence
		};
	}).sort((a, b) => b.confidence - a.confidence || (a.candidate.key < b.candidate.key ? -1 : 1)).slice(0, MAX_CANDIDATES);
	if (best.length === 0) return [`  no other ${resource.type} is left over that could have taken its place`];
	const relation = side === 0 ? "replaced by" : "a replacement of";
	const isApart = (other) => side === 0 ? standApart(left[0], left[1], position, other) : standApart(left[0], left[1], other, position);
	return best.map(({ candidate, position: other, confidence }) => {
		const why = isApart(other) ? "they are in different networks" : rejection(resource, candidate, confidence);
		return `  not ${relation} ${candidate.name}: ${why}`;
	});
}
function rejection(a, b, confidence) {
	const [left, right] = [givenName(a), givenName(b)];
	const likeness = `${Math.round(confidence * 100)} % alike`;
	if (left === void 0 || right === void 0) return `${likeness}, but without names it is not the only one in its place`;
	if (stem(left) !== stem(right)) return `${likeness}, but "${left}" and "${right}" are names of two things`;
	if (confidence < .7) return `${likeness}, which is below ${THRESHOLD * 100}`;
	return `${likeness}, but others with the same name and another number live on, so the number is no version`;
}
// src/inventory/ignore/yaml-depth.ts
var import_dist = require_dist();
/** Nested brackets: with more, the parser's recursion would crash the process instead of throwing. */
const MAX_BRACKETS = 100;
/** In columns; at most two levels of nesting begin in one column. */
const MAX_INDENT = 200;
/** Whether YAML is nested too deeply to be parsed safely. One pass, no recursion. */
function isTooDeep(text) {
	let brackets = 0;
	/** Length of the spaces and marks at the beginning of the line. After its first word, only brackets nest. */
	let indent = 0;
	let isIndent = true;
	for (const token of new import_dist.Lexer().lex(text)) {
		brackets += BRACKETS.get(token) ?? 0;
		isIndent = token.endsWith("\n") || isIndent && isMark(token);
		indent = token.endsWith("\n") ? 0 : indent + (isIndent ? token.length : 0);
		if (brackets > MAX_BRACKETS || indent > MAX_INDENT) return true;
	}
	return false;
}
/** The lexer's own mark for the start of a document. */
const BEGIN = "";
function isMark(token) {
	return token === BEGIN || /^[\s?-]*$/.test(token);
}
const BRACKETS = new Map([
	["[", 1],
	["{", 1],
	["]", -1],
	["}", -1]
]);
// src/inventory/read/murmur3.ts
/**
* MurmurHash3, x86, 32 bit, seed 0, of the text's UTF-8 bytes, as an unsigned number.
* Cloudcraft's id of a region group is this hash of `region-<region>` in decimal digits.
*/
function murmur3(text) {
	const bytes = new TextEncoder().encode(text);
	const view = new DataView(bytes.buffer);
	const whole = bytes.length - bytes.length % 4;
	let hash = 0;
	for (let byte = 0; byte < whole; byte += 4) {
		hash = rotate(hash ^ scramble(view.getUint32(byte, true)), 13);
		hash = Math.imul(hash, 5) + 3864292196 | 0;
	}
	let rest = 0;
	for (let byte = bytes.length - 1; byte >= whole; byte--) rest = rest << 8 | view.getUint8(byte);
	return avalanche(hash ^ scramble(rest) ^ bytes.length);
}
/** Cloudcraft's id of the group of a region: `1063814395` for us-east-1. */
function regionGroupId(region) {
	return String(murmur3(`region-${region}`));
}
function scramble(word) {
	return Math.imul(rotate(Math.imul(word, 3432918353), 15), 461845907);
}
function rotate(word, bits) {
	return word << bits | word >>> 32 - bits;
}
function avalanche(start) {
	let hash = start;
	hash = Math.imul(hash ^ hash >>> 16, 2246822507);
	hash = Math.imul(hash ^ hash >>> 13, 3266489909);
	return (hash ^ hash >>> 16) >>> 0;
}
// src/inventory/ignore/wildcard.ts
/**
* A pattern with `*` (any text, including `/` and `:`) and `?` (one character); `\` escapes the next character. Matches the whole
* text, in time linear in the text for each star: libraries for file globs stop at `/` and can take seconds on a long name.
*/
function wildcard(pattern) {
	const tokens = tokensOf(pattern);
	return (text) => matches(tokens, [...text]);
}
function tokensOf(pattern) {
	return [...pattern.matchAll(/\\?./gsu)].map(([text]) => {
		if (text === "*") return { kind: "any" };
		if (text === "?") return { kind: "one" };
		return {
			kind: "character",
			character: text.length > 1 && text.startsWith("\\") ? text.slice(1) : text
		};
	});
}
/** Greedy; backtracks to the last star only, since a later star makes every earlier choice final. */
function matches(tokens, text) {
	let token = 0;
	let position = 0;
	let star = -1;
	let resume = 0;
	while (position < text.length) {
		const current = tokens[token];
		if (current?.kind === "any") {
			star = token++;
			resume = position;
		} else if (current?.kind === "one" || current?.kind === "character" && current.character === text[position]) {
			token++;
			position++;
		} else if (star >= 0) {
			token = star + 1;
			position = ++resume;
		} else return false;
	}
	while (tokens[token]?.kind === "any") token++;
	return token === tokens.length;
}
// src/inventory/ignore/yaml-nodes.ts
/** The keys of a map, with the nodes that errors point at. */
function keysOf(map) {
	return map.items.map(({ key, value }) => ({
		name: (0, import_dist.isScalar)(key) ? String(key.value) : "",
		node: (0, import_dist.isNode)(key) ? key : void 0,
		value: (0, import_dist.isNode)(value) ? value : void 0
	}));
}
function nodeAt(map, key) {
	const node = map.get(key, true);
	return (0, import_dist.isNode)(node) ? node : void 0;
}
/** The elements of a list; anything else counts as a list of one. */
function itemsOf(node) {
	return (0, import_dist.isSeq)(node) ? node.items.filter(import_dist.isNode) : [node];
}
function textAt(map, key) {
	return textsOf(nodeAt(map, key))?.[0];
}
/** A text or a list of texts, numbers and dates as written; undefined if a part is something else or empty. */
function textsOf(node) {
	const items = node === void 0 ? [] : itemsOf(node);
	const texts = items.flatMap((item) => (0, import_dist.isScalar)(item) && item.value !== null && typeof item.value !== "object" ? item.source ?? String(item.value) : []);
	return texts.length > 0 && texts.length === items.length && !texts.includes("") ? texts : void 0;
}
export { HARMS, ONE_OF_SEVERAL, PASSING, SECRET_KEYS, TAGS, VOLUME_OF_ONE, applyIgnoreRules, canonicalPorts, changedIn, classOf, coloursOf, compareInventories, componentType, explain, fieldOf, groupOf, groupOf$1, hasPorts, isCompanion, isEstimateOf, isExpired, isFree$1 as isFree, isNothing, isPartOfSize, isPooled, isTooDeep, itemsOf, keysOf, kindsOf, matchInventories, mayHold, memberNameOf, movingIn, nameOf$2 as nameOf, nodeAt, parseInventory, plainNumber, plural, pluralOf, protocolName, readDocument, readIgnore, regionGroupId, sameValue, shortName, sidesOf, sizeOf$1 as sizeOf, subjectsOf, tagBackground, tagUnsettled, textAt, textsOf, truthOf, typesOf, wildcard, withoutBackground };
