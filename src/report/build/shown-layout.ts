import type { Drawing } from '../../drawing/isometric/drawing.ts'
import { type Fit, fit as fitInto, type Pixel, type Projection } from '../../drawing/isometric/geometry.ts'
import { parseDrawing } from '../../drawing/isometric/parse.ts'
import { sceneBounds } from '../../drawing/isometric/scene.ts'
import { isNear } from '../../picture/decode/colour-distance.ts'
import type { ReducedPicture } from '../../picture/decode/reduced.ts'
import { type ItemPlace, placesOfItems } from './item-places.ts'

/** The layout of a document as a picture shows it. */
export interface ShownLayout {
  readonly drawing: Drawing
  readonly projection: Projection
  /** From the plane of the projection to pixels of the picture. */
  readonly fit: Fit
  /** The picture's. */
  readonly width: number
  readonly height: number
  readonly places: readonly ItemPlace[]
}

/**
 * The share of items that must be visible where the document puts them. In pictures that follow the layout it is nearly 1; in pictures of
 * another layout less than half, mostly by chance.
 */
const LEAST_SEEN = 0.8

/**
 * Lays a document out as Cloudcraft does: the whole scene fitted into the picture and centred. This is known only from measurements, so it
 * is checked against the picture; undefined if they disagree. Never throws, whatever the document.
 */
export function shownLayout(
  document: unknown,
  picture: ReducedPicture,
  projection: Projection,
): ShownLayout | undefined {
  const { width, height } = picture
  const drawing = parseDrawing(document)
  const fit = fitInto(sceneBounds(drawing, projection), width, height)
  const places = placesOfItems(drawing, fit, projection)
  const seen = places.filter((place) => isSeen(place, picture)).length
  const isShown = places.length > 0 && seen / places.length >= LEAST_SEEN
  return isShown ? { drawing, projection, fit, width, height, places } : undefined
}

/** Whether an item's faces differ from the ground around it where the layout puts both. */
function isSeen({ inside, outside }: ItemPlace, picture: ReducedPicture): boolean {
  const ground = outside.flatMap((point) => pixelAt(picture, point) ?? [])
  const faces = inside.flatMap((point) => pixelAt(picture, point) ?? [])
  const differing = faces.filter((face) => !ground.some((pixel) => isNear(face, pixel)))
  return ground.length > 0 && differing.length >= 2
}

function pixelAt({ step, frame: { width, height, pixels } }: ReducedPicture, point: Pixel): number | undefined {
  const [x, y] = [Math.floor(point.x / step), Math.floor(point.y / step)]
  return x < 0 || y < 0 || x >= width || y >= height ? undefined : pixels[y * width + x]
}
