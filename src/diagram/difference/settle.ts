import type { Drawing } from '../drawing.ts'
import { boundsOf, type Rect } from '../geometry.ts'
import { around, type GroundMap, groundMap, isInside, meet, moved } from '../ground-map.ts'
import { grow } from '../outlines.ts'
import { textGround } from '../text.ts'

/** How far a removed resource may be put from where it would stand, and how finely places are tried, in grid units. */
const REACH = 14
const STEP = 0.5
const FAR_REACH = 120
const FAR_STEP = 2
/** Air around what is put between others. */
const AIR = 0.9
/** Room for the label in front. */
const LABEL_ROOM = 0.3
/** So many neighbours tell where something has moved. */
const NEIGHBOURS = 4

/** What was removed and stood together, and the survivors around it. */
export interface Party {
  readonly ids: readonly string[]
  /** The groups around it, which are there after; the closest first. */
  readonly homes: readonly string[]
}

export type Move = readonly [x: number, y: number]

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
  for (const party of parties) {
    const grounds = party.ids.flatMap((id) => was.get(id) ?? [])
    if (grounds.length === 0) continue
    const move = moveOf(party, grounds, scene)
    if (move === undefined) continue
    for (const id of party.ids) moves.set(id, move)
    for (const ground of grounds) scene.taken.add(roomOf(moved(ground, ...move)))
  }
  return moves
}

interface Scene {
  readonly was: ReadonlyMap<string, Rect>
  readonly is: ReadonlyMap<string, Rect>
  readonly territories: ReadonlyMap<string, Rect>
  readonly formerTerritories: ReadonlyMap<string, Rect>
  readonly membersOf: ReadonlyMap<string, ReadonlySet<string>>
  readonly taken: GroundMap
}

/** The ground of everything that has a place of its own. */
export function placesOf({ items, plates }: Drawing): ReadonlyMap<string, Rect> {
  const places = new Map<string, Rect>()
  for (const { id, kind, corners } of plates) if (kind !== 'zone' && kind !== 'area') places.set(id, boundsOf(corners))
  for (const { id, at, width, depth } of items) {
    places.set(id, { minX: at.x, minY: at.y, maxX: at.x + width, maxY: at.y + depth })
  }
  return places
}

const TERRITORIES: ReadonlySet<string> = new Set(['vpc', 'subnet', 'azurevnet'])

/** Groups that enclose ground: what stands in one is taken for a part of it. */
function territoriesOf({ outlines, plates }: Drawing): ReadonlyMap<string, Rect> {
  const networks = outlines.filter(({ type }) => TERRITORIES.has(type)).map(({ id, rect }) => [id, rect] as const)
  const floors = plates
    .filter(({ kind }) => kind === 'cluster' || kind === 'platform')
    .map(({ id, corners }) => [id, boundsOf(corners)] as const)
  return new Map([...networks, ...floors])
}

function takenGround({ items, labels, lines }: Drawing): GroundMap {
  const taken = groundMap()
  for (const { at, width, depth } of items) {
    taken.add(roomOf({ minX: at.x, minY: at.y, maxX: at.x + width, maxY: at.y + depth }))
  }
  for (const { lines, size, at, direction } of labels) {
    if (direction === 'down') taken.add(textGround(lines, size, at.x, at.y))
  }
  for (const { points } of lines) {
    for (const [index, to] of points.entries()) taken.add(grow(boundsOf([points[index - 1] ?? to, to]), 0.1))
  }
  return taken
}

function roomOf(ground: Rect): Rect {
  const { minX, minY, maxX, maxY } = grow(ground, AIR / 2)
  return { minX, minY, maxX, maxY: maxY + LABEL_ROOM }
}

function moveOf(party: Party, grounds: readonly Rect[], scene: Scene): Move | undefined {
  const [x, y] = wantedMove(party, grounds, scene)
  const whole = grounds.reduce(around)
  const foreign = [...scene.territories].filter(([id]) => {
    const former = scene.formerTerritories.get(id)
    const isOwn = party.homes.includes(id) || party.ids.includes(id)
    return !isOwn && !(former !== undefined && meet(whole, former))
  })
  const home = party.homes.map((id) => scene.territories.get(id)).find((rect) => rect !== undefined)
  const isFree = (move: Move) => {
    const ground = moved(whole, ...move)
    if (foreign.some(([, rect]) => meet(ground, rect))) return false
    return grounds.every((rect) => scene.taken.isFree(roomOf(moved(rect, ...move))))
  }
  const isAtHome = (move: Move) => home === undefined || isInside(moved(whole, ...move), grow(home, 0.2))
  const near = NEAR.map(([across, down]): Move => [x + across, y + down])
  return (
    near.find((move) => isAtHome(move) && isFree(move)) ??
    near.find((move) => isFree(move) && leavesOthersOut(moved(whole, ...move), party, home, scene)) ??
    near.find(isFree) ??
    detours(FAR_REACH, FAR_STEP)
      .map(([across, down]): Move => [x + across, y + down])
      .find(isFree)
  )
}

/** Whether the group's outline can be drawn out to a ground without taking in what is no part of the group. */
function leavesOthersOut(ground: Rect, { homes }: Party, home: Rect | undefined, scene: Scene): boolean {
  if (home === undefined) return true
  const members = new Set(homes.slice(0, 1).flatMap((id) => [...(scene.membersOf.get(id) ?? [])]))
  const drawnOut = around(home, grow(ground, 0.7))
  for (const [id, rect] of scene.is) {
    if (meet(rect, drawnOut) && !meet(rect, home) && !members.has(id)) return false
  }
  return true
}

/** Where the neighbours went: those of the closest group first, of all when it has none. */
function wantedMove({ homes }: Party, grounds: readonly Rect[], { was, is, membersOf }: Scene): Move {
  const { minX, minY, maxX, maxY } = grounds.reduce(around)
  const [centreX, centreY] = [(minX + maxX) / 2, (minY + maxY) / 2]
  const distance = (rect: Rect) =>
    Math.hypot((rect.minX + rect.maxX) / 2 - centreX, (rect.minY + rect.maxY) / 2 - centreY)
  for (const ids of [...homes.map((home) => membersOf.get(home) ?? []), was.keys()]) {
    const stayed = [...ids].flatMap((id) => {
      const [from, to] = [was.get(id), is.get(id)]
      return from && to ? [{ id, away: distance(from), x: to.minX - from.minX, y: to.minY - from.minY }] : []
    })
    if (stayed.length === 0) continue
    const nearest = stayed.sort((a, b) => a.away - b.away || (a.id < b.id ? -1 : 1)).slice(0, NEIGHBOURS)
    return [median(nearest.map(({ x }) => x)), median(nearest.map(({ y }) => y))]
  }
  return [0, 0]
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[(values.length - 1) >> 1] ?? 0
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
