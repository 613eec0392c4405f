import type { Drawing } from '../../drawing/isometric/drawing.ts'
import { boundsOf, type Pixel, type Point, project } from '../../drawing/isometric/geometry.ts'
import { cornersOfRect } from '../../drawing/isometric/plates.ts'
import type { Change } from '../../inventory/change.ts'
import { sidesOf } from '../../inventory/change-kinds.ts'
import type { Box } from '../../picture/decode/frame.ts'
import type { PictureReport, Place } from '../facts/report.ts'
import type { ShownLayout } from './shown-layout.ts'

/** More boxes than this cannot be told apart in one picture. */
export const MOST_PLACES = 5000

/**
 * Where the changed resources are drawn in each render, in its pixels: solids, platforms and outlines. A side whose render does not show
 * its document's layout gets no places; undefined if neither side has any.
 */
export function changePlaces(
  before: ShownLayout | undefined,
  after: ShownLayout | undefined,
  changes: readonly Change[],
): PictureReport['places'] {
  const sides = changes.map(sidesOf)
  const ids = (side: 'before' | 'after') => new Set(sides.flatMap((one) => one[side].map(({ id }) => id)))
  const places = { before: placesOn(before, ids('before')), after: placesOn(after, ids('after')) }
  return places.before.length + places.after.length === 0 ? undefined : places
}

function placesOn(layout: ShownLayout | undefined, ids: ReadonlySet<string>): readonly Place[] {
  if (layout === undefined || ids.size === 0) return []
  return boxesOf(layout, ids)
    .flatMap(({ id, box }) => toPlace(id, box, layout) ?? [])
    .slice(0, MOST_PLACES)
}

function boxesOf({ drawing, projection, fit: { scale, dx, dy } }: ShownLayout, ids: ReadonlySet<string>) {
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

/** Clipped to whole pixels of the picture; undefined if outside it. */
function toPlace(id: string, { x, y, width, height }: Box, size: ShownLayout): Place | undefined {
  const [left, top] = [Math.max(0, Math.floor(x)), Math.max(0, Math.floor(y))]
  const [right, bottom] = [Math.min(size.width, Math.ceil(x + width)), Math.min(size.height, Math.ceil(y + height))]
  if (!(right > left && bottom > top)) return undefined
  return { id, x: left, y: top, width: right - left, height: bottom - top }
}
