import { portsText } from "../values/ports.js";
// src/inventory/assess/exposure-traffic.ts
/**
* Openings as people say them: neighbouring ports in one range, and nothing that is open for every protocol once more for one.
* @param isExact whether a protocol with other ports than every other one is told nevertheless
*/
function trafficOf(openings, isExact = false) {
	const ofProtocol = (wanted) => openings.filter(({ protocol }) => protocol === wanted);
	const forAll = ofProtocol("-1");
	const isForAll = (one) => forAll.some(({ from, to, unreadable }) => from <= one.from && one.to <= to && unreadable === one.unreadable);
	return distinct([...new Set(openings.map(({ protocol }) => protocol))].sort().flatMap((protocol) => {
		const own = ofProtocol(protocol);
		const isSame = !isExact || portTexts(own).join() === portTexts(forAll).join();
		return portTexts(protocol === "-1" || !isSame ? own : own.filter((one) => !isForAll(one))).map((ports) => ports === void 0 ? { protocol } : {
			protocol,
			ports
		});
	}));
}
/** Undefined stands for every port. */
function portTexts(openings) {
	const merged = [];
	for (const { from, to, unreadable } of openings.toSorted((a, b) => a.from - b.from)) {
		const last = merged.at(-1);
		if (unreadable !== void 0) continue;
		if (last !== void 0 && last.to + 1 === from) last.to = to;
		else merged.push({
			from,
			to
		});
	}
	if (merged.some(({ from, to }) => from === 0 && to === 65535)) return [void 0];
	return [...merged.map(portsText), ...openings.flatMap(({ unreadable }) => unreadable ?? [])];
}
/** Traffic without what is said twice, in its order. */
function distinct(traffic) {
	return [...new Map(traffic.map((one) => [`${one.protocol} ${one.ports ?? ""}`, one])).values()];
}
export { distinct, trafficOf };
