// src/drawing/isometric/palette.ts
const LIGHT = ["#ececed", "#4286c5"];
const COMPUTE = ["#d86613", "#ffffff"];
const DATA = ["#3b48cc", "#ffffff"];
const STORAGE = ["#3f8624", "#ffffff"];
const NETWORK = ["#693cc5", "#ffffff"];
const MESSAGES = ["#cc2264", "#ffffff"];
const GREY = ["#5f6b7a", "#ffffff"];
function look(shape, sign, caption, flat, isometric = LIGHT) {
	return {
		shape,
		sign,
		caption,
		isometric,
		flat
	};
}
/** Colours as in the component pages of Cloudcraft's documentation; shapes and signs are our own. */
const LOOKS = new Map([
	["ec2", look("server", "none", "EC2", COMPUTE)],
	["azurevm", look("server", "none", "VM", COMPUTE)],
	["azurevmss", look("server", "none", "VMSS", COMPUTE)],
	["rds", look("database", "none", "RDS", DATA)],
	["docdb", look("database", "none", "DocDB", DATA)],
	["neptune", look("database", "none", "Neptune", DATA)],
	["dynamodb", look("database", "none", "Dynamo", DATA)],
	["redshift", look("database", "none", "Redshift", DATA, ["#80b1dc", "#03a9f4"])],
	["keyspaces", look("database", "none", "Keyspaces", DATA)],
	["timestream", look("database", "none", "Timestream", DATA)],
	["azurecosmosdb", look("database", "none", "Cosmos", DATA)],
	["elasticache", look("cache", "bolt", "Cache", DATA, ["#d82f27", "#ffffff"])],
	["es", look("search", "magnifier", "Search", NETWORK)],
	["s3", look("bucket", "none", "S3", STORAGE, ["#4286c5", "#ffffff"])],
	["glacier", look("bucket", "none", "Glacier", STORAGE, ["#80b1dc", "#ffffff"])],
	["ebs", look("disk", "none", "EBS", STORAGE)],
	["efs", look("files", "none", "EFS", STORAGE, ["#e05243", "#ffffff"])],
	["fsx", look("files", "none", "FSx", STORAGE, ["#3f8624", "#ffffff"])],
	["ecr", look("files", "cube", "ECR", COMPUTE, ["#ff9800", "#ffffff"])],
	["lambda", look("tile", "lambda", "Lambda", COMPUTE, ["#3c3c3c", "#f4b934"])],
	["elb", look("tile", "balancer", "ELB", NETWORK)],
	["apigateway", look("tile", "code", "API", NETWORK, ["#3c3c3c", "#f4b934"])],
	["cloudfront", look("gateway", "globe", "CDN", NETWORK)],
	["r53", look("tile", "signpost", "DNS", NETWORK)],
	["ses", look("tile", "envelope", "SES", MESSAGES, ["#0a1538", "#6d8ff8"])],
	["sqs", look("queue", "none", "SQS", MESSAGES, ["#ececed", "#f4b934"])],
	["kinesisstream", look("queue", "none", "Kinesis", NETWORK)],
	["snstopic", look("hub", "broadcast", "SNS", MESSAGES)],
	["sns", look("hub", "broadcast", "SNS", MESSAGES)],
	["snssubscriptions", look("hub", "broadcast", "SNS", MESSAGES)],
	["eventbus", look("hub", "arrows", "Events", MESSAGES)],
	["waf", look("wall", "shield", "WAF", ["#dd344c", "#ffffff"], ["#2b2b2b", "#f44336"])],
	["internetgateway", look("gateway", "upward", "IGW", NETWORK, ["#4286c5", "#ffffff"])],
	["natgateway", look("gateway", "exchange", "NAT", NETWORK, ["#e91e63", "#ffffff"])],
	["vpngateway", look("gateway", "lock", "VPN", NETWORK, ["#2b2b2b", "#ffeb3b"])],
	["customergateway", look("gateway", "lock", "CGW", NETWORK, ["#2b2b2b", "#ffeb3b"])],
	["transitgateway", look("gateway", "arrows", "TGW", NETWORK, ["#2b2b2b", "#ffffff"])],
	["vpcgateway", look("gateway", "exchange", "VGW", NETWORK, ["#2b2b2b", "#ffeb3b"])],
	["vpcendpoint", look("gateway", "plug", "VPCE", NETWORK)],
	["dxconnection", look("gateway", "plug", "DX", NETWORK)],
	["ecscluster", look("cluster", "stack", "ECS", COMPUTE, ["#ffeb3b", "#000000"])],
	["ecsservice", look("cluster", "wheel", "Service", COMPUTE, ["#2b2b2b", "#03a9f4"])],
	["ecstask", look("task", "cube", "Task", COMPUTE, ["#ffeb3b", "#000000"])],
	["ekscluster", look("cluster", "wheel", "EKS", COMPUTE, ["#2b2b2b", "#ff5722"])],
	["azureakscluster", look("cluster", "wheel", "AKS", COMPUTE, ["#cee0f5", "#0078d4"])],
	["eksworkload", look("cluster", "stack", "Workload", COMPUTE, ["#f44336", "#ffffff"])],
	["ekspod", look("task", "cube", "Pod", COMPUTE, ["#ff9800", "#000000"])],
	["user", look("person", "none", "User", GREY, ["#4286c5", "#ffffff"])],
	["icon", look("tile", "none", "", GREY, ["#5f6b7a", "#ffffff"])],
	["image", look("tile", "none", "", GREY, ["#d5d9df", "#5f6b7a"])],
	["block", look("block", "none", "", ["#4286c5", "#ffffff"])]
]);
/** The look of a type; one that is not known is a neutral block that says what it is. */
function lookOf(type) {
	return LOOKS.get(type) ?? look("block", "none", type, GREY, ["#d5d9df", "#5f6b7a"]);
}
/** How wide and deep a component stands, in grid units: one by one in a scan; a `block` says its own size. */
function footprintOf(type, width, depth) {
	if (type !== "block") return {
		width: 1,
		depth: 1
	};
	return {
		width: extent(width, 2),
		depth: extent(depth, 2)
	};
}
/** How tall a component stands, in height units. */
function heightOf(type, height) {
	if (type === "block") return extent(height, 1);
	return HEIGHTS[lookOf(type).shape];
}
const HEIGHTS = {
	server: .9,
	database: .9,
	cache: .8,
	bucket: .75,
	disk: .4,
	files: .72,
	tile: .42,
	queue: .6,
	hub: .5,
	gateway: .4,
	task: .5,
	cluster: .36,
	person: 1,
	search: .7,
	wall: .9,
	block: .6
};
/** Larger blocks would hide the whole diagram. */
function extent(value, otherwise) {
	return value === void 0 || value <= 0 ? otherwise : Math.min(value, 200);
}
export { footprintOf, heightOf, lookOf };
