import { type Frame, signedPixels } from '../decode/frame.ts'

/** A rectangle of a canvas to be painted, at its upper border. */
export interface Target {
  readonly canvas: Int32Array
  /** Pixels in a row of the canvas. */
  readonly stride: number
  readonly left: number
  readonly width: number
  readonly height: number
}

/** What lies beside a picture is white. */
const BEYOND = -1
const OPAQUE = 0xff000000 | 0

/**
 * Paints the part of a picture that begins at `from`, opaque, `factor` times as large: a whole number, or less than one, where several
 * pixels are reduced to their mean. The part may reach beyond the picture.
 */
export function paintPart(
  frame: Frame,
  from: { readonly x: number; readonly y: number },
  factor: number,
  target: Target,
): void {
  const columns = bordersOf(target.width, factor, from.x)
  const rows = bordersOf(target.height, factor, from.y)
  for (let y = 0, at = target.left; y < target.height; y++, at += target.stride) {
    const [top, bottom] = [rows[2 * y] as number, rows[2 * y + 1] as number]
    if (factor < 1) reduceRows(frame, top, bottom, columns, target, at)
    else if (y === 0 || top !== rows[2 * y - 2]) enlargeRow(frame, top, columns, target, at)
    else target.canvas.copyWithin(at, at - target.stride, at - target.stride + target.width)
  }
}

/** Of each painted column or row: the first of the picture that it shows, and the one behind the last. */
function bordersOf(length: number, factor: number, from: number): Int32Array {
  const borders = new Int32Array(2 * length)
  for (let i = 0; i < length; i++) {
    const first = Math.floor(i / factor)
    borders[2 * i] = from + first
    borders[2 * i + 1] = from + Math.max(Math.floor((i + 1) / factor), first + 1)
  }
  return borders
}

function enlargeRow(frame: Frame, y: number, columns: Int32Array, { canvas, width }: Target, at: number): void {
  const pixels = signedPixels(frame)
  const isInside = y >= 0 && y < frame.height
  for (let x = 0; x < width; x++) {
    const column = columns[2 * x] as number
    const isBeyond = !isInside || column < 0 || column >= frame.width
    canvas[at + x] = isBeyond ? BEYOND : (pixels[y * frame.width + column] as number)
  }
}

function reduceRows(
  frame: Frame,
  top: number,
  bottom: number,
  columns: Int32Array,
  { canvas, width }: Target,
  at: number,
): void {
  const pixels = signedPixels(frame)
  for (let x = 0; x < width; x++) {
    const [left, right] = [columns[2 * x] as number, columns[2 * x + 1] as number]
    let [red, green, blue] = [0, 0, 0]
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
    canvas[at + x] =
      OPAQUE | Math.round(red / count) | (Math.round(green / count) << 8) | (Math.round(blue / count) << 16)
  }
}
