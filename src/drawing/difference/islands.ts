import { boundsOf, project, type Rect } from '../isometric/geometry.ts'
import { around, grow } from '../isometric/ground-map.ts'
import { cornersOfRect } from '../isometric/plates.ts'
import { type AxisMap, compacted } from './compact.ts'

/** Where the components of an island go: its empty ground is removed, and the island is moved next to the others. */
export type Placement = readonly [alongX: AxisMap, alongY: AxisMap]

/** Space around an island for names, in grid units. */
const SHORE = 1
/** How much wider than high the whole should be: the shape of a window. */
const SHAPE = 1.3
/** How many islands are packed individually; more are too many to look at anyway, and are put in one row. */
const MOST_PACKED = 150

/** Ids that stay together: members of one group, or the ends of a connection. */
export type Bond = readonly string[]

/**
 * Packs unrelated parts closely. Islands are what bonds hold together; each keeps its layout without empty ground, and is put next to the
 * larger ones where the picture grows least.
 * @returns how to move each component that has a ground
 */
export function packed(grounds: ReadonlyMap<string, Rect>, bonds: readonly Bond[]): ReadonlyMap<string, Placement> {
  const islands = islandsOf(grounds, bonds).map((ids): Island => {
    const axes = compacted(ids.flatMap((id) => grounds.get(id) ?? []))
    const rects = ids.flatMap((id) => grounds.get(id) ?? []).map((ground) => moved(ground, axes))
    return { ids, axes, ground: wholeSteps(grow(rects.reduce(around), SHORE)) }
  })
  const taken: Rect[] = []
  const placements = new Map<string, Placement>()
  for (const { ids, axes, ground } of islands.toSorted(bySize)) {
    const place = placeFor(ground, taken)
    taken.push(place)
    const [x, y] = [place.minX - ground.minX, place.minY - ground.minY]
    const placement: Placement = [(value) => axes[0](value) + x, (value) => axes[1](value) + y]
    for (const id of ids) placements.set(id, placement)
  }
  return placements
}

interface Island {
  readonly ids: readonly string[]
  readonly axes: Placement
  /** Its ground with the shore around it, in whole steps of the grid. */
  readonly ground: Rect
}

function islandsOf(grounds: ReadonlyMap<string, Rect>, bonds: readonly Bond[]): readonly (readonly string[])[] {
  const leaders = new Map([...grounds.keys()].map((id) => [id, id]))
  const leaderOf = (id: string) => {
    let leader = id
    for (let next = leaders.get(leader); next !== undefined && next !== leader; next = leaders.get(leader))
      leader = next
    leaders.set(id, leader)
    return leader
  }
  for (const bond of bonds) {
    const [first, ...others] = bond.filter((id) => leaders.has(id))
    if (first !== undefined) for (const other of others) leaders.set(leaderOf(other), leaderOf(first))
  }
  const islands = new Map<string, string[]>()
  for (const id of [...grounds.keys()].sort()) {
    const leader = leaderOf(id)
    islands.set(leader, [...(islands.get(leader) ?? []), id])
  }
  return [...islands.values()]
}

function moved({ minX, minY, maxX, maxY }: Rect, [alongX, alongY]: Placement): Rect {
  return { minX: alongX(minX), minY: alongY(minY), maxX: alongX(maxX), maxY: alongY(maxY) }
}

/** Everything keeps its position between the lines of the grid. */
function wholeSteps({ minX, minY, maxX, maxY }: Rect): Rect {
  return { minX: Math.floor(minX), minY: Math.floor(minY), maxX: Math.ceil(maxX), maxY: Math.ceil(maxY) }
}

function bySize(one: Island, other: Island): number {
  const area = ({ ground: { minX, minY, maxX, maxY } }: Island) => (maxX - minX) * (maxY - minY)
  return area(other) - area(one) || ((one.ids[0] ?? '') < (other.ids[0] ?? '') ? -1 : 1)
}

/** The free place next to existing islands that makes the picture grow least. */
function placeFor(ground: Rect, taken: readonly Rect[]): Rect {
  const last = taken.at(-1)
  if (last === undefined) return ground
  if (taken.length > MOST_PACKED) return at(ground, last.maxX, last.minY)
  const whole = taken.map(spanOf).reduce(around)
  let best: { readonly rect: Rect; readonly cost: number } | undefined
  for (const rect of taken.flatMap((neighbour) => beside(neighbour, ground))) {
    const cost = costOf(around(whole, spanOf(rect)))
    if ((best === undefined || cost < best.cost) && !taken.some((other) => overlap(rect, other))) best = { rect, cost }
  }
  return best?.rect ?? at(ground, last.maxX, last.minY)
}

function at({ minX, minY, maxX, maxY }: Rect, x: number, y: number): Rect {
  return { minX: x, minY: y, maxX: x + maxX - minX, maxY: y + maxY - minY }
}

/** Positions along each side of another ground: at both ends and in the middle. */
function beside({ minX, minY, maxX, maxY }: Rect, ground: Rect): readonly Rect[] {
  const [width, depth] = [ground.maxX - ground.minX, ground.maxY - ground.minY]
  const along = (low: number, high: number, size: number) => [low, Math.round((low + high - size) / 2), high - size]
  return [
    ...along(minY, maxY, depth).flatMap((y) => [at(ground, maxX, y), at(ground, minX - width, y)]),
    ...along(minX, maxX, width).flatMap((x) => [at(ground, x, maxY), at(ground, x, minY - depth)]),
  ]
}

function overlap(one: Rect, other: Rect): boolean {
  return one.minX < other.maxX && other.minX < one.maxX && one.minY < other.maxY && other.minY < one.maxY
}

/** What a ground spans on the canvas, in pixels. */
function spanOf(ground: Rect): Rect {
  return boundsOf(cornersOfRect(ground).map((corner) => project(corner, 'isometric')))
}

function costOf({ minX, minY, maxX, maxY }: Rect): number {
  const [width, height] = [maxX - minX, (maxY - minY) * SHAPE]
  return Math.max(width, height) + (width + height) / 20
}
