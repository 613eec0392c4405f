/** The viewing angle: from above at an angle, or straight down. */
export type Projection = 'isometric' | '2d'

/** A position in grid units: x runs down-right, y down-left, z up. */
export interface Point {
  readonly x: number
  readonly y: number
  readonly z: number
}

/** A position on the canvas in pixels. */
export interface Pixel {
  readonly x: number
  readonly y: number
}

/** A rectangle on the ground (grid units) or on the canvas (pixels). */
export interface Rect {
  readonly minX: number
  readonly minY: number
  readonly maxX: number
  readonly maxY: number
}

/** How a scene is placed on a canvas: `canvas = scene * scale + (dx, dy)`. */
export interface Fit {
  readonly scale: number
  readonly dx: number
  readonly dy: number
}

/** Pixels per grid unit to the side and, in 2d, down; measured on a picture drawn by Cloudcraft. */
export const GRID_WIDTH = 32
/** Pixels per grid unit down, in the true isometric view. */
export const GRID_HEIGHT = GRID_WIDTH * Math.tan(Math.PI / 6)
/** Pixels per height unit up; also the true length of a grid unit along either axis. */
export const UNIT_HEIGHT = 2 * GRID_HEIGHT
/** Empty border around the scene, in pixels at scale 1. */
export const PADDING = 32

/** The pixel of a position at scale 1; the grid's origin is (0, 0). Height is not visible in 2d. */
export function project(point: Point, projection: Projection): Pixel {
  if (projection === '2d') return { x: point.x * GRID_WIDTH, y: point.y * GRID_WIDTH }
  return {
    x: (point.x - point.y) * GRID_WIDTH,
    y: (point.x + point.y) * GRID_HEIGHT - point.z * UNIT_HEIGHT,
  }
}

/** Length of a grid unit in the plane of the ground, in pixels at scale 1. */
export function unitLength(projection: Projection): number {
  return projection === '2d' ? GRID_WIDTH : UNIT_HEIGHT
}

/** The smallest rectangle around all points; without points the empty rectangle at the origin. */
export function boundsOf(points: Iterable<Pixel>): Rect {
  let bounds = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity }
  for (const { x, y } of points) {
    bounds = {
      minX: Math.min(bounds.minX, x),
      minY: Math.min(bounds.minY, y),
      maxX: Math.max(bounds.maxX, x),
      maxY: Math.max(bounds.maxY, y),
    }
  }
  return bounds.minX === Infinity ? { minX: 0, minY: 0, maxX: 0, maxY: 0 } : bounds
}

/** The scene's size at scale 1 in whole pixels, its border included. */
export function naturalSize(bounds: Rect): { readonly width: number; readonly height: number } {
  return {
    width: Math.ceil(rounded(bounds.maxX - bounds.minX)) + 2 * PADDING,
    height: Math.ceil(rounded(bounds.maxY - bounds.minY)) + 2 * PADDING,
  }
}

/** Scales a scene to fit into a canvas, keeping its proportions, and centres it. */
export function fit(bounds: Rect, width: number, height: number): Fit {
  const natural = naturalSize(bounds)
  const scale = Math.min(width / natural.width, height / natural.height)
  return {
    scale,
    dx: width / 2 - (scale * (bounds.minX + bounds.maxX)) / 2,
    dy: height / 2 - (scale * (bounds.minY + bounds.maxY)) / 2,
  }
}

/** Without it 64.00000000000001 pixels would be rounded up to 65. */
function rounded(length: number): number {
  return Math.round(length * 1e6) / 1e6
}
