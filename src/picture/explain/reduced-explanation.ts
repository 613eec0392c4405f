import { CELL, type ChangedCells, noCells } from '../compare/cells.ts'
import { type Box, backgroundOf, signedPixels } from '../decode/frame.ts'
import type { ReducedPicture } from '../decode/reduced.ts'
import { cellsInPlace } from './cells-in-place.ts'
import type { ExplainedRegion, Explanation } from './explained-region.ts'

/** The cells of two pictures as those of the same ones at a fraction of their size. */
export function reducedCells(before: ReducedPicture, after: ReducedPicture, cells: ChangedCells): ChangedCells {
  const { step } = before
  if (step !== after.step) return cellsInPlace(before.frame, after.frame)
  if (step === 1) return cells
  const size = [
    Math.max(before.frame.width, after.frame.width),
    Math.max(before.frame.height, after.frame.height),
  ] as const
  const reduced = noCells(...size)
  const counts = new Uint32Array(reduced.cells.length)
  for (let at = 0; at < cells.cells.length; at++) {
    const cell = cells.cells[at] as number
    if (cell !== 0) addReduced({ reduced, counts }, cell, [at % cells.columns, Math.floor(at / cells.columns)], step)
  }
  for (let at = 0; at < counts.length; at++) {
    if (reduced.cells[at] === 0) continue
    const count = Math.round((counts[at] as number) / (step * step))
    reduced.cells[at] = (reduced.cells[at] as number) | Math.min(Math.max(count, 1), CELL * CELL)
  }
  return reduced
}

/** Adds a cell, given with its column and row, to those of the reduced picture. It may lie across two of them in each direction. */
function addReduced(
  { reduced, counts }: { readonly reduced: ChangedCells; readonly counts: Uint32Array },
  cell: number,
  [column, row]: readonly [number, number],
  step: number,
): void {
  const columns = placesOf((cell >> 8) & 255, column * CELL, step)
  const rows = placesOf((cell >> 16) & 255, row * CELL, step)
  const share = (cell & 255) / (partsIn(columns) * partsIn(rows))
  const first = Math.floor((row * CELL) / step / CELL) * reduced.columns + Math.floor((column * CELL) / step / CELL)
  for (let down = 0; down < 2; down++) {
    for (let across = 0; across < 2; across++) {
      const [inColumn, inRow] = [(columns >> (across * CELL)) & 255, (rows >> (down * CELL)) & 255]
      if (inColumn === 0 || inRow === 0) continue
      const to = first + down * reduced.columns + across
      reduced.cells[to] = (reduced.cells[to] as number) | (inColumn << 8) | (inRow << 16)
      counts[to] = (counts[to] as number) + share
    }
  }
}

/** The rows or columns of a cell, one bit each, in the cell of the reduced picture that the first one falls into and, eight bits higher, in the next one. */
function placesOf(bits: number, first: number, step: number): number {
  const start = Math.floor(first / step / CELL) * CELL
  let places = 0
  for (let bit = 0; bit < CELL; bit++)
    if (((bits >> bit) & 1) !== 0) places |= 1 << (Math.floor((first + bit) / step) - start)
  return places
}

function partsIn(places: number): number {
  return Number((places & 255) !== 0) + Number(places >> CELL !== 0)
}

/** What was found in reduced pictures, in pixels of the pictures. */
export function enlarged(explanation: Explanation, before: ReducedPicture, after: ReducedPicture): Explanation {
  const [was, is] = [before.step, after.step]
  if (was === 1 && is === 1) return explanation
  const area = is * is
  const scale = (explanation.scale * is) / was
  const isResized = scale !== 1 && explanation.movedPixels === 0
  return {
    regions: explanation.regions.map((region) => enlargedRegion(region, before, after)),
    scale,
    displacements: explanation.displacements.map(({ dx, dy, share }) => ({ dx: dx * is, dy: dy * is, share })),
    changedPixels: explanation.changedPixels * area,
    movedPixels: (isResized ? drawnPixels(after) : explanation.movedPixels) * area,
    revealedPixels: explanation.revealedPixels * area,
  }
}

function enlargedRegion(region: ExplainedRegion, before: ReducedPicture, after: ReducedPicture): ExplainedRegion {
  return {
    ...region,
    before: enlargedBox(region.before, before.step),
    after: enlargedBox(region.after, after.step),
    changedPixels: region.changedPixels * after.step ** 2,
  }
}

function enlargedBox({ x, y, width, height }: Box, step: number): Box {
  return { x: x * step, y: y * step, width: width * step, height: height * step }
}

function drawnPixels({ frame }: ReducedPicture): number {
  const background = backgroundOf(frame)
  return signedPixels(frame).reduce((sum, pixel) => sum + Number(pixel !== background), 0)
}
