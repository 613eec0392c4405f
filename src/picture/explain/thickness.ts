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
  const outside = beyond(distances(marks, width, height), gap)
  const depth = distances(outside, width, height)
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
  const parts = new Uint8Array(marks.length)
  for (let at = 0; at < marks.length; at++) if (marks[at] !== 0 && (around[at] as number) <= most) parts[at] = 1
  return parts
}

/** Which pixels are farther away than so many pixels. */
function beyond(distance: Uint8Array, least: number): Uint8Array {
  const limit = least * STRAIGHT
  const found = new Uint8Array(distance.length)
  for (let at = 0; at < distance.length; at++) if ((distance[at] as number) > limit) found[at] = 1
  return found
}

/** Of each pixel the distance to the nearest marked one, at most 255 thirds of a pixel. */
function distances(marks: Uint8Array, width: number, height: number): Uint8Array {
  const found = new Uint8Array(marks.length)
  for (let at = 0; at < marks.length; at++) if (marks[at] === 0) found[at] = FAR
  for (let y = 0; y < height; y++) {
    if (y > 0) spreadFrom(found, (y - 1) * width, y * width, width)
    spreadAlong(found, y * width, width, 1)
  }
  for (let y = height - 1; y >= 0; y--) {
    if (y < height - 1) spreadFrom(found, (y + 1) * width, y * width, width)
    spreadAlong(found, (y + 1) * width - 1, width, -1)
  }
  return found
}

/** Takes over what is nearer in another row, given by its first pixel. What is beyond the ends of a row is not near: patches are padded. */
function spreadFrom(found: Uint8Array, other: number, row: number, width: number): void {
  let left = FAR
  let middle = found[other] as number
  for (let x = 0; x < width; x++) {
    const right = x < width - 1 ? (found[other + x + 1] as number) : FAR
    const diagonal = (left < right ? left : right) + DIAGONAL
    const least = middle + STRAIGHT < diagonal ? middle + STRAIGHT : diagonal
    if (least < (found[row + x] as number)) found[row + x] = least
    left = middle
    middle = right
  }
}

/** Takes over what is nearer in the pixel before, from the first one on in this direction. */
function spreadAlong(found: Uint8Array, first: number, width: number, step: 1 | -1): void {
  let last = FAR
  for (let i = 0, at = first; i < width; i++, at += step) {
    const own = found[at] as number
    last = last + STRAIGHT < own ? last + STRAIGHT : own
    found[at] = last
  }
}
