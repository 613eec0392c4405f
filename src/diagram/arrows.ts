import { css } from './colour.ts'
import type { Item, Line } from './drawing.ts'
import { type Point, project } from './geometry.ts'
import { towards } from './ground.ts'
import { inkOf, type Theme } from './theme.ts'
import { digits } from './xml.ts'

const BEND_RADIUS = 0.25
const HEAD_LENGTH = 0.36
const HEAD_WIDTH = 0.28
/** Air between an arrow's tip and what it points at. */
const AIR = 0.08

/** A connection on the ground, its arrow where a solid does not hide it. */
export function drawLine(line: Line, target: Item | undefined, theme: Theme): string {
  const colour = css(inkOf(line.color, '#000000', theme))
  const dashes = line.dashed ? ' stroke-dasharray="7 5"' : ''
  const points = line.arrow ? shortenedBy(line.points, hiddenLength(line.points, target, theme)) : line.points
  const shaft = line.arrow ? shortenedBy(points, HEAD_LENGTH * 0.8) : points
  const pen = `fill="none" stroke="${colour}" stroke-width="${digits(line.width)}" stroke-linejoin="round"`
  return `<path d="${bentPath(shaft, theme)}" ${pen}${dashes}/>${line.arrow ? head(points, colour, theme) : ''}`
}

/** An arrow that comes from behind ends before the ground that its target's top hides. */
function hiddenLength(points: readonly Point[], target: Item | undefined, theme: Theme): number {
  const [before, tip] = [points.at(-2), points.at(-1)]
  if (target === undefined || before === undefined || tip === undefined || theme.projection === '2d') return AIR
  const fromBehind = tip.x - before.x + (tip.y - before.y) > 0
  return fromBehind ? AIR + Math.min(target.height, target.width / 2, target.depth / 2) : AIR
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
