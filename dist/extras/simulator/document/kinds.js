// src/extras/simulator/document/kinds.ts
/** Component types in the document's `groups`. */
const GROUPS = new Set("vpc subnet sg networkacl asg ecscluster ecsservice ekscluster eksworkload azureakscluster azurensg".split(" "));
/** Groups without a position: an outline around their members. */
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
/** Global services. */
const GLOBAL = new Set(["r53", "cloudfront"]);
const isGroup = (type) => GROUPS.has(type);
const isOutline = (type) => OUTLINES.has(type);
const hasAwsId = (type) => AWS_IDS.has(type);
const isGlobal = (type) => GLOBAL.has(type);
export { hasAwsId, isGlobal, isGroup, isOutline };
