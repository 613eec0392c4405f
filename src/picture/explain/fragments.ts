import type { Box } from '../decode/frame.ts'
import type { ExplainedRegion } from './explained-region.ts'
import { lengthOf } from './lengths.ts'
import { type Size, unitOf } from './marks.ts'
import { leastPixels } from './places.ts'

/** This share of a line in the box of a thing: its outline, and no line. */
const MOSTLY_INSIDE = 0.7
/** A place of so few times the least size, beside one of so many times its own: the end of a stroke. */
const LITTLE = 3
const LARGER = 10

/** Without what belongs to a thing that is told already: its outline, and crumbs beside it. */
export function withoutFragments(regions: readonly ExplainedRegion[], size: Size): readonly ExplainedRegion[] {
  const things = regions.filter(({ kind, isLine }) => kind === 'changed' && !isLine)
  const most = leastPixels(size.width * size.height) * LITTLE
  const margin = lengthOf('island', unitOf(size)) * 2
  const isOutline = (region: ExplainedRegion) =>
    region.isLine && things.some((thing) => shareIn(region.after, thing.after) >= MOSTLY_INSIDE)
  const isCrumb = (region: ExplainedRegion) =>
    region.changedPixels < most &&
    things.some(
      (thing) =>
        thing.changedPixels >= region.changedPixels * LARGER && shareIn(region.after, widened(thing.after, margin)) > 0,
    )
  return regions.filter((region) => region.kind !== 'changed' || !(isOutline(region) || isCrumb(region)))
}

function widened({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by }
}

/** The share of a box that is in another one. */
function shareIn(box: Box, other: Box): number {
  const width = Math.min(box.x + box.width, other.x + other.width) - Math.max(box.x, other.x)
  const height = Math.min(box.y + box.height, other.y + other.height) - Math.max(box.y, other.y)
  return width <= 0 || height <= 0 ? 0 : (width * height) / (box.width * box.height)
}
