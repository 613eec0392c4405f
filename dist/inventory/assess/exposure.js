import { isArray, isObject, own } from "../../json.js";
import { componentType } from "../read/component-types/component-types.js";
import { isCovered, parsePorts } from "../values/ports.js";
// src/inventory/assess/exposure.ts
/** Blocks that stand for the whole internet: everything, one half of it, or all routed IPv6 addresses. */
const ANYWHERE = [
	[/^\d+\.\d+\.\d+\.\d+\/0*[01]$/, 4],
	[/^[0-9a-f:]*:[0-9a-f:]*\/0*[01]$/i, 6],
	[/^2000::\/3$/, 6]
];
/** What the internet may send to members of a security group, or into a network by its ACL. */
function openTraffic({ type, properties }) {
	const firewall = componentType(type)?.firewall;
	const rules = own(properties, "inboundRules");
	if (firewall === void 0 || !isArray(rules)) return [];
	const objects = rules.filter(isObject);
	return firewall === "any" ? objects.flatMap(trafficFromAnywhere) : throughAcl(objects);
}
/** The first rule of an ACL that matches decides, in the order of their numbers: what an earlier one denies is not open. */
function throughAcl(rules) {
	const ordered = [...rules].sort((a, b) => Number(own(a, "ruleNumber") ?? 0) - Number(own(b, "ruleNumber") ?? 0));
	const open = [];
	const denied = [];
	for (const rule of ordered) for (const traffic of trafficFromAnywhere(rule)) if (own(rule, "access") === "deny") denied.push(traffic);
	else if (!isCovered(traffic, denied)) open.push(traffic);
	return open;
}
function trafficFromAnywhere(rule) {
	const target = own(rule, "target");
	if (typeof target !== "string") return [];
	const families = target.split(",").flatMap((block) => ANYWHERE.filter(([pattern]) => pattern.test(block.trim())).map(([, family]) => family));
	const protocol = text(own(rule, "protocol"));
	const any = protocol === "-1" || protocol === "" || protocol === "all";
	const ports = any ? parsePorts("") : parsePorts(text(own(rule, "portRange")));
	return [...new Set(families)].map((family) => ({
		family,
		protocol: any ? "*" : protocol,
		...ports
	}));
}
function text(value) {
	return typeof value === "string" || typeof value === "number" ? String(value).trim().toLowerCase() : "";
}
/** Whether the internet may send something that it could not send before. Never true when rules were narrowed or removed. */
function opensUp(before, after) {
	return after.some((open) => !isCovered(open, before));
}
/** Fields that say it directly. Documents of today do not contain them. */
function isDeclaredPublic({ properties }) {
	const publicIp = own(properties, "publicIp") ?? own(properties, "publicIpAddress");
	return own(properties, "scheme") === "internet-facing" || own(properties, "publiclyAccessible") === true || typeof publicIp === "string" && publicIp !== "";
}
export { isDeclaredPublic, openTraffic, opensUp };
