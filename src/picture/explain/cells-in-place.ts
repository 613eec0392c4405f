import { type ChangedCells, noCells, noteChanged } from '../compare/cells.ts'
import { isNear } from '../decode/colour-distance.ts'
import { type Frame, signedPixels } from '../decode/frame.ts'

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
    const row = y * before.width
    const other = y * after.width
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
