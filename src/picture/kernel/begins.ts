/**
 * Writes one bit for each pixel of a row of RGBA, in whole words: set where another colour begins than that of the pixel to the left, and in the
 * first one. Reads whole words' worth of pixels.
 */
export function markBegins(row: usize, bits: usize, width: i32): void {
  const words = (width + 31) >> 5
  let pixel = row
  for (let word = 0; word < words; word++) {
    let found: u32 = 0
    for (let i = 0; i < 32; i += 4, pixel += 16) {
      found |= <u32>i32x4.bitmask(i32x4.ne(v128.load(pixel), v128.load(pixel - 4))) << i
    }
    store<u32>(bits + (<usize>word << 2), found)
  }
  store<u32>(bits, load<u32>(bits) | 1)
  const left = width & 31
  if (!left) return
  // Nothing begins behind the row.
  const last = bits + (<usize>(words - 1) << 2)
  store<u32>(last, load<u32>(last) & ((1 << left) - 1))
}
