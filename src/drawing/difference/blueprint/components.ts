import { SECRET_KEYS } from '../../../inventory/read/secrets.ts'
import { isArray, isObject, type Json, type JsonObject, MAX_DEPTH, own, ownText } from '../../../json.ts'
import { toPair } from '../../isometric/component.ts'
import type { Mark } from '../../isometric/drawing.ts'
import type { Rect } from '../../isometric/geometry.ts'
import { isCluster, isOutlined } from '../../isometric/outlines.ts'
import type { Section } from '../../isometric/registry.ts'
import { linePaint, solidPaint } from './paint.ts'

/** Grants, what would make Cloudcraft scan anew, links to elsewhere, and a key that no document needs. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  ...SECRET_KEYS,
  ...['liveAccount', 'liveOptions', 'link', 'locked', '__proto__'],
])

/** A component as it is, less secrets, in the colours of its mark and at a place of its own. */
export function markedComponent(raw: JsonObject, section: Section, mark: Mark, ground: Rect | undefined): JsonObject {
  const component = withoutSecrets(raw) as JsonObject
  const isFrame = isFrameIn(component, section)
  const { mapPos, ...unplaced } = component
  const fixed = isFrame ? undefined : placeOf(mapPos, ground)
  return {
    ...unplaced,
    ...(fixed !== undefined && { mapPos: fixed }),
    ...(isFrame ? { color: linePaint(mark) } : solidPaint(mark)),
    ...(mark === 'removed' && section === 'nodes' && { transparent: true }),
    ...(own(component, 'type') === 'asg' && platform(component)),
  }
}

/** A zone, an area or an icon: nothing became of it. */
export function backdrop(raw: JsonObject): JsonObject {
  const component = withoutSecrets(raw) as JsonObject
  const painted = ['color', 'borderColor'].filter((key) => Object.hasOwn(component, key))
  return { ...component, ...Object.fromEntries(painted.map((key) => [key, linePaint('unchanged')])) }
}

/** Whether a component is a line around its members, without a place of its own. */
export function isFrameIn(component: JsonObject, section: Section): boolean {
  const type = ownText(component, 'type') ?? ''
  const entry = { id: '', type, section, raw: component }
  return isOutlined(entry) && !isCluster(entry) && type !== 'asg'
}

/** Cloudcraft lays out the members of an `even` platform itself: what is gone from it would take the place of what is there. */
function platform(asg: JsonObject): JsonObject {
  return { layout: 'manual', ...(toPair(own(asg, 'mapSize')) === undefined && { mapSize: [2, 1] }) }
}

/** A place relative to another is made a fixed one: that other may not be there. */
function placeOf(mapPos: Json | undefined, ground: Rect | undefined): Json | undefined {
  const fixed = toPair(mapPos)
  if (fixed !== undefined) return [...fixed]
  return ground === undefined ? undefined : [ground.minX, ground.minY]
}

function withoutSecrets(value: Json, depth = 0): Json {
  if (depth > MAX_DEPTH) return null
  if (isArray(value)) return value.map((item) => withoutSecrets(item, depth + 1))
  if (!isObject(value)) return value
  const entries = Object.entries(value).filter(([key]) => !LEFT_OUT.has(key))
  return Object.fromEntries(entries.map(([key, item]) => [key, withoutSecrets(item, depth + 1)]))
}
