import { type ChangedCells, noCells } from '../compare/cells.ts'
import { note } from './cell-notes.ts'
import { TILE, tileOf } from './owners.ts'
import { seekerOf } from './seeker.ts'
import type { View } from './view.ts'

export interface Unexplained {
  /** Pixels that are nowhere to be seen in the other picture. */
  readonly cells: ChangedCells
  /** Of each cell: those pixels in whose place something is seen that is elsewhere now. */
  readonly covered: Uint8Array
  /** Of each cell: what that is, one more than a position in the matches, or 0. */
  readonly cover: Uint16Array
  /** How many of these pixels are in which region, by its position. */
  readonly inRegions: ReadonlyMap<number, number>
  /** Pixels outside of matched regions that were found again, by displacement. */
  readonly foundPixels: readonly number[]
}

/** Looks for every pixel that is not background in the other picture, at each place where it may have moved to. */
export function findUnexplained(view: View): Unexplained {
  const { width, height } = view.frame
  const cells = noCells(width, height)
  const covered = new Uint8Array(cells.cells.length)
  const cover = new Uint16Array(cells.cells.length)
  const foundPixels = view.displacements.map(() => 0)
  const seeker = seekerOf(view)
  const inRegions = new Map<number, number>()
  const noteLost = (x: number, y: number, region: number): void => {
    if (region >= 0) inRegions.set(region, (inRegions.get(region) ?? 0) + 1)
    const cell = note(cells, x, y)
    const by = seeker.coverAt(x, y)
    if (by === undefined) return
    covered[cell] = (covered[cell] ?? 0) + 1
    if (by > 0) cover[cell] = by
  }
  const look = (y: number, from: number, to: number, region: number): void => {
    for (let x = from; x < to; ) {
      const found = seeker.foundUpTo(y, x, to)
      if (found) foundPixels[found.displacement] = (foundPixels[found.displacement] ?? 0) + found.end - x
      else noteLost(x, y, region)
      x = found?.end ?? x + 1
    }
  }
  view.eachLoose((y, from, to, region) => {
    for (let x = from; x < to; ) {
      const end = Math.min(to, (x | (TILE - 1)) + 1)
      seeker.enter(tileOf(view.owners, x, y))
      look(y, x, end, region)
      x = end
    }
  })
  return { cells, covered, cover, inRegions, foundPixels }
}
