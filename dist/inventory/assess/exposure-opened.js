import { EVERY_ADDRESS, NO_ADDRESS, commonTo, unionOf, without } from "../values/addresses.js";
import { letsInternetIn, mayBeInternet, publicOf } from "../values/internet.js";
import { LAST_PORT, isEveryPort } from "../values/ports.js";
// src/inventory/assess/exposure-opened.ts
/** More rules than any cloud permits. Beyond, only those are read that matter by themselves: time must stay bounded. */
const MANY_RULES = 2e3;
const MATTERS = 1 / 64;
/**
* What the internet may newly send through firewalls: allowed less what is denied before it, protocol by protocol and port by port,
* compared with what was allowed before. What one of several firewalls admits is admitted.
* @param by only what these of the firewalls after admit a part of; all by default
*/
function opened(before, after, by = after) {
	const admitting = after.flatMap(({ rules }) => rules.flatMap((rule) => rule.denies ? [] : [rule.shares]));
	if (!mayBeInternet(admitting)) return [];
	const [was = [], is = [], through = []] = [
		before,
		after,
		by
	].map(bounded);
	return [...new Set([...was, ...is].flatMap(({ rules }) => rules.map(({ protocol }) => protocol))).add("-1")].flatMap((protocol) => pieces(protocol, [...was, ...is]).filter((piece) => {
		const [past, now] = [admitted(was, piece), admitted(is, piece)];
		if (!letsInternetIn(past, now)) return false;
		if (by === after) return true;
		return commonTo(admitted(through, piece), publicOf(without(now, past))).length > 0;
	}));
}
function bounded(firewalls) {
	if (firewalls.reduce((sum, { rules }) => sum + rules.length, 0) <= MANY_RULES) return firewalls;
	return firewalls.map((firewall) => ({
		...firewall,
		rules: firewall.rules.filter(({ shares }) => shares.some((share) => share >= MATTERS))
	}));
}
/** The ports of a protocol, cut wherever a rule begins or ends; and each unreadable text as a port of its own. */
function pieces(protocol, firewalls) {
	const cuts = new Set([0]);
	const texts = new Set();
	for (const { rules } of firewalls) for (const rule of rules) {
		if (!isAbout(rule, protocol)) continue;
		if ("unreadable" in rule.ports) texts.add(rule.ports.unreadable);
		else for (const { from, to } of rule.ports.ranges) cuts.add(from).add(to + 1);
	}
	const starts = [...cuts].filter((port) => port <= LAST_PORT).sort((a, b) => a - b);
	return [...starts.map((from, i) => ({
		protocol,
		from,
		to: (starts[i + 1] ?? 65536) - 1
	})), ...[...texts].sort().map((unreadable) => ({
		protocol,
		from: 0,
		to: -1,
		unreadable
	}))];
}
function isAbout(rule, protocol) {
	return rule.protocol === "-1" || rule.protocol === protocol;
}
/** Whose traffic passes at least one of the firewalls. */
function admitted(firewalls, piece) {
	let all = NO_ADDRESS;
	for (const { decides, rules } of firewalls) {
		const matching = rules.filter((rule) => isAbout(rule, piece.protocol) && covers(rule.ports, piece));
		all = unionOf(all, decides === "any" ? byAny(matching) : byFirst(matching));
	}
	return all;
}
/** Only a rule for every port covers what cannot be read, and one with the very same text. */
function covers(ports, { from, to, unreadable }) {
	if (unreadable !== void 0) return "unreadable" in ports ? ports.unreadable === unreadable : isEveryPort(ports);
	return "ranges" in ports && ports.ranges.some((range) => range.from <= from && to <= range.to);
}
function byAny(rules) {
	return rules.reduce((all, { denies, addresses }) => denies ? all : unionOf(all, addresses), NO_ADDRESS);
}
function byFirst(rules) {
	let allowed = NO_ADDRESS;
	let undecided = EVERY_ADDRESS;
	for (const { denies, addresses } of rules) {
		if (!denies) allowed = unionOf(allowed, commonTo(addresses, undecided));
		undecided = without(undecided, addresses);
		if (undecided.length === 0) break;
	}
	return allowed;
}
export { opened };
