import type { Runs } from './runs.ts'

/** Measures of each region, at the position of its root run. */
export interface Sizes {
  readonly area: Int32Array
  readonly left: Int32Array
  readonly right: Int32Array
  readonly bottom: Int32Array
  readonly sumX: Float64Array
  readonly sumY: Float64Array
  readonly shape: Int32Array
}

export function measure(runs: Runs, width: number): Sizes {
  const { count, starts, lengths, parents } = runs
  const whole = () => new Int32Array(count)
  const [area, left, right, bottom] = [whole(), whole().fill(width), whole(), whole()]
  const [sumX, sumY] = [new Float64Array(count), new Float64Array(count)]
  for (let run = 0; run < count; run++) {
    const [root, from, length] = [parents[run] ?? 0, starts[run] ?? 0, lengths[run] ?? 0]
    const x = from % width
    const y = (from - x) / width
    area[root] = (area[root] ?? 0) + length
    if (x < (left[root] ?? 0)) left[root] = x
    if (x + length > (right[root] ?? 0)) right[root] = x + length
    bottom[root] = y + 1
    sumX[root] = (sumX[root] ?? 0) + length * (x + length / 2)
    sumY[root] = (sumY[root] ?? 0) + length * (y + 0.5)
  }
  return { area, left, right, bottom, sumX, sumY, shape: shapesOf(runs, left, width) }
}

/** A hash of each region's shape: a sum over its runs relative to its upper left corner, so their order does not matter. */
function shapesOf({ count, starts, lengths, parents }: Runs, left: Int32Array, width: number): Int32Array {
  const shape = new Int32Array(count)
  for (let run = 0; run < count; run++) {
    const [root, from, length] = [parents[run] ?? 0, starts[run] ?? 0, lengths[run] ?? 0]
    const x = (from % width) - (left[root] ?? 0)
    const y = Math.floor(from / width) - Math.floor((starts[root] ?? 0) / width)
    shape[root] = ((shape[root] ?? 0) + mixed(x, y, length)) | 0
  }
  return shape
}

/** Hashes three small numbers to 32 bits; the factors are those of MurmurHash3 and xxHash. */
function mixed(x: number, y: number, length: number): number {
  const bits = Math.imul(x + 1, 0x9e3779b1) ^ Math.imul(y + 7, 0x85ebca6b) ^ Math.imul(length, 0xc2b2ae35)
  return Math.imul(bits ^ (bits >>> 15), 0x27d4eb2f)
}
