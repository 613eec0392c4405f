import { note } from './cell-notes.ts'
import { noCells } from './cells.ts'
import { byPixels, type ExplainedRegion } from './explained-region.ts'
import { type Frame, isNear, signedPixels } from './frame.ts'
import { findRegions } from './regions.ts'

/** The differing regions of two pictures laid top left on each other; what only one of them covers differs. */
export function regionsInPlace(before: Frame, after: Frame): readonly ExplainedRegion[] {
  const [width, height] = [Math.max(before.width, after.width), Math.max(before.height, after.height)]
  const grid = noCells(width, height)
  const isDifferent = comparison(before, after)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) if (isDifferent(x, y)) note(grid, x, y)
  }
  return findRegions(grid)
    .regions.map(({ changedPixels, ...box }): ExplainedRegion => {
      return { kind: 'changed', seenIn: 'both', before: box, after: box, changedPixels }
    })
    .sort(byPixels)
}

function comparison(before: Frame, after: Frame): (x: number, y: number) => boolean {
  const [pixels, others] = [signedPixels(before), signedPixels(after)]
  return (x, y) => {
    const isBefore = x < before.width && y < before.height
    const isAfter = x < after.width && y < after.height
    if (!isBefore || !isAfter) return isBefore !== isAfter
    return !isNear(pixels[y * before.width + x] ?? 0, others[y * after.width + x] ?? 0)
  }
}
