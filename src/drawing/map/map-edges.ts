import type { MapEdge, MapSelection } from './map.ts'
import type { Marks } from './map-marks.ts'
import { eachConnection, type MergedInventories } from './merged-inventories.ts'

/** A connection between nodes of a map, with numbers of the merged inventories. */
export interface NumberedEdge {
  readonly from: number
  readonly to: number
  readonly mark: MapEdge['mark']
}

/** A connection, and the sides that it exists on. */
interface Presence {
  readonly from: number
  readonly to: number
  before: boolean
  after: boolean
}

/** What connects the nodes: connections of both sides, memberships that were added or removed, and what a changed security group guards. */
export function edgesAmong(merged: MergedInventories, marks: Marks, selection: MapSelection): readonly NumberedEdge[] {
  const { nodes, nodeOf } = selection
  const links = new Map(marks.links.map(({ from, to, mark }) => [`${nodeOf(from)} ${nodeOf(to)}`, mark]))
  const edges = new Map<string, NumberedEdge>()
  const add = (edge: NumberedEdge) => {
    const isShown = nodes.has(edge.from) && nodes.has(edge.to) && edge.from !== edge.to
    if (isShown) edges.set(`${edge.from} ${edge.to}`, edge)
  }
  for (const [key, { from, to, before, after }] of connections(merged, selection)) {
    const mark = links.get(key) ?? markOf(before, after)
    // A connection that differs between survivors without a change for it was left out by the caller: an ignore rule covers it.
    const isImplied = [from, to].some((end) => !merged.isSurvivor(end) || marks.rollouts.has(end))
    if (mark === 'unchanged' || links.has(key) || isImplied) add({ from, to, mark })
  }
  for (const from of nodes) {
    for (const member of guardedBy(from, merged, marks)) add({ from, to: nodeOf(member), mark: 'unchanged' })
  }
  for (const { from, to, mark } of marks.links) add({ from: nodeOf(from), to: nodeOf(to), mark })
  return [...edges.values()]
}

function markOf(before: boolean, after: boolean): MapEdge['mark'] {
  return before && after ? 'unchanged' : after ? 'added' : 'removed'
}

function connections(merged: MergedInventories, { nodes, nodeOf }: MapSelection): ReadonlyMap<string, Presence> {
  const found = new Map<string, Presence>()
  // If one side was taken without automatic connections, their absence there means nothing.
  const comparable = merged.before.hasAutoConnections === merged.after.hasAutoConnections
  eachConnection(merged, (start, end, side, automatic) => {
    const [from, to] = [nodeOf(start), nodeOf(end)]
    if (!nodes.has(from) || !nodes.has(to)) return
    const key = `${from} ${to}`
    const presence = found.get(key) ?? { from, to, before: false, after: false }
    presence[side] = true
    if (automatic && !comparable) presence.before = presence.after = true
    found.set(key, presence)
  })
  return found
}

/** Groups that are drawn as nodes next to their members: a change to such a group affects all of them. */
const GUARDS = /^(sg|networkacl|azurensg)$/

/** Members, on both sides, of a security group or ACL that changed; empty for anything else. */
export function guardedBy(number: number, merged: MergedInventories, { marks }: Marks): readonly number[] {
  const mark = marks.get(number)
  if (mark === undefined || mark === 'added' || mark === 'removed') return []
  if (!GUARDS.test(merged.resource(number).type)) return []
  return (merged.after.members.get(number) ?? []).filter(merged.isSurvivor)
}
