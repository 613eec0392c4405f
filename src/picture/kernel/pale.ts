import { paleness } from './colour'
import { repeats } from './equality'
import { alloc } from './memory'

/** The shade of each palette index; for RGBA, of the colours met last, found by a hash. */
let shades: usize = 0
let colours: usize = 0
const SLOT_BITS: i32 = 13

/** Between which pixels the last row drawn has anything but white. */
export let paleFirst: i32 = 0
export let paleEnd: i32 = 0

export function startPale(palette: usize): void {
  colours = alloc(4 << SLOT_BITS)
  shades = alloc(1 << SLOT_BITS)
  // Transparent black, the key that nothing is yet filed under, is white: shade 0.
  memory.fill(colours, 0, 4 << SLOT_BITS)
  memory.fill(shades, 0, 1 << SLOT_BITS)
  if (palette) for (let i: usize = 0; i < 256; i++) store<u8>(shades + i, paleness(load<u32>(palette + (i << 2))))
}

/** Draws a row as it was, pale. */
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

function paleIndices(row: usize, out: usize, width: i32): void {
  let last = i8x16.splat(0), drawn = i8x16.splat(load<u8>(shades)), isTinted = v128.any_true(drawn)
  let x = 0
  for (; x + 16 <= width; x += 16) {
    if (!isTinted) {
      for (; x + 64 <= width && repeats(row + x, last); x += 64) paint(out + x, drawn)
      if (x + 16 > width) break
    }
    const indices = v128.load(row + x)
    if (v128.any_true(v128.xor(indices, last))) {
      for (let i = 0; i < 16; i++) store<u8>(out + x + i, load<u8>(shades + load<u8>(row + x + i)))
      last = indices
      drawn = v128.load(out + x)
      isTinted = v128.any_true(drawn)
    } else v128.store(out + x, drawn)
    if (isTinted) extend(x, x + 16)
  }
  for (; x < width; x++) {
    const shade = load<u8>(shades + load<u8>(row + x))
    store<u8>(out + x, shade)
    if (shade) extend(x, x + 1)
  }
}

@inline
function paint(out: usize, block: v128): void {
  v128.store(out, block)
  v128.store(out, block, 16)
  v128.store(out, block, 32)
  v128.store(out, block, 48)
}

function paleColours(row: usize, out: usize, width: i32): void {
  let last = load<u32>(row), shade = shadeOf(last), lasts = i32x4.splat(last)
  let x = 0
  for (; x + 16 <= width; x += 16) {
    const from = row + (<usize>x << 2)
    if (repeats(from, lasts)) {
      v128.store(out + x, i8x16.splat(shade))
      if (shade) extend(x, x + 16)
      continue
    }
    for (let i = 0; i < 16; i++) {
      const pixel = load<u32>(from + (<usize>i << 2))
      if (pixel != last) {
        last = pixel
        shade = shadeOf(pixel)
      }
      store<u8>(out + x + i, shade)
    }
    lasts = i32x4.splat(last)
    extend(x, x + 16)
  }
  for (; x < width; x++) {
    const tail = shadeOf(load<u32>(row + (<usize>x << 2)))
    store<u8>(out + x, tail)
    if (tail) extend(x, x + 1)
  }
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
