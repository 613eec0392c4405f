import { isArray, isObject, type Json, type JsonObject, own, ownText } from '../../json.ts'
import type { Direction, Paint } from './drawing.ts'

/** Larger than any diagram; beyond it floating point loses the details. */
const MAX_COORDINATE = 100_000

/** A number: Cloudcraft writes numbers as such or as text. */
export function ownNumber(object: JsonObject, key: string): number | undefined {
  return toNumber(own(object, key))
}

/** A boolean: Cloudcraft writes booleans as such or as text. */
export function ownFlag(object: JsonObject, key: string, otherwise: boolean): boolean {
  const value = own(object, key)
  if (value === true || value === 'true') return true
  return value === false || value === 'false' ? false : otherwise
}

/** Two coordinates in grid units, if both are numbers of a plausible size. */
export function toPair(value: Json | undefined): readonly [number, number] | undefined {
  if (value === undefined || !isArray(value)) return undefined
  const [x, y] = [toNumber(value[0]), toNumber(value[1])]
  if (x === undefined || y === undefined) return undefined
  return Math.abs(x) > MAX_COORDINATE || Math.abs(y) > MAX_COORDINATE ? undefined : [x, y]
}

/** A colour of a document: one text for both projections (old), or `{isometric, 2d}` with possible nulls (new). */
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

/** The ids in a group's `nodes`, sorted and without duplicates, since order and repetition have no meaning there. */
export function memberIds(object: JsonObject): readonly string[] {
  const nodes = own(object, 'nodes')
  if (nodes === undefined || !isArray(nodes)) return []
  return [...new Set(nodes.filter((id) => typeof id === 'string'))].sort()
}

function toNumber(value: Json | undefined): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}
