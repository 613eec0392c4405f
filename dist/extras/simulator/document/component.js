import { shuffled } from "../chance.js";
import { appearanceOf } from "./appearance.js";
import { isGlobal, isGroup, isOutline } from "./kinds.js";
// src/extras/simulator/document/component.ts
/** Fields that Cloudcraft writes sometimes as numbers, sometimes as strings. */
const LOOSE_NUMBERS = new Set("storage iops throughput dataGb snapshots lifecycleTransitions diskSizeGb storageMB storageGb messagingUnits".split(" "));
/** Padding of outlines in grid units; outer ones have more, so that they do not touch. */
const PADDING = new Map([
	["vpc", 1.5],
	["subnet", 2],
	["sg", 1],
	["networkacl", 1.25]
]);
/** A resource as a component. Nodes have a label instead of a name. */
function writeComponent(scan, resource) {
	const { type, name, arn, resourceId, cloudId, fields } = resource;
	return {
		id: scan.ids.get(resource.handle),
		type,
		...arn === void 0 ? {} : { arn },
		...resourceId === void 0 ? {} : { resourceId },
		...isGlobal(type) ? {} : { region: scan.regionName },
		...isOutline(type) ? outline(type) : { mapPos: scan.placement.at.get(resource.handle) ?? [0, 0] },
		...isGroup(type) && type !== "asg" && name !== void 0 ? { name } : {},
		...isGroup(type) ? groupFields(scan, resource) : {},
		...loosen(fields, scan.chance),
		...appearanceOf(type, cloudId)
	};
}
function outline(type) {
	return {
		shape: type === "vpc" || type === "networkacl" ? "rectangular" : "dynamic",
		padding: PADDING.get(type) ?? 1.5,
		...type === "networkacl" ? { visible: true } : {}
	};
}
function groupFields(scan, resource) {
	const { type, handle } = resource;
	const size = scan.placement.size.get(handle);
	return {
		nodes: memberIds(scan, handle),
		...size === void 0 ? {} : { mapSize: size },
		...type === "asg" ? { layout: scan.placement.manual.has(handle) ? "manual" : "even" } : {},
		...type === "vpc" ? { peeringConnections: [] } : {},
		...type === "sg" || type === "networkacl" || type === "azurensg" ? rules(scan, resource) : {}
	};
}
/** Member ids in random order, sometimes repeated, as in real scans. */
function memberIds(scan, group) {
	return untidy(scan.resources.filter((resource) => resource.within.includes(group)).map((member) => scan.ids.get(member.handle) ?? ""), scan.chance);
}
/** Shuffles ids and sometimes repeats one. */
function untidy(ids, chance) {
	const repeated = ids.length > 1 && chance.below(4) === 0 ? ids.slice(0, 1) : [];
	return shuffled([...ids, ...repeated], chance);
}
function rules(scan, { type, inbound, outbound }) {
	const write = type === "networkacl" ? aclRules : sgRules;
	return {
		inboundRules: write(scan, inbound),
		outboundRules: write(scan, outbound)
	};
}
function sgRules(scan, list) {
	const written = list.map(({ protocol, ports, peer, description }) => ({
		hidden: false,
		protocol,
		portRange: ports,
		target: scan.ids.get(peer) ?? peer,
		targetType: targetType(peer),
		...description === void 0 ? {} : { description }
	}));
	return shuffled(written, scan.chance);
}
/** 32767 is the final deny of every list. */
function aclRules(scan, list) {
	const rule = (ruleNumber, { protocol, ports, peer }, access) => {
		return {
			ruleNumber,
			protocol,
			portRange: ports,
			target: peer,
			targetType: targetType(peer),
			access
		};
	};
	const allowed = list.map((entry, i) => rule(100 * (i + 1), entry, "allow"));
	const denied = rule(32767, {
		protocol: "-1",
		ports: "0",
		peer: "0.0.0.0/0"
	}, "deny");
	return shuffled([...allowed, denied], scan.chance);
}
function targetType(peer) {
	if (peer.startsWith("sg/")) return "sg";
	return peer.includes(":") ? "ipv6" : "ip";
}
function loosen(fields, chance) {
	const loose = ([key, value]) => typeof value === "number" && LOOSE_NUMBERS.has(key) && chance.below(3) === 0 ? [key, String(value)] : [key, value];
	return Object.fromEntries(Object.entries(fields).map(loose));
}
export { untidy, writeComponent };
