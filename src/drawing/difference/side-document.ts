import type { Inventory } from '../../inventory/read/resource.ts'
import { isArray, isObject, type Json, type JsonObject, own, ownText } from '../../json.ts'
import { readRegistry } from '../isometric/registry.ts'
import type { Side } from './difference.ts'

/** Components of one side under the names that both sides share; a document that `parseDrawing` reads. */
export interface SideDocument {
  readonly nodes: readonly JsonObject[]
  readonly groups: readonly JsonObject[]
  readonly surfaces: readonly JsonObject[]
  readonly icons: readonly JsonObject[]
  readonly text: readonly JsonObject[]
}

export interface Cast {
  /** By position; `undefined` stays away. */
  readonly names: readonly (string | undefined)[]
  /** Names whose component is drawn even when its author hid it. */
  readonly shown: ReadonlySet<string>
}

type NameOf = (id: string) => string | undefined

/** One side's components renamed; connections are not among them, since they are drawn from the inventories. */
export function sideDocument(side: Side, { names, shown }: Cast): SideDocument {
  const { inventory } = side
  const nameOf: NameOf = (id) => {
    const position = inventory.positions.get(id)
    return position === undefined ? `c:${id}` : names[position]
  }
  const nodes: JsonObject[] = []
  const { groups, ...others } = decorations(side, nameOf)
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

/** A place relative to another component names it by its id. */
function relocated(raw: JsonObject, nameOf: NameOf): { readonly mapPos?: Json } {
  const position = own(raw, 'mapPos')
  const anchor = isObject(position) ? ownText(position, 'relTo') : undefined
  if (!isObject(position) || anchor === undefined) return {}
  return { mapPos: { ...position, relTo: nameOf(anchor) ?? '' } }
}

/** What is no resource: regions, zones, pictures, texts that stand alone or name one of these. */
function decorations({ document, inventory }: Side, nameOf: NameOf) {
  const found = { groups: [], surfaces: [], icons: [], text: [] } as Record<Decoration, JsonObject[]>
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
