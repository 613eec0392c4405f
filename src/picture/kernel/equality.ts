export function areEqual(a: usize, b: usize, bytes: usize): bool {
  let i: usize = 0
  for (; i + 64 <= bytes; i += 64) {
    const ab = v128.or(differ(a + i, b + i), differ(a + i + 16, b + i + 16))
    const cd = v128.or(differ(a + i + 32, b + i + 32), differ(a + i + 48, b + i + 48))
    if (v128.any_true(v128.or(ab, cd))) return false
  }
  for (; i + 16 <= bytes; i += 16) if (v128.any_true(differ(a + i, b + i))) return false
  for (; i < bytes; i++) if (load<u8>(a + i) != load<u8>(b + i)) return false
  return true
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
