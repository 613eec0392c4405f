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
    if (cell === 0) continue
    const [left, top] = [(at % cells.columns) * CELL, Math.floor(at / cells.columns) * CELL]
    const columns = placesOf((cell >> 8) & 255, left, step)
    const rows = placesOf((cell >> 16) & 255, top, step)
    for (const [row, inRow] of rows) {
      for (const [column, inColumn] of columns) {
        const to = row * reduced.columns + column
        reduced.cells[to] = (reduced.cells[to] as number) | (inColumn << 8) | (inRow << 16)
        counts[to] = (counts[to] as number) + (cell & 255) / (rows.size * columns.size)
      }
    }
  }
  for (let at = 0; at < counts.length; at++) {
    if (reduced.cells[at] === 0) continue
    const count = Math.round((counts[at] as number) / (step * step))
    reduced.cells[at] = (reduced.cells[at] as number) | Math.min(Math.max(count, 1), CELL * CELL)
  }
  return reduced
}

/** The rows or columns of a cell, as one bit each by cell of the reduced picture: a cell may lie across two of them. */
function placesOf(bits: number, first: number, step: number): ReadonlyMap<number, number> {
  const places = new Map<number, number>()
  for (let bit = 0; bit < CELL; bit++) {
    if (((bits >> bit) & 1) === 0) continue
    const place = Math.floor((first + bit) / step)
    const cell = Math.floor(place / CELL)
    places.set(cell, (places.get(cell) ?? 0) | (1 << (place % CELL)))
  }
  return places
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
