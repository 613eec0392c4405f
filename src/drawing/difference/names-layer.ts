import type { Drawing, Label, Outline } from '../isometric/drawing.ts'
import { boundsOf, type Pixel, type Point, project, type Rect } from '../isometric/geometry.ts'
import { type GroundMap, groundMap, grow } from '../isometric/ground-map.ts'
import { drawLabel, drawLegend } from '../isometric/lettering.ts'
import { cornersOfItem, cornersOfLabel, cornersOfLegend } from '../isometric/scene.ts'
import type { Theme } from '../isometric/theme.ts'
import { badge } from './badges.ts'
import { type Brush, badgeScale } from './layers.ts'
import { greyTheme, letterColours } from './mark-style.ts'
import { drawLeaderOf, drawPlateOf, type Naming, placeNames } from './name-plates.ts'
import { wrapped } from './pieces.ts'

const BADGE_RADIUS = 10
export const NAME_SIZE = 14
/** Pixels of a cell of the map of taken ground: a few names high. */
const CELL = 48

/** A component whose name is always written, and where its badge is. */
interface Bearer extends Naming {
  readonly badgeAt: Pixel
}

export interface NamesLayer {
  readonly svg: string
  /** What it covers, in pixels. */
  readonly rects: readonly Rect[]
}

/**
 * Badges and readable names of everything that changed; other names if there is room left.
 * @param otherBadges where the badges of connections and memberships are, which no name may cover
 */
export function namesLayer(
  drawing: Drawing,
  isNamed: (id: string) => boolean,
  otherBadges: readonly Pixel[],
  brush: Brush,
): NamesLayer {
  const { theme, scale } = brush
  const radius = BADGE_RADIUS * badgeScale(brush)
  const bearers = bearersOf(drawing, brush, radius, isNamed)
  const taken = groundMap(CELL)
  const avoided = groundMap(CELL)
  for (const { badgeAt, box, mark } of bearers) {
    if (mark !== 'unchanged') taken.add(aroundPixel(badgeAt, radius))
    taken.add(box)
  }
  for (const at of otherBadges) taken.add(aroundPixel(at, radius))
  for (const item of drawing.items) avoided.add(boundsOf(cornersOfItem(item, theme.projection)))
  for (const outline of drawing.outlines) avoided.add(boundsOf(onCanvas(cornersOfLegend(outline), theme)))
  const plates = placeNames(
    bearers.filter(({ text }) => text !== ''),
    NAME_SIZE * scale,
    taken,
    avoided,
  )
  const quiet = [
    ...quietLegends(drawing.outlines, taken, brush, isNamed),
    ...quietLabels(drawing.labels, taken, brush, isNamed),
  ]
  // A line must not cross other plates, so plates with a line are drawn first.
  const fromBelow = plates.toSorted(
    (one, other) => Number(one.leader === undefined) - Number(other.leader === undefined),
  )
  const loud = fromBelow.map((plate) => {
    const drawn = drawLeaderOf(plate, theme) + drawPlateOf(plate, NAME_SIZE * scale, theme)
    return wrapped('l', brush.pieceOf(plate.id), drawn)
  })
  const badges = bearers.map(({ id, mark, badgeAt }) => {
    const piece = brush.pieceOf(id)
    return wrapped('b', piece, badge(mark, { ...badgeAt, radius }, theme, piece?.isDoubtful))
  })
  const rects = [...plates.map(({ rect }) => rect), ...bearers.map(({ badgeAt }) => aroundPixel(badgeAt, radius))]
  return { svg: [...quiet, ...loud, ...badges].join(''), rects }
}

function bearersOf(
  drawing: Drawing,
  brush: Brush,
  radius: number,
  isNamed: (id: string) => boolean,
): readonly Bearer[] {
  const { theme, markOf, pieceOf } = brush
  const isBearer = ({ id }: { id: string }) => markOf(id) !== 'unchanged' || isNamed(id)
  const naming = (id: string, badgeAt: Pixel, box: Rect): Bearer => {
    const { label, name = '' } = pieceOf(id) ?? {}
    return { id, text: label ?? name, mark: markOf(id), badgeAt, box }
  }
  const items = drawing.items.filter(isBearer).map((item) => {
    const box = boundsOf(cornersOfItem(item, theme.projection))
    return naming(item.id, { x: (box.minX + box.maxX) / 2, y: box.minY - radius * 0.35 }, box)
  })
  const standing = new Set(items.map(({ id }) => id))
  const plates = drawing.plates
    .filter((plate) => isBearer(plate) && !standing.has(plate.id))
    .map(({ id, corners }) => {
      const { minX, maxY } = boundsOf(corners)
      const at = project({ x: minX + 0.3, y: maxY, z: 0 }, theme.projection)
      return naming(id, at, aroundPixel(at, radius))
    })
  const outlines = drawing.outlines.filter(isBearer).map(({ id, legend }) => {
    const at = project(legend.at, theme.projection)
    return naming(id, at, aroundPixel(at, radius))
  })
  return [...items, ...plates, ...outlines].sort((first, second) => {
    return first.box.minY - second.box.minY || first.box.minX - second.box.minX || (first.id < second.id ? -1 : 1)
  })
}

function aroundPixel({ x, y }: Pixel, radius: number): Rect {
  return grow({ minX: x, minY: y, maxX: x, maxY: y }, radius)
}

function onCanvas(corners: readonly Point[], { projection }: Theme): readonly Pixel[] {
  return corners.map((corner) => project(corner, projection))
}

function quietLegends(
  outlines: readonly Outline[],
  taken: GroundMap,
  brush: Brush,
  isNamed: (id: string) => boolean,
): readonly string[] {
  return outlines
    .filter(({ id }) => brush.markOf(id) === 'unchanged' && !isNamed(id))
    .filter((outline) => claims(taken, boundsOf(onCanvas(cornersOfLegend(outline), brush.theme))))
    .map((outline) => drawLegend({ ...outline, color: quietColour(brush.theme) }, greyTheme(brush.theme)))
}

function quietLabels(
  labels: readonly Label[],
  taken: GroundMap,
  brush: Brush,
  isNamed: (id: string) => boolean,
): readonly string[] {
  return labels
    .filter(({ of }) => of === undefined || (brush.markOf(of) === 'unchanged' && !isNamed(of)))
    .filter((label) => claims(taken, boundsOf(onCanvas(cornersOfLabel(label), brush.theme))))
    .map((label) => drawLabel({ ...label, color: quietColour(brush.theme), halo: true }, greyTheme(brush.theme)))
}

/** Takes the ground if it is free; returns whether it was. */
function claims(taken: GroundMap, rect: Rect): boolean {
  const isFree = taken.isFree(rect)
  if (isFree) taken.add(rect)
  return isFree
}

function quietColour(theme: Theme) {
  return { isometric: letterColours(theme).quiet }
}
