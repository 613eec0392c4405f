import { instanceFields } from "./compute.js";
import "./network.js";
import { addResource } from "./world.js";
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
export { addBucket, addCache, addDatabase, addFileSystem, addRepository, addTable };
