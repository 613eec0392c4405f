import type { Json, JsonObject } from '../../../json.ts'

/** Whether a condition holds; undefined if the template alone does not decide it. */
export interface Conditions {
  (name: string): boolean | undefined
  /** What an open condition depends on: parameters without a value, imports. */
  readonly causesOf?: (name: string) => readonly string[]
}

/** A value and the template whose names it uses. */
export interface Bound {
  readonly node: Json | undefined
  readonly within: Surroundings
}

/** What values of a template may refer to. */
export interface Surroundings {
  readonly resources: ReadonlySet<string>
  readonly parameters: ReadonlyMap<string, Json | undefined>
  /** Given values that may decide conditions and are never shown. */
  readonly hidden?: ReadonlyMap<string, string>
  readonly mappings: JsonObject
  readonly conditions: Conditions | undefined
  /** The prefix of the name of each resource in its address: `Network/` in the template of a nested stack. */
  readonly prefix?: string
  /** Parameters that a parent stack sets. */
  readonly bound?: ReadonlyMap<string, Bound>
  /** An output of a nested stack. */
  readonly outputOf?: (stack: string, output: string) => Bound | undefined
  /** What another stack exports under a name, in which `*` represents an unknown part. */
  readonly exported?: (pattern: string) => Bound | undefined
}
