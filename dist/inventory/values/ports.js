// src/inventory/values/ports.ts
const LAST_PORT = 65535;
/** What documents write for every port. */
const EVERY = new Set([
	"",
	"0",
	"*",
	"all",
	"any",
	"-1"
]);
const RANGE = /^(\d{1,5})(?:\s*-\s*(\d{1,5}))?$/;
/** Reads `80`, `42000-42222`, and several of these with commas between them. `0` and nothing at all mean every port. */
function parsePorts(portRange) {
	const text = typeof portRange === "string" || typeof portRange === "number" ? String(portRange).trim() : "";
	if (EVERY.has(text.toLowerCase())) return { ranges: [{
		from: 0,
		to: LAST_PORT
	}] };
	const ranges = [];
	for (const part of text.split(",")) {
		const [, one, other = one] = RANGE.exec(part.trim()) ?? [];
		const [from, to] = [Math.min(Number(one), Number(other)), Math.max(Number(one), Number(other))];
		if (!(to <= 65535)) return { unreadable: text };
		ranges.push({
			from,
			to
		});
	}
	return { ranges };
}
function isEveryPort(ports) {
	return "ranges" in ports && ports.ranges.some(({ from, to }) => from === 0 && to === 65535);
}
/** One text for ports that are the same: `0` for all of them, `80-90` for ` 90 - 80 `. */
function canonicalPorts(portRange) {
	const ports = parsePorts(portRange);
	if (isEveryPort(ports)) return "0";
	return "unreadable" in ports ? ports.unreadable : ports.ranges.map(portsText).join(",");
}
/** `80` or `80-90`; port 0 alone is `0-0`, as `0` means every port. */
function portsText({ from, to }) {
	return from === to && from > 0 ? String(from) : `${from}-${to}`;
}
export { LAST_PORT, canonicalPorts, isEveryPort, parsePorts, portsText };
