import { at } from '../../errors.ts'
import type { FlatRegion } from './flat-regions.ts'
import { eachMatch, type FreeRegions, type RegionLists } from './region-matches.ts'
import { bySquare, pairsUnder, type RegionPair } from './region-pairs.ts'

/** A movement that several regions share: position p of the earlier picture is at `p * scale + (dx, dy)` in the later one. */
export interface Displacement {
  readonly dx: number
  readonly dy: number
  /** The area of these regions, in pixels of the later picture. */
  readonly area: number
}

export interface Movements {
  /** By area, the largest first. */
  readonly displacements: readonly Displacement[]
  /** Each region at most once; `displacement` is a position in the list. */
  readonly matches: readonly { readonly before: number; readonly after: number; readonly displacement: number }[]
}

/** A smaller area is chance: this many pixels and, after the first displacement, the smaller of these shares of its area and of the picture. */
const LEAST_AREA = 150
const LEAST_OF_MAIN = 0.003
const LEAST_OF_PICTURE = 0.0003
/** A single face may look like another one; a block has several. */
const LEAST_REGIONS = 2
const MOST_DISPLACEMENTS = 40
const ROUNDS = 8
const TRIES = 24

/**
 * Matches regions one to one, by what moved together: pairs of similar regions vote for displacements, and the displacements take their
 * regions in the order of the votes. So a row of equal blocks is matched by how the row moved, and a new one among them is left over.
 * @param picturePixels the size of the later picture
 * @param main what is known to have moved as one already, and is not in the lists
 */
export function findMovements(lists: RegionLists, picturePixels: number, main?: Displacement): Movements {
  const free = { before: new Set(lists.before.keys()), after: new Set(lists.after.keys()) }
  const squares = bySquare(lists)
  const found: Found[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const before = found.length
    for (const wanted of votesOf(lists, free)) {
      if (found.length === MOST_DISPLACEMENTS) break
      const pairs = pairsUnder(wanted, lists, squares, free)
      const displacement = settled(pairs, lists)
      if (isChance(pairs, displacement, main ?? found[0]?.displacement, picturePixels)) continue
      found.push({ displacement, pairs })
      for (const [one, other] of pairs) {
        free.before.delete(one)
        free.after.delete(other)
      }
    }
    if (found.length === before) break
  }
  return listed(found)
}

interface Found {
  readonly displacement: Displacement
  readonly pairs: readonly RegionPair[]
}

function listed(found: readonly Found[]): Movements {
  const sorted = [...found].sort((a, b) => b.displacement.area - a.displacement.area)
  return {
    displacements: sorted.map(({ displacement }) => displacement),
    matches: sorted.flatMap(({ pairs }, displacement) =>
      pairs.map(([before, after]) => ({ before, after, displacement })),
    ),
  }
}

function isChance(
  pairs: readonly RegionPair[],
  { area }: Displacement,
  main: Displacement | undefined,
  picturePixels: number,
): boolean {
  if (main === undefined) return area < LEAST_AREA
  return (
    pairs.length < LEAST_REGIONS ||
    area < Math.max(Math.min(main.area * LEAST_OF_MAIN, picturePixels * LEAST_OF_PICTURE), LEAST_AREA)
  )
}

/** A displacement with its votes. */
interface Vote {
  readonly dx: number
  readonly dy: number
  readonly weight: number
}

/** The displacements with the most votes, in whole pixels; where edges are smoothed, adjacent ones count for each other. */
function votesOf(lists: RegionLists, free: FreeRegions): readonly Vote[] {
  const votes = new Map<number, number>()
  eachMatch(lists, free, (before, after, weight) => {
    const [x, y] = displacementOf(before, after, lists)
    const key = (Math.round(x) + HALF) * ROW + Math.round(y) + HALF
    votes.set(key, (votes.get(key) ?? 0) + weight)
  })
  const steps = lists.isExact ? [0] : [-ROW - 1, -ROW, -ROW + 1, -1, 0, 1, ROW - 1, ROW, ROW + 1]
  const around = (key: number) => {
    let sum = 0
    for (const step of steps) sum += votes.get(key + step) ?? 0
    return sum
  }
  return likely(votes)
    .map((key) => ({ dx: Math.floor(key / ROW) - HALF, dy: (key % ROW) - HALF, weight: around(key) }))
    .sort(
      (a, b) => b.weight - a.weight || Math.hypot(a.dx, a.dy) - Math.hypot(b.dx, b.dy) || a.dx - b.dx || a.dy - b.dy,
    )
    .slice(0, TRIES)
}

/** A displacement as one number: across in rows of 2^18, both from -2^16 on. */
const ROW = 2 ** 18
const HALF = 2 ** 16

/** Only of the displacements with the most votes are the neighbours looked at: there may be hundreds of thousands. */
const MOST_CANDIDATES = 5000

function likely(votes: ReadonlyMap<number, number>): readonly number[] {
  if (votes.size <= MOST_CANDIDATES) return [...votes.keys()]
  const weights = Float64Array.from(votes.values()).sort()
  const least = weights[weights.length - MOST_CANDIDATES] ?? 0
  return [...votes].flatMap(([key, weight]) => (weight >= least ? [key] : []))
}

function displacementOf(one: FlatRegion, other: FlatRegion, { scale, isExact }: RegionLists): [number, number] {
  if (isExact) return [other.left - one.left, other.top - one.top]
  return [other.x - one.x * scale, other.y - one.y * scale]
}

/** The mean displacement of the pairs, weighted by size. */
function settled(pairs: readonly RegionPair[], lists: RegionLists): Displacement {
  let dx = 0
  let dy = 0
  let weights = 0
  let area = 0
  for (const [before, after] of pairs) {
    const one = at(lists.before, before)
    const other = at(lists.after, after)
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
