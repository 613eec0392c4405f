import { type Displacement, findMovements, type Movements } from './displacements.ts'
import type { FlatRegion } from './flat-regions.ts'
import type { ColouredRegions } from './region-matches.ts'
import { zoomBetween } from './zoom.ts'

/** How one picture lies on the other. */
export interface Alignment extends Movements {
  /** The factor by which the later picture is drawn larger. */
  readonly scale: number
  /** Whether pixels lie on pixels, so that shapes can be compared pixel by pixel. */
  readonly isExact: boolean
}

/**
 * How the regions of one picture lie on those of the other: pixel on pixel, or at another scale or between pixels. A drawing that moved
 * by half a pixel has many regions of equal shape as well, each of them off by up to a pixel: the alignment that finds clearly more wins.
 */
export function alignmentOf(regions: ColouredRegions, picturePixels: number): Alignment {
  const exact = { ...regions, scale: 1, isExact: true }
  const onPixels = shareOfEqual(regions) >= SHARE_OF_EQUAL ? findMovements(exact, picturePixels) : undefined
  if (onPixels && weightOf(onPixels, regions) >= MOST_OF_IT * weightOfLesser(regions))
    return completed(onPixels, 1, true)
  const scale = zoomBetween(regions)
  const between = findMovements({ ...regions, scale: scale ?? 1, isExact: false }, picturePixels)
  const rival = onPixels ?? (scale === undefined ? findMovements(exact, picturePixels) : undefined)
  const isExact = rival !== undefined && weightOf(between, regions) < CLEARLY_MORE * weightOf(rival, regions)
  return isExact ? completed(rival, 1, true) : completed(between, scale ?? 1, false)
}

/** With this share of the smaller picture's regions found pixel on pixel, no other alignment is tried. */
const MOST_OF_IT = 0.8
/** How much more an inexact alignment has to find: regions that need not be equal to the pixel match more easily. */
const CLEARLY_MORE = 1.5

/** Large regions count more, but a plate, whose shape depends on everything that stands on it, not as much as a hundred blocks. */
const weightOfRegion = (region: FlatRegion | undefined) => Math.sqrt(region?.area ?? 0)

function weightOf({ matches }: Movements, { after }: ColouredRegions): number {
  return matches.reduce((sum, match) => sum + weightOfRegion(after[match.after]), 0)
}

function weightOfAll(regions: readonly FlatRegion[]): number {
  return regions.reduce((sum, region) => sum + weightOfRegion(region), 0)
}

function weightOfLesser({ before, after }: ColouredRegions): number {
  return Math.min(weightOfAll(before), weightOfAll(after))
}

/** Adds what regions cannot show. */
function completed({ displacements, matches }: Movements, scale: number, isExact: boolean): Alignment {
  return { matches, scale, isExact, displacements: scale === 1 ? withRest(displacements) : displacements }
}

/** With a smaller share of equal regions, the pictures are not drawn at the same scale. */
const SHARE_OF_EQUAL = 0.4

/** The share of the smaller picture's regions that the other one has, by weight. */
function shareOfEqual({ before, after, classOf }: ColouredRegions): number {
  const keyOf = ({ colour, area, shape }: FlatRegion) => `${classOf(colour)} ${area} ${shape}`
  const counts = new Map<string, number>()
  for (const region of before) counts.set(keyOf(region), (counts.get(keyOf(region)) ?? 0) + 1)
  let equal = 0
  for (const region of after) {
    const count = counts.get(keyOf(region)) ?? 0
    if (count === 0) continue
    counts.set(keyOf(region), count - 1)
    equal += weightOfRegion(region)
  }
  const least = weightOfLesser({ before, after, classOf })
  return least === 0 ? 1 : equal / least
}

/** Things that have not moved may have no region: lines, letters. */
function withRest(displacements: readonly Displacement[]): readonly Displacement[] {
  const isRestThere = displacements.some(({ dx, dy }) => Math.abs(dx) < 1 && Math.abs(dy) < 1)
  return isRestThere ? displacements : [...displacements, { dx: 0, dy: 0, area: 0 }]
}
