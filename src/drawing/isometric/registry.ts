import { canonicalText, isArray, isObject, type Json, type JsonObject, own, ownText } from '../../json.ts'
import { ownFlag, ownNumber, toPair } from './component.ts'
import type { Rect } from './geometry.ts'
import { footprintOf } from './palette.ts'

/** A component that can be drawn: it has an id and a type, and is not hidden. */
export interface Entry {
  readonly id: string
  readonly type: string
  readonly section: Section
  readonly raw: JsonObject
}

const SECTIONS = ['nodes', 'groups', 'surfaces', 'text', 'icons', 'images', 'connectors', 'edges'] as const
export type Section = (typeof SECTIONS)[number]

/** The document's components by id; of several with one id, always the same one, whatever their order. */
export interface Registry {
  readonly entries: readonly Entry[]
  readonly byId: ReadonlyMap<string, Entry>
}

/** More components than a picture can show; further ones, in a hostile document, are left out. */
const MAX_COMPONENTS = 50_000
/** A longer chain of `relTo` is an error in the document. */
const MAX_HOPS = 256

/** Collects the components in the sections of a document of any shape, in an order that does not depend on the document's. */
export function readRegistry(document: unknown): Registry {
  const data = blueprintOf(document)
  const found = SECTIONS.flatMap((section) => readSection(data, section)).slice(0, MAX_COMPONENTS)
  const byId = new Map<string, Entry>()
  const kept = inOrder(found).filter((entry) => entry.section === 'edges' || isFirst(byId, entry))
  return { entries: kept, byId }
}

function isFirst(byId: Map<string, Entry>, entry: Entry): boolean {
  if (byId.has(entry.id)) return false
  byId.set(entry.id, entry)
  return true
}

/** The object that holds a document's sections: its `data`, or the document itself; empty for anything that is not an object. */
export function blueprintOf(document: unknown): JsonObject {
  // A document is parsed JSON, or at least only ever read as such.
  const root = document as Json
  if (!isObject(root)) return {}
  const data = own(root, 'data')
  return isObject(data) ? data : root
}

function readSection(data: JsonObject, section: Section): readonly Entry[] {
  const list = own(data, section)
  if (list === undefined || !isArray(list)) return []
  return list.slice(0, MAX_COMPONENTS).flatMap((raw) => {
    if (!isObject(raw) || !ownFlag(raw, 'visible', true)) return []
    const type = ownText(raw, 'type')
    const id = ownText(raw, 'id') ?? (section === 'edges' ? '' : undefined)
    return type === undefined || id === undefined ? [] : [{ id, type, section, raw }]
  })
}

/** By id, and components with one id by their whole content, so that it never matters in which order the document has them. */
function inOrder(entries: readonly Entry[]): readonly Entry[] {
  // Serialising the content takes most of the time, and hardly any two components share an id.
  const contents = new Map<Entry, string>()
  const contentOf = (entry: Entry) => {
    const content = contents.get(entry) ?? canonicalText(entry.raw)
    contents.set(entry, content)
    return content
  }
  const keyed = entries.map((entry) => ({ entry, key: JSON.stringify([entry.id, entry.type, entry.section]) }))
  keyed.sort((a, b) => compareText(a.key, b.key) || compareText(contentOf(a.entry), contentOf(b.entry)))
  return keyed.map(({ entry }) => entry)
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The position of a component, in grid units: its own, or an offset from another component's; undefined if it has none. */
export function placeOf(registry: Registry, entry: Entry, anchor: Anchor): readonly [number, number] | undefined {
  let [x, y] = [0, 0]
  let current = entry
  for (let hop = 0; hop < MAX_HOPS; hop += 1) {
    const position = own(current.raw, 'mapPos')
    const fixed = toPair(position)
    if (fixed !== undefined) return [x + fixed[0], y + fixed[1]]
    const relative = isObject(position) ? position : undefined
    if (relative === undefined) {
      const corner = anchor(current)
      return corner && [x + corner[0], y + corner[1]]
    }
    const offset = toPair(own(relative, 'offset')) ?? [0, 0]
    const next = registry.byId.get(ownText(relative, 'relTo') ?? '')
    if (next === undefined) return undefined
    ;[x, y, current] = [x + offset[0], y + offset[1], next]
  }
  return undefined
}

/** The corner of a component without a position of its own, such as a VPC. */
export type Anchor = (entry: Entry) => readonly [number, number] | undefined

/** The ground that a component at a position covers. */
export function groundOf(entry: Entry, [x, y]: readonly [number, number]): Rect {
  const size = toPair(own(entry.raw, 'mapSize'))
  if (size !== undefined) return { minX: x, minY: y, maxX: x + Math.max(0, size[0]), maxY: y + Math.max(0, size[1]) }
  const { width, depth } = footprintOf(entry.type, ownNumber(entry.raw, 'width'), ownNumber(entry.raw, 'depth'))
  return { minX: x, minY: y, maxX: x + width, maxY: y + depth }
}
