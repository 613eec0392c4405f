import { groupOf } from '../../inventory/read/component-types/component-types.ts'
import { own } from '../../json.ts'
import { memberIds, ownNumber, toPair } from './component.ts'
import type { Rect } from './geometry.ts'
import { around, grow } from './ground-map.ts'
import { type Entry, groundOf, placeOf, type Registry } from './registry.ts'

/** Groups nested deeper than this are drawn only around what is known so far. */
const MAX_DEPTH = 64
/** Share of a document's padding (1.5 grid units by default) that is kept around members. */
const PADDING_SHARE = 0.45
/** Room for the labels that lie in front of members. */
const LABEL_ROOM = 0.3
/** Two lines nearer than this read as one. */
const LINE_GAP = 0.16
/** With more groups than this no picture is readable, and separating their lines would take long. */
const MAX_SEPARATED = 400

/** Whether it is a line around its members, without a position of its own. */
export function isOutlined(entry: Entry): boolean {
  return (
    groupOf(entry.type) === 'outline' || (entry.section === 'groups' && !own(entry.raw, 'mapPos') && !isCluster(entry))
  )
}

/** Whether it is a tinted surface below its members. */
export function isCluster(entry: Entry): boolean {
  const group = groupOf(entry.type)
  return group === 'floor' || group === 'plate'
}

/** The ground that every group encloses, by the group's id; empty groups are missing. */
export function hulls(registry: Registry): ReadonlyMap<string, Rect> {
  const known = new Map<string, Rect | undefined>()
  const hullOf = (entry: Entry, depth: number): Rect | undefined => {
    if (known.has(entry.id)) return known.get(entry.id)
    known.set(entry.id, undefined) // ends the recursion for a group that contains itself
    const [first, ...others] = insideOf(registry, entry, depth, hullOf)
    const hull = first && grow(others.reduce(around, first), marginOf(entry))
    known.set(entry.id, hull)
    return hull
  }
  const groups = registry.entries.filter((entry) => isOutlined(entry) || isCluster(entry))
  for (const group of groups) hullOf(group, 0)
  return separated(new Map(groups.flatMap((group) => present(group.id, known.get(group.id)))))
}

type HullOf = (entry: Entry, depth: number) => Rect | undefined

function insideOf(registry: Registry, entry: Entry, depth: number, hullOf: HullOf): readonly Rect[] {
  const members = memberIds(entry.raw).flatMap((id) => {
    const member = registry.byId.get(id)
    if (member === undefined || member === entry) return []
    const nested = isOutlined(member) || isCluster(member)
    const rect = nested && depth < MAX_DEPTH ? hullOf(member, depth + 1) : standingGround(registry, member)
    return rect === undefined ? [] : [rect]
  })
  const self = isOutlined(entry) ? undefined : standingGround(registry, entry)
  return self === undefined ? members : [self, ...members]
}

function standingGround(registry: Registry, entry: Entry): Rect | undefined {
  const place = placeOf(registry, entry, () => undefined)
  const ground = place && groundOf(entry, place)
  return ground && { ...ground, maxY: ground.maxY + LABEL_ROOM }
}

/** The document's padding; less for clusters, whose members are close together. */
function marginOf(entry: Entry): number {
  if (isCluster(entry)) return toPair(own(entry.raw, 'mapSize')) === undefined ? 0.3 : 0
  const padding = ownNumber(entry.raw, 'padding') ?? 1.5
  return Math.min(Math.max(padding, 0.5), 10) * PADDING_SHARE
}

/** Groups with the same members would be drawn on top of each other, so each later one grows until its lines are free. */
function separated(hulls: ReadonlyMap<string, Rect>): ReadonlyMap<string, Rect> {
  const order = [...hulls].sort(([firstId, first], [secondId, second]) => {
    return area(first) - area(second) || (firstId < secondId ? -1 : 1)
  })
  const placed: Rect[] = []
  for (const [index, [, rect]] of order.entries()) {
    placed.push(index < MAX_SEPARATED ? stepOut(rect, placed) : rect)
  }
  return new Map(order.map(([id, rect], index) => [id, placed[index] ?? rect]))
}

function stepOut(rect: Rect, placed: readonly Rect[]): Rect {
  let free = rect
  for (let step = 0; step < 10 && placed.some((other) => linesMeet(free, other)); step += 1) free = grow(free, LINE_GAP)
  return free
}

function linesMeet(first: Rect, second: Rect): boolean {
  const sharesX = first.minX < second.maxX && second.minX < first.maxX
  const sharesY = first.minY < second.maxY && second.minY < first.maxY
  const near = (a: number, b: number) => Math.abs(a - b) < LINE_GAP * 0.9
  return (
    (sharesY && (near(first.minX, second.minX) || near(first.maxX, second.maxX))) ||
    (sharesX && (near(first.minY, second.minY) || near(first.maxY, second.maxY)))
  )
}

function area(rect: Rect): number {
  return (rect.maxX - rect.minX) * (rect.maxY - rect.minY)
}

function present(id: string, rect: Rect | undefined): readonly (readonly [string, Rect])[] {
  return rect === undefined ? [] : [[id, rect]]
}
