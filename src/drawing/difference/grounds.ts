import type { Drawing } from '../isometric/drawing.ts'
import { boundsOf, type Rect } from '../isometric/geometry.ts'
import { type GroundMap, groundMap } from '../isometric/ground-map.ts'
import { grow } from '../isometric/outlines.ts'
import { textGround } from '../isometric/text.ts'

/** Air around what is put between others. */
const AIR = 0.9
/** Room for the label in front. */
const LABEL_ROOM = 0.3

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
export function territoriesOf({ outlines, plates }: Drawing): ReadonlyMap<string, Rect> {
  const networks = outlines.filter(({ type }) => TERRITORIES.has(type)).map(({ id, rect }) => [id, rect] as const)
  const floors = plates
    .filter(({ kind }) => kind === 'cluster' || kind === 'platform')
    .map(({ id, corners }) => [id, boundsOf(corners)] as const)
  return new Map([...networks, ...floors])
}

export function takenGround({ items, labels, lines }: Drawing): GroundMap {
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

/** The ground that something needs among others: its own, air around it, and its label's. */
export function roomOf(ground: Rect): Rect {
  const { minX, minY, maxX, maxY } = grow(ground, AIR / 2)
  return { minX, minY, maxX, maxY: maxY + LABEL_ROOM }
}
