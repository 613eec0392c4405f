/**
 * `assess` says what a difference means: whether data may be lost, whether something is newly open to the internet, whether there is
 * less capacity (tags), how severe it is, what one of the snapshots may not have seen (`doubts.ts`), and whether the two belong together at
 * all (`guards.ts`). It neither finds differences
 * nor puts anything into words for people, apart from the text of warnings.
 */
import { at } from '../../errors.ts'
import type { Change, Severity, Tag } from '../change.ts'
import { baseSeverity } from '../change-kinds.ts'
import type { Match } from '../match/match.ts'
import { componentType } from '../read/component-types/component-types.ts'
import type { Inventory, Resource, ResourceReference } from '../read/resource.ts'
import type { Traffic } from '../values/ports.ts'
import { hasLessCapacity } from './capacity.ts'
import { isDeclaredPublic, opensUp, openTraffic } from './exposure.ts'
import { lossOf } from './loss.ts'

/** The inventories that changes are assessed in. */
export interface AssessmentContext {
  readonly before: Inventory
  readonly after: Inventory
  /** How the two were paired, and what was expected to come and go. */
  readonly match: Pick<Match, 'fleets' | 'pools'>
}

/** Adds tags and a severity to each change. */
export function assess(changes: readonly Change[], context: AssessmentContext): readonly Change[] {
  const exposes = exposureIn(context)
  return changes.map((change) => {
    const tags = new Set<Tag>(change.tags)
    if (lossOf(change, context.before, context.match).isLoss) tags.add('destructive')
    if (exposes(change)) tags.add('exposure')
    if (hasLessCapacity(change)) tags.add('capacity-lowered')
    const tagged: Change = { ...change, tags: [...tags] }
    return { ...tagged, severity: severityOf(tagged) }
  })
}

/** The level follows from the tags, and without tags from the kind of change and the type of resource. */
function severityOf(change: Change): Severity {
  if (change.tags.includes('destructive')) return 'critical'
  if (change.tags.includes('exposure')) return 'high'
  if (change.tags.includes('capacity-lowered')) return 'medium'
  return baseSeverity(change)
}

function exposureIn({ before, after }: AssessmentContext): (change: Change) => boolean {
  const [was, is] = [resourceIn(before), resourceIn(after)]
  const [reachBefore, reachAfter] = [reachIn(before), reachIn(after)]
  return (change) => {
    switch (change.kind) {
      case 'added':
        return isOpenGroup(is(change.after))
      case 'changed':
      case 'replaced':
        return opens(was(change.before), is(change.after))
      case 'membership-added':
        return (
          opensUp(reachBefore(change.member.before), reachAfter(change.member.after)) && isOpen(is(change.group.after))
        )
      default:
        return false
    }
  }
}

function resourceIn({ resources, positions }: Inventory): (reference: ResourceReference) => Resource | undefined {
  return ({ id }) => resources[positions.get(id) ?? -1]
}

/** A new ACL admits everything by default, and every new network brings one: the security groups say what is open there. */
function isOpenGroup(resource: Resource | undefined): boolean {
  return resource !== undefined && !isOpenByDefault(resource) && isOpen(resource)
}

function isOpen(resource: Resource | undefined): boolean {
  return resource !== undefined && (openTraffic(resource).length > 0 || isDeclaredPublic(resource))
}

function opens(was: Resource | undefined, is: Resource | undefined): boolean {
  if (was === undefined || is === undefined) return false
  return opensUp(openTraffic(was), openTraffic(is)) || (isDeclaredPublic(is) && !isDeclaredPublic(was))
}

/** What the internet may send to a resource through all security groups that it is in. */
function reachIn(inventory: Inventory): (reference: ResourceReference) => readonly Traffic[] {
  const known = new Map<number, readonly Traffic[]>()
  const trafficOf = (group: number) => {
    const traffic = known.get(group) ?? admittedBy(at(inventory.resources, group))
    known.set(group, traffic)
    return traffic
  }
  return ({ id }) => (inventory.groups.get(inventory.positions.get(id) ?? -1) ?? []).flatMap(trafficOf)
}

/** An ACL admits nothing by itself: by default it lets everything through, and the security groups decide. */
function admittedBy(group: Resource): readonly Traffic[] {
  return isOpenByDefault(group) ? [] : openTraffic(group)
}

function isOpenByDefault({ type }: Resource): boolean {
  return componentType(type)?.openByDefault === true
}
