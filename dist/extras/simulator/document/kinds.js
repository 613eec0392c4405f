import { groupOf } from "../../../inventory/read/component-types/component-types.js";
// src/extras/simulator/document/kinds.ts
/** Groups whose component id is the AWS id. */
const AWS_IDS = new Set([
	"vpc",
	"subnet",
	"sg",
	"networkacl"
]);
/** Global services. */
const GLOBAL = new Set(["r53", "cloudfront"]);
/** Whether a type stands in the document's `groups`. */
const isGroup = (type) => groupOf(type) !== void 0;
/** Groups without a position: an outline around their members. */
const isOutline = (type) => groupOf(type) === "outline";
/** Groups of Azure with a size of their own and their members on them. */
const isPlate = (type) => groupOf(type) === "plate";
const hasAwsId = (type) => AWS_IDS.has(type);
const isGlobal = (type) => GLOBAL.has(type);
export { hasAwsId, isGlobal, isGroup, isOutline, isPlate };
