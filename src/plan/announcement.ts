import type { Json } from '../json.ts'

export type Action = 'create' | 'update' | 'replace' | 'delete'
export type Tool = 'terraform' | 'opentofu' | 'cloudformation' | 'pulumi'

/** What a resource can be found by in an inventory. */
export interface Candidates {
  readonly arns: readonly string[]
  /** Azure resource ids, in lower case and without Cloudcraft's suffix. */
  readonly azureIds: readonly string[]
  /** Ids that the provider assigns: `i-0abc…`. */
  readonly ids: readonly string[]
  readonly names: readonly Name[]
  /** Parts of an Azure id in lower case that the resource's id has to contain: `/resourcegroups/shop/`. */
  readonly within: readonly string[]
}

export interface Name {
  readonly text: string
  /**
   * `own`: unique to one resource of its type in a region. `tag`: a label that several may share. The others are the beginning of a name
   * with a random suffix: `stack` by CloudFormation, `hex` by Pulumi, `prefix` by Terraform.
   */
  readonly form: 'own' | 'tag' | 'stack' | 'hex' | 'prefix'
}

/** Where a resource is, as far as the plan says. */
export interface Place {
  readonly provider: 'aws' | 'azure'
  readonly region?: string
  /** The twelve digits of an AWS account, or an Azure subscription. */
  readonly account?: string
}

/** One rule of a security group or network ACL, as text: `tcp 443 10.0.0.0/8`; an unknown target is `*`. */
export interface RuleSet {
  readonly inboundRules: ReadonlySet<string>
  readonly outboundRules: ReadonlySet<string>
}

/** What is announced for one of Cloudcraft's fields. */
export interface FieldPlan {
  readonly path: string
  readonly before?: Json
  /** Absent if the plan does not say it. */
  readonly after?: Json
  /** Whether it certainly changes; a value that is only known after the apply may stay the same. */
  readonly certain: boolean
  /** The attribute behind it and other fields, if it is only known that this attribute changes: one of the fields will. */
  readonly attribute?: string
}

/** A resource of which this one is a part: the security group of a rule. */
export interface Owner {
  readonly types: readonly string[]
  readonly candidates: Candidates
  /** Addresses in the same plan, any of which may be the owner. */
  readonly addresses: readonly string[]
  /** Cloudcraft's fields in which the part is visible; `*` for all. */
  readonly explains: readonly string[]
}

/** One thing that a plan says will be done. */
export interface Announcement {
  /** Terraform's address, CloudFormation's logical id (`Stack/LogicalId` when nested), Pulumi's URN. */
  readonly address: string
  /** The tool's own word: `aws_db_instance`. */
  readonly kind: string
  /** Cloudcraft's types; several if it depends on the account, none if Cloudcraft does not show it. */
  readonly types: readonly string[]
  /** The keys for looking up the resource: the types, and Azure's own type: `microsoft.compute/disks`. */
  readonly lookups: readonly string[]
  readonly action: Action
  /** An update that may turn out to be a replacement. */
  readonly mayReplace: boolean
  /** What is removed is kept in the cloud. */
  readonly retains: boolean
  /** It is decided during the deployment whether it happens at all. */
  readonly conditional: boolean
  /** The plan does not say which attributes change. */
  readonly silent: boolean
  readonly place: Place
  /** The resource as it was: for updates, replacements and removals. */
  readonly old: Candidates
  /** The resource as it will be: for creations and replacements. */
  readonly next: Candidates
  readonly fields: readonly FieldPlan[]
  /** Rules that are added and removed; absent if the kind has none. */
  readonly rules?: { readonly added: RuleSet; readonly removed: RuleSet }
  readonly owner?: Owner
}

/** The state of a resource before the deployment, according to the plan. */
export interface KnownResource {
  readonly address: string
  readonly types: readonly string[]
  readonly lookups: readonly string[]
  readonly place: Place
  readonly candidates: Candidates
  readonly fields: ReadonlyMap<string, Json>
}

/** A plan that was read. */
export interface Plan {
  readonly file: string
  /** The SHA-256 of the file in hex: distinguishes jobs with the same plan from jobs whose plans only share a name. */
  readonly digest?: string
  readonly tool: Tool
  readonly toolVersion?: string
  /** False if a part is missing: a page, a nested change set, what Terraform has deferred. */
  readonly complete: boolean
  /** Where the missing part can be; absent if it can be anywhere. */
  readonly scope?: Place
  readonly announcements: readonly Announcement[]
  readonly known: readonly KnownResource[]
}

/** A plan that could not be read, and why. */
export interface UnreadPlan {
  readonly file: string
  readonly digest?: string
  readonly error: string
}

export const NO_CANDIDATES: Candidates = { arns: [], azureIds: [], ids: [], names: [], within: [] }
