import type { Frame } from '../decode/frame.ts'
import { measure, type Sizes } from './run-sizes.ts'
import { joinRuns, type Runs } from './runs.ts'

/** A connected area of one colour: a face of a block, a plate, a stroke. All in pixels. */
export interface FlatRegion {
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
}

/** Smaller regions are too many and too similar. */
const SMALLEST_AREA = 24

/** Finds the areas of one colour, except those of the background colour. */
export function flatRegions(frame: Frame, background: number): FlatRegions {
  const runs = joinRuns(frame, background)
  const sizes = measure(runs, frame.width)
  const indexOf = new Int32Array(runs.count).fill(-1)
  const regions: FlatRegion[] = []
  for (let run = 0; run < runs.count; run++) {
    if (runs.parents[run] !== run || (sizes.area[run] ?? 0) < SMALLEST_AREA) continue
    indexOf[run] = regions.length
    regions.push(toRegion(run, runs, sizes, frame))
  }
  return {
    regions,
    eachRun: (visit) =>
      eachRun(runs, (run, from, length) => {
        const index = indexOf[run] ?? -1
        if (index >= 0) visit(index, from, length)
      }),
    eachLoose: (visit) => {
      for (let at = 0; at < 2 * runs.looseCount; at += 2) visit(runs.loose[at] ?? 0, runs.loose[at + 1] ?? 0)
      eachRun(runs, (run, from, length) => {
        if ((indexOf[run] ?? -1) < 0) visit(from, from + length)
      })
    },
  }
}

/** Calls back for each run, with the root of its region. */
function eachRun(runs: Runs, visit: (root: number, from: number, length: number) => void): void {
  for (let run = 0; run < runs.count; run++) {
    visit(runs.parents[run] ?? 0, runs.starts[run] ?? 0, runs.lengths[run] ?? 0)
  }
}

function toRegion(root: number, runs: Runs, sizes: Sizes, { width, pixels }: Frame): FlatRegion {
  const first = runs.starts[root] ?? 0
  const [area, left, top] = [sizes.area[root] ?? 0, sizes.left[root] ?? 0, Math.floor(first / width)]
  return {
    colour: pixels[first] ?? 0,
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
