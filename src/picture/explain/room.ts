/** A list of numbers with room for so many more: itself, or its front in one twice as large. */
export function withRoom(list: Int32Array, count: number, more: number): Int32Array {
  if (count + more <= list.length) return list
  const larger = new Int32Array(2 * (count + more))
  larger.set(list.subarray(0, count))
  return larger
}
