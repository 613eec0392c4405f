import type { Mark } from '../isometric/drawing.ts'

/** A graph of what changed and one hop around it, for a comment: small and without coordinates. It has its own ids: `n1`, `g1`. */
export interface ChangeMap {
  readonly nodes: readonly MapNode[]
  readonly groups: readonly MapGroup[]
  readonly edges: readonly MapEdge[]
  /** Changed resources that did not fit. */
  readonly left: number
}

/** The type of the node that is not a resource: the internet. */
export const INTERNET = 'internet'

export interface MapNode {
  readonly id: string
  readonly type: string
  readonly name: string
  readonly mark: Mark
  /** The id of the group that it is in. */
  readonly group?: string
  /** More than one if interchangeable resources share a node: a rollout's instances. */
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

/** Which resources a map shows and how they relate, by numbers of the merged inventories. */
export interface MapSelection {
  /** The numbers of the nodes. */
  readonly nodes: ReadonlySet<number>
  /** The node that a resource is part of: its pool's if a rollout covers it, otherwise its own. */
  readonly nodeOf: NodeOf
}

export type NodeOf = (number: number) => number
