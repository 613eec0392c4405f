import type { Change } from '../../inventory/change.ts'
import type { Pairing } from '../../inventory/match/pairing.ts'
import type { Inventory } from '../../inventory/read/resource.ts'
import type { Mark } from '../isometric/drawing.ts'
import { assembleMap } from './map-assembly.ts'
import { marksOf } from './map-marks.ts'
import { neighboursOf } from './map-neighbours.ts'
import { unionOf } from './map-union.ts'

/** A graph of what changed and one hop around it, for a comment: small, and without places. Ids are its own: `n1`, `g1`. */
export interface ChangeMap {
  readonly nodes: readonly MapNode[]
  readonly groups: readonly MapGroup[]
  readonly edges: readonly MapEdge[]
  /** Changed resources that found no room. */
  readonly left: number
}

export interface MapNode {
  readonly id: string
  readonly type: string
  readonly name: string
  readonly mark: Mark
  /** The id of the group that it stands in. */
  readonly group?: string
  /** More than one where interchangeable resources share a node: a rollout's instances. */
  readonly count?: number
}

export interface MapGroup {
  readonly id: string
  readonly type: string
  readonly name: string
  readonly mark: Mark
  /** The group around this one: the VPC of a subnet. */
  readonly parent?: string
}

export interface MapEdge {
  readonly from: string
  readonly to: string
  readonly mark: 'added' | 'removed' | 'unchanged'
}

/** More is no longer read in a comment. */
const MAX_NODES = 60

/**
 * The map of what changed: changed resources, the most telling first, and as many of their neighbours as there is room for. At most
 * 60 nodes, 60 groups and 200 edges. Whatever the order of the documents, equal accounts give equal maps.
 * @returns undefined where nothing changed that could be drawn
 */
export function changeMap(
  before: Inventory,
  after: Inventory,
  pairing: Pairing,
  changes: readonly Change[],
): ChangeMap | undefined {
  const union = unionOf(before, after, pairing)
  // What may merely not have been read is neither there nor gone.
  const marks = marksOf(
    changes.filter(({ tags }) => !tags.includes('unconfirmed')),
    union,
  )
  const nodeOf = (number: number) => marks.poolOf.get(number) ?? number
  const changed = new Set([...marks.marks.keys()].map(nodeOf))
  const core = [...changed].slice(0, MAX_NODES)
  const linked = marks.links.flatMap(({ from, to }) => [nodeOf(from), nodeOf(to)]).slice(0, MAX_NODES)
  const around = neighboursOf(core, union, marks, nodeOf)
  const nodes = new Set([...new Set([...core, ...linked, ...around])].slice(0, MAX_NODES))
  if (nodes.size === 0) return undefined
  return { ...assembleMap(nodes, union, marks, nodeOf), left: changed.size - core.length }
}
