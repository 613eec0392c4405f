import type { Pixel, Rect } from '../isometric/geometry.ts'
import type { Grounds } from './grounds.ts'

/** How many neighbours determine how far something moves. */
const NEIGHBOURS = 4

/** A distance along each axis, in grid units. */
export type Move = readonly [x: number, y: number]

/** Where everything was and is, and which members each group has. */
export interface Neighbourhood {
  readonly was: Grounds
  readonly is: Grounds
  readonly membersOf: ReadonlyMap<string, ReadonlySet<string>>
}

/** How far the nearest neighbours moved: those in the innermost group that has any, otherwise those anywhere. */
export function wantedMove(homes: readonly string[], whole: Rect, { was, is, membersOf }: Neighbourhood): Move {
  const { minX, minY, maxX, maxY } = whole
  const centre = { x: (minX + maxX) / 2, y: (minY + maxY) / 2 }
  for (const ids of [...homes.map((home) => membersOf.get(home) ?? []), was.keys()]) {
    const nearest = nearestStayed(ids, centre, was, is)
    if (nearest.length > 0) return [median(nearest.map(({ x }) => x)), median(nearest.map(({ y }) => y))]
  }
  return [0, 0]
}

interface Stayed {
  readonly id: string
  readonly away: number
  readonly x: number
  readonly y: number
}

function nearestStayed(ids: Iterable<string>, centre: Pixel, was: Grounds, is: Grounds): readonly Stayed[] {
  const nearest: Stayed[] = []
  for (const id of ids) {
    const [from, to] = [was.get(id), is.get(id)]
    if (from === undefined || to === undefined) continue
    const away = Math.hypot((from.minX + from.maxX) / 2 - centre.x, (from.minY + from.maxY) / 2 - centre.y)
    const last = nearest[NEIGHBOURS - 1]
    if (last !== undefined && (last.away < away || (last.away === away && last.id < id))) continue
    nearest.push({ id, away, x: to.minX - from.minX, y: to.minY - from.minY })
    nearest.sort((a, b) => a.away - b.away || (a.id < b.id ? -1 : 1))
    nearest.length = Math.min(nearest.length, NEIGHBOURS)
  }
  return nearest
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[(values.length - 1) >> 1] ?? 0
}
