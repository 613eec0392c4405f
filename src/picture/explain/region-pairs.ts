import { at } from '../../errors.ts'
import { type FreeRegions, isAlike, type RegionLists } from './region-matches.ts'

/** Two regions that are the same one, by their positions before and after. */
export type RegionPair = readonly [number, number]

/** How far a region may be from where a displacement puts it, in pixels: smoothing moves centroids. */
const TOLERANCE = 1.5

/** The side of the squares of the spatial index, in pixels. */
const SQUARE = 4

/** A spatial index: the positions of regions by the square that their centroid is in. */
export type Squares = ReadonlyMap<number, readonly number[]>

/** Indexes the regions of the later picture. */
export function bySquare({ after }: RegionLists): Squares {
  const squares = new Map<number, number[]>()
  for (const [index, { x, y }] of after.entries()) {
    const key = squareKey(Math.floor(x / SQUARE), Math.floor(y / SQUARE))
    const list = squares.get(key)
    if (list) list.push(index)
    else squares.set(key, [index])
  }
  return squares
}

function squareKey(column: number, row: number): number {
  return (row + 65_536) * 262_144 + column + 65_536
}

/** The pairs of free regions that a displacement moves onto each other. */
export function pairsUnder(
  { dx, dy }: { readonly dx: number; readonly dy: number },
  lists: RegionLists,
  squares: Squares,
  free: FreeRegions,
): readonly RegionPair[] {
  const pairs: RegionPair[] = []
  const taken = new Set<number>()
  for (const index of free.before) {
    const region = at(lists.before, index)
    const x = region.x * lists.scale + dx
    const y = region.y * lists.scale + dy
    const isCounterpart = (candidate: number): boolean => {
      if (taken.has(candidate) || !free.after.has(candidate)) return false
      const other = at(lists.after, candidate)
      if (Math.abs(other.x - x) > TOLERANCE || Math.abs(other.y - y) > TOLERANCE) return false
      return other.colour === region.colour && isAlike(region, other, lists)
    }
    const other = firstAround(x, y, squares, isCounterpart)
    if (other === undefined) continue
    taken.add(other)
    pairs.push([index, other])
  }
  return pairs
}

/** The first counterpart in the squares around a position. */
function firstAround(
  x: number,
  y: number,
  squares: Squares,
  isCounterpart: (candidate: number) => boolean,
): number | undefined {
  const left = Math.floor((x - TOLERANCE) / SQUARE)
  const right = Math.floor((x + TOLERANCE) / SQUARE)
  const top = Math.floor((y - TOLERANCE) / SQUARE)
  const bottom = Math.floor((y + TOLERANCE) / SQUARE)
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const found = squares.get(squareKey(column, row))?.find(isCounterpart)
      if (found !== undefined) return found
    }
  }
  return undefined
}
