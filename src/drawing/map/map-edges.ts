import type { MapEdge } from './change-map.ts'
import type { Marks } from './map-marks.ts'
import { eachConnection, type Union } from './map-union.ts'

/** A connection between nodes of a map, in numbers of the union. */
export interface NumberedEdge {
  readonly from: number
  readonly to: number
  readonly mark: MapEdge['mark']
}

type NodeOf = (number: number) => number

interface Sides {
  readonly from: number
  readonly to: number
  before: boolean
  after: boolean
}

/** What connects the nodes: connections of both sides, memberships that came or went, and whom a changed security group guards. */
export function edgesAmong(
  union: Union,
  marks: Marks,
  nodes: ReadonlySet<number>,
  nodeOf: NodeOf,
): readonly NumberedEdge[] {
  const links = new Map(marks.links.map(({ from, to, mark }) => [`${nodeOf(from)} ${nodeOf(to)}`, mark]))
  const edges = new Map<string, NumberedEdge>()
  const add = (edge: NumberedEdge) => {
    const isShown = nodes.has(edge.from) && nodes.has(edge.to) && edge.from !== edge.to
    if (isShown) edges.set(`${edge.from} ${edge.to}`, edge)
  }
  for (const [key, { from, to, before, after }] of connections(union, nodes, nodeOf)) {
    const mark = links.get(key) ?? markOf(before, after)
    // A connection that differs between survivors and is no change was left out by who asked for the map.
    const isImplied = [from, to].some((end) => !union.isSurvivor(end) || marks.rollouts.has(end))
    if (mark === 'unchanged' || links.has(key) || isImplied) add({ from, to, mark })
  }
  for (const from of nodes) {
    for (const member of guardedBy(from, union, marks)) add({ from, to: nodeOf(member), mark: 'unchanged' })
  }
  for (const { from, to, mark } of marks.links) add({ from: nodeOf(from), to: nodeOf(to), mark })
  return [...edges.values()]
}

function markOf(before: boolean, after: boolean): MapEdge['mark'] {
  return before && after ? 'unchanged' : after ? 'added' : 'removed'
}

function connections(union: Union, nodes: ReadonlySet<number>, nodeOf: NodeOf): ReadonlyMap<string, Sides> {
  const found = new Map<string, Sides>()
  // Where one side was taken without automatic connections, their absence there means nothing.
  const comparable = union.before.hasAutoConnections === union.after.hasAutoConnections
  eachConnection(union, (start, end, side, automatic) => {
    const [from, to] = [nodeOf(start), nodeOf(end)]
    if (!nodes.has(from) || !nodes.has(to)) return
    const key = `${from} ${to}`
    const sides = found.get(key) ?? { from, to, before: false, after: false }
    sides[side] = true
    if (automatic && !comparable) sides.before = sides.after = true
    found.set(key, sides)
  })
  return found
}

/** Groups that are drawn as nodes beside their members: what happens to them happens to all these. */
const GUARDS = /^(sg|networkacl|azurensg)$/

/** Members of a security group that changed: those on both sides. None for all else. */
export function guardedBy(number: number, union: Union, { marks }: Marks): readonly number[] {
  const mark = marks.get(number)
  if (mark === undefined || mark === 'added' || mark === 'removed') return []
  if (!GUARDS.test(union.resource(number).type)) return []
  return (union.after.members.get(number) ?? []).filter(union.isSurvivor)
}
