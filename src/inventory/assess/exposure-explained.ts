import { at } from '../../errors.ts'
import type { Change, Exposure, Traffic } from '../change.ts'
import { ABSENT } from '../match/pairing.ts'
import { isStateful } from '../read/component-types/component-types.ts'
import { referenceTo } from '../read/resource.ts'
import { EVERY_PROTOCOL } from '../values/protocols.ts'
import { type ExposureContext, exposureIn } from './exposure.ts'
import { isDeclaredPublic } from './exposure-declared.ts'
import type { Firewall } from './exposure-firewall.ts'
import { opened } from './exposure-opened.ts'
import { type Reach, reachIn } from './exposure-reach.ts'
import { trafficOf } from './exposure-traffic.ts'

/** A resource, and the changes that report it. */
export interface ToldResource {
  /** Position before and after; `ABSENT` if it does not exist there. */
  readonly past: number
  readonly now: number
  readonly changes: readonly Change[]
}

/**
 * What the internet may send to a resource before and after, and why that is or is not an exposure, as lines. Empty for a resource that is
 * not a firewall, not behind one, and does not declare itself public.
 */
export function explainExposure(context: ExposureContext, { past, now, changes }: ToldResource): readonly string[] {
  const [was, is] = [reachIn(context.before), reachIn(context.after)]
  const [before, after] = [firewallsOf(was, past), firewallsOf(is, now)]
  const isPublic = now !== ABSENT && isDeclaredPublic(at(context.after.resources, now))
  if (before.length + after.length === 0 && !isPublic) return []
  const own = now === ABSENT ? was.own(past) : is.own(now)
  const sides = [
    ...(past === ABSENT ? [] : [`before ${reachText(before, own)}`]),
    ...(now === ABSENT ? [] : [`after ${reachText(after, own)}`]),
  ]
  const line = `  the internet may send: ${sides.join('; ')}${isPublic ? '; is marked as public' : ''}`
  const exposureOf = exposureIn(context, changes)
  const found = changes.flatMap((change) => exposureOf(change) ?? [])
  if (found.length > 0) return [line, ...new Set(found.map((one) => `  ${newlyOpen(one)}`))]
  if (now === ABSENT) return [line]
  return [
    line,
    (past === ABSENT ? undefined : toldElsewhere(before, after)) ?? `  no exposure: ${reason(is, now, after, changes)}`,
  ]
}

/** A firewall that is new or was opened is reported itself, with the resources behind it. */
function toldElsewhere(before: readonly Firewall[], after: readonly Firewall[]): string | undefined {
  const traffic = trafficOf(opened(before, after))
  if (traffic.length === 0) return undefined
  const through = after.filter((firewall) => opened(before, after, [firewall]).length > 0)
  const names = through.map(nameOf).sort()
  return `  exposure: newly open on ${traffic.map((one) => textOf(one)).join(', ')}, reported on ${names.join(', ')}`
}

/** The firewall that a resource is, or those that it is in. */
function firewallsOf(reach: Reach, position: number): readonly Firewall[] {
  if (position === ABSENT) return []
  const own = reach.own(position)
  return own === undefined ? [...reach.groups(position), ...reach.acls(position)] : [own]
}

function reachText(firewalls: readonly Firewall[], own: Firewall | undefined): string {
  const parts = firewalls.flatMap((firewall) => {
    const traffic = trafficOf(opened([], [firewall]), true)
    if (traffic.length === 0) return []
    const isMixed = new Set(traffic.map(({ protocol }) => protocol)).size > 1
    return [
      `${traffic.map((one) => textOf(one, isMixed)).join(', ')}${own === undefined ? ` through ${nameOf(firewall)}` : ''}`,
    ]
  })
  return parts.length === 0 ? 'nothing' : parts.sort().join(', ')
}

function nameOf({ resources }: Firewall): string {
  return resources.map(({ type, name }) => `${type} ${name}`).join(' and ')
}

function textOf({ protocol, ports }: Traffic, isMixed = false): string {
  const name = protocol === EVERY_PROTOCOL ? `every ${isMixed ? 'other ' : ''}protocol` : protocol
  return ports === undefined ? name : `${name} ${ports}`
}

/** What is newly open, through which firewalls and for which resources. */
export function newlyOpen({ traffic, through, behind }: Exposure): string {
  const on = traffic.length === 0 ? '' : ` on ${traffic.map((one) => textOf(one)).join(', ')}`
  const named = (list: Exposure['behind']) => (list ?? []).map(({ type, name }) => `${type} ${name}`).join(', ')
  return `exposure: newly open${on}${through ? ` through ${named(through)}` : ''}${behind ? ` for ${named(behind)}` : ''}`
}

function reason(is: Reach, now: number, after: readonly Firewall[], changes: readonly Change[]): string {
  const own = is.own(now)
  if (opened([], after).length === 0) return shareText(after)
  if (changes.some(({ kind }) => kind === 'rollout' || kind === 'added') && own === undefined) {
    if (changes.some((change) => change.kind === 'rollout' || 'pool' in change))
      return 'its pool was already open to the same'
    if (!isStateful(at(is.inventory.resources, now).type))
      return 'it is new and holds no data, and its groups have not been opened for it'
  }
  if (own?.isOpenByDefault && changes.some(({ kind }) => kind === 'added'))
    return 'a new network ACL admits everything, and nothing came into it from another one'
  return 'the same was already open to the internet'
}

function shareText(firewalls: readonly Firewall[]): string {
  const shares = firewalls.flatMap(({ rules }) => rules.flatMap(({ denies, shares: ones }) => (denies ? [] : ones)))
  const largest = Math.max(0, ...shares)
  if (largest === 0) return 'no rule admits public addresses'
  return `a rule admits at most ${percent(largest)} of the public addresses, less what is denied; only an eighth or more counts as the internet`
}

function percent(share: number): string {
  return share < 0.001 ? 'less than 0.1 %' : `${Math.round(share * 1000) / 10} %`
}

/** The changes that would report a resource on both sides: its own, and each firewall that it joined. */
export function survivorChanges(
  { before, after, pairing }: ExposureContext,
  past: number,
  isReplaced: boolean,
): readonly Change[] {
  const now = at(pairing.afterOf, past)
  const survivor = (position: number) => ({
    before: referenceTo(at(before.resources, position)),
    after: referenceTo(at(after.resources, at(pairing.afterOf, position))),
  })
  const self = { ...survivor(past), fields: [], tags: [] }
  const joined = (after.groups.get(now) ?? []).flatMap((group): readonly Change[] => {
    const partner = at(pairing.beforeOf, group)
    if (partner === ABSENT || (before.groups.get(past) ?? []).includes(partner)) return []
    return [{ kind: 'membership-added', group: survivor(partner), member: survivor(past), tags: [] }]
  })
  return [
    isReplaced ? { kind: 'replaced', confidence: 1, because: [], ...self } : { kind: 'changed', ...self },
    ...joined,
  ]
}
