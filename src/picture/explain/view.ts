import type { AlignedPictures } from './aligned-pictures.ts'
import type { Fit } from './fit.ts'
import { inverse } from './lookup.ts'
import type { SegmentedFrame } from './segments.ts'
import { Tiles } from './tiles.ts'

/** One picture seen from the other: where its pixels would be in that. */
export interface View {
  readonly own: SegmentedFrame
  readonly other: SegmentedFrame
  /** From this picture to the other one, one fit per displacement; the picture's own first. */
  readonly fits: readonly Fit[]
  readonly tiles: Tiles
}

/** Displacements with at least this share of the largest one's area are tried everywhere. */
const COMMON_SHARE = 0.15
const MOST_COMMON = 4

/** The earlier picture seen from the later one, and the reverse. */
export function viewsOf(pictures: AlignedPictures): readonly [View, View] {
  const { before, after, displacements, fit } = pictures
  const fits = displacements.map(({ dx, dy }) => ({ scale: fit.scale, dx, dy }))
  // Where everything has moved, what has no region, lines and letters, may be at rest.
  const rest = fits.findIndex(({ scale, dx, dy }) => scale === 1 && Math.hypot(dx, dy) < 1)
  if (rest < 0 && fit.scale === 1) fits.push({ scale: 1, dx: 0, dy: 0 })
  const most = Math.max(...displacements.map(({ area }) => area))
  const common = displacements.flatMap(({ area }, index) =>
    index < MOST_COMMON && area >= most * COMMON_SHARE ? [index] : [],
  )
  const everywhere = [...common, ...(fit.scale === 1 ? [rest < 0 ? fits.length - 1 : rest] : [])]
  const view = (own: SegmentedFrame, other: SegmentedFrame, towards: readonly Fit[]): View => {
    return { own, other, fits: towards, tiles: new Tiles(own, everywhere) }
  }
  return [view(before, after, fits), view(after, before, fits.map(inverse))]
}

/** Calls back for stretches, within a row, of pixels that are neither background nor in a region that was found again. */
export function eachLoose(
  { frame: { width }, eachRun, eachLoose, displacementOf }: SegmentedFrame,
  visit: (y: number, from: number, to: number, region: number) => void,
): void {
  const inRows = (from: number, to: number, region: number): void => {
    for (let at = from; at < to; ) {
      const y = Math.floor(at / width)
      const end = Math.min(to, (y + 1) * width)
      visit(y, at - y * width, end - y * width, region)
      at = end
    }
  }
  eachLoose((from, to) => inRows(from, to, -1))
  eachRun((region, from, length) => {
    if ((displacementOf[region] ?? -1) < 0) inRows(from, from + length, region)
  })
}
