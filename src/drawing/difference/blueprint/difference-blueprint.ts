/**
 * The difference of a target as a Cloudcraft document that can be saved as a blueprint. The marks and the layout are those of the
 * folder above; here are only the components, labels, captions and ids of the document. Uploading it is the adapter's part.
 */
import type { Warning } from '../../../inventory/change.ts'
import { isArray, isObject, type Json, type JsonObject, own } from '../../../json.ts'
import { blueprintOf } from '../../isometric/registry.ts'
import { type Facts, factsOf } from '../facts.ts'
import { keptOf, MAX_CHANGES } from '../kept.ts'
import type { ComparedDocuments } from '../read-document.ts'
import { countsOf, notesOf } from '../scene.ts'
import { unionOf } from '../union.ts'
import { type Caption, suffixesOf } from './captions.ts'
import { documentIds, ownId, type Wish } from './ids.ts'
import { legendOf } from './legend.ts'
import { idOf, type Matter, type Parts, partsOf } from './parts.ts'

/** A document as `POST /blueprint` accepts it in `data`. */
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
  /** The blueprint's name. */
  readonly name: string
  /** Captions of single resources; the others get a word for their mark. */
  readonly captions?: readonly Caption[]
  /** With more nodes and groups than this, only the changes and their surroundings are included; 5,000 by default. */
  readonly most?: number
}

const MOST = 5_000
const MAX_CHARACTERS = 8_000_000

/**
 * Both inventories as one Cloudcraft document in the layout of the drawn difference: unchanged components in grey, added, changed and
 * replaced ones in the colours of their marks, and removed ones where they would be. It contains no secrets, and nothing that makes
 * Cloudcraft scan it again. Equal inputs give equal documents, whatever the order of their parts.
 */
export function differenceBlueprint(compared: ComparedDocuments, options: BlueprintOptions): DifferenceBlueprint {
  const { before, after } = compared
  const facts = factsOf(compared)
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

/** Includes fewer and fewer of the changes until the document is small enough: names and fields may be of any length. */
function reduced(matter: Matter, facts: Facts, options: BlueprintOptions): BlueprintData {
  for (let limit = MAX_CHANGES; ; limit = Math.floor(limit / 4)) {
    const data = write(partsOf(matter, keptOf(matter.union, facts, limit)), matter, facts, options)
    if (JSON.stringify(data).length <= MAX_CHARACTERS || limit === 0) return data
  }
}

function write(parts: Parts, matter: Matter, facts: Facts, { name }: BlueprintOptions): BlueprintData {
  const notes = notesOf(facts).map(({ text }) => text)
  const text = [...parts.text, ...legendOf(name, countsOf(facts), notes, matter.union.drawing)]
  const sections = { ...parts, text }
  const ids = documentIds(Object.values(sections).flatMap((list: Parts['nodes']) => list.map(wishOf)))
  const renamed = Object.entries(sections).map(([section, list]) => [section, renamedAll(list, ids)])
  const { nodes, groups, edges, surfaces, icons, text: texts } = Object.fromEntries(renamed)
  return {
    name,
    ...formatOf(matter.after.document),
    ...{ grid: 'infinite', theme: { base: 'light' }, shareDocs: false },
    ...{ nodes, groups, edges, surfaces, text: texts, icons, images: [], connectors: [], disabledLayers: [] },
  }
}

/** Components that only the difference has are named after the component they belong to. */
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

/** The format version and the projection of the snapshot. */
function formatOf(document: unknown): { readonly version: number; readonly projection: string } {
  const data = blueprintOf(document)
  const version = own(data, 'version')
  const isKnown = typeof version === 'number' && Number.isSafeInteger(version) && version > 0 && version < 100
  return { version: isKnown ? version : 4, projection: own(data, 'projection') === '2d' ? '2d' : 'isometric' }
}
