import { isArray, isObject, own } from "../../json.js";
import { betterSpelling, comparableText } from "./equality.js";
// src/inventory/values/rules.ts
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
/** A list of rules as what they permit: each once, one target each, references as keys, annotations left out. */
function statementsOf(list, resolve) {
	return [...distinct(list, (rule) => bare(rule, resolve)).values()];
}
/** Whether two lists that permit the same are described otherwise. */
function isDescribedOtherwise(before, after, resolve) {
	const [was, is] = [before, after].map((list, side) => distinct(list, (rule) => ({
		...bare(rule, resolve[side]),
		description: own(rule, "description") || null
	})));
	return was.size !== is.size || [...was.keys()].some((text) => !is.has(text));
}
/** Rules are a set: one that is listed twice permits no more. */
function distinct(list, statement) {
	if (!isArray(list)) return new Map();
	const statements = list.flatMap((rule) => isObject(rule) ? splitTargets(rule).map(statement) : [rule]);
	const found = new Map();
	for (const one of statements) {
		const key = comparableText(one, (text) => text);
		found.set(key, betterSpelling(one, found.get(key) ?? one));
	}
	return found;
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
	return Object.fromEntries(entries.map(([key, value]) => [key, typeof value === "string" ? reference(value, resolve) : value]));
}
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** A component that is not drawn is known by nothing but a UUID that is new in every snapshot: it cannot be told from another. */
function reference(text, resolve) {
	const key = resolve(text);
	return key === text && UUID.test(text) ? "a component that is not drawn" : key;
}
export { isDescribedOtherwise, isStatementList, statementsOf };
