export function areEqual(a: usize, b: usize, bytes: usize): bool {
  return equalFront(a, b, bytes) == bytes
}

/** The number of equal bytes at the front; all of them if nothing differs. */
export function equalFront(a: usize, b: usize, bytes: usize): usize {
  let i: usize = 0
  for (; i + 64 <= bytes; i += 64) {
    const ab = v128.or(differ(a + i, b + i), differ(a + i + 16, b + i + 16))
    const cd = v128.or(differ(a + i + 32, b + i + 32), differ(a + i + 48, b + i + 48))
    if (v128.any_true(v128.or(ab, cd))) break
  }
  for (; i + 16 <= bytes; i += 16) {
    const unequal = i8x16.bitmask(i8x16.ne(v128.load(a + i), v128.load(b + i)))
    if (unequal) return i + ctz(unequal)
  }
  while (i < bytes && load<u8>(a + i) == load<u8>(b + i)) i++
  return i
}

/** The position after the last different byte, of rows that differ somewhere. */
export function differentEnd(a: usize, b: usize, bytes: usize): usize {
  let end = bytes
  while (end >= 16 && !v128.any_true(differ(a + end - 16, b + end - 16))) end -= 16
  while (end > 0 && load<u8>(a + end - 1) == load<u8>(b + end - 1)) end--
  return end
}

export function isAllZero(from: usize, bytes: usize): bool {
  let i: usize = 0
  for (; i + 16 <= bytes; i += 16) if (v128.any_true(v128.load(from + i))) return false
  for (; i < bytes; i++) if (load<u8>(from + i) != 0) return false
  return true
}

/** Whether 64 bytes are one vector four times. */
@inline
export function repeats(from: usize, vector: v128): bool {
  const ab = v128.or(v128.xor(v128.load(from), vector), v128.xor(v128.load(from, 16), vector))
  const cd = v128.or(v128.xor(v128.load(from, 32), vector), v128.xor(v128.load(from, 48), vector))
  return !v128.any_true(v128.or(ab, cd))
}

@inline
function differ(a: usize, b: usize): v128 {
  return v128.xor(v128.load(a), v128.load(b))
}
