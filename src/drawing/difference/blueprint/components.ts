import { SECRET_KEYS } from '../../../inventory/read/secrets.ts'
import { isArray, isObject, type Json, type JsonObject, MAX_DEPTH, own, ownText } from '../../../json.ts'
import { toPair } from '../../isometric/component.ts'
import type { Mark } from '../../isometric/drawing.ts'
import type { Rect } from '../../isometric/geometry.ts'
import { isCluster, isOutlined } from '../../isometric/outlines.ts'
import type { Section } from '../../isometric/registry.ts'
import { linePaint, solidPaint } from './paint.ts'

/** Secrets, anything that would make Cloudcraft scan again, links to elsewhere, and a key that no document needs. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  ...SECRET_KEYS,
  ...['liveAccount', 'liveOptions', 'link', 'locked', '__proto__'],
])

/** A component without secrets, in the colours of its mark and at an absolute position. */
export function markedComponent(raw: JsonObject, section: Section, mark: Mark, ground: Rect | undefined): JsonObject {
  const component = publishable(raw)
  const isFrame = isFrameIn(component, section)
  const { mapPos, ...unplaced } = component
  const fixed = isFrame ? undefined : absolutePosition(mapPos, ground)
  return {
    ...unplaced,
    ...(fixed !== undefined && { mapPos: fixed }),
    ...(isFrame ? { color: linePaint(mark) } : solidPaint(mark)),
    ...(mark === 'removed' && section === 'nodes' && { transparent: true }),
    ...(own(component, 'type') === 'asg' && platform(component)),
  }
}

/** A zone, an area or an icon: always unchanged. */
export function backdrop(raw: JsonObject): JsonObject {
  const component = publishable(raw)
  const painted = ['color', 'borderColor'].filter((key) => Object.hasOwn(component, key))
  return { ...component, ...Object.fromEntries(painted.map((key) => [key, linePaint('unchanged')])) }
}

/** Whether a component is a line around its members, without a position of its own. */
export function isFrameIn(component: JsonObject, section: Section): boolean {
  const type = ownText(component, 'type') ?? ''
  const entry = { id: '', type, section, raw: component }
  return isOutlined(entry) && !isCluster(entry) && type !== 'asg'
}

/** Cloudcraft lays out the members of an `even` platform itself, and removed members would displace the others. */
function platform(asg: JsonObject): JsonObject {
  return { layout: 'manual', ...(toPair(own(asg, 'mapSize')) === undefined && { mapSize: [2, 1] }) }
}

/** A position relative to another component becomes absolute: that component may be missing. */
function absolutePosition(mapPos: Json | undefined, ground: Rect | undefined): Json | undefined {
  const fixed = toPair(mapPos)
  if (fixed !== undefined) return [...fixed]
  return ground === undefined ? undefined : [ground.minX, ground.minY]
}

/** The component without the keys that a published document must not have, at any depth. */
function publishable(component: JsonObject, depth = 0): JsonObject {
  const entries = Object.entries(component).filter(([key]) => !LEFT_OUT.has(key))
  return Object.fromEntries(entries.map(([key, value]) => [key, publishableValue(value, depth + 1)]))
}

function publishableValue(value: Json, depth: number): Json {
  if (depth > MAX_DEPTH) return null
  if (isArray(value)) return value.map((item) => publishableValue(item, depth + 1))
  return isObject(value) ? publishable(value, depth) : value
}
