import type { Direction, Drawing, Item, Label, Outline } from './drawing.ts'
import { boundsOf, type Pixel, type Point, type Projection, project, type Rect } from './geometry.ts'
import { LEGEND_SIZE } from './legends.ts'
import { cornersOfRect } from './plates.ts'
import { textGround } from './text-size.ts'

/** The bounds of everything in the drawing, names included, in pixels at scale 1. */
export function sceneBounds(drawing: Drawing, projection: Projection): Rect {
  return boundsOf(pixelsOf(drawing, projection))
}

function* pixelsOf(drawing: Drawing, projection: Projection): Iterable<Pixel> {
  for (const item of drawing.items) yield* cornersOfItem(item, projection)
  for (const plate of drawing.plates) yield* plate.corners.map((corner) => project(corner, projection))
  for (const line of drawing.lines) yield* line.points.map((point) => project(point, projection))
  for (const label of drawing.labels) yield* cornersOfLabel(label).map((corner) => project(corner, projection))
  for (const { rect, legend, name } of drawing.outlines) {
    yield* cornersOfRect(rect).map((corner) => project(corner, projection))
    yield* cornersOfLegend({ name, legend }).map((corner) => project(corner, projection))
  }
}

/** The ground that a group's name covers. */
export function cornersOfLegend({ name, legend }: Pick<Outline, 'name' | 'legend'>): readonly Point[] {
  return turnedText([name], LEGEND_SIZE, legend.at, legend.direction)
}

/** The corners of an item's bounding box on the canvas. */
export function cornersOfItem({ at, width, depth, height }: Item, projection: Projection): readonly Pixel[] {
  const ground = { minX: at.x, minY: at.y, maxX: at.x + width, maxY: at.y + depth }
  return cornersOfRect(ground).flatMap((corner) => [
    project({ ...corner, z: at.z }, projection),
    project({ ...corner, z: at.z + height }, projection),
  ])
}

export function cornersOfLabel(label: Label): readonly Point[] {
  return turnedText(label.lines, label.size, label.at, label.direction)
}

/** The corners of a text on the ground, rotated to its direction around its upper left corner. */
function turnedText(lines: readonly string[], size: number, at: Point, direction: Direction): readonly Point[] {
  const corners = cornersOfRect(textGround(lines, size, 0, 0))
  return corners.map(({ x, y }) => {
    const [across, down] = TURNS[direction](x, y)
    return { x: at.x + across, y: at.y + down, z: 0 }
  })
}

const TURNS: Readonly<Record<Direction, (x: number, y: number) => readonly [number, number]>> = {
  down: (x, y) => [x, y],
  right: (x, y) => [y, -x],
  up: (x, y) => [-x, -y],
  left: (x, y) => [-y, x],
}
