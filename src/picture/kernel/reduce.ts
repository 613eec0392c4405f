import { markBegins } from './begins'
import { takeReduced } from './host'
import { alloc, allocZeroed } from './memory'
import { coarse, meanOf, meanOfFour, spread } from './mean'
import { expand } from './row-stream'

/**
 * Hands over a picture at a fraction of its size: each pixel is the mean of a square of `step` by `step`, see mean.ts. At the right and lower
 * border the last pixels count again to fill a square.
 */
const MOST_STEP: i32 = 8

@unmanaged
export class Reducer {
  side: i32
  width: i32
  step: i32
  columns: i32
  /** The last reduced row, and where colours begin in it. */
  reduced: usize
  begins: usize
  /** Of pictures with a palette: its 256 colours. */
  colours: usize
  /** The addresses of the rows of the square so far: as many as rows are kept, at most. */
  rows: usize
  taken: i32
}

/** Null if the step is too large. */
export function openReducer(side: i32, width: i32, step: i32, palette: usize): Reducer | null {
  if (step <= 0 || step > MOST_STEP) return null
  const r = changetype<Reducer>(allocZeroed(offsetof<Reducer>()))
  r.side = side
  r.width = width
  r.step = step
  r.columns = (width + step - 1) / step
  const words = <usize>(r.columns + 31) >> 5
  r.reduced = alloc((words << 7) + (words << 2))
  r.begins = r.reduced + (words << 7)
  r.colours = palette
  r.rows = alloc(4 * MOST_STEP)
  return r
}

/** Takes a row of indices (T is u8) or of RGBA (u32), which has to stay where it is until the square is full. */
export function reduceRow<T>(r: Reducer, row: usize): void {
  if (isSquareFull(r, row)) {
    reduceColumns<T>(r, 0, r.columns)
    hand(r)
  }
}

function hand(r: Reducer): void {
  markBegins(r.reduced, r.begins, r.columns)
  takeReduced(r.side, r.reduced, r.columns)
}

/**
 * The same for a row that differs from that of the other picture, which has the same form and has been taken, at most from `first` up to `end`
 * in this and the other rows of its square.
 */
export function reduceRowLike<T>(r: Reducer, row: usize, other: Reducer, first: i32, end: i32): void {
  if (!isSquareFull(r, row)) return
  memory.copy(r.reduced, other.reduced, <usize>r.columns << 2)
  if (end > first) reduceColumns<T>(r, first / r.step, min((end + r.step - 1) / r.step, r.columns))
  hand(r)
}

/** Hands over the last rows, if they do not fill a square; `row` is the last one. */
export function endReducing<T>(r: Reducer, row: usize): void {
  while (r.taken > 0) reduceRow<T>(r, row)
}

function isSquareFull(r: Reducer, row: usize): bool {
  store<u32>(r.rows + (<usize>r.taken << 2), <u32>row)
  if (++r.taken < r.step) return false
  r.taken = 0
  return true
}

function reduceColumns<T>(r: Reducer, first: i32, end: i32): void {
  const row = <usize>load<u32>(r.rows)
  if (r.step > 1) {
    let column = sizeof<T>() == 1 && r.step == 2 ? halveIndices(r, first, end) : first
    while (column < end) column = reduceFrom<T>(r, column)
  }
  else if (sizeof<T>() == 1) expand(row, r.reduced, r.width, r.colours)
  else memory.copy(r.reduced, row, <usize>r.width << 2)
}

/**
 * Reduces squares of two by two indices, eight at a time as long as they are all inside the picture; returns the first one that is left. Such
 * pictures are what Cloudcraft exports at 4K.
 */
function halveIndices(r: Reducer, first: i32, end: i32): i32 {
  const top = <usize>load<u32>(r.rows), bottom = <usize>load<u32>(r.rows, 4)
  const last = min(end - 8, (r.width >> 1) - 8)
  let column = first
  for (; column <= last; column += 8) {
    const x = <usize>column << 1, to = r.reduced + (<usize>column << 2)
    const upper = v128.load(top + x), lower = v128.load(bottom + x)
    const alike = i8x16.bitmask(i8x16.eq(upper, lower)), repeated = i8x16.bitmask(i8x16.eq(upper, v128.load(top + x + 1)))
    // A bit for each square of one index, at its left pixel.
    const flat = alike & (alike >> 1) & repeated & 0x5555
    if (flat == 0x5555 && !v128.any_true(i8x16.ne(upper, i8x16.splat(i8x16.extract_lane_s(upper, 0))))) {
      const pixels = i32x4.splat(load<u32>(r.colours + (<usize>load<u8>(top + x) << 2)))
      v128.store(to, pixels)
      v128.store(to, pixels, 16)
    } else {
      for (let i: usize = 0; i < 8; i++) {
        const at = x + (i << 1)
        const pixel = (flat >> <i32>(i << 1)) & 1 ? load<u32>(r.colours + (<usize>load<u8>(top + at) << 2)) : meanOfIndices(r.colours, top + at, bottom + at)
        store<u32>(to + (i << 2), pixel)
      }
    }
  }
  return column
}

@inline
function meanOfIndices(colours: usize, top: usize, bottom: usize): u32 {
  const a = load<u32>(colours + (<usize>load<u8>(top) << 2)), b = load<u32>(colours + (<usize>load<u8>(top, 1) << 2))
  const c = load<u32>(colours + (<usize>load<u8>(bottom) << 2)), d = load<u32>(colours + (<usize>load<u8>(bottom, 1) << 2))
  if (a == b && a == c && a == d) return a
  return coarse(meanOfFour(spread(a) + spread(b) + spread(c) + spread(d)))
}

/** Reduces one square, or several that are of one colour, and returns the next one. */
@inline
function reduceFrom<T>(r: Reducer, column: i32): i32 {
  const step = r.step, x = column * step
  const flat = x + 16 <= r.width ? flatPixels<T>(r, <usize>x * sizeof<T>()) : 0
  if (flat >= step) {
    const pixel = pixelOf<T>(r, <usize>load<u32>(r.rows), x)
    const end = column + flat / step
    for (; column < end; column++) store<u32>(r.reduced + (<usize>column << 2), pixel)
    return end
  }
  store<u32>(r.reduced + (<usize>column << 2), meanFrom<T>(r, x))
  return column + 1
}

/** A square of one colour keeps it; means are coarser, since so many shades would say nothing. */
@inline
function meanFrom<T>(r: Reducer, x: i32): u32 {
  const step = r.step, width = r.width
  const first = pixelOf<T>(r, <usize>load<u32>(r.rows), x)
  let sum: u64 = 0
  let others: u32 = 0
  for (let y = 0; y < step; y++) {
    const row = <usize>load<u32>(r.rows + (<usize>y << 2))
    for (let at = x; at < x + step; at++) {
      const pixel = pixelOf<T>(r, row, min(at, width - 1))
      others |= pixel ^ first
      sum += spread(pixel)
    }
  }
  if (!others) return first
  return coarse(step == 2 ? meanOfFour(sum) : meanOf(sum, step))
}

/** How many pixels of all rows have one colour from here on: all of a vector, or none. */
@inline
function flatPixels<T>(r: Reducer, offset: usize): i32 {
  const first = v128.load(<usize>load<u32>(r.rows) + offset)
  const one = sizeof<T>() == 1 ? i8x16.splat(i8x16.extract_lane_s(first, 0)) : i32x4.splat(i32x4.extract_lane(first, 0))
  for (let y = 0; y < r.step; y++) {
    if (v128.any_true(v128.xor(v128.load(<usize>load<u32>(r.rows + (<usize>y << 2)) + offset), one))) return 0
  }
  return 16 / sizeof<T>()
}

@inline
function pixelOf<T>(r: Reducer, row: usize, x: i32): u32 {
  return sizeof<T>() == 1 ? load<u32>(r.colours + (<usize>load<u8>(row + x) << 2)) : load<u32>(row + (<usize>x << 2))
}
