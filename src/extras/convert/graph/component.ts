import type { Fields } from '../declared.ts'

/** A resource as it will stand in the diagram; others are named by address. */
export interface Component {
  readonly address: string
  readonly type: string
  /** Undefined for members of a pool, which stand under the pool's own name. */
  readonly name: string | undefined
  /** Undefined for what serves the whole world, and where the declaration does not say. */
  readonly region: string | undefined
  readonly vpc: string | undefined
  /** Every subnet it is in, in order; a balancer or a group may be in several. */
  readonly subnets: readonly string[]
  /** The pool or cluster it stands in. */
  readonly parent: string | undefined
  readonly fields: Fields
  /** The `arn` or `resourceId` it is known by, once it exists. */
  readonly identity: Fields
}

/** What is drawn, and how it hangs together. */
export interface Graph {
  readonly components: readonly Component[]
  /** Each group's members, in order. */
  readonly members: ReadonlyMap<string, readonly string[]>
}
