import { type ExplainedRegion, shareIn, widened } from './explained-region.ts'
import { lengthOf } from './lengths.ts'
import { type Size, unitOf } from './marks.ts'
import { leastPixels } from './places.ts'

/** This share of a line in the box of a thing: its outline, and no line. */
const MOSTLY_INSIDE = 0.7
/** A place of so few times the least size, beside one of so many times its own: the end of a stroke. */
const LITTLE = 3
const LARGER = 10

/** The name of a thing in small letters, or its arrow: a line that begins at it and is no longer than this, in pixels of a picture of 1280. */
const APPENDAGE = 100

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
  const longest = APPENDAGE * unitOf(size)
  const isAppendage = (region: ExplainedRegion) =>
    region.isLine &&
    Math.max(region.after.width, region.after.height) < longest &&
    things.some(
      (thing) =>
        thing.seenIn === region.seenIn &&
        thing.changedPixels > region.changedPixels &&
        shareIn(region.after, thing.after) > 0,
    )
  return regions.filter(
    (region) => region.kind !== 'changed' || !(isOutline(region) || isCrumb(region) || isAppendage(region)),
  )
}
