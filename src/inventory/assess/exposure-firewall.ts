import { isObject, type JsonObject, own } from '../../json.ts'
import { componentType } from '../read/component-types/component-types.ts'
import type { Resource } from '../read/resource.ts'
import { type Addresses, addressesOf } from '../values/addresses.ts'
import { publicShares } from '../values/internet.ts'
import { type Ports, parsePorts } from '../values/ports.ts'
import { protocolName } from '../values/protocols.ts'
import { rulesIn, targetsOf } from '../values/rules.ts'

/** What one rule allows or denies. */
export interface FirewallRule {
  readonly denies: boolean
  /** A name as returned by `protocolName`. */
  readonly protocol: string
  readonly ports: Ports
  readonly addresses: Addresses
  /** The share of the public addresses of each family, 0 to 1. */
  readonly shares: readonly number[]
}

/** The inbound rules of a security group, of a network ACL or of a network security group, in the order in which they decide. */
export interface Firewall {
  /** One, or several that are layers of one wall. */
  readonly resources: readonly Resource[]
  /** Present if several have to allow the traffic. */
  readonly layers?: readonly Firewall[]
  /** Several of these around a resource are layers: each has to allow the traffic. */
  readonly isLayer: boolean
  /** `any`: traffic that any rule allows is allowed. `first`: the first matching rule decides. */
  readonly decides: 'any' | 'first'
  /** It allows everything by default, so other firewalls decide what is open: a network ACL. */
  readonly isOpenByDefault: boolean
  readonly rules: readonly FirewallRule[]
}

/** Reads firewalls; each text of addresses is parsed once. */
export function firewallReader(): (resource: Resource) => Firewall | undefined {
  const known = new Map<string, Pick<FirewallRule, 'addresses' | 'shares'>>()
  const targeted = (target: string) => {
    const addresses = known.get(target)?.addresses ?? addressesOf(target)
    const read = known.get(target) ?? { addresses, shares: publicShares(addresses) }
    known.set(target, read)
    return read
  }
  return (resource) => {
    const type = componentType(resource.type)
    if (type?.firewall === undefined) return undefined
    const rules = rulesIn(own(resource.properties, 'inboundRules')).filter(isObject)
    const read = rules.map((rule) => readRule(rule, targeted))
    // If two rules have the same number, which no cloud permits, the order in the document must not matter.
    const ordered = read.sort((a, b) => a.number - b.number || Number(a.rule.denies) - Number(b.rule.denies))
    return {
      resources: [resource],
      isLayer: type.layered === true,
      decides: type.firewall,
      isOpenByDefault: type.openByDefault === true,
      rules: ordered.flatMap(({ rule }) => (rule.addresses.length === 0 ? [] : [rule])),
    }
  }
}

/** Combines several layers into one wall: each has to allow the traffic. Equal layers give the same object. */
export function wallBuilder(): (layers: readonly Firewall[]) => Firewall | undefined {
  const known = new Map<string, Firewall>()
  return (layers) => {
    const [first, ...others] = layers.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
    if (first === undefined || others.length === 0) return first
    const all = [first, ...others]
    const key = all.map(nameOf).join('\n')
    const [resources, rules] = [all.flatMap((one) => one.resources), all.flatMap((one) => one.rules)]
    const wall = known.get(key) ?? { ...first, resources, rules, layers: all }
    known.set(key, wall)
    return wall
  }
}

function nameOf({ resources }: Firewall): string {
  return resources.map(({ key, id }) => `${key} ${id}`).join()
}

type Targeted = (target: string) => Pick<FirewallRule, 'addresses' | 'shares'>

function readRule(rule: JsonObject, targeted: Targeted): { readonly number: number; readonly rule: FirewallRule } {
  // AWS calls the last rule of an ACL `*`, and Azure has priorities. Without a number the order is meaningless.
  const number = Number(own(rule, 'ruleNumber') ?? own(rule, 'priority') ?? 0)
  return {
    number: Number.isNaN(number) ? Number.MAX_SAFE_INTEGER : number,
    rule: {
      denies: String(own(rule, 'access')).toLowerCase() === 'deny',
      protocol: protocolName(own(rule, 'protocol')),
      ports: parsePorts(own(rule, 'portRange')),
      ...targeted(targetsOf(rule).join()),
    },
  }
}
