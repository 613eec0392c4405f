import { at } from '../../errors.ts'
import { canonicalText, isObject, type JsonObject, own, ownText } from '../../json.ts'
import { isFrame } from './component-types/component-types.ts'
import { connectionsOf } from './connections.ts'
import { type BlueprintDocument, readDocument } from './document.ts'
import { identify, idText, ownName, shortName } from './identity.ts'
import { groupsOf, membersOf } from './memberships.ts'
import { type Inventory, type Memberships, RESOURCE_SECTIONS, type Resource, type ResourceSection } from './resource.ts'

/**
 * Reads a Cloudcraft document of any era and wrapper as an inventory: labels become names, ids become references, two drawings
 * of one resource become one.
 * @param origin what to call the document in an error.
 * @throws ExpectedError INVENTORY_NOT_JSON, INVENTORY_NOT_BLUEPRINT, INVENTORY_TOO_LARGE
 */
export function parseInventory(origin: string, bytes: Uint8Array): Inventory {
  return inventoryFrom(readDocument(origin, bytes))
}

/** The inventory of a document that has already been read. */
export function inventoryFrom(document: BlueprintDocument): Inventory {
  const labels = labelsOf(document)
  const drawn = RESOURCE_SECTIONS.flatMap((section) =>
    document[section].map((component) => toResource(component, section, labels)),
  )
  const { resources, positions, byKey } = mergeDrawings(drawn)
  const members = membersOf(drawn, positions, resources.length)
  let groups: Memberships | undefined
  return {
    resources,
    positions,
    byKey,
    members,
    // Few comparisons need this direction, and a large account has a million memberships.
    get groups() {
      groups ??= groupsOf(members)
      return groups
    },
    connections: connectionsOf(document, positions),
    absentSections: RESOURCE_SECTIONS.filter((section) => document.absent.has(section)),
    hasLabels: labels.size > 0,
    hasAutoConnections: document.edges.some((edge) => own(edge, 'type') === 'autoedge'),
  }
}

/** A scanned node has no name of its own: its name is the text that is placed relative to it. */
function labelsOf(document: BlueprintDocument): ReadonlyMap<string, string> {
  const labels = new Map<string, string>()
  for (const text of document.text) {
    const place = own(text, 'mapPos')
    const owner = isObject(place) ? idText(own(place, 'relTo')) : undefined
    const label = ownText(text, 'text')
    if (owner === undefined || label === undefined) continue
    const other = labels.get(owner)
    if (other === undefined || label < other) labels.set(owner, label)
  }
  return labels
}

function toResource(written: JsonObject, section: ResourceSection, labels: ReadonlyMap<string, string>): Resource {
  const component = withPlainRegion(written)
  const type = ownText(component, 'type') ?? 'unknown'
  const id = idText(own(component, 'id')) ?? ''
  const label = labels.get(id)
  const identity = identify(component, type, label)
  return {
    id,
    key: identity.key,
    identity: identity.kind,
    type,
    label,
    name: label ?? ownName(component, type) ?? shortName(identity),
    region: ownText(component, 'region'),
    section,
    properties: component,
  }
}

/** Azure spells a region `East US` or `eastus`. */
function withPlainRegion(component: JsonObject): JsonObject {
  const region = ownText(component, 'region')
  if (region === undefined || !/[\sA-Z]/.test(region)) return component
  return { ...component, region: region.replaceAll(/\s/g, '').toLowerCase() }
}

/** An ARN that occurs twice is one resource drawn twice. Which drawing is kept must not depend on the order in the document. */
function mergeDrawings(drawn: readonly Resource[]) {
  const resources: Resource[] = []
  const positions = new Map<string, number>()
  const byKey = new Map<string, number>()
  for (const resource of drawn) {
    if (isFrame(resource.type)) continue
    const key = identityKey(resource, resources, byKey)
    const first = key === undefined ? undefined : byKey.get(key)
    const position = first ?? resources.length
    if (first === undefined) resources.push(resource)
    else if (drawingText(resource) < drawingText(at(resources, first))) resources[first] = resource
    if (key !== undefined) byKey.set(key, position)
    if (resource.id !== '') positions.set(resource.id, position)
  }
  return { resources, positions, byKey }
}

/** The key; prefixed with the type if a resource of another type has the same key. Undefined without an identity. */
function identityKey(
  { identity, key, type }: Resource,
  resources: readonly Resource[],
  byKey: ReadonlyMap<string, number>,
) {
  if (identity === 'described') return undefined
  const first = byKey.get(key)
  return first === undefined || resources[first]?.type === type ? key : `${type} ${key}`
}

/** The content of a drawing, without its id and position, which are new in every snapshot. */
function drawingText({ label, properties }: Resource): string {
  const { id: _id, mapPos: _mapPos, nodes: _nodes, ...content } = properties
  return (label ?? '\uFFFF') + canonicalText(content)
}
