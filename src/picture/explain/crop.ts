import { encodePng } from '../decode/encode.ts'
import type { Box, Frame } from '../decode/frame.ts'
import { paintPart } from './part.ts'

/** What is left around a region, so that a reader sees where it is: a share of it, and pixels at least. */
const MARGIN_SHARE = 0.25
const LEAST_MARGIN = 24
/** A part should be this wide to be read in a comment; smaller ones are enlarged by a whole factor. */
const LEAST_PART = 200
/** Comments are no wider, and larger pictures are scaled down there anyway. */
const MOST_WIDTH = 1200
const MOST_HEIGHT = 1200
const LARGEST_FACTOR = 4
/** Between the two parts. */
const GAP = 16
/** Blue, green, red: as the bytes of a pixel stand in a number. */
const GAP_COLOUR = 0xff_de_d7_d0 | 0

/**
 * A PNG with a region before on the left and after on the right, at one scale. The boxes, in pixels of each frame, may reach beyond the
 * frame's border, which is then white.
 */
export function cropPair(
  before: Frame,
  after: Frame,
  region: { readonly before: Box; readonly after: Box },
): Uint8Array {
  const width = partLength(region.before.width, region.after.width)
  const height = partLength(region.before.height, region.after.height)
  const factor = factorFor(width, height)
  const part = { width: Math.max(1, Math.floor(width * factor)), height: Math.max(1, Math.floor(height * factor)) }
  const canvas = new Int32Array((2 * part.width + GAP) * part.height).fill(GAP_COLOUR)
  const total = 2 * part.width + GAP
  for (const [frame, box, left] of [
    [before, region.before, 0],
    [after, region.after, part.width + GAP],
  ] as const) {
    const from = { x: Math.round(box.x + (box.width - width) / 2), y: Math.round(box.y + (box.height - height) / 2) }
    paintPart(frame, from, factor, { canvas, stride: total, left, ...part })
  }
  return encodePng({ width: total, height: part.height, data: new Uint8Array(canvas.buffer) })
}

/** The same for both parts, or they could not be compared at a glance. */
function partLength(before: number, after: number): number {
  const longest = Math.ceil(Math.max(before, after, 1))
  return longest + 2 * Math.max(LEAST_MARGIN, Math.round(longest * MARGIN_SHARE))
}

/** A whole factor to enlarge by, or a fraction to reduce by. */
function factorFor(width: number, height: number): number {
  const most = Math.min((MOST_WIDTH - GAP) / 2 / width, MOST_HEIGHT / height)
  if (most < 1) return most
  return Math.min(Math.max(1, Math.ceil(LEAST_PART / width)), Math.floor(most), LARGEST_FACTOR)
}
