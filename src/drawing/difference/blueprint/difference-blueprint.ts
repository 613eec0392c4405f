import type { Change, Warning } from '../../../inventory/change.ts'
import type { Pairing } from '../../../inventory/match/pairing.ts'
import { isArray, isObject, type Json, type JsonObject, own } from '../../../json.ts'
import type { Side } from '../difference.ts'
import { type Facts, factsOf } from '../facts.ts'
import { keptOf, MAX_CHANGES } from '../kept.ts'
import { sceneOf } from '../scene.ts'
import { unionOf } from '../union.ts'
import { type Caption, suffixesOf } from './captions.ts'
import { documentIds, ownId, type Wish } from './ids.ts'
import { legendOf } from './legend.ts'
import { idOf, type Matter, type Parts, partsOf } from './parts.ts'

/** A document as `POST /blueprint` takes it in `data`. */
export interface BlueprintData extends JsonObject {
  readonly name: string
  readonly nodes: readonly JsonObject[]
  readonly groups: readonly JsonObject[]
  readonly edges: readonly JsonObject[]
  readonly text: readonly JsonObject[]
}

export interface DifferenceBlueprint {
  readonly data: BlueprintData
  readonly warnings: readonly Warning[]
}

export interface BlueprintOptions {
  /** What the blueprint is called. */
  readonly name: string
  /** What is said of single resources; others get a word for their mark. */
  readonly captions?: readonly Caption[]
  /** With more nodes and groups than this only the changes and what is around them are in it. */
  readonly most?: number
}

const MOST = 5_000
const MAX_CHARACTERS = 8_000_000

/**
 * Both inventories as one Cloudcraft document, at the places that the drawing of the difference has: what stayed in grey, what came, changed or
 * was replaced in the colour of that, and what is gone where it would stand. No grants, and nothing that makes Cloudcraft scan it anew. Pure;
 * equal inputs give equal documents, whatever the order of their parts.
 * @param changes what to mark; what no change speaks of is unchanged
 * @param pairing which resource is which, as `compareInventories` found it
 */
export function differenceBlueprint(
  before: Side,
  after: Side,
  changes: readonly Change[],
  pairing: Pairing,
  options: BlueprintOptions,
): DifferenceBlueprint {
  const facts = factsOf(before.inventory, after.inventory, changes, pairing)
  const union = unionOf(before, after, facts)
  const matter = { union, before, after, suffixes: suffixesOf(union, before, after, options.captions ?? []) }
  if (union.document.nodes.length + union.document.groups.length <= (options.most ?? MOST)) {
    const data = write(partsOf(matter), matter, facts, options)
    if (JSON.stringify(data).length <= MAX_CHARACTERS) return { data, warnings: [] }
  }
  const total = union.facts.size.toLocaleString('en-US')
  const text = `of ${total} resources only those that changed and their neighbours are in the blueprint`
  return { data: reduced(matter, facts, options), warnings: [{ code: 'blueprint-reduced', text }] }
}

/** With fewer of the changes until the document is small enough: names and fields may be as long as they like. */
function reduced(matter: Matter, facts: Facts, options: BlueprintOptions): BlueprintData {
  for (let limit = MAX_CHANGES; ; limit = Math.floor(limit / 4)) {
    const data = write(partsOf(matter, keptOf(matter.union, facts, limit)), matter, facts, options)
    if (JSON.stringify(data).length <= MAX_CHARACTERS || limit === 0) return data
  }
}

function write(parts: Parts, matter: Matter, facts: Facts, { name }: BlueprintOptions): BlueprintData {
  const { counts, notes } = sceneOf(matter.union, facts, matter.before, matter.after)
  const text = [...parts.text, ...legendOf(name, counts, notes, matter.union.drawing)]
  const sections = { ...parts, text }
  const ids = documentIds(Object.values(sections).flatMap((list: Parts['nodes']) => list.map(wishOf)))
  const renamed = Object.entries(sections).map(([section, list]) => [section, renamedAll(list, ids)])
  const { nodes, groups, edges, surfaces, icons, text: texts } = Object.fromEntries(renamed)
  return {
    name,
    ...lookOf(matter.after.document),
    ...{ grid: 'infinite', theme: { base: 'light' }, shareDocs: false },
    ...{ nodes, groups, edges, surfaces, text: texts, icons, images: [], connectors: [], disabledLayers: [] },
  }
}

/** What is written for the diff is called after what it belongs to. */
function wishOf(component: JsonObject): Wish {
  const name = idOf(component)
  const [from, to] = [own(component, 'from'), own(component, 'to')]
  if (typeof from === 'string' && typeof to === 'string') return [name, `${ownId(from)[1]}-${ownId(to)[1]}`]
  const [, kind, owner] = /^w:(label|frame)-(.*)$/s.exec(name) ?? []
  return owner === undefined ? ownId(name) : [name, `${kind}-${ownId(owner)[1]}`]
}

type Ids = ReadonlyMap<string, string>

function renamedAll(list: readonly JsonObject[], ids: Ids): readonly JsonObject[] {
  return list.map((component) => renamed(component, ids)).sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1))
}

function renamed(component: JsonObject, ids: Ids): JsonObject {
  const { nodes, from, to, mapPos, ...others } = component
  const idFor = (name: Json | undefined) => ids.get(String(name)) ?? ''
  const members = nodes !== undefined && isArray(nodes) ? { nodes: nodes.map(idFor).sort() } : {}
  const ends = from === undefined || to === undefined ? {} : { from: idFor(from), to: idFor(to) }
  const place = isObject(mapPos) ? { ...mapPos, relTo: idFor(own(mapPos, 'relTo')) } : mapPos
  return { ...others, id: idFor(component['id']), ...ends, ...(place !== undefined && { mapPos: place }), ...members }
}

/** The format and the projection of the snapshot. */
function lookOf(document: unknown): { readonly version: number; readonly projection: string } {
  const root = isObject(document as Json) ? (document as JsonObject) : {}
  const inner = own(root, 'data')
  const data = isObject(inner) ? inner : root
  const version = own(data, 'version')
  const isKnown = typeof version === 'number' && Number.isSafeInteger(version) && version > 0 && version < 100
  return { version: isKnown ? version : 4, projection: own(data, 'projection') === '2d' ? '2d' : 'isometric' }
}
