import type { FlatRegion } from './flat-regions.ts'

/** The regions of two pictures, ready to be matched: `after` in the colours of `before`. */
export interface RegionLists {
  readonly before: readonly FlatRegion[]
  readonly after: readonly FlatRegion[]
  readonly classOf: (colour: number) => number
  /** How much larger the picture after is drawn; exactly 1 when shapes can be compared pixel by pixel. */
  readonly scale: number
  readonly isExact: boolean
}

/** Positions of regions that have no counterpart yet. */
export interface FreeRegions {
  readonly before: ReadonlySet<number>
  readonly after: ReadonlySet<number>
}

/** Two regions, by their positions in the lists, that may be one and the same. */
export interface Match {
  readonly before: number
  readonly after: number
  /** How likely, in pixels: the area, shared among all that look alike. */
  readonly weight: number
}

/** How far a smoothed edge may move the border of a flat region, in pixels. */
const EDGE = 2

/** Whether two regions of one colour have one shape, as far as that can be seen at this scale. */
export function isAlike(
  one: FlatRegion,
  other: FlatRegion,
  { scale, isExact }: Pick<RegionLists, 'scale' | 'isExact'>,
) {
  if (isExact) return one.area === other.area && one.shape === other.shape
  const [width, height] = [one.width * scale, one.height * scale]
  if (Math.abs(other.width - width) > EDGE || Math.abs(other.height - height) > EDGE) return false
  const area = one.area * scale * scale
  return Math.abs(other.area - area) <= width + height + area * 0.05
}

/** In groups larger than this one, only the largest are tried: all look alike, and say little. */
const MOST_OF_A_GROUP = 256
const MOST_MATCHES = 200_000

/** All pairs that are alike among those still free, the rarest kinds first. */
export function matchesAmong(lists: RegionLists, free: FreeRegions): readonly Match[] {
  const groups = groupsOf(lists, free)
  const found: Match[] = []
  for (const { before, after } of groups) {
    if (found.length > MOST_MATCHES) break
    for (const index of after) {
      const region = lists.after[index] as FlatRegion
      const alike = before.filter((other) => isAlike(lists.before[other] as FlatRegion, region, lists))
      for (const other of alike) found.push({ before: other, after: index, weight: region.area / alike.length })
    }
  }
  return found
}

interface Group {
  readonly before: number[]
  readonly after: number[]
}

/** Regions of one colour, and where shapes are exact of one shape. */
function groupsOf(lists: RegionLists, free: FreeRegions): readonly Group[] {
  const groups = new Map<string, Group>()
  for (const side of ['before', 'after'] as const) {
    for (const [index, { colour, area, shape }] of lists[side].entries()) {
      if (!free[side].has(index)) continue
      const key = lists.isExact ? `${lists.classOf(colour)} ${area} ${shape}` : `${lists.classOf(colour)}`
      const group = groups.get(key) ?? { before: [], after: [] }
      groups.set(key, group)
      group[side].push(index)
    }
  }
  const cost = ({ before, after }: Group) => before.length * after.length
  return [...groups.values()]
    .filter((group) => cost(group) > 0)
    .map(({ before, after }) => ({ before: largest(before, lists.before), after: largest(after, lists.after) }))
    .sort((a, b) => cost(a) - cost(b))
}

function largest(indices: number[], regions: readonly FlatRegion[]): number[] {
  if (indices.length <= MOST_OF_A_GROUP) return indices
  const areaOf = (index: number) => regions[index]?.area ?? 0
  return indices.sort((a, b) => areaOf(b) - areaOf(a) || a - b).slice(0, MOST_OF_A_GROUP)
}
