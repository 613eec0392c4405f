import type { AlignedPictures } from './aligned-pictures.ts'
import { inOther } from './different-regions.ts'
import { type Elsewhere, Finder } from './elsewhere.ts'
import { type ExplainedRegion, shareIn } from './explained-region.ts'
import { boxAround } from './marks.ts'
import type { Missing } from './missing.ts'
import type { PlaceFound } from './places.ts'

/** Names of thin letters look like short lines; this share of the picture's width at most. */
const SHORT = 0.15
/** Smaller moved things are fragments of larger ones. */
const SMALLEST = 200

/** What is left after so many rounds was not drawn elsewhere. */
const ROUNDS = 3
/** Looking from either picture to the other one. */
const BOTH_WAYS = 2

/**
 * Finds what no match of regions has found, place by place, and takes it out of what differs in both pictures.
 * @returns what has moved, as regions
 */
export function foundElsewhere({ classes }: AlignedPictures, gone: Missing, come: Missing): readonly ExplainedRegion[] {
  const moved: ExplainedRegion[] = []
  for (let round = 0, inVain = 0; round < ROUNDS && inVain < BOTH_WAYS; round++) {
    const isForward = round % 2 === 0
    const [from, to] = isForward ? [gone, come] : [come, gone]
    const [places, others] = [thingsOf(from), thingsOf(to)]
    const wanted = places.filter((place) => !isReplaced(place, from, others))
    const isNothing = wanted.length === 0 || others.length === 0
    const found = isNothing ? [] : new Finder(from.view, { classes, marks: to.marks, places: others }).find(wanted)
    for (const one of found) moved.push(takenFrom(from, one, isForward))
    inVain = found.length === 0 ? inVain + 1 : 0
    if (found.length === 0) continue
    // What was found is left out from now on.
    from.update()
    to.update()
  }
  return moved.filter(({ changedPixels }) => changedPixels >= SMALLEST)
}

/** Takes what was found out of what differs, and tells it as moved. */
function takenFrom(side: Missing, found: Elsewhere, isForward: boolean): ExplainedRegion {
  const { bytes } = side.marks
  for (let i = 0; i < found.pixels.length; i++) bytes[found.pixels[i] as number] = 0
  return movedRegion(found, side, isForward)
}

/** With so much in common a place of one picture and a place of the other one are the same: a block of another colour. */
const SAME_PLACE = 0.6

/** Whether the other picture has something else there: then it is that which has changed, whatever looks like it elsewhere. */
function isReplaced(place: PlaceFound, { view }: Missing, others: readonly PlaceFound[]): boolean {
  const there = inOther(view, place)
  return others.some((other) => shareIn(there, other) >= SAME_PLACE && shareIn(other, there) >= SAME_PLACE)
}

/** What may have been drawn elsewhere: a line has no shape of its own. */
function thingsOf(side: Missing): readonly PlaceFound[] {
  const { width } = side.view.own.frame
  return side.places().filter((place) => !place.isLine || Math.max(place.width, place.height) < width * SHORT)
}

function movedRegion({ pixels, fit }: Elsewhere, { view }: Missing, isForward: boolean): ExplainedRegion {
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
