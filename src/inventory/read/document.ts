import { ExpectedError } from '../../errors.ts'
import { isArray, isObject, type Json, type JsonObject, MAX_DEPTH, own } from '../../json.ts'
import { composed } from '../../text.ts'

/** The sections of a blueprint that hold components; any of them may be missing. */
const SECTIONS = ['nodes', 'groups', 'edges', 'surfaces', 'text', 'icons', 'images', 'connectors'] as const
export type Section = (typeof SECTIONS)[number]

/** Each section as a list of components; a missing section is an empty list, and `absent` names it. */
export type BlueprintDocument = Readonly<Record<Section, readonly JsonObject[]>> & {
  readonly absent: ReadonlySet<Section>
}

/** 100,000 resources take about 120 MB; beyond this limit the parser would need more memory than a runner has. */
const MAX_BYTES = 256 * 1024 * 1024

/**
 * Reads a blueprint from the formats of files and servers: a snapshot `{tags, data}`, a saved blueprint `{id, data, …}`, the bare `{nodes,
 * …}`, or an event whose `body` is one of these as text.
 * @param origin what to call the document in an error: a file name or a target.
 * @throws ExpectedError INVENTORY_TOO_LARGE, INVENTORY_NOT_JSON, INVENTORY_NOT_BLUEPRINT
 */
export function readDocument(origin: string, bytes: Uint8Array): BlueprintDocument {
  if (bytes.byteLength > MAX_BYTES) {
    const size = Math.round(bytes.byteLength / 1024 / 1024)
    throw new ExpectedError(
      'INVENTORY_TOO_LARGE',
      `${origin} has ${size} MiB; the limit is 256`,
      'Narrow the snapshot with filter or exclude',
    )
  }
  return sectionsOf(
    origin,
    unwrap(origin, parseJson(origin, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString())),
  )
}

function parseJson(origin: string, text: string): Json {
  try {
    const json: Json = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text)
    return MAY_BE_DECOMPOSED.test(text) ? inOneForm(json) : json
  } catch (error) {
    const detail = error instanceof SyntaxError ? error.message.replace(/\s+/g, ' ').slice(0, 120) : 'unreadable'
    const remedy = 'Give an inventory as Cloudcraft sends it'
    // The parser's message quotes the input, so it is not used.
    throw new ExpectedError('INVENTORY_NOT_JSON', `${origin} is not JSON`, remedy, detail)
  }
}

/** Anything beyond ASCII, literal or escaped. Most documents have none. */
const MAY_BE_DECOMPOSED = /[^\0-\x7f]|\\u/

/** All names and values in one Unicode form: scans contain them as typed, and two forms of one name must be equal. */
function inOneForm(value: Json, depth = 0): Json {
  if (typeof value === 'string') return composed(value)
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return value
  if (isArray(value)) return value.map((item) => inOneForm(item, depth + 1))
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [composed(key), inOneForm(item, depth + 1)]))
}

function unwrap(origin: string, root: Json): JsonObject {
  if (!isObject(root)) throw notBlueprint(origin, `it holds ${describe(root)}`)
  const body = own(root, 'body')
  if (typeof body === 'string') return unwrap(origin, parseJson(origin, body))
  const data = own(root, 'data')
  if (data !== undefined && !isObject(data)) throw notBlueprint(origin, `its data is ${describe(data)}`)
  return data ?? root
}

/**
 * Checks the parsed `data` of a document section by section.
 * @throws ExpectedError INVENTORY_NOT_BLUEPRINT
 */
export function sectionsOf(origin: string, data: JsonObject): BlueprintDocument {
  if (!SECTIONS.some((section) => Object.hasOwn(data, section))) {
    throw notBlueprint(origin, 'it has none of the sections nodes, groups, edges, text')
  }
  const entries = SECTIONS.map((section) => [section, componentsOf(origin, section, own(data, section))])
  const absent = new Set(SECTIONS.filter((section) => (own(data, section) ?? null) === null))
  return { ...(Object.fromEntries(entries) as Record<Section, readonly JsonObject[]>), absent }
}

function componentsOf(origin: string, section: Section, list: Json | undefined): readonly JsonObject[] {
  if (list === undefined || list === null) return []
  if (!isArray(list)) throw notBlueprint(origin, `${section} is ${describe(list)}, not a list`)
  if (list.every(isObject)) return list
  const odd = list.findIndex((component) => !isObject(component))
  throw notBlueprint(origin, `${section}[${odd}] is ${describe(list[odd])}, not a component`)
}

function describe(value: Json | undefined): string {
  if (value === null || value === undefined) return 'nothing'
  return isArray(value) ? 'a list' : typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

function notBlueprint(origin: string, why: string): ExpectedError {
  return new ExpectedError(
    'INVENTORY_NOT_BLUEPRINT',
    `${origin} is not a Cloudcraft document: ${why}`,
    'Give the JSON of a snapshot or of a blueprint',
  )
}
