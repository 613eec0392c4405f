import { repeats } from './equality'

/**
 * Paeth predicts left, above or above left, whichever is nearest to left + above - above left. Where the stored row is zero and left
 * equals above left, the prediction is the pixel above, and so on to the right: flat areas are copied.
 */
export function unfilterPaeth(from: usize, to: usize, above: usize, start: usize, end: usize, pixel: usize): void {
  let i = start
  if (i == 0) for (; i < pixel; i++) store<u8>(to + i, load<u8>(from + i) + load<u8>(above + i))
  if (pixel == 4) paethFour(from, to, above, i, end)
  else paethBytes(from, to, above, i, end, pixel)
}

function paethBytes(from: usize, to: usize, above: usize, start: usize, bytes: usize, pixel: usize): void {
  const step: usize = pixel == 3 ? 48 : 16
  let i = start
  while (i < bytes) {
    if (i + step <= bytes && isZero(from + i, step) && startsFlat(to + i, above + i, pixel)) {
      memory.copy(to + i, above + i, step)
      i += step
      continue
    }
    const end = min<usize>(bytes, i + step)
    for (; i < end; i++) {
      const predicted = nearest(load<u8>(to + i - pixel), load<u8>(above + i), load<u8>(above + i - pixel))
      store<u8>(to + i, load<u8>(from + i) + <u8>predicted)
    }
  }
}

@inline
function isZero(from: usize, bytes: usize): bool {
  let any = v128.load(from)
  if (bytes == 48) any = v128.or(any, v128.or(v128.load(from, 16), v128.load(from, 32)))
  return !v128.any_true(any)
}

/** Whether the pixel to the left equals the one above it. */
@inline
function startsFlat(to: usize, above: usize, pixel: usize): bool {
  if (pixel == 1) return load<u8>(to - 1) == load<u8>(above - 1)
  return (load<u32>(to - 4) ^ load<u32>(above - 4)) >> 8 == 0
}

@inline
function nearest(left: i32, above: i32, corner: i32): i32 {
  const toLeft = abs(above - corner), toAbove = abs(left - corner), toCorner = abs(left + above - corner - corner)
  return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner
}

/** The four channels of a pixel in 16 bits each; flat areas four pixels at a time. */
function paethFour(from: usize, to: usize, above: usize, start: usize, bytes: usize): void {
  let left = load<i32>(to + start - 4), corner = load<i32>(above + start - 4)
  let i = start
  while (i + 4 <= bytes) {
    while (left == corner && i + 64 <= bytes && repeats(from + i, i8x16.splat(0))) {
      copy(to + i, above + i)
      left = corner = load<i32>(above + i, 60)
      i += 64
    }
    if (i + 16 <= bytes && !v128.any_true(v128.load(from + i))) {
      const up = v128.load(above + i)
      if (left == corner) {
        v128.store(to + i, up)
        left = corner = i32x4.extract_lane(up, 3)
        i += 16
        continue
      }
      if (i8x16.all_true(i8x16.eq(up, i32x4.splat(corner)))) {
        v128.store(to + i, i32x4.splat(left))
        i += 16
        continue
      }
    }
    const up = load<i32>(above + i)
    left = addToNearest(load<i32>(from + i), left, up, corner)
    store<i32>(to + i, left)
    corner = up
    i += 4
  }
}

@inline
function copy(to: usize, from: usize): void {
  v128.store(to, v128.load(from))
  v128.store(to, v128.load(from, 16), 16)
  v128.store(to, v128.load(from, 32), 32)
  v128.store(to, v128.load(from, 48), 48)
}

@inline
function addToNearest(added: i32, left: i32, above: i32, corner: i32): i32 {
  const a = i16x8.extend_low_i8x16_u(i32x4.splat(left))
  const b = i16x8.extend_low_i8x16_u(i32x4.splat(above))
  const c = i16x8.extend_low_i8x16_u(i32x4.splat(corner))
  const across = i16x8.sub(b, c), down = i16x8.sub(a, c)
  const toLeft = i16x8.abs(across), toAbove = i16x8.abs(down), toCorner = i16x8.abs(i16x8.add(across, down))
  const least = i16x8.min_s(toLeft, i16x8.min_s(toAbove, toCorner))
  let predicted = v128.bitselect(b, c, i16x8.eq(least, toAbove))
  predicted = v128.bitselect(a, predicted, i16x8.eq(least, toLeft))
  return i32x4.extract_lane(i8x16.add(i8x16.narrow_i16x8_u(predicted, predicted), i32x4.splat(added)), 0)
}
