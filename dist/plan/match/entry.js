// src/plan/match/entry.ts
/** One text for the place of a resource in a plan. */
function addressKey(source, address) {
	return `${source}\n${address}`;
}
export { addressKey };
