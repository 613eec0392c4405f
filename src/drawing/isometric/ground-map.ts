import type { Rect } from './geometry.ts'

/** Cells of this many grid units: about the distance between two items. */
const CELL = 4
/** A rectangle that covers more cells than this goes into a separate list: an account's region covers everything. */
const MAX_CELLS = 400

/** A spatial index of rectangles, to find free ground without checking all of them. */
export interface GroundMap {
  add(rect: Rect): void
  /** Whether the inside of a rectangle overlaps none that was added. */
  isFree(rect: Rect): boolean
}

export function groundMap(cell = CELL): GroundMap {
  const cells = new Map<string, Rect[]>()
  const wide: Rect[] = []
  const keysOf = ({ minX, minY, maxX, maxY }: Rect): readonly string[] | undefined => {
    const [left, top] = [Math.floor(minX / cell), Math.floor(minY / cell)]
    const [right, bottom] = [Math.floor(maxX / cell), Math.floor(maxY / cell)]
    if ((right - left + 1) * (bottom - top + 1) > MAX_CELLS) return undefined
    const keys: string[] = []
    for (let x = left; x <= right; x += 1) for (let y = top; y <= bottom; y += 1) keys.push(`${x} ${y}`)
    return keys
  }
  return {
    add(rect) {
      const keys = keysOf(rect)
      if (keys === undefined) wide.push(rect)
      for (const key of keys ?? []) cells.set(key, [...(cells.get(key) ?? []), rect])
    },
    isFree(rect) {
      if (wide.some((other) => meet(rect, other))) return false
      const keys = keysOf(rect)
      if (keys === undefined) return ![...cells.values()].some((list) => list.some((other) => meet(rect, other)))
      return !keys.some((key) => cells.get(key)?.some((other) => meet(rect, other)))
    },
  }
}

/** Whether two rectangles share more than an edge. */
export function meet(first: Rect, second: Rect): boolean {
  return first.minX < second.maxX && second.minX < first.maxX && first.minY < second.maxY && second.minY < first.maxY
}

export function isInside(inner: Rect, outer: Rect): boolean {
  return inner.minX >= outer.minX && inner.maxX <= outer.maxX && inner.minY >= outer.minY && inner.maxY <= outer.maxY
}

export function moved(rect: Rect, x: number, y: number): Rect {
  return { minX: rect.minX + x, minY: rect.minY + y, maxX: rect.maxX + x, maxY: rect.maxY + y }
}

export function grow(rect: Rect, by: number): Rect {
  return { minX: rect.minX - by, minY: rect.minY - by, maxX: rect.maxX + by, maxY: rect.maxY + by }
}

/** The smallest rectangle around both. */
export function around(first: Rect, second: Rect): Rect {
  return {
    minX: Math.min(first.minX, second.minX),
    minY: Math.min(first.minY, second.minY),
    maxX: Math.max(first.maxX, second.maxX),
    maxY: Math.max(first.maxY, second.maxY),
  }
}
