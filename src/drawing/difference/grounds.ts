import type { Drawing } from '../isometric/drawing.ts'
import { boundsOf, type Rect } from '../isometric/geometry.ts'
import { type GroundMap, groundMap, grow } from '../isometric/ground-map.ts'
import { textGround } from '../isometric/text-size.ts'

/** Space around what is placed between other components, in grid units. */
const AIR = 0.9
/** Room for the label in front. */
const LABEL_ROOM = 0.3

/** The ground that components cover, by id, in grid units. */
export type Grounds = ReadonlyMap<string, Rect>

/** The ground of everything that has a position of its own: items, and plates other than zones and areas. */
export function groundsOf({ items, plates }: Drawing): Grounds {
  const grounds = new Map<string, Rect>()
  for (const { id, kind, corners } of plates) if (kind !== 'zone' && kind !== 'area') grounds.set(id, boundsOf(corners))
  for (const { id, at, width, depth } of items) {
    grounds.set(id, { minX: at.x, minY: at.y, maxX: at.x + width, maxY: at.y + depth })
  }
  return grounds
}

/** The smallest rectangle around all grounds and outlines. */
export function extentOf(drawing: Drawing): Rect {
  const rects = [...groundsOf(drawing).values(), ...drawing.outlines.map(({ rect }) => rect)]
  return boundsOf(
    rects.flatMap(({ minX, minY, maxX, maxY }) => [
      { x: minX, y: minY },
      { x: maxX, y: maxY },
    ]),
  )
}

const TERRITORIES: ReadonlySet<string> = new Set(['vpc', 'subnet'])

/** Groups that enclose ground: anything inside looks like a member. */
export function territoriesOf({ outlines, plates }: Drawing): Grounds {
  const networks = outlines.filter(({ type }) => TERRITORIES.has(type)).map(({ id, rect }) => [id, rect] as const)
  const floors = plates
    .filter(({ kind }) => kind === 'cluster' || kind === 'platform')
    .map(({ id, corners }) => [id, boundsOf(corners)] as const)
  return new Map([...networks, ...floors])
}

/** The ground that items, labels and lines occupy. */
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

/** The ground that a component needs among others: its own, some space around it, and room for its label. */
export function roomOf(ground: Rect): Rect {
  const { minX, minY, maxX, maxY } = grow(ground, AIR / 2)
  return { minX, minY, maxX, maxY: maxY + LABEL_ROOM }
}
