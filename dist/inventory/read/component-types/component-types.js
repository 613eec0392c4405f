import { ownText } from "../../../json.js";
import { AWS_COMPUTE } from "./aws-compute.js";
import { AWS_DATA } from "./aws-data.js";
import { AWS_NETWORK } from "./aws-network.js";
import { AZURE } from "./azure.js";
import { DRAWN } from "./drawn.js";
import { fieldOf } from "./fields.js";
// src/inventory/read/component-types/component-types.ts
/**
* One entry per component type of Cloudcraft: what people call it, whether data is lost with it, what recognises it, what it holds.
* What is long has a file of its own with one line per type: its fields (`fields.ts`), its colours (`colours.ts`), what declares it
* (`declared-kinds.ts`). Whatever depends on a type is written in this folder and nowhere else. Types that are not in the table get the answers that do no harm. Shapes and signs are the drawing's own.
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
/** What a type is called in a sentence. A type that is not in the table is shown as a plain word or not at all. */
function nameOf(type) {
	const known = TYPES.get(type);
	if (known !== void 0) return known.name;
	return /^[a-z0-9]{1,30}$/i.test(type) ? type : "resource";
}
/** What several of a type are called: `ECR repositories`. A type that is not in the table may well be a plural already. */
function pluralOf(type) {
	const name = nameOf(type);
	return !TYPES.has(type) && name.endsWith("s") ? name : plural(name);
}
/** The plural of a noun of this table: `identities`, `buses`, `VPCs`. */
function plural(noun) {
	if (/(?:s|x|ch|sh)$/.test(noun)) return `${noun}es`;
	return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}
/** What a member of a pool is called beside the name of its pool: `instance` for the EC2 instance of an autoscaling group. */
function memberNameOf(poolType, memberType) {
	const pool = TYPES.get(memberType)?.pool;
	return pool?.type === poolType ? pool.member : nameOf(memberType);
}
/**
* A guess, and the only one: Cloudcraft's words for some stores of Azure, such as SQL databases, are not published, and losing one of
* them must not look harmless.
*/
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
/** How Cloudcraft keeps components of this type among its groups; undefined for a type that is no group. */
function groupOf(type) {
	return TYPES.get(type)?.group;
}
/** Whether Cloudcraft lets a group of one type hold a component of another. */
function mayHold(group, member) {
	return HOLDS.get(group)?.has(member) === true;
}
const HOLDS = new Map([...TYPES].map(([type, { holds }]) => [type, new Set(holds?.split(" "))]));
/**
* Whether a field is a figure of Cloudcraft's cost model on this type. It may be configuration on others.
* @param component decides where it depends on another field: the size of a file share is provisioned in the tier Premium alone.
*/
function isEstimateOf(type, field, component) {
	const facts = fieldOf(type, field);
	if (facts?.role !== "estimate") return false;
	const { unless } = facts;
	return unless === void 0 || component === void 0 || ownText(component, unless.field) !== unless.value;
}
export { componentType, groupOf, isCompanion, isContainer, isEstimateOf, isFoundation, isFrame, isNetwork, isOpaque, isStateful, mayHold, memberNameOf, nameOf, plural, pluralOf, poolTypeOf };
