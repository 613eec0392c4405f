import { isArray, isObject, type Json, own } from '../../json.ts'
import type { RuleSet } from '../announcement.ts'
import { type Attributes, blocksAt, findAt, textAt, valueAt } from './attributes.ts'

/** Stands for any rule, or for a target that is not known. */
const ANY = '*'
const ANYWHERE = '0.0.0.0/0'
/** More than AWS or Azure let a group have. */
const MAX_RULES = 5000

/** The rules that a group's own declaration lists. */
export function inlineRules(attributes: Attributes | undefined): RuleSet {
  return {
    inboundRules: rulesIn(attributes, ['ingress', 'SecurityGroupIngress'], 'Inbound'),
    outboundRules: rulesIn(attributes, ['egress', 'SecurityGroupEgress'], 'Outbound'),
  }
}

function rulesIn(
  attributes: Attributes | undefined,
  blocks: readonly string[],
  direction: string,
): ReadonlySet<string> {
  const found = new Set<string>()
  const [own, azure] = [blocksAt(attributes, ...blocks), blocksAt(attributes, 'security_rule', 'security_rules')]
  if (own === 'withheld' || azure === 'withheld') return new Set([ANY])
  for (const block of own.slice(0, MAX_RULES)) for (const rule of statements(block)) found.add(rule)
  for (const block of azure.slice(0, MAX_RULES))
    if (textAt(block, 'direction') === direction) for (const rule of statements(block)) found.add(rule)
  return found
}

/** The rule that a resource of its own declares. */
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
  return (
    egress !== true &&
    egress !== 'true' &&
    !['egress', 'Outbound'].includes(textAt(attributes, 'type', 'direction') ?? '')
  )
}

const TARGETS = (
  'cidr_ipv4 cidr_ipv6 cidr_blocks ipv6_cidr_blocks cidr_block ipv6_cidr_block security_groups source_security_group_id ' +
  'referenced_security_group_id prefix_list_ids prefix_list_id CidrIp CidrIpv6 CidrBlock Ipv6CidrBlock SourceSecurityGroupId ' +
  'DestinationSecurityGroupId SourcePrefixListId DestinationPrefixListId source_address_prefix source_address_prefixes'
).split(' ')

/** One rule for each target. A part that is not known admits any. */
function statements(rule: Attributes): readonly string[] {
  const found = TARGETS.map((attribute) => findAt(rule, attribute))
  const withheld = found.includes('withheld') || valueAt(rule, 'self') === true
  const targets = found.flatMap((one) => (one === undefined || one === 'withheld' ? [] : textsIn(one.value)))
  const [what, number] = [trafficOf(rule), numbering(rule)]
  if (what === undefined) return [ANY]
  return [...targets, ...(withheld || targets.length === 0 ? [ANY] : [])].map(
    (target) => `${number}${what} ${addressOf(target)}`,
  )
}

function textsIn(value: Json): readonly string[] {
  return (isArray(value) ? value : [value]).filter((item) => typeof item === 'string' && item !== '') as string[]
}

function trafficOf(rule: Attributes): string | undefined {
  const found = findAt(rule, 'ip_protocol', 'protocol', 'IpProtocol', 'Protocol')
  if (found === 'withheld') return undefined
  const protocol = protocolOf(found?.value)
  if (protocol === ANY) return '* *'
  const azure = textAt(rule, 'destination_port_range')
  if (azure !== undefined) return `${protocol} ${portsOf(azure)}`
  const [from, to] = [
    textAt(rule, 'from_port', 'FromPort', 'PortRange.From'),
    textAt(rule, 'to_port', 'ToPort', 'PortRange.To'),
  ]
  if (from === undefined || to === undefined) return `${protocol} *`
  return `${protocol} ${portsOf(from === to ? from : `${from}-${to}`)}`
}

/** Rules of an access list are told apart by number and effect, too. */
function numbering(rule: Attributes): string {
  const number = textAt(rule, 'rule_no', 'rule_number', 'RuleNumber', 'priority')
  const effect = textAt(rule, 'action', 'rule_action', 'RuleAction', 'access')
  return number === undefined ? '' : `${number} ${(effect ?? 'allow').toLowerCase()} `
}

/** One of Cloudcraft's rules in the same words. */
export function seenRule(rule: Json | undefined): string {
  if (!isObject(rule)) return ANY
  const [number, access, target] = [own(rule, 'ruleNumber'), own(rule, 'access'), own(rule, 'target')]
  const numbered =
    number === undefined || number === null ? '' : `${number} ${String(access ?? 'allow').toLowerCase()} `
  const protocol = protocolOf(own(rule, 'protocol'))
  const ports = protocol === ANY ? ANY : portsOf(String(own(rule, 'portRange') ?? '0'))
  return `${numbered}${protocol} ${ports} ${addressOf(typeof target === 'string' ? target : ANY)}`
}

const NUMBERED: Readonly<Record<string, string>> = { '-1': ANY, all: ANY, '1': 'icmp', '6': 'tcp', '17': 'udp' }

function protocolOf(value: Json | undefined): string {
  const text = String(value ?? ANY).toLowerCase()
  return Object.hasOwn(NUMBERED, text) ? (NUMBERED[text] ?? text) : text
}

function portsOf(range: string): string {
  return ['0', '-1', '0-65535', '1-65535', '*', '0-0', ''].includes(range) ? ANY : range
}

/** A security group by its id, whether named by id or by ARN; an address always with its width. */
function addressOf(target: string): string {
  if (target === 'Internet' || target === '::/0') return target === '::/0' ? target : ANYWHERE
  const tail = target.startsWith('arn:') ? target.slice(target.lastIndexOf('/') + 1) : target
  return /^\d+\.\d+\.\d+\.\d+$/.test(tail) ? `${tail}/32` : tail.toLowerCase()
}

/** Whether a rule that was seen to come or go is one that was announced. */
export function explainsRule(announced: ReadonlySet<string>, seen: string): boolean {
  return announced.has(seen) || announced.has(ANY) || announced.has(`${seen.slice(0, seen.lastIndexOf(' '))} ${ANY}`)
}

/** The rules of the first that the second has not. */
export function rulesWithout(first: RuleSet, second: RuleSet): RuleSet {
  const without = (side: keyof RuleSet) => new Set([...first[side]].filter((rule) => !second[side].has(rule)))
  return { inboundRules: without('inboundRules'), outboundRules: without('outboundRules') }
}
