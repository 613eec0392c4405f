import { at } from '../../errors.ts'
import type { Box } from '../decode/frame.ts'
import { isLong, LENGTHS, lengthOf } from './lengths.ts'
import { boxAround } from './marks.ts'
import { joined, type PixelGroup, pixelGroups } from './pixel-groups.ts'
import { type Closed, closed, STRAIGHT, thickParts } from './thickness.ts'

/** With so much of it drawn, a band is a line, and not the letters of a name. */
const SOLID = 0.75

/** The things of an island, and what is thin. */
export function partsOf(
  island: PixelGroup,
  width: number,
  unit: number,
): { things: readonly PixelGroup[]; strokes: readonly PixelGroup[] } {
  const box = boxAround(island, width)
  if (!isLong(box, unit)) return { things: [island], strokes: [] }
  const { isThick, isSolidLine } = thicknessIn(island, box, width, unit)
  const side = lengthOf('thing', unit)
  const thick = pixelGroups(
    island.filter((_, i) => isThick[i] === 1),
    { width, side, reach: 2 },
  )
  const things = thick.filter((group) => !isSolidLine(group))
  const thin = joined([island.filter((_, i) => isThick[i] === 0), ...thick.filter(isSolidLine)])
  const boxes = things.map((thing) => boxAround(thing, width))
  const left = pixelGroups(thin, { width, side, reach: 2 }).filter((stroke) => {
    const owner = boxes.findIndex(
      (about, i) => stroke.length < at(things, i).length && isOutline(stroke, about, width, side),
    )
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
  for (let i = 0; i < stroke.length; i++) {
    const pixel = stroke[i] as number
    const x = pixel % width
    const y = (pixel - x) / width
    const isAcross = x >= box.x - margin && x < box.x + box.width + margin
    if (isAcross && y >= box.y - margin && y < box.y + box.height + margin) inside++
  }
  return inside >= stroke.length * OUTLINE
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
  for (let i = 0; i < island.length; i++) marks[inPatch(island[i] as number)] = 1
  const band = closed({ ...size, marks }, gap)
  const thick = thickParts({ ...size, marks }, band, gap, LENGTHS.name * unit)
  const isSolidLine = (group: PixelGroup): boolean => {
    const deepest = group.reduce((most, pixel) => Math.max(most, band.depth[inPatch(pixel)] as number), 0)
    return (
      deepest <= (gap + LENGTHS.thick * unit) * STRAIGHT &&
      drawnShare(group.map(inPatch), band, marks, size.width) > SOLID
    )
  }
  return { isThick: Uint8Array.from(island, (pixel) => thick[inPatch(pixel)] as number), isSolidLine }
}

/** How much of a band is drawn around some pixels of it, and not a gap. */
function drawnShare(group: PixelGroup, { isWithin }: Closed, marks: Uint8Array, width: number): number {
  let [drawn, all] = [0, 0]
  for (let i = 0; i < group.length; i++) {
    const pixel = group[i] as number
    for (const next of [pixel, pixel - 2, pixel + 2, pixel - 2 * width, pixel + 2 * width]) {
      all += isWithin[next] as number
      drawn += (isWithin[next] as number) & (marks[next] as number)
    }
  }
  return all === 0 ? 1 : drawn / all
}
