// src/report/words/field-names.ts
/** Fields of Cloudcraft's components, and some that its documents may gain, in the words of the provider's console. */
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
	...[
		"minNCUs:minimum capacity=NCU",
		"maxNCUs:maximum capacity=NCU",
		"requestUnits:request units=RU/s"
	],
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
		"instance:size",
		"postgresqlNodes:nodes"
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
	extendedRetention: "kept with extended retention",
	postgresqlHighAvailability: "highly available"
}));
/** Undefined for a field that has no name of its own. */
function fieldName(path) {
	return NAMES.get(path);
}
/** `Multi-AZ` for `multiAZ`; undefined for other fields. */
function stateName(path) {
	return STATES.get(path);
}
export { fieldName, stateName };
