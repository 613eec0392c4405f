import { type Addresses, commonTo, EVERY_ADDRESS, NO_ADDRESS, unionOf, without } from '../values/addresses.ts'
import { letsInternetIn, mayBeInternet, publicOf } from '../values/internet.ts'
import { isEveryPort, LAST_PORT, type Ports } from '../values/ports.ts'
import { EVERY_PROTOCOL } from '../values/protocols.ts'
import type { Firewall, FirewallRule } from './exposure-firewall.ts'

/** Ports of one protocol that all rules treat alike: a range, or the ports of one unreadable text. */
export interface Opening {
  /** `-1` for every protocol. */
  readonly protocol: string
  readonly from: number
  readonly to: number
  /** The text in place of ports that could not be read. */
  readonly unreadable?: string
}

/** More rules than any cloud permits. Beyond that, only rules that matter by themselves are read, to limit the time. */
const MANY_RULES = 2000
const MATTERS = 1 / 64

/**
 * What the internet may newly send through firewalls: what is allowed minus what is denied first, protocol by protocol and port by port,
 * compared with what was allowed before. Traffic that any of several firewalls allows is allowed.
 * @param by only traffic that these of the firewalls after allow at least in part; default all
 */
export function opened(
  before: readonly Firewall[],
  after: readonly Firewall[],
  by: readonly Firewall[] = after,
): readonly Opening[] {
  const admitting = after.flatMap(({ rules }) => rules.flatMap((rule) => (rule.denies ? [] : [rule.shares])))
  if (!mayBeInternet(admitting)) return []
  const sides = [before, after, by].map(bounded)
  const [was = [], is = [], through = []] = sides
  const protocols = new Set([...was, ...is].flatMap(({ rules }) => rules.map(({ protocol }) => protocol)))
  return [...protocols.add(EVERY_PROTOCOL)].flatMap((protocol) =>
    pieces(protocol, [...was, ...is]).filter((piece) => {
      const [past, now] = [admitted(was, piece), admitted(is, piece)]
      if (!letsInternetIn(past, now)) return false
      if (by === after) return true
      return commonTo(admitted(through, piece), publicOf(without(now, past))).length > 0
    }),
  )
}

function bounded(firewalls: readonly Firewall[]): readonly Firewall[] {
  const count = firewalls.reduce((sum, { rules }) => sum + rules.length, 0)
  if (count <= MANY_RULES) return firewalls
  return firewalls.map(withoutSmallRules)
}

function withoutSmallRules(firewall: Firewall): Firewall {
  const rules = firewall.rules.filter(({ shares }) => shares.some((share) => share >= MATTERS))
  return { ...firewall, rules, ...(firewall.layers && { layers: firewall.layers.map(withoutSmallRules) }) }
}

/** The ports of a protocol, split wherever a rule begins or ends; each unreadable text is a separate port. */
function pieces(protocol: string, firewalls: readonly Firewall[]): readonly Opening[] {
  const cuts = new Set([0])
  const texts = new Set<string>()
  for (const { rules } of firewalls) {
    for (const rule of rules) {
      if (!isAbout(rule, protocol)) continue
      if ('unreadable' in rule.ports) texts.add(rule.ports.unreadable)
      else for (const { from, to } of rule.ports.ranges) cuts.add(from).add(to + 1)
    }
  }
  const starts = [...cuts].filter((port) => port <= LAST_PORT).sort((a, b) => a - b)
  const ranges = starts.map((from, i) => ({ protocol, from, to: (starts[i + 1] ?? LAST_PORT + 1) - 1 }))
  return [...ranges, ...[...texts].sort().map((unreadable) => ({ protocol, from: 0, to: -1, unreadable }))]
}

function isAbout(rule: FirewallRule, protocol: string): boolean {
  return rule.protocol === EVERY_PROTOCOL || rule.protocol === protocol
}

/** The addresses whose traffic passes at least one of the firewalls. */
function admitted(firewalls: readonly Firewall[], piece: Opening): Addresses {
  return firewalls.reduce<Addresses>((all, firewall) => unionOf(all, admittedByOne(firewall, piece)), NO_ADDRESS)
}

function admittedByOne({ decides, rules, layers }: Firewall, piece: Opening): Addresses {
  if (layers !== undefined)
    return layers.reduce((all, layer) => commonTo(all, admittedByOne(layer, piece)), EVERY_ADDRESS)
  const matching = rules.filter((rule) => isAbout(rule, piece.protocol) && covers(rule.ports, piece))
  return decides === 'any' ? byAny(matching) : byFirst(matching)
}

/** Unreadable ports are covered only by a rule for every port, or with the identical text. */
function covers(ports: Ports, { from, to, unreadable }: Opening): boolean {
  if (unreadable !== undefined) return 'unreadable' in ports ? ports.unreadable === unreadable : isEveryPort(ports)
  return 'ranges' in ports && ports.ranges.some((range) => range.from <= from && to <= range.to)
}

function byAny(rules: readonly FirewallRule[]): Addresses {
  return rules.reduce((all, { denies, addresses }) => (denies ? all : unionOf(all, addresses)), NO_ADDRESS)
}

function byFirst(rules: readonly FirewallRule[]): Addresses {
  let allowed = NO_ADDRESS
  let undecided = EVERY_ADDRESS
  for (const { denies, addresses } of rules) {
    if (!denies) allowed = unionOf(allowed, commonTo(addresses, undecided))
    undecided = without(undecided, addresses)
    if (undecided.length === 0) break
  }
  return allowed
}
