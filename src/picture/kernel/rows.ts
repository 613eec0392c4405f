/** The rows that are being compared: those around one, because smoothing is judged by neighbours of neighbours. */
const MASK: i32 = 7
const pixelRows = memory.data(64)
const spans = memory.data(64)

/** What both pictures cover, in pixels: as far as pixelmatch looks. */
export let width: i32 = 0
export let height: i32 = 0
/** Palettes to look indices up in; not used where rows are RGBA. */
export let paletteBefore: usize = 0
export let paletteAfter: usize = 0

export function setArea(sharedWidth: i32, sharedHeight: i32, before: usize, after: usize): void {
  width = sharedWidth
  height = sharedHeight
  paletteBefore = before
  paletteAfter = after
}

/** Keeps the rows at `y`, and between which pixels they differ (`last` -1: nowhere). */
export function keepRows(y: i32, before: usize, after: usize, first: i32, last: i32): void {
  const at = <usize>(y & MASK) << 3
  store<u32>(pixelRows + at, <u32>before)
  store<u32>(pixelRows + at, <u32>after, 4)
  store<i32>(spans + at, first)
  store<i32>(spans + at, last, 4)
}

@inline
export function rowBefore(y: i32): usize {
  return load<u32>(pixelRows + (<usize>(y & MASK) << 3))
}

@inline
export function rowAfter(y: i32): usize {
  return load<u32>(pixelRows + (<usize>(y & MASK) << 3), 4)
}

export function spanFirst(y: i32): i32 {
  return load<i32>(spans + (<usize>(y & MASK) << 3))
}

export function spanLast(y: i32): i32 {
  return load<i32>(spans + (<usize>(y & MASK) << 3), 4)
}

/** The colour at `x` of a row of indices (T is u8) or of RGBA (u32). */
@inline
export function pixelAt<T>(row: usize, palette: usize, x: i32): u32 {
  return sizeof<T>() == 1 ? load<u32>(palette + (<usize>load<u8>(row + x) << 2)) : load<u32>(row + (<usize>x << 2))
}
