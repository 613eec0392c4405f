/** Makes a row RGBA: RGB gets opaque, an index becomes its colour. */
export function expand(from: usize, to: usize, width: i32, palette: usize): void {
  if (palette) expandIndices(from, to, width, palette)
  else expandRgb(from, to, width)
}

function expandIndices(from: usize, to: usize, width: i32, palette: usize): void {
  for (let x = 0; x < width; x++) store<u32>(to + (<usize>x << 2), load<u32>(palette + (<usize>load<u8>(from + x) << 2)))
}

/** Four pixels at a time: twelve bytes spread over sixteen. A load reads four bytes further, into the next row's guard at worst. */
function expandRgb(from: usize, to: usize, width: i32): void {
  const spread = i8x16(0, 1, 2, -1, 3, 4, 5, -1, 6, 7, 8, -1, 9, 10, 11, -1)
  const opaque = i32x4.splat(0xff000000)
  for (let x: usize = 0; x < <usize>width; x += 4) {
    v128.store(to + (x << 2), v128.or(i8x16.swizzle(v128.load(from + x * 3), spread), opaque))
  }
}
