import { guardedBy } from './map-edges.ts'
import type { Marks } from './map-marks.ts'
import { byName, eachConnection, type Union } from './map-union.ts'

/** Of one node: a hub has hundreds. */
const MAX_NEIGHBOURS = 6
/** Neighbours among which the first by name are chosen. */
const MAX_CANDIDATES = 1000

/** What survived and is connected to the nodes, or guarded by them: for each a few, by name. */
export function neighboursOf(
  nodes: readonly number[],
  union: Union,
  marks: Marks,
  nodeOf: (number: number) => number,
): readonly number[] {
  const found = new Map(nodes.map((node) => [node, new Set<number>()]))
  const meet = (node: number, other: number) => {
    const met = found.get(node)
    if (met !== undefined && !found.has(other) && union.isSurvivor(other) && met.size < MAX_CANDIDATES) met.add(other)
  }
  eachConnection(union, (from, to) => {
    meet(nodeOf(from), nodeOf(to))
    meet(nodeOf(to), nodeOf(from))
  })
  for (const node of nodes) {
    for (const member of guardedBy(node, union, marks)) meet(node, nodeOf(member))
  }
  return [...found.values()].flatMap((others) => byName(union, [...others]).slice(0, MAX_NEIGHBOURS))
}
