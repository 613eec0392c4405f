// src/inventory/read/murmur3.ts
/**
* MurmurHash3, x86, 32 bit, seed 0, of the text's UTF-8 bytes, as an unsigned number.
* Cloudcraft's id of a region group is this hash of `region-<region>` in decimal digits.
*/
function murmur3(text) {
	const bytes = new TextEncoder().encode(text);
	const view = new DataView(bytes.buffer);
	const whole = bytes.length - bytes.length % 4;
	let hash = 0;
	for (let byte = 0; byte < whole; byte += 4) {
		hash = rotate(hash ^ scramble(view.getUint32(byte, true)), 13);
		hash = Math.imul(hash, 5) + 3864292196 | 0;
	}
	let rest = 0;
	for (let byte = bytes.length - 1; byte >= whole; byte--) rest = rest << 8 | view.getUint8(byte);
	return avalanche(hash ^ scramble(rest) ^ bytes.length);
}
/** Cloudcraft's id of the group of a region: `1063814395` for us-east-1. */
function regionGroupId(region) {
	return String(murmur3(`region-${region}`));
}
function scramble(word) {
	return Math.imul(rotate(Math.imul(word, 3432918353), 15), 461845907);
}
function rotate(word, bits) {
	return word << bits | word >>> 32 - bits;
}
function avalanche(start) {
	let hash = start;
	hash = Math.imul(hash ^ hash >>> 16, 2246822507);
	hash = Math.imul(hash ^ hash >>> 13, 3266489909);
	return (hash ^ hash >>> 16) >>> 0;
}
export { regionGroupId };
