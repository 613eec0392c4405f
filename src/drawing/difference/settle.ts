import type { Drawing } from '../isometric/drawing.ts'
import type { Rect } from '../isometric/geometry.ts'
import { around, type GroundMap, isInside, meet, moved } from '../isometric/ground-map.ts'
import { grow } from '../isometric/outlines.ts'
import { placesOf, roomOf, takenGround, territoriesOf } from './grounds.ts'
import { type Move, type Neighbourhood, type Places, wantedMove } from './neighbours.ts'

/** How far a removed resource may be put from where it would stand, and how finely places are tried, in grid units. */
const REACH = 14
const STEP = 0.5
const FAR_REACH = 120
const FAR_STEP = 2

/** Of more than this nobody would look at each place. */
const MAX_PARTIES = 1_000

/** What was removed and stood together, and the survivors around it. */
export interface Party {
  readonly ids: readonly string[]
  /** The groups around it, which are there after; the closest first. */
  readonly homes: readonly string[]
}

/**
 * Finds ground for what is there no more: where it would stand had it stayed, beside what stands there now, and not inside a
 * group that it was no part of and did not stand in. Answers how far each id moves from its place before; what finds no ground is missing.
 */
export function settle(
  parties: readonly Party[],
  before: Drawing,
  after: Drawing,
  membersOf: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlyMap<string, Move> {
  const [was, is] = [placesOf(before), placesOf(after)]
  const [territories, formerTerritories] = [territoriesOf(after), territoriesOf(before)]
  const scene: Scene = { was, is, territories, formerTerritories, membersOf, taken: takenGround(after) }
  const moves = new Map<string, Move>()
  for (const party of parties.slice(0, MAX_PARTIES)) {
    const grounds = party.ids.flatMap((id) => was.get(id) ?? [])
    if (grounds.length === 0) continue
    const move = moveOf(party, grounds, scene)
    if (move === undefined) continue
    for (const id of party.ids) moves.set(id, move)
    for (const ground of grounds) scene.taken.add(roomOf(moved(ground, ...move)))
  }
  return moves
}

interface Scene extends Neighbourhood {
  readonly territories: ReadonlyMap<string, Rect>
  readonly formerTerritories: ReadonlyMap<string, Rect>
  readonly taken: GroundMap
}

function moveOf(party: Party, grounds: readonly Rect[], scene: Scene): Move | undefined {
  const whole = grounds.reduce(around)
  const [x, y] = wantedMove(party.homes, whole, scene)
  const home = party.homes.map((id) => scene.territories.get(id)).find((rect) => rect !== undefined)
  const foreign = foreignTo(party, whole, scene)
  const isFreeAmong = (rects: readonly Rect[]) => (move: Move) => {
    const ground = moved(whole, ...move)
    if (rects.some((rect) => meet(ground, rect))) return false
    return grounds.every((rect) => scene.taken.isFree(roomOf(moved(rect, ...move))))
  }
  const reachable = grow(moved(whole, x, y), REACH + 1)
  const isFree = isFreeAmong(foreign.filter((rect) => meet(rect, reachable)))
  const isAtHome = (move: Move) => home === undefined || isInside(moved(whole, ...move), grow(home, 0.2))
  const takesNobodyIn = outlineCheck(party, home, reachable, scene)
  const near = NEAR.map(([across, down]): Move => [x + across, y + down])
  return (
    near.find((move) => isAtHome(move) && isFree(move)) ??
    near.find((move) => isFree(move) && takesNobodyIn(moved(whole, ...move))) ??
    near.find(isFree) ??
    FAR.map(([across, down]): Move => [x + across, y + down]).find(isFreeAmong(foreign))
  )
}

/** Ground that would make others think of the party as a part of what it was no part of. */
function foreignTo(party: Party, whole: Rect, { territories, formerTerritories }: Scene): readonly Rect[] {
  const own = new Set([...party.homes, ...party.ids])
  const found: Rect[] = []
  for (const [id, rect] of territories) {
    const former = formerTerritories.get(id)
    if (!own.has(id) && !(former !== undefined && meet(whole, former))) found.push(rect)
  }
  return found
}

/** Tells whether the group's outline can be drawn out to a ground without taking in what is no part of the group. */
function outlineCheck({ homes }: Party, home: Rect | undefined, reachable: Rect, scene: Scene) {
  if (home === undefined) return () => true
  let strangers: readonly Rect[] | undefined
  return (ground: Rect) => {
    const drawnOut = around(home, grow(ground, 0.7))
    strangers ??= strangersIn(around(home, grow(reachable, 1)), home, scene.membersOf.get(homes[0] ?? ''), scene.is)
    return !strangers.some((rect) => meet(rect, drawnOut))
  }
}

function strangersIn(
  possible: Rect,
  home: Rect,
  members: ReadonlySet<string> | undefined,
  places: Places,
): readonly Rect[] {
  const found: Rect[] = []
  for (const [id, rect] of places) {
    if (meet(rect, possible) && !meet(rect, home) && members?.has(id) !== true) found.push(rect)
  }
  return found
}

/** Moves by whole steps, the smallest first. */
function detours(reach: number, step: number): readonly Move[] {
  const rings = Math.floor(reach / step)
  const steps = Array.from({ length: 2 * rings + 1 }, (_, index) => (index - rings) * step)
  return steps
    .flatMap((down) => steps.map((across): Move => [across, down]))
    .sort((a, b) => Math.hypot(...a) - Math.hypot(...b) || a[1] - b[1] || a[0] - b[0])
}

const NEAR = detours(REACH, STEP)
const FAR = detours(FAR_REACH, FAR_STEP)
