import { paleness } from './colour'
import { repeats } from './equality'
import { alloc } from './memory'

/** The shade of each palette index; for RGBA, a hash table of recent colours. */
let shades: usize = 0
let colours: usize = 0
const SLOT_BITS: i32 = 13

/** The range of the last drawn row that is not only white. */
export let paleFirst: i32 = 0
export let paleEnd: i32 = 0

export function startPale(palette: usize): void {
  colours = alloc(4 << SLOT_BITS)
  shades = alloc(1 << SLOT_BITS)
  // The empty key, transparent black, is drawn white: shade 0.
  memory.fill(colours, 0, 4 << SLOT_BITS)
  memory.fill(shades, 0, 1 << SLOT_BITS)
  if (palette) for (let i: usize = 0; i < 256; i++) store<u8>(shades + i, paleness(load<u32>(palette + (i << 2))))
}

/** Draws a row of the earlier picture in pale shades. */
export function drawPale<T>(row: usize, out: usize, width: i32): void {
  paleFirst = width
  paleEnd = 0
  if (sizeof<T>() == 1) paleIndices(row, out, width)
  else paleColours(row, out, width)
}

@inline
function extend(first: i32, end: i32): void {
  if (paleFirst > first) paleFirst = first
  paleEnd = end
}

/**
 * Sixteen pixels at a time. A shade is looked up only where a pixel differs from the one to its left, and is drawn from there on; what
 * is drawn too far is overwritten.
 */
function paleIndices(row: usize, out: usize, width: i32): void {
  let last = load<u8>(row), shade = load<u8>(shades + last)
  let x = 0
  for (; x + 16 <= width; x += 16) {
    if (shade == 0) {
      for (; x + 64 <= width && repeats(row + x, i8x16.splat(last)); x += 64) paint(out + x, 0)
      if (x + 16 > width) break
    }
    v128.store(out + x, i8x16.splat(shade))
    let any = shade
    const repeated = i8x16.bitmask(i8x16.eq(v128.load(row + x), v128.load(row + x - 1)))
    for (let starts = ~repeated & 0xffff; starts; starts &= starts - 1) {
      const i = ctz(starts)
      shade = load<u8>(shades + load<u8>(row + x + i))
      v128.store(out + x + i, i8x16.splat(shade))
      any |= shade
    }
    last = load<u8>(row + x, 15)
    if (any) extend(x, x + 16)
  }
  for (; x < width; x++) {
    const tail = load<u8>(shades + load<u8>(row + x))
    store<u8>(out + x, tail)
    if (tail) extend(x, x + 1)
  }
}

@inline
function paint(out: usize, shade: u8): void {
  const block = i8x16.splat(shade)
  v128.store(out, block)
  v128.store(out, block, 16)
  v128.store(out, block, 32)
  v128.store(out, block, 48)
}

/** The same for RGBA. */
function paleColours(row: usize, out: usize, width: i32): void {
  let last = load<u32>(row), shade = shadeOf(last)
  let x = 0
  for (; x + 16 <= width; x += 16) {
    for (; x + 64 <= width && isFlat(row + (<usize>x << 2), last); x += 64) {
      paint(out + x, shade)
      if (shade) extend(x, x + 64)
    }
    if (x + 16 > width) break
    const from = row + (<usize>x << 2)
    v128.store(out + x, i8x16.splat(shade))
    let any = shade
    for (let starts = startsIn(from); starts; starts &= starts - 1) {
      const i = ctz(starts)
      shade = shadeOf(load<u32>(from + (<usize>i << 2)))
      v128.store(out + x + i, i8x16.splat(shade))
      any |= shade
    }
    last = load<u32>(from, 60)
    if (any) extend(x, x + 16)
  }
  for (; x < width; x++) {
    const tail = shadeOf(load<u32>(row + (<usize>x << 2)))
    store<u8>(out + x, tail)
    if (tail) extend(x, x + 1)
  }
}

/** Whether 64 pixels have one colour. */
@inline
function isFlat(from: usize, colour: u32): bool {
  const vector = i32x4.splat(colour)
  return repeats(from, vector) && repeats(from + 64, vector) && repeats(from + 128, vector) && repeats(from + 192, vector)
}

/** Which of sixteen colours differ from the one to their left, one bit each. */
@inline
function startsIn(from: usize): i32 {
  const ab = i16x8.narrow_i32x4_s(unlikeLeft(from), unlikeLeft(from + 16))
  const cd = i16x8.narrow_i32x4_s(unlikeLeft(from + 32), unlikeLeft(from + 48))
  return i8x16.bitmask(i8x16.narrow_i16x8_s(ab, cd))
}

@inline
function unlikeLeft(from: usize): v128 {
  return i32x4.ne(v128.load(from), v128.load(from - 4))
}

@inline
function shadeOf(pixel: u32): u8 {
  const slot = <usize>((pixel * 2654435761) >> (32 - SLOT_BITS))
  if (load<u32>(colours + (slot << 2)) == pixel) return load<u8>(shades + slot)
  return file(pixel, slot)
}

function file(pixel: u32, slot: usize): u8 {
  const shade = paleness(pixel)
  store<u32>(colours + (slot << 2), pixel)
  store<u8>(shades + slot, shade)
  return shade
}
