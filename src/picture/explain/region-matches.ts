import { at } from '../../errors.ts'
import type { FlatRegion } from './flat-regions.ts'

/** Regions to match, and how to compare them. */
export interface RegionLists {
  readonly before: readonly FlatRegion[]
  readonly after: readonly FlatRegion[]
  /** The factor by which the later picture is drawn larger. */
  readonly scale: number
  /** Whether shapes can be compared pixel by pixel; the scale is 1 then. */
  readonly isExact: boolean
}

/** The positions of regions without a counterpart so far. */
export interface FreeRegions {
  readonly before: ReadonlySet<number>
  readonly after: ReadonlySet<number>
}

/** How far smoothing may move the border of a region, in pixels. */
const EDGE = 2

/** Whether two regions of one colour have the same shape, as far as that is visible at this scale. */
export function isAlike(
  one: FlatRegion,
  other: FlatRegion,
  { scale, isExact }: Pick<RegionLists, 'scale' | 'isExact'>,
): boolean {
  if (isExact) return one.area === other.area && one.shape === other.shape
  const width = one.width * scale
  const height = one.height * scale
  if (Math.abs(other.width - width) > EDGE || Math.abs(other.height - height) > EDGE) return false
  const area = one.area * scale * scale
  return Math.abs(other.area - area) <= width + height + area * 0.05
}

/** In larger groups only the largest regions are tried: all look the same, and say little. */
const MOST_OF_A_GROUP = 256
const MOST_MATCHES = 200_000

/**
 * Calls back for all similar pairs among the free regions, the rarest kinds first. `weight`: how likely they are the same one, in pixels: the
 * area, divided among all regions that look the same.
 */
export function eachMatch(
  lists: RegionLists,
  free: FreeRegions,
  visit: (before: FlatRegion, after: FlatRegion, weight: number) => void,
): void {
  let found = 0
  for (const group of groupsOf(lists, free)) {
    if (found > MOST_MATCHES) break
    const before = group.before.map((index) => at(lists.before, index))
    for (const index of group.after) {
      const region = at(lists.after, index)
      const alike = before.filter((other) => isAlike(other, region, lists))
      for (const other of alike) visit(other, region, region.area / alike.length)
      found += alike.length
    }
  }
}

interface Group {
  readonly before: number[]
  readonly after: number[]
}

/** Groups regions by colour and, where shapes are exact, by shape. */
function groupsOf(lists: RegionLists, free: FreeRegions): readonly Group[] {
  const groups = new Map<string, Group>()
  for (const side of ['before', 'after'] as const) {
    for (const [index, { colour, area, shape }] of lists[side].entries()) {
      if (!free[side].has(index)) continue
      const key = lists.isExact ? `${colour} ${area} ${shape}` : `${colour}`
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
