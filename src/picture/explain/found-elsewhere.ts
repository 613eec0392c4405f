import type { AlignedPictures } from './aligned-pictures.ts'
import { type OneSided, oneSidedPlaces } from './different-regions.ts'
import { type Elsewhere, Finder } from './elsewhere.ts'
import type { ExplainedRegion } from './explained-region.ts'
import { boxAround } from './marks.ts'
import type { PlaceFound } from './places.ts'

/** Names of thin letters look like short lines; this share of the picture's width at most. */
const SHORT = 0.15
/** Smaller moved things are fragments of larger ones. */
const SMALLEST = 200

type Side = Pick<OneSided, 'view' | 'found'>

/** What is left after so many rounds was not drawn elsewhere. */
const ROUNDS = 3

/**
 * Finds what no match of regions has found, place by place, and takes it out of what differs in both pictures.
 * @returns what has moved, as regions
 */
export function foundElsewhere({ classes }: AlignedPictures, gone: Side, come: Side): readonly ExplainedRegion[] {
  const moved: ExplainedRegion[] = []
  const places = new Map<Side, readonly PlaceFound[]>()
  let isLast = false
  for (let round = 0; round < ROUNDS; round++) {
    const [from, to] = round % 2 === 0 ? [gone, come] : [come, gone]
    const [own, others] = [from, to].map((side) => places.get(side) ?? thingsOf(side))
    if (own === undefined || others === undefined || own.length === 0 || others.length === 0) break
    const found = new Finder(from.view, { classes, marks: to.found.marks, places: others }).find(own)
    for (const one of found) {
      for (const pixel of one.pixels) from.found.marks.bytes[pixel] = 0
      moved.push(movedRegion(one, from, round % 2 === 0))
    }
    places.clear()
    if (found.length > 0) continue
    // Neither way anything was found: nothing will be.
    if (isLast) break
    isLast = true
    places.set(from, own)
    places.set(to, others)
  }
  return moved.filter(({ changedPixels }) => changedPixels >= SMALLEST)
}

/** What may have been drawn elsewhere: a line has no shape of its own. */
function thingsOf(side: Side): readonly PlaceFound[] {
  const { width } = side.view.own.frame
  return oneSidedPlaces(side).filter((place) => !place.isLine || Math.max(place.width, place.height) < width * SHORT)
}

function movedRegion({ pixels, fit }: Elsewhere, { view }: Side, isForward: boolean): ExplainedRegion {
  const own = boxAround(pixels, view.own.frame.width)
  const other = {
    x: Math.round(own.x * fit.scale + fit.dx),
    y: Math.round(own.y * fit.scale + fit.dy),
    width: Math.max(1, Math.round(own.width * fit.scale)),
    height: Math.max(1, Math.round(own.height * fit.scale)),
  }
  const [before, after] = isForward ? [own, other] : [other, own]
  return { kind: 'moved', seenIn: 'both', before, after, changedPixels: pixels.length, isLine: false }
}
