import { isArray, isObject, type Json, type JsonObject, own, ownText } from '../../json.ts'
import type { Direction, Paint } from './drawing.ts'

/** Farther out than any diagram reaches; beyond it floating point eats the details. */
const MAX_COORDINATE = 100_000

/** Cloudcraft writes numbers as numbers or as text. */
export function ownNumber(object: JsonObject, key: string): number | undefined {
  return toNumber(own(object, key))
}

/** Cloudcraft writes booleans as such or as text. */
export function ownFlag(object: JsonObject, key: string, otherwise: boolean): boolean {
  const value = own(object, key)
  if (value === true || value === 'true') return true
  return value === false || value === 'false' ? false : otherwise
}

/** Two coordinates in grid units, when both are numbers within reach. */
export function toPair(value: Json | undefined): readonly [number, number] | undefined {
  if (value === undefined || !isArray(value)) return undefined
  const [x, y] = [toNumber(value[0]), toNumber(value[1])]
  if (x === undefined || y === undefined) return undefined
  return Math.abs(x) > MAX_COORDINATE || Math.abs(y) > MAX_COORDINATE ? undefined : [x, y]
}

/** A colour as documents hold it: one text for both projections (old), or `{isometric, 2d}` with possible nulls (new). */
export function ownPaint(object: JsonObject, key: string): Paint {
  const value = own(object, key)
  if (typeof value === 'string') return { isometric: value, flat: value }
  if (!isObject(value)) return {}
  const isometric = ownText(value, 'isometric')
  const flat = ownText(value, '2d')
  return { ...(isometric === undefined ? {} : { isometric }), ...(flat === undefined ? {} : { flat }) }
}

export function ownDirection(object: JsonObject): Direction {
  const value = own(object, 'direction')
  return value === 'right' || value === 'up' || value === 'left' ? value : 'down'
}

/** The ids in a group's `nodes`, each once and in order, since their order and number mean nothing. */
export function memberIds(object: JsonObject): readonly string[] {
  const nodes = own(object, 'nodes')
  if (nodes === undefined || !isArray(nodes)) return []
  return [...new Set(nodes.filter((id) => typeof id === 'string'))].sort()
}

function toNumber(value: Json | undefined): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}
