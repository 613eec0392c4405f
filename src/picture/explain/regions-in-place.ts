import { type ChangedCells, noCells, noteChanged } from '../compare/cells.ts'
import { isNear } from '../decode/colour-distance.ts'
import { type Box, backgroundOf, type Frame, signedPixels } from '../decode/frame.ts'
import { byPixels, type ExplainedRegion } from './explained-region.ts'
import { leastPixels, placesIn, SMALLEST_DRAWING } from './places.ts'

/** The places of two pictures at rest that differ, with the picture that shows something there. */
export function regionsInPlace(before: Frame, after: Frame, changed: ChangedCells): readonly ExplainedRegion[] {
  const grounds = [backgroundOf(before), backgroundOf(after)] as const
  return placesIn(withoutCrumbs(changed), leastPixels(changed))
    .map(({ changedPixels, isLine, ...box }): ExplainedRegion => {
      const seenIn = shownBy(before, after, box, grounds)
      return { kind: 'changed', seenIn, before: box, after: box, changedPixels, isLine }
    })
    .sort(byPixels)
}

/** Fewer changed pixels in a cell are a crumb of two palettes, unless more has changed beside it. */
const LEAST_IN_A_CELL = 4

/** Without cells in which hardly anything changed: crumbs lie along edges and would join places across the picture. */
function withoutCrumbs(changed: ChangedCells): ChangedCells {
  const { columns, rows, cells } = changed
  if (cells.length < SMALLEST_DRAWING) return changed
  const isMuch = (column: number, row: number) =>
    column >= 0 && column < columns && ((cells[row * columns + column] ?? 0) & 255) >= LEAST_IN_A_CELL
  const kept = cells.map((cell, at) => {
    if (cell === 0) return 0
    const [column, row] = [at % columns, Math.floor(at / columns)]
    const isKept = AROUND.some((y) => AROUND.some((x) => isMuch(column + x, row + y)))
    return isKept ? cell : 0
  })
  return { columns, rows, cells: kept }
}

const AROUND = [0, -1, 1] as const

/** With this share of what differs in the colour around it, a picture shows only the ground there. */
const GROUND_SHARE = 0.85

/** Which picture shows something where the two differ: one of them may show only the ground. */
function shownBy(
  before: Frame,
  after: Frame,
  box: Box,
  [was, is]: readonly [number, number],
): ExplainedRegion['seenIn'] {
  const differing = differingIn(before, after, box)
  const bare = [isGround(before, box, differing, was), isGround(after, box, differing, is)] as const
  if (bare[0] === bare[1]) return 'both'
  return bare[0] ? 'after' : 'before'
}

/** The places in a box where both pictures are and look different. */
function differingIn(before: Frame, after: Frame, box: Box): readonly (readonly [number, number])[] {
  const [pixels, others] = [signedPixels(before), signedPixels(after)]
  const [right, bottom] = [
    Math.min(box.x + box.width, before.width, after.width),
    Math.min(box.y + box.height, before.height, after.height),
  ]
  const places: [number, number][] = []
  for (let y = box.y; y < bottom; y++)
    for (let x = box.x; x < right; x++)
      if (!isNear(pixels[y * before.width + x] as number, others[y * after.width + x] as number)) places.push([x, y])
  return places
}

/** Whether a picture has one colour where something differs, and the same around it. */
function isGround(frame: Frame, box: Box, places: readonly (readonly [number, number])[], background: number): boolean {
  const pixels = signedPixels(frame)
  const around = colourAround(frame, box) ?? background
  const same = places.filter(([x, y]) => isNear(pixels[y * frame.width + x] as number, around)).length
  return places.length > 0 && same >= places.length * GROUND_SHARE
}

/** The most frequent colour of the pixels just outside of a box. */
function colourAround(frame: Frame, { x, y, width, height }: Box): number | undefined {
  const pixels = signedPixels(frame)
  const counts = new Map<number, number>()
  const note = (column: number, row: number) => {
    if (column < 0 || row < 0 || column >= frame.width || row >= frame.height) return
    const pixel = pixels[row * frame.width + column] as number
    counts.set(pixel, (counts.get(pixel) ?? 0) + 1)
  }
  for (let column = x - 1; column <= x + width; column++) [y - 1, y + height].forEach((row) => void note(column, row))
  for (let row = y; row < y + height; row++) [x - 1, x + width].forEach((column) => void note(column, row))
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0]
}

/** The cells in which two pictures aligned at the top left look different; what only one of them covers differs. */
export function cellsInPlace(before: Frame, after: Frame): ChangedCells {
  const [width, height] = [Math.max(before.width, after.width), Math.max(before.height, after.height)]
  const grid = noCells(width, height)
  noteDifferent(grid, before, after)
  noteOnlyIn(grid, before, after)
  noteOnlyIn(grid, after, before)
  return grid
}

/** Most pixels are equal, which a comparison of two numbers shows. */
function noteDifferent(grid: ChangedCells, before: Frame, after: Frame): void {
  const [pixels, others] = [signedPixels(before), signedPixels(after)]
  const [width, height] = [Math.min(before.width, after.width), Math.min(before.height, after.height)]
  for (let y = 0; y < height; y++) {
    const [row, other] = [y * before.width, y * after.width]
    for (let x = 0; x < width; x++) {
      const one = pixels[row + x] as number
      const two = others[other + x] as number
      if (one !== two && !isNear(one, two)) noteChanged(grid, x, y)
    }
  }
}

/** Notes what one of the pictures covers and the other does not. */
function noteOnlyIn(grid: ChangedCells, one: Frame, other: Frame): void {
  for (let y = 0; y < one.height; y++) {
    for (let x = y < other.height ? other.width : 0; x < one.width; x++) noteChanged(grid, x, y)
  }
}
