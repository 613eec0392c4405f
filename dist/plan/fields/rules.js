import { isArray, isObject, own } from "../../json.js";
import { blocksAt, findAt, textAt, valueAt } from "./attributes.js";
// src/plan/fields/rules.ts
/** Stands for any rule, or for a target that is not known. */
const ANY = "*";
/** Stands for any security group. */
const ANY_GROUP = "sg-*";
/** Stands before a rule that may not be meant. */
const OPTIONAL = "? ";
/** More than AWS lets a group have. */
const MAX_RULES = 5e3;
/** The rules that a group's own declaration lists. */
function inlineRules(attributes) {
	return {
		inboundRules: rulesIn(attributes, "ingress", "SecurityGroupIngress"),
		outboundRules: rulesIn(attributes, "egress", "SecurityGroupEgress")
	};
}
function rulesIn(attributes, ...blocks) {
	const found = blocksAt(attributes, ...blocks);
	if (found === "withheld") return new Set([ANY]);
	return new Set(found.slice(0, MAX_RULES).flatMap(statements));
}
/** The rule that a resource of its own declares. */
function ruleOf(kind, attributes) {
	if (attributes === void 0) return NO_RULES;
	const rules = new Set(statements(attributes));
	return isInbound(kind, attributes) ? {
		inboundRules: rules,
		outboundRules: new Set()
	} : {
		inboundRules: new Set(),
		outboundRules: rules
	};
}
const NO_RULES = {
	inboundRules: new Set(),
	outboundRules: new Set()
};
function isInbound(kind, attributes) {
	if (/ingress/i.test(kind)) return true;
	if (/egress/i.test(kind)) return false;
	const egress = valueAt(attributes, "egress", "Egress");
	return egress !== true && egress !== "true" && textAt(attributes, "type") !== "egress";
}
/** What a rule can admit, and what stands for one that is not known. */
const TARGETS = [
	["cidr_ipv4 cidr_ipv6 cidr_blocks ipv6_cidr_blocks cidr_block ipv6_cidr_block", ANY],
	["CidrIp CidrIpv6 CidrBlock Ipv6CidrBlock", ANY],
	["security_groups source_security_group_id referenced_security_group_id", ANY_GROUP],
	["SourceSecurityGroupId DestinationSecurityGroupId", ANY_GROUP]
];
/** Cloudcraft's word for a list of prefixes is not published: it counts as any target. */
const PREFIX_LISTS = [
	"prefix_list_ids",
	"prefix_list_id",
	"SourcePrefixListId",
	"DestinationPrefixListId"
];
/**
* One rule for each target. A part that is not known admits any. Beside targets that are known, one that is not may be none at all:
* Terraform computes what is not set.
*/
function statements(rule) {
	const what = trafficOf(rule);
	if (what === void 0) return [ANY];
	const { known, unknown } = targetsOf(rule);
	const traffic = numbering(rule) + what;
	if (known.length > 0) return [...known.map((target) => `${traffic} ${target}`), ...unknown.map((target) => `${OPTIONAL}${traffic} ${target}`)];
	return (unknown.length === 0 ? [ANY] : unknown).map((target) => `${traffic} ${target}`);
}
function targetsOf(rule) {
	const known = valueAt(rule, "self") === true ? [ANY_GROUP] : [];
	const unknown = new Set();
	for (const [attributes, any] of TARGETS) for (const attribute of attributes.split(" ")) {
		const found = findAt(rule, attribute);
		if (found === "withheld") unknown.add(any);
		else if (found !== void 0) known.push(...textsIn(found.value).map(addressOf));
	}
	if (PREFIX_LISTS.map((attribute) => findAt(rule, attribute)).some((list) => list === "withheld" || list !== void 0 && textsIn(list.value).length > 0)) unknown.add(ANY);
	return {
		known,
		unknown: [...unknown]
	};
}
function textsIn(value) {
	return (isArray(value) ? value : [value]).filter((item) => typeof item === "string" && item !== "");
}
function trafficOf(rule) {
	const found = findAt(rule, "ip_protocol", "protocol", "IpProtocol", "Protocol");
	if (found === "withheld") return void 0;
	const protocol = protocolOf(found?.value);
	if (protocol === ANY) return "* *";
	if (protocol.startsWith("icmp")) return `${protocol} *`;
	const [from, to] = [textAt(rule, "from_port", "FromPort", "PortRange.From"), textAt(rule, "to_port", "ToPort", "PortRange.To")];
	if (from === void 0 || to === void 0) return `${protocol} *`;
	return `${protocol} ${portsOf(from === to ? from : `${from}-${to}`)}`;
}
/** Rules of an access list are told apart by number and effect, too. */
function numbering(rule) {
	const number = textAt(rule, "rule_no", "rule_number", "RuleNumber");
	const effect = textAt(rule, "action", "rule_action", "RuleAction");
	return number === void 0 ? "" : `${number} ${(effect ?? "allow").toLowerCase()} `;
}
/** One of Cloudcraft's rules in the same words. */
function seenRule(rule) {
	if (!isObject(rule)) return ANY;
	const [number, access, target] = [
		own(rule, "ruleNumber"),
		own(rule, "access"),
		own(rule, "target")
	];
	const numbered = number === void 0 || number === null ? "" : `${number} ${String(access ?? "allow").toLowerCase()} `;
	const protocol = protocolOf(own(rule, "protocol"));
	return `${numbered}${protocol} ${protocol === ANY || protocol.startsWith("icmp") ? ANY : portsOf(String(own(rule, "portRange") ?? "0"))} ${addressOf(typeof target === "string" ? target : ANY)}`;
}
const NUMBERED = {
	"-1": ANY,
	all: ANY,
	"1": "icmp",
	"6": "tcp",
	"17": "udp",
	"58": "icmpv6"
};
function protocolOf(value) {
	const text = String(value ?? ANY).toLowerCase();
	return Object.hasOwn(NUMBERED, text) ? NUMBERED[text] ?? text : text;
}
function portsOf(range) {
	return [
		"0",
		"-1",
		"0-65535",
		"1-65535",
		"*",
		"0-0",
		""
	].includes(range) ? ANY : range;
}
/** A security group by its id, whether named by id or by ARN; an address always with its width. */
function addressOf(target) {
	const tail = target.startsWith("arn:") ? target.slice(target.lastIndexOf("/") + 1) : target;
	return /^\d+\.\d+\.\d+\.\d+$/.test(tail) ? `${tail}/32` : tail.toLowerCase();
}
/** Whether a rule that was seen to come or go is one that was announced. */
function explainsRule(announced, seen) {
	if (announced.has(seen) || announced.has(ANY)) return true;
	const end = seen.lastIndexOf(" ") + 1;
	return (seen.startsWith("sg-", end) ? [ANY, ANY_GROUP] : [ANY]).map((target) => seen.slice(0, end) + target).some((rule) => announced.has(rule) || announced.has(OPTIONAL + rule));
}
/** Whether it is not known which rule exactly was announced. */
function isOpenRule(rule) {
	return rule.endsWith(ANY);
}
/** Whether a rule need not come at all. */
function isOptionalRule(rule) {
	return rule === ANY || rule.startsWith(OPTIONAL);
}
/** Whether one of the rules that were seen can be an announced one. */
function isAmong(rule, seen) {
	if (!isOpenRule(rule)) return seen.has(rule);
	return [...seen].some((one) => one.startsWith(rule.slice(0, -1)));
}
/** The rules of the first that the second has not. */
function rulesWithout(first, second) {
	const without = (side) => new Set([...first[side]].filter((rule) => !second[side].has(rule)));
	return {
		inboundRules: without("inboundRules"),
		outboundRules: without("outboundRules")
	};
}
export { NO_RULES, explainsRule, inlineRules, isAmong, isOpenRule, isOptionalRule, ruleOf, rulesWithout, seenRule };
