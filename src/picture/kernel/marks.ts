import { AFTER, BEFORE, isAntialiased } from './antialias'
import { flatPixels } from './flat'
import { isPairDifferent } from './pairs'
import { height, rowAfter, rowBefore, spanFirst, spanLast, width } from './rows'

/** Colours of the drawing behind its 27 shades of grey. */
export const RED: u8 = 27
export const YELLOW: u8 = 28

/** Draws what differs in a row: red, or yellow where one of the pictures is merely smoothed. `out`: one byte a pixel. */
export function markRow<T>(y: i32, out: usize): void {
  const lanes = 16 / sizeof<T>()
  const before = rowBefore(y), after = rowAfter(y)
  const last = spanLast(y)
  const isInside = y > 0 && y < height - 1
  let x = spanFirst(y)
  while (x <= last) {
    if (isInside && x > 0 && x + lanes < width) {
      const different = differentPixels<T>(before, after, x, y)
      if (different) markVector<T>(different, x, y, out)
      x += lanes
    } else {
      if (isPairDifferent<T>(before, after, x, y)) markPixel<T>(x, y, out, true, true)
      x++
    }
  }
}

/** Which pixels of a vector differ: a bit each. */
@inline
function differentPixels<T>(before: usize, after: usize, x: i32, y: i32): i32 {
  const at = <usize>x * sizeof<T>()
  const p = v128.load(before + at), q = v128.load(after + at)
  if (sizeof<T>() == 4 && !v128.any_true(v128.xor(p, q))) return 0
  const lanes = 16 / sizeof<T>()
  let different = 0
  for (let i = 0; i < lanes; i++) if (isPairDifferent<T>(before, after, x + i, y)) different |= 1 << i
  return different
}

function markVector<T>(different: i32, x: i32, y: i32, out: usize): void {
  const at = <usize>x * sizeof<T>()
  const flatBefore = flatPixels<T>(rowBefore(y - 1) + at, rowBefore(y) + at, rowBefore(y + 1) + at)
  const flatAfter = flatPixels<T>(rowAfter(y - 1) + at, rowAfter(y) + at, rowAfter(y + 1) + at)
  const sure = different & flatBefore & flatAfter
  if (sizeof<T>() == 1 && sure == 0xffff) v128.store(out + x, i8x16.splat(RED))
  else for (let left = sure; left; left &= left - 1) store<u8>(out + x + ctz(left), RED)
  for (let left = different & ~sure; left; left &= left - 1) {
    const lane = ctz(left)
    markPixel<T>(x + lane, y, out, !((flatBefore >> lane) & 1), !((flatAfter >> lane) & 1))
  }
}

function markPixel<T>(x: i32, y: i32, out: usize, mayBefore: bool, mayAfter: bool): void {
  const isSmoothed = (mayBefore && isAntialiased<T>(BEFORE, x, y)) || (mayAfter && isAntialiased<T>(AFTER, x, y))
  store<u8>(out + x, isSmoothed ? YELLOW : RED)
}
