import { __toESM } from "../../rolldown-runtime.js";
import { require_ipaddr } from "../../vendor/ipaddr.js";
// src/inventory/values/addresses.ts
var import_ipaddr = __toESM(require_ipaddr(), 1);
/** Where IPv6 begins on the line. */
const V6 = 2n ** 32n;
const NO_ADDRESS = [];
const EVERY_ADDRESS = [{
	from: 0n,
	to: V6 + 2n ** 128n - 1n
}];
/** What Azure writes for any source, and its service tag for what is outside of the network. Other tags stand for no part of the internet. */
const ANYWHERE = new Set([
	"*",
	"any",
	"internet"
]);
/**
* The addresses that a rule's target names: `10.0.0.0/8`, `::/0`, `203.0.113.9`, `*`, or several with commas between them. Empty for
* what names no address: a security group, a prefix list, a service tag.
*/
function addressesOf(target) {
	return target.split(",").reduce((all, one) => unionOf(all, blockOf(one.trim()) ?? NO_ADDRESS), NO_ADDRESS);
}
/** The shortest way to write an address or a block: `10.0.0.0/8` for `10.1.2.3/8`. Undefined for what is neither. */
function canonicalBlock(text) {
	const block = parsed(text.trim());
	if (block === void 0) return void 0;
	const { bytes, length } = block;
	const kept = bytes.map((byte, i) => byte & 255 << 8 - Math.min(8, Math.max(0, length - 8 * i)) & 255);
	return `${import_ipaddr.default.fromByteArray(kept).toString()}/${length}`;
}
function blockOf(text) {
	if (ANYWHERE.has(text.toLowerCase())) return EVERY_ADDRESS;
	const block = parsed(text);
	if (block === void 0) return void 0;
	const { bytes, length } = block;
	const size = 2n ** BigInt(8 * bytes.length - length);
	const from = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n) / size * size + (bytes.length === 4 ? 0n : V6);
	return [{
		from,
		to: from + size - 1n
	}];
}
/** Four or sixteen bytes, and how many bits of them count. The parser alone would also read `1` and octal numbers as addresses. */
function parsed(text) {
	const [address = "", prefix, ...rest] = text.split("/");
	if (rest.length > 0 || address.includes("%")) return void 0;
	if (!(import_ipaddr.default.IPv4.isValidFourPartDecimal(address) || address.includes(":") && import_ipaddr.default.IPv6.isValid(address))) return void 0;
	const bytes = import_ipaddr.default.parse(address).toByteArray();
	const length = prefix === void 0 ? 8 * bytes.length : /^\d{1,3}$/.test(prefix) ? Number(prefix) : NaN;
	return length <= 8 * bytes.length ? {
		bytes,
		length
	} : void 0;
}
/** What is in at least one of the two. */
function unionOf(a, b) {
	if (a.length === 0) return b;
	if (b.length === 0) return a;
	const merged = [];
	for (const { from, to } of [...a, ...b].sort((one, other) => one.from < other.from ? -1 : 1)) {
		const last = merged.at(-1);
		if (last === void 0 || from > last.to + 1n) merged.push({
			from,
			to
		});
		else if (to > last.to) last.to = to;
	}
	return merged;
}
/** What is in both. */
function commonTo(a, b) {
	const common = [];
	for (let i = 0, j = 0;;) {
		const [one, other] = [a[i], b[j]];
		if (one === void 0 || other === void 0) return common;
		const from = one.from > other.from ? one.from : other.from;
		const to = one.to < other.to ? one.to : other.to;
		if (from <= to) common.push({
			from,
			to
		});
		if (one.to < other.to) i++;
		else j++;
	}
}
/** What is in the first and not in the second. */
function without(a, b) {
	if (a.length === 0 || b.length === 0) return a;
	return commonTo(a, complementOf(b));
}
function complementOf(addresses) {
	const rest = [];
	let next = 0n;
	for (const { from, to } of addresses) {
		if (from > next) rest.push({
			from: next,
			to: from - 1n
		});
		next = to + 1n;
	}
	const end = V6 + 2n ** 128n - 1n;
	return next > end ? rest : [...rest, {
		from: next,
		to: end
	}];
}
/** How many addresses these are. */
function sizeOf(addresses) {
	return addresses.reduce((sum, { from, to }) => sum + (to - from + 1n), 0n);
}
export { EVERY_ADDRESS, NO_ADDRESS, addressesOf, canonicalBlock, commonTo, sizeOf, unionOf, without };
