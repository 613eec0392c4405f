import type { Drawing, Item } from '../../drawing/isometric/drawing.ts'
import {
  boundsOf,
  type Fit,
  type Pixel,
  type Point,
  type Projection,
  project,
} from '../../drawing/isometric/geometry.ts'
import { cornersOfItem } from '../../drawing/isometric/scene.ts'
import type { Box } from '../../picture/decode/frame.ts'

/** Where an item should be in the picture, in its pixels. */
export interface ItemPlace {
  readonly id: string
  readonly box: Box
  /** Points on its faces, away from their edges. */
  readonly inside: readonly Pixel[]
  /** Points on the ground close to it. */
  readonly outside: readonly Pixel[]
}

/** Places all items in a picture that a drawing is fitted into. */
export function placesOfItems(drawing: Drawing, fit: Fit, projection: Projection): readonly ItemPlace[] {
  return drawing.items.map((item) => placeOf(item, fit, projection))
}

/** Fractions of an item's width, depth and height: near its vertical axis, which every shape covers. */
const INSIDE = [
  { x: 0.5, y: 0.75, z: 0.25 },
  { x: 0.75, y: 0.5, z: 0.25 },
  { x: 0.5, y: 0.5, z: 0.3 },
] as const

/** For the view from above: on the ground, away from signs and captions in the middle. */
const INSIDE_FLAT = [
  { x: 0.2, y: 0.2, z: 0 },
  { x: 0.8, y: 0.2, z: 0 },
  { x: 0.2, y: 0.8, z: 0 },
] as const

/** Next to the right side; the label is in front of the left one. */
const OUTSIDE = [
  { x: 1.2, y: 0.6, z: 0 },
  { x: 1.25, y: 0.2, z: 0 },
  { x: 1.2, y: -0.15, z: 0 },
] as const

function placeOf(item: Item, { scale, dx, dy }: Fit, projection: Projection): ItemPlace {
  const onCanvas = ({ x, y }: Pixel): Pixel => ({ x: x * scale + dx, y: y * scale + dy })
  const at = (share: Point): Pixel =>
    onCanvas(
      project(
        {
          x: item.at.x + item.width * share.x,
          y: item.at.y + item.depth * share.y,
          z: item.at.z + item.height * share.z,
        },
        projection,
      ),
    )
  const { minX, minY, maxX, maxY } = boundsOf(cornersOfItem(item, projection).map(onCanvas))
  return {
    id: item.id,
    box: { x: minX, y: minY, width: maxX - minX, height: maxY - minY },
    inside: (projection === '2d' ? INSIDE_FLAT : INSIDE).map(at),
    outside: OUTSIDE.map(at),
  }
}
