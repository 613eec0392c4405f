import { drawLine } from '../isometric/arrows.ts'
import { backToFront } from '../isometric/depth.ts'
import type { Drawing, Item, Line, Mark, Outline, Plate } from '../isometric/drawing.ts'
import type { Forms } from '../isometric/forms.ts'
import { boundsOf, type Pixel, type Point, project } from '../isometric/geometry.ts'
import { drawOutline, drawPlate, largestFirst, roundedPath } from '../isometric/ground.ts'
import { grow } from '../isometric/ground-map.ts'
import { cornersOfRect } from '../isometric/plates.ts'
import type { Theme } from '../isometric/theme.ts'
import { digits } from '../isometric/xml.ts'
import { badge } from './badges.ts'
import { greyTheme, hatchOf, MARK_DASHES, markColour, markPaint, markTint } from './mark-style.ts'
import { type Piece, wrapped } from './pieces.ts'

/** What all layers of a picture have in common. */
export interface Brush {
  readonly theme: Theme
  readonly prefix: string
  /** Factor for the size of badges and names; 1 in a small picture. */
  readonly scale: number
  readonly pieceOf: (id: string) => Piece | undefined
  readonly markOf: (id: string) => Mark
}

/** How far the hatched ground extends beyond an item, in grid units. */
const PAD = 0.28
/** A larger badge would hide what is below it. */
const MAX_BADGE_SCALE = 2.2
const PAD_RADIUS = 0.2

export function badgeScale({ scale }: Brush): number {
  return Math.min(scale, MAX_BADGE_SCALE)
}

/** Surfaces and outlines, the largest first; unchanged ones in grey. */
export function groundLayer({ plates, outlines }: Drawing, brush: Brush): string {
  const surfaces = largestFirst(plates, ({ corners }) => boundsOf(corners))
  const lines = largestFirst(outlines, ({ rect }) => rect)
  return [
    ...surfaces.filter(({ kind }) => kind === 'zone' || kind === 'area').map((plate) => surface(plate, brush)),
    ...lines.map((outline) => networkLine(outline, brush)),
    ...surfaces.filter(({ kind }) => kind !== 'zone' && kind !== 'area').map((plate) => surface(plate, brush)),
  ].join('')
}

function surface(plate: Plate, brush: Brush): string {
  const mark = brush.markOf(plate.id)
  const grey = { isometric: brush.theme.name === 'light' ? '#dfe3e8' : '#3a4250' }
  if (mark === 'unchanged') {
    const content = drawPlate({ ...plate, color: grey, border: {}, shadow: false }, greyTheme(brush.theme))
    return wrapped('p', brush.pieceOf(plate.id), content)
  }
  const path = roundedPath(plate.corners, PAD_RADIUS, brush.theme)
  return wrapped('p', brush.pieceOf(plate.id), hatched(path, mark, 2, brush))
}

function hatched(path: string, mark: Mark, stroke: number, { theme, prefix }: Brush): string {
  return `<path d="${path}" fill="${hatchOf(mark, prefix)}" ${pen(mark, stroke, theme)}/>`
}

function pen(mark: Mark, width: number, theme: Theme): string {
  const dashes = MARK_DASHES[mark] === '' ? '' : ` stroke-dasharray="${MARK_DASHES[mark]}"`
  return `stroke="${markColour(mark, theme)}" stroke-width="${digits(width)}" stroke-linejoin="round"${dashes}`
}

function networkLine(outline: Outline, brush: Brush): string {
  const mark = brush.markOf(outline.id)
  const grey = { isometric: brush.theme.name === 'light' ? '#a7b0bd' : '#66707f' }
  if (mark === 'unchanged')
    return wrapped('r', brush.pieceOf(outline.id), drawOutline({ ...outline, color: grey }, greyTheme(brush.theme)))
  const path = roundedPath(cornersOfRect(outline.rect), 0.35, brush.theme)
  const fill = `fill="${markTint(mark, brush.theme, 0.5)}" fill-opacity=".14"`
  return wrapped('r', brush.pieceOf(outline.id), `<path d="${path}" ${fill} ${pen(mark, 3, brush.theme)}/>`)
}

/** Hatched ground under everything that changed. */
export function padLayer(items: readonly Item[], brush: Brush): string {
  const marked = items.filter(({ id }) => brush.markOf(id) !== 'unchanged')
  return marked
    .map(({ id, at, width, depth }) => {
      const ground = grow({ minX: at.x, minY: at.y, maxX: at.x + width, maxY: at.y + depth }, PAD)
      const path = roundedPath(cornersOfRect(ground), PAD_RADIUS, brush.theme)
      return wrapped('p', brush.pieceOf(id), hatched(path, brush.markOf(id), 1.5, brush))
    })
    .join('')
}

/** Connections: grey and thin, or in the colour of their mark. */
export function lineLayer(drawing: Drawing, pieceOfLine: (line: Line) => Piece, brush: Brush): string {
  const items = new Map(drawing.items.map((item) => [item.id, item]))
  const drawn = drawing.lines.map((line) => {
    const piece = pieceOfLine(line)
    const isMarked = piece.mark !== 'unchanged'
    const color = {
      isometric: isMarked ? markColour(piece.mark, brush.theme) : markPaint('unchanged', brush.theme).accent,
    }
    const pen = { color, width: isMarked ? 3 : 1.3, dashed: piece.mark === 'removed' }
    const shape = drawLine({ ...line, ...pen }, { item: items.get(line.to) }, greyTheme(brush.theme))
    const sign = isMarked
      ? badge(piece.mark, { ...middleOf(line.points, brush.theme), radius: 8 * badgeScale(brush) }, brush.theme)
      : ''
    return { isMarked, svg: wrapped('e', piece, shape + sign) }
  })
  return drawn
    .sort((first, second) => Number(first.isMarked) - Number(second.isMarked))
    .map(({ svg }) => svg)
    .join('')
}

/** The point halfway along a line, in pixels. */
export function middleOf(points: readonly Point[], { projection }: Theme): Pixel {
  const pixels = points.map((point) => project(point, projection))
  const lengths = pixels.slice(1).map((to, index) => distance(pixels[index] ?? to, to))
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2
  for (const [index, length] of lengths.entries()) {
    const [from, to] = [pixels[index], pixels[index + 1]]
    if (from !== undefined && to !== undefined && left <= length) {
      const share = length === 0 ? 0 : left / length
      return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
    }
    left -= length
  }
  return pixels[0] ?? { x: 0, y: 0 }
}

function distance(from: Pixel, to: Pixel): number {
  return Math.hypot(to.x - from.x, to.y - from.y)
}

/** The item in the colours of its mark. */
export function painted(item: Item, { markOf, theme }: Brush): Item {
  const { color, accent } = markPaint(markOf(item.id), theme)
  return { ...item, color: { isometric: color }, accent: { isometric: accent } }
}

/** Solids from back to front; removed ones are translucent. */
export function solidLayer(items: readonly Item[], forms: Forms, brush: Brush): string {
  return backToFront(items)
    .map((item) => {
      const { x, y } = project(item.at, brush.theme.projection)
      const ghost = brush.markOf(item.id) === 'removed' ? ' opacity=".62"' : ''
      const use = `<use href="#${forms.idOf(item)}" x="${digits(x)}" y="${digits(y)}"${ghost}/>`
      return wrapped('r', brush.pieceOf(item.id), use)
    })
    .join('')
}
