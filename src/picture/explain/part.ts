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
  const pixels = signedPixels(frame)
  if (factor < 1) reducePart({ frame, pixels, columns: bordersOf(area.width, factor, from.x), area }, factor, from.y)
  else enlargePart({ frame, pixels, area }, from, factor)
}

interface Brush {
  readonly frame: Frame
  readonly pixels: Int32Array
  readonly area: CanvasArea
}

interface FineBrush extends Brush {
  /** For each painted column, the first column of the picture that it shows, and the exclusive end. */
  readonly columns: Int32Array
}

/** The same for columns or rows: the first of the picture that each shows, and the exclusive end. */
function bordersOf(length: number, factor: number, from: number): Int32Array {
  const borders = new Int32Array(2 * length)
  for (let i = 0; i < length; i++) {
    const first = Math.floor(i / factor)
    borders[2 * i] = from + first
    borders[2 * i + 1] = from + Math.max(Math.floor((i + 1) / factor), first + 1)
  }
  return borders
}

function enlargePart(brush: Brush, from: { readonly x: number; readonly y: number }, factor: number): void {
  const { canvas, stride, left, width, height } = brush.area
  for (let y = 0, to = left; y < height; y++, to += stride) {
    if (y % factor === 0) enlargeRow(brush, { x: from.x, y: from.y + y / factor }, factor, to)
    else canvas.copyWithin(to, to - stride, to - stride + width)
  }
}

/** Paints one row of the picture, from the position `to` of the canvas on: what is of one colour at once. */
function enlargeRow(
  { frame, pixels, area: { canvas, width } }: Brush,
  { x, y }: { readonly x: number; readonly y: number },
  factor: number,
  to: number,
): void {
  canvas.fill(BEYOND, to, to + width)
  if (y < 0 || y >= frame.height) return
  const first = y * frame.width
  const end = first + Math.min(frame.width, x + Math.ceil(width / factor))
  const start = to - (first + x) * factor
  for (let at = first + Math.max(x, 0), next = at; at < end; at = next) {
    const pixel = pixels[at] as number
    while (next < end && pixels[next] === pixel) next++
    canvas.fill(pixel, start + at * factor, Math.min(start + next * factor, to + width))
  }
}

function reducePart(brush: FineBrush, factor: number, from: number): void {
  const { stride, left, height } = brush.area
  const rows = bordersOf(height, factor, from)
  for (let y = 0, to = left; y < height; y++, to += stride)
    reduceRows(brush, rows[2 * y] as number, rows[2 * y + 1] as number, to)
}

/** Averages the rows from `top` up to `bottom` into one row of the canvas. */
function reduceRows({ frame, pixels, columns, area }: FineBrush, top: number, bottom: number, to: number): void {
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
