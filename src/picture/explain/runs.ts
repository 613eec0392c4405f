import { type Frame, signedPixels } from '../decode/frame.ts'
import { withRoom } from './room.ts'

/** Shorter runs are smoothed edges and letters. */
const SHORTEST_RUN = 3

export interface Runs {
  readonly count: number
  /** Position of the first pixel. */
  readonly starts: Int32Array
  readonly lengths: Int32Array
  /** A run that stands for all it is joined with; afterwards, of every run the same one. */
  readonly parents: Int32Array
  /** Begin and end of what is neither background nor part of a run. */
  readonly loose: Int32Array
  readonly looseCount: number
}

/** Finds runs from left to right and from the top, and joins those of one colour that touch in neighbouring rows. */
export function joinRuns(frame: Frame, background: number): Runs {
  const { width, height } = frame
  const pixels = signedPixels(frame)
  const nothing: Int32Array = new Int32Array()
  let [starts, lengths, parents, loose] = [nothing, nothing, nothing, nothing]
  let [count, row, looseCount] = [0, 0, 0]
  for (let y = 0, at = 0; y < height; y++) {
    let above = row
    row = count
    // No row has more of them, so nobody has to look inside of it.
    starts = withRoom(starts, count, width)
    lengths = withRoom(lengths, count, width)
    parents = withRoom(parents, count, width)
    loose = withRoom(loose, 2 * looseCount, 2 * width)
    for (const end = at + width; at < end; ) {
      const colour = pixels[at]
      const from = at
      at = endOfRun(pixels, from, end)
      if (colour === background) continue
      if (at - from < SHORTEST_RUN) {
        looseCount = addLoose(loose, looseCount, from, at)
        continue
      }
      starts[count] = from
      lengths[count] = at - from
      parents[count] = count
      above = firstTouching(from - width, above, row, starts, lengths)
      for (let other = above; other < row && (starts[other] as number) < at - width; other++)
        joinAlike(pixels, starts, parents, other, count)
      count++
    }
  }
  for (let run = 0; run < count; run++) parents[run] = rootOf(parents, run)
  return { count, starts, lengths, parents, loose, looseCount }
}

/** Behind the last pixel of the colour of the first. */
function endOfRun(pixels: Int32Array, from: number, end: number): number {
  const colour = pixels[from]
  let at = from + 1
  while (at < end && pixels[at] === colour) at++
  return at
}

/** The first of the runs from `above` up to `row` that does not end before a place. */
function firstTouching(place: number, above: number, row: number, starts: Int32Array, lengths: Int32Array): number {
  let run = above
  while (run < row && (starts[run] as number) + (lengths[run] as number) <= place) run++
  return run
}

/** Adds to the last piece, or as one more; returns how many there are. */
function addLoose(loose: Int32Array, count: number, from: number, to: number): number {
  if (count > 0 && loose[2 * count - 1] === from) {
    loose[2 * count - 1] = to
    return count
  }
  loose[2 * count] = from
  loose[2 * count + 1] = to
  return count + 1
}

function rootOf(parents: Int32Array, run: number): number {
  let root = run
  while (parents[root] !== root) {
    const next = parents[root] ?? root
    root = parents[root] = parents[next] ?? next
  }
  return root
}

/** Joins two runs that touch, if they have one colour. */
function joinAlike(pixels: Int32Array, starts: Int32Array, parents: Int32Array, one: number, other: number): void {
  if (pixels[starts[one] as number] === pixels[starts[other] as number]) join(parents, one, other)
}

/** The earlier run stands for both. */
function join(parents: Int32Array, one: number, other: number): void {
  const [first, second] = [rootOf(parents, one), rootOf(parents, other)]
  if (first < second) parents[second] = first
  else parents[first] = second
}
