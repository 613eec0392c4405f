import type { Json } from '../json.ts'
import type { ResourceReference } from './read/resource.ts'

/** A part of a resource that differs; in a list, one per element. Without `before` it is new, without `after` it is gone. */
export interface FieldChange {
  /** Dotted: `instanceSize`, `inboundRules`. */
  readonly path: string
  readonly before?: Json
  readonly after?: Json
}

/** The whole size of a resource, in the provider's notation: `c5.large`, `db.m5.large`. */
export interface SizeChange {
  readonly before: string
  readonly after: string
}

/** How the configuration of a resource differs. */
export interface ConfigurationChange {
  readonly fields: readonly FieldChange[]
  /** Present if some of the fields are parts of the size, and the whole size is known on both sides. */
  readonly size?: SizeChange
}

/** What a tag means for the handling of a change. */
interface TagFacts {
  /** It is harmful: ignore rules hide it only with `allow-severe`, and a motion makes it background only with the same harm. */
  readonly isHarm?: true
  /** It is not, or not yet, the result of the deployment. */
  readonly isPassing?: true
}

/**
 * Every tag. `destructive`: data may be lost. `exposure`: newly reachable from the internet. `capacity-lowered`: smaller or fewer than
 * before. `unconfirmed`: a warning says that it may not have happened. `background`: the same changes without a deployment. `unsettled`:
 * the resource was still changing when the last inventory was taken.
 */
const TAG_FACTS = {
  destructive: { isHarm: true },
  exposure: { isHarm: true },
  'capacity-lowered': {},
  unconfirmed: {},
  background: { isPassing: true },
  unsettled: { isPassing: true },
} as const satisfies Readonly<Record<string, TagFacts>>

export type Tag = keyof typeof TAG_FACTS

export const TAGS = Object.keys(TAG_FACTS) as readonly Tag[]
/** Tags of harmful changes. */
export const HARMS: readonly Tag[] = TAGS.filter((tag) => factsOf(tag).isHarm)
/** Tags of changes that a deployment did not make, or had not finished. */
export const PASSING: readonly Tag[] = TAGS.filter((tag) => factsOf(tag).isPassing)

function factsOf(tag: Tag): TagFacts {
  return TAG_FACTS[tag]
}

/** How much attention a change needs. */
export type Severity = 'critical' | 'high' | 'medium' | 'low' | 'info'

/** Traffic of one protocol: `tcp`, or `-1` for every protocol. Without `ports` every port; otherwise `22`, `80-90`. */
export interface Traffic {
  readonly protocol: string
  readonly ports?: string
}

/** What the internet may newly send, to the resource of a change or, if that is a firewall, to the resources behind it. */
export interface Exposure {
  /** Empty if a resource declares itself public and the ports are unknown. */
  readonly traffic: readonly Traffic[]
  /** The firewalls that allow it. Absent if the change is about the firewall. */
  readonly through?: readonly ResourceReference[]
  /** Some of the resources behind the firewall that are newly reachable, those that hold data first. */
  readonly behind?: readonly ResourceReference[]
  /** How many there are behind it. */
  readonly behindCount?: number
}

/** A resource that is on both sides. */
export interface Survivor {
  readonly before: ResourceReference
  readonly after: ResourceReference
}

/** What a change means. */
export interface Judgement {
  readonly tags: readonly Tag[]
  readonly severity?: Severity
  /** Present with the tag `exposure`. Reports of older versions have only the tag. */
  readonly exposure?: Exposure
}

export type Change = Judgement &
  (
    | ({ readonly kind: 'added'; readonly after: ResourceReference } & Pooled)
    | ({ readonly kind: 'removed'; readonly before: ResourceReference } & Pooled)
    | ({ readonly kind: 'changed' } & ConfigurationChange & Survivor)
    | Replacement
    | Rollout
    | { readonly kind: 'membership-added' | 'membership-removed'; readonly group: Survivor; readonly member: Survivor }
    | { readonly kind: 'connection-added' | 'connection-removed'; readonly from: Survivor; readonly to: Survivor }
  )

/** Only on interchangeable resources and their companions: an autoscaling group's instances and their volumes. */
export interface Pooled {
  /** The group that it joined or left, as on its own side. */
  readonly pool?: ResourceReference
}

/** Another resource has replaced this one. */
export type Replacement = {
  readonly kind: 'replaced'
  /** 0 to 1: how certain it is that one replaces the other. */
  readonly confidence: number
  readonly because: readonly string[]
} & ConfigurationChange &
  Survivor

/** Interchangeable members of one parent were replaced: an autoscaling group's instances, a service's tasks. */
export interface Rollout extends ConfigurationChange {
  readonly kind: 'rollout'
  readonly parent: Survivor
  readonly memberType: string
  /** How many of that type the parent had and has. Older versions did not count them, so their reports have no such field. */
  readonly members?: { readonly before: number; readonly after: number }
  /** Companions, such as data volumes, that the new members do not have, with their sizes in GB. */
  readonly lost?: { readonly count: number; readonly sizes?: readonly number[] }
  readonly removed: readonly ResourceReference[]
  readonly added: readonly ResourceReference[]
}

export type ChangeKind = Change['kind']

/** Why members of a fleet without a drawn pool count as replaced: it is unknown which has replaced which. */
export const ONE_OF_SEVERAL = 'one of several alike'
/** The same for their volumes. */
export const VOLUME_OF_ONE = 'volume of one of several alike'

/** What one snapshot may not have seen, or what was left out of the comparison and why. */
export interface Warning {
  readonly code: string
  readonly type?: string
  readonly text: string
}

/** Differences that do not change the account: counted, never listed. */
export interface CosmeticCounts {
  readonly moved: number
  readonly recoloured: number
  /** Only figures for Cloudcraft's cost model differ: `dataGb`, `requests`. */
  readonly estimated: number
  /** Only the description of a rule differs. */
  readonly described: number
}

/** Everything that differs between two inventories of one target. */
export interface InventoryDiff {
  readonly changes: readonly Change[]
  readonly unchanged: number
  readonly cosmetic: CosmeticCounts
  readonly warnings: readonly Warning[]
}
