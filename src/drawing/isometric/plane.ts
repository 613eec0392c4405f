import { GRID_HEIGHT, GRID_WIDTH, type Point, type Projection, project, UNIT_HEIGHT, unitLength } from './geometry.ts'
import { digits } from './xml.ts'

/** A side of a solid, or the ground: a surface for text and signs. */
export type Plane = 'ground' | 'ground-right' | 'ground-up' | 'ground-left' | 'left' | 'right' | 'screen'

const ACROSS = GRID_WIDTH / UNIT_HEIGHT
const DOWN = GRID_HEIGHT / UNIT_HEIGHT

/** The first two numbers are the direction of a line of text, the last two that of the next line. */
const SKEWS: Readonly<Record<Plane, readonly [number, number, number, number]>> = {
  ground: [ACROSS, DOWN, -ACROSS, DOWN],
  'ground-right': [ACROSS, -DOWN, ACROSS, DOWN],
  'ground-up': [-ACROSS, -DOWN, ACROSS, -DOWN],
  'ground-left': [-ACROSS, DOWN, -ACROSS, -DOWN],
  left: [ACROSS, DOWN, 0, 1],
  right: [ACROSS, -DOWN, 0, 1],
  screen: [1, 0, 0, 1],
}

const TURNS: Readonly<Record<Plane, readonly [number, number, number, number]>> = {
  ...SKEWS,
  ground: [1, 0, 0, 1],
  'ground-right': [0, -1, 1, 0],
  'ground-up': [-1, 0, 0, -1],
  'ground-left': [0, 1, -1, 0],
}

/** The SVG transform from pixels to a plane, with the origin at `origin`. */
export function planeTransform(plane: Plane, origin: Point, projection: Projection): string {
  const { x, y } = project(origin, projection)
  const matrix = (projection === '2d' ? TURNS : SKEWS)[plane]
  return `matrix(${matrix.map((value) => digits(value, 4)).join(' ')} ${digits(x)} ${digits(y)})`
}

/** Grid units as pixels in a plane. */
export function inPlane(units: number, projection: Projection): number {
  return units * unitLength(projection)
}
