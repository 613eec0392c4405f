import { at } from '../../errors.ts'
import type { Box } from '../decode/frame.ts'
import { byPixels, type ExplainedRegion, overlapOf, united } from './explained-region.ts'
import { isAtRest, isOnPixels } from './fit.ts'
import type { FlatRegion } from './flat-regions.ts'
import { dense, markedIn } from './marks.ts'
import { leastPixels, type PlaceFound, placesIn } from './places.ts'
import { COVERED, type Unexplained } from './unexplained.ts'
import type { View } from './view.ts'

/** What one picture shows and the other one does not. */
export interface OneSided {
  readonly view: View
  readonly found: Unexplained
  /** Regions of this picture that are mostly missing from the other. */
  readonly ownRegions: readonly FlatRegion[]
}

/** With a smaller share of what is around them, pixels are edges that lie differently on the pixel grid, or crumbs where pixels lie on pixels. */
const LEAST_AROUND = 20 / 64
const LEAST_ON_PIXELS = 16 / 64
/** The share of a region that has to be covered for it to count as hidden. */
const HIDDEN_SHARE = 0.8
/** With a larger share of faces of its own, a region is a whole block and not the visible part of one. */
const OWN_SHARE = 0.25
/** Boxes of the two pictures that overlap this much are one change: a block of another colour. */
const SAME_PLACE = 0.3

/** Combines what disappeared and what appeared: a thing in the place of another is one change. */
export function differentRegions(gone: OneSided, come: OneSided): readonly ExplainedRegion[] {
  const regions: ExplainedRegion[] = []
  for (const region of [...oneSided(come, 'after'), ...oneSided(gone, 'before')]) {
    let joined = region
    for (const other of regions.toReversed()) {
      if (other.seenIn === joined.seenIn || other.isLine !== joined.isLine) continue
      if (overlapOf(other.after, joined.after) < SAME_PLACE) continue
      joined = together(other, joined)
      regions.splice(regions.indexOf(other), 1)
    }
    regions.push(joined)
  }
  const kept = withoutFragments(regions)
  const ofKind = (kind: ExplainedRegion['kind']) => kept.filter((region) => region.kind === kind).sort(byPixels)
  return [...ofKind('changed'), ...ofKind('revealed')]
}

/** This share of a line in the box of a thing: its outline, and no line. */
const MOSTLY_INSIDE = 0.7

/** Without the lines that are parts of things. */
function withoutFragments(regions: readonly ExplainedRegion[]): readonly ExplainedRegion[] {
  const things = regions.filter(({ kind, isLine }) => kind === 'changed' && !isLine)
  return regions.filter(
    ({ isLine, after }) => !isLine || !things.some((thing) => shareIn(after, thing.after) >= MOSTLY_INSIDE),
  )
}

/** The share of a box that is in another one. */
function shareIn(box: Box, other: Box): number {
  const width = Math.min(box.x + box.width, other.x + other.width) - Math.max(box.x, other.x)
  const height = Math.min(box.y + box.height, other.y + other.height) - Math.max(box.y, other.y)
  return width <= 0 || height <= 0 ? 0 : (width * height) / (box.width * box.height)
}

function together(one: ExplainedRegion, other: ExplainedRegion): ExplainedRegion {
  return {
    kind: one.kind === 'changed' || other.kind === 'changed' ? 'changed' : 'revealed',
    seenIn: 'both',
    before: united(one.before, other.before),
    after: united(one.after, other.after),
    changedPixels: Math.max(one.changedPixels, other.changedPixels),
    isLine: one.isLine,
  }
}

function oneSided(side: OneSided, seenIn: 'before' | 'after'): readonly ExplainedRegion[] {
  return oneSidedPlaces(side).map((place) => {
    const { changedPixels, isLine, pixels: _, ...box } = place
    const kind = isHidden(side, place) ? 'revealed' : 'changed'
    const there = inOther(side.view, box)
    const [before, after] = seenIn === 'before' ? [box, there] : [there, box]
    return { kind, seenIn, before, after, changedPixels, isLine }
  })
}

/** What one picture shows and the other one does not, in places. */
export function oneSidedPlaces({ view, found: { marks } }: Pick<OneSided, 'view' | 'found'>): readonly PlaceFound[] {
  const [fit] = view.fits
  const least = fit !== undefined && isOnPixels(fit) && !isAtRest(fit) ? LEAST_ON_PIXELS : LEAST_AROUND
  return placesIn(marks, dense(marks, markedIn(marks), least), leastPixels(marks.width * marks.height))
}

/** Whether a region is, in the other picture, behind something larger that is elsewhere in this one, or beyond the border. */
function isHidden({ found, view, ownRegions }: OneSided, region: PlaceFound): boolean {
  const { marks, columns, cover } = found
  const covers = new Set<number>()
  const pixels = region.pixels.length
  let covered = 0
  for (const pixel of region.pixels) {
    const x = pixel % marks.width
    const y = (pixel - x) / marks.width
    if (marks.bytes[pixel] === COVERED) covered++
    covers.add(cover[(y >> 3) * columns + (x >> 3)] as number)
  }
  if (covered < pixels * HIDDEN_SHARE) return false
  if (areaWithin(region, ownRegions) > pixels * OWN_SHARE) return false
  const isBeyondBorder = covers.size === 1 && covers.has(0)
  const area = [...covers].reduce((sum, cover) => sum + (view.other.regions[cover - 1]?.area ?? 0), 0)
  return isBeyondBorder || area > 2 * pixels
}

/** How far a region may reach beyond a place that it belongs to, in pixels. */
const AROUND = 8

function areaWithin({ x, y, width, height }: Box, regions: readonly FlatRegion[]): number {
  const isWithin = (region: FlatRegion) =>
    region.left >= x - AROUND &&
    region.left + region.width <= x + width + AROUND &&
    region.top >= y - AROUND &&
    region.top + region.height <= y + height + AROUND
  return regions.filter(isWithin).reduce((sum, { area }) => sum + area, 0)
}

/** Where a box is in the other picture, if it moved like its surroundings. */
function inOther({ tiles, fits }: View, box: Box): Box {
  const tried = tiles.triedAt(Math.floor(box.x + box.width / 2), Math.floor(box.y + box.height / 2))
  const { scale, dx, dy } = at(fits, tried[0] ?? 0)
  const [x, y] = [Math.round(box.x * scale + dx), Math.round(box.y * scale + dy)]
  return {
    x,
    y,
    width: Math.max(1, Math.round(box.width * scale)),
    height: Math.max(1, Math.round(box.height * scale)),
  }
}
