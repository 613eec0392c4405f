/**
 * One entry per component type of Cloudcraft: what people call it, whether removing it loses data, how it is recognised, what it contains.
 * Long lists have a separate file with one line per type: its fields (`fields.ts`), its colours (`colours.ts`), what declares it
 * (`declared-kinds.ts`). Everything that depends on a type is in this folder and nowhere else, except shapes and signs, which are in the
 * drawing. Types that are not in the table get safe defaults.
 */
import { type JsonObject, ownText } from '../../../json.ts'
import { AWS_COMPUTE } from './aws-compute.ts'
import { AWS_DATA } from './aws-data.ts'
import { AWS_NETWORK } from './aws-network.ts'
import { AZURE } from './azure.ts'
import type { ComponentType } from './component-type.ts'
import { DRAWN } from './drawn.ts'
import { fieldOf } from './fields.ts'

const TYPES: ReadonlyMap<string, ComponentType> = new Map(
  Object.entries({ ...AWS_COMPUTE, ...AWS_DATA, ...AWS_NETWORK, ...AZURE, ...DRAWN }),
)

/** The entry of a type; undefined for a type that is not documented. */
export function componentType(type: string): ComponentType | undefined {
  return TYPES.get(type)
}

/** The name of a type in a sentence. A type that is not in the table is shown as a plain word or not at all. */
export function nameOf(type: string): string {
  const known = TYPES.get(type)
  if (known !== undefined) return known.name
  return /^[a-z0-9]{1,30}$/i.test(type) ? type : 'resource'
}

/** The plural of a type: `ECR repositories`. A type that is not in the table may already be a plural. */
export function pluralOf(type: string): string {
  const name = nameOf(type)
  return !TYPES.has(type) && name.endsWith('s') ? name : plural(name)
}

/** The plural of a noun of this table: `identities`, `buses`, `VPCs`. */
export function plural(noun: string): string {
  if (/(?:s|x|ch|sh)$/.test(noun)) return `${noun}es`
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`
}

/** The name of a member of a pool when the pool is mentioned: `instance` for the EC2 instance of an autoscaling group. */
export function memberNameOf(poolType: string, memberType: string): string {
  const pool = TYPES.get(memberType)?.pool
  return pool?.type === poolType ? pool.member : nameOf(memberType)
}

/**
 * The only guess: Cloudcraft's type names for some stores of Azure, such as SQL databases, are not published, and losing one of them must
 * not look harmless.
 */
const STATEFUL_AZURE = /^azure.*(database|sql|disk|blob|fileshare|table|storage)/

/** Whether removing a resource of this type loses data. */
export function isStateful(type: string): boolean {
  const known = TYPES.get(type)
  return known === undefined ? STATEFUL_AZURE.test(type) : known.stateful === true
}

/** Whether other resources stop working without a resource of this type. */
export function isFoundation(type: string): boolean {
  const known = TYPES.get(type)
  return known === undefined ? type.endsWith('gateway') : known.foundation === true
}

/** The type of the parent in which resources of this type are interchangeable. */
export function poolTypeOf(memberType: string): string | undefined {
  return TYPES.get(memberType)?.pool?.type
}

/** Whether resources of this type are added and removed with the member of a pool that they are connected to. */
export function isCompanion(type: string): boolean {
  return TYPES.get(type)?.companion === true
}

/** Whether the identity of this type is meaningless to people, so that a replacement is recognised by its surroundings. */
export function isOpaque(type: string): boolean {
  return TYPES.get(type)?.opaque === true
}

/** Whether resources of this type contain others. They are matched first, so that their members are recognised by where they are. */
export function isContainer(type: string): boolean {
  return TYPES.get(type)?.container === true
}

/** Whether it matters which resources are in a resource of this type. */
export function isNetwork(type: string): boolean {
  return TYPES.get(type)?.network === true
}

/** Whether a component of this type only frames the page. */
export function isFrame(type: string): boolean {
  return TYPES.get(type)?.frame === true
}

/** Whether a provider charges nothing for a resource of this type. */
export function isFree(type: string): boolean {
  return TYPES.get(type)?.free === true
}

/** How Cloudcraft keeps components of this type among its groups; undefined for a type that is not a group. */
export function groupOf(type: string): ComponentType['group'] {
  return TYPES.get(type)?.group
}

/** Whether Cloudcraft allows a component of one type in a group of another. */
export function mayHold(group: string, member: string): boolean {
  return HOLDS.get(group)?.has(member) === true
}

const HOLDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...TYPES].map(([type, { holds }]) => [type, new Set(holds?.split(' '))]),
)

/**
 * Whether a field is a figure of Cloudcraft's cost model on this type. It may be configuration on others.
 * @param component needed if it depends on another field: the size of a file share is provisioned only in the tier Premium.
 */
export function isEstimateOf(type: string, field: string, component?: JsonObject): boolean {
  const facts = fieldOf(type, field)
  if (facts?.role !== 'estimate') return false
  const { unless } = facts
  return unless === undefined || component === undefined || ownText(component, unless.field) !== unless.value
}
