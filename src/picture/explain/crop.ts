import { encodePng } from '../decode/encode.ts'
import type { Box } from '../decode/frame.ts'
import type { FramePart } from '../decode/parts.ts'
import { paintPart } from './part.ts'

/** The margin around a region, so that a reader sees where it is: a share of its size, and at least so many pixels. */
const MARGIN_SHARE = 0.25
const LEAST_MARGIN = 24
/** A part should be this wide, in pixels, to be readable in a comment; smaller ones are enlarged by a whole factor. */
const LEAST_PART = 200
/** Comments are not wider; larger pictures are scaled down there anyway. */
const MOST_WIDTH = 1200
const MOST_HEIGHT = 1200
const LARGEST_FACTOR = 4
/** Pixels between the two parts. */
const GAP = 16
/** As a pixel's number: opacity, blue, green, red from the highest byte down. */
const GAP_COLOUR = 0xff_de_d7_d0 | 0

/** What of one picture a crop shows: its box, in pixels of the picture, in the middle of a part that suits all boxes of the crop. */
export function areaShown(box: Box, all: readonly Box[]): Box {
  const { width, height } = sizeFor(all)
  return {
    x: Math.round(box.x + (box.width - width) / 2),
    y: Math.round(box.y + (box.height - height) / 2),
    width,
    height,
  }
}

function sizeFor(boxes: readonly Box[]): Pick<Box, 'width' | 'height'> {
  return {
    width: partLength(...boxes.map(({ width }) => width)),
    height: partLength(...boxes.map(({ height }) => height)),
  }
}

/**
 * A PNG with a region of one picture, or with what is before on the left and what is after on the right, at the same scale. A box may extend
 * beyond its picture, where the crop is white.
 * @param sides the boxes, and parts of the pictures that hold what `areaShown` says
 */
export function crop(sides: readonly { readonly part: FramePart; readonly box: Box }[]): Uint8Array {
  const boxes = sides.map(({ box }) => box)
  const size = sizeFor(boxes)
  const factor = factorFor(size.width, size.height)
  const part = {
    width: Math.max(1, Math.floor(size.width * factor)),
    height: Math.max(1, Math.floor(size.height * factor)),
  }
  const total = sides.length * (part.width + GAP) - GAP
  const canvas = new Int32Array(total * part.height).fill(GAP_COLOUR)
  for (const [index, { part: held, box }] of sides.entries()) {
    const { x, y } = areaShown(box, boxes)
    const from = { x: x - held.x, y: y - held.y }
    paintPart(held.frame, from, factor, { canvas, stride: total, left: index * (part.width + GAP), ...part })
  }
  return encodePng({ width: total, height: part.height, data: new Uint8Array(canvas.buffer) })
}

/** The same length for all parts, so that they can be compared at a glance. */
function partLength(...lengths: readonly number[]): number {
  const longest = Math.ceil(Math.max(...lengths, 1))
  return longest + 2 * Math.max(LEAST_MARGIN, Math.round(longest * MARGIN_SHARE))
}

/** A whole factor to enlarge by, or a fraction to reduce by. */
function factorFor(width: number, height: number): number {
  const most = Math.min((MOST_WIDTH - GAP) / 2 / width, MOST_HEIGHT / height)
  if (most < 1) return most
  return Math.min(Math.max(1, Math.ceil(LEAST_PART / width)), Math.floor(most), LARGEST_FACTOR)
}
