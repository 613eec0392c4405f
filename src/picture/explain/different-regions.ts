import { at } from '../../errors.ts'
import type { Box } from '../decode/frame.ts'
import { byPixels, type ExplainedRegion, overlapOf, united } from './explained-region.ts'
import { isAtRest, isOnPixels } from './fit.ts'
import type { FlatRegion } from './flat-regions.ts'
import { withoutFragments } from './fragments.ts'
import { hiddenIn } from './hidden.ts'
import { dense, type Marks, markedIn } from './marks.ts'
import { leastPixels, type PlaceFound, placesIn } from './places.ts'
import type { View } from './view.ts'

/** What one picture shows and the other one does not. */
export interface OneSided {
  readonly places: readonly PlaceFound[]
  readonly view: View
  /** Regions of this picture that are mostly missing from the other. */
  readonly ownRegions: readonly FlatRegion[]
}

/** With a smaller share of what is around them, pixels are edges that lie differently on the pixel grid, or crumbs where pixels lie on pixels. */
const LEAST_AROUND = 20 / 64
const LEAST_ON_PIXELS = 16 / 64
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
  const kept = withoutFragments(regions, gone.view.own.frame)
  const ofKind = (kind: ExplainedRegion['kind']) => kept.filter((region) => region.kind === kind).sort(byPixels)
  return [...ofKind('changed'), ...ofKind('revealed')]
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
  const isHidden = hiddenIn(side.view, side.ownRegions)
  return side.places.map((place) => {
    const { changedPixels, isLine, pixels: _, ...box } = place
    const kind = isHidden(place) ? 'revealed' : 'changed'
    const there = inOther(side.view, box)
    const [before, after] = seenIn === 'before' ? [box, there] : [there, box]
    return { kind, seenIn, before, after, changedPixels, isLine }
  })
}

/** What one picture shows and the other one does not, in places. */
export function oneSidedPlaces({ fits: [fit] }: View, marks: Marks): readonly PlaceFound[] {
  const least = fit !== undefined && isOnPixels(fit) && !isAtRest(fit) ? LEAST_ON_PIXELS : LEAST_AROUND
  return placesIn(marks, dense(marks, markedIn(marks), least), leastPixels(marks.width * marks.height))
}

/** Where a box is in the other picture, if it moved like its surroundings. */
export function inOther({ tiles, fits }: View, box: Box): Box {
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
