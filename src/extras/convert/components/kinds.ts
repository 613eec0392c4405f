/**
 * convert/components/: what each declared kind becomes: its type (this file), name, fields, rules and peerings.
 * Not here: references between resources (graph/).
 */
import { groupOf } from '../../../inventory/read/component-types/component-types.ts'
import { typesOf } from '../../../inventory/read/component-types/declared-kinds.ts'

/** The kind of what another declaration implies: `implied ec2`. */
export const IMPLIED = 'implied '
/** The kind of a Kubernetes workload whose cluster is one of Azure's: `aks kubernetes_deployment`. */
export const ON_AKS = 'aks '

/** Cloudcraft's type for a kind; undefined when there is none. */
export function typeOf(kind: string): string | undefined {
  if (kind.startsWith(IMPLIED)) return kind.slice(IMPLIED.length)
  return kind.startsWith(ON_AKS) ? 'azureaksworkload' : typesOf(kind)[0]
}

/** Types that stand in the section `groups` and hold others. */
export function isGroup(type: string): boolean {
  return groupOf(type) !== undefined
}

/** Groups without a position: an outline around their members. */
export function isFrame(type: string): boolean {
  return groupOf(type) === 'outline'
}
