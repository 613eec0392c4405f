import { isNear } from '../decode/colour-distance.ts'
import { type Frame, signedPixels } from '../decode/frame.ts'
import type { Fit } from './fit.ts'
import { Lookup } from './lookup.ts'
import { boxAround, type Marks, unitOf } from './marks.ts'
import { isWithinReach } from './smoothed.ts'
import type { View } from './view.ts'

/**
 * How many of some pixels are where a fit puts them.
 * @param wanted what is not more may come out too small: counting ends early
 */
export function countSeen({ own, other }: View, pixels: Int32Array, { scale, dx, dy }: Fit, wanted: number): number {
  const [mine, others] = [signedPixels(own.frame), signedPixels(other.frame)]
  const { width, height } = other.frame
  let seen = 0
  for (let i = 0; i < pixels.length && seen + pixels.length - i > wanted; i++) {
    const pixel = pixels[i] as number
    const x = pixel % own.frame.width
    const y = (pixel - x) / own.frame.width
    const column = Math.floor((x + 0.5) * scale + dx)
    const row = Math.floor((y + 0.5) * scale + dy)
    if (column < 1 || row < 1 || column >= width - 1 || row >= height - 1) continue
    if (isWithinReach(mine[pixel] as number, others, row * width + column, width)) seen++
  }
  return seen
}

/** The side of the squares in which nearly all pixels have to be seen, and most of them where the other picture differs. */
const SQUARE = 12
const NEARLY_ALL = 0.85
const MOSTLY = 0.5

/** The pixels in squares of which nearly all are where the fit puts them, on something that differs there. */
export function seenUnder({ own, other }: View, pixels: Int32Array, fit: Fit, marks: Marks): Int32Array {
  const lookup = new Lookup(own.frame, other.frame, fit)
  const squares = new Squares(own.frame, pixels)
  for (let i = 0; i < pixels.length; i++) squares.take(pixels[i] as number, lookup, marks)
  const found = filtered(pixels, (pixel) => squares.isFound(pixel))
  if (found.length < pixels.length * MOST_FOUND) return found
  // The rest of a thing that has moved has moved with it.
  const { width } = own.frame
  return filtered(pixels, (pixel) => {
    const x = pixel % width
    return squares.isFound(pixel) || lookup.isLike(x, (pixel - x) / width)
  })
}

function filtered(pixels: Int32Array, isKept: (pixel: number) => boolean): Int32Array {
  const kept = new Int32Array(pixels.length)
  let count = 0
  for (let i = 0; i < pixels.length; i++) {
    const pixel = pixels[i] as number
    if (isKept(pixel)) kept[count++] = pixel
  }
  return kept.subarray(0, count)
}

/** What is seen of some pixels, by squares of the picture: those around them. */
class Squares {
  readonly #width: number
  readonly #side: number
  readonly #columns: number
  readonly #first: number
  readonly #all: Uint32Array
  readonly #seen: Uint32Array
  readonly #marked: Uint32Array

  constructor(frame: Frame, pixels: Int32Array) {
    this.#width = frame.width
    this.#side = Math.max(4, Math.round(SQUARE * unitOf(frame)))
    this.#columns = Math.ceil(frame.width / this.#side)
    const { y, height } = pixels.length === 0 ? NOWHERE : boxAround(pixels, frame.width)
    const top = Math.floor(y / this.#side)
    this.#first = top * this.#columns
    const count = (Math.floor((y + height - 1) / this.#side) - top + 1) * this.#columns
    this.#all = new Uint32Array(count)
    this.#seen = new Uint32Array(count)
    this.#marked = new Uint32Array(count)
  }

  take(pixel: number, lookup: Lookup, marks: Marks): void {
    const x = pixel % this.#width
    const y = (pixel - x) / this.#width
    const square = this.#squareOf(pixel)
    this.#all[square] = (this.#all[square] as number) + 1
    if (lookup.isLike(x, y)) this.#seen[square] = (this.#seen[square] as number) + 1
    if (lookup.isInside(x, y) && isMarkedAround(marks, lookup.columnOf(x), lookup.rowOf(y)))
      this.#marked[square] = (this.#marked[square] as number) + 1
  }

  isFound(pixel: number): boolean {
    const square = this.#squareOf(pixel)
    const all = this.#all[square] as number
    return (this.#seen[square] as number) >= all * NEARLY_ALL && (this.#marked[square] as number) >= all * MOSTLY
  }

  #squareOf(pixel: number): number {
    const x = pixel % this.#width
    const row = Math.floor((pixel - x) / this.#width / this.#side)
    return row * this.#columns + Math.floor(x / this.#side) - this.#first
  }
}

const NOWHERE = { y: 0, height: 0 }

const MOST_FOUND = 0.6

function isMarkedAround({ width, height, bytes }: Marks, x: number, y: number): boolean {
  for (let row = Math.max(y - 1, 0); row <= Math.min(y + 1, height - 1); row++)
    for (let column = Math.max(x - 1, 0); column <= Math.min(x + 1, width - 1); column++)
      if (bytes[row * width + column] !== 0) return true
  return false
}

/** How far around a pixel that was found nothing differs any more. */
const ABOUT = 2

export function takeOut({ width, height, bytes }: Marks, pixels: Int32Array, lookup: Lookup, own: number): void {
  for (let i = 0; i < pixels.length; i++) {
    const pixel = pixels[i] as number
    const x = pixel % own
    const column = lookup.columnOf(x)
    const row = lookup.rowOf((pixel - x) / own)
    for (let y = Math.max(row - ABOUT, 0); y <= Math.min(row + ABOUT, height - 1); y++)
      bytes.fill(0, y * width + Math.max(column - ABOUT, 0), y * width + Math.min(column + ABOUT + 1, width))
  }
}

/** The least share of edges in something that has a shape. */
const LEAST_EDGES = 0.3
const APART = 2

/** Whether pixels show more than one flat face, which looks like any other of its colour. */
export function hasShape({ own }: View, pixels: Int32Array): boolean {
  const { width } = own.frame
  const colours = signedPixels(own.frame)
  let edges = 0
  for (let i = 0; i < pixels.length; i++) {
    const pixel = pixels[i] as number
    const colour = colours[pixel] as number
    const isLike = (other: number) => isNear(colour, colours[other] ?? colour)
    const isFlat = isLike(pixel + APART) && isLike(pixel - APART)
    if (!isFlat || !isLike(pixel + APART * width) || !isLike(pixel - APART * width)) edges++
  }
  return edges >= pixels.length * LEAST_EDGES
}
