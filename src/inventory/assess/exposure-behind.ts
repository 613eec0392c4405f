import { at } from '../../errors.ts'
import type { Exposure, Traffic } from '../change.ts'
import { ABSENT, type Pairing } from '../match/pairing.ts'
import { isStateful } from '../read/component-types/component-types.ts'
import { type Resource, type ResourceReference, referenceTo } from '../read/resource.ts'
import type { Firewall } from './exposure-firewall.ts'
import { type Opening, opened } from './exposure-opened.ts'
import { type Reach, withoutPooled } from './exposure-reach.ts'
import { distinct, trafficOf } from './exposure-traffic.ts'

/** The reach of both sides, the pairing, and the ids after the deployment of those that have replaced another. */
export interface Sides {
  readonly was: Reach
  readonly is: Reach
  readonly pairing: Pairing
  readonly replacements: ReadonlySet<string>
}

/** The maximum number of listed resources. */
const MAX_BEHIND = 10

/** A firewall as it was, if there was one, and as it is. */
interface Versions {
  readonly before: Firewall | undefined
  readonly after: Firewall
}

/** What a firewall newly allows, and which of its members it now reaches. */
export function behindFirewall(sides: Sides, position: number, { before, after }: Versions): Exposure | undefined {
  if (before === undefined && after.isOpenByDefault) return ofNewAcl(sides, position, after)
  const openings = opened(before === undefined ? [] : [before], [after])
  if (openings.length === 0) return undefined
  const found = newlyReachable(sides, position, after)
  // One layer alone opens nothing as long as another one blocks everything behind it.
  if (after.isLayer && found.size === 0 && sides.is.inventory.members.get(position)?.length) return undefined
  return { traffic: trafficOf(openings), ...named(sides, found) }
}

/** What now reaches resources behind a removed layer, through the remaining layers. */
export function behindFormerLayer(sides: Sides, position: number): Exposure | undefined {
  const { was, pairing } = sides
  const found = new Map<number, readonly Opening[]>()
  for (const member of was.inventory.members.get(position) ?? []) {
    const now = at(pairing.afterOf, member)
    const openings = now === ABSENT ? [] : openedByLeaving(sides, member, now)
    if (openings.length > 0) found.set(now, openings)
  }
  if (found.size === 0) return undefined
  return { traffic: trafficOf([...found.values()].flat()), ...named(sides, found) }
}

/** Only if it joined no other firewall: otherwise the exposure is reported for that firewall, or for joining it. */
export function openedByLeaving({ was, is, pairing }: Sides, past: number, now: number): readonly Opening[] {
  const [before, after] = [was.groups(past), is.groups(now)]
  const known = new Set(before.flatMap(({ resources }) => resources.map(({ id }) => id)))
  const isKnown = ({ id }: Resource) => {
    const partner = pairing.beforeOf[is.inventory.positions.get(id) ?? ABSENT] ?? ABSENT
    return partner !== ABSENT && known.has(at(was.inventory.resources, partner).id)
  }
  return after.every(({ resources }) => resources.every(isKnown)) ? opened(before, after) : []
}

/** A new ACL allows everything, and every new network has one. It matters for a subnet that had another one before. */
function ofNewAcl(sides: Sides, position: number, acl: Firewall): Exposure | undefined {
  const found = newlyReachable(sides, position, acl)
  if (found.size === 0) return undefined
  const traffic: readonly Traffic[] = distinct([...new Set(found.values())].flatMap((one) => trafficOf(one)))
  return { traffic, ...named(sides, found) }
}

/** The members that are newly reachable, with the traffic. Members with the same groups are computed once. */
function newlyReachable(sides: Sides, position: number, firewall: Firewall): ReadonlyMap<number, readonly Opening[]> {
  const { was, is, pairing } = sides
  const around = firewall.isOpenByDefault ? 'acls' : 'groups'
  const known = new Map<string, readonly Opening[]>()
  const found = new Map<number, readonly Opening[]>()
  for (const member of is.inventory.members.get(position) ?? []) {
    const partner = at(pairing.beforeOf, member)
    const past = partner === ABSENT ? [] : was[around](partner)
    if (firewall.isOpenByDefault && past.length === 0) continue
    const now = is[around](member)
    const key = [past, now]
      .map((list) => list.map(({ resources }) => resources.map(({ id }) => id).join('+')).join(' '))
      .join('\n')
    const openings = known.get(key) ?? opened(past, now, [firewall])
    known.set(key, openings)
    if (openings.length > 0) found.set(member, openings)
  }
  return found
}

function named(sides: Sides, found: ReadonlyMap<number, unknown>): Pick<Exposure, 'behind' | 'behindCount'> {
  const positions = withoutPooled(sides.is, [...found.keys()])
  if (positions.length === 0) return {}
  const references = positions.map((position) => referenceTo(at(sides.is.inventory.resources, position)))
  const rank = ({ type, name, key, id }: ResourceReference) =>
    `${isStateful(type) ? 0 : 1}\n${type}\n${name}\n${key}\n${id}`
  const sorted = references.sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
  return { behind: sorted.slice(0, MAX_BEHIND), behindCount: sorted.length }
}
