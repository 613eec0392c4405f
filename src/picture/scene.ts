import { colourClasses } from './colour-classes.ts'
import { type Displacement, findMovements, type Movements } from './displacements.ts'
import { type FlatRegion, type FlatRegions, flatRegions } from './flat-regions.ts'
import { backgroundOf, type Frame } from './frame.ts'
import type { RegionLists } from './region-matches.ts'
import { zoomBetween } from './zoom.ts'

export interface Side extends FlatRegions {
  readonly frame: Frame
  readonly background: number
}

/** Two pictures of one drawing, and how one became the other. */
export interface Scene extends Movements {
  readonly before: Side
  readonly after: Side
  readonly scale: number
  readonly isExact: boolean
}

export function sceneOf(before: Frame, after: Frame): Scene {
  const [was, is] = [sideOf(before), sideOf(after)]
  if (Math.max(was.regions.length, is.regions.length) > MOST_FLAT_REGIONS) return atRest(was, is)
  const colours = { before: was.regions, after: is.regions, classOf: colourClasses(was.regions, is.regions) }
  const isExact = shareOfEqual(colours) >= SHARE_OF_EQUAL
  const scale = isExact ? 1 : zoomBetween(colours)
  const movements = findMovements(
    { ...colours, scale: scale ?? 1, isExact: isExact || scale === undefined },
    after.width * after.height,
  )
  return {
    ...movements,
    displacements: withRest(movements.displacements, scale),
    before: was,
    after: is,
    scale: scale ?? 1,
    isExact: isExact || scale === undefined,
  }
}

/** A diagram of thousands of resources has fewer; what has more is a photograph, or made to take our time. */
const MOST_FLAT_REGIONS = 20_000

function atRest(before: Side, after: Side): Scene {
  return { before, after, scale: 1, isExact: true, displacements: [{ dx: 0, dy: 0, area: 0 }], matches: [] }
}

/** Whether no region has moved. */
export function isAtRest({ isExact, displacements }: Scene): boolean {
  return isExact && displacements.every(({ dx, dy }) => dx === 0 && dy === 0)
}

function sideOf(frame: Frame): Side {
  const background = backgroundOf(frame)
  return { frame, background, ...flatRegions(frame, background) }
}

/** With this share of regions equal pixel by pixel, the pictures are drawn at one scale. */
const SHARE_OF_EQUAL = 0.4

/** How much of the smaller picture's regions the other one has, large ones counting more. */
function shareOfEqual({ before, after, classOf }: Omit<RegionLists, 'scale' | 'isExact'>): number {
  const keyOf = ({ colour, area, shape }: FlatRegion) => `${classOf(colour)} ${area} ${shape}`
  const weightOf = ({ area }: FlatRegion) => Math.sqrt(area)
  const counts = new Map<string, number>()
  for (const region of before) counts.set(keyOf(region), (counts.get(keyOf(region)) ?? 0) + 1)
  let equal = 0
  for (const region of after) {
    const count = counts.get(keyOf(region)) ?? 0
    if (count === 0) continue
    counts.set(keyOf(region), count - 1)
    equal += weightOf(region)
  }
  const total = (regions: readonly FlatRegion[]) => regions.reduce((sum, region) => sum + weightOf(region), 0)
  const least = Math.min(total(before), total(after))
  return least === 0 ? 1 : equal / least
}

/** What has not moved may have no region of its own: lines, letters. */
function withRest(displacements: readonly Displacement[], scale: number | undefined): readonly Displacement[] {
  const isRestThere = displacements.some(({ dx, dy }) => Math.abs(dx) < 1 && Math.abs(dy) < 1)
  return isRestThere || (scale !== undefined && scale !== 1)
    ? displacements
    : [...displacements, { dx: 0, dy: 0, area: 0 }]
}
