import { ownText } from "../../json.js";
// src/inventory/match/names.ts
/** The name that people gave it; undefined when it only carries its own id as a label, as unnamed volumes and networks do. */
function givenName(resource) {
	const name = resource.label ?? ownText(resource.properties, "name");
	if (name !== void 0) return isOwnId(name, resource) ? void 0 : name;
	return nameInKey(resource);
}
function isOwnId(name, { id, key }) {
	return name === id || key === name || key.endsWith(`/${name}`) || key.endsWith(`:${name}`) ? /^[a-z]+-[0-9a-f]{8,17}$/.test(name) : false;
}
const PATTERNS = new Map([
	["elb", /:loadbalancer\/(?:(?:app|net|gwy)\/)?([^/]+)(?:\/[0-9a-f]+)?$/],
	["asg", /:autoScalingGroupName\/(.+)$/],
	["waf", /\/webacl\/([^/]+)\//],
	["ecsservice", /:service\/(?:[^/]+\/)?([^/]+)$/],
	["ecscluster", /:cluster\/(.+)$/],
	["ekscluster", /:cluster\/(.+)$/],
	["lambda", /:function:([^:]+)/],
	["rds", /:(?:db|cluster):(.+)$/],
	["docdb", /:(?:db|cluster):(.+)$/],
	["neptune", /:(?:db|cluster):(.+)$/],
	["elasticache", /:(?:cluster|replicationgroup):(.+)$/],
	["redshift", /:cluster:(.+)$/],
	["es", /:domain\/(.+)$/],
	["s3", /:::([^/]+)$/],
	["dynamodb", /:table\/(.+)$/],
	["glaciervault", /:vaults\/(.+)$/],
	["keyspaces", /:\/keyspace\/(.+)$/],
	["timestream", /:database\/(.+)$/],
	["sqs", /:sqs:[^:]*:[^:]*:(.+)$/],
	["snstopic", /:sns:[^:]*:[^:]*:(.+)$/],
	["ses", /:identity\/(.+)$/],
	["eventbus", /:event-bus\/(.+)$/],
	["kinesisstream", /:stream\/(.+)$/],
	["ecr", /:repository\/(.+)$/]
]);
/** The name inside an ARN or an Azure resource id, less the random parts that change when it is made again. */
function nameInKey({ identity, type, key }) {
	if (identity === "azure-id") return key.slice(key.lastIndexOf("/") + 1);
	return identity === "arn" ? PATTERNS.get(type)?.exec(key)?.[1] : void 0;
}
/** Words that tell versions of one thing apart, not things. */
const VERSION_WORD = /^(v?\d+|blue|green|new|old|next|prev|restored?|copy|clone|canary|tmp|backup|[0-9a-f]{6,})$/;
/**
* A name without what tells versions apart: `orders-db-restored`, `orders-db-2` and `orders-db` are all `orders db`. A name that
* is nothing but such words stays whole.
*/
function stem(name) {
	const words = name.toLowerCase().split(/[^a-z0-9]+/).flatMap((word) => isVersionWord(word) ? [word] : word.split(/(?<=[a-z])(?=\d+$)/)).filter((word) => word !== "");
	const kept = words.filter((word) => !isVersionWord(word));
	return (kept.length === 0 ? words : kept).join(" ");
}
/** A hash has digits in it; a word of the letters a to f alone, such as `facade`, is a word. */
function isVersionWord(word) {
	return VERSION_WORD.test(word) && (!/^[0-9a-f]{6,}$/.test(word) || /\d/.test(word));
}
export { givenName, nameInKey, stem };
