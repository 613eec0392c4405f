import type { Change, Tag } from '../change.ts'
import type { Inventory, Resource, ResourceReference } from '../read/resource.ts'
import type { Traffic } from '../values/ports.ts'
import { lowersCapacity } from './capacity.ts'
import { isDeclaredPublic, opensUp, openTraffic } from './exposure.ts'
import { losesData, severityOf } from './severity.ts'

/** What assessing needs to know beyond the change itself. */
export interface AssessmentContext {
  readonly before: Inventory
  readonly after: Inventory
}

/** Tells what each change means: its tags and how severe it is. */
export function assess(changes: readonly Change[], context: AssessmentContext): readonly Change[] {
  const exposure = exposureOf(context)
  return changes.map((change) => {
    const pooled = 'pool' in change
    const tags: Tag[] = [...change.tags]
    if (losesData(change, pooled)) tags.push('destructive')
    if (exposure(change)) tags.push('exposure')
    if ('fields' in change && lowersCapacity(change.fields)) tags.push('capacity-lowered')
    const tagged = { ...change, tags: [...new Set(tags)] } as Change
    return { ...tagged, severity: severityOf(tagged, pooled) }
  })
}

function exposureOf(context: AssessmentContext): (change: Change) => boolean {
  const at = (inventory: Inventory, { id }: ResourceReference) => inventory.resources[inventory.positions.get(id) ?? -1]
  const was = (reference: ResourceReference) => at(context.before, reference)
  const is = (reference: ResourceReference) => at(context.after, reference)
  const reach = reachOfMembers(context)
  return (change) => {
    switch (change.kind) {
      case 'added':
        return isOpenGroup(is(change.after))
      case 'changed':
      case 'replaced':
        return opens(was(change.before), is(change.after))
      case 'membership-added':
        return (
          opensUp(reach.before(change.member.before), reach.after(change.member.after)) &&
          isOpen(is(change.group.after))
        )
      default:
        return false
    }
  }
}

/** A new ACL lets everything through by default, as every new network brings one: what is open there, its groups say. */
function isOpenGroup(resource: Resource | undefined): boolean {
  return resource?.type !== 'networkacl' && isOpen(resource)
}

function isOpen(resource: Resource | undefined): boolean {
  return resource !== undefined && (openTraffic(resource).length > 0 || isDeclaredPublic(resource))
}

function opens(was: Resource | undefined, is: Resource | undefined): boolean {
  if (was === undefined || is === undefined) return false
  return opensUp(openTraffic(was), openTraffic(is)) || (isDeclaredPublic(is) && !isDeclaredPublic(was))
}

/** What the internet may send to a resource through all security groups that it is in. */
function reachOfMembers({ before, after }: AssessmentContext) {
  return { before: reachIn(before), after: reachIn(after) }
}

function reachIn(inventory: Inventory): (reference: ResourceReference) => readonly Traffic[] {
  let byMember: Map<number, Traffic[]> | undefined
  return ({ id }) => {
    byMember ??= trafficByMember(inventory)
    return byMember.get(inventory.positions.get(id) ?? -1) ?? []
  }
}

function trafficByMember({ resources, members }: Inventory): Map<number, Traffic[]> {
  const found = new Map<number, Traffic[]>()
  for (const [group, list] of members) {
    const resource = resources[group] as Resource
    // An ACL admits nothing by itself: by default it lets everything through, and the security groups decide.
    if (resource.type === 'networkacl') continue
    const traffic = openTraffic(resource)
    if (traffic.length === 0) continue
    for (const member of list) found.set(member, [...(found.get(member) ?? []), ...traffic])
  }
  return found
}
