import type { Json, JsonObject } from '../../json.ts'

/** A reference from one resource's declaration to another resource. */
export interface Link {
  /** The path of the attribute: `['vpc_config', '0', 'subnet_ids', '1']`. */
  readonly path: readonly string[]
  /** The address of the other resource. */
  readonly to: string
}

/** A resource as Terraform or CloudFormation declares it, without secrets and unknown values. */
export interface Declared {
  /** `module.web.aws_instance.app[0]`, or a template's logical id. */
  readonly address: string
  /** Its name if it has no other: `app[0]`, or the logical id. */
  readonly localName: string
  /** `aws_instance`, `AWS::EC2::Instance`. */
  readonly kind: string
  readonly values: JsonObject
  readonly links: readonly Link[]
  readonly region?: string
  /** A data source: looked up and not managed. Drawn if it contains something. */
  readonly isLookedUp?: boolean
  /** Created by the tool without a declaration, such as the API of SAM's events. */
  readonly isImplied?: boolean
  /** The address of the resource that implies it: the instances of a group, the tasks of a service. */
  readonly impliedBy?: string
  /** Fields of an implied resource, instead of those read from `values`. */
  readonly fields?: Fields
}

/** Properties of a component in a blueprint. */
export type Fields = Readonly<Record<string, Json>>

/** A resource that is not a component of the diagram, and why. */
export interface Skipped {
  readonly address: string
  readonly kind: string
  /** A phrase: `Cloudcraft has no component for it`. */
  readonly reason: string
}

/** A resource that is not a component itself: shown in one. */
export interface Folded {
  readonly address: string
  readonly kind: string
  /** A phrase: `it is a rule of another resource`. */
  readonly reason: string
  /** The addresses of the components that show it. */
  readonly into: readonly string[]
}

/** An unknown value, and what depends on it. */
export interface Undecided {
  /** A parameter, or `import NAME`. */
  readonly cause: string
  /** Without properties, the existence of the resource itself is undecided. */
  readonly decides: readonly { readonly address: string; readonly properties: readonly string[] }[]
}

export type Format = 'terraform state' | 'terraform plan' | 'cloudformation'

/** What one file declares. */
export interface Declaration {
  readonly format: Format
  readonly origin: string
  readonly resources: readonly Declared[]
  readonly skipped: readonly Skipped[]
  readonly undecided: readonly Undecided[]
  /** Additional remarks for people, each a sentence without a capital and full stop. */
  readonly notes: readonly string[]
}

/** Compares code units: the result must not depend on the locale. */
export function byText(first: string, second: string): number {
  return first < second ? -1 : first > second ? 1 : 0
}
