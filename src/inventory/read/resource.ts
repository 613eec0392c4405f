/**
 * `read` turns Cloudcraft's JSON into an inventory: `document.ts` checks the format, `parse.ts` builds resources, memberships and
 * connections, `identity.ts` finds what identifies a resource in another snapshot, `component-types/` knows the types. Cloudcraft's own
 * terms (nodes, groups, edges, mapPos) are not used outside this folder. Nothing in this folder compares two snapshots.
 */
import type { JsonObject } from '../../json.ts'

/** What identifies a resource in another snapshot. Cloudcraft's own UUIDs do not: every scan creates new ones. */
export type IdentityKind = 'arn' | 'azure-id' | 'aws-id' | 'described'

/** The sections of a document that hold resources. */
export const RESOURCE_SECTIONS = ['nodes', 'groups'] as const
export type ResourceSection = (typeof RESOURCE_SECTIONS)[number]

/** One thing in the account: an instance, a database, a network, a group. */
export interface Resource {
  /** Its component's id in its own document, so that a reader can find it there. */
  readonly id: string
  /** The same in every snapshot: ARN, Azure resource id or AWS id; for resources without one, a description, which may not be unique. */
  readonly key: string
  readonly identity: IdentityKind
  readonly type: string
  /** The label drawn next to it; absent on all resources if the snapshot was taken without labels. */
  readonly label: string | undefined
  /** What people call it: its label, its own name, or the last part of its key. */
  readonly name: string
  readonly region: string | undefined
  /** Its section in the document. */
  readonly section: ResourceSection
  /** The component as in the document. */
  readonly properties: JsonObject
}

/** `from` and `to` are positions in `Inventory.resources`. */
export interface Connection {
  readonly from: number
  readonly to: number
  /** Drawn by Cloudcraft from the account, not by a person. */
  readonly automatic: boolean
}

/** By position: the positions of the resources that a resource contains, or is contained in; unique, in no particular order. */
export type Memberships = ReadonlyMap<number, readonly number[]>

/** Everything in one target at one moment. Each resource occurs once, however often it is drawn. */
export interface Inventory {
  readonly resources: readonly Resource[]
  /** Component id to position in `resources`; several ids may share one. */
  readonly positions: ReadonlyMap<string, number>
  /** Key to position, for resources with an identity; prefixed with the type if two types share a key. */
  readonly byKey: ReadonlyMap<string, number>
  /** Positions of the resources that each resource contains. */
  readonly members: Memberships
  /** Positions of the resources that each resource is contained in. Built when first needed. */
  readonly groups: Memberships
  readonly connections: readonly Connection[]
  /** Sections that the document does not have at all, so that nothing is known about their content. */
  readonly absentSections: readonly ResourceSection[]
  /** Whether the snapshot was taken with labels and with automatic connections; if not, their absence means nothing. */
  readonly hasLabels: boolean
  readonly hasAutoConnections: boolean
}

/** A resource as it appears in reports and changes. */
export interface ResourceReference {
  readonly id: string
  readonly key: string
  readonly type: string
  readonly name: string
}

export function referenceTo(resource: Resource): ResourceReference {
  return { id: resource.id, key: resource.key, type: resource.type, name: resource.name }
}
