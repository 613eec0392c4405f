import type { ChangedCells } from '../compare/cells.ts'
import { type Marks, mark, noMarks } from './marks.ts'
import { Seeker } from './seeker.ts'
import { TILE } from './tiles.ts'
import { eachLoose, type View } from './view.ts'

/** The pixels of one picture that the other one does not show. */
export interface Unexplained {
  readonly marks: Marks
  /** How many of them are in a region, by the region's position. */
  readonly inRegions: Uint32Array
  /** By displacement: pixels outside of regions that were found again. */
  readonly foundPixels: readonly number[]
}

/**
 * Looks in the other picture for every pixel that is not background, at each position that it may have moved to.
 * @param visible of a picture at rest: the cells in which a reader sees a difference; what is in no other has not changed
 */
export function findUnexplained(view: View, visible: ChangedCells | undefined): Unexplained {
  const marks = noMarks(view.own.frame)
  const foundPixels = view.fits.map(() => 0)
  const seeker = new Seeker(view)
  const inRegions = new Uint32Array(view.own.regions.length)
  const noteLost = (x: number, y: number, region: number): void => {
    if (region >= 0) inRegions[region] = (inRegions[region] as number) + 1
    if (visible !== undefined && !isIn(visible, x, y)) return
    mark(marks, x, y)
  }
  const look = (y: number, from: number, to: number, region: number): void => {
    for (let x = from; x < to; ) {
      const end = seeker.foundUpTo(y, x, to)
      if (end > x) foundPixels[seeker.displacement] = (foundPixels[seeker.displacement] ?? 0) + end - x
      else noteLost(x, y, region)
      x = Math.max(end, x + 1)
    }
  }
  eachLoose(view.own, (y, from, to, region) => {
    for (let x = from; x < to; ) {
      const end = Math.min(to, (x | (TILE - 1)) + 1)
      seeker.enter(view.tiles.triedAt(x, y))
      look(y, x, end, region)
      x = end
    }
  })
  return { marks, inRegions, foundPixels }
}

function isIn({ columns, cells }: ChangedCells, x: number, y: number): boolean {
  return cells[(y >> 3) * columns + (x >> 3)] !== 0
}
