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
  for (let y = 0; y < height; y++) spread(found, y * width, width, 1)
  for (let y = height - 1; y >= 0; y--) spread(found, (y + 1) * width - 1, width, -1)
  return found
}

/**
 * Takes over what is nearer in the row before and in the pixel before, in this direction: forwards or backwards from the first of the row's pixels.
 * What is beyond the ends of a row, and beyond the patch, is not near: patches are padded.
 */
function spread(found: Uint8Array, first: number, width: number, step: 1 | -1): void {
  const other = first - step * width
  const hasOther = other >= 0 && other < found.length
  let last = FAR
  for (let i = 0, at = first, above = other; i < width; i++, at += step, above += step) {
    let least = found[at] as number
    if (least !== 0) {
      if (last + STRAIGHT < least) least = last + STRAIGHT
      if (hasOther) {
        const straight = (found[above] as number) + STRAIGHT
        const behind = i > 0 ? (found[above - step] as number) + DIAGONAL : FAR
        const ahead = i < width - 1 ? (found[above + step] as number) + DIAGONAL : FAR
        if (straight < least) least = straight
        if (behind < least) least = behind
        if (ahead < least) least = ahead
      }
      found[at] = least
    }
    last = least
  }
}
