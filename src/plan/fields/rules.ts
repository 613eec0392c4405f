import { isArray, isObject, type Json, own } from '../../json.ts'
import type { RuleSet } from '../announcement.ts'
import { type Attributes, blocksAt, findAt, textAt, valueAt } from './attributes.ts'

/** Means any rule, or an unknown target. */
const ANY = '*'
/** Means any security group. */
const ANY_GROUP = 'sg-*'
/** Prefix of a rule that may not be meant. */
const OPTIONAL = '? '
/** More than AWS allows in a group. */
const MAX_RULES = 5000

/** The rules that a group's own declaration lists. */
export function inlineRules(attributes: Attributes | undefined): RuleSet {
  return {
    inboundRules: rulesIn(attributes, 'ingress', 'SecurityGroupIngress'),
    outboundRules: rulesIn(attributes, 'egress', 'SecurityGroupEgress'),
  }
}

function rulesIn(attributes: Attributes | undefined, ...blocks: readonly string[]): ReadonlySet<string> {
  const found = blocksAt(attributes, ...blocks)
  if (found === 'withheld') return new Set([ANY])
  return new Set(found.slice(0, MAX_RULES).flatMap(statements))
}

/** The rule that a separate resource declares. */
export function ruleOf(kind: string, attributes: Attributes | undefined): RuleSet {
  if (attributes === undefined) return NO_RULES
  const rules = new Set(statements(attributes))
  return isInbound(kind, attributes)
    ? { inboundRules: rules, outboundRules: new Set() }
    : { inboundRules: new Set(), outboundRules: rules }
}

export const NO_RULES: RuleSet = { inboundRules: new Set(), outboundRules: new Set() }

function isInbound(kind: string, attributes: Attributes): boolean {
  if (/ingress/i.test(kind)) return true
  if (/egress/i.test(kind)) return false
  const egress = valueAt(attributes, 'egress', 'Egress')
  return egress !== true && egress !== 'true' && textAt(attributes, 'type') !== 'egress'
}

/** What a rule can allow, and what represents an unknown one. */
const TARGETS: readonly (readonly [attributes: string, unknown: string])[] = [
  ['cidr_ipv4 cidr_ipv6 cidr_blocks ipv6_cidr_blocks cidr_block ipv6_cidr_block', ANY],
  ['CidrIp CidrIpv6 CidrBlock Ipv6CidrBlock', ANY],
  ['security_groups source_security_group_id referenced_security_group_id', ANY_GROUP],
  ['SourceSecurityGroupId DestinationSecurityGroupId', ANY_GROUP],
]
/** Cloudcraft's word for a list of prefixes is not published: it counts as any target. */
const PREFIX_LISTS = ['prefix_list_ids', 'prefix_list_id', 'SourcePrefixListId', 'DestinationPrefixListId']

/**
 * One rule per target. An unknown part matches anything. Next to known targets, an unknown one may not exist at all: Terraform computes
 * what is not set.
 */
function statements(rule: Attributes): readonly string[] {
  const what = trafficOf(rule)
  if (what === undefined) return [ANY]
  const { known, unknown } = targetsOf(rule)
  const traffic = numbering(rule) + what
  if (known.length > 0)
    return [
      ...known.map((target) => `${traffic} ${target}`),
      ...unknown.map((target) => `${OPTIONAL}${traffic} ${target}`),
    ]
  return (unknown.length === 0 ? [ANY] : unknown).map((target) => `${traffic} ${target}`)
}

function targetsOf(rule: Attributes): { readonly known: readonly string[]; readonly unknown: readonly string[] } {
  const known = valueAt(rule, 'self') === true ? [ANY_GROUP] : []
  const unknown = new Set<string>()
  for (const [attributes, any] of TARGETS) {
    for (const attribute of attributes.split(' ')) {
      const found = findAt(rule, attribute)
      if (found === 'withheld') unknown.add(any)
      else if (found !== undefined) known.push(...textsIn(found.value).map(addressOf))
    }
  }
  const lists = PREFIX_LISTS.map((attribute) => findAt(rule, attribute))
  if (lists.some((list) => list === 'withheld' || (list !== undefined && textsIn(list.value).length > 0)))
    unknown.add(ANY)
  return { known, unknown: [...unknown] }
}

function textsIn(value: Json): readonly string[] {
  return (isArray(value) ? value : [value]).filter((item) => typeof item === 'string' && item !== '') as string[]
}

function trafficOf(rule: Attributes): string | undefined {
  const found = findAt(rule, 'ip_protocol', 'protocol', 'IpProtocol', 'Protocol')
  if (found === 'withheld') return undefined
  const protocol = protocolOf(found?.value)
  if (protocol === ANY) return '* *'
  if (protocol.startsWith('icmp')) return `${protocol} *`
  const [from, to] = [
    textAt(rule, 'from_port', 'FromPort', 'PortRange.From'),
    textAt(rule, 'to_port', 'ToPort', 'PortRange.To'),
  ]
  if (from === undefined || to === undefined) return `${protocol} *`
  return `${protocol} ${portsOf(from === to ? from : `${from}-${to}`)}`
}

/** Rules of an access list are also distinguished by number and effect. */
function numbering(rule: Attributes): string {
  const number = textAt(rule, 'rule_no', 'rule_number', 'RuleNumber')
  const effect = textAt(rule, 'action', 'rule_action', 'RuleAction')
  return number === undefined ? '' : `${number} ${(effect ?? 'allow').toLowerCase()} `
}

/** One of Cloudcraft's rules in the same notation. */
export function seenRule(rule: Json | undefined): string {
  if (!isObject(rule)) return ANY
  const [number, access, target] = [own(rule, 'ruleNumber'), own(rule, 'access'), own(rule, 'target')]
  const numbered =
    number === undefined || number === null ? '' : `${number} ${String(access ?? 'allow').toLowerCase()} `
  const protocol = protocolOf(own(rule, 'protocol'))
  // For ICMP, what replaces the ports is written in several ways.
  const ports = protocol === ANY || protocol.startsWith('icmp') ? ANY : portsOf(String(own(rule, 'portRange') ?? '0'))
  return `${numbered}${protocol} ${ports} ${addressOf(typeof target === 'string' ? target : ANY)}`
}

const NUMBERED: Readonly<Record<string, string>> = {
  '-1': ANY,
  all: ANY,
  '1': 'icmp',
  '6': 'tcp',
  '17': 'udp',
  '58': 'icmpv6',
}

function protocolOf(value: Json | undefined): string {
  const text = String(value ?? ANY).toLowerCase()
  return Object.hasOwn(NUMBERED, text) ? (NUMBERED[text] ?? text) : text
}

function portsOf(range: string): string {
  return ['0', '-1', '0-65535', '1-65535', '*', '0-0', ''].includes(range) ? ANY : range
}

/** A security group by its id, whether given by id or by ARN; an address always with its prefix length. */
function addressOf(target: string): string {
  const tail = target.startsWith('arn:') ? target.slice(target.lastIndexOf('/') + 1) : target
  return /^\d+\.\d+\.\d+\.\d+$/.test(tail) ? `${tail}/32` : tail.toLowerCase()
}

/** Whether a rule that was added or removed is an announced one. */
export function explainsRule(announced: ReadonlySet<string>, seen: string): boolean {
  if (announced.has(seen) || announced.has(ANY)) return true
  const end = seen.lastIndexOf(' ') + 1
  const targets = seen.startsWith('sg-', end) ? [ANY, ANY_GROUP] : [ANY]
  const open = targets.map((target) => seen.slice(0, end) + target)
  return open.some((rule) => announced.has(rule) || announced.has(OPTIONAL + rule))
}

/** Whether it is unknown which rule exactly was announced. */
export function isOpenRule(rule: string): boolean {
  return rule.endsWith(ANY)
}

/** Whether a rule may not appear at all. */
export function isOptionalRule(rule: string): boolean {
  return rule === ANY || rule.startsWith(OPTIONAL)
}

/** Whether one of the rules that were seen can be an announced one. */
export function isAmong(rule: string, seen: ReadonlySet<string>): boolean {
  if (!isOpenRule(rule)) return seen.has(rule)
  return [...seen].some((one) => one.startsWith(rule.slice(0, -1)))
}

/** The rules of the first that the second does not have. */
export function rulesWithout(first: RuleSet, second: RuleSet): RuleSet {
  const without = (side: keyof RuleSet) => new Set([...first[side]].filter((rule) => !second[side].has(rule)))
  return { inboundRules: without('inboundRules'), outboundRules: without('outboundRules') }
}
