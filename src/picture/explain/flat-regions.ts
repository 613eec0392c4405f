import type { Frame } from '../decode/frame.ts'
import { measure, type Sizes } from './run-sizes.ts'
import { joinRuns, type Runs, type Segmentation } from './runs.ts'

/** A connected area of one colour: a face of a block, a plate, a stroke. All in pixels. */
export interface FlatRegion {
  /** The colour that its pixels stand for. */
  readonly colour: number
  readonly area: number
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** The centroid. */
  readonly x: number
  readonly y: number
  /** A hash that is equal for equal shapes, wherever they are. */
  readonly shape: number
}

export interface FlatRegions {
  readonly regions: readonly FlatRegion[]
  /** Calls back for each run of pixels of each region: the region's index, the position of the first pixel, and the length. */
  readonly eachRun: (visit: (index: number, from: number, length: number) => void) => void
  /** Calls back for stretches of all other pixels that are not background; `to` is exclusive and may be in another row. */
  readonly eachLoose: (visit: (from: number, to: number) => void) => void
  /** The region that a pixel is in, -1 for none. */
  readonly regionAt: (x: number, y: number) => number
}

/** Smaller regions are too many and too similar. */
const SMALLEST_AREA = 24

/** Finds the areas of one colour, except those of the background colour, in the part of the picture that is looked at. */
export function flatRegions(frame: Frame, segmentation: Segmentation): FlatRegions {
  const runs = joinRuns(frame, segmentation)
  const sizes = measure(runs, frame.width)
  const indexOf = new Int32Array(runs.count).fill(-1)
  const regions: FlatRegion[] = []
  for (let run = 0; run < runs.count; run++) {
    const root = sizes.rootOf[run] ?? 0
    if (runs.parents[run] !== run || (sizes.area[root] ?? 0) < SMALLEST_AREA) continue
    indexOf[run] = regions.length
    regions.push(toRegion(run, runs, sizes, frame))
  }
  for (let run = 0; run < runs.count; run++) indexOf[run] = indexOf[runs.parents[run] as number] as number
  const regionOf = (run: number) => indexOf[run] as number
  const finder = new RunLookup(runs)
  return {
    regions,
    eachRun: (visit) => {
      for (let run = 0; run < runs.count; run++) {
        const index = regionOf(run)
        if (index >= 0) visit(index, runs.starts[run] as number, runs.lengths[run] as number)
      }
    },
    eachLoose: (visit) => {
      for (let at = 0; at < 2 * runs.looseCount; at += 2) visit(runs.loose[at] as number, runs.loose[at + 1] as number)
      for (let run = 0; run < runs.count; run++) {
        const from = runs.starts[run] as number
        if (regionOf(run) < 0) visit(from, from + (runs.lengths[run] as number))
      }
    },
    regionAt: (x, y) => {
      const run = finder.runAt(y, y * frame.width + x)
      return run < 0 ? -1 : regionOf(run)
    },
  }
}

/** Finds runs by position. Most positions lie in the same run as the one before, or between the same two. */
class RunLookup {
  readonly #runs: Runs
  #last = -1
  /** Where the answer is the last one: start and exclusive end. */
  #from = 0
  #to = 0

  constructor(runs: Runs) {
    this.#runs = runs
  }

  /** The run that covers a position of a row, -1 for none. */
  runAt(y: number, position: number): number {
    if (position < this.#from || position >= this.#to) this.#last = this.#find(y, position)
    return this.#last
  }

  #find(y: number, position: number): number {
    const { starts, lengths, rows } = this.#runs
    let low = rows[y] as number
    let high = (rows[y + 1] as number) - 1
    this.#from = position
    this.#to = position + 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const start = starts[middle] as number
      const end = start + (lengths[middle] as number)
      if (start > position) {
        high = middle - 1
        this.#to = start
      } else if (end <= position) {
        low = middle + 1
        this.#from = end
      } else {
        this.#from = start
        this.#to = end
        return middle
      }
    }
    return -1
  }
}

function toRegion(run: number, runs: Runs, sizes: Sizes, { width }: Frame): FlatRegion {
  const first = runs.starts[run] ?? 0
  const root = sizes.rootOf[run] ?? 0
  const [area, left, top] = [sizes.area[root] ?? 0, sizes.left[root] ?? 0, Math.floor(first / width)]
  return {
    colour: runs.colours[run] ?? 0,
    area,
    left,
    top,
    width: (sizes.right[root] ?? 0) - left,
    height: (sizes.bottom[root] ?? 0) - top,
    x: (sizes.sumX[root] ?? 0) / area,
    y: (sizes.sumY[root] ?? 0) / area,
    shape: sizes.shape[root] ?? 0,
  }
}
