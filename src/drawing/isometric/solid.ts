import { type Colour, css, lighten, toHsl } from './colour.ts'
import { GRID_HEIGHT, GRID_WIDTH, type Pixel, type Point, project, UNIT_HEIGHT } from './geometry.ts'
import { solidColour } from './theme.ts'
import { digits } from './xml.ts'

/** Lightness of the left and right side and of inner edges relative to the top; measured on a picture drawn by Cloudcraft. */
const LEFT_SHADE = -0.1
const RIGHT_SHADE = -0.2
const EDGE_SHADE = -0.4
const INNER_EDGE = 1

/** How a solid is painted. */
export interface Coat {
  readonly colour: Colour
  /** Colour of the outline. */
  readonly edge: string
  /** Width of the outline in pixels. */
  readonly stroke: number
}

export interface Extent {
  readonly width: number
  readonly depth: number
  readonly height: number
}

/** A box whose back corner on the ground is at `at`. */
export function box(at: Point, { width, depth, height }: Extent, coat: Coat): string {
  const corner = (x: number, y: number, z: number) =>
    pixel({ x: at.x + x * width, y: at.y + y * depth, z: at.z + z * height })
  const [back, right, front, left] = [corner(0, 0, 1), corner(1, 0, 1), corner(1, 1, 1), corner(0, 1, 1)]
  const [rightFoot, frontFoot, leftFoot] = [corner(1, 0, 0), corner(1, 1, 0), corner(0, 1, 0)]
  const shades = shadesOf(coat.colour)
  return [
    face([back, right, front, left], shades.top),
    face([left, front, frontFoot, leftFoot], shades.left),
    face([front, right, rightFoot, frontFoot], shades.right),
    `<path d="M${left}L${front}L${right}M${front}L${frontFoot}" fill="none" stroke="${shades.inner}" stroke-width="${INNER_EDGE}"/>`,
    outline(`M${back}L${right}L${rightFoot}L${frontFoot}L${leftFoot}L${left}Z`, coat),
  ].join('')
}

/** All in grid units; with a different `topRadius` it is a bucket. */
export interface Round {
  readonly radius: number
  readonly topRadius?: number
  readonly height: number
}

/** An upright cylinder; `at` is the centre of its base. */
export function cylinder(at: Point, { radius, topRadius = radius, height }: Round, coat: Coat): string {
  const foot = project(at, 'isometric')
  const top = project({ ...at, z: at.z + height }, 'isometric')
  const [footX, footY] = [radius * RADIUS_ACROSS, radius * RADIUS_DOWN]
  const [topX, topY] = [topRadius * RADIUS_ACROSS, topRadius * RADIUS_DOWN]
  const shades = shadesOf(coat.colour)
  const body =
    `M${pair(top.x - topX, top.y)}L${pair(foot.x - footX, foot.y)}` +
    `A${digits(footX)} ${digits(footY)} 0 0 0 ${pair(foot.x + footX, foot.y)}L${pair(top.x + topX, top.y)}`
  const shine =
    `M${pair(top.x, top.y)}L${pair(foot.x, foot.y + footY)}` +
    `A${digits(footX)} ${digits(footY)} 0 0 0 ${pair(foot.x + footX, foot.y)}L${pair(top.x + topX, top.y)}Z`
  const lid = `cx="${digits(top.x)}" cy="${digits(top.y)}" rx="${digits(topX)}" ry="${digits(topY)}"`
  return [
    `<path d="${body}Z" fill="${shades.left}"/><path d="${shine}" fill="${shades.right}"/>`,
    `<ellipse ${lid} fill="${shades.top}" stroke="${shades.inner}" stroke-width="${INNER_EDGE}"/>`,
    outline(`${body}A${digits(topX)} ${digits(topY)} 0 0 0 ${pair(top.x - topX, top.y)}Z`, coat),
  ].join('')
}

/** A circle on the ground is an ellipse: its semi-axes in pixels for a radius of one grid unit. */
const RADIUS_ACROSS = GRID_WIDTH * Math.SQRT2
const RADIUS_DOWN = GRID_HEIGHT * Math.SQRT2

/** A ball with its centre at `at`. */
export function ball(at: Point, radius: number, coat: Coat): string {
  const { x, y } = project(at, 'isometric')
  const size = radius * UNIT_HEIGHT
  const shades = shadesOf(coat.colour)
  return (
    `<circle cx="${digits(x)}" cy="${digits(y)}" r="${digits(size)}" fill="${shades.left}"/>` +
    `<circle cx="${digits(x - size * 0.22)}" cy="${digits(y - size * 0.25)}" r="${digits(size * 0.6)}" fill="${shades.top}"/>` +
    `<circle cx="${digits(x)}" cy="${digits(y)}" r="${digits(size)}" fill="none" stroke="${coat.edge}" stroke-width="${digits(coat.stroke)}"/>`
  )
}

interface Shades {
  readonly top: string
  readonly left: string
  readonly right: string
  readonly inner: string
}

/** Colours of the faces; the inner edges of a dark solid are lighter, since they cannot be darker. */
export function shadesOf(colour: Colour): Shades {
  const top = solidColour(colour)
  const inner = toHsl(top).lightness < 0.45 ? 0.18 : EDGE_SHADE
  return {
    top: css(top),
    left: css(lighten(top, LEFT_SHADE)),
    right: css(lighten(top, RIGHT_SHADE)),
    inner: css(lighten(top, inner)),
  }
}

function face(corners: readonly string[], fill: string): string {
  return `<path d="M${corners.join('L')}Z" fill="${fill}"/>`
}

function outline(path: string, coat: Coat): string {
  return `<path d="${path}" fill="none" stroke="${coat.edge}" stroke-width="${digits(coat.stroke)}" stroke-linejoin="round"/>`
}

function pixel(point: Point): string {
  const { x, y }: Pixel = project(point, 'isometric')
  return pair(x, y)
}

function pair(x: number, y: number): string {
  return `${digits(x)} ${digits(y)}`
}
