import type { Runs } from './runs.ts'

/** Measures of each region. A picture has far fewer regions than runs, so they are numbered. */
export interface Sizes {
  /** By root run: the number of its region. */
  readonly rootOf: Int32Array
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
  const { rootOf, roots } = numbered(runs)
  const whole = () => new Int32Array(roots)
  const [area, left, right, bottom] = [whole(), whole().fill(width), whole(), whole()]
  const [sumX, sumY] = [new Float64Array(roots), new Float64Array(roots)]
  for (let run = 0; run < count; run++) {
    const root = rootOf[parents[run] as number] as number
    const from = starts[run] as number
    const length = lengths[run] as number
    const x = from % width
    const y = (from - x) / width
    area[root] = (area[root] as number) + length
    if (x < (left[root] as number)) left[root] = x
    if (x + length > (right[root] as number)) right[root] = x + length
    bottom[root] = y + 1
    sumX[root] = (sumX[root] as number) + length * (x + length / 2)
    sumY[root] = (sumY[root] as number) + length * (y + 0.5)
  }
  const shape = shapesOf(runs, rootOf, left, width)
  return { rootOf, area, left, right, bottom, sumX, sumY, shape }
}

function numbered({ count, parents }: Runs): { readonly rootOf: Int32Array; readonly roots: number } {
  const rootOf = new Int32Array(count)
  let roots = 0
  for (let run = 0; run < count; run++) if (parents[run] === run) rootOf[run] = roots++
  return { rootOf, roots }
}

/** A hash of each region's shape: a sum over its runs relative to its upper left corner, so their order does not matter. */
function shapesOf(
  { count, starts, lengths, parents }: Runs,
  rootOf: Int32Array,
  left: Int32Array,
  width: number,
): Int32Array {
  const shape = new Int32Array(left.length)
  for (let run = 0; run < count; run++) {
    const first = parents[run] as number
    const root = rootOf[first] as number
    const from = starts[run] as number
    const x = (from % width) - (left[root] as number)
    const y = Math.floor(from / width) - Math.floor((starts[first] as number) / width)
    shape[root] = ((shape[root] as number) + mixed(x, y, lengths[run] as number)) | 0
  }
  return shape
}

/** Hashes three small numbers to 32 bits; the factors are those of MurmurHash3 and xxHash. */
function mixed(x: number, y: number, length: number): number {
  const bits = Math.imul(x + 1, 0x9e3779b1) ^ Math.imul(y + 7, 0x85ebca6b) ^ Math.imul(length, 0xc2b2ae35)
  return Math.imul(bits ^ (bits >>> 15), 0x27d4eb2f)
}
