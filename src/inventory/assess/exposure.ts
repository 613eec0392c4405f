import type { Change, Exposure, Traffic } from '../change.ts'
import { ABSENT, type Pairing } from '../match/pairing.ts'
import { isStateful } from '../read/component-types/component-types.ts'
import { type Inventory, type Resource, type ResourceReference, referenceTo } from '../read/resource.ts'
import { behindFirewall, behindFormerLayer, openedByLeaving, type Sides } from './exposure-behind.ts'
import { isDeclaredPublic, isNewlyDeclared } from './exposure-declared.ts'
import type { Firewall } from './exposure-firewall.ts'
import { opened } from './exposure-opened.ts'
import { groupsOfAll, poolAt, type Reach, reachIn, resourcesAt } from './exposure-reach.ts'
import { trafficOf } from './exposure-traffic.ts'

/** Two inventories and which resource is which. */
export interface ExposureContext {
  readonly before: Inventory
  readonly after: Inventory
  readonly pairing: Pairing
}

/**
 * What the internet may send because of a change that it could not send before, resource by resource, for every kind of change; undefined
 * if there is nothing. A new member of a pool is compared with the members the pool had; a new resource in a group that was already open is
 * reported only if it holds data. A replaced resource is reported once, where it is replaced.
 */
export function exposureIn(
  context: ExposureContext,
  changes: readonly Change[],
): (change: Change) => Exposure | undefined {
  const replaced = changes.flatMap((change) => (change.kind === 'replaced' ? [change.after.id] : []))
  const sides: Sides = {
    ...{ was: reachIn(context.before), is: reachIn(context.after) },
    ...{ pairing: context.pairing, replacements: new Set(replaced) },
  }
  return (change) => ofChange(sides, change)
}

function ofChange(sides: Sides, change: Change): Exposure | undefined {
  switch (change.kind) {
    case 'added':
      return ofAddition(sides, change)
    case 'changed':
      return ofSurvivor(sides, change, false)
    case 'replaced':
      return ofSurvivor(sides, change, true)
    case 'rollout':
      return ofRollout(sides, change)
    case 'removed':
      return ofRemoval(sides, change)
    case 'membership-added':
      return ofMembership(sides, change)
    case 'membership-removed':
      return ofLeaving(sides, change)
    default:
      return undefined
  }
}

type Membership = Extract<Change, { readonly member: unknown }>
type Of<K extends Change['kind']> = Extract<Change, { readonly kind: K }>

function ofAddition(sides: Sides, { after, pool }: Of<'added'>): Exposure | undefined {
  const { was, is, pairing } = sides
  const position = is.positionOf(after)
  if (position === undefined) return undefined
  const firewall = is.own(position)
  if (firewall !== undefined) return behindFirewall(sides, position, { before: undefined, after: firewall })
  if (pool !== undefined) {
    const parent = pairing.beforeOf[is.positionOf(pool) ?? ABSENT] ?? ABSENT
    const members = parent === ABSENT ? [] : poolAt(was, parent, after.type)
    // For an empty pool it is unknown what its members were exposed to.
    return members.length === 0 ? undefined : comparedSets(sides, members, [position])
  }
  const through = isStateful(after.type) ? admittedBy([], is.groups(position)) : undefined
  return through ?? (resourcesAt(is, [position]).some(isDeclaredPublic) ? DECLARED : undefined)
}

const DECLARED: Exposure = { traffic: [] }

function ofSurvivor(
  sides: Sides,
  { before, after }: { readonly before: ResourceReference; readonly after: ResourceReference },
  isReplaced: boolean,
): Exposure | undefined {
  const { was, is } = sides
  const [past, now] = [was.positionOf(before), is.positionOf(after)]
  if (past === undefined || now === undefined) return undefined
  const firewall = is.own(now)
  if (firewall !== undefined) return behindFirewall(sides, now, { before: was.own(past), after: firewall })
  if (isReplaced) {
    const found = comparedSets(sides, [past], [now]) ?? ofSubnet(sides, past, now)
    if (found !== undefined) return found
  }
  return isNewlyDeclared(resourcesAt(was, [past]), resourcesAt(is, [now]), was.inventory) ? DECLARED : undefined
}

/** Every subnet has an ACL: if none was drawn, there is nothing to compare with. */
function ofSubnet({ was, is }: Sides, past: number, now: number): Exposure | undefined {
  const acls = was.acls(past)
  return acls.length === 0 ? undefined : admittedBy(acls, is.acls(now))
}

function ofRollout(sides: Sides, { parent, memberType, removed, added }: Of<'rollout'>): Exposure | undefined {
  const { was, is } = sides
  const positions = (reach: Reach, list: readonly ResourceReference[]) =>
    list.flatMap((one) => reach.positionOf(one) ?? [])
  const now = positions(is, added)
  // Volumes are behind nothing, and there are as many as instances.
  if (groupsOfAll(is, now).length === 0 && !resourcesAt(is, now).some(isDeclaredPublic)) return undefined
  const pool = positions(was, [parent.before]).flatMap((position) => poolAt(was, position, memberType))
  return comparedSets(sides, [...new Set([...pool, ...positions(was, removed)])], now)
}

/** What some resources are exposed to now that none of the others was before. */
function comparedSets(sides: Sides, before: readonly number[], after: readonly number[]): Exposure | undefined {
  const { was, is } = sides
  const found = throughGroups(sides, before, groupsOfAll(is, after))
  if (found !== undefined) return found
  return isNewlyDeclared(resourcesAt(was, before), resourcesAt(is, after), was.inventory) ? DECLARED : undefined
}

function throughGroups(sides: Sides, before: readonly number[], now: readonly Firewall[]): Exposure | undefined {
  if (now.length === 0) return undefined
  const groups = groupsOfAll(sides.was, before)
  const past = new Set([...groups, ...asTheyAre(sides, groups)])
  // Usually they are in the same groups as before, and nothing has to be computed.
  return now.every((group) => past.has(group)) ? undefined : admittedBy([...past], now)
}

/** The groups before, with their current rules: if a group itself was opened, that is reported for the group. */
function asTheyAre({ was, is, pairing }: Sides, groups: readonly Firewall[]): readonly Firewall[] {
  const now = (resource: Resource) => {
    const partner = pairing.afterOf[was.positionOf(resource) ?? ABSENT] ?? ABSENT
    return partner === ABSENT ? [] : (is.own(partner) ?? [])
  }
  return groups.flatMap(({ resources }) => is.walls(resources.flatMap(now)))
}

/** Removing a layer also removes what it blocked. */
function ofRemoval(sides: Sides, { before }: Of<'removed'>): Exposure | undefined {
  const position = sides.was.positionOf(before) ?? ABSENT
  return position !== ABSENT && sides.was.own(position)?.isLayer ? behindFormerLayer(sides, position) : undefined
}

function ofLeaving(sides: Sides, { group, member }: Membership): Exposure | undefined {
  const { was, is } = sides
  const [past, now, from] = [was.positionOf(member.before), is.positionOf(member.after), was.positionOf(group.before)]
  if (past === undefined || now === undefined || from === undefined || !was.own(from)?.isLayer) return undefined
  const traffic = trafficOf(openedByLeaving(sides, past, now))
  return traffic.length === 0 ? undefined : { traffic, through: namesOf(is.groups(now)) }
}

function ofMembership(sides: Sides, { group, member }: Membership): Exposure | undefined {
  const { was, is, replacements } = sides
  const [past, now, into] = [was.positionOf(member.before), is.positionOf(member.after), is.positionOf(group.after)]
  const firewall = into === undefined ? undefined : is.own(into)
  if (past === undefined || now === undefined || firewall === undefined || replacements.has(member.after.id))
    return undefined
  const around = firewall.isOpenByDefault ? 'acls' : 'groups'
  const traffic = newTraffic(was[around](past), is[around](now), [firewall])
  return traffic.length === 0 ? undefined : { traffic }
}

function newTraffic(
  before: readonly Firewall[],
  after: readonly Firewall[],
  by: readonly Firewall[] = after,
): readonly Traffic[] {
  return trafficOf(opened(before, after, by))
}

/** The maximum number of listed firewalls. */
const MAX_THROUGH = 5

function admittedBy(before: readonly Firewall[], after: readonly Firewall[]): Exposure | undefined {
  const traffic = newTraffic(before, after)
  if (traffic.length === 0) return undefined
  return { traffic, through: namesOf(after.filter((firewall) => opened(before, after, [firewall]).length > 0)) }
}

function namesOf(firewalls: readonly Firewall[]): readonly ResourceReference[] {
  const named = firewalls.flatMap(({ resources }) => resources.map(referenceTo))
  return named.sort((a, b) => (a.key < b.key ? -1 : 1)).slice(0, MAX_THROUGH)
}
