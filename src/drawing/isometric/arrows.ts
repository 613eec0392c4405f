import { css } from './colour.ts'
import type { Item, Label, Line } from './drawing.ts'
import { type Point, project } from './geometry.ts'
import { towards } from './ground.ts'
import { textGround } from './text-size.ts'
import { inkOf, type Theme } from './theme.ts'
import { digits } from './xml.ts'

const BEND_RADIUS = 0.25
const HEAD_LENGTH = 0.36
const HEAD_WIDTH = 0.28
/** Gap between an arrow's tip and what it points at. */
const AIR = 0.08

/** What a line ends at: a solid, if it is one, and the label in front of it. */
export interface ArrowEnd {
  readonly item?: Item | undefined
  readonly label?: Label | undefined
}

/** A connection on the ground, with its arrowhead where no solid hides it. */
export function drawLine(line: Line, end: ArrowEnd, theme: Theme): string {
  const colour = css(inkOf(line.color, '#000000', theme))
  const dashes = line.dashed ? ' stroke-dasharray="7 5"' : ''
  const points = line.arrow ? shortenedBy(line.points, hiddenLength(line.points, end, theme)) : line.points
  const shaft = line.arrow ? shortenedBy(points, HEAD_LENGTH * 0.8) : points
  const pen = `fill="none" stroke="${colour}" stroke-width="${digits(line.width)}" stroke-linejoin="round"`
  return `<path d="${bentPath(shaft, theme)}" ${pen}${dashes}/>${line.arrow ? head(points, colour, theme) : ''}`
}

/** An arrow stops before the ground that a solid hides, or that its label is written on. */
function hiddenLength(points: readonly Point[], { item, label }: ArrowEnd, theme: Theme): number {
  const [before, tip] = [points.at(-2), points.at(-1)]
  if (before === undefined || tip === undefined) return AIR
  if (tip.x - before.x + (tip.y - before.y) <= 0) return AIR + writtenLength(tip, label)
  if (item === undefined || theme.projection === '2d') return AIR
  return AIR + Math.min(item.height, item.width / 2, item.depth / 2)
}

/** How far the label extends in front of the solid at the arrow's end. */
function writtenLength(tip: Point, label: Label | undefined): number {
  if (label === undefined) return 0
  const { minX, minY, maxX, maxY } = textGround(label.lines, label.size, label.at.x, label.at.y)
  const meets = tip.x > minX && tip.x < maxX && tip.y < maxY && tip.y > minY - 0.3
  return meets ? maxY - tip.y : 0
}

function shortenedBy(points: readonly Point[], length: number): readonly Point[] {
  const [before, tip] = [points.at(-2), points.at(-1)]
  if (before === undefined || tip === undefined) return points
  const whole = Math.hypot(tip.x - before.x, tip.y - before.y)
  const share = Math.min(length, whole * 0.9) / (whole || 1)
  const end = { x: tip.x + (before.x - tip.x) * share, y: tip.y + (before.y - tip.y) * share, z: tip.z }
  return [...points.slice(0, -1), end]
}

function head(points: readonly Point[], colour: string, theme: Theme): string {
  const [before, tip] = [points.at(-2), points.at(-1)]
  const length = before && tip ? Math.hypot(tip.x - before.x, tip.y - before.y) : 0
  if (before === undefined || tip === undefined || length === 0) return ''
  const [alongX, alongY] = [(tip.x - before.x) / length, (tip.y - before.y) / length]
  const corner = (side: number): Point => ({
    x: tip.x - alongX * HEAD_LENGTH - alongY * side,
    y: tip.y - alongY * HEAD_LENGTH + alongX * side,
    z: tip.z,
  })
  const corners = [tip, corner(HEAD_WIDTH / 2), corner(-HEAD_WIDTH / 2)].map((point) => pixel(point, theme))
  return `<path d="M${corners.join('L')}Z" fill="${colour}"/>`
}

function bentPath(points: readonly Point[], theme: Theme): string {
  const parts = points.map((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]]
    if (before === undefined || after === undefined) return pixel(point, theme)
    const [enter, leave] = [towards(point, before, BEND_RADIUS), towards(point, after, BEND_RADIUS)]
    return `${pixel(enter, theme)}Q${pixel(point, theme)} ${pixel(leave, theme)}`
  })
  return `M${parts.join('L')}`
}

function pixel(point: Point, theme: Theme): string {
  const { x, y } = project(point, theme.projection)
  return `${digits(x)} ${digits(y)}`
}
