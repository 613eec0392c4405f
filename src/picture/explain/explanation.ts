/**
 * Explains how one picture became another: what changed, what moved, what came into view. `flat-regions.ts` segments each picture into
 * areas of one colour, `alignment.ts` finds how one picture lies on the other, `unexplained.ts` looks pixel by pixel for what no
 * match covers, and `different-regions.ts` and `moved-regions.ts` make regions of it; `crop.ts` cuts out pictures of them. Plain pixel
 * comparison is in `compare`; the names of what is in a region are the report's part.
 */
import type { ChangedCells } from '../compare/cells.ts'
import { MOST_REGIONS } from '../compare/regions.ts'
import type { Frame } from '../decode/frame.ts'
import { type ReducedPicture, reducedFrame, stepsFor } from '../decode/reduced.ts'
import { type AlignedPictures, alignPictures } from './aligned-pictures.ts'
import { cellsInPlace } from './cells-in-place.ts'
import { differentRegions } from './different-regions.ts'
import { byPixels, type ExplainedRegion, type Explanation } from './explained-region.ts'
import { isAtRest } from './fit.ts'
import type { FlatRegion } from './flat-regions.ts'
import { foundElsewhere } from './found-elsewhere.ts'
import { Missing } from './missing.ts'
import { movedRegions } from './moved-regions.ts'
import { enlarged, reducedCells } from './reduced-explanation.ts'
import { regionsInPlace } from './regions-in-place.ts'
import type { SegmentedFrame } from './segments.ts'
import { findUnexplained, type Unexplained } from './unexplained.ts'
import { viewsOf } from './view.ts'

/** Cloudcraft's largest exports are 7680 x 4320. */
export const MOST_EXPLAINED_PIXELS = 40_000_000

/**
 * Tells changes of a drawing from a new layout of it. A diagram is laid out again and fitted into its picture, so one more resource
 * moves and resizes all others, and a pixel by pixel comparison shows nothing else. Here areas of one colour are found again where they
 * moved to, and what then has no counterpart has changed.
 * @param inPlace the cells in which the two differ where they are; pass existing ones to avoid a second comparison
 * @returns undefined for pictures of more than 40 megapixels
 */
export function explainDifference(
  before: Frame,
  after: Frame,
  inPlace: ChangedCells = cellsInPlace(before, after),
): Explanation | undefined {
  if (Math.max(before.width * before.height, after.width * after.height) > MOST_EXPLAINED_PIXELS) return undefined
  const [was, is] = stepsFor(before, after)
  return explainReduced(reducedFrame(before, was), reducedFrame(after, is), inPlace)
}

/**
 * The same for pictures that were read at a fraction of their size: see `stepsFor`.
 * @param inPlace the cells in which the pictures themselves differ where they are
 * @returns sizes and positions in pixels of the pictures
 */
export function explainReduced(
  before: ReducedPicture,
  after: ReducedPicture,
  inPlace: ChangedCells,
): Explanation | undefined {
  if (Math.max(before.width * before.height, after.width * after.height) > MOST_EXPLAINED_PIXELS) return undefined
  let reduced: ChangedCells | undefined
  // Where everything has moved nobody asks for them.
  const cells = () => (reduced ??= reducedCells(before, after, inPlace))
  const pictures = alignPictures(before.frame, after.frame, { cells, step: after.step })
  const hasMoved = !isAtRest(pictures.fit) || pictures.displacements.length > 1
  const explanation = hasMoved
    ? explainMovement(pictures, cells)
    : explainInPlace(regionsInPlace(before.frame, after.frame, cells(), after.step))
  return enlarged(explanation, before, after)
}

function explainInPlace(regions: readonly ExplainedRegion[]): Explanation {
  return {
    regions: regions.slice(0, MOST_REGIONS),
    scale: 1,
    displacements: [{ dx: 0, dy: 0, share: 1 }],
    changedPixels: regions.reduce((sum, { changedPixels }) => sum + changedPixels, 0),
    movedPixels: 0,
    revealedPixels: 0,
  }
}

function explainMovement(pictures: AlignedPictures, inPlace: () => ChangedCells): Explanation {
  const [there, back] = viewsOf(pictures)
  const visible = isAtRest(pictures.fit) ? inPlace() : undefined
  const [gone, come] = [findUnexplained(there, visible), findUnexplained(back, visible)]
  const sides = [new Missing(there, gone.marks), new Missing(back, come.marks)] as const
  const elsewhere = foundElsewhere(pictures, ...sides)
  const different = differentRegions(
    { places: sides[0].places(), view: there, ownRegions: newRegions(pictures.before, gone) },
    { places: sides[1].places(), view: back, ownRegions: newRegions(pictures.after, come) },
  )
  const regions = [...different, ...[...movedRegions(pictures), ...elsewhere].sort(byPixels)]
  const pixelsOf = (kind: ExplainedRegion['kind']) =>
    regions.reduce((sum, region) => sum + (region.kind === kind ? region.changedPixels : 0), 0)
  const { fit, displacements } = pictures
  const total = displacements.reduce((sum, { area }) => sum + area, 0)
  return {
    regions: regions.slice(0, MOST_REGIONS),
    scale: fit.scale,
    displacements: displacements.map(({ dx, dy, area }) => ({ dx, dy, share: total === 0 ? 0 : area / total })),
    changedPixels: pixelsOf('changed'),
    movedPixels:
      movedPixels(pictures, come.foundPixels) + elsewhere.reduce((sum, { changedPixels }) => sum + changedPixels, 0),
    revealedPixels: pixelsOf('revealed'),
  }
}

/** The share of a region that has to be unexplained for the region to be new, and not one that was partly visible before. */
const NEW_SHARE = 0.45

function newRegions({ regions }: SegmentedFrame, { inRegions }: Unexplained): readonly FlatRegion[] {
  return regions.filter(({ area }, index) => (inRegions[index] ?? 0) >= area * NEW_SHARE)
}

/** Pixels that are elsewhere in the later picture, by displacement or by scale: those of matched regions and those found around them. */
export function movedPixels(
  { fit, displacements }: Pick<AlignedPictures, 'fit' | 'displacements'>,
  foundPixels: readonly number[],
): number {
  return displacements.reduce((sum, { dx, dy, area }, index) => {
    return isAtRest({ scale: fit.scale, dx, dy }) ? sum : sum + area + (foundPixels[index] ?? 0)
  }, 0)
}
