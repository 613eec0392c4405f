import { canonicalText, isArray, isObject, type Json, type JsonObject, own, ownText } from '../../json.ts'
import { connectionsOf } from './connections.ts'
import { type BlueprintDocument, readDocument } from './document.ts'
import { identify, shortName } from './identity.ts'
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
  return inventoryFrom(readDocument(origin, bytes))
}

/** The inventory of a document that is already read. */
export function inventoryFrom(document: BlueprintDocument): Inventory {
  const labels = labelsOf(document)
  const drawn = [...document.nodes, ...document.groups].map((component) => toResource(component, labels))
  const { resources, positions, byKey } = mergeDrawings(drawn)
  return {
    resources,
    positions,
    byKey,
    members: membersOf(drawn, positions, resources.length),
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
    if (NOT_RESOURCES.has(resource.type)) continue
    const key = identityKey(resource, resources, byKey)
    const first = key === undefined ? undefined : byKey.get(key)
    const position = first ?? resources.length
    if (first === undefined) resources.push(resource)
    else if (drawingText(resource) < drawingText(resources[first] as Resource)) resources[first] = resource
    if (key !== undefined) byKey.set(key, position)
    if (resource.id !== '') positions.set(resource.id, position)
  }
  return { resources, positions, byKey }
}

/** The key alone, as long as no resource of another type has it, too; undefined for what has no identity. */
function identityKey(
  { identity, key, type }: Resource,
  resources: readonly Resource[],
  byKey: ReadonlyMap<string, number>,
) {
  if (identity === 'described') return undefined
  const first = byKey.get(key)
  return first === undefined || resources[first]?.type === type ? key : `${type} ${key}`
}

/** What a drawing says of its resource; its id and place are new in every snapshot. */
function drawingText({ label, properties }: Resource): string {
  const { id: _id, mapPos: _mapPos, nodes: _nodes, ...content } = properties
  return (label ?? '\uFFFF') + canonicalText(content)
}

/** `nodes` lists members as component ids: unordered, with duplicates, and with ids that lead nowhere. */
function membersOf(drawn: readonly Resource[], positions: ReadonlyMap<string, number>, count: number) {
  const members = new Map<number, number[]>()
  // The last group that each resource was seen in: cheaper than a set for every group.
  const lastGroup = new Int32Array(count).fill(-1)
  for (const { id, properties } of drawn) {
    const list = own(properties, 'nodes')
    const group = positions.get(id)
    if (!isArray(list) || group === undefined) continue
    const found = members.get(group) ?? []
    for (const member of [group, ...found]) lastGroup[member] = group
    members.set(group, addMembers(found, list, group, positions, lastGroup))
  }
  return members
}

function addMembers(
  found: number[],
  list: readonly Json[],
  group: number,
  positions: ReadonlyMap<string, number>,
  lastGroup: Int32Array,
) {
  for (const id of list) {
    const member = typeof id === 'string' ? positions.get(id) : undefined
    if (member === undefined || lastGroup[member] === group) continue
    lastGroup[member] = group
    found.push(member)
  }
  return found
}
