import type { Box } from '../decode/frame.ts'

/** A part of the two pictures that differs. */
export interface ExplainedRegion {
  /**
   * `changed`: drawn differently, or in one picture only. `moved`: drawn the same at another position. `revealed`: hidden behind
   * something in one of the pictures.
   */
  readonly kind: 'changed' | 'moved' | 'revealed'
  /** The picture that shows it; the box in the other one is where it would be. */
  readonly seenIn: 'before' | 'after' | 'both'
  /** Its position in the earlier picture, in pixels of that picture; may lie beyond the border. */
  readonly before: Box
  /** Its position in the later picture. */
  readonly after: Box
  /** In the picture that has more of them. */
  readonly changedPixels: number
  /** Long and thin: a connector or a border that is drawn differently, not a thing. */
  readonly isLine: boolean
}

/** How one picture became the other: what is different, and what has only moved. */
export interface Explanation {
  /** Changed ones first, then revealed, then moved ones; each kind by its pixels. At most 100. */
  readonly regions: readonly ExplainedRegion[]
  /** The factor by which the later picture is drawn larger. */
  readonly scale: number
  /** Position p of the earlier picture is at `p * scale + (dx, dy)` after; `share` of the area that was found again, the largest first. */
  readonly displacements: readonly { readonly dx: number; readonly dy: number; readonly share: number }[]
  readonly changedPixels: number
  /** Pixels of the later picture that were found at another position in the earlier one. */
  readonly movedPixels: number
  readonly revealedPixels: number
}

export function united(one: Box, other: Box): Box {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)]
  return {
    x,
    y,
    width: Math.max(one.x + one.width, other.x + other.width) - x,
    height: Math.max(one.y + one.height, other.y + other.height) - y,
  }
}

/** The overlap of two boxes as a share of the smaller one: 0 to 1. */
export function overlapOf(one: Box, other: Box): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  if (width <= 0 || height <= 0) return 0
  return (width * height) / Math.min(one.width * one.height, other.width * other.height)
}

export function byPixels(one: ExplainedRegion, other: ExplainedRegion): number {
  return other.changedPixels - one.changedPixels || one.after.y - other.after.y || one.after.x - other.after.x
}

/** A box with a margin. */
export function widened({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by }
}

/** The share of a box that is in another one. */
export function shareIn(box: Box, other: Box): number {
  const width = Math.min(box.x + box.width, other.x + other.width) - Math.max(box.x, other.x)
  const height = Math.min(box.y + box.height, other.y + other.height) - Math.max(box.y, other.y)
  return width <= 0 || height <= 0 ? 0 : (width * height) / (box.width * box.height)
}
