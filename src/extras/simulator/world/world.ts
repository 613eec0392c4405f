/**
 * simulator/world/: accounts, regions and the resources in them, as they are in the cloud. company.ts builds the invented company. Not
 * here: Cloudcraft's view of it (document/).
 */
import type { Chance } from '../chance.ts'
import { type Identity, mintIdentity } from './identity.ts'

/** One rule of a security group or network ACL. `peer` is a CIDR, or the handle of another security group. */
export interface Rule {
  readonly protocol: string
  readonly ports: string
  readonly peer: string
  readonly description?: string
}

/** A resource in the cloud. `document/` turns it into Cloudcraft's format. */
export interface Resource extends Identity {
  /** Our own name for its role in the region; stays when the resource is replaced. */
  readonly handle: string
  /** Cloudcraft's component type: `ec2`, `rds`. */
  readonly type: string
  readonly name?: string
  /** The cluster of a task or a service, the resource group of an Azure resource: part of the identity. */
  readonly owner?: string
  /** The kind and the parents in the resource id of what is part of another resource of Azure. */
  readonly path?: string
  readonly tags: Readonly<Record<string, string>>
  readonly fields: Readonly<Record<string, unknown>>
  /** Handles of the groups it belongs to. */
  readonly within: readonly string[]
  /** Handles of what it is connected to. */
  readonly connects: readonly string[]
  readonly addresses: readonly string[]
  readonly inbound: readonly Rule[]
  readonly outbound: readonly Rule[]
  /** A subnet's tier, from the internet inwards, and its availability zone; both from 0. */
  readonly place?: { readonly tier: number; readonly zone: number }
}

/** One region of an account. Deployments change its resources. */
export interface Region {
  readonly name: string
  readonly provider: 'aws' | 'azure'
  /** AWS account number or Azure subscription id. */
  readonly owner: string
  readonly chance: Chance
  readonly resources: Map<string, Resource>
}

/** An account as in Cloudcraft's lists, with those who may also see and change it. */
export interface AccountRecord {
  readonly readAccess: readonly string[] | null
  readonly writeAccess: readonly string[] | null
  readonly [field: string]: unknown
}

/** An account linked to Cloudcraft. */
export interface CloudAccount {
  readonly provider: 'aws' | 'azure'
  readonly id: string
  readonly name: string
  /** The record that Cloudcraft's account list shows. */
  readonly record: AccountRecord
  readonly regions: ReadonlyMap<string, Region>
  /** Types that the scanning role may not read: silently missing from every scan. */
  readonly unreadable: Set<string>
}

export interface World {
  readonly chance: Chance
  readonly accounts: readonly CloudAccount[]
}

/** What defines a new resource; its cloud identity is generated. */
export type Draft = Pick<Resource, 'handle' | 'type'> & Partial<Omit<Resource, 'handle' | 'type' | keyof Identity>>

/** Creates a resource. Keeps an existing one with the same handle, so that deployments can be applied twice. */
export function addResource(region: Region, draft: Draft): Resource {
  const existing = region.resources.get(draft.handle)
  if (existing) return existing
  const bare = { tags: {}, fields: {}, within: [], connects: [], addresses: [], inbound: [], outbound: [] }
  const resource: Resource = { ...bare, ...draft, ...mintIdentity(region, draft) }
  region.resources.set(resource.handle, resource)
  return resource
}

/** Changes a resource in place; does nothing if it no longer exists. */
export function changeResource(region: Region, handle: string, patch: Partial<Resource>): void {
  const resource = region.resources.get(handle)
  if (resource) region.resources.set(handle, { ...resource, ...patch })
}

/** Changes some of the configuration of a resource. */
export function configure(region: Region, handle: string, fields: Readonly<Record<string, unknown>>): void {
  const resource = region.resources.get(handle)
  if (resource) changeResource(region, handle, { fields: { ...resource.fields, ...fields } })
}

/** Replaces a resource under the same handle: new ids, perhaps a new name. */
export function reissueResource(region: Region, handle: string, name?: string): void {
  const resource = region.resources.get(handle)
  if (!resource) return
  const renamed = name === undefined ? resource : { ...resource, name }
  region.resources.set(handle, { ...renamed, ...mintIdentity(region, renamed) })
}

/** Deletes a resource and every reference to it. */
export function removeResource(region: Region, handle: string): void {
  if (!region.resources.delete(handle)) return
  for (const [key, other] of region.resources) {
    const within = other.within.filter((group) => group !== handle)
    const connects = other.connects.filter((target) => target !== handle)
    region.resources.set(key, { ...other, within, connects })
  }
}

/** The resources that belong to a group. */
export function membersOf(region: Region, group: string): Resource[] {
  return [...region.resources.values()].filter((resource) => resource.within.includes(group))
}
