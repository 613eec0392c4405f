// src/picture/decode/spare-memory.ts
/**
* Memory as large as a picture. The system hands it out page by page at the first touch, which takes longer than to fill it; so what was given back
* is used again, as long as the garbage collector has not come for it.
*/
const spare = [];
/** All that was taken from here; other memory may have other owners. */
const taken = new WeakSet();
/** So many bytes, whatever they hold. */
function takeMemory(bytes) {
	const at = spare.findIndex((reference) => fits(reference.deref(), bytes));
	const buffer = (at < 0 ? void 0 : spare.splice(at, 1)[0]?.deref()) ?? new ArrayBuffer(bytes);
	taken.add(buffer);
	return new Uint8Array(buffer, 0, bytes);
}
/** Not so much larger that it would be missed elsewhere. */
function fits(buffer, bytes) {
	return buffer !== void 0 && buffer.byteLength >= bytes && buffer.byteLength <= 2 * bytes;
}
/** Gives back what `takeMemory` gave, of which nobody may look at any part any more. Other memory is left alone. */
function giveBack({ buffer }) {
	if (!(buffer instanceof ArrayBuffer) || !taken.delete(buffer)) return;
	const live = spare.filter((reference) => reference.deref() !== void 0);
	spare.splice(0, spare.length, ...live.slice(-3), new WeakRef(buffer));
}
export { giveBack, takeMemory };
