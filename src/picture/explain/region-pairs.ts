import type { FlatRegion } from './flat-regions.ts'
import { type FreeRegions, isAlike, type RegionLists } from './region-matches.ts'

/** Two regions that are one and the same, by their positions before and after. */
export type RegionPair = readonly [number, number]

/** How far a region may be from where a displacement puts it, where edges are smoothed. */
const TOLERANCE = 1.5

/** Regions of the picture after by where they are, in squares of this many pixels. */
const SQUARE = 4

export function placesOf({ after }: RegionLists): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>()
  for (const [index, { x, y }] of after.entries()) {
    const key = squareKey(Math.floor(x / SQUARE), Math.floor(y / SQUARE))
    const list = places.get(key)
    if (list) list.push(index)
    else places.set(key, [index])
  }
  return places
}

function squareKey(column: number, row: number): number {
  return (row + 65_536) * 262_144 + column + 65_536
}

/** The pairs of free regions that one displacement lays on each other. */
export function pairsUnder(
  { dx, dy }: { readonly dx: number; readonly dy: number },
  lists: RegionLists,
  places: ReadonlyMap<number, readonly number[]>,
  free: FreeRegions,
): readonly RegionPair[] {
  const pairs: RegionPair[] = []
  const taken = new Set<number>()
  for (const index of free.before) {
    const region = lists.before[index] as FlatRegion
    const [x, y] = [region.x * lists.scale + dx, region.y * lists.scale + dy]
    const isCounterpart = (candidate: number): boolean => {
      if (taken.has(candidate) || !free.after.has(candidate)) return false
      const other = lists.after[candidate] as FlatRegion
      if (Math.abs(other.x - x) > TOLERANCE || Math.abs(other.y - y) > TOLERANCE) return false
      return lists.classOf(other.colour) === lists.classOf(region.colour) && isAlike(region, other, lists)
    }
    const other = candidatesAt(x, y, places, isCounterpart)
    if (other === undefined) continue
    taken.add(other)
    pairs.push([index, other])
  }
  return pairs
}

/** The first that will do of those in the squares around a place. */
function candidatesAt(
  x: number,
  y: number,
  places: ReadonlyMap<number, readonly number[]>,
  isCounterpart: (candidate: number) => boolean,
): number | undefined {
  const [left, right] = [Math.floor((x - TOLERANCE) / SQUARE), Math.floor((x + TOLERANCE) / SQUARE)]
  const [top, bottom] = [Math.floor((y - TOLERANCE) / SQUARE), Math.floor((y + TOLERANCE) / SQUARE)]
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const found = places.get(squareKey(column, row))?.find(isCounterpart)
      if (found !== undefined) return found
    }
  }
  return undefined
}
