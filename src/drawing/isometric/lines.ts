import { own, ownText } from '../../json.ts'
import { ownFlag, ownNumber, ownPaint } from './component.ts'
import type { Line } from './drawing.ts'
import type { Point, Rect } from './geometry.ts'
import { grow } from './ground-map.ts'
import { isOutlined } from './outlines.ts'
import { PLATFORM_EDGE } from './plates.ts'
import { type Entry, groundOf, placeOf, type Registry } from './registry.ts'

/** The overlap, in grid units, that two sides need for one straight line between them. */
const FACING = 0.3

/** The connections of a document whose ends are both drawn. */
export function readLines(registry: Registry, hulls: ReadonlyMap<string, Rect>): readonly Line[] {
  const groundOfEnd = (id: string): Rect | undefined => {
    const entry = registry.byId.get(id)
    if (entry === undefined) return undefined
    if (isOutlined(entry)) return hulls.get(id)
    const place = placeOf(registry, entry, () => undefined)
    if (place === undefined) return hulls.get(id)
    const [minX, minY] = place
    if (entry.type === 'asg') return grow(groundOf(entry, place), PLATFORM_EDGE)
    return entry.type === 'connector' ? { minX, minY, maxX: minX, maxY: minY } : groundOf(entry, place)
  }
  const lines = registry.entries
    .filter((entry) => entry.section === 'edges')
    .flatMap((entry) => toLine(entry, groundOfEnd))
  return lines.filter((line, index) => !isSame(line, lines[index - 1]))
}

function toLine(entry: Entry, groundOfEnd: (id: string) => Rect | undefined): readonly Line[] {
  const from = ownText(entry.raw, 'from') ?? ''
  const to = ownText(entry.raw, 'to') ?? ''
  const [start, end] = [groundOfEnd(from), groundOfEnd(to)]
  const points = start && end && from !== to ? route(start, end) : []
  if (points.length < 2) return []
  const width = Math.min(Math.max(ownNumber(entry.raw, 'width') ?? 2, 1), 8)
  const dashed = ownFlag(entry.raw, 'dashed', false)
  const arrow = own(entry.raw, 'endCap') === 'arrow'
  const color = ownPaint(entry.raw, 'color')
  return [{ id: entry.id, type: entry.type, from, to, points, width, dashed, arrow, color }]
}

function isSame(line: Line, other: Line | undefined): boolean {
  return other !== undefined && line.from === other.from && line.to === other.to && line.type === other.type
}

/** The route from one ground to another: straight if they face each other, otherwise with two bends; empty if they overlap. */
export function route(start: Rect, end: Rect): readonly Point[] {
  if (isPoint(start) || isPoint(end)) return clipped(start, end)
  const alongX = shared(start.minX, start.maxX, end.minX, end.maxX)
  const alongY = shared(start.minY, start.maxY, end.minY, end.maxY)
  if (alongX !== undefined && alongY !== undefined) return [] // they overlap
  const gapX = gap(start.minX, start.maxX, end.minX, end.maxX)
  const gapY = gap(start.minY, start.maxY, end.minY, end.maxY)
  return Math.abs(gapY) >= Math.abs(gapX)
    ? downwards(start, end)
    : downwards(turned(start), turned(end)).map(turnedPoint)
}

/** Leaves along y, crosses halfway, arrives along y. */
function downwards(start: Rect, end: Rect): readonly Point[] {
  const forward = start.maxY <= end.minY
  const startY = forward ? start.maxY : start.minY
  const endY = forward ? end.minY : end.maxY
  const straight = shared(start.minX, start.maxX, end.minX, end.maxX)
  if (straight !== undefined) return [at(straight, startY), at(straight, endY)]
  const [startX, endX] = [(start.minX + start.maxX) / 2, (end.minX + end.maxX) / 2]
  const middle = (startY + endY) / 2
  return [at(startX, startY), at(startX, middle), at(endX, middle), at(endX, endY)]
}

/** A coordinate inside both ranges, one of their centres if possible. */
function shared(firstMin: number, firstMax: number, secondMin: number, secondMax: number): number | undefined {
  const low = Math.max(firstMin, secondMin)
  const high = Math.min(firstMax, secondMax)
  if (high - low < FACING) return undefined
  const centres = [(firstMin + firstMax) / 2, (secondMin + secondMax) / 2]
  return centres.find((centre) => centre > low && centre < high) ?? (low + high) / 2
}

function gap(firstMin: number, firstMax: number, secondMin: number, secondMax: number): number {
  return Math.max(0, secondMin - firstMax, firstMin - secondMax)
}

/** A straight line between centres, from edge to edge: for connectors, which are bend points that the author placed. */
function clipped(start: Rect, end: Rect): readonly Point[] {
  const [from, to] = [centre(start), centre(end)]
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const first = reach(start, from, to) * length
  const last = reach(end, to, from) * length
  if (length - first - last <= 0.01) return []
  const along = (distance: number) => {
    const share = distance / length
    return at(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share)
  }
  return [along(first), along(length - last)]
}

/** The share of the line from a rectangle's centre to another point that is inside the rectangle. */
function reach(rect: Rect, from: Point, target: Point): number {
  const byX = (rect.maxX - rect.minX) / 2 / Math.abs(target.x - from.x)
  const byY = (rect.maxY - rect.minY) / 2 / Math.abs(target.y - from.y)
  const share = Math.min(Number.isNaN(byX) ? Infinity : byX, Number.isNaN(byY) ? Infinity : byY)
  return Math.min(1, share)
}

function centre(rect: Rect): Point {
  return at((rect.minX + rect.maxX) / 2, (rect.minY + rect.maxY) / 2)
}

function isPoint(rect: Rect): boolean {
  return rect.minX === rect.maxX && rect.minY === rect.maxY
}

function at(x: number, y: number): Point {
  return { x, y, z: 0 }
}

function turned(rect: Rect): Rect {
  return { minX: rect.minY, minY: rect.minX, maxX: rect.maxY, maxY: rect.maxX }
}

function turnedPoint({ x, y, z }: Point): Point {
  return { x: y, y: x, z }
}
