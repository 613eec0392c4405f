import { createHash } from 'node:crypto'
import { readDocument } from '../inventory/read/document.ts'
import { SECRET_KEYS } from '../inventory/read/secrets.ts'
import type { JsonObject } from '../json.ts'

/** The name and tags of a temporary blueprint. */
export interface TemporaryMarks {
  readonly name: string
  readonly tags: readonly string[]
}

/** A blueprint as described by Cloudcraft, as far as needed to recognise a leftover. */
export interface Described extends TemporaryMarks {
  /** The id of its owner. */
  readonly CreatorId: string | null
  /** ISO 8601. */
  readonly createdAt: string | null
}

const TITLE = 'Temporary cost estimate by cloudcraft-deployment-diff, safe to delete'
const NAME = /^Temporary cost estimate by cloudcraft-deployment-diff, safe to delete \(([0-9a-f]{16})-[0-9a-f]{16}\)$/

/**
 * The name and tags of a temporary blueprint. Its name contains the place from which it was made and a part that is used once. The last tag
 * is a digest of the name: a blueprint that someone renamed, copied or tagged similarly does not have it.
 * @param slot from `slotOf` @param once 16 random hexadecimal digits
 */
export function temporaryMarks(slot: string, once: string): TemporaryMarks {
  const name = `${TITLE} (${slot}-${once})`
  return { name, tags: ['cloudcraft-deployment-diff', 'temporary', digestTag(name)] }
}

/** A place from which one target is priced: two runs use it at the same time only if they deploy to the same target simultaneously. */
export function slotOf(place: readonly string[]): string {
  return hex(JSON.stringify(place)).slice(0, 16)
}

/** Whether a name alone could be that of a temporary blueprint: a list may come without tags. */
export function isNamedTemporary({ name }: Pick<TemporaryMarks, 'name'>): boolean {
  return NAME.test(name)
}

/** Longer than pricing a target takes, plus the difference of two clocks. */
const DEAD_AFTER_MS = 60 * 60 * 1000

/**
 * Whether a blueprint is one that a run of ours left behind: marked by us, owned by the user of the key, and either made from a place that
 * is about to be used again, or so old that no run can still be using it.
 */
export function isLeftover(
  blueprint: Described,
  { owner, slots, now }: { readonly owner: string; readonly slots: ReadonlySet<string>; readonly now: Date },
): boolean {
  const { name, tags, CreatorId, createdAt } = blueprint
  const [, slot = ''] = NAME.exec(name) ?? []
  const isOurs = slot !== '' && CreatorId === owner && hasTag(tags, digestTag(name))
  const age = createdAt === null ? Number.NaN : now.getTime() - Date.parse(createdAt)
  return isOurs && (slots.has(slot) || age > DEAD_AFTER_MS)
}

/** Ignores case, which a service may not keep. */
function hasTag(tags: readonly string[], tag: string): boolean {
  return tags.some((one) => one.trim().toLowerCase() === tag)
}

function digestTag(name: string): string {
  return `cost-${hex(`temporary cost blueprint ${name}`).slice(0, 32)}`
}

function hex(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/**
 * What a blueprint needs for a budget: the resources of an inventory. Names, connections and decoration cost nothing and are left out, and
 * so are share links and the link to the live account, over which Cloudcraft could change it.
 * @throws ExpectedError like `readDocument`
 */
export function pricedDocument(origin: string, inventory: Uint8Array, name: string): JsonObject {
  const { nodes, groups } = readDocument(origin, inventory)
  const empty = { edges: [], surfaces: [], text: [], icons: [], images: [], connectors: [] }
  const components = { nodes: nodes.map(withoutSecrets), groups: groups.map(withoutSecrets) }
  return { name, grid: 'infinite', projection: 'isometric', shareDocs: false, ...components, ...empty }
}

const SECRETS: ReadonlySet<string> = new Set([...SECRET_KEYS, 'link'])

/** A component without secrets and links, which Cloudcraft keeps at its top level. */
function withoutSecrets(component: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(component).filter(([key]) => !SECRETS.has(key)))
}
