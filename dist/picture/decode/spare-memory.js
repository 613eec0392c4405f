// src/picture/decode/spare-memory.ts
/**
* Reuses memory as large as a picture: the system provides new memory page by page at the first access, which takes longer than filling it.
*
* Module state, as the memory of a process is: a pool per comparison would have nothing to reuse. It cannot leak into results, since
* every user overwrites what it takes, and the weak references leave the garbage collector free to collect it.
*/
const spare = [];
/** Everything that was taken from here and not given back; other memory may have other owners. */
const taken = new WeakSet();
/** Takes memory of `bytes` bytes with arbitrary contents. */
function takeMemory(bytes) {
	const at = spare.findIndex((reference) => fits(reference.deref(), bytes));
	const buffer = (at < 0 ? void 0 : spare.splice(at, 1)[0]?.deref()) ?? new ArrayBuffer(bytes);
	taken.add(buffer);
	return new Uint8Array(buffer, 0, bytes);
}
/** Large enough, but not so large that it would be wasted. */
function fits(buffer, bytes) {
	return buffer !== void 0 && buffer.byteLength >= bytes && buffer.byteLength <= 2 * bytes;
}
/** Gives back memory of `takeMemory`, no part of which may be used afterwards. Other memory is ignored. */
function giveBack({ buffer }) {
	if (!(buffer instanceof ArrayBuffer) || !taken.delete(buffer)) return;
	const live = spare.filter((reference) => reference.deref() !== void 0);
	spare.splice(0, spare.length, ...live.slice(-3), new WeakRef(buffer));
}
export { giveBack, takeMemory };
