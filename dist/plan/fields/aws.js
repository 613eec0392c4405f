import { flag, number, oneOf, size, text, word } from "./rule.js";
// src/plan/fields/aws.ts
const CLASS = "instance_class DBInstanceClass";
const SEARCH = "cluster_config.instance_count ClusterConfig.InstanceCount ElasticsearchClusterConfig.InstanceCount";
const SEARCH_TYPE = "cluster_config.instance_type ClusterConfig.InstanceType ElasticsearchClusterConfig.InstanceType";
const lower = (value) => value.toLowerCase();
/** A table that is paid for by request has no units: tools write 0, Cloudcraft its default. */
function units(path, from) {
	const rule = number(path, from);
	return {
		...rule,
		read: (value) => rule.read(value) || void 0
	};
}
/** Cloudcraft's fields of AWS that an attribute of a plan decides, by type. What only sometimes does is left out: no false alarm. */
const AWS_FIELDS = {
	ec2: size("instance_type InstanceType"),
	ebs: [
		word("volume", "type VolumeType", (value) => value === "standard" ? "magnetic" : value),
		number("storage", "size Size"),
		number("iops", "iops Iops"),
		number("throughput", "throughput Throughput")
	],
	lambda: [word("architecture", "architectures.0 Architectures.0", (value) => value), number("memory", "memory_size MemorySize")],
	rds: [
		text("engine", "engine Engine"),
		flag("multiAZ", "multi_az MultiAZ"),
		...size(CLASS)
	],
	docdb: size(CLASS),
	neptune: size(CLASS),
	elasticache: [text("engine", "engine Engine"), ...size("node_type CacheNodeType")],
	redshift: [number("nodeCount", "number_of_nodes NumberOfNodes"), ...size("node_type NodeType")],
	es: [number("instanceCount", SEARCH), ...size(SEARCH_TYPE)],
	dynamodb: [
		oneOf("tableClass", "table_class TableClass", { STANDARD: "standard" }),
		oneOf("capacityMode", "billing_mode BillingMode", {
			PAY_PER_REQUEST: "on-demand",
			PROVISIONED: "provisioned"
		}),
		units("readUnits", "read_capacity ProvisionedThroughput.ReadCapacityUnits"),
		units("writeUnits", "write_capacity ProvisionedThroughput.WriteCapacityUnits")
	],
	efs: [
		text("throughputMode", "throughput_mode ThroughputMode"),
		number("throughput", "provisioned_throughput_in_mibps ProvisionedThroughputInMibps"),
		text("availabilityZone", "availability_zone_name AvailabilityZoneName")
	],
	fsx: [
		number("storageCapacity", "storage_capacity StorageCapacity"),
		word("storageType", "storage_type StorageType", lower),
		number("throughputCapacity", "throughput_capacity")
	],
	elb: [text("elbType", "load_balancer_type Type")],
	apigateway: [word("apiType", "protocol_type ProtocolType", lower)],
	kinesisstream: [number("shards", "shard_count ShardCount")],
	vpcendpoint: [word("endpointType", "vpc_endpoint_type VpcEndpointType", lower)],
	dxconnection: [text("site", "location"), word("capacity", "bandwidth", (value) => value.replace("bps", ""))]
};
export { AWS_FIELDS };
