import { isObject, type JsonObject, own } from '../../json.ts'
import { componentType } from '../read/component-types/component-types.ts'
import type { Resource } from '../read/resource.ts'
import { type Addresses, addressesOf } from '../values/addresses.ts'
import { publicShares } from '../values/internet.ts'
import { type Ports, parsePorts } from '../values/ports.ts'
import { protocolName } from '../values/protocols.ts'
import { rulesIn, targetsOf } from '../values/rules.ts'

/** What one rule admits or keeps out. */
export interface FirewallRule {
  readonly denies: boolean
  /** A name as `protocolName` gives it. */
  readonly protocol: string
  readonly ports: Ports
  readonly addresses: Addresses
  /** Of the public addresses of each family, 0 to 1. */
  readonly shares: readonly number[]
}

/** The inbound rules of a security group, of a network ACL or of a network security group, in the order in which they decide. */
export interface Firewall {
  /** One, or several that are layers of one wall. */
  readonly resources: readonly Resource[]
  /** Present where several have to admit what passes. */
  readonly layers?: readonly Firewall[]
  /** A resource behind several of these is behind one wall with as many layers. */
  readonly isLayer: boolean
  /** `any`: what one rule admits is admitted. `first`: the first rule that matches decides. */
  readonly decides: 'any' | 'first'
  /** It admits everything unless somebody changed it, and others decide what is open: a network ACL. */
  readonly isOpenByDefault: boolean
  readonly rules: readonly FirewallRule[]
}

/** Reads firewalls, and each text of addresses once. */
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
    // Of two rules with one number, which no cloud permits, the order of the document must not decide.
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

/** One wall of several layers: what passes has to be admitted by each. Equal layers give the very same wall. */
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
  // AWS calls the last rule of an ACL `*`, and Azure has priorities. Without a number the order says nothing.
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
