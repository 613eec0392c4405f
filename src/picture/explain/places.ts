import { at } from '../../errors.ts'
import { CELL, type ChangedCells } from '../compare/cells.ts'
import type { Box } from '../decode/frame.ts'
import { attached } from './attached.ts'
import { isLong, lengthOf } from './lengths.ts'
import { boxAround, type Size, unitOf } from './marks.ts'
import { joined, type PixelGroup, pixelGroups } from './pixel-groups.ts'
import { partsOf } from './things-and-lines.ts'

/** What differs in one place, in pixels. */
export interface PlaceFound extends Box {
  readonly changedPixels: number
  /** Long and thin: a connector or a border, not a thing. */
  readonly isLine: boolean
  /** What differs, by position in the picture. */
  readonly pixels: PixelGroup
}

/** Thick parts of a line with fewer pixels are arrowheads and corners. */
const ARROWHEAD = 100
/** A place is no larger than these shares of the picture; what is connected beyond them is cut. */
const MOST_OF_SIDE = 0.5
const MOST_OF_PICTURE = 0.12

/**
 * Makes places of pixels that differ. Lines touch everything: the border of a network, a grid, a connector would join all that differs to one
 * place as large as the picture. So things and the lines between them are told apart by their thickness, and things that are still too
 * large are cut where least differs.
 * @param pixels their positions, in rows from the top
 * @param least places with fewer pixels are crumbs of smoothed edges and palettes
 */
export function placesIn(size: Size, pixels: Int32Array, least: number): readonly PlaceFound[] {
  const [unit, { width }] = [unitOf(size), size]
  const side = lengthOf('island', unit)
  const islands = pixelGroups(pixels, { width, side, reach: 2 })
  const parts = islands.map((island) => partsOf(island, width, unit))
  const strokes = joined(parts.flatMap(({ strokes }) => strokes))
  const { things, lines } = sortedOut(
    parts.flatMap(({ things }) => things),
    pixelGroups(strokes, { width, side, reach: 3 }),
    { width, unit },
  )
  return [
    ...things.flatMap((group) => cut(group, size, unit)).map((group) => placeOf(group, width, false)),
    ...lines.map((group) => lineOf(group, size, unit)),
  ]
    .filter(({ changedPixels }) => changedPixels >= least)
    .sort((a, b) => b.changedPixels - a.changedPixels || a.y - b.y || a.x - b.x)
}

function placeOf(pixels: PixelGroup, width: number, isLine: boolean): PlaceFound {
  return { ...boxAround(pixels, width), changedPixels: pixels.length, isLine, pixels }
}

/** Short strokes go to the things beside them, and arrowheads to their lines. */
function sortedOut(
  things: readonly PixelGroup[],
  strokes: readonly PixelGroup[],
  { width, unit }: { readonly width: number; readonly unit: number },
) {
  const isLine = strokes.map((stroke) => isLong(boxAround(stroke, width), unit))
  const lines = strokes.filter((_, i) => isLine[i])
  const isSmall = (thing: PixelGroup) => thing.length < ARROWHEAD * unit * unit
  const large = things.filter((thing) => !isSmall(thing))
  const near = lengthOf('thing', unit) * 2
  const left = attached([...things.filter(isSmall), ...strokes.filter((_, i) => !isLine[i])], [lines, large], {
    width,
    near,
  })
  return { things: [...large, ...left], lines }
}

/** Cuts a group across its longer side, where least differs, until no part is too large. */
function cut(group: PixelGroup, size: Size, unit: number): readonly PixelGroup[] {
  const box = boxAround(group, size.width)
  if (!isTooLarge(box, size) || group.length < 2) return [group]
  const isWide = box.width / size.width >= box.height / size.height
  const side = lengthOf('island', unit)
  const placeIn = (pixel: number) => {
    const x = pixel % size.width
    return Math.floor((isWide ? x - box.x : (pixel - x) / size.width - box.y) / side)
  }
  const counts = new Uint32Array(Math.ceil((isWide ? box.width : box.height) / side))
  for (let i = 0; i < group.length; i++) {
    const place = placeIn(group[i] as number)
    counts[place] = (counts[place] ?? 0) + 1
  }
  const border = leastIn(counts)
  const parts = [group.filter((pixel) => placeIn(pixel) < border), group.filter((pixel) => placeIn(pixel) >= border)]
  if (parts.some((part) => part.length === 0)) return [group]
  return parts.flatMap((part) => cut(part, size, unit))
}

function isTooLarge(box: Box, { width, height }: Size): boolean {
  return (
    box.width > width * MOST_OF_SIDE ||
    box.height > height * MOST_OF_SIDE ||
    box.width * box.height > width * height * MOST_OF_PICTURE
  )
}

/** Where least is, but not at the very ends: both parts shall be smaller. */
function leastIn(counts: Uint32Array): number {
  let border = Math.floor(counts.length / 2)
  for (let place = Math.ceil(counts.length / 4); place < (counts.length * 3) / 4; place++)
    if ((counts[place] ?? 0) < (counts[border] ?? 0)) border = place
  return border
}

/** A line across the picture is shown where most of it is; its pixels are those of all of it. */
function lineOf(group: PixelGroup, size: Size, unit: number): PlaceFound {
  const whole = placeOf(group, size.width, true)
  const parts = cut(group, size, unit)
  const most = parts.reduce((a, b) => (b.length > a.length ? b : a), at(parts, 0))
  return { ...whole, ...boxAround(most, size.width) }
}

/** Fewer changed pixels are crumbs: smoothed edges, and shades of two palettes. Measured on real renders of 1280 to 1984 pixels. */
const LEAST_PIXELS = 48
const MEASURED_PIXELS = 1280 * 720

/** The least size of a place in a picture: crumbs lie along edges, so they grow with its side. */
export function leastPixels(pixels: number): number {
  return LEAST_PIXELS * Math.sqrt(pixels / MEASURED_PIXELS)
}

/** The same for a picture in cells. */
export function leastPixelsOf({ columns, rows }: ChangedCells): number {
  return leastPixels(columns * rows * CELL * CELL)
}
