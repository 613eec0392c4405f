// src/inventory/match/pairing.ts
function pair(pairing, before, after, why) {
	pairing.afterOf[before] = after;
	pairing.beforeOf[after] = before;
	if (why !== void 0) pairing.why.set(before, why);
}
export { pair };
