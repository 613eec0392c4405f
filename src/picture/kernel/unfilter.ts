import { repeats } from './equality'
import { unfilterPaeth } from './paeth'

/** The filters of PNG (third edition, 9.2): a row stores the difference from a prediction by pixels that are already known. */
export const NONE: u8 = 0
export const SUB: u8 = 1
export const UP: u8 = 2
export const AVERAGE: u8 = 3
export const PAETH: u8 = 4

/** Undoes the filter of a row; false for an unknown filter. `pixel`: bytes per pixel; `above`: the row above, zeros for the first. */
export function unfilter(filter: u8, from: usize, to: usize, above: usize, bytes: usize, pixel: usize): bool {
  return unfilterPart(filter, from, to, above, 0, bytes, pixel)
}

/** The same for the bytes from `start`, the first of a pixel, up to `end`; those before are already unfiltered. */
export function unfilterPart(filter: u8, from: usize, to: usize, above: usize, start: usize, end: usize, pixel: usize): bool {
  if (filter == NONE) memory.copy(to + start, from + start, end - start)
  else if (filter == SUB) unfilterSub(from, to, start, end, pixel)
  else if (filter == UP) unfilterUp(from, to, above, start, end)
  else if (filter == AVERAGE) unfilterAverage(from, to, above, start, end, pixel)
  else if (filter == PAETH) unfilterPaeth(from, to, above, start, end, pixel)
  else return false
  return true
}

function unfilterUp(from: usize, to: usize, above: usize, start: usize, end: usize): void {
  let i = start
  for (; i + 64 <= end; i += 64) {
    v128.store(to + i, i8x16.add(v128.load(from + i), v128.load(above + i)))
    v128.store(to + i, i8x16.add(v128.load(from + i, 16), v128.load(above + i, 16)), 16)
    v128.store(to + i, i8x16.add(v128.load(from + i, 32), v128.load(above + i, 32)), 32)
    v128.store(to + i, i8x16.add(v128.load(from + i, 48), v128.load(above + i, 48)), 48)
  }
  for (; i + 16 <= end; i += 16) v128.store(to + i, i8x16.add(v128.load(from + i), v128.load(above + i)))
  for (; i < end; i++) store<u8>(to + i, load<u8>(from + i) + load<u8>(above + i))
}

function unfilterSub(from: usize, to: usize, start: usize, end: usize, pixel: usize): void {
  let i = pixel == 4 ? sumFourPixels(from, to, start, end) : start
  for (; i < pixel; i++) store<u8>(to + i, load<u8>(from + i))
  for (; i < end; i++) store<u8>(to + i, load<u8>(from + i) + load<u8>(to + i - pixel))
}

/** Running sums of four RGBA pixels at a time; returns the position it reached. */
function sumFourPixels(from: usize, to: usize, start: usize, end: usize): usize {
  const zero = i8x16.splat(0)
  let left = start ? i32x4.splat(load<i32>(to + start - 4)) : zero
  let i = start
  for (; i + 16 <= end; i += 16) {
    for (; i + 64 <= end && repeats(from + i, zero); i += 64) fill(to + i, left)
    if (i + 16 > end) break
    let v = v128.load(from + i)
    if (v128.any_true(v)) {
      v = i8x16.add(v, i8x16.shuffle(zero, v, 0, 0, 0, 0, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27))
      v = i8x16.add(v, i8x16.shuffle(zero, v, 0, 0, 0, 0, 0, 0, 0, 0, 16, 17, 18, 19, 20, 21, 22, 23))
      v = i8x16.add(v, left)
      left = i32x4.splat(i32x4.extract_lane(v, 3))
      v128.store(to + i, v)
    } else v128.store(to + i, left)
  }
  return i
}

@inline
function fill(to: usize, vector: v128): void {
  v128.store(to, vector)
  v128.store(to, vector, 16)
  v128.store(to, vector, 32)
  v128.store(to, vector, 48)
}

function unfilterAverage(from: usize, to: usize, above: usize, start: usize, end: usize, pixel: usize): void {
  for (let i = start; i < end; i++) {
    const left: u32 = i < pixel ? 0 : load<u8>(to + i - pixel)
    store<u8>(to + i, load<u8>(from + i) + <u8>((left + load<u8>(above + i)) >> 1))
  }
}
