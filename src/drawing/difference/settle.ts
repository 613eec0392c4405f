import type { Drawing } from '../isometric/drawing.ts'
import type { Rect } from '../isometric/geometry.ts'
import { around, type GroundMap, grow, isInside, meet, moved } from '../isometric/ground-map.ts'
import { type Grounds, groundsOf, roomOf, takenGround, territoriesOf } from './grounds.ts'
import { type Move, type Neighbourhood, wantedMove } from './neighbours.ts'
import type { Party } from './parties.ts'

/** How far a removed resource may be moved from its ideal position, and the step in which positions are tried, in grid units. */
const REACH = 14
const STEP = 0.5
const FAR_REACH = 120
const FAR_STEP = 2

/** The search takes time, and more removals than this are useless in a drawing. */
const MAX_PARTIES = 1_000

/**
 * Finds ground for what was removed: near where it would be if it had stayed, not on top of existing components, and not inside a group
 * that it did not belong to, unless it was inside before.
 * @returns how far each id moves from its position before; what finds no ground is missing
 */
export function settle(
  parties: readonly Party[],
  before: Drawing,
  after: Drawing,
  membersOf: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlyMap<string, Move> {
  const [was, is] = [groundsOf(before), groundsOf(after)]
  const [territories, formerTerritories] = [territoriesOf(after), territoriesOf(before)]
  const terrain: Terrain = { was, is, territories, formerTerritories, membersOf, taken: takenGround(after) }
  const moves = new Map<string, Move>()
  for (const party of parties.slice(0, MAX_PARTIES)) {
    const grounds = party.ids.flatMap((id) => was.get(id) ?? [])
    if (grounds.length === 0) continue
    const move = moveOf(party, grounds, terrain)
    if (move === undefined) continue
    for (const id of party.ids) moves.set(id, move)
    for (const ground of grounds) terrain.taken.add(roomOf(moved(ground, ...move)))
  }
  return moves
}

interface Terrain extends Neighbourhood {
  readonly territories: Grounds
  readonly formerTerritories: Grounds
  readonly taken: GroundMap
}

function moveOf(party: Party, grounds: readonly Rect[], terrain: Terrain): Move | undefined {
  const whole = grounds.reduce(around)
  const [x, y] = wantedMove(party.homes, whole, terrain)
  const home = party.homes.map((id) => terrain.territories.get(id)).find((rect) => rect !== undefined)
  const foreign = foreignTo(party, whole, terrain)
  const isFreeAmong = (rects: readonly Rect[]) => (move: Move) => {
    const ground = moved(whole, ...move)
    if (rects.some((rect) => meet(ground, rect))) return false
    return grounds.every((rect) => terrain.taken.isFree(roomOf(moved(rect, ...move))))
  }
  const reachable = grow(moved(whole, x, y), REACH + 1)
  const isFree = isFreeAmong(foreign.filter((rect) => meet(rect, reachable)))
  const isAtHome = (move: Move) => home === undefined || isInside(moved(whole, ...move), grow(home, 0.2))
  const takesNobodyIn = outlineCheck(party, home, reachable, terrain)
  const near = NEAR.map(([across, down]): Move => [x + across, y + down])
  return (
    near.find((move) => isAtHome(move) && isFree(move)) ??
    near.find((move) => isFree(move) && takesNobodyIn(moved(whole, ...move))) ??
    near.find(isFree) ??
    FAR.map(([across, down]): Move => [x + across, y + down]).find(isFreeAmong(foreign))
  )
}

/** Territories in which the party would look like a member of a group that it did not belong to. */
function foreignTo(party: Party, whole: Rect, { territories, formerTerritories }: Terrain): readonly Rect[] {
  const own = new Set([...party.homes, ...party.ids])
  const found: Rect[] = []
  for (const [id, rect] of territories) {
    const former = formerTerritories.get(id)
    if (!own.has(id) && !(former !== undefined && meet(whole, former))) found.push(rect)
  }
  return found
}

/** Returns a check whether the group's outline can be extended to a ground without enclosing anything that is not a member. */
function outlineCheck({ homes }: Party, home: Rect | undefined, reachable: Rect, { is, membersOf }: Terrain) {
  if (home === undefined) return () => true
  const members = membersOf.get(homes[0] ?? '')
  let strangers: readonly Rect[] | undefined
  return (ground: Rect) => {
    const extended = around(home, grow(ground, 0.7))
    strangers ??= strangersIn(around(home, grow(reachable, 1)), home, members, is)
    return !strangers.some((rect) => meet(rect, extended))
  }
}

function strangersIn(
  possible: Rect,
  home: Rect,
  members: ReadonlySet<string> | undefined,
  grounds: Grounds,
): readonly Rect[] {
  const found: Rect[] = []
  for (const [id, rect] of grounds) {
    if (meet(rect, possible) && !meet(rect, home) && members?.has(id) !== true) found.push(rect)
  }
  return found
}

/** Moves in whole steps, the shortest first. */
function detours(reach: number, step: number): readonly Move[] {
  const rings = Math.floor(reach / step)
  const steps = Array.from({ length: 2 * rings + 1 }, (_, index) => (index - rings) * step)
  return steps
    .flatMap((down) => steps.map((across): Move => [across, down]))
    .sort((a, b) => Math.hypot(...a) - Math.hypot(...b) || a[1] - b[1] || a[0] - b[0])
}

const NEAR = detours(REACH, STEP)
const FAR = detours(FAR_REACH, FAR_STEP)
