import type { Frame } from '../decode/frame.ts'
import type { Movements } from './displacements.ts'
import { AT_REST, EdgeSamples, type Fit, isOnPixels } from './fit.ts'
import type { FlatRegion } from './flat-regions.ts'
import type { RegionLists } from './region-matches.ts'
import { zoomBetween } from './zoom.ts'

/** Two pictures, and their regions where they have been looked for. */
export interface ToAlign {
  readonly before: Frame
  readonly after: Frame
  /** How many pixels of the picture a pixel of these stands for, in a row. */
  readonly step: number
  readonly regions: () => Pick<RegionLists, 'before' | 'after'>
  /** How these have moved, for a scale. */
  readonly movements: (scale: number, isExact: boolean) => Movements
}

/** With this share of its edges where they were, a picture is at rest, and nothing else is tried. */
const RESTING = 0.8
/** A fit that has no reason of its own, but was measured, has to explain so much more than one that has. */
const CLEARLY_BETTER = 1.05
/** Pixels that need not lie on pixels are found more easily. */
const MUCH_BETTER = 1.25
/** Of two measured fits neither has a reason of its own. */
const BETTER = 1.002
/** Fits that explain less are chance. Pictures of one size are at rest even where most blocks moved, since the ground was not fitted anew. */
const LEAST = 0.1
const LEAST_IN_ONE_SIZE = 0.35
/** With a smaller share of equal regions, shapes cannot be compared pixel by pixel. */
const SHARE_OF_EQUAL = 0.4
/** Only the displacements that most regions share can be the picture's. */
const MOST_TRIED = 3

/**
 * How the later picture lies on the earlier one, checked on pixels. What regions vote for is only proposed; so are rest and the ratios of the
 * sizes, since a drawing is fitted into its picture. Exact values win over measured ones that explain no more.
 */
export function fitOf(pictures: ToAlign): Fit {
  const edges = new EdgeSamples(pictures.after)
  const rest = edges.shareIn(pictures.before, AT_REST, 0)
  if (rest >= RESTING) return AT_REST
  const isOneSize = pictures.before.width === pictures.after.width && pictures.before.height === pictures.after.height
  const least = isOneSize ? LEAST_IN_ONE_SIZE : LEAST
  let best: Judged = { fit: AT_REST, score: Math.max(rest, least), isMeasured: false }
  const tryOut = (fit: Fit, isMeasured: boolean) => {
    const least = best.score * leadOver(best, fit, isMeasured)
    const score = edges.shareIn(pictures.before, fit, least)
    if (score > least) best = { fit, score, isMeasured }
  }
  const lists = pictures.regions()
  for (const { fit, isMeasured } of displacedFits(lists, 1, pictures)) tryOut(fit, isMeasured)
  if (isOnPixels(best.fit) && best.score >= RESTING) return best.fit
  for (const scale of scalesOf(lists, pictures))
    for (const { fit, isMeasured } of displacedFits(lists, scale.value, pictures))
      tryOut(fit, isMeasured || scale.isMeasured)
  return best.fit
}

interface Proposal {
  readonly fit: Fit
  /** Without a reason of its own. */
  readonly isMeasured: boolean
}

interface Judged extends Proposal {
  readonly score: number
}

/** How much more a fit has to explain than the best one so far. */
function leadOver(best: Judged, fit: Fit, isMeasured: boolean): number {
  if (isOnPixels(fit)) return CLEARLY_BETTER
  if (isOnPixels(best.fit)) return MUCH_BETTER
  if (!isMeasured) return 1
  return best.isMeasured ? BETTER : CLEARLY_BETTER
}

type Lists = ReturnType<ToAlign['regions']>

/** The displacements at a scale that the regions vote for, to whole pixels first where pixels can lie on pixels. */
function displacedFits(lists: Lists, scale: number, pictures: ToAlign): readonly Proposal[] {
  const { before, after, step } = pictures
  const { displacements } = pictures.movements(scale, scale === 1 && haveEqualShapes(lists))
  const tried = displacements.slice(0, MOST_TRIED)
  const measured = tried.map(({ dx, dy }) => ({ fit: { scale, dx, dy }, isMeasured: true }))
  if (scale !== 1) return [{ fit: centred(scale, before, after), isMeasured: false }, ...measured]
  const exactly = (length: number) => Math.round(length * step) / step
  const whole = tried.map(({ dx, dy }) => ({ fit: { scale, dx: exactly(dx), dy: exactly(dy) }, isMeasured: false }))
  return [...whole, ...measured]
}

/** A drawing is fitted into its picture and centred. */
function centred(scale: number, before: Frame, after: Frame): Fit {
  return { scale, dx: (after.width - before.width * scale) / 2, dy: (after.height - before.height * scale) / 2 }
}

/** Scales to try: the ratios of the sides first, the measured one only where it is another. */
function scalesOf(
  lists: Lists,
  { before, after }: ToAlign,
): readonly { readonly value: number; readonly isMeasured: boolean }[] {
  const ratios = [...new Set([after.width / before.width, after.height / before.height])]
  const zoom = zoomBetween(lists)
  const isNew = zoom !== undefined && ![1, ...ratios].some((ratio) => Math.abs(zoom / ratio - 1) < SAME_SCALE)
  const reasoned = ratios.filter((scale) => scale !== 1).map((value) => ({ value, isMeasured: false }))
  return isNew ? [...reasoned, { value: zoom, isMeasured: true }] : reasoned
}

/** Scales measured from regions are known to about this share. */
const SAME_SCALE = 0.001

/** Large regions count more, but a plate, whose shape depends on everything that stands on it, not as much as a hundred blocks. */
const weightOf = ({ area }: FlatRegion) => Math.sqrt(area)

/** Whether regions of the two pictures can be compared pixel by pixel: enough of the smaller picture's are in the other one, by weight. */
export function haveEqualShapes({ before, after }: Lists): boolean {
  const keyOf = ({ colour, area, shape }: FlatRegion) => `${colour} ${area} ${shape}`
  const counts = new Map<string, number>()
  for (const region of before) counts.set(keyOf(region), (counts.get(keyOf(region)) ?? 0) + 1)
  let equal = 0
  for (const region of after) {
    const count = counts.get(keyOf(region)) ?? 0
    if (count === 0) continue
    counts.set(keyOf(region), count - 1)
    equal += weightOf(region)
  }
  const total = (regions: readonly FlatRegion[]) => regions.reduce((sum, region) => sum + weightOf(region), 0)
  const least = Math.min(total(before), total(after))
  return equal >= least * SHARE_OF_EQUAL
}
