// src/inventory/values/ports.ts
const MAX_PORT = 65535;
/** Reads `80` and `42000-42222`. `0`, an empty text and anything unreadable mean all ports: unknown is not harmless. */
function parsePorts(portRange) {
	const [, from, to] = /^\s*(\d{1,5})(?:\s*-\s*(\d{1,5}))?\s*$/.exec(portRange) ?? [];
	if (from === void 0 || from === "0" && to === void 0) return {
		from: 0,
		to: MAX_PORT
	};
	const [one, other] = [Number(from), Number(to ?? from)];
	return {
		from: Math.min(one, other),
		to: Math.max(one, other)
	};
}
/** Whether all of `open` is contained in `already` taken together. */
function isCovered(open, already) {
	const ranges = already.filter(({ family, protocol }) => family === open.family && (protocol === "*" || protocol === open.protocol)).sort((a, b) => a.from - b.from);
	let next = open.from;
	for (const { from, to } of ranges) {
		if (from > next) break;
		next = Math.max(next, to + 1);
	}
	return next > open.to;
}
export { isCovered, parsePorts };
