import { write } from './host'
import { alloc } from './memory'

/**
 * Hands over a picture at a fraction of its size: each pixel is the mean of a square of `step` by `step`. Channels are summed in sixteen bits
 * each, which is enough for such squares. At the right and lower border the last pixels count again to fill a square.
 */
const MOST_STEP: i32 = 8

let step: i32 = 0
let width: i32 = 0
let columns: i32 = 0
let reduced: usize = 0
/** Of pictures with a palette: its 256 colours. */
let colours: usize = 0
/** The rows of the square so far: as many as rows are kept, at most. */
const rows = memory.data(4 * 8)
let taken: i32 = 0

/** False if the step is too large. */
export function startReducing(pictureWidth: i32, by: i32, palette: usize): bool {
  step = by
  width = pictureWidth
  columns = (width + by - 1) / by
  reduced = alloc(<usize>columns << 2)
  colours = palette
  taken = 0
  return by > 0 && by <= MOST_STEP
}

/** Takes a row of indices (T is u8) or of RGBA (u32), which has to stay where it is until the square is full. */
export function reduceRow<T>(row: usize): void {
  store<u32>(rows + (<usize>taken << 2), <u32>row)
  if (++taken < step) return
  taken = 0
  for (let column = 0; column < columns; ) column = reduceFrom<T>(column)
  write(reduced, <usize>columns << 2)
}

/** Hands over the last rows, if they do not fill a square; `row` is the last one. */
export function endReducing<T>(row: usize): void {
  while (taken > 0) reduceRow<T>(row)
}

/** Reduces one square, or several that are of one colour, and returns the next one. */
@inline
function reduceFrom<T>(column: i32): i32 {
  const x = column * step
  const flat = x + 16 <= width ? flatPixels<T>(<usize>x * sizeof<T>()) : 0
  if (flat >= step) {
    const pixel = pixelOf<T>(<usize>load<u32>(rows), x)
    const end = column + flat / step
    for (; column < end; column++) store<u32>(reduced + (<usize>column << 2), pixel)
    return end
  }
  store<u32>(reduced + (<usize>column << 2), meanFrom<T>(x))
  return column + 1
}

/** A square of one colour keeps it; means are coarser, since so many shades would say nothing. */
@inline
function meanFrom<T>(x: i32): u32 {
  const first = pixelOf<T>(<usize>load<u32>(rows), x)
  let sum: u64 = 0
  let others: u32 = 0
  for (let y = 0; y < step; y++) {
    const row = <usize>load<u32>(rows + (<usize>y << 2))
    for (let at = x; at < x + step; at++) {
      const pixel = pixelOf<T>(row, min(at, width - 1))
      others |= pixel ^ first
      sum += spread(pixel)
    }
  }
  if (!others) return first
  const mean = step == 2 ? meanOfFour(sum) : meanOf(sum)
  // The five highest bits of each channel, and the highest of these once more below them: white stays white.
  const high = mean & 0xf8f8f8f8
  return high | ((high >> 5) & 0x07070707)
}

/** How many pixels of all rows have one colour from here on: all of a vector, or none. */
@inline
function flatPixels<T>(offset: usize): i32 {
  const first = v128.load(<usize>load<u32>(rows) + offset)
  const one = sizeof<T>() == 1 ? i8x16.splat(i8x16.extract_lane_s(first, 0)) : i32x4.splat(i32x4.extract_lane(first, 0))
  for (let y = 0; y < step; y++) {
    if (v128.any_true(v128.xor(v128.load(<usize>load<u32>(rows + (<usize>y << 2)) + offset), one))) return 0
  }
  return 16 / sizeof<T>()
}

@inline
function pixelOf<T>(row: usize, x: i32): u32 {
  return sizeof<T>() == 1 ? load<u32>(colours + (<usize>load<u8>(row + x) << 2)) : load<u32>(row + (<usize>x << 2))
}

@inline
function spread(pixel: u32): u64 {
  let x = <u64>pixel
  x = (x | (x << 16)) & 0x0000ffff0000ffff
  return (x | (x << 8)) & 0x00ff00ff00ff00ff
}

@inline
function meanOfFour(sum: u64): u32 {
  let x = ((sum + 0x0002000200020002) >> 2) & 0x00ff00ff00ff00ff
  x = (x | (x >> 8)) & 0x0000ffff0000ffff
  return <u32>(x | (x >> 16))
}

function meanOf(sum: u64): u32 {
  const area = <u32>(step * step)
  let pixel: u32 = 0
  for (let shift = 0; shift < 4; shift++) {
    const channel = (<u32>(sum >> (<u64>shift << 4)) & 0xffff) + (area >> 1)
    pixel |= (channel / area) << (shift << 3)
  }
  return pixel
}
