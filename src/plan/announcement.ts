import type { Json } from '../json.ts'

export type Action = 'create' | 'update' | 'replace' | 'delete'
export type Tool = 'terraform' | 'opentofu' | 'cloudformation' | 'pulumi'

/** By what a resource can be found in an inventory. */
export interface Candidates {
  readonly arns: readonly string[]
  /** Azure resource ids, in small letters and without Cloudcraft's suffix. */
  readonly azureIds: readonly string[]
  /** Ids that the provider gives out: `i-0abc…`. */
  readonly ids: readonly string[]
  readonly names: readonly Name[]
  /** Parts of an Azure id in small letters that the resource's id has to hold: `/resourcegroups/shop/`. */
  readonly within: readonly string[]
}

export interface Name {
  readonly text: string
  /**
   * `own`: names one resource of its type in a region. `tag`: a label that several may share. The others are the beginning of a name
   * to which a random end is added: `stack` by CloudFormation, `hex` by Pulumi, `prefix` by Terraform.
   */
  readonly form: 'own' | 'tag' | 'stack' | 'hex' | 'prefix'
}

/** Where a resource lies, as far as the plan says. */
export interface Place {
  readonly provider: 'aws' | 'azure'
  readonly region?: string
  /** The twelve digits of an AWS account, or an Azure subscription. */
  readonly account?: string
}

/** One rule of a security group or network ACL, as text: `tcp 443 10.0.0.0/8`; a target that is not known is `*`. */
export interface RuleSet {
  readonly inboundRules: ReadonlySet<string>
  readonly outboundRules: ReadonlySet<string>
}

/** What is announced of one of Cloudcraft's fields. */
export interface FieldPlan {
  readonly path: string
  readonly before?: Json
  /** Absent where the plan does not say it. */
  readonly after?: Json
  /** Whether it changes for certain; a value that is known only after the apply may stay as it is. */
  readonly certain: boolean
  /** The attribute that decides it together with other fields, where only that it changes is known: one of them will. */
  readonly attribute?: string
}

/** A resource whose part this one is: the security group of a rule. */
export interface Owner {
  readonly types: readonly string[]
  readonly candidates: Candidates
  /** Addresses in the same plan, any of which may be the owner. */
  readonly addresses: readonly string[]
  /** Cloudcraft's fields that the part shows itself in; `*` for all. */
  readonly explains: readonly string[]
}

/** One thing that a plan says will be done. */
export interface Announcement {
  /** Terraform's address, CloudFormation's logical id (`Stack/LogicalId` when nested), Pulumi's URN. */
  readonly address: string
  /** The tool's own word: `aws_db_instance`. */
  readonly kind: string
  /** Cloudcraft's types; several where the account decides which it is, none where it shows no such thing. */
  readonly types: readonly string[]
  /** What the resource is looked up under: the types, and Azure's own one: `microsoft.compute/disks`. */
  readonly lookups: readonly string[]
  readonly action: Action
  /** An update that may turn out to be a replacement. */
  readonly mayReplace: boolean
  /** What goes is kept in the cloud. */
  readonly retains: boolean
  /** Whether it happens at all is decided during the deployment. */
  readonly conditional: boolean
  /** The plan does not say which attributes change. */
  readonly silent: boolean
  readonly place: Place
  /** The resource as it was: of updates, replacements and removals. */
  readonly old: Candidates
  /** The resource as it will be: of creations and replacements. */
  readonly next: Candidates
  readonly fields: readonly FieldPlan[]
  /** Rules that come and go; absent where the kind has none. */
  readonly rules?: { readonly added: RuleSet; readonly removed: RuleSet }
  readonly owner?: Owner
}

/** What a plan believes a resource to be before the deployment. */
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
  /** The SHA-256 of the file in hex: jobs that were given the same plan are told from jobs whose plans only share a name. */
  readonly digest?: string
  readonly tool: Tool
  readonly toolVersion?: string
  /** False where a part is missing: a page, a nested change set, what Terraform has put off. */
  readonly complete: boolean
  /** Where the missing part can lie; absent when it can lie anywhere. */
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
