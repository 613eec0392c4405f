import type { Json, JsonObject } from '../../json.ts'

/** Where one resource's declaration names another. */
export interface Link {
  /** The attribute, and where in it: `['vpc_config', '0', 'subnet_ids', '1']`. */
  readonly path: readonly string[]
  /** The address of what is named. */
  readonly to: string
}

/** A resource as Terraform or CloudFormation declares it; secrets and values that are not known yet are already left out. */
export interface Declared {
  /** `module.web.aws_instance.app[0]`, or a template's logical id. */
  readonly address: string
  /** What its people call it when it has no name: `app[0]`, or the logical id. */
  readonly localName: string
  /** `aws_instance`, `AWS::EC2::Instance`. */
  readonly kind: string
  readonly values: JsonObject
  readonly links: readonly Link[]
  readonly region?: string
  /** Only looked up (a data source), not managed: drawn when something stands in it. */
  readonly isLookedUp?: boolean
  /** Implied by this resource's declaration: the instances of a group, the tasks of a service. */
  readonly impliedBy?: string
  /** Values that are given instead of read, for what is implied. */
  readonly fields?: Fields
}

/** Properties of a component in a blueprint. */
export type Fields = Readonly<Record<string, Json>>

/** Something of the document that is not in the diagram, and why. */
export interface Skipped {
  readonly address: string
  readonly kind: string
  /** A phrase: `Cloudcraft has no component for it`. */
  readonly reason: string
}

export interface Declaration {
  readonly format: 'terraform state' | 'terraform plan' | 'cloudformation'
  readonly resources: readonly Declared[]
  readonly skipped: readonly Skipped[]
}

/** By code units, so that no machine's locale changes a diagram. */
export function byText(first: string, second: string): number {
  return first < second ? -1 : first > second ? 1 : 0
}
