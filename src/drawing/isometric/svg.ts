import { drawLine } from './arrows.ts'
import { css } from './colour.ts'
import { backToFront } from './depth.ts'
import type { Drawing, Item, Outline, Plate } from './drawing.ts'
import { collectForms } from './forms.ts'
import {
  boundsOf,
  type Fit,
  fit as fitInto,
  GRID_HEIGHT,
  GRID_WIDTH,
  naturalSize,
  type Projection,
  project,
  type Rect,
} from './geometry.ts'
import { drawOutline, drawPlate, largestFirst } from './ground.ts'
import { drawLabel, drawLegend, drawPlateName } from './lettering.ts'
import { sceneBounds } from './scene.ts'
import { type Theme, type ThemeName, themeOf } from './theme.ts'
import { digits, escapeXml } from './xml.ts'

export interface SvgOptions {
  readonly projection: Projection
  readonly theme: ThemeName
  /** Pixels. Without both, the natural size times `scale`; with one, the other follows from the proportions of the scene. */
  readonly width?: number
  readonly height?: number
  readonly scale?: number
  readonly grid?: boolean
  /** No background. */
  readonly transparent?: boolean
  readonly title?: string
}

/** The longest side in pixels: browsers and rasterisers fail on longer ones. */
const MAX_SIDE = 16_384

/** Draws a picture as SVG, without script, style or external resources. Equal drawings give equal bytes. */
export function drawSvg(drawing: Drawing, options: SvgOptions): string {
  const theme = themeOf(options.theme, options.projection)
  const bounds = sceneBounds(drawing, options.projection)
  const { width, height } = canvasSize(bounds, options)
  const placed = fitInto(bounds, width, height)
  const forms = collectForms(drawing.items, theme, 'form-')
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" `,
    `font-family="Lato, 'Helvetica Neue', Arial, sans-serif">`,
    options.title === undefined ? '' : `<title>${escapeXml(options.title)}</title>`,
    `<defs>${options.grid === true ? gridPattern(theme, placed) : ''}${forms.definitions}</defs>`,
    backdrop(width, height, theme, options),
    `<g transform="matrix(${digits(placed.scale, 6)} 0 0 ${digits(placed.scale, 6)} ${digits(placed.dx)} ${digits(placed.dy)})">`,
    scene(drawing, forms.idOf, theme),
    '</g></svg>\n',
  ].join('')
}

/** The size of the canvas in whole pixels. */
function canvasSize(bounds: Rect, { width, height, scale = 1 }: SvgOptions): { width: number; height: number } {
  const natural = naturalSize(bounds)
  if (width !== undefined && height !== undefined) return { width: side(width), height: side(height) }
  const wanted = width === undefined ? (height === undefined ? scale : height / natural.height) : width / natural.width
  const factor = Math.min(wanted, MAX_SIDE / natural.width, MAX_SIDE / natural.height)
  return { width: side(width ?? natural.width * factor), height: side(height ?? natural.height * factor) }
}

function side(pixels: number): number {
  return Number.isFinite(pixels) ? Math.min(MAX_SIDE, Math.max(1, Math.round(pixels))) : 1
}

function backdrop(width: number, height: number, theme: Theme, { grid, transparent }: SvgOptions): string {
  const size = `width="${width}" height="${height}"`
  const background = transparent === true ? '' : `<rect ${size} fill="${css(theme.background)}"/>`
  const lines = grid === true ? `<rect ${size} fill="url(#gridPatternMajor)"/>` : ''
  return `${background}${lines}${transparent === true ? `<rect ${size} fill="none" id="interactionLayer"/>` : ''}`
}

/** Lines one grid unit apart, skewed like the ground. */
function gridPattern({ projection, grid }: Theme, { scale, dx, dy }: Fit): string {
  const skew =
    projection === '2d' ? [GRID_WIDTH, 0, 0, GRID_WIDTH] : [GRID_WIDTH, GRID_HEIGHT, -GRID_WIDTH, GRID_HEIGHT]
  const matrix = [...skew.map((value) => digits(value * scale, 4)), digits(dx), digits(dy)].join(' ')
  return (
    `<pattern id="gridPatternMajor" width="1" height="1" patternUnits="userSpaceOnUse" patternTransform="matrix(${matrix})">` +
    `<path d="M0 0H1M0 0V1" fill="none" stroke="${grid}" stroke-width=".05"/></pattern>`
  )
}

/** Everything from the ground up: surfaces, outlines, connections, solids from back to front, and text on top. */
function scene(drawing: Drawing, idOf: (item: Item) => string, theme: Theme): string {
  const plates = (kinds: readonly Plate['kind'][]) =>
    largestFirst(
      drawing.plates.filter(({ kind }) => kinds.includes(kind)),
      ({ corners }) => boundsOf(corners),
    )
  const outlines = largestFirst(drawing.outlines, ({ rect }: Outline) => rect)
  const itemById = new Map(drawing.items.map((item) => [item.id, item]))
  const labelByOwner = new Map(drawing.labels.map((label) => [label.of, label]))
  return [
    ...plates(['area', 'zone']).map((plate) => drawPlate(plate, theme)),
    ...outlines.map((outline) => drawOutline(outline, theme)),
    ...plates(['cluster']).map((plate) => drawPlate(plate, theme)),
    ...plates(['platform']).map((plate) => drawPlate(plate, theme)),
    ...drawing.lines.map((line) =>
      drawLine(line, { item: itemById.get(line.to), label: labelByOwner.get(line.to) }, theme),
    ),
    ...backToFront(drawing.items).map((item) => stand(item, idOf(item), theme)),
    ...drawing.plates.filter(({ id }) => !labelByOwner.has(id)).map((plate) => drawPlateName(plate, theme)),
    ...outlines.map((outline) => drawLegend(outline, theme)),
    ...drawing.labels.map((label) => drawLabel(label, theme)),
  ].join('')
}

function stand(item: Item, form: string, theme: Theme): string {
  const { x, y } = project(item.at, theme.projection)
  const title = `<title>${escapeXml(item.name === '' ? item.type : `${item.name} (${item.type})`)}</title>`
  return `<use href="#${form}" x="${digits(x)}" y="${digits(y)}">${title}</use>`
}
