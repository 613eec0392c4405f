import { isObject, type Json, type JsonObject } from '../../../json.ts'
import { byText, type Declared, type Fields, type Link } from '../declared.ts'
import { typeOf } from './kinds.ts'
import { flagAt, known, listAt, numberAt, textAt, valueAt } from './reading.ts'

/** Kinds that declare one rule of another resource: the attribute that refers to it, and the direction if the kind implies one. */
const APART: ReadonlyMap<string, readonly [string, 'inbound' | 'outbound' | undefined]> = new Map([
  ['aws_security_group_rule', ['security_group_id', undefined]],
  ['aws_vpc_security_group_ingress_rule', ['security_group_id', 'inbound']],
  ['aws_vpc_security_group_egress_rule', ['security_group_id', 'outbound']],
  ['aws_network_acl_rule', ['network_acl_id', undefined]],
  ['azurerm_network_security_rule', ['network_security_group_name', undefined]],
  ['AWS::EC2::SecurityGroupIngress', ['GroupId', 'inbound']],
  ['AWS::EC2::SecurityGroupEgress', ['GroupId', 'outbound']],
  ['AWS::EC2::NetworkAclEntry', ['NetworkAclId', undefined]],
])

const MAX_RULES = 200

/** Whether a kind is only a rule of another resource. */
export function isRule(kind: string): boolean {
  return APART.has(kind)
}

/** The resource that a rule is declared for. */
export function ruleOwner({ kind, links }: Declared): string | undefined {
  const [attribute] = APART.get(kind) ?? []
  return attribute === undefined ? undefined : links.find(({ path }) => path[0] === attribute)?.to
}

/** One declared rule: its values, and the resources it refers to. */
interface Stated {
  readonly values: JsonObject
  readonly links: readonly Link[]
  readonly isInbound: boolean
  readonly isAcl: boolean
}

/**
 * The rules of security groups and network ACLs, inline and separate. A target that is a security group of the document is
 * `{address}`, which the writer replaces with the component's id.
 */
export function rulesOf(resources: readonly Declared[]): (address: string) => Fields {
  const byAddress = new Map(resources.map((resource) => [resource.address, resource]))
  const apart = new Map<string, Stated[]>()
  for (const resource of resources) {
    const [attribute, side] = APART.get(resource.kind) ?? []
    const owner = ruleOwner(resource)
    if (owner === undefined) continue
    const isAcl = typeOf(byAddress.get(owner)?.kind ?? '') !== 'sg'
    const links = resource.links.filter(({ path }) => path[0] !== attribute)
    const stated = {
      values: resource.values,
      links,
      isInbound: side === undefined ? isInbound(resource) : side === 'inbound',
      isAcl,
    }
    const others = apart.get(owner)
    if (others === undefined) apart.set(owner, [stated])
    else others.push(stated)
  }
  return (address) => {
    const resource = byAddress.get(address)
    const type = typeOf(resource?.kind ?? '')
    if (resource === undefined || (type !== 'sg' && type !== 'networkacl' && type !== 'azurensg')) return {}
    const all = [...inlineRules(resource, type !== 'sg'), ...(apart.get(address) ?? [])].slice(0, MAX_RULES)
    const isGroup = (target: string) => typeOf(byAddress.get(target)?.kind ?? '') === 'sg'
    return { inboundRules: toRules(all, true, isGroup, address), outboundRules: toRules(all, false, isGroup, address) }
  }
}

function isInbound(resource: Declared): boolean {
  if (flagAt(resource, 'egress', 'Egress') === true) return false
  return !['egress', 'Outbound'].includes(textAt(resource, 'type', 'direction') ?? '')
}

function inlineRules(resource: Declared, isAcl: boolean): readonly Stated[] {
  const blocks = ['ingress', 'SecurityGroupIngress', 'egress', 'SecurityGroupEgress', 'security_rule']
  return blocks.flatMap((block) =>
    listAt(resource, block).flatMap((values, index, list) => {
      if (!isObject(values)) return []
      const here = resource.links.filter(({ path }) => path[0] === block)
      const links = here.filter((link) => list.length === 1 || isOfRule(resource, link, index))
      return [{ values, links, isInbound: isInboundBlock(block, values), isAcl }]
    }),
  )
}

/** Terraform sorts the rules in a plan but not those in its code, so positions match only if the value is known. */
function isOfRule({ kind, values }: Declared, { path }: Link, index: number): boolean {
  if (path[1] !== String(index)) return false
  return kind.startsWith('AWS::') || typeof valueAt({ values }, path.join('.')) === 'string'
}

function isInboundBlock(block: string, values: JsonObject): boolean {
  return block === 'security_rule' ? textAt({ values }, 'direction') !== 'Outbound' : /ingress/i.test(block)
}

function toRules(all: readonly Stated[], inbound: boolean, isGroup: (address: string) => boolean, self: string): Json {
  const rules = all.filter(({ isInbound: side }) => side === inbound).flatMap((rule) => expand(rule, isGroup, self))
  return rules
    .map((rule) => [JSON.stringify(rule), rule] as const)
    .sort(([a], [b]) => byText(a, b))
    .map(([, rule]) => rule)
}

/** A Cloudcraft rule has one target and one range of ports; a declared rule may have many of both. */
function expand(rule: Stated, isGroup: (address: string) => boolean, self: string): readonly Fields[] {
  const { values, isAcl } = rule
  const described = known({
    protocol: protocolOf(textAt({ values }, 'ip_protocol', 'protocol', 'IpProtocol', 'Protocol')),
    description: textAt({ values }, 'description', 'Description'),
    ...(isAcl
      ? {
          ruleNumber: numberAt({ values }, 'rule_no', 'rule_number', 'RuleNumber', 'priority'),
          access: textAt({ values }, 'action', 'rule_action', 'RuleAction', 'access')?.toLowerCase(),
        }
      : { hidden: false }),
  })
  const ranges = portsOf({ values }).map((portRange) => known({ portRange }))
  return targetsOf(rule, isGroup, self).flatMap((target) =>
    ranges.map((range) => ({ ...described, ...range, ...target })),
  )
}

const IP = ['cidr_ipv4', 'cidr_blocks', 'cidr_block', 'CidrIp', 'CidrBlock']
/** An Azure rule contains both ends; the far end is the one that counts. */
const AZURE_IP = {
  inbound: ['source_address_prefix', 'source_address_prefixes'],
  outbound: ['destination_address_prefix', 'destination_address_prefixes'],
}
const IPV6 = ['cidr_ipv6', 'ipv6_cidr_blocks', 'ipv6_cidr_block', 'CidrIpv6', 'Ipv6CidrBlock']

function targetsOf(
  { values, links, isInbound }: Stated,
  isGroup: (address: string) => boolean,
  self: string,
): readonly Fields[] {
  const named = [...new Set(links.map(({ to }) => to).filter(isGroup))]
  const groups = flagAt({ values }, 'self') === true ? [...named, self] : named
  return [
    ...textsAt(values, [...IP, ...AZURE_IP[isInbound ? 'inbound' : 'outbound']]).map((target) => ({
      target: target === '*' ? '0.0.0.0/0' : target,
      targetType: 'ip',
    })),
    ...textsAt(values, IPV6).map((target) => ({ target, targetType: 'ipv6' })),
    ...groups.map((address) => ({ target: { address }, targetType: 'sg' })),
  ]
}

function textsAt(values: JsonObject, attributes: readonly string[]): readonly string[] {
  return attributes.flatMap((attribute) => {
    const value = valueAt({ values }, attribute)
    return [value].flat().flatMap((text) => (typeof text === 'string' && text !== '' ? [text] : []))
  })
}

function protocolOf(protocol: string | undefined): string | undefined {
  const lower = protocol?.toLowerCase()
  if (lower === 'all' || lower === '*') return '-1'
  return lower
}

/** The ranges of a rule, at least one; `0` means all ports, undefined that it is unknown. */
function portsOf(rule: { readonly values: JsonObject }): readonly (string | undefined)[] {
  const azure = textsAt(rule.values, ['destination_port_range', 'destination_port_ranges'])
  return azure.length > 0 ? azure.map((range) => (range === '*' ? '0' : range)) : [portRangeOf(rule)]
}

function portRangeOf(rule: { readonly values: JsonObject }): string | undefined {
  if (protocolOf(textAt(rule, 'ip_protocol', 'protocol', 'IpProtocol', 'Protocol')) === '-1') return '0'
  const first = numberAt(rule, 'from_port', 'FromPort', 'PortRange.From')
  const last = numberAt(rule, 'to_port', 'ToPort', 'PortRange.To')
  if (first === undefined || last === undefined) return undefined
  if (first < 0 || (first === 0 && (last === 0 || last === 65_535))) return '0'
  return first === last ? String(first) : `${first}-${last}`
}
