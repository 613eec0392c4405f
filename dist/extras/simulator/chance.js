// src/extras/simulator/chance.ts
/** mulberry32: small, fast and good enough for ids that only have to differ. */
function seededChance(seed) {
	let state = seed >>> 0;
	const below = (limit) => {
		state = state + 1831565813 >>> 0;
		let mixed = Math.imul(state ^ state >>> 15, state | 1);
		mixed ^= mixed + Math.imul(mixed ^ mixed >>> 7, mixed | 61);
		return Math.floor(((mixed ^ mixed >>> 14) >>> 0) / 2 ** 32 * limit);
	};
	const word = (length, alphabet) => Array.from({ length }, () => alphabet.charAt(below(alphabet.length))).join("");
	const hex = (length) => word(length, "0123456789abcdef");
	const uuid = () => `${hex(8)}-${hex(4)}-4${hex(3)}-${word(1, "89ab")}${hex(3)}-${hex(12)}`;
	return {
		below,
		word,
		hex,
		uuid
	};
}
/** A shuffled copy. */
function shuffled(items, chance) {
	const pool = [...items];
	return items.flatMap(() => pool.splice(chance.below(pool.length), 1));
}
export { seededChance, shuffled };
