import { at } from '../../errors.ts'
import { CELL, type ChangedCells } from '../compare/cells.ts'
import type { Box } from '../decode/frame.ts'
import { boxAround, type Marks, unitOf } from './marks.ts'
import { type PixelGroup, pixelGroups } from './pixel-groups.ts'
import { type Closed, closed, STRAIGHT, thickParts } from './thickness.ts'

/** What differs in one place, in pixels. */
export interface PlaceFound extends Box {
  readonly changedPixels: number
  /** Long and thin: a connector or a border, not a thing. */
  readonly isLine: boolean
  /** What differs, by position in the picture. */
  readonly pixels: PixelGroup
}

/** All lengths are in pixels of a picture of 1280; see `unitOf`. */
const LENGTHS = {
  /** What is nearer hangs together. */
  island: 8,
  /** The parts of a thing: letters of a name, faces of a block. */
  thing: 4,
  /** Half of the gaps between letters. */
  gap: 3,
  /** Half of the thickness of the thinnest name, and of the thickest line. */
  name: 2.2,
  thick: 3,
  /** Shorter strokes are parts of things. */
  line: 40,
} as const
/** With so much of it drawn, a band is a line, and not the letters of a name. */
const SOLID = 0.75
/** Thick parts of a line with fewer pixels are arrowheads and corners. */
const ARROWHEAD = 100
/** A place is no larger than these shares of the picture; what is connected beyond them is cut. */
const MOST_OF_SIDE = 0.5
const MOST_OF_PICTURE = 0.12

/**
 * Makes places of pixels that differ. Lines touch everything: the border of a network, a grid, a connector would join all that differs to one
 * place as large as the picture. So things and the lines between them are told apart by their thickness, and things that are still too
 * large are cut where least differs.
 * @param least places with fewer pixels are crumbs of smoothed edges and palettes
 */
export function placesIn(marks: Marks, least: number): readonly PlaceFound[] {
  const [unit, { width }] = [unitOf(marks), marks]
  const side = lengthOf('island', unit)
  const islands = pixelGroups(markedIn(marks), { width, side, reach: 2 })
  const parts = islands.map((island) => partsOf(island, width, unit))
  const strokes = joined(parts.flatMap(({ strokes }) => strokes))
  const { things, lines } = sortedOut(
    parts.flatMap(({ things }) => things),
    pixelGroups(strokes, { width, side, reach: 3 }),
    { width, unit },
  )
  return [
    ...things.flatMap((group) => cut(group, marks, unit)).map((group) => placeOf(group, width, false)),
    ...lines.map((group) => lineOf(group, marks, unit)),
  ]
    .filter(({ changedPixels }) => changedPixels >= least)
    .sort((a, b) => b.changedPixels - a.changedPixels || a.y - b.y || a.x - b.x)
}

function lengthOf(name: keyof typeof LENGTHS, unit: number): number {
  return Math.max(1, Math.round(LENGTHS[name] * unit))
}

export function markedIn({ bytes }: Marks): Int32Array {
  let count = 0
  for (let place = 0; place < bytes.length; place++) if (bytes[place] !== 0) count++
  const marked = new Int32Array(count)
  for (let place = 0, next = 0; next < count; place++) if (bytes[place] !== 0) marked[next++] = place
  return marked
}

/** The things of an island, and what is thin. */
function partsOf(island: PixelGroup, width: number, unit: number): { things: readonly PixelGroup[]; strokes: readonly PixelGroup[] } {
  const box = boxAround(island, width)
  if (!isLong(box, unit)) return { things: [island], strokes: [] }
  const { isThick, isSolidLine } = thicknessIn(island, box, width, unit)
  const side = lengthOf('thing', unit)
  const thick = pixelGroups(island.filter((_, i) => isThick[i] === 1), { width, side, reach: 2 })
  const things = thick.filter((group) => !isSolidLine(group))
  const thin = joined([island.filter((_, i) => isThick[i] === 0), ...thick.filter(isSolidLine)])
  const boxes = things.map((thing) => boxAround(thing, width))
  const left = pixelGroups(thin, { width, side, reach: 2 }).filter((stroke) => {
    const owner = boxes.findIndex((about, i) => stroke.length < at(things, i).length && isOutline(stroke, about, width, side))
    if (owner >= 0) things[owner] = joined([at(things, owner), stroke])
    return owner < 0
  })
  return { things, strokes: left }
}

/** The share of a stroke that is around a thing. */
const OUTLINE = 0.75

/** Whether a stroke belongs to the thing in a box, and goes nowhere. */
function isOutline(stroke: PixelGroup, box: Box, width: number, margin: number): boolean {
  let inside = 0
  for (const pixel of stroke) {
    const x = pixel % width
    const y = (pixel - x) / width
    const isAcross = x >= box.x - margin && x < box.x + box.width + margin
    if (isAcross && y >= box.y - margin && y < box.y + box.height + margin) inside++
  }
  return inside >= stroke.length * OUTLINE
}

function isLong({ width, height }: Box, unit: number): boolean {
  return Math.max(width, height) >= LENGTHS.line * unit
}

function placeOf(pixels: PixelGroup, width: number, isLine: boolean): PlaceFound {
  return { ...boxAround(pixels, width), changedPixels: pixels.length, isLine, pixels }
}

/** Which pixels of the island are parts of things, by their order, and which groups of them are lines all the same. */
function thicknessIn(island: PixelGroup, box: Box, width: number, unit: number) {
  const gap = LENGTHS.gap * unit
  const pad = Math.ceil(gap + LENGTHS.name * unit) + 2
  const size = { width: box.width + 2 * pad, height: box.height + 2 * pad }
  const marks = new Uint8Array(size.width * size.height)
  const inPatch = (pixel: number) => {
    const x = pixel % width
    return ((pixel - x) / width - box.y + pad) * size.width + x - box.x + pad
  }
  for (const pixel of island) marks[inPatch(pixel)] = 1
  const band = closed({ ...size, marks }, gap)
  const thick = thickParts({ ...size, marks }, band, gap, LENGTHS.name * unit)
  const isSolidLine = (group: PixelGroup): boolean => {
    const deepest = group.reduce((most, pixel) => Math.max(most, band.depth[inPatch(pixel)] as number), 0)
    return deepest <= (gap + LENGTHS.thick * unit) * STRAIGHT && drawnShare(group.map(inPatch), band, marks, size.width) > SOLID
  }
  return { isThick: Uint8Array.from(island, (pixel) => thick[inPatch(pixel)] as number), isSolidLine }
}

/** How much of a band is drawn around some pixels of it, and not a gap. */
function drawnShare(group: PixelGroup, { isWithin }: Closed, marks: Uint8Array, width: number): number {
  let [drawn, all] = [0, 0]
  for (const pixel of group) {
    for (const next of [pixel, pixel - 2, pixel + 2, pixel - 2 * width, pixel + 2 * width]) {
      all += isWithin[next] as number
      drawn += (isWithin[next] as number) & (marks[next] as number)
    }
  }
  return all === 0 ? 1 : drawn / all
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
  const left = attached([...things.filter(isSmall), ...strokes.filter((_, i) => !isLine[i])], [lines, large], { width, near })
  return { things: [...large, ...left], lines }
}

/**
 * Adds small groups to the large ones beside them, those of the first list first.
 * @returns what has nothing beside it
 */
function attached(
  small: readonly PixelGroup[],
  lists: readonly PixelGroup[][],
  { width, near }: { readonly width: number; readonly near: number },
): readonly PixelGroup[] {
  const columns = Math.ceil(width / near) + 2
  const squareOf = (pixel: number) => {
    const x = pixel % width
    return (Math.floor((pixel - x) / width / near) + 1) * columns + Math.floor(x / near) + 1
  }
  const owners = lists.map((list) => new Map(list.flatMap((group, i) => [...new Set(group.map(squareOf))].map((square) => [square, i] as const))))
  const around = [0, -1, 1, -columns, columns, -columns - 1, -columns + 1, columns - 1, columns + 1]
  return small.filter((group) => {
    const squares = [...new Set(group.map(squareOf))]
    for (const [list, ofSquare] of owners.entries()) {
      const found = squares.flatMap((square) => around.map((step) => ofSquare.get(square + step))).find((owner) => owner !== undefined)
      const groups = at(lists, list)
      if (found === undefined) continue
      groups[found] = joined([at(groups, found), group])
      return false
    }
    return true
  })
}

/** Groups as one, its pixels in order. */
function joined(groups: readonly PixelGroup[]): PixelGroup {
  const all = new Int32Array(groups.reduce((sum, { length }) => sum + length, 0))
  let end = 0
  for (const group of groups) {
    all.set(group, end)
    end += group.length
  }
  return all.sort()
}

/** Cuts a group across its longer side, where least differs, until no part is too large. */
function cut(group: PixelGroup, marks: Marks, unit: number): readonly PixelGroup[] {
  const box = boxAround(group, marks.width)
  if (!isTooLarge(box, marks) || group.length < 2) return [group]
  const isWide = box.width / marks.width >= box.height / marks.height
  const side = lengthOf('island', unit)
  const placeIn = (pixel: number) => {
    const x = pixel % marks.width
    return Math.floor((isWide ? x - box.x : (pixel - x) / marks.width - box.y) / side)
  }
  const counts = new Uint32Array(Math.ceil((isWide ? box.width : box.height) / side))
  for (const pixel of group) counts[placeIn(pixel)] = (counts[placeIn(pixel)] ?? 0) + 1
  const border = leastIn(counts)
  const parts = [group.filter((pixel) => placeIn(pixel) < border), group.filter((pixel) => placeIn(pixel) >= border)]
  if (parts.some((part) => part.length === 0)) return [group]
  return parts.flatMap((part) => cut(part, marks, unit))
}

function isTooLarge(box: Box, { width, height }: Marks): boolean {
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
function lineOf(group: PixelGroup, marks: Marks, unit: number): PlaceFound {
  const whole = placeOf(group, marks.width, true)
  const parts = cut(group, marks, unit)
  const most = parts.reduce((a, b) => (b.length > a.length ? b : a), at(parts, 0))
  return { ...whole, ...boxAround(most, marks.width) }
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
