/**
 * The change map: what changed and one hop around it, as a small graph that a comment shows with Mermaid. `change-map.ts` selects
 * the nodes, `map-marks.ts` reads the changes, `map-edges.ts` and `map-networks.ts` find connections and surrounding networks,
 * `map-assembly.ts` puts it together, and `mermaid.ts` renders it. Numbers of resources are those of `merged-inventories.ts`. Drawings
 * with coordinates are in `isometric` and `difference`.
 */
import type { Change } from '../../inventory/change.ts'
import type { Pairing } from '../../inventory/match/pairing.ts'
import type { Inventory } from '../../inventory/read/resource.ts'
import type { ChangeMap, NodeOf } from './map.ts'
import { assembleMap } from './map-assembly.ts'
import { guardedBy } from './map-edges.ts'
import { type Marks, marksOf } from './map-marks.ts'
import { byName, eachConnection, type MergedInventories, mergeInventories } from './merged-inventories.ts'

/** A larger map is not readable in a comment. */
const MAX_NODES = 60
/** Neighbours per node: a hub has hundreds. */
const MAX_NEIGHBOURS = 6
/** Neighbours per node that are collected before the first by name are chosen. */
const MAX_CANDIDATES = 1000

/**
 * The map of what changed: changed resources, the most important first, and as many of their neighbours as there is room for. At most
 * 60 nodes, 60 groups and 200 edges. Equal accounts give equal maps, whatever the order of the documents.
 * @returns undefined when nothing changed that can be drawn
 */
export function changeMap(
  before: Inventory,
  after: Inventory,
  pairing: Pairing,
  changes: readonly Change[],
): ChangeMap | undefined {
  const merged = mergeInventories(before, after, pairing)
  // An unconfirmed change may only mean that something could not be read, so it is left out.
  const marks = marksOf(
    changes.filter(({ tags }) => !tags.includes('unconfirmed')),
    merged,
  )
  const nodeOf = (number: number) => marks.poolOf.get(number) ?? number
  const changed = new Set([...marks.marks.keys()].map(nodeOf))
  const core = [...changed].slice(0, MAX_NODES)
  const linked = marks.links.flatMap(({ from, to }) => [nodeOf(from), nodeOf(to)]).slice(0, MAX_NODES)
  const around = neighboursOf(core, merged, marks, nodeOf)
  const nodes = new Set([...new Set([...core, ...linked, ...around])].slice(0, MAX_NODES))
  if (nodes.size === 0) return undefined
  return { ...assembleMap(merged, marks, { nodes, nodeOf }), left: changed.size - core.length }
}

/** Survivors that are connected to the nodes or guarded by them: a few for each node, in the order of their names. */
function neighboursOf(
  nodes: readonly number[],
  merged: MergedInventories,
  marks: Marks,
  nodeOf: NodeOf,
): readonly number[] {
  const found = new Map(nodes.map((node) => [node, new Set<number>()]))
  const meet = (node: number, other: number) => {
    const met = found.get(node)
    if (met !== undefined && !found.has(other) && merged.isSurvivor(other) && met.size < MAX_CANDIDATES) met.add(other)
  }
  eachConnection(merged, (from, to) => {
    meet(nodeOf(from), nodeOf(to))
    meet(nodeOf(to), nodeOf(from))
  })
  for (const node of nodes) {
    for (const member of guardedBy(node, merged, marks)) meet(node, nodeOf(member))
  }
  return [...found.values()].flatMap((others) => byName(merged, [...others]).slice(0, MAX_NEIGHBOURS))
}
