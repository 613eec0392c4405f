import { isObject } from "../../../json.js";
import { byText } from "../declared.js";
import { typeOf } from "./kinds.js";
import { flagAt, known, listAt, numberAt, textAt, valueAt } from "./reading.js";
// src/extras/convert/components/rules.ts
/** Kinds that declare one rule of another resource: the attribute that refers to it, and the direction if the kind implies one. */
const APART = new Map([
	["aws_security_group_rule", ["security_group_id", void 0]],
	["aws_vpc_security_group_ingress_rule", ["security_group_id", "inbound"]],
	["aws_vpc_security_group_egress_rule", ["security_group_id", "outbound"]],
	["aws_network_acl_rule", ["network_acl_id", void 0]],
	["azurerm_network_security_rule", ["network_security_group_name", void 0]],
	["AWS::EC2::SecurityGroupIngress", ["GroupId", "inbound"]],
	["AWS::EC2::SecurityGroupEgress", ["GroupId", "outbound"]],
	["AWS::EC2::NetworkAclEntry", ["NetworkAclId", void 0]]
]);
const MAX_RULES = 200;
/** Whether a kind is only a rule of another resource. */
function isRule(kind) {
	return APART.has(kind);
}
/**
* The rules of security groups and network ACLs, inline and separate. A target that is a security group of the document is
* `{address}`, which the writer replaces with the component's id.
*/
function rulesOf(resources) {
	const byAddress = new Map(resources.map((resource) => [resource.address, resource]));
	const apart = new Map();
	for (const resource of resources) {
		const [attribute, side] = APART.get(resource.kind) ?? [];
		const owner = resource.links.find(({ path }) => path[0] === attribute && attribute !== void 0)?.to;
		if (owner === void 0) continue;
		const isAcl = typeOf(byAddress.get(owner)?.kind ?? "") !== "sg";
		const links = resource.links.filter(({ path }) => path[0] !== attribute);
		const stated = {
			values: resource.values,
			links,
			isInbound: side === void 0 ? isInbound(resource) : side === "inbound",
			isAcl
		};
		const others = apart.get(owner);
		if (others === void 0) apart.set(owner, [stated]);
		else others.push(stated);
	}
	return (address) => {
		const resource = byAddress.get(address);
		const type = typeOf(resource?.kind ?? "");
		if (resource === void 0 || type !== "sg" && type !== "networkacl" && type !== "azurensg") return {};
		const all = [...inlineRules(resource, type !== "sg"), ...apart.get(address) ?? []].slice(0, MAX_RULES);
		const isGroup = (target) => typeOf(byAddress.get(target)?.kind ?? "") === "sg";
		return {
			inboundRules: toRules(all, true, isGroup, address),
			outboundRules: toRules(all, false, isGroup, address)
		};
	};
}
function isInbound(resource) {
	if (flagAt(resource, "egress", "Egress") === true) return false;
	return !["egress", "Outbound"].includes(textAt(resource, "type", "direction") ?? "");
}
function inlineRules(resource, isAcl) {
	return [
		"ingress",
		"SecurityGroupIngress",
		"egress",
		"SecurityGroupEgress",
		"security_rule"
	].flatMap((block) => listAt(resource, block).flatMap((values, index, list) => {
		if (!isObject(values)) return [];
		return [{
			values,
			links: resource.links.filter(({ path }) => path[0] === block).filter((link) => list.length === 1 || isOfRule(resource, link, index)),
			isInbound: isInboundBlock(block, values),
			isAcl
		}];
	}));
}
/** Terraform sorts the rules in a plan but not those in its code, so positions match only if the value is known. */
function isOfRule({ kind, values }, { path }, index) {
	if (path[1] !== String(index)) return false;
	return kind.startsWith("AWS::") || typeof valueAt({ values }, path.join(".")) === "string";
}
function isInboundBlock(block, values) {
	return block === "security_rule" ? textAt({ values }, "direction") !== "Outbound" : /ingress/i.test(block);
}
function toRules(all, inbound, isGroup, self) {
	return all.filter(({ isInbound: side }) => side === inbound).flatMap((rule) => expand(rule, isGroup, self)).map((rule) => [JSON.stringify(rule), rule]).sort(([a], [b]) => byText(a, b)).map(([, rule]) => rule);
}
/** A Cloudcraft rule has one target and one range of ports; a declared rule may have many of both. */
function expand(rule, isGroup, self) {
	const { values, isAcl } = rule;
	const described = known({
		protocol: protocolOf(textAt({ values }, "ip_protocol", "protocol", "IpProtocol", "Protocol")),
		description: textAt({ values }, "description", "Description"),
		...isAcl ? {
			ruleNumber: numberAt({ values }, "rule_no", "rule_number", "RuleNumber", "priority"),
			access: textAt({ values }, "action", "rule_action", "RuleAction", "access")?.toLowerCase()
		} : { hidden: false }
	});
	const ranges = portsOf({ values }).map((portRange) => known({ portRange }));
	return targetsOf(rule, isGroup, self).flatMap((target) => ranges.map((range) => ({
		...described,
		...range,
		...target
	})));
}
const IP = [
	"cidr_ipv4",
	"cidr_blocks",
	"cidr_block",
	"CidrIp",
	"CidrBlock"
];
/** A rule of Azure names both ends; the one that counts is the far end. */
const AZURE_IP = {
	inbound: ["source_address_prefix", "source_address_prefixes"],
	outbound: ["destination_address_prefix", "destination_address_prefixes"]
};
const IPV6 = [
	"cidr_ipv6",
	"ipv6_cidr_blocks",
	"ipv6_cidr_block",
	"CidrIpv6",
	"Ipv6CidrBlock"
];
function targetsOf({ values, links, isInbound }, isGroup, self) {
	const named = [...new Set(links.map(({ to }) => to).filter(isGroup))];
	const groups = flagAt({ values }, "self") === true ? [...named, self] : named;
	return [
		...textsAt(values, [...IP, ...AZURE_IP[isInbound ? "inbound" : "outbound"]]).map((target) => ({
			target: target === "*" ? "0.0.0.0/0" : target,
			targetType: "ip"
		})),
		...textsAt(values, IPV6).map((target) => ({
			target,
			targetType: "ipv6"
		})),
		...groups.map((address) => ({
			target: { address },
			targetType: "sg"
		}))
	];
}
function textsAt(values, attributes) {
	return attributes.flatMap((attribute) => {
		return [valueAt({ values }, attribute)].flat().flatMap((text) => typeof text === "string" && text !== "" ? [text] : []);
	});
}
function protocolOf(protocol) {
	const lower = protocol?.toLowerCase();
	if (lower === "all" || lower === "*") return "-1";
	return lower;
}
/** The ranges of a rule, at least one; `0` means all ports, undefined that it is unknown. */
function portsOf(rule) {
	const azure = textsAt(rule.values, ["destination_port_range", "destination_port_ranges"]);
	return azure.length > 0 ? azure.map((range) => range === "*" ? "0" : range) : [portRangeOf(rule)];
}
function portRangeOf(rule) {
	if (protocolOf(textAt(rule, "ip_protocol", "protocol", "IpProtocol", "Protocol")) === "-1") return "0";
	const first = numberAt(rule, "from_port", "FromPort", "PortRange.From");
	const last = numberAt(rule, "to_port", "ToPort", "PortRange.To");
	if (first === void 0 || last === void 0) return void 0;
	if (first < 0 || first === 0 && (last === 0 || last === 65535)) return "0";
	return first === last ? String(first) : `${first}-${last}`;
}
export { isRule, rulesOf };
