import { flagAt, instanceFields, known, numberAt, textAt } from "./reading.js";
// src/extras/convert/components/data-fields.ts
/** Declared properties of storage and databases. */
const DATA_FIELDS = {
	ebs: (resource) => known({
		volume: textAt(resource, "type", "volume_type", "VolumeType"),
		storage: numberAt(resource, "size", "volume_size", "Size", "VolumeSize"),
		iops: numberAt(resource, "iops", "Iops"),
		throughput: numberAt(resource, "throughput", "Throughput")
	}),
	rds: (resource) => ({
		...known({
			role: databaseRole(resource),
			engine: textAt(resource, "engine", "Engine"),
			multiAZ: flagAt(resource, "multi_az", "MultiAZ"),
			minimumCapacityUnit: numberAt(resource, "serverlessv2_scaling_configuration.min_capacity"),
			maximumCapacityUnit: numberAt(resource, "serverlessv2_scaling_configuration.max_capacity")
		}),
		...instanceFields(textAt(resource, ...CLASS))
	}),
	docdb: clusterFields,
	neptune: clusterFields,
	elasticache: (resource) => ({
		...known({ engine: textAt(resource, "engine", "Engine") }),
		...instanceFields(textAt(resource, "node_type", "CacheNodeType"))
	}),
	redshift: (resource) => ({
		...known({ nodeCount: numberAt(resource, "number_of_nodes", "NumberOfNodes") }),
		...instanceFields(textAt(resource, "node_type", "NodeType"))
	}),
	es: (resource) => ({
		role: "data",
		...known({ instanceCount: numberAt(resource, ...SEARCH.map((block) => `${block}.InstanceCount`), "cluster_config.instance_count") }),
		...instanceFields(textAt(resource, "cluster_config.instance_type", ...SEARCH.map((block) => `${block}.InstanceType`)))
	}),
	dynamodb: (resource) => known({
		tableClass: textAt(resource, "table_class", "TableClass") === "STANDARD" ? "standard" : void 0,
		capacityMode: CAPACITY[textAt(resource, "billing_mode", "BillingMode") ?? ""],
		readUnits: numberAt(resource, "read_capacity", "ProvisionedThroughput.ReadCapacityUnits"),
		writeUnits: numberAt(resource, "write_capacity", "ProvisionedThroughput.WriteCapacityUnits")
	}),
	efs: (resource) => known({
		throughputMode: textAt(resource, "throughput_mode", "ThroughputMode"),
		throughput: numberAt(resource, "provisioned_throughput_in_mibps", "ProvisionedThroughputInMibps"),
		availabilityZone: textAt(resource, "availability_zone_name", "AvailabilityZoneName")
	}),
	fsx: (resource) => known({
		fileSystemType: fileSystemType(resource),
		storageCapacity: numberAt(resource, "storage_capacity", "StorageCapacity"),
		storageType: textAt(resource, "storage_type", "StorageType")?.toLowerCase(),
		throughputCapacity: numberAt(resource, "throughput_capacity"),
		multiAZ: textAt(resource, "deployment_type")?.startsWith("MULTI_AZ")
	})
};
const CLASS = ["instance_class", "DBInstanceClass"];
const SEARCH = ["ClusterConfig", "ElasticsearchClusterConfig"];
const CAPACITY = {
	PAY_PER_REQUEST: "on-demand",
	PROVISIONED: "provisioned"
};
/** A replica refers to its source, even if that is not known yet. */
function databaseRole(resource) {
	const copies = ["replicate_source_db", "SourceDBInstanceIdentifier"];
	if (resource.links.some(({ path }) => copies.includes(path[0] ?? "")) || textAt(resource, ...copies)) return "readReplica";
	return textAt(resource, ...CLASS) === "db.serverless" ? "serverless" : "primary";
}
function clusterFields(resource) {
	const writer = flagAt(resource, "writer");
	return {
		...known({ role: writer === void 0 ? void 0 : writer ? "writer" : "reader" }),
		...instanceFields(textAt(resource, ...CLASS))
	};
}
function fileSystemType(resource) {
	return /^aws_fsx_([a-z]+)_/.exec(resource.kind)?.[1] ?? textAt(resource, "FileSystemType")?.toLowerCase();
}
export { DATA_FIELDS };
