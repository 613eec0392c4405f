import type { ChangeMap, MapEdge, MapGroup, MapNode } from './change-map.ts'
import { edgesAmong, type NumberedEdge } from './map-edges.ts'
import type { Marks } from './map-marks.ts'
import { type Networks, networksOf } from './map-networks.ts'
import { byName, type Union } from './map-union.ts'

const MAX_GROUPS = 60
const MAX_EDGES = 200
/** Names of a megabyte stay out of the report. */
const MAX_NAME = 100

/** Nodes with the networks around them and the edges between them, under ids of the map's own. */
export function assembleMap(
  numbers: ReadonlySet<number>,
  union: Union,
  marks: Marks,
  nodeOf: (number: number) => number,
): Pick<ChangeMap, 'nodes' | 'groups' | 'edges'> {
  const networks = networksOf(union, numbers, nodeOf)
  const groupIds = idsOfGroups(networks, union)
  // A network that stands around nodes is no node itself; its members tell where it is.
  const drawn = byName(union, [...numbers]).filter((number) => !groupIds.has(number))
  const nodeIds = new Map(drawn.map((number, at) => [number, `n${at + 1}`]))
  const edges = edgesAmong(union, marks, new Set(drawn), nodeOf)
  return {
    nodes: drawn.map((number) => nodeAt(number, union, marks, nodeIds, groupIds.get(networks.of.get(number) ?? -1))),
    groups: [...groupIds].map(([number, id]) => groupAt(number, id, union, marks, networks, groupIds)),
    edges: inOrder(edges, drawn).map(({ from, to, mark }) => ({
      from: nodeIds.get(from) as string,
      to: nodeIds.get(to) as string,
      mark,
    })),
  }
}

/** VPCs before their subnets, so that every parent is known when its child is read. */
function idsOfGroups({ of, around }: Networks, union: Union): ReadonlyMap<number, string> {
  const inner = new Set(of.values())
  const outer = new Set([...inner].flatMap((number) => around.get(number) ?? []))
  const children = [...inner].filter((number) => !outer.has(number))
  const ordered = [...byName(union, [...outer]), ...byName(union, children)].slice(0, MAX_GROUPS)
  return new Map(ordered.map((number, at) => [number, `g${at + 1}`]))
}

function nodeAt(
  number: number,
  union: Union,
  { marks, rollouts }: Marks,
  ids: ReadonlyMap<number, string>,
  group: string | undefined,
): MapNode {
  const { type, name } = union.resource(number)
  const rollout = rollouts.get(number)
  return {
    id: ids.get(number) as string,
    type: rollout?.type ?? type,
    name: cut(name),
    mark: marks.get(number) ?? 'unchanged',
    ...(group !== undefined && { group }),
    ...(rollout !== undefined && { count: rollout.count }),
  }
}

function groupAt(
  number: number,
  id: string,
  union: Union,
  { marks }: Marks,
  { around }: Networks,
  ids: ReadonlyMap<number, string>,
): MapGroup {
  const { type, name } = union.resource(number)
  const parent = ids.get(around.get(number) ?? -1)
  return { id, type, name: cut(name), mark: marks.get(number) ?? 'unchanged', ...(parent !== undefined && { parent }) }
}

const ORDER: readonly MapEdge['mark'][] = ['removed', 'added', 'unchanged']

/** What came or went stays where there are too many; among equals the order of the nodes decides. */
function inOrder(edges: readonly NumberedEdge[], drawn: readonly number[]): readonly NumberedEdge[] {
  const at = new Map(drawn.map((number, place) => [number, place]))
  const rank = ({ from, to, mark }: NumberedEdge) =>
    (ORDER.indexOf(mark) * drawn.length + (at.get(from) ?? 0)) * drawn.length + (at.get(to) ?? 0)
  return [...edges].sort((a, b) => rank(a) - rank(b)).slice(0, MAX_EDGES)
}

function cut(name: string): string {
  const characters = [...name.slice(0, MAX_NAME * 2)]
  return characters.length <= MAX_NAME ? characters.join('') : `${characters.slice(0, MAX_NAME - 1).join('')}…`
}
