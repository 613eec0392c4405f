import { at } from '../../errors.ts'
import { CELL, type ChangedCells } from '../compare/cells.ts'
import { isNear } from '../decode/colour-distance.ts'
import { type Frame, signedPixels } from '../decode/frame.ts'
import { byPixels, type ExplainedRegion } from './explained-region.ts'
import { type Marks, mark, markedIn, noMarks } from './marks.ts'
import { leastPixelsOf, type PlaceFound, placesIn } from './places.ts'
import { shownBy } from './shown-by.ts'

/**
 * The places of two pictures at rest that differ, with the picture that shows something there.
 * @param step how many pixels of the picture a pixel stands for, in a row
 */
export function regionsInPlace(
  before: Frame,
  after: Frame,
  changed: ChangedCells,
  step = 1,
): readonly ExplainedRegion[] {
  const shows = shownBy(before, after)
  const marks = marksOf(before, after, withoutCrumbs(changed))
  const least = leastPixelsOf(changed) / step
  return countedPlaces(placesIn(marks, markedIn(marks), 1), marks.width, changed)
    .filter(({ changedPixels }) => changedPixels >= least)
    .map(({ changedPixels, isLine, pixels: _, ...box }): ExplainedRegion => {
      return { kind: 'changed', seenIn: shows(box), before: box, after: box, changedPixels, isLine }
    })
    .sort(byPixels)
}

/** Fewer changed pixels in a cell are a crumb of two palettes, unless more has changed beside it. */
const LEAST_IN_A_CELL = 4
/** A smaller picture, in cells, is no drawing, and has no crumbs. */
const SMALLEST_DRAWING = 64

/** Without cells in which hardly anything changed: crumbs lie along edges and would join places across the picture. */
function withoutCrumbs(changed: ChangedCells): ChangedCells {
  const { columns, rows, cells } = changed
  if (cells.length < SMALLEST_DRAWING) return changed
  const isMuch = (column: number, row: number) =>
    column >= 0 && column < columns && ((cells[row * columns + column] ?? 0) & 255) >= LEAST_IN_A_CELL
  const kept = cells.map((cell, place) => {
    if (cell === 0) return 0
    const column = place % columns
    const row = Math.floor(place / columns)
    const isKept = AROUND.some((y) => AROUND.some((x) => isMuch(column + x, row + y)))
    return isKept ? cell : 0
  })
  return { columns, rows, cells: kept }
}

const AROUND = [0, -1, 1] as const

/** The pixels that look different, in the cells that changed. Of a cell whose pixels look the same, those that it names. */
function marksOf(before: Frame, after: Frame, { columns, rows, cells }: ChangedCells): Marks {
  const size = { width: Math.max(before.width, after.width), height: Math.max(before.height, after.height) }
  const marks = noMarks(size)
  const differs = differing(before, after)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const cell = cells[row * columns + column] as number
      if (cell === 0) continue
      const left = column * CELL
      const top = row * CELL
      const isMarked = markCell(marks, left, top, differs)
      if (!isMarked)
        markCell(marks, left, top, (x, y) => ((cell >> (8 + x - left)) & (cell >> (16 + y - top)) & 1) === 1)
    }
  }
  return marks
}

function markCell(marks: Marks, left: number, top: number, isChanged: (x: number, y: number) => boolean): boolean {
  let isAny = false
  for (let y = top; y < Math.min(top + CELL, marks.height); y++) {
    for (let x = left; x < Math.min(left + CELL, marks.width); x++) {
      if (!isChanged(x, y)) continue
      mark(marks, x, y)
      isAny = true
    }
  }
  return isAny
}

/** Whether a pixel looks different, or is in one picture only. */
function differing(before: Frame, after: Frame): (x: number, y: number) => boolean {
  const [pixels, others] = [signedPixels(before), signedPixels(after)]
  return (x, y) => {
    const isHere = x < before.width && y < before.height
    const isThere = x < after.width && y < after.height
    if (!isHere || !isThere) return isHere || isThere
    return !isNear(pixels[y * before.width + x] as number, others[y * after.width + x] as number)
  }
}

/**
 * The places with as many pixels as have changed by the comparison's count, which leaves out smoothed edges. A cell counts for the place that
 * has most of it. What is too small or too thin is no place.
 */
function countedPlaces(places: readonly PlaceFound[], width: number, changed: ChangedCells): readonly PlaceFound[] {
  const { cells } = changed
  const owners = ownersOf(places, width, changed)
  const counts = places.map(() => ({ pixels: 0, cells: 0 }))
  for (const [cell, place] of owners) {
    const count = at(counts, place)
    count.pixels += (cells[cell] ?? 0) & 255
    count.cells++
  }
  const isCrumb = ({ pixels, cells: touched }: { readonly pixels: number; readonly cells: number }) =>
    pixels === 0 || (cells.length >= SMALLEST_DRAWING && pixels < touched * LEAST_IN_A_CELL)
  return places.flatMap((place, index) => {
    const count = at(counts, index)
    return isCrumb(count) ? [] : [{ ...place, changedPixels: count.pixels }]
  })
}

/** By cell: the place that has most of it. */
function ownersOf(
  places: readonly PlaceFound[],
  width: number,
  { columns }: ChangedCells,
): ReadonlyMap<number, number> {
  const most = new Map<number, number>()
  const owners = new Map<number, number>()
  for (const [place, { pixels }] of places.entries()) {
    const shares = new Map<number, number>()
    for (let i = 0; i < pixels.length; i++) {
      const pixel = pixels[i] as number
      const x = pixel % width
      const cell = Math.floor((pixel - x) / width / CELL) * columns + Math.floor(x / CELL)
      shares.set(cell, (shares.get(cell) ?? 0) + 1)
    }
    for (const [cell, share] of shares) {
      if (share <= (most.get(cell) ?? 0)) continue
      most.set(cell, share)
      owners.set(cell, place)
    }
  }
  return owners
}
