import type { Box } from '../decode/frame.ts'

/** A part of the two pictures that differs. */
export interface ExplainedRegion {
  /** `changed`: drawn otherwise, or in one picture only. `moved`: drawn alike at another place. `revealed`: hidden behind something in one of the pictures. */
  readonly kind: 'changed' | 'moved' | 'revealed'
  /** In which of the pictures it can be seen; in the other is its place, or what is drawn there in its stead. */
  readonly seenIn: 'before' | 'after' | 'both'
  /** Its place in the picture before, in pixels of it; may lie beyond its border. */
  readonly before: Box
  /** Its place in the picture after. */
  readonly after: Box
  /** In the picture where there are more of them. */
  readonly changedPixels: number
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

/** How much of the smaller of two boxes they share: 0 to 1. */
export function overlapOf(one: Box, other: Box): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  if (width <= 0 || height <= 0) return 0
  return (width * height) / Math.min(one.width * one.height, other.width * other.height)
}

export function byPixels(one: ExplainedRegion, other: ExplainedRegion): number {
  return other.changedPixels - one.changedPixels || one.after.y - other.after.y || one.after.x - other.after.x
}
