import { allocZeroed } from './memory'
import { takeCells } from './host'
import { RED } from './marks'

/**
 * The drawing in cells of 8 x 8 pixels. A cell is one number: how many of its pixels are red (bits 0 to 7), in which columns (8 to 15)
 * and in which rows (16 to 23). Regions are made from these.
 */
let columns: usize = 0
let cells: usize = 0
let isTouched: bool = false

export let redPixels: u32 = 0

export function startCells(canvasWidth: i32): void {
  columns = (<usize>canvasWidth + 7) >> 3
  cells = allocZeroed(columns << 2)
  isTouched = false
  redPixels = 0
}

/** Counts the red pixels of row `y` of the drawing from `first` to `last`, both included. */
export function countRed(row: usize, y: i32, first: i32, last: i32): void {
  const line = <u32>1 << (16 + (y & 7))
  for (let column = <usize>first >> 3; column <= <usize>last >> 3; column++) {
    let red = i8x16.bitmask(i8x16.eq(v128.load64_zero(row + (column << 3)), i8x16.splat(RED))) & 255
    if (column == <usize>first >> 3) red &= 0xff << (first & 7)
    if (column == <usize>last >> 3) red &= 0xff >> (7 - (last & 7))
    if (!red) continue
    const count = <u32>popcnt(red)
    const at = cells + (column << 2)
    store<u32>(at, ((load<u32>(at) + count) | (<u32>red << 8)) | line)
    redPixels += count
    isTouched = true
  }
}

/** Passes the band to the host after its last row, if anything in it is red. */
export function endRow(y: i32, isLast: bool): void {
  if (!isTouched || !(isLast || (y & 7) == 7)) return
  takeCells(cells, y >> 3)
  memory.fill(cells, 0, columns << 2)
  isTouched = false
}
