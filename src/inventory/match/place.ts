import type { Leftovers } from './leftovers.ts'
import { resourceAt } from './leftovers.ts'

/** Names of groups and subnets are unique only within a VPC: each VPC has a group `default`. */
const NAMESPACE = 'vpc'

/** Whether both are in a VPC, but in different ones: the same name then means two things. */
export function standApart(left: Leftovers, right: Leftovers, before: number, after: number): boolean {
  const [was, is] = [namespacesOf(left, before), namespacesOf(right, after)]
  if (was.length === 0 || is.length === 0) return false
  const known = new Set(right.shared(is))
  return !left.shared(was).some((one) => known.has(one))
}

export function namespacesOf(side: Leftovers, position: number): readonly number[] {
  const groups = side.surroundings.get(position)?.groups ?? side.inventory.groups.get(position) ?? []
  return groups.filter((group) => resourceAt(side, group).type === NAMESPACE)
}
