import { at } from '../../errors.ts'
import { backgroundOf, type Frame, signedPixels } from '../decode/frame.ts'
import type { Movements } from './displacements.ts'
import type { Fit } from './fit.ts'
import type { FlatRegion } from './flat-regions.ts'
import { inverse, Lookup } from './lookup.ts'

/** The surroundings of a region, in pixels: its label, its edges, other faces of its block. */
const MARGIN = 12
/** Every third pixel of every third row tells enough. */
const STEP = 3
/** What the picture's own movement explains as well, up to this share, has moved with the picture. */
const AS_GOOD = 0.98

/** The pictures whose regions have been matched, and how the later one lies on the earlier one. */
interface Matched {
  readonly before: Frame
  readonly after: Frame
  readonly regions: readonly FlatRegion[]
  readonly fit: Fit
}

/**
 * Checks movements on pixels. Faces look alike, so regions may be matched across the picture; but around them one sees whether the whole
 * block has moved that way, or with the picture, which is the first of the displacements, or with more of its neighbours.
 */
export function verified(pictures: Matched, { displacements, matches }: Movements): Movements {
  const ownerOf = ownersOf(pictures, displacements, matches)
  const kept = displacements.filter((_, index) => ownerOf[index] === index)
  const position = (index: number) => kept.indexOf(at(displacements, at(ownerOf, index)))
  const settled = matches.map((match) => ({ ...match, displacement: position(match.displacement) }))
  const areas = kept.map((_, index) =>
    settled.reduce(
      (sum, { after, displacement }) => sum + (displacement === index ? at(pictures.regions, after).area : 0),
      0,
    ),
  )
  return { matches: settled, displacements: kept.map((one, index) => ({ ...one, area: at(areas, index) })) }
}

/** By displacement: itself, or the one in front of it that explains what is around its regions as well. */
function ownersOf(
  pictures: Matched,
  displacements: Movements['displacements'],
  matches: Movements['matches'],
): readonly number[] {
  const owners: number[] = []
  for (const index of displacements.keys()) {
    const regions = matches
      .filter(({ displacement }) => displacement === index)
      .map(({ after }) => at(pictures.regions, after))
    const tried = [...new Set(owners)].filter((other) => other !== index)
    owners.push(index === 0 ? 0 : betterOwner(pictures, displacements, regions, { index, tried }))
  }
  return owners
}

function betterOwner(
  { before, after, fit }: Matched,
  displacements: Movements['displacements'],
  regions: readonly FlatRegion[],
  { index, tried }: { readonly index: number; readonly tried: readonly number[] },
): number {
  const around = placesAround(after, regions)
  const seenUnder = (displacement: number) => {
    const { dx, dy } = at(displacements, displacement)
    const lookup = new Lookup(after, before, inverse({ ...fit, dx, dy }))
    let seen = 0
    for (const place of around) {
      const x = place % after.width
      if (lookup.isSeen(x, (place - x) / after.width)) seen++
    }
    return seen
  }
  const own = seenUnder(index)
  let [best, most] = [index, 0]
  for (const other of tried) {
    const seen = seenUnder(other)
    if (seen >= own * AS_GOOD && seen > most) [best, most] = [other, seen]
  }
  return best
}

/** What is drawn around regions, by position. */
function placesAround({ width, height, ...frame }: Frame, regions: readonly FlatRegion[]): Int32Array {
  const [pixels, background] = [signedPixels({ width, height, ...frame }), backgroundOf({ width, height, ...frame })]
  const places: number[] = []
  for (const region of regions) {
    const [right, bottom] = [
      Math.min(region.left + region.width + MARGIN, width),
      Math.min(region.top + region.height + MARGIN, height),
    ]
    for (let y = Math.max(region.top - MARGIN, 0); y < bottom; y += STEP)
      for (let x = Math.max(region.left - MARGIN, 0); x < right; x += STEP)
        if (pixels[y * width + x] !== background) places.push(y * width + x)
  }
  return Int32Array.from(places)
}
