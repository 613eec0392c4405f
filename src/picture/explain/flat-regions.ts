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
  const regionOf = (run: number) => indexOf[runs.parents[run] ?? 0] ?? -1
  return {
    regions,
    eachRun: (visit) => {
      for (let run = 0; run < runs.count; run++) {
        const index = regionOf(run)
        if (index >= 0) visit(index, runs.starts[run] ?? 0, runs.lengths[run] ?? 0)
      }
    },
    eachLoose: (visit) => {
      for (let at = 0; at < 2 * runs.looseCount; at += 2) visit(runs.loose[at] ?? 0, runs.loose[at + 1] ?? 0)
      for (let run = 0; run < runs.count; run++) {
        const from = runs.starts[run] ?? 0
        if (regionOf(run) < 0) visit(from, from + (runs.lengths[run] ?? 0))
      }
    },
    regionAt: (x, y) => {
      const run = runAt(runs, y, y * frame.width + x)
      return run < 0 ? -1 : regionOf(run)
    },
  }
}

/** The run that covers a position of a row, -1 for none. */
function runAt({ starts, lengths, rows }: Runs, y: number, position: number): number {
  let low = rows[y] ?? 0
  let high = (rows[y + 1] ?? 0) - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const start = starts[middle] as number
    if (start > position) high = middle - 1
    else if (start + (lengths[middle] as number) <= position) low = middle + 1
    else return middle
  }
  return -1
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
