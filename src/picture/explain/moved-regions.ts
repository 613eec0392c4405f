import { at } from '../../errors.ts'
import type { Box } from '../decode/frame.ts'
import type { AlignedPictures } from './aligned-pictures.ts'
import { byPixels, type ExplainedRegion, united } from './explained-region.ts'
import type { FlatRegion } from './flat-regions.ts'
import { grouped } from './grouped.ts'

/** Parts up to this far apart, in pixels, move as one thing. */
const GAP = 16
/** Smaller moved things are fragments of larger ones. */
const SMALLEST = 200
/** A smaller movement, in pixels, is not visible. */
const LEAST_MOVE = 2

/**
 * What moved differently from most of the picture. A movement of the whole picture is described by the displacements, without a
 * region.
 */
export function movedRegions({ before, after, matches, displacements }: AlignedPictures): readonly ExplainedRegion[] {
  const [main] = displacements
  if (main === undefined) return []
  const groups = grouped(matches, ({ displacement }) => displacement)
  const regions = [...groups].flatMap(([index, members]) => {
    const { dx, dy } = displacements[index] ?? main
    if (Math.hypot(dx - main.dx, dy - main.dy) < LEAST_MOVE) return []
    const parts = members.map((match) => partOf(at(before.regions, match.before), at(after.regions, match.after)))
    return gathered(parts)
  })
  return regions.filter(({ changedPixels }) => changedPixels >= SMALLEST).sort(byPixels)
}

function partOf(one: FlatRegion, other: FlatRegion): ExplainedRegion {
  const box = ({ left, top, width, height }: FlatRegion): Box => ({ x: left, y: top, width, height })
  return {
    kind: 'moved',
    seenIn: 'both',
    before: box(one),
    after: box(other),
    changedPixels: other.area,
    isLine: false,
  }
}

/** Joins parts that are near each other, with a sweep from left to right. */
function gathered(parts: readonly ExplainedRegion[]): readonly ExplainedRegion[] {
  let open: ExplainedRegion[] = []
  const closed: ExplainedRegion[] = []
  for (const part of [...parts].sort((a, b) => a.after.x - b.after.x || a.after.y - b.after.y)) {
    const isPast = ({ after }: ExplainedRegion) => after.x + after.width + GAP < part.after.x
    closed.push(...open.filter(isPast))
    open = open.filter((region) => !isPast(region))
    const near = open.filter((region) => isNear(region.after, part.after))
    open = [...open.filter((region) => !near.includes(region)), near.reduce(joined, part)]
  }
  return [...closed, ...open]
}

function isNear(one: Box, other: Box): boolean {
  const isNearAcross = one.x <= other.x + other.width + GAP && other.x <= one.x + one.width + GAP
  return isNearAcross && one.y <= other.y + other.height + GAP && other.y <= one.y + one.height + GAP
}

function joined(one: ExplainedRegion, other: ExplainedRegion): ExplainedRegion {
  return {
    ...one,
    before: united(one.before, other.before),
    after: united(one.after, other.after),
    changedPixels: one.changedPixels + other.changedPixels,
  }
}
