import type { Inventory } from '../../inventory/read/resource.ts'
import { isArray, isObject, type Json, type JsonObject, own, ownText } from '../../json.ts'
import { readRegistry } from '../isometric/registry.ts'
import type { ReadDocument } from './read-document.ts'

/** The components of one side under the names that both sides share, as a document that `parseDrawing` reads. */
export interface SideDocument {
  readonly nodes: readonly JsonObject[]
  readonly groups: readonly JsonObject[]
  readonly surfaces: readonly JsonObject[]
  readonly icons: readonly JsonObject[]
  readonly text: readonly JsonObject[]
}

/** Which resources are drawn, and under which names. */
export interface Cast {
  /** By position; `undefined` is not drawn. */
  readonly names: readonly (string | undefined)[]
  /** Names whose component is drawn even if it is hidden in the document. */
  readonly shown: ReadonlySet<string>
}

type NameOf = (id: string) => string | undefined

/** Renames one side's components. Connections are not included, since they are drawn from the inventories. */
export function sideDocument(read: ReadDocument, { names, shown }: Cast): SideDocument {
  const { inventory } = read
  const nameOf: NameOf = (id) => {
    const position = inventory.positions.get(id)
    return position === undefined ? `c:${id}` : names[position]
  }
  const nodes: JsonObject[] = []
  const { groups, ...others } = decorations(read, nameOf)
  for (const [position, resource] of inventory.resources.entries()) {
    const id = names[position]
    if (id === undefined) continue
    const members = membersOf(inventory, position, names)
    const component = {
      ...resource.properties,
      id,
      type: resource.type,
      name: resource.name,
      ...(shown.has(id) && { visible: true }),
      ...(members && { nodes: members }),
      ...relocated(resource.properties, nameOf),
    }
    if (members === undefined) nodes.push(component)
    else groups.push(component)
  }
  return { ...others, nodes, groups }
}

function membersOf(inventory: Inventory, position: number, names: Cast['names']): readonly string[] | undefined {
  const list = own(inventory.resources[position]?.properties ?? {}, 'nodes')
  if (list === undefined || !isArray(list)) return undefined
  return (inventory.members.get(position) ?? []).flatMap((member) => names[member] ?? [])
}

/** A position relative to another component refers to it by id, which is renamed as well. */
function relocated(raw: JsonObject, nameOf: NameOf): { readonly mapPos?: Json } {
  const position = own(raw, 'mapPos')
  const anchor = isObject(position) ? ownText(position, 'relTo') : undefined
  if (!isObject(position) || anchor === undefined) return {}
  return { mapPos: { ...position, relTo: nameOf(anchor) ?? '' } }
}

/** Components that are not resources: regions, zones, icons, and texts. */
function decorations({ document, inventory }: ReadDocument, nameOf: NameOf) {
  const found: Record<Decoration, JsonObject[]> = { groups: [], surfaces: [], icons: [], text: [] }
  for (const { id, type, section, raw } of readRegistry(document).entries) {
    if (inventory.positions.has(id)) continue
    const component = { ...raw, id: `c:${id}`, ...relocated(raw, nameOf) }
    if (type === 'region') found.groups.push({ ...component, nodes: regionMembers(raw, nameOf) })
    else if (section === 'surfaces' || section === 'icons' || section === 'text') found[section].push(component)
  }
  return found
}

type Decoration = Exclude<keyof SideDocument, 'nodes'>

function regionMembers(region: JsonObject, nameOf: NameOf): readonly string[] {
  const nodes = own(region, 'nodes')
  if (nodes === undefined || !isArray(nodes)) return []
  return nodes.flatMap((id) => (typeof id === 'string' ? (nameOf(id) ?? []) : []))
}
