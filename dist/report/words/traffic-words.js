import { canonicalPorts } from "../../inventory/values/ports.js";
import { hasPorts, protocolName } from "../../inventory/values/protocols.js";
import { own } from "../../json.js";
// src/report/words/traffic-words.ts
/** What a rule is about, whoever may send it. */
function ruleTraffic(rule) {
	const protocol = protocolName(own(rule, "protocol"));
	const ports = canonicalPorts(own(rule, "portRange"));
	return ports === "0" ? { protocol } : {
		protocol,
		ports
	};
}
/** `tcp 5432`, `every udp port`, `every port and protocol`, `icmp`, to follow `on`. Protocol numbers become names. */
function trafficWords({ protocol, ports }, quote) {
	const name = protocolName(protocol);
	const isNumber = /^\d+$/.test(name);
	if (name === "-1") return ports === void 0 ? "every port and protocol" : `port ${quote(ports)} of every protocol`;
	if (ports !== void 0) return quote(`${isNumber ? "protocol " : ""}${name} ${ports}`);
	return hasPorts(name) ? `every ${quote(name)} port` : quote(isNumber ? `protocol ${name}` : name);
}
/** More than this is a number. */
const MAX_TRAFFIC = 4;
/** Several of them: `tcp 22, tcp 443 and udp 53`. */
function trafficList(traffic, quote) {
	const shown = traffic.length > MAX_TRAFFIC ? traffic.slice(0, 3) : traffic;
	const rest = traffic.length - shown.length;
	return inWords([...shown.map((one) => trafficWords(one, quote)), ...rest > 0 ? [`${rest} more`] : []]);
}
/** `a, b and c`. */
function inWords(parts) {
	return [parts.slice(0, -1).join(", "), ...parts.slice(-1)].filter((part) => part !== "").join(" and ");
}
export { inWords, ruleTraffic, trafficList, trafficWords };
