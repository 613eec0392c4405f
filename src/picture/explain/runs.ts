import { type Frame, signedPixels } from '../decode/frame.ts'

/** Shorter runs are parts of smoothed edges and letters. */
const SHORTEST_RUN = 3

/** Horizontal runs of one colour, joined into regions by a union-find forest. Columns of a table, by run. */
interface RunTable {
  /** Position of the first pixel. */
  starts: Int32Array
  lengths: Int32Array
  /** The parent in the forest. In the result, the root: the first run of the region. */
  parents: Int32Array
}

export interface Runs extends Readonly<RunTable> {
  readonly count: number
  /** Start and exclusive end of each stretch that is neither background nor part of a run. */
  readonly loose: Int32Array
  readonly looseCount: number
}

/** Finds runs row by row, from left to right, and joins those of one colour that touch in adjacent rows. */
export function joinRuns(frame: Frame, background: number): Runs {
  const { width, height } = frame
  const pixels = signedPixels(frame)
  const nothing: Int32Array = new Int32Array()
  const table: RunTable = { starts: nothing, lengths: nothing, parents: nothing }
  let loose = nothing
  let [count, row, looseCount] = [0, 0, 0]
  for (let y = 0, at = 0; y < height; y++) {
    let above = row
    row = count
    // No row has more than `width` of them, so there is nothing to check inside the row.
    makeRoom(table, count, width)
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
      table.starts[count] = from
      table.lengths[count] = at - from
      table.parents[count] = count
      above = firstTouching(table, above, row, from - width)
      for (let other = above; other < row && (table.starts[other] as number) < at - width; other++)
        joinAlike(pixels, table, other, count)
      count++
    }
  }
  for (let run = 0; run < count; run++) table.parents[run] = rootOf(table.parents, run)
  return { ...table, count, loose, looseCount }
}

function makeRoom(table: RunTable, count: number, more: number): void {
  table.starts = withRoom(table.starts, count, more)
  table.lengths = withRoom(table.lengths, count, more)
  table.parents = withRoom(table.parents, count, more)
}

/** The list itself if it has room for `more` numbers after the first `count`, else a copy of these in a list of twice the size. */
function withRoom(list: Int32Array, count: number, more: number): Int32Array {
  if (count + more <= list.length) return list
  const larger = new Int32Array(2 * (count + more))
  larger.set(list.subarray(0, count))
  return larger
}

/** The exclusive end of the pixels that have the colour of the first. */
function endOfRun(pixels: Int32Array, from: number, end: number): number {
  const colour = pixels[from]
  let at = from + 1
  while (at < end && pixels[at] === colour) at++
  return at
}

/** The first of the runs from `first` up to `end` that does not end before a position; `end` if there is none. */
function firstTouching({ starts, lengths }: RunTable, first: number, end: number, position: number): number {
  let run = first
  while (run < end && (starts[run] as number) + (lengths[run] as number) <= position) run++
  return run
}

/** Extends the last stretch, or adds another one; returns their number. */
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

/** Joins two touching runs if they have the same colour. */
function joinAlike(pixels: Int32Array, { starts, parents }: RunTable, one: number, other: number): void {
  if (pixels[starts[one] as number] === pixels[starts[other] as number]) join(parents, one, other)
}

/** The earlier root becomes the root of both. */
function join(parents: Int32Array, one: number, other: number): void {
  const [first, second] = [rootOf(parents, one), rootOf(parents, other)]
  if (first < second) parents[second] = first
  else parents[first] = second
}
