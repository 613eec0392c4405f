import { type ChangedCells, noCells, noteChanged } from '../compare/cells.ts'
import { TILE, tileOf } from './owners.ts'
import { Seeker } from './seeker.ts'
import type { View } from './view.ts'

/** The pixels of one picture that the other one does not show. */
export interface Unexplained {
  readonly cells: ChangedCells
  /** By cell: how many of them are covered in the other picture, by something that is elsewhere in this one. */
  readonly covered: Uint8Array
  /** By cell: what covers them, one more than a position in the matches; 0 for nothing. */
  readonly cover: Uint16Array
  /** How many of them are in a region, by the region's position. */
  readonly inRegions: ReadonlyMap<number, number>
  /** By displacement: pixels outside of matched regions that were found again. */
  readonly foundPixels: readonly number[]
}

/** Looks in the other picture for every pixel that is not background, at each position that it may have moved to. */
export function findUnexplained(view: View): Unexplained {
  const { width, height } = view.frame
  const cells = noCells(width, height)
  const covered = new Uint8Array(cells.cells.length)
  const cover = new Uint16Array(cells.cells.length)
  const foundPixels = view.displacements.map(() => 0)
  const seeker = new Seeker(view)
  const inRegions = new Map<number, number>()
  const noteLost = (x: number, y: number, region: number): void => {
    if (region >= 0) inRegions.set(region, (inRegions.get(region) ?? 0) + 1)
    const cell = noteChanged(cells, x, y)
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
