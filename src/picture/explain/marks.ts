import type { Box } from '../decode/frame.ts'

export interface Size {
  readonly width: number
  readonly height: number
}

/** Pixels of a picture that differ. Few do, so it is also known in which stretches of a row they are. */
export interface Marks extends Size {
  /** By pixel: 0 for those that do not differ. */
  readonly bytes: Uint8Array
  /** By row and stretch of 64 pixels: 1 if one of them may differ. */
  readonly stretches: Uint8Array
}

const STRETCH = 64

export function noMarks({ width, height }: Size): Marks {
  const stretches = new Uint8Array(Math.ceil(width / STRETCH) * height)
  return { width, height, bytes: new Uint8Array(width * height), stretches }
}

export function mark({ width, bytes, stretches }: Marks, x: number, y: number, value = 1): void {
  bytes[y * width + x] = value
  stretches[y * Math.ceil(width / STRETCH) + (x >> 6)] = 1
}

/** The pixels that differ, by position, in rows from the top. */
export function markedIn({ width, height, bytes, stretches }: Marks): Int32Array {
  const perRow = Math.ceil(width / STRETCH)
  let touched = 0
  for (let at = 0; at < stretches.length; at++) touched += stretches[at] as number
  const found = new Int32Array(touched * STRETCH)
  let count = 0
  for (let at = 0; at < perRow * height; at++) {
    if (stretches[at] === 0) continue
    const y = Math.floor(at / perRow)
    const from = y * width + (at - y * perRow) * STRETCH
    const end = Math.min(from + STRETCH, (y + 1) * width)
    for (let place = from; place < end; place++) if (bytes[place] !== 0) found[count++] = place
  }
  return found.subarray(0, count)
}

/** Sizes in the modules around are for pictures of 1280 pixels; lines and letters of larger ones are larger. */
const USUAL_SIDE = 1280
const LEAST_UNIT = 0.5

/** How much larger than in a picture of 1280 pixels things are drawn in this one. */
export function unitOf({ width, height }: Size): number {
  return Math.max(Math.max(width, height) / USUAL_SIDE, LEAST_UNIT)
}

/** The square around a pixel in which others have to differ as well: this far to each side. */
const AROUND = 4
const AROUND_PIXELS = (2 * AROUND + 1) ** 2

/** The pixels that differ without those around which hardly anything does: less than a share of 9 by 9. */
export function dense(marks: Marks, pixels: Int32Array, share: number): Int32Array {
  const least = Math.ceil(AROUND_PIXELS * share)
  const found = new Int32Array(pixels.length)
  let count = 0
  for (let i = 0; i < pixels.length; i++) {
    const pixel = pixels[i] as number
    const x = pixel % marks.width
    if (crowdAround(marks, x, (pixel - x) / marks.width, least) >= least) found[count++] = pixel
  }
  return found.subarray(0, count)
}

/** How many pixels around one differ, counted until there are enough. */
function crowdAround({ width, height, bytes }: Marks, x: number, y: number, enough: number): number {
  const left = Math.max(x - AROUND, 0)
  const right = Math.min(x + AROUND, width - 1)
  let count = 0
  for (let row = Math.max(y - AROUND, 0); row <= Math.min(y + AROUND, height - 1) && count < enough; row++)
    for (let at = row * width + left; at <= row * width + right; at++) if (bytes[at] !== 0) count++
  return count
}

/** The tight box around pixels, by their positions. */
export function boxAround(pixels: Int32Array, width: number): Box {
  let left = width
  let top = Number.POSITIVE_INFINITY
  let right = -1
  let bottom = -1
  for (let i = 0; i < pixels.length; i++) {
    const at = pixels[i] as number
    const x = at % width
    const y = (at - x) / width
    if (x < left) left = x
    if (x > right) right = x
    if (y < top) top = y
    if (y > bottom) bottom = y
  }
  return { x: left, y: top, width: right - left + 1, height: bottom - top + 1 }
}
