const EVERY = new Set([
	"",
	"*",
	"all",
	"any",
	"-1"
]);
/** Names of the numbers that network ACLs have instead (IANA), and other words for them. */
const NAMES = new Map([
	["1", "icmp"],
	["2", "igmp"],
	["4", "ipip"],
	["6", "tcp"],
	["17", "udp"],
	["41", "ipv6"],
	["47", "gre"],
	["50", "esp"],
	["51", "ah"],
	["58", "icmpv6"],
	["icmp6", "icmpv6"],
	["ipv6-icmp", "icmpv6"],
	["132", "sctp"]
]);
/** One name for a protocol, however it is written: `tcp` for `6` and `TCP`, `-1` for all. A protocol without a name keeps its number. */
function protocolName(protocol) {
	const text = typeof protocol === "string" || typeof protocol === "number" ? String(protocol).trim().toLowerCase() : "";
	return EVERY.has(text) ? "-1" : NAMES.get(text) ?? text;
}
/** Whether a protocol has ports. Other ones have types of messages, or nothing of the kind. */
function hasPorts(protocol) {
	return protocol === "tcp" || protocol === "udp" || protocol === "sctp";
}
export { hasPorts, protocolName };
