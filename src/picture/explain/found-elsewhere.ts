import type { AlignedPictures } from './aligned-pictures.ts'
import { type OneSided, oneSidedPlaces } from './different-regions.ts'
import { type Elsewhere, Finder } from './elsewhere.ts'
import type { ExplainedRegion } from './explained-region.ts'
import { boxAround } from './marks.ts'

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
  for (let round = 0; round < ROUNDS; round++) {
    const [from, to] = round % 2 === 0 ? [gone, come] : [come, gone]
    const { width } = from.view.own.frame
    const places = oneSidedPlaces(from).filter((place) => !place.isLine || Math.max(place.width, place.height) < width * SHORT)
    const found = new Finder(from.view, classes, to.found.marks).find(places)
    for (const one of found) {
      for (const pixel of one.pixels) from.found.marks.bytes[pixel] = 0
      moved.push(movedRegion(one, from, round % 2 === 0))
    }
  }
  return moved.filter(({ changedPixels }) => changedPixels >= SMALLEST)
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
