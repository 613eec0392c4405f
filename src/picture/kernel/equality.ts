/** Where two rows differ: the first and the last pixel, as blocks of a vector may round them outwards. */
export let firstDifference: i32 = 0
export let lastDifference: i32 = 0

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

/** Sets the span in which two rows of `width` pixels of type T differ as stored; false when they do not. */
export function findSpan<T>(a: usize, b: usize, width: i32): bool {
  const size = sizeof<T>()
  const bytes = <usize>width * size
  let first: usize = 0
  while (first + 16 <= bytes && !v128.any_true(differ(a + first, b + first))) first += 16
  while (first < bytes && load<u8>(a + first) == load<u8>(b + first)) first++
  if (first == bytes) return false
  let last = bytes
  while (last >= first + 16 && !v128.any_true(differ(a + last - 16, b + last - 16))) last -= 16
  while (load<u8>(a + last - 1) == load<u8>(b + last - 1)) last--
  setSpan(<i32>(first / size), <i32>((last - 1) / size))
  return true
}

export function setSpan(first: i32, last: i32): void {
  firstDifference = first
  lastDifference = last
}

@inline
function differ(a: usize, b: usize): v128 {
  return v128.xor(v128.load(a), v128.load(b))
}
