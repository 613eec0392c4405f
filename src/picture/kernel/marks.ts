import { AFTER, BEFORE, isAntialiased } from './antialias'
import { flatPixels } from './flat'
import { BLOCK } from './judge'
import { endOf, firstOf, height, rowAfter, rowBefore, verdictsOf, width } from './rows'

/** Colours of the drawing after its 27 shades of grey. */
export const RED: u8 = 27
export const YELLOW: u8 = 28

/** Draws what differs in a row: red, or yellow where one of the pictures is only antialiased. `out`: one byte per pixel. */
export function markRow<T>(y: i32, out: usize): void {
  const lanes: i32 = 16 / sizeof<T>()
  const end = endOf(y), verdicts = verdictsOf(y)
  for (let x = firstOf(y); x < end; x += BLOCK) {
    const different = <i32>load<u16>(verdicts + (<usize>x >> 3))
    if (!different) continue
    for (let lane = 0; lane < BLOCK; lane += lanes) {
      const some = (different >> lane) & ((1 << lanes) - 1)
      if (some) markVector<T>(some, x + lane, y, out)
    }
  }
}

/** Marks the differing pixels of a vector, one bit each. Most are in flat areas of both pictures and therefore red. */
function markVector<T>(different: i32, x: i32, y: i32, out: usize): void {
  const at = <usize>x * sizeof<T>()
  const inside = lanesInside<T>(x, y)
  const flatBefore = inside ? inside & flatPixels<T>(rowBefore(y - 1) + at, rowBefore(y) + at, rowBefore(y + 1) + at) : 0
  const flatAfter = inside ? inside & flatPixels<T>(rowAfter(y - 1) + at, rowAfter(y) + at, rowAfter(y + 1) + at) : 0
  const sure = different & flatBefore & flatAfter
  if (sizeof<T>() == 1 && sure == 0xffff) v128.store(out + x, i8x16.splat(RED))
  else if (sizeof<T>() == 4 && sure == 15) store<u32>(out + x, <u32>RED * 0x01010101)
  else for (let left = sure; left; left &= left - 1) store<u8>(out + x + ctz(left), RED)
  for (let left = different & ~sure; left; left &= left - 1) {
    const lane = ctz(left)
    markPixel<T>(x + lane, y, out, !((flatBefore >> lane) & 1), !((flatAfter >> lane) & 1))
  }
}

/** The lanes whose pixels have eight neighbours. */
@inline
function lanesInside<T>(x: i32, y: i32): i32 {
  const lanes: i32 = 16 / sizeof<T>()
  if (y == 0 || y == height - 1) return 0
  let inside = (1 << lanes) - 1
  if (x == 0) inside &= ~1
  if (x + lanes >= width) inside &= (1 << (width - 1 - x)) - 1
  return inside
}

function markPixel<T>(x: i32, y: i32, out: usize, mayBefore: bool, mayAfter: bool): void {
  const isSmoothed = (mayBefore && isAntialiased<T>(BEFORE, x, y)) || (mayAfter && isAntialiased<T>(AFTER, x, y))
  store<u8>(out + x, isSmoothed ? YELLOW : RED)
}
