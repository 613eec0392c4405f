/** Marked pixels of a rectangle, with room around them: see `paddedMarks`. */
export interface Patch {
  readonly width: number
  readonly height: number
  readonly marks: Uint8Array
}

/** Distances are in thirds of a pixel, along rows, columns and diagonals (chamfer 3-4: Borgefors, 1986). */
export const STRAIGHT = 3
const DIAGONAL = 4
const FAR = 255

/** Marks with their gaps closed. */
export interface Closed {
  /** By pixel: 1 for those within. */
  readonly isWithin: Uint8Array
  /** By pixel: how far it is from the outside, in thirds of a pixel; the closed gaps' half is included. */
  readonly depth: Uint8Array
}

/** Closes the gaps between marks: the letters of a name become a band. `gap`: half of the widest gap that is closed, in pixels. */
export function closed({ width, height, marks }: Patch, gap: number): Closed {
  const near = within(distances(marks, width, height), gap)
  const depth = distances(
    near.map((byte) => 1 - byte),
    width,
    height,
  )
  return { depth, isWithin: beyond(depth, gap) }
}

/**
 * Tells things from lines: which of the marked pixels are near a place where the marks, their gaps closed, are thick.
 * @param gap as for `closed`
 * @param thick half of the thickness beyond which nothing is a line
 */
export function thickParts({ width, height, marks }: Patch, { depth }: Closed, gap: number, thick: number): Uint8Array {
  const around = distances(beyond(depth, gap + thick), width, height)
  // The core of a corner is farther from it than that of an edge.
  const most = Math.ceil((gap + thick) * 1.5 * STRAIGHT)
  return marks.map((mark, at) => (mark !== 0 && (around[at] as number) <= most ? 1 : 0))
}

function within(distance: Uint8Array, most: number): Uint8Array {
  const limit = Math.floor(most * STRAIGHT)
  return distance.map((value) => (value <= limit ? 1 : 0))
}

function beyond(distance: Uint8Array, least: number): Uint8Array {
  const limit = least * STRAIGHT
  return distance.map((value) => (value > limit ? 1 : 0))
}

/** Of each pixel the distance to the nearest marked one, at most 255 thirds of a pixel. */
function distances(marks: Uint8Array, width: number, height: number): Uint8Array {
  const found = marks.map((mark) => (mark === 0 ? FAR : 0))
  for (let y = 0; y < height; y++) spread(found.subarray(Math.max(y - 1, 0) * width, (y + 1) * width), width, 1)
  for (let y = height - 1; y >= 0; y--) spread(found.subarray(y * width, (y + 2) * width), width, -1)
  return found
}

/**
 * Takes over what is nearer in the row before and in the pixel before, in this direction: forwards in the last of the rows, which has the one
 * before it in front, backwards in the first of them. The ends of rows are padded, so what is beyond them is as far as they are.
 */
function spread(rows: Uint8Array, width: number, step: 1 | -1): void {
  const row = step === 1 ? rows.length - width : 0
  const other = rows.length === width ? rows.length : width - row
  const distanceAt = (place: number) => rows[place] ?? FAR
  for (let i = 0, x = step === 1 ? 0 : width - 1; i < width; i++, x += step) {
    let least = rows[row + x] as number
    if (least === 0) continue
    if (i > 0) least = Math.min(least, distanceAt(row + x - step) + STRAIGHT)
    const diagonal = Math.min(distanceAt(other + x - 1), distanceAt(other + x + 1)) + DIAGONAL
    rows[row + x] = Math.min(least, distanceAt(other + x) + STRAIGHT, diagonal)
  }
}
