import { at } from '../../errors.ts'
import { type Frame, signedPixels } from '../decode/frame.ts'

/** A rectangle of a canvas to paint, at its upper border. */
export interface CanvasArea {
  readonly canvas: Int32Array
  /** Pixels in a row of the canvas. */
  readonly stride: number
  readonly left: number
  readonly width: number
  readonly height: number
}

/** Everything beyond a picture is white. */
const BEYOND = -1
const OPAQUE = 0xff000000 | 0

/**
 * Paints the part of a picture that begins at `from`, opaque and scaled by `factor`: a whole number, or less than one, where several
 * pixels are averaged. The part may extend beyond the picture.
 */
export function paintPart(
  frame: Frame,
  from: { readonly x: number; readonly y: number },
  factor: number,
  area: CanvasArea,
): void {
  const brush = { frame, pixels: signedPixels(frame), columns: bordersOf(area.width, factor, from.x), area }
  const rows = bordersOf(area.height, factor, from.y)
  for (let y = 0, to = area.left; y < area.height; y++, to += area.stride) {
    const [top, bottom] = [at(rows, 2 * y), at(rows, 2 * y + 1)]
    if (factor < 1) reduceRows(brush, top, bottom, to)
    else if (y === 0 || top !== rows[2 * y - 2]) enlargeRow(brush, top, to)
    else area.canvas.copyWithin(to, to - area.stride, to - area.stride + area.width)
  }
}

interface Brush {
  readonly frame: Frame
  readonly pixels: Int32Array
  readonly columns: Int32Array
  readonly area: CanvasArea
}

/** For each painted column or row, the first column or row of the picture that it shows, and the exclusive end. */
function bordersOf(length: number, factor: number, from: number): Int32Array {
  const borders = new Int32Array(2 * length)
  for (let i = 0; i < length; i++) {
    const first = Math.floor(i / factor)
    borders[2 * i] = from + first
    borders[2 * i + 1] = from + Math.max(Math.floor((i + 1) / factor), first + 1)
  }
  return borders
}

/** Paints one row of the picture, from the position `to` of the canvas on. */
function enlargeRow({ frame, pixels, columns, area }: Brush, y: number, to: number): void {
  const isInside = y >= 0 && y < frame.height
  for (let x = 0; x < area.width; x++) {
    const column = columns[2 * x] as number
    const isBeyond = !isInside || column < 0 || column >= frame.width
    area.canvas[to + x] = isBeyond ? BEYOND : (pixels[y * frame.width + column] as number)
  }
}

/** Averages the rows from `top` up to `bottom` into one row of the canvas. */
function reduceRows({ frame, pixels, columns, area }: Brush, top: number, bottom: number, to: number): void {
  for (let x = 0; x < area.width; x++) {
    const left = columns[2 * x] as number
    const right = columns[2 * x + 1] as number
    let red = 0
    let green = 0
    let blue = 0
    for (let y = top; y < bottom; y++) {
      for (let column = left; column < right; column++) {
        const isBeyond = y < 0 || y >= frame.height || column < 0 || column >= frame.width
        const pixel = isBeyond ? BEYOND : (pixels[y * frame.width + column] as number)
        red += pixel & 255
        green += (pixel >> 8) & 255
        blue += (pixel >> 16) & 255
      }
    }
    const count = (bottom - top) * (right - left)
    area.canvas[to + x] =
      OPAQUE | Math.round(red / count) | (Math.round(green / count) << 8) | (Math.round(blue / count) << 16)
  }
}
