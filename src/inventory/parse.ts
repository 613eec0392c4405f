import { connectionsOf } from './connections.ts'
import { type BlueprintDocument, readDocument } from './document.ts'
import { identify, shortName } from './identity.ts'
import { canonicalText, isArray, isObject, type JsonObject, own, ownText } from './json.ts'
import type { Inventory, Resource } from './resource.ts'

/** Drawn to frame the page; says nothing about the account. */
const NOT_RESOURCES: ReadonlySet<string> = new Set(['region', 'zone'])

/**
 * Reads a Cloudcraft document of any era and wrapper as an inventory: labels become names, ids become references, two drawings
 * of one resource become one.
 * @param origin what to call the document in an error.
 * @throws ExpectedError INVENTORY_NOT_JSON, INVENTORY_NOT_BLUEPRINT, INVENTORY_TOO_LARGE
 */
export function parseInventory(origin: string, bytes: Uint8Array): Inventory {
  return toInventory(readDocument(origin, bytes))
}

function toInventory(document: BlueprintDocument): Inventory {
  const labels = labelsOf(document)
  const drawn = [...document.nodes, ...document.groups].map((component) => toResource(component, labels))
  const { resources, positions } = mergeDrawings(drawn.filter((resource) => !NOT_RESOURCES.has(resource.type)))
  return {
    resources,
    positions,
    members: membersOf(drawn, positions),
    connections: connectionsOf(document, positions),
    hasLabels: labels.size > 0,
    hasAutoConnections: document.edges.some((edge) => own(edge, 'type') === 'autoedge'),
  }
}

/** A scanned node has no name of its own: the text that is placed relative to it is its name. */
function labelsOf(document: BlueprintDocument): ReadonlyMap<string, string> {
  const labels = new Map<string, string>()
  for (const text of document.text) {
    const place = own(text, 'mapPos')
    const owner = isObject(place) ? ownText(place, 'relTo') : undefined
    const label = ownText(text, 'text')
    if (owner === undefined || label === undefined) continue
    const other = labels.get(owner)
    if (other === undefined || label < other) labels.set(owner, label)
  }
  return labels
}

function toResource(component: JsonObject, labels: ReadonlyMap<string, string>): Resource {
  const type = ownText(component, 'type') ?? 'unknown'
  const rawId = own(component, 'id')
  const id = typeof rawId === 'string' ? rawId : typeof rawId === 'number' ? String(rawId) : ''
  const label = labels.get(id)
  const identity = identify(component, type, label)
  return {
    id,
    key: identity.key,
    identity: identity.kind,
    type,
    label,
    name: label ?? ownText(component, 'name') ?? shortName(identity),
    region: ownText(component, 'region'),
    properties: component,
  }
}

/** One ARN twice in a document is one resource drawn twice; which drawing speaks for it does not depend on their order. */
function mergeDrawings(drawn: readonly Resource[]) {
  const resources: Resource[] = []
  const positions = new Map<string, number>()
  const byKey = new Map<string, number>()
  for (const resource of drawn) {
    const key = resource.identity === 'described' ? undefined : `${resource.type} ${resource.key}`
    const first = key === undefined ? undefined : byKey.get(key)
    const position = first ?? resources.length
    if (first === undefined) resources.push(resource)
    else if (drawingOrder(resource, resources[first] as Resource) < 0) resources[first] = resource
    if (key !== undefined) byKey.set(key, position)
    if (resource.id !== '') positions.set(resource.id, position)
  }
  return { resources, positions }
}

function drawingOrder(a: Resource, b: Resource): number {
  const left = (a.label ?? '\uFFFF') + canonicalText(a.properties)
  const right = (b.label ?? '\uFFFF') + canonicalText(b.properties)
  return left < right ? -1 : left > right ? 1 : 0
}

/** `nodes` lists members as component ids: unordered, with duplicates, and with ids that lead nowhere. */
function membersOf(drawn: readonly Resource[], positions: ReadonlyMap<string, number>) {
  const members = new Map<number, readonly number[]>()
  for (const group of drawn) {
    const list = own(group.properties, 'nodes')
    const position = positions.get(group.id)
    if (!isArray(list) || position === undefined) continue
    const found = new Set(members.get(position))
    for (const id of list) {
      const member = typeof id === 'string' ? positions.get(id) : undefined
      if (member !== undefined && member !== position) found.add(member)
    }
    members.set(position, [...found])
  }
  return members
}
