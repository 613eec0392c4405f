import type { FlatRegion } from './flat-regions.ts'
import { isAlike, type Match, matchesAmong, type RegionLists } from './region-matches.ts'

/** A movement that several regions share: a place p of the picture before is at `p * scale + (dx, dy)` in the one after. */
export interface Displacement {
  readonly dx: number
  readonly dy: number
  /** The area of the regions that move so, in pixels of the picture after. */
  readonly area: number
}

export interface Movements {
  /** The one with the largest area first. */
  readonly displacements: readonly Displacement[]
  /** Each region at most once; `displacement` is a position in the list. */
  readonly matches: readonly { readonly before: number; readonly after: number; readonly displacement: number }[]
}

/** Less in common is chance: this many pixels, or this share of the largest displacement's or of the picture, whichever is less. */
const LEAST_AREA = 150
const LEAST_OF_MAIN = 0.003
const LEAST_OF_PICTURE = 0.0003
const MOST_DISPLACEMENTS = 60
const ROUNDS = 8
const TRIES = 24
/** How far a region may be from where the displacement puts it, where edges are smoothed. */
const TOLERANCE = 1.5

/**
 * Matches regions one to one, by what moved together: pairs of like regions vote for displacements, and the displacements take their regions
 * in the order of the votes. So a row of equal blocks is matched by how the row moved, and a new one among them is left over.
 */
export function findMovements(lists: RegionLists, picturePixels: number): Movements {
  const [usedBefore, usedAfter] = [new Set<number>(), new Set<number>()]
  const isFree = (side: 'before' | 'after', index: number) => !(side === 'before' ? usedBefore : usedAfter).has(index)
  const places = placesOf(lists)
  const found: { displacement: Displacement; pairs: readonly (readonly [number, number])[] }[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const before = found.length
    for (const wanted of votesOf(matchesAmong(lists, isFree), lists)) {
      if (found.length === MOST_DISPLACEMENTS) break
      const pairs = pairsUnder(wanted, lists, places, isFree)
      const displacement = settled(pairs, lists)
      if (displacement.area < leastArea(found[0]?.displacement, picturePixels)) continue
      found.push({ displacement, pairs })
      for (const [one, other] of pairs) {
        usedBefore.add(one)
        usedAfter.add(other)
      }
    }
    if (found.length === before) break
  }
  found.sort((a, b) => b.displacement.area - a.displacement.area)
  return {
    displacements: found.map(({ displacement }) => displacement),
    matches: found.flatMap(({ pairs }, displacement) =>
      pairs.map(([before, after]) => ({ before, after, displacement })),
    ),
  }
}

function leastArea(main: Displacement | undefined, picture: number): number {
  return Math.max(Math.min((main?.area ?? 0) * LEAST_OF_MAIN, picture * LEAST_OF_PICTURE), LEAST_AREA)
}

interface Vote {
  readonly dx: number
  readonly dy: number
  readonly weight: number
}

/** The displacements most voted for, to the pixel; neighbours count for each other where edges are smoothed. */
function votesOf(matches: readonly Match[], lists: RegionLists): readonly Vote[] {
  const votes = new Map<number, Vote>()
  const keyOf = (dx: number, dy: number) => (dx + 65_536) * 262_144 + (dy + 65_536)
  for (const { before, after, weight } of matches) {
    const [dx, dy] = displacementOf(lists.before[before] as FlatRegion, lists.after[after] as FlatRegion, lists).map(
      Math.round,
    ) as [number, number]
    const key = keyOf(dx, dy)
    votes.set(key, { dx, dy, weight: (votes.get(key)?.weight ?? 0) + weight })
  }
  const steps = lists.isExact ? [0] : [-1, 0, 1]
  const around = ({ dx, dy }: Vote) =>
    steps.flatMap((x) => steps.map((y) => votes.get(keyOf(dx + x, dy + y))?.weight ?? 0)).reduce((a, b) => a + b)
  return [...votes.values()]
    .map((vote) => ({ ...vote, weight: around(vote) }))
    .sort(
      (a, b) => b.weight - a.weight || Math.hypot(a.dx, a.dy) - Math.hypot(b.dx, b.dy) || a.dx - b.dx || a.dy - b.dy,
    )
    .slice(0, TRIES)
}

function displacementOf(one: FlatRegion, other: FlatRegion, { scale, isExact }: RegionLists): [number, number] {
  if (isExact) return [other.left - one.left, other.top - one.top]
  return [other.x - one.x * scale, other.y - one.y * scale]
}

/** Regions of the picture after by where they are, in squares of this many pixels. */
const SQUARE = 4

function placesOf({ after }: RegionLists): ReadonlyMap<number, readonly number[]> {
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
function pairsUnder(
  { dx, dy }: Vote,
  lists: RegionLists,
  places: ReadonlyMap<number, readonly number[]>,
  isFree: (side: 'before' | 'after', index: number) => boolean,
): readonly (readonly [number, number])[] {
  const pairs: [number, number][] = []
  const taken = new Set<number>()
  for (const [index, region] of lists.before.entries()) {
    if (!isFree('before', index)) continue
    const [x, y] = [region.x * lists.scale + dx, region.y * lists.scale + dy]
    const other = candidatesAt(x, y, places).find((candidate) => {
      if (taken.has(candidate) || !isFree('after', candidate)) return false
      const { x: itsX, y: itsY, colour } = lists.after[candidate] as FlatRegion
      if (Math.abs(itsX - x) > TOLERANCE || Math.abs(itsY - y) > TOLERANCE) return false
      if (lists.classOf(colour) !== lists.classOf(region.colour)) return false
      return isAlike(region, lists.after[candidate] as FlatRegion, lists)
    })
    if (other === undefined) continue
    taken.add(other)
    pairs.push([index, other])
  }
  return pairs
}

function candidatesAt(x: number, y: number, places: ReadonlyMap<number, readonly number[]>): readonly number[] {
  const columns = [...new Set([x - TOLERANCE, x + TOLERANCE].map((place) => Math.floor(place / SQUARE)))]
  const rows = [...new Set([y - TOLERANCE, y + TOLERANCE].map((place) => Math.floor(place / SQUARE)))]
  return rows.flatMap((row) => columns.flatMap((column) => places.get(squareKey(column, row)) ?? []))
}

/** What the pairs agree on, larger ones having more of a say. */
function settled(pairs: readonly (readonly [number, number])[], lists: RegionLists): Displacement {
  let [dx, dy, weights, area] = [0, 0, 0, 0]
  for (const [before, after] of pairs) {
    const [one, other] = [lists.before[before] as FlatRegion, lists.after[after] as FlatRegion]
    const [x, y] = displacementOf(one, other, lists)
    const weight = Math.sqrt(other.area)
    area += other.area
    dx += x * weight
    dy += y * weight
    weights += weight
  }
  if (lists.isExact) return { dx: Math.round(dx / weights), dy: Math.round(dy / weights), area }
  return { dx: dx / weights, dy: dy / weights, area }
}
