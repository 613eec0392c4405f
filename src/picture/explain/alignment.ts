import { type Displacement, findMovements, type Movements } from './displacements.ts'
import type { FlatRegion } from './flat-regions.ts'
import type { RegionLists } from './region-matches.ts'
import { zoomBetween } from './zoom.ts'

type Colours = Pick<RegionLists, 'before' | 'after' | 'classOf'>

/** How one picture lies on the other. */
export interface Alignment extends Movements {
  /** How much larger the picture after is drawn. */
  readonly scale: number
  /** Whether pixels lie on pixels, so that shapes can be compared pixel by pixel. */
  readonly isExact: boolean
}

/**
 * How the regions of one picture lie on those of the other: pixel on pixel, or drawn at another size or between pixels. A drawing that moved by half
 * a pixel has many regions of equal shape as well, which then lie a pixel this way or that: what finds clearly more of it wins.
 */
export function alignmentOf(colours: Colours, picturePixels: number): Alignment {
  const exact = { ...colours, scale: 1, isExact: true }
  const onPixels = shareOfEqual(colours) >= SHARE_OF_EQUAL ? findMovements(exact, picturePixels) : undefined
  if (onPixels && weightOf(onPixels, colours) >= MOST_OF_IT * weightOfLesser(colours))
    return completed(onPixels, 1, true)
  const scale = zoomBetween(colours)
  const between = findMovements({ ...colours, scale: scale ?? 1, isExact: false }, picturePixels)
  const rival = onPixels ?? (scale === undefined ? findMovements(exact, picturePixels) : undefined)
  const isExact = rival !== undefined && weightOf(between, colours) < CLEARLY_MORE * weightOf(rival, colours)
  return isExact ? completed(rival, 1, true) : completed(between, scale ?? 1, false)
}

/** With this share of the lesser picture's regions found pixel on pixel there is no need to look any further. */
const MOST_OF_IT = 0.8
/** Regions that need not be equal to the pixel are found more easily. */
const CLEARLY_MORE = 1.5

/** Large regions count more; a plate, whose shape depends on all that stands on it, does not count for a hundred blocks. */
const weightOfRegion = (region: FlatRegion | undefined) => Math.sqrt(region?.area ?? 0)

function weightOf({ matches }: Movements, { after }: Colours): number {
  return matches.reduce((sum, match) => sum + weightOfRegion(after[match.after]), 0)
}

function weightOfAll(regions: readonly FlatRegion[]): number {
  return regions.reduce((sum, region) => sum + weightOfRegion(region), 0)
}

function weightOfLesser({ before, after }: Colours): number {
  return Math.min(weightOfAll(before), weightOfAll(after))
}

/** Completed by what regions cannot tell. */
function completed({ displacements, matches }: Movements, scale: number, isExact: boolean): Alignment {
  return { matches, scale, isExact, displacements: scale === 1 ? withRest(displacements) : displacements }
}

/** With less of the regions equal pixel by pixel, the pictures are not drawn at one scale. */
const SHARE_OF_EQUAL = 0.4

/** How much of the smaller picture's regions the other one has, large ones counting more. */
function shareOfEqual({ before, after, classOf }: Colours): number {
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

/** What has not moved may have no region of its own: lines, letters. */
function withRest(displacements: readonly Displacement[]): readonly Displacement[] {
  const isRestThere = displacements.some(({ dx, dy }) => Math.abs(dx) < 1 && Math.abs(dy) < 1)
  return isRestThere ? displacements : [...displacements, { dx: 0, dy: 0, area: 0 }]
}
