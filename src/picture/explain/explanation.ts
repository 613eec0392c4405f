import { MOST_REGIONS, type PictureRegion } from '../compare/regions.ts'
import type { Frame } from '../decode/frame.ts'
import { giveBack } from '../decode/spare-memory.ts'
import { differentRegions } from './different-regions.ts'
import type { ExplainedRegion } from './explained-region.ts'
import type { FlatRegion } from './flat-regions.ts'
import { movedRegions } from './moved-regions.ts'
import { regionsInPlace } from './regions-in-place.ts'
import { isAtRest, type Scene, type Side, sceneOf } from './scene.ts'
import { findUnexplained, type Unexplained } from './unexplained.ts'
import { viewsOf } from './view.ts'

/** How a picture became the other: what is different, and what has only moved. */
export interface Explanation {
  /** Changed ones first, then revealed, then moved; each kind by its pixels. */
  readonly regions: readonly ExplainedRegion[]
  /** How much larger the picture after is drawn. */
  readonly scale: number
  /** A place p of the picture before is at `p * scale + (dx, dy)` after; `share` of all that was found again, the largest first. */
  readonly displacements: readonly { readonly dx: number; readonly dy: number; readonly share: number }[]
  readonly changedPixels: number
  /** Pixels of the picture after that were found again at another place. */
  readonly movedPixels: number
  readonly revealedPixels: number
}

/** Four bytes a pixel, twice, and as much again for who owns it: more is not worth an explanation. */
export const MOST_EXPLAINED_PIXELS = 16 * 2 ** 20

/**
 * Tells changes of a drawing from a new layout of it. A diagram is laid out anew and fitted into its picture, so one resource more
 * moves and resizes all others, and a comparison pixel by pixel shows nothing but that. Here areas of one colour are found again
 * where they moved to; what then has no counterpart has changed. `inPlace`: what differs where nothing moved, for those who have compared the two
 * already. Undefined for pictures of more than 16 megapixels.
 */
export function explainDifference(
  before: Frame,
  after: Frame,
  inPlace: () => readonly PictureRegion[] = () => regionsInPlace(before, after),
): Explanation | undefined {
  if (Math.max(before.width * before.height, after.width * after.height) > MOST_EXPLAINED_PIXELS) return undefined
  const scene = sceneOf(before, after)
  return isAtRest(scene) ? explainInPlace(inPlace()) : explainMovement(scene)
}

function explainInPlace(found: readonly PictureRegion[]): Explanation {
  const regions = found.map(({ changedPixels, ...box }): ExplainedRegion => {
    return { kind: 'changed', seenIn: 'both', before: box, after: box, changedPixels }
  })
  return {
    regions,
    scale: 1,
    displacements: [{ dx: 0, dy: 0, share: 1 }],
    changedPixels: regions.reduce((sum, { changedPixels }) => sum + changedPixels, 0),
    movedPixels: 0,
    revealedPixels: 0,
  }
}

function explainMovement(scene: Scene): Explanation {
  const [there, back] = viewsOf(scene)
  const [gone, come] = [findUnexplained(there), findUnexplained(back)]
  const different = differentRegions(
    { view: there, found: gone, coverOf: regionOf(scene, 'after'), ownRegions: newRegions(scene.before, gone) },
    { view: back, found: come, coverOf: regionOf(scene, 'before'), ownRegions: newRegions(scene.after, come) },
  )
  for (const { owners } of [there, back]) giveBack(owners.match)
  const regions = [...different, ...movedRegions(scene)]
  const pixelsOf = (kind: ExplainedRegion['kind']) =>
    regions.reduce((sum, region) => sum + (region.kind === kind ? region.changedPixels : 0), 0)
  const area = scene.displacements.reduce((sum, displacement) => sum + displacement.area, 0)
  return {
    regions: regions.slice(0, MOST_REGIONS),
    scale: scene.scale,
    displacements: scene.displacements.map(({ dx, dy, area: its }) => ({ dx, dy, share: area === 0 ? 0 : its / area })),
    changedPixels: pixelsOf('changed'),
    movedPixels: movedPixels(scene, come.foundPixels),
    revealedPixels: pixelsOf('revealed'),
  }
}

function regionOf(scene: Scene, side: 'before' | 'after') {
  return (match: number) => scene[side].regions[scene.matches[match - 1]?.[side] ?? -1]
}

/** So much of a region has to be unexplained for it to be new, and not one that was seen in part. */
const NEW_SHARE = 0.5

function newRegions({ regions }: Side, { inRegions }: Unexplained): readonly FlatRegion[] {
  return regions.filter(({ area }, index) => (inRegions.get(index) ?? 0) >= area * NEW_SHARE)
}

function movedPixels({ scale, displacements }: Scene, foundPixels: readonly number[]): number {
  return displacements.reduce((sum, { dx, dy, area }, index) => {
    const isAtRest = scale === 1 && dx === 0 && dy === 0
    return isAtRest ? sum : sum + area + (foundPixels[index] ?? 0)
  }, 0)
}
