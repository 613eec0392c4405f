import { AWS_COMPUTE } from "./aws-compute.js";
import { AWS_DATA } from "./aws-data.js";
import { AWS_NETWORK } from "./aws-network.js";
import { AZURE } from "./azure.js";
import { DRAWN } from "./drawn.js";
// src/inventory/read/component-types/component-types.ts
/**
* One entry per component type of Cloudcraft: what people call it, whether data is lost with it, what recognises it. Whatever
* depends on a type is written here and nowhere else; ask through the functions of this file. Types that are not in the table get
* the answers that do no harm. How a type is drawn is not known here.
*/
const TYPES = new Map(Object.entries({
	...AWS_COMPUTE,
	...AWS_DATA,
	...AWS_NETWORK,
	...AZURE,
	...DRAWN
}));
/** The entry of a type; undefined for a type that is not documented. */
function componentType(type) {
	return TYPES.get(type);
}
/** Azure stores that are not in the table: Cloudcraft's words for some, such as SQL databases, are not published. */
const STATEFUL_AZURE = /^azure.*(database|sql|disk|blob|fileshare|table|storage)/;
/** Whether data is lost with a resource of this type. */
function isStateful(type) {
	const known = TYPES.get(type);
	return known === void 0 ? STATEFUL_AZURE.test(type) : known.stateful === true;
}
/** Whether other resources stop working without a resource of this type. */
function isFoundation(type) {
	const known = TYPES.get(type);
	return known === void 0 ? type.endsWith("gateway") : known.foundation === true;
}
/** The type of the parent in which resources of this type are interchangeable. */
function poolTypeOf(memberType) {
	return TYPES.get(memberType)?.pool?.type;
}
/** Whether resources of this type come and go with the member of a pool that they are connected to. */
function isCompanion(type) {
	return TYPES.get(type)?.companion === true;
}
/** Whether the identity of this type says nothing to people, so that a replacement is recognised by its surroundings. */
function isOpaque(type) {
	return TYPES.get(type)?.opaque === true;
}
/** Whether resources of this type hold others. They are recognised first, so that their members are known by where they are. */
function isContainer(type) {
	return TYPES.get(type)?.container === true;
}
/** Whether it matters which resources are in a resource of this type. */
function isNetwork(type) {
	return TYPES.get(type)?.network === true;
}
/** Whether a component of this type only frames the page. */
function isFrame(type) {
	return TYPES.get(type)?.frame === true;
}
const ESTIMATES = new Map([...TYPES].map(([type, { estimates }]) => [type, new Set(estimates?.split(" "))]));
/** Whether a field is a figure of Cloudcraft's cost model on this type. It may be configuration on others. */
function isEstimateOf(type, field) {
	return ESTIMATES.get(type)?.has(field) === true;
}
export { componentType, isCompanion, isContainer, isEstimateOf, isFoundation, isFrame, isNetwork, isOpaque, isStateful, poolTypeOf };
