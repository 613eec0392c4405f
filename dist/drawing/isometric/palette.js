import { AZURE_LOOKS } from "./azure-looks.js";
// src/drawing/isometric/palette.ts
/** The colours of a category: its own in the flat projection, the same light solid for all in the isometric one. */
function category(solid) {
	return {
		flat: [solid, "#ffffff"],
		isometric: ["#ececed", "#4286c5"]
	};
}
const COMPUTE = category("#d86613");
const DATA = category("#3b48cc");
const STORAGE = category("#3f8624");
const NETWORK = category("#693cc5");
const MESSAGES = category("#cc2264");
const SECURITY = category("#dd344c");
const OTHER = category("#5f6b7a");
const PLAIN = category("#4286c5");
/** A category's colours with other isometric ones. */
function solid({ flat }, colour, accent) {
	return {
		flat,
		isometric: [colour, accent]
	};
}
function look(shape, sign, caption, colours) {
	return {
		shape,
		sign,
		caption,
		...colours
	};
}
/** Colours are those on the component pages of Cloudcraft's documentation; shapes and signs are our own. */
const LOOKS = new Map([
	["ec2", look("server", "none", "EC2", COMPUTE)],
	["rds", look("database", "none", "RDS", DATA)],
	["docdb", look("database", "none", "DocDB", DATA)],
	["neptune", look("database", "none", "Neptune", DATA)],
	["dynamodb", look("database", "none", "Dynamo", DATA)],
	["redshift", look("database", "none", "Redshift", solid(DATA, "#80b1dc", "#03a9f4"))],
	["keyspaces", look("database", "none", "Keyspaces", DATA)],
	["timestream", look("database", "none", "Timestream", DATA)],
	["elasticache", look("cache", "bolt", "Cache", solid(DATA, "#d82f27", "#ffffff"))],
	["es", look("search", "magnifier", "Search", NETWORK)],
	["s3", look("bucket", "none", "S3", solid(STORAGE, "#4286c5", "#ffffff"))],
	["glaciervault", look("bucket", "none", "Glacier", STORAGE)],
	["ebs", look("disk", "none", "EBS", STORAGE)],
	["efs", look("files", "none", "EFS", solid(STORAGE, "#e05243", "#ffffff"))],
	["fsx", look("files", "none", "FSx", solid(STORAGE, "#3f8624", "#ffffff"))],
	["ecr", look("files", "cube", "ECR", solid(COMPUTE, "#ff9800", "#ffffff"))],
	["lambda", look("tile", "lambda", "Lambda", solid(COMPUTE, "#3c3c3c", "#f4b934"))],
	["elb", look("tile", "balancer", "ELB", NETWORK)],
	["apigateway", look("tile", "code", "API", solid(NETWORK, "#3c3c3c", "#f4b934"))],
	["cloudfront", look("gateway", "globe", "CDN", NETWORK)],
	["r53", look("tile", "signpost", "DNS", NETWORK)],
	["ses", look("tile", "envelope", "SES", solid(MESSAGES, "#0a1538", "#6d8ff8"))],
	["sqs", look("queue", "none", "SQS", solid(MESSAGES, "#ececed", "#f4b934"))],
	["kinesisstream", look("queue", "none", "Kinesis", NETWORK)],
	["snstopic", look("hub", "broadcast", "SNS", MESSAGES)],
	["sns", look("hub", "broadcast", "SNS", MESSAGES)],
	["snssubscriptions", look("hub", "broadcast", "SNS", MESSAGES)],
	["eventbus", look("hub", "arrows", "Events", MESSAGES)],
	["waf", look("wall", "shield", "WAF", solid(SECURITY, "#2b2b2b", "#f44336"))],
	["internetgateway", look("gateway", "upward", "IGW", solid(NETWORK, "#4286c5", "#ffffff"))],
	["natgateway", look("gateway", "exchange", "NAT", solid(NETWORK, "#e91e63", "#ffffff"))],
	["vpngateway", look("gateway", "lock", "VPN", solid(NETWORK, "#2b2b2b", "#ffeb3b"))],
	["customergateway", look("gateway", "lock", "CGW", solid(NETWORK, "#2b2b2b", "#ffeb3b"))],
	["transitgateway", look("gateway", "arrows", "TGW", solid(NETWORK, "#2b2b2b", "#ffffff"))],
	["vpcgateway", look("gateway", "exchange", "VGW", solid(NETWORK, "#2b2b2b", "#ffeb3b"))],
	["vpcendpoint", look("gateway", "plug", "VPCE", NETWORK)],
	["dxconnection", look("gateway", "plug", "DX", NETWORK)],
	["ecscluster", look("cluster", "stack", "ECS", solid(COMPUTE, "#ffeb3b", "#000000"))],
	["ecsservice", look("cluster", "wheel", "Service", solid(COMPUTE, "#2b2b2b", "#03a9f4"))],
	["ecstask", look("task", "cube", "Task", solid(COMPUTE, "#ffeb3b", "#000000"))],
	["ekscluster", look("cluster", "wheel", "EKS", solid(COMPUTE, "#2b2b2b", "#ff5722"))],
	["eksworkload", look("cluster", "stack", "Workload", solid(COMPUTE, "#f44336", "#ffffff"))],
	["ekspod", look("task", "cube", "Pod", solid(COMPUTE, "#ff9800", "#000000"))],
	["user", look("person", "none", "User", solid(OTHER, "#4286c5", "#ffffff"))],
	["icon", look("tile", "none", "", solid(OTHER, "#5f6b7a", "#ffffff"))],
	["image", look("tile", "none", "", solid(OTHER, "#d5d9df", "#5f6b7a"))],
	["block", look("block", "none", "", PLAIN)],
	...AZURE_LOOKS
]);
/** The look of a type; an unknown one is a neutral block with the type written on it. */
function lookOf(type) {
	return LOOKS.get(type) ?? look("block", "none", type, solid(OTHER, "#d5d9df", "#5f6b7a"));
}
/** Width and depth of a component in grid units: one by one, except a `block`, which has its own size. */
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
/** The height of a component in height units. */
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
