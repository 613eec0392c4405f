import { at } from '../../errors.ts'
import type { ChangedCells } from '../compare/cells.ts'
import { findRegions } from '../compare/regions.ts'
import type { Frame } from '../decode/frame.ts'
import { fitOf, haveEqualShapes } from './alignment.ts'
import type { ColourClasses } from './colour-classes.ts'
import { type Displacement, findMovements, type Movements } from './displacements.ts'
import { AT_REST, type Fit, isAtRest, isOnPixels } from './fit.ts'
import type { FlatRegion } from './flat-regions.ts'
import { Lookup } from './lookup.ts'
import { withoutRecoloured } from './recoloured.ts'
import { listsOf, type Pair, type SegmentedFrame, Segments } from './segments.ts'
import { verified } from './verified.ts'

/** Two pictures of one drawing, and how the later one lies on the earlier one. */
export interface AlignedPictures {
  readonly classes: ColourClasses
  readonly before: SegmentedFrame
  readonly after: SegmentedFrame
  readonly fit: Fit
  /** The one of the fit first, with what the fit explains; then what moved differently, by area. */
  readonly displacements: readonly Displacement[]
  /** Regions that moved differently; `displacement` is a position in the list. */
  readonly matches: readonly { readonly before: number; readonly after: number; readonly displacement: number }[]
}

/**
 * Finds how the later picture lies on the earlier one, and what moved differently.
 * @param inPlace the cells in which the two differ where they are, and how many pixels of the picture a pixel stands for
 */
export function alignPictures(
  before: Frame,
  after: Frame,
  { cells, step }: { readonly cells: () => ChangedCells; readonly step: number },
): AlignedPictures {
  const segments = new Segments(before, after)
  const movements: FindMovements = (scale, isExact) => segments.movements(scale, isExact)
  const fit = fitOf({ before, after, step, regions: () => segments.lists(), movements })
  const pair = segments.whole ?? segments.around(findRegions(cells(), Number.POSITIVE_INFINITY).regions)
  return { ...withMovements(pair, fit, movements), classes: segments.classes }
}

/**
 * Of pictures at rest, what is where it was has not moved, whatever looks like it elsewhere; only the rest is matched. Of others, regions are
 * matched one to one, by what moved together: a row of equal blocks that moved by one place has a new block at its head, though each of
 * the others covers an equal one.
 */
function withMovements([was, is]: Pair, fit: Fit, movements: FindMovements): Omit<AlignedPictures, 'classes'> {
  const lists = listsOf([was, is])
  // On ground at rest single blocks move by fractions of a pixel, however many others are equal to the pixel.
  const isExact = !isAtRest(fit) && isOnPixels(fit) && haveEqualShapes(lists)
  const moved = () => {
    const first = movements(fit.scale, isExact)
    return ledBy(fit, isExact ? withRest(lists, first, picturePixels(is)) : first)
  }
  const { displacements, matches } = isAtRest(fit)
    ? movedAtRest([was, is], lists)
    : verified({ before: was.frame, after: is.frame, regions: lists.after, fit }, moved())
  for (const { before, after, displacement } of matches) {
    was.displacementOf[before] = displacement
    is.displacementOf[after] = displacement
  }
  return { before: was, after: is, fit, matches, displacements }
}

type FindMovements = (scale: number, isExact: boolean) => Movements

/** What has moved to the pixel is matched first, and the rest by what smoothed edges leave of it: a layout places blocks on fractions of pixels. */
function withRest(lists: ReturnType<typeof listsOf>, first: Movements, pixels: number): Movements {
  const [main] = first.displacements
  if (main === undefined) return first
  const [before, after] = [
    new Set(first.matches.map((match) => match.before)),
    new Set(first.matches.map((match) => match.after)),
  ]
  const left = {
    before: [...lists.before.keys()].filter((index) => !before.has(index)),
    after: [...lists.after.keys()].filter((index) => !after.has(index)),
  }
  const pool = { before: taken(lists.before, left.before), after: taken(lists.after, left.after) }
  return added(first, findMovements({ ...pool, scale: 1, isExact: false }, pixels, main), left)
}

/** Movements of what others left over, added to those. */
function added(
  first: Movements,
  more: Movements,
  left: { readonly before: readonly number[]; readonly after: readonly number[] },
): Movements {
  const displacements = [...first.displacements]
  const positions = more.displacements.map((one) => {
    const same = displacements.findIndex(
      (other) => Math.hypot(one.dx - other.dx, one.dy - other.dy) < SAME_DISPLACEMENT,
    )
    if (same < 0) return displacements.push(one) - 1
    const known = at(displacements, same)
    displacements[same] = { ...known, area: known.area + one.area }
    return same
  })
  const matches = more.matches.map(({ before, after, displacement }) => ({
    before: at(left.before, before),
    after: at(left.after, after),
    displacement: at(positions, displacement),
  }))
  return { displacements, matches: [...first.matches, ...matches] }
}

function picturePixels({ frame }: SegmentedFrame): number {
  return frame.width * frame.height
}

function movedAtRest([was, is]: Pair, lists: ReturnType<typeof listsOf>): Movements {
  const left = withoutRecoloured(lists, { before: unexplained(was, is.frame), after: unexplained(is, was.frame) })
  const main = { dx: 0, dy: 0, area: restingArea(is) }
  const pool = { before: taken(lists.before, left.before), after: taken(lists.after, left.after) }
  const found = findMovements({ ...pool, scale: 1, isExact: false }, picturePixels(is), main)
  const all = added({ displacements: [main], matches: [] }, found, left)
  const pictures = { before: was.frame, after: is.frame, regions: lists.after, fit: AT_REST }
  const { displacements, matches } = verified(pictures, all)
  // What turns out not to have moved is not where it was either: it is looked at pixel by pixel.
  return {
    displacements: [main, ...displacements.slice(1)],
    matches: matches.filter(({ displacement }) => displacement > 0),
  }
}

/** The movements with the one of the whole picture in front. */
function ledBy({ dx, dy }: Fit, { displacements, matches }: Movements): Movements {
  const main = displacements.findIndex((one) => Math.hypot(one.dx - dx, one.dy - dy) < SAME_DISPLACEMENT)
  const others = displacements.filter((_, index) => index !== main)
  const positions = displacements.map((one, index) => (index === main ? 0 : others.indexOf(one) + 1))
  return {
    displacements: [{ dx, dy, area: displacements[main]?.area ?? 0 }, ...others],
    matches: matches.map((match) => ({ ...match, displacement: at(positions, match.displacement) })),
  }
}

/** Displacements nearer to each other, in pixels, are one. */
const SAME_DISPLACEMENT = 1

function taken(regions: readonly FlatRegion[], indices: readonly number[]): readonly FlatRegion[] {
  return regions.length === 0 ? [] : indices.map((index) => at(regions, index))
}

/** A region of which this share is where it was has not moved. */
const RESTING = 0.9

/** Marks the regions that are where they were; returns the others, by their positions. */
function unexplained({ regions, eachRun, displacementOf, frame }: SegmentedFrame, other: Frame): readonly number[] {
  const lookup = new Lookup(frame, other, AT_REST)
  const seen = new Int32Array(regions.length)
  eachRun((index, from, length) => {
    const x = from % frame.width
    seen[index] = (seen[index] ?? 0) + lookup.countSeen((from - x) / frame.width, x, x + length)
  })
  const left: number[] = []
  for (const [index, { area }] of regions.entries()) {
    if ((seen[index] ?? 0) >= area * RESTING) displacementOf[index] = 0
    else left.push(index)
  }
  return left
}

function restingArea({ regions, displacementOf }: SegmentedFrame): number {
  return regions.reduce((sum, { area }, index) => sum + (displacementOf[index] === 0 ? area : 0), 0)
}
