// src/extras/simulator/document/kinds.ts
/** Component types that hold others; they stand in the document's `groups`. */
const GROUPS = new Set("vpc subnet sg networkacl asg ecscluster ecsservice ekscluster eksworkload azureakscluster azurensg".split(" "));
/** Groups whose outline comes from their members: no position of their own. */
const OUTLINES = new Set([
	"vpc",
	"subnet",
	"sg",
	"networkacl",
	"azurensg"
]);
/** Groups whose component id is the AWS id. */
const AWS_IDS = new Set([
	"vpc",
	"subnet",
	"sg",
	"networkacl"
]);
/** Services of no region. */
const GLOBAL = new Set(["r53", "cloudfront"]);
const isGroup = (type) => GROUPS.has(type);
const isOutline = (type) => OUTLINES.has(type);
const hasAwsId = (type) => AWS_IDS.has(type);
const isGlobal = (type) => GLOBAL.has(type);
export { hasAwsId, isGlobal, isGroup, isOutline };
