/**
 * What is not opaque is laid on white before it is compared: a transparent and a white export of one drawing are one drawing.
 */

/** Whether all pixels of a row of RGBA are opaque. */
export function isOpaqueRow(row: usize, width: i32): bool {
  let all = i32x4.splat(-1)
  let x = 0
  for (; x + 4 <= width; x += 4) all = v128.and(all, v128.load(row + (<usize>x << 2)))
  let last: u32 = 0xffffffff
  for (; x < width; x++) last &= load<u32>(row + (<usize>x << 2))
  return last >= 0xff000000 && i32x4.bitmask(i32x4.eq(i32x4.shr_s(all, 24), i32x4.splat(-1))) == 15
}

export function layRowOnWhite(from: usize, to: usize, width: i32): void {
  for (let x: usize = 0; x < <usize>width; x++) {
    const pixel = load<u32>(from + (x << 2))
    store<u32>(to + (x << 2), pixel >= 0xff000000 ? pixel : onWhite(pixel))
  }
}

/** The same as `onWhite` in decode/frame.ts. */
function onWhite(pixel: u32): u32 {
  const opacity = <f64>(pixel >> 24) / 255
  return 0xff000000 | blended(pixel, 0, opacity) | blended(pixel, 8, opacity) | blended(pixel, 16, opacity)
}

@inline
function blended(pixel: u32, shift: i32, opacity: f64): u32 {
  const channel = <f64>((pixel >> shift) & 255)
  return <u32>floor(255 + (channel - 255) * opacity + 0.5) << shift
}
