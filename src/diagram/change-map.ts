import type { Mark } from './drawing.ts'

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
