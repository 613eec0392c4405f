import { fieldOf } from "../../inventory/read/component-types/fields.js";
// src/report/words/field-names.ts
/**
* Fields that mean the same on every type, and some that documents may gain, in the words of the provider's console. What a field means
* on one type stands in the table of component types.
*/
const NAMES = new Map([
	...[
		"engine",
		"architecture",
		"runtime",
		"platform",
		"role",
		"memory=MB",
		"cpu:CPU",
		"memoryGB:memory=GB"
	],
	...[
		"engineVersion:engine version",
		"launchType:launch type",
		"workloadType:workload type",
		"compute"
	],
	...[
		"desiredCount:desired count",
		"desiredCapacity:desired capacity",
		"minSize:minimum size",
		"maxSize:maximum size"
	],
	...[
		"nodeCount:nodes",
		"instanceCount:instances",
		"instances",
		"shards",
		"connections",
		"numberPorts:ports"
	],
	...[
		"storage=GB",
		"storageGB:storage=GB",
		"storageGb:storage=GB",
		"storageCapacity:storage=GB",
		"iops:IOPS"
	],
	...[
		"volume:volume type",
		"volumeType:storage class",
		"storageType:storage type",
		"tableClass:table class"
	],
	...[
		"throughput=MB/s",
		"throughputCapacity:throughput=MB/s",
		"throughputMode:throughput mode",
		"cache=GB"
	],
	...[
		"capacityMode:capacity mode",
		"readUnits:read capacity",
		"writeUnits:write capacity",
		"capacity"
	],
	...["minimumCapacityUnit:minimum capacity=ACU", "maximumCapacityUnit:maximum capacity=ACU"],
	...["minNCUs:minimum capacity=NCU", "maxNCUs:maximum capacity=NCU"],
	...[
		"elbType:type",
		"apiType:type",
		"queueType:type",
		"eventBusType:type",
		"endpointType:type",
		"fileSystemType:type"
	],
	...[
		"readConsistency:read consistency",
		"replicationMode:replication mode",
		"connectionType:connection type"
	],
	...[
		"notificationType:protocol",
		"aclCount:web ACLs",
		"ruleCount:rules",
		"availabilityZone:availability zone"
	],
	...[
		"tier",
		"api:API",
		"scheme",
		"subnetCidr:CIDR",
		"cidr:CIDR",
		"image",
		"imageId:image",
		"reservationTerm:term"
	],
	...[
		"instanceType:instance family",
		"instanceSize:instance size",
		"instance:size"
	],
	...[
		"retentionDays:retention=days",
		"backupRetention:backup retention=days",
		"timeout=s",
		"version",
		"port"
	]
].map((entry) => {
	const [words = "", unit] = entry.split("=");
	const [path = "", name = path] = words.split(":");
	return [path, unit === void 0 ? { name } : {
		name,
		unit
	}];
}));
/** Boolean fields, as a state of the resource when they are true. */
const STATES = new Map(Object.entries({
	multiAZ: "Multi-AZ",
	encrypted: "encrypted",
	private: "private",
	publiclyAccessible: "publicly accessible",
	deletionProtection: "protected against deletion",
	infrequentAccess: "moved to infrequent access when idle",
	extendedRetention: "kept with extended retention"
}));
/**
* What a field of a type is called; undefined for one without a name of its own, and for a figure of the cost model, which may well have
* the name of something else on other types.
*/
function fieldName(path, type = "") {
	const facts = fieldOf(type, path);
	if (facts?.name !== void 0) return facts.unit === void 0 ? { name: facts.name } : {
		name: facts.name,
		unit: facts.unit
	};
	return facts?.role === "estimate" ? void 0 : NAMES.get(path);
}
/** `Multi-AZ` for `multiAZ`, `highly available` for the `haEnabled` of a MySQL server; undefined for other fields. */
function stateName(path, type = "") {
	const facts = fieldOf(type, path);
	return facts?.role === "standby" ? facts.name : STATES.get(path);
}
export { fieldName, stateName };
