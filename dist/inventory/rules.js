import { isArray, isObject, own } from "./json.js";
// src/inventory/rules.ts
/** Lists of things that Cloudcraft numbers anew or people annotate: compared by what they say. */
const LISTS_OF_STATEMENTS = new Set([
	"inboundRules",
	"outboundRules",
	"peeringConnections"
]);
/** Parts of a rule or a peering that do not change what it permits. */
const ANNOTATIONS = new Set([
	"description",
	"hidden",
	"id"
]);
function isStatementList(field) {
	return LISTS_OF_STATEMENTS.has(field);
}
/** A list of rules as what they permit: one target each, references as keys, annotations left out. */
function statementsOf(list, resolve) {
	if (!isArray(list)) return [];
	return list.flatMap((rule) => isObject(rule) ? splitTargets(rule).map((one) => bare(one, resolve)) : [rule]);
}
/** One rule may name several targets in one text: `10.0.0.0/8, 172.16.0.0/12`. */
function splitTargets(rule) {
	const target = own(rule, "target");
	if (typeof target !== "string" || !target.includes(",")) return [rule];
	return target.split(",").map((one) => one.trim()).filter((one) => one !== "").map((one) => ({
		...rule,
		target: one
	}));
}
function bare(rule, resolve) {
	const entries = Object.entries(rule).filter(([key, value]) => !ANNOTATIONS.has(key) && value !== null);
	return Object.fromEntries(entries.map(([key, value]) => [key, typeof value === "string" ? resolve(value) : value]));
}
export { isStatementList, statementsOf };
