import { alloc } from './memory'

/** The rows around the one that is drawn, since antialiasing is detected with neighbours of neighbours. */
const MASK: i32 = 7
const pixelRows = memory.data(64)
const spans = memory.data(64)
let verdictRows: usize = 0
let verdictBytes: usize = 0

/** The area that both pictures cover, in pixels: only that is compared. */
export let width: i32 = 0
export let height: i32 = 0
/** The palettes of indices; not used where rows are RGBA. */
export let paletteBefore: usize = 0
export let paletteAfter: usize = 0

export function setArea(sharedWidth: i32, sharedHeight: i32, before: usize, after: usize): void {
  width = sharedWidth
  height = sharedHeight
  paletteBefore = before
  paletteAfter = after
  verdictBytes = ((<usize>sharedWidth + 15) >> 4) << 1
  verdictRows = alloc(verdictBytes * 8)
}

/** Keeps the rows at `y`, and the range in which they differ (0, 0: none). */
export function keepRows(y: i32, before: usize, after: usize, first: i32, end: i32): void {
  const at = <usize>(y & MASK) << 3
  store<u32>(pixelRows + at, <u32>before)
  store<u32>(pixelRows + at, <u32>after, 4)
  store<i32>(spans + at, first)
  store<i32>(spans + at, end, 4)
}

@inline
export function rowBefore(y: i32): usize {
  return load<u32>(pixelRows + (<usize>(y & MASK) << 3))
}

@inline
export function rowAfter(y: i32): usize {
  return load<u32>(pixelRows + (<usize>(y & MASK) << 3), 4)
}

export function firstOf(y: i32): i32 {
  return load<i32>(spans + (<usize>(y & MASK) << 3))
}

export function endOf(y: i32): i32 {
  return load<i32>(spans + (<usize>(y & MASK) << 3), 4)
}

/** Which pixels of the row differ: see judge.ts. */
export function verdictsOf(y: i32): usize {
  return verdictRows + <usize>(y & MASK) * verdictBytes
}

/** The colour at `x` of a row of indices (T is u8) or of RGBA (u32). */
@inline
export function pixelAt<T>(row: usize, palette: usize, x: i32): u32 {
  return sizeof<T>() == 1 ? load<u32>(palette + (<usize>load<u8>(row + x) << 2)) : load<u32>(row + (<usize>x << 2))
}
