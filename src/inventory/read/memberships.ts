import { isArray, type Json, own } from '../../json.ts'
import { idText } from './identity.ts'
import type { Memberships, Resource } from './resource.ts'

/** Reads `nodes`, a group's members as component ids: unordered, with duplicates, and with ids that do not exist. */
export function membersOf(
  drawn: readonly Resource[],
  positions: ReadonlyMap<string, number>,
  resources: number,
): Memberships {
  const members = new Map<number, number[]>()
  // The last group that each resource was seen in: cheaper than a set for every group.
  const lastGroup = new Int32Array(resources).fill(-1)
  const add = (found: number[], group: number, list: readonly Json[]) => {
    for (const listed of list) {
      const id = idText(listed)
      const member = id === undefined ? undefined : positions.get(id)
      if (member === undefined || lastGroup[member] === group) continue
      lastGroup[member] = group
      found.push(member)
    }
  }
  for (const { id, properties } of drawn) {
    const list = own(properties, 'nodes')
    const group = positions.get(id)
    if (!isArray(list) || group === undefined) continue
    // A group that is drawn twice has the members of both drawings, but is never a member of itself.
    const found = members.get(group) ?? []
    for (const member of [group, ...found]) lastGroup[member] = group
    add(found, group, list)
    members.set(group, found)
  }
  return members
}

/** The same relation the other way: the groups of each member. */
export function groupsOf(members: Memberships): Memberships {
  const groups = new Map<number, number[]>()
  for (const [group, list] of members) {
    for (const member of list) {
      const known = groups.get(member)
      if (known === undefined) groups.set(member, [group])
      else known.push(group)
    }
  }
  return groups
}
