import { brightness, type Colour, css, lighten, mix } from './colour.ts'
import type { Outline, Plate } from './drawing.ts'
import { boundsOf, type Point, project, type Rect } from './geometry.ts'
import { cornersOfRect } from './plates.ts'
import { box } from './solid.ts'
import { colourOf, inkOf, type Theme, tint } from './theme.ts'
import { digits } from './xml.ts'

const PLATFORM_HEIGHT = 0.07
const CORNER_RADIUS = 0.35

/** A surface on the ground. */
export function drawPlate(plate: Plate, theme: Theme): string {
  if (plate.kind === 'platform') return platform(plate, theme)
  if (plate.kind === 'area') return area(plate, theme)
  const colour = inkOf(plate.color, plate.kind === 'zone' ? '#e8e8e8' : '#4286c5', theme)
  const path = roundedPath(plate.corners, plate.kind === 'zone' ? 0.1 : 0.25, theme)
  const fill = tint(colour, plate.kind === 'zone' ? 0.3 : 0.16, theme)
  const dashes = plate.kind === 'zone' ? ' stroke-dasharray="5 4"' : ''
  return `<path d="${path}" fill="${fill}" stroke="${borderOf(colour, theme)}" stroke-width="1.2"${dashes}/>`
}

/** A calmer border: neither bright yellow nor hard black. */
function borderOf(colour: Colour, theme: Theme): string {
  const calm = brightness(colour) > 0.75 && theme.name === 'light' ? lighten(colour, -0.15) : colour
  return css(mix(calm, theme.background, 0.35))
}

/** An autoscaling group: a thin slab with its top level with the ground, so that its instances stand like all others. */
function platform(plate: Plate, theme: Theme): string {
  const colour = { ...colourOf(plate.color, '#f5b720', theme), alpha: 1 }
  if (theme.projection === '2d') {
    const path = roundedPath(plate.corners, 0.15, theme)
    return `<path d="${path}" fill="${tint(colour, 0.3, theme)}" stroke="${css(colour)}" stroke-width="1.5"/>`
  }
  const { minX, minY, maxX, maxY } = boundsOf(plate.corners)
  const coat = { colour, edge: css(lighten(colour, -0.3)), stroke: 1.2 }
  return box(
    { x: minX, y: minY, z: -PLATFORM_HEIGHT },
    { width: maxX - minX, depth: maxY - minY, height: PLATFORM_HEIGHT },
    coat,
  )
}

/** An area as its author drew it; its shadow falls towards the viewer. */
function area(plate: Plate, theme: Theme): string {
  const colour = colourOf(plate.color, '#e6e7e8', theme)
  const border = colourOf(plate.border, 'none', theme)
  const fallen = plate.corners.map((corner) => ({ ...corner, x: corner.x + 0.08, y: corner.y + 0.08 }))
  const shadow = plate.shadow ? `<path d="${roundedPath(fallen, 0, theme)}" fill="#000000" fill-opacity=".18"/>` : ''
  const stroke =
    border.alpha > 0 ? ` stroke="${css(border)}" stroke-opacity="${digits(border.alpha)}" stroke-width="2"` : ''
  const fill = colour.alpha > 0 ? `fill="${css(colour)}" fill-opacity="${digits(colour.alpha)}"` : 'fill="none"'
  return `${shadow}<path d="${roundedPath(plate.corners, 0, theme)}" ${fill}${stroke}/>`
}

interface Pen {
  readonly width: number
  readonly dashes: string
  /** Share of the colour that the enclosed ground is tinted with. */
  readonly tint: number
  readonly fallback: string
}

const PENS: ReadonlyMap<string, Pen> = new Map([
  ['region', { width: 2, dashes: '2 5', tint: 0, fallback: '#a991e1' }],
  ['vpc', { width: 2, dashes: '', tint: 0.05, fallback: '#03a9f4' }],
  ['subnet', { width: 1.5, dashes: '', tint: 0.07, fallback: '#2f8f5b' }],
  ['sg', { width: 1.5, dashes: '6 4', tint: 0, fallback: '#3f51b5' }],
  ['networkacl', { width: 1.5, dashes: '8 3 2 3', tint: 0, fallback: '#8d6e63' }],
])
const OTHER_PEN: Pen = { width: 1.5, dashes: '6 4', tint: 0, fallback: '#5f6b7a' }

/** The line around a network's members, with a light tint of its colour inside. */
export function drawOutline(outline: Outline, theme: Theme): string {
  const pen = PENS.get(outline.type) ?? OTHER_PEN
  const colour = inkOf(outline.color, pen.fallback, theme)
  const path = roundedPath(cornersOfRect(outline.rect), CORNER_RADIUS, theme)
  const fill = pen.tint === 0 ? 'fill="none"' : `fill="${css(colour)}" fill-opacity="${pen.tint}"`
  const dashes = pen.dashes === '' ? '' : ` stroke-dasharray="${pen.dashes}" stroke-linecap="round"`
  return `<path d="${path}" ${fill} stroke="${css(colour)}" stroke-width="${pen.width}"${dashes}/>`
}

/** A closed path with rounded corners; the radius is in grid units, and at most half a side. */
export function roundedPath(corners: readonly Point[], radius: number, theme: Theme): string {
  const at = (point: Point) => {
    const { x, y } = project(point, theme.projection)
    return `${digits(x)} ${digits(y)}`
  }
  const bends = corners.map((corner, index) => {
    const before = corners.at(index - 1) ?? corner
    const after = corners[(index + 1) % corners.length] ?? corner
    if (radius === 0) return at(corner)
    return `${at(towards(corner, before, radius))}Q${at(corner)} ${at(towards(corner, after, radius))}`
  })
  return `M${bends.join('L')}Z`
}

/** The point at `distance` from one corner towards another, at most halfway. */
export function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const share = length === 0 ? 0 : Math.min(0.5, distance / length)
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share, z: from.z }
}

/** Surfaces in drawing order: a smaller one lies on a larger one. */
export function largestFirst<T>(parts: readonly T[], rectOf: (part: T) => Rect): readonly T[] {
  const area = (part: T) => {
    const { minX, minY, maxX, maxY } = rectOf(part)
    return (maxX - minX) * (maxY - minY)
  }
  return [...parts].sort((first, second) => area(second) - area(first))
}
