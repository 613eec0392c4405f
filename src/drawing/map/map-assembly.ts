import { cut } from '../../text.ts'
import { type ChangeMap, INTERNET, type MapEdge, type MapGroup, type MapNode, type MapSelection } from './map.ts'
import { edgesAmong, type NumberedEdge } from './map-edges.ts'
import type { Marks } from './map-marks.ts'
import { type Networks, networksOf } from './map-networks.ts'
import { byName, type MergedInventories } from './merged-inventories.ts'

const MAX_GROUPS = 60
const MAX_EDGES = 200
/** A full map has no room for a node that is not a resource. */
const MAX_NODES_WITH_INTERNET = 60
/** Limits the length of names in the report. */
const MAX_NAME = 100
/** Characters of each name of a replaced resource. */
const HALF = 18

/** Nodes with the networks around them and the edges between them, with new ids. */
export function assembleMap(
  merged: MergedInventories,
  marks: Marks,
  selection: MapSelection,
): Pick<ChangeMap, 'nodes' | 'groups' | 'edges'> {
  const networks = networksOf(merged, selection)
  const groupIds = idsOfGroups(networks, merged)
  // A network that is drawn around nodes is not a node itself; its members show where it is.
  const drawn = byName(merged, [...selection.nodes]).filter((number) => !groupIds.has(number))
  const nodeIds = new Map(drawn.map((number, at) => [number, `n${at + 1}`]))
  const edges = edgesAmong(merged, marks, { ...selection, nodes: new Set(drawn) })
  const internet = openings(marks, nodeIds)
  return {
    nodes: [
      ...internet.nodes,
      ...[...nodeIds].map(([number, id]) => {
        const group = groupIds.get(networks.of.get(number) ?? -1)
        const rollout = marks.rollouts.get(number)
        return {
          ...shownAs(number, id, merged, marks),
          ...(group !== undefined && { group }),
          ...(rollout !== undefined && { type: rollout.type, count: rollout.count }),
        }
      }),
    ],
    groups: [...groupIds].map(([number, id]) => {
      const parent = groupIds.get(networks.around.get(number) ?? -1)
      return { ...shownAs(number, id, merged, marks), ...(parent !== undefined && { parent }) }
    }),
    edges: [
      ...internet.edges,
      ...inOrder(edges, drawn).flatMap(({ from, to, mark }) => {
        const [start, end] = [nodeIds.get(from), nodeIds.get(to)]
        return start === undefined || end === undefined ? [] : [{ from: start, to: end, mark }]
      }),
    ].slice(0, MAX_EDGES),
  }
}

/** The internet and its new entry points, so that a reader can follow an alert in the map. */
function openings(
  { exposed }: Marks,
  nodeIds: ReadonlyMap<number, string>,
): { readonly nodes: readonly MapNode[]; readonly edges: readonly MapEdge[] } {
  const reached = [...exposed].flatMap((number) => nodeIds.get(number) ?? [])
  const id = `n${nodeIds.size + 1}`
  if (reached.length === 0 || nodeIds.size >= MAX_NODES_WITH_INTERNET) return { nodes: [], edges: [] }
  return {
    nodes: [{ id, type: INTERNET, name: 'Internet', mark: 'unchanged' }],
    edges: reached.map((to) => ({ from: id, to, mark: 'added' })),
  }
}

/** VPCs before their subnets, so that every parent is known when its child is read. */
function idsOfGroups({ of, around }: Networks, merged: MergedInventories): ReadonlyMap<number, string> {
  const inner = new Set(of.values())
  const outer = new Set([...inner].flatMap((number) => around.get(number) ?? []))
  const children = [...inner].filter((number) => !outer.has(number))
  const ordered = [...byName(merged, [...outer]), ...byName(merged, children)].slice(0, MAX_GROUPS)
  return new Map(ordered.map((number, at) => [number, `g${at + 1}`]))
}

/** What nodes and groups have in common. */
function shownAs(
  number: number,
  id: string,
  merged: MergedInventories,
  { marks, formerNames }: Marks,
): MapNode & MapGroup {
  const { type, name } = merged.resource(number)
  const former = formerNames.get(number)
  const shown = former === undefined ? name : `${cut(former, HALF)} → ${cut(name, HALF)}`
  return { id, type: cut(type, MAX_NAME), name: cut(shown, MAX_NAME), mark: marks.get(number) ?? 'unchanged' }
}

const ORDER: readonly MapEdge['mark'][] = ['removed', 'added', 'unchanged']

/** If there are too many edges, those that were added or removed are kept first; ties are broken by the order of the nodes. */
function inOrder(edges: readonly NumberedEdge[], drawn: readonly number[]): readonly NumberedEdge[] {
  const at = new Map(drawn.map((number, position) => [number, position]))
  const rank = ({ from, to, mark }: NumberedEdge) =>
    (ORDER.indexOf(mark) * drawn.length + (at.get(from) ?? 0)) * drawn.length + (at.get(to) ?? 0)
  return [...edges].sort((a, b) => rank(a) - rank(b)).slice(0, MAX_EDGES)
}
