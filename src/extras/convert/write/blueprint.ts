/**
 * convert/write/: the blueprint document with ids, labels and colours.
 * Not here: any decision; graph/ and layout/ have made them.
 */
import { mayHold } from '../../../inventory/read/component-types/component-types.ts'
import { regionGroupId } from '../../../inventory/read/murmur3.ts'
import { isArray, isObject, type Json, own } from '../../../json.ts'
import { isFrame, isGroup } from '../components/kinds.ts'
import { byText, type Fields } from '../declared.ts'
import type { Component, Graph } from '../graph/component.ts'
import type { Flow } from '../graph/flows.ts'
import { isGlobal } from '../graph/regions.ts'
import type { Layout } from '../layout/lay-out.ts'
import { paddingsOf } from '../layout/paddings.ts'
import { idOf } from './ids.ts'
import { labelOf } from './label.ts'
import { paintOf } from './paint.ts'

/** A document for Cloudcraft's `POST /blueprint`. */
export interface NewBlueprint {
  readonly data: Readonly<Record<string, unknown>> & {
    readonly name: string
    readonly nodes: readonly Fields[]
    readonly groups: readonly Fields[]
    readonly edges: readonly Fields[]
    readonly text: readonly Fields[]
  }
}

/** Writes the diagram. Equal graphs give equal documents. */
export function writeBlueprint(name: string, graph: Graph, flows: readonly Flow[], layout: Layout): NewBlueprint {
  const members = allMembers(graph, layout)
  const paddings = paddingsOf(
    graph.components.map(({ address, type }) => ({ address, type, members: members.get(address) ?? [] })),
  )
  const ids = new Map(graph.components.map(({ address }) => [address, idOf(address)]))
  const written = graph.components.flatMap((component) => write(component, layout, { ids, members, paddings }))
  const regions = writeRegions(graph.components, ids, paddings('', 'region'))
  return {
    data: {
      name,
      version: 4,
      grid: 'infinite',
      projection: 'isometric',
      theme: { base: 'light' },
      shareDocs: false,
      nodes: written.filter(({ isNode }) => isNode).map(({ fields }) => fields),
      groups: [...written.filter(({ isNode }) => !isNode).map(({ fields }) => fields), ...regions],
      edges: flows.flatMap((flow) => writeEdge(flow, ids)),
      text: graph.components.flatMap((component) => labelOf(component, ids.get(component.address) ?? '')),
      surfaces: [],
      connectors: [],
      icons: [],
      images: [],
      disabledLayers: [],
    },
  }
}

/** The addresses of outlines around nothing. */
export function emptyFrames(components: readonly Component[], { data }: NewBlueprint): ReadonlySet<string> {
  const empty = new Set(
    data.groups.flatMap(({ id, nodes }) => (Array.isArray(nodes) && nodes.length === 0 ? [id] : [])),
  )
  const found = components.filter(({ address, type }) => isFrame(type) && empty.has(idOf(address)))
  return new Set(found.map(({ address }) => address))
}

type Ids = ReadonlyMap<string, string>

interface Context {
  readonly ids: Ids
  readonly members: ReadonlyMap<string, readonly string[]>
  readonly paddings: (address: string, type: string) => number
}

function write(
  component: Component,
  layout: Layout,
  { ids, members, paddings }: Context,
): readonly { fields: Fields; isNode: boolean }[] {
  const { address, type, name, region, fields, identity } = component
  const place = layout.places.get(address)
  if (place === undefined && !isFrame(type)) return []
  const group = isGroup(type)
  return [
    {
      isNode: !group,
      fields: {
        type,
        id: ids.get(address) ?? '',
        ...identity,
        ...(region === undefined ? {} : { region }),
        ...(place === undefined ? {} : { mapPos: [place.x, place.y] }),
        ...(place?.size === undefined ? {} : { mapSize: [...place.size] }),
        ...(type === 'asg' ? { layout: 'even' } : {}),
        ...(group && type !== 'asg' && name !== undefined ? { name } : {}),
        ...(isFrame(type)
          ? { shape: type === 'sg' ? 'dynamic' : 'rectangular', padding: paddings(address, type) }
          : {}),
        ...withIds(fields, ids),
        ...(group ? { nodes: (members.get(address) ?? []).map((member) => ids.get(member) ?? '') } : {}),
        ...paintOf(type),
      },
    },
  ]
}

/** The declared members, plus those that follow from the positions. */
function allMembers({ components, members }: Graph, { standings }: Layout): ReadonlyMap<string, readonly string[]> {
  const types = new Map(components.map(({ address, type }) => [address, type]))
  const all = new Map([...members].map(([group, list]) => [group, new Set(list)]))
  for (const [address, subnet] of standings) {
    if (!mayHold('subnet', types.get(address) ?? '') || !types.has(subnet)) continue
    const set = all.get(subnet)
    if (set === undefined) all.set(subnet, new Set([address]))
    else set.add(address)
  }
  return new Map([...all].map(([group, set]) => [group, [...set].sort(byText)]))
}

function writeRegions(components: readonly Component[], ids: Ids, padding: number): readonly Fields[] {
  const regions = new Map<string, string[]>()
  for (const { address, type, region } of components) {
    if (region === undefined || isGlobal(type)) continue
    const inside = regions.get(region)
    if (inside === undefined) regions.set(region, [ids.get(address) ?? ''])
    else inside.push(ids.get(address) ?? '')
  }
  return [...regions]
    .sort(([a], [b]) => byText(a, b))
    .map(([region, nodes]) => ({
      type: 'region',
      id: regionGroupId(region),
      region,
      visible: true,
      shape: 'rectangular',
      padding,
      nodes,
      ...paintOf('region'),
    }))
}

function writeEdge({ from, to, isWeak }: Flow, ids: Ids): readonly Fields[] {
  const [start, end] = [ids.get(from), ids.get(to)]
  if (start === undefined || end === undefined) return []
  const id = idOf(`edge ${from} ${to}`)
  return [{ type: 'edge', id, from: start, to: end, color: '#000000', width: 2, dashed: isWeak, endCap: 'arrow' }]
}

/** Replaces every `{address}` in rules and peerings with the component's id. */
function withIds(fields: Fields, ids: ReadonlyMap<string, string>): Fields {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, replaced(value, ids)]))
}

function replaced(value: Json, ids: ReadonlyMap<string, string>): Json {
  if (isArray(value)) return value.map((item) => replaced(item, ids))
  if (!isObject(value)) return value
  const address = own(value, 'address')
  if (typeof address === 'string') return ids.get(address) ?? ''
  return withIds(value, ids)
}
