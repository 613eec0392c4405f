import { isNear } from '../decode/colour-distance.ts'
import { signedPixels } from '../decode/frame.ts'
import type { Fit } from './fit.ts'
import { Lookup } from './lookup.ts'
import { type Marks, unitOf } from './marks.ts'
import { isWithinReach } from './smoothed.ts'
import type { View } from './view.ts'

/** How many of some pixels are where a fit puts them. */
export function countSeen({ own, other }: View, pixels: Int32Array, { scale, dx, dy }: Fit): number {
  const [mine, others] = [signedPixels(own.frame), signedPixels(other.frame)]
  const { width, height } = other.frame
  let seen = 0
  for (const pixel of pixels) {
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
  const { width } = own.frame
  const side = Math.max(4, Math.round(SQUARE * unitOf(own.frame)))
  const columns = Math.ceil(width / side)
  const squares = new Map<number, { all: number; seen: number; marked: number }>()
  const squareOf = (x: number, y: number) => Math.floor(y / side) * columns + Math.floor(x / side)
  for (const pixel of pixels) {
    const x = pixel % width
    const y = (pixel - x) / width
    const key = squareOf(x, y)
    const square = squares.get(key) ?? { all: 0, seen: 0, marked: 0 }
    squares.set(key, square)
    square.all++
    if (lookup.isLike(x, y)) square.seen++
    if (lookup.isInside(x, y) && isMarkedAround(marks, lookup.columnOf(x), lookup.rowOf(y))) square.marked++
  }
  const isFound = ({ all, seen, marked }: { all: number; seen: number; marked: number }) =>
    seen >= all * NEARLY_ALL && marked >= all * MOSTLY
  const found = pixels.filter((pixel) => {
    const x = pixel % width
    const square = squares.get(squareOf(x, (pixel - x) / width))
    return square !== undefined && isFound(square)
  })
  if (found.length < pixels.length * MOST_FOUND) return found
  // The rest of a thing that has moved has moved with it.
  return pixels.filter((pixel) => {
    const x = pixel % width
    const y = (pixel - x) / width
    const square = squares.get(squareOf(x, y))
    return (square !== undefined && isFound(square)) || lookup.isLike(x, y)
  })
}

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
  for (const pixel of pixels) {
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
  for (const pixel of pixels) {
    const colour = colours[pixel] as number
    const isLike = (other: number) => isNear(colour, colours[other] ?? colour)
    const isFlat = isLike(pixel + APART) && isLike(pixel - APART)
    if (!isFlat || !isLike(pixel + APART * width) || !isLike(pixel - APART * width)) edges++
  }
  return edges >= pixels.length * LEAST_EDGES
}
