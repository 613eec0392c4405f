import { beginsOf, endOfColour, wordsIn } from '../decode/begins.ts'
import { type Frame, signedPixels } from '../decode/frame.ts'
import type { ColourClasses } from './colour-classes.ts'

/** Shorter runs are parts of smoothed edges and letters. */
const SHORTEST_RUN = 3

/** Horizontal runs of one colour, joined into regions by a union-find forest. Columns of a table, by run. */
interface RunTable {
  /** Position of the first pixel. */
  starts: Int32Array
  lengths: Int32Array
  /** The colour that the run's pixels stand for. */
  colours: Int32Array
  /** The parent in the forest. In the result, the root: the first run of the region. */
  parents: Int32Array
}

export interface Runs extends Readonly<RunTable> {
  readonly count: number
  /** The first run of each row, and one more entry for the end. */
  readonly rows: Int32Array
  /** Start and exclusive end of each stretch that is neither background nor part of a run. */
  readonly loose: Int32Array
  readonly looseCount: number
}

/** What to segment: the colours that stand for each other, the background, and which part of each row. */
export interface Segmentation {
  readonly classes: ColourClasses
  readonly background: number
  /** Start and exclusive end of the stretches of a row that are looked at, one after the other. */
  readonly stretchesOf: (y: number) => readonly number[]
}

/** Finds runs row by row, from left to right, and joins those of one colour that touch in adjacent rows. */
export function joinRuns(frame: Frame, segmentation: Segmentation): Runs {
  const finder = new RunFinder(frame, segmentation)
  for (let y = 0; y < frame.height; y++) finder.takeRow(segmentation.stretchesOf(y))
  return finder.result()
}

class RunFinder {
  readonly #pixels: Int32Array
  readonly #begins: Int32Array
  readonly #width: number
  readonly #words: number
  readonly #classes: ColourClasses
  readonly #background: number
  readonly #rows: Int32Array
  readonly #table: RunTable = { starts: NOTHING, lengths: NOTHING, colours: NOTHING, parents: NOTHING }
  #loose: Int32Array = NOTHING
  #count = 0
  #looseCount = 0
  /** The first run of the row above that may touch the next run, and the first run of this row. */
  #above = 0
  #row = 0
  #y = 0
  /** The position of the first pixel of this row. */
  #start = 0

  constructor(frame: Frame, { classes, background }: Segmentation) {
    this.#pixels = signedPixels(frame)
    this.#begins = frame.begins ?? beginsOf(frame)
    this.#width = frame.width
    this.#words = wordsIn(frame.width)
    this.#classes = classes
    this.#background = background
    this.#rows = new Int32Array(frame.height + 1)
  }

  takeRow(stretches: readonly number[]): void {
    this.#start = this.#y * this.#width
    this.#above = this.#row
    this.#row = this.#count
    this.#rows[this.#y++] = this.#count
    this.#makeRoom()
    for (let i = 0; i < stretches.length; i += 2) this.#takeStretch(stretches[i] as number, stretches[i + 1] as number)
  }

  result(): Runs {
    this.#rows[this.#y] = this.#count
    const { parents } = this.#table
    for (let run = 0; run < this.#count; run++) parents[run] = rootOf(parents, run)
    return {
      ...this.#table,
      count: this.#count,
      rows: this.#rows,
      loose: this.#loose,
      looseCount: this.#looseCount,
    }
  }

  #takeStretch(first: number, end: number): void {
    const pixels = this.#pixels
    const start = this.#start
    for (let x = first; x < end; ) {
      const from = x
      const pixel = pixels[start + x] as number
      x = this.#endOfColour(x, end)
      if (pixel === this.#background) continue
      const colour = this.#classes.of(pixel)
      while (x < end && this.#isOf(pixels[start + x] as number, colour)) x = this.#endOfColour(x, end)
      if (x - from < SHORTEST_RUN) this.#addLoose(start + from, start + x)
      else this.#addRun(start + from, start + x, colour)
    }
  }

  /** Whether a pixel stands for a colour, and is not background. */
  #isOf(pixel: number, colour: number): boolean {
    return pixel !== this.#background && this.#classes.of(pixel) === colour
  }

  #endOfColour(x: number, end: number): number {
    return endOfColour(this.#begins, (this.#y - 1) * this.#words, x, end)
  }

  #addRun(from: number, to: number, colour: number): void {
    const { starts, lengths, colours, parents } = this.#table
    const width = this.#width
    const run = this.#count++
    starts[run] = from
    lengths[run] = to - from
    colours[run] = colour
    parents[run] = run
    let above = this.#above
    while (above < this.#row && (starts[above] as number) + (lengths[above] as number) <= from - width) above++
    this.#above = above
    for (; above < this.#row && (starts[above] as number) < to - width; above++)
      if (colours[above] === colour) join(parents, above, run)
  }

  /** Extends the last stretch, or adds another one. */
  #addLoose(from: number, to: number): void {
    const end = 2 * this.#looseCount
    if (end > 0 && this.#loose[end - 1] === from) {
      this.#loose[end - 1] = to
      return
    }
    this.#loose[end] = from
    this.#loose[end + 1] = to
    this.#looseCount++
  }

  /** No row has more than `width` of either, so there is nothing to check inside the row. */
  #makeRoom(): void {
    const table = this.#table
    const count = this.#count
    const more = this.#width
    if (count + more > table.starts.length) {
      table.starts = withRoom(table.starts, count, more)
      table.lengths = withRoom(table.lengths, count, more)
      table.colours = withRoom(table.colours, count, more)
      table.parents = withRoom(table.parents, count, more)
    }
    this.#loose = withRoom(this.#loose, 2 * this.#looseCount, 2 * more)
  }
}

const NOTHING: Int32Array = new Int32Array()

/** The list itself if it has room for `more` numbers after the first `count`, else a copy of these in a larger list. */
function withRoom(list: Int32Array, count: number, more: number): Int32Array {
  if (count + more <= list.length) return list
  const larger = new Int32Array(Math.ceil(1.5 * count) + more)
  larger.set(list.subarray(0, count))
  return larger
}

function rootOf(parents: Int32Array, run: number): number {
  let root = run
  while (parents[root] !== root) {
    const next = parents[root] ?? root
    root = parents[root] = parents[next] ?? next
  }
  return root
}

/** The earlier root becomes the root of both. */
function join(parents: Int32Array, one: number, other: number): void {
  const first = rootOf(parents, one)
  const second = rootOf(parents, other)
  if (first < second) parents[second] = first
  else parents[first] = second
}
