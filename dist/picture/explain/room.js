// src/picture/explain/room.ts
/** A list of numbers with room for so many more: itself, or its front in one twice as large. */
function withRoom(list, count, more) {
	if (count + more <= list.length) return list;
	const larger = new Int32Array(2 * (count + more));
	larger.set(list.subarray(0, count));
	return larger;
}
export { withRoom };
