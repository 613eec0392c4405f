import type { Drawing } from '../diagram/drawing.ts'
import { boundsOf, fit as fitInto, type Pixel, type Point, type Projection, project } from '../diagram/geometry.ts'
import { parseDrawing } from '../diagram/parse.ts'
import { cornersOfRect } from '../diagram/plates.ts'
import { sceneBounds } from '../diagram/scene.ts'
import type { Change } from '../inventory/change.ts'
import type { Box, Frame } from '../picture/frame.ts'
import { sidesOf } from './change-sides.ts'
import { placesOfItems } from './item-places.ts'
import { LEAST_SEEN, shareSeen } from './region-names.ts'
import type { PictureReport, Place } from './report.ts'

/** More boxes than this nobody can tell apart in one picture. */
export const MOST_PLACES = 5000

/** A render, and the document that should tell what stands where in it; undefined where there is none, or too much of it. */
export interface PlacedSide {
  readonly frame: Frame
  readonly document: unknown
}

/**
 * Where the resources of the changes are drawn in each render, in pixels of it: solids, platforms and outlines. A render that does not
 * show its document's layout gets no places; undefined when neither gets any. Never throws, whatever the documents.
 */
export function changePlaces(
  before: PlacedSide,
  after: PlacedSide,
  changes: readonly Change[],
  projection: Projection,
): PictureReport['places'] {
  if (changes.length === 0) return undefined
  const sides = changes.map(sidesOf)
  const ids = (side: 'before' | 'after') => new Set(sides.flatMap((one) => one[side].map(({ id }) => id)))
  const places = {
    before: placesOn(before, ids('before'), projection),
    after: placesOn(after, ids('after'), projection),
  }
  return places.before.length + places.after.length === 0 ? undefined : places
}

function placesOn({ frame, document }: PlacedSide, ids: ReadonlySet<string>, projection: Projection): readonly Place[] {
  if (document === undefined || ids.size === 0) return []
  const drawing = parseDrawing(document)
  if (shareSeen(placesOfItems(drawing, frame, projection), frame) < LEAST_SEEN) return []
  const found = boxesOf(drawing, frame, projection, ids)
  return found.flatMap(({ id, box }) => toPlace(id, box, frame) ?? []).slice(0, MOST_PLACES)
}

function boxesOf(drawing: Drawing, frame: Frame, projection: Projection, ids: ReadonlySet<string>) {
  const { scale, dx, dy } = fitInto(sceneBounds(drawing, projection), frame.width, frame.height)
  const toPixel = (corner: Point): Pixel => {
    const { x, y } = project(corner, projection)
    return { x: x * scale + dx, y: y * scale + dy }
  }
  const boxOf = (corners: readonly Point[]): Box => {
    const { minX, minY, maxX, maxY } = boundsOf(corners.map(toPixel))
    return { x: minX, y: minY, width: maxX - minX, height: maxY - minY }
  }
  const items = drawing.items.filter(({ id }) => ids.has(id))
  return [
    ...items.map((item) => ({ id: item.id, box: boxOf(cornersOfSolid(item)) })),
    ...drawing.plates.filter(({ id }) => ids.has(id)).map(({ id, corners }) => ({ id, box: boxOf(corners) })),
    ...drawing.outlines
      .filter(({ id }) => ids.has(id))
      .map(({ id, rect }) => ({ id, box: boxOf(cornersOfRect(rect)) })),
  ]
}

function cornersOfSolid({ at, width, depth, height }: Drawing['items'][number]): readonly Point[] {
  const ground = cornersOfRect({ minX: at.x, minY: at.y, maxX: at.x + width, maxY: at.y + depth })
  return ground.flatMap((corner) => [
    { ...corner, z: at.z },
    { ...corner, z: at.z + height },
  ])
}

/** Whole pixels inside the picture; undefined for what lies beside it. */
function toPlace(id: string, { x, y, width, height }: Box, frame: Frame): Place | undefined {
  const [left, top] = [Math.max(0, Math.floor(x)), Math.max(0, Math.floor(y))]
  const [right, bottom] = [Math.min(frame.width, Math.ceil(x + width)), Math.min(frame.height, Math.ceil(y + height))]
  if (!(right > left && bottom > top)) return undefined
  return { id, x: left, y: top, width: right - left, height: bottom - top }
}
