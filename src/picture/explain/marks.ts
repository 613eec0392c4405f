import type { Box } from '../decode/frame.ts'

/** Pixels of a picture, one byte each: 1 for those that differ. */
export interface Marks {
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
}

export function noMarks({ width, height }: Pick<Marks, 'width' | 'height'>): Marks {
  return { width, height, bytes: new Uint8Array(width * height) }
}

/** Sizes below are for pictures of 1280 pixels; lines and letters of larger ones are larger. */
const USUAL_SIDE = 1280
const LEAST_UNIT = 0.5

/** How much larger than in a picture of 1280 pixels things are drawn in this one. */
export function unitOf({ width, height }: Pick<Marks, 'width' | 'height'>): number {
  return Math.max(Math.max(width, height) / USUAL_SIDE, LEAST_UNIT)
}

/** The side of the square around a pixel in which others have to differ as well, in pixels. */
const AROUND = 4
const SIDE = 2 * AROUND + 1

/** Without pixels around which hardly anything differs: fewer than `least` in 9 by 9. */
export function dense(marks: Marks, least: number): Marks {
  const { width, height, bytes } = marks
  const kept = noMarks(marks)
  const columns = new Uint8Array(width)
  for (let y = -AROUND; y < height; y++) {
    addRow(columns, bytes, width, y + AROUND, height, 1)
    addRow(columns, bytes, width, y - AROUND - 1, height, -1)
    if (y >= 0) keepRow(columns, bytes.subarray(y * width, (y + 1) * width), kept.bytes.subarray(y * width), least)
  }
  return kept
}

/** Adds a row to the sums of the columns, or takes it away. */
function addRow(columns: Uint8Array, bytes: Uint8Array, width: number, y: number, height: number, by: 1 | -1): void {
  if (y < 0 || y >= height) return
  for (let x = 0, at = y * width; x < width; x++, at++)
    if (bytes[at] !== 0) columns[x] = (columns[x] as number) + by
}

function keepRow(columns: Uint8Array, row: Uint8Array, kept: Uint8Array, least: number): void {
  let sum = 0
  for (let x = -AROUND; x < row.length; x++) {
    sum += columns[x + AROUND] ?? 0
    if (x > AROUND) sum -= columns[x - AROUND - 1] ?? 0
    if (x >= 0 && row[x] !== 0 && sum >= least) kept[x] = 1
  }
}

/** How many pixels `dense` looks at. */
export const AROUND_PIXELS = SIDE * SIDE

/** The tight box around pixels, by their positions. */
export function boxAround(pixels: Int32Array, width: number): Box {
  let [left, top, right, bottom] = [width, Number.POSITIVE_INFINITY, -1, -1]
  for (const at of pixels) {
    const x = at % width
    const y = (at - x) / width
    if (x < left) left = x
    if (x > right) right = x
    if (y < top) top = y
    if (y > bottom) bottom = y
  }
  return { x: left, y: top, width: right - left + 1, height: bottom - top + 1 }
}
