import type { Fields } from '../declared.ts'

/** A resource in the diagram; refers to others by address. */
export interface Component {
  readonly address: string
  readonly type: string
  /** Undefined for members of a pool, which has the name. */
  readonly name: string | undefined
  /** Undefined for global services, and if the declaration does not name one. */
  readonly region: string | undefined
  readonly vpc: string | undefined
  /** Its subnets, sorted; load balancers and groups may be in several. */
  readonly subnets: readonly string[]
  /** The pool or cluster that contains it. */
  readonly parent: string | undefined
  readonly fields: Fields
  /** Its `arn` or `resourceId`, once it exists. */
  readonly identity: Fields
}

/** The components and their groups. */
export interface Graph {
  readonly components: readonly Component[]
  /** The members of each group, sorted. */
  readonly members: ReadonlyMap<string, readonly string[]>
  /** Resources that are not components but determine where components are, with those components. */
  readonly saidBy: ReadonlyMap<string, ReadonlySet<string>>
}
