import type { JsonObject } from '../../json.ts'

/** How a resource is recognised in another snapshot. Cloudcraft's own UUIDs are new in each one and never serve. */
export type IdentityKind = 'arn' | 'azure-id' | 'aws-id' | 'described'

/** One thing in the account: an instance, a database, a network, a group. */
export interface Resource {
  /** Its component's id in its own document, so that a reader can find it there. */
  readonly id: string
  /** The same in every snapshot: ARN, Azure resource id or AWS id; for what has none, a description that may be shared. */
  readonly key: string
  readonly identity: IdentityKind
  readonly type: string
  /** The label drawn beside it; absent on all resources when the snapshot was taken without labels. */
  readonly label: string | undefined
  /** What people call it: its label, its own name, or the telling end of its key. */
  readonly name: string
  readonly region: string | undefined
  /** The component as it stands in the document. */
  readonly properties: JsonObject
}

/** `from` and `to` are positions in `Inventory.resources`. */
export interface Connection {
  readonly from: number
  readonly to: number
  /** Drawn by Cloudcraft from the account, not by a person; absent from snapshots taken without automatic connections. */
  readonly automatic: boolean
}

/** Everything in one target at one moment. Each resource is here once, however often it is drawn. */
export interface Inventory {
  readonly resources: readonly Resource[]
  /** Component id to position in `resources`; several ids may share one. */
  readonly positions: ReadonlyMap<string, number>
  /** Key to position, for what has an identity; with the type before it where two types share a key. */
  readonly byKey: ReadonlyMap<string, number>
  /** For each resource, the positions of the resources it contains: unique, in no particular order. */
  readonly members: ReadonlyMap<number, readonly number[]>
  readonly connections: readonly Connection[]
  /** Whether names and automatic connections were asked for; without them their absence means nothing. */
  readonly hasLabels: boolean
  readonly hasAutoConnections: boolean
}

/** A resource as reports and changes speak of it. */
export interface ResourceReference {
  readonly id: string
  readonly key: string
  readonly type: string
  readonly name: string
}

export function referenceTo(resource: Resource): ResourceReference {
  return { id: resource.id, key: resource.key, type: resource.type, name: resource.name }
}
