import { isArray, isObject, own } from "../../json.js";
import { componentType } from "../read/component-types/component-types.js";
import { addressesOf } from "../values/addresses.js";
import { publicShares } from "../values/internet.js";
import { parsePorts } from "../values/ports.js";
import { protocolName } from "../values/protocols.js";
// src/inventory/assess/exposure-firewall.ts
/** Reads firewalls, and each text of addresses once. */
function firewallReader() {
	const known = new Map();
	const targeted = (target) => {
		const addresses = known.get(target)?.addresses ?? addressesOf(target);
		const read = known.get(target) ?? {
			addresses,
			shares: publicShares(addresses)
		};
		known.set(target, read);
		return read;
	};
	return (resource) => {
		const type = componentType(resource.type);
		if (type?.firewall === void 0) return void 0;
		const rules = own(resource.properties, "inboundRules");
		const ordered = (isArray(rules) ? rules.filter(isObject) : []).map((rule) => readRule(rule, targeted)).sort((a, b) => a.number - b.number || Number(a.rule.denies) - Number(b.rule.denies));
		return {
			resource,
			decides: type.firewall,
			isOpenByDefault: type.openByDefault === true,
			rules: ordered.flatMap(({ rule }) => rule.addresses.length === 0 ? [] : [rule])
		};
	};
}
function readRule(rule, targeted) {
	const target = own(rule, "target");
	const number = Number(own(rule, "ruleNumber") ?? own(rule, "priority") ?? 0);
	return {
		number: Number.isNaN(number) ? Number.MAX_SAFE_INTEGER : number,
		rule: {
			denies: String(own(rule, "access")).toLowerCase() === "deny",
			protocol: protocolName(own(rule, "protocol")),
			ports: parsePorts(own(rule, "portRange")),
			...targeted(typeof target === "string" ? target : "")
		}
	};
}
export { firewallReader };
