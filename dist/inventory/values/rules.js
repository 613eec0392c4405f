import { isArray, isObject, own } from "../../json.js";
import { both } from "../read/both.js";
import { isUuid } from "../read/identity.js";
import { canonicalBlock } from "./addresses.js";
import { betterSpelling, comparableText } from "./equality.js";
import { canonicalPorts } from "./ports.js";
import { protocolName } from "./protocols.js";
// src/inventory/values/rules.ts
/** Lists whose elements get new numbers or annotations: only what they permit is compared. */
const LISTS_OF_STATEMENTS = new Set([
	"inboundRules",
	"outboundRules",
	"peeringConnections"
]);
/** Parts of a rule or a peering connection that do not change what it permits. */
const ANNOTATIONS = new Set([
	"description",
	"hidden",
	"id"
]);
function isStatementList(field) {
	return LISTS_OF_STATEMENTS.has(field);
}
/**
* What a list of rules permits: without duplicates and annotations, one target per rule, references as keys, protocols, ports and
* addresses in one spelling.
*/
function statementsOf(list, resolve) {
	return [...distinct(list, (rule) => bare(rule, resolve)).values()];
}
/** Whether two lists that permit the same have different descriptions. */
function isDescribedDifferently(before, after, resolve) {
	const [was, is] = both([before, after], (list, side) => distinct(list, (rule) => ({
		...bare(rule, resolve[side]),
		description: own(rule, "description") || null
	})));
	return was.size !== is.size || [...was.keys()].some((text) => !is.has(text));
}
/** Rules are a set: listing one twice does not permit more. */
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
/** A rule may name several targets in one text: `10.0.0.0/8, 172.16.0.0/12`. */
function splitTargets(rule) {
	const target = own(rule, "target");
	if (typeof target !== "string" || !target.includes(",")) return [rule];
	return target.split(",").map((one) => one.trim()).filter((one) => one !== "").map((one) => ({
		...rule,
		target: one
	}));
}
function bare(rule, resolve) {
	const meant = Object.entries(rule).filter(([key, value]) => !ANNOTATIONS.has(key) && value !== null).map(([key, value]) => [key, meaning(key, value, resolve)]);
	return Object.fromEntries([...meant, ...implied(rule)]);
}
/** What a rule need not say: without ports it is about all of them, and an address says itself of which family it is. */
function implied(rule) {
	const target = own(rule, "target");
	if (!Object.hasOwn(rule, "protocol") || typeof target !== "string") return [];
	const block = canonicalBlock(target);
	return [["portRange", canonicalPorts(own(rule, "portRange"))], ...block === void 0 ? [] : [["targetType", block.includes(":") ? "ipv6" : "ip"]]];
}
/** The part of a rule in one spelling, so that `6` and `tcp`, `10.0.0.1` and `10.0.0.1/32` are the same. */
function meaning(key, value, resolve) {
	if (key === "protocol") return protocolName(value);
	if (typeof value !== "string") return value;
	return (key === "target" ? canonicalBlock(value) : void 0) ?? reference(value, resolve);
}
/** Nothing is known of a component that is not drawn but a UUID that is new in every snapshot, so all of these are equal. */
function reference(text, resolve) {
	const key = resolve(text);
	return key === text && isUuid(text) ? "a component that is not drawn" : key;
}
export { isDescribedDifferently, isStatementList, statementsOf };
