import { isArray, own, ownText } from '../../json.ts'
import { visibleLine } from '../../text.ts'
import { ownFlag, ownNumber, ownPaint, toPair } from './component.ts'
import type { Plate } from './drawing.ts'
import type { Point, Rect } from './geometry.ts'
import { grow } from './ground-map.ts'
import { isCluster } from './outlines.ts'
import { type Entry, groundOf, placeOf, type Registry } from './registry.ts'
import { MAX_CHARACTERS } from './xml.ts'

/** How far an autoscaling group's platform extends beyond its instances, in grid units; labels begin right in front of it. */
export const PLATFORM_EDGE = 0.14
const MAX_CORNERS = 200

/** The surfaces on the ground: platforms of autoscaling groups, zones, areas, clusters, the backgrounds of icons. */
export function readPlates(registry: Registry, hulls: ReadonlyMap<string, Rect>): readonly Plate[] {
  return registry.entries.flatMap((entry) => {
    const kind = kindOf(entry)
    const corners = kind && cornersOf(registry, entry, kind, hulls)
    return kind === undefined || corners === undefined || corners.length < 3 ? [] : [toPlate(entry, kind, corners)]
  })
}

function toPlate(entry: Entry, kind: Plate['kind'], corners: readonly Point[]): Plate {
  return {
    id: entry.id,
    type: entry.type,
    kind,
    name: visibleLine(ownText(entry.raw, 'name') ?? '', MAX_CHARACTERS),
    corners,
    color: ownPaint(entry.raw, entry.type === 'icon' ? 'background' : 'color'),
    border: ownPaint(entry.raw, 'borderColor'),
    shadow: ownFlag(entry.raw, 'shadow', false),
  }
}

/** The kind of plate that a component is drawn as; undefined if it is not drawn as a plate. */
export function kindOf(entry: Entry): Plate['kind'] | undefined {
  if (isCluster(entry)) return 'cluster'
  if (entry.type === 'asg') return 'platform'
  if (entry.type === 'area' || entry.type === 'icon') return 'area'
  return entry.section === 'surfaces' || entry.type === 'zone' ? 'zone' : undefined
}

type Hulls = ReadonlyMap<string, Rect>

function cornersOf(registry: Registry, entry: Entry, kind: Plate['kind'], hulls: Hulls): readonly Point[] | undefined {
  const hull = hulls.get(entry.id)
  if (kind === 'cluster') return hull && cornersOfRect(hull)
  const place = placeOf(registry, entry, () => undefined)
  if (place === undefined) return undefined
  if (entry.type === 'area') return polygon(entry, place)
  if (entry.type === 'icon') return cornersOfRect(iconGround(entry, place))
  const ground = groundOf(entry, place)
  return cornersOfRect(kind === 'platform' ? grow(ground, PLATFORM_EDGE) : ground)
}

function polygon(entry: Entry, [x, y]: readonly [number, number]): readonly Point[] {
  const points = own(entry.raw, 'points')
  if (points === undefined || !isArray(points)) return []
  return points.slice(0, MAX_CORNERS).flatMap((point) => {
    const pair = toPair(point)
    return pair === undefined ? [] : [{ x: x + pair[0], y: y + pair[1], z: 0 }]
  })
}

function iconGround(entry: Entry, [x, y]: readonly [number, number]): Rect {
  const size = Math.min(Math.max(ownNumber(entry.raw, 'iconSize') ?? 3, 1), 40) / 4
  return { minX: x, minY: y, maxX: x + size, maxY: y + size }
}

/** The four corners of a rectangle on the ground, in order. */
export function cornersOfRect({ minX, minY, maxX, maxY }: Rect): readonly Point[] {
  return [
    { x: minX, y: minY, z: 0 },
    { x: maxX, y: minY, z: 0 },
    { x: maxX, y: maxY, z: 0 },
    { x: minX, y: maxY, z: 0 },
  ]
}
