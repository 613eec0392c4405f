import { describe, expect, test } from '@jest/globals'
import type { Attributes } from '../../../../src/plan/fields/attributes.ts'
import { explainsRule, inlineRules, isOptionalRule, ruleOf, seenRule } from '../../../../src/plan/fields/rules.ts'

const snake = (values: object, masks: Partial<Attributes> = {}): Attributes => ({
  values: values as Attributes['values'],
  style: 'snake',
  ...masks,
})
const inbound = (values: object, masks: Partial<Attributes> = {}) => [
  ...ruleOf('aws_vpc_security_group_ingress_rule', snake(values, masks)).inboundRules,
]

describe('a rule is the same in a plan and in a diagram', () => {
  test.each([
    [
      { ip_protocol: 'tcp', from_port: 443, to_port: 443, cidr_ipv4: '10.0.0.0/8' },
      { protocol: 'tcp', portRange: '443', target: '10.0.0.0/8' },
    ],
    [
      { ip_protocol: '6', from_port: 80, to_port: 90, cidr_ipv4: '10.0.0.1' },
      { protocol: 'tcp', portRange: '80-90', target: '10.0.0.1/32' },
    ],
    [
      { ip_protocol: '-1', cidr_ipv6: '::/0' },
      { protocol: '-1', portRange: '0', target: '::/0' },
    ],
    [
      { ip_protocol: 'all', from_port: 0, to_port: 0, cidr_ipv4: '0.0.0.0/0' },
      { protocol: '-1', portRange: '0', target: '0.0.0.0/0' },
    ],
    [
      { ip_protocol: 'tcp', from_port: 0, to_port: 65535, cidr_ipv4: '10.0.0.0/8' },
      { protocol: 'tcp', portRange: '0', target: '10.0.0.0/8' },
    ],
    [
      { ip_protocol: 'icmp', from_port: 8, to_port: -1, cidr_ipv4: '10.0.0.0/8' },
      { protocol: 'icmp', portRange: '8', target: '10.0.0.0/8' },
    ],
    [
      { ip_protocol: 'tcp', from_port: 22, to_port: 22, referenced_security_group_id: 'sg-0123456789abcdef0' },
      {
        protocol: 'tcp',
        portRange: '22',
        target: 'arn:aws:ec2:us-east-1:123456789012:security-group/sg-0123456789abcdef0',
      },
    ],
  ])('%j', (planned, seen) => {
    expect(inbound(planned)).toEqual([seenRule(seen)])
  })
})

test('an unknown target matches any', () => {
  const rules = inbound(
    { ip_protocol: 'tcp', from_port: 22, to_port: 22, cidr_ipv4: '10.0.0.0/8' },
    { secret: { cidr_ipv4: true } },
  )
  expect(rules).toEqual(['tcp 22 *'])
  expect(explainsRule(new Set(rules), 'tcp 22 0.0.0.0/0')).toBe(true)
  expect(explainsRule(new Set(rules), 'tcp 23 0.0.0.0/0')).toBe(false)
})

test('a target that Terraform computes next to one that is set need not appear', () => {
  const values = { ip_protocol: 'tcp', from_port: 22, to_port: 22, cidr_ipv4: '10.0.0.0/8' }
  const rules = inbound(values, { unknown: { source_security_group_id: true } })
  expect(rules).toEqual(['tcp 22 10.0.0.0/8', '? tcp 22 sg-*'])
  expect(rules.map(isOptionalRule)).toEqual([false, true])
})

test('a rule with several targets is several rules', () => {
  const block = { protocol: 'tcp', from_port: 1, to_port: 1, cidr_blocks: ['10.0.0.0/8', '10.1.0.0/16'] }
  expect([...inlineRules(snake({ ingress: [block], egress: [] })).inboundRules]).toEqual([
    'tcp 1 10.0.0.0/8',
    'tcp 1 10.1.0.0/16',
  ])
})

test('rules that are known only after the apply may be any', () => {
  expect([...inlineRules(snake({ ingress: null }, { unknown: { ingress: true } })).inboundRules]).toEqual(['*'])
})

test('rules of an access list are distinguished by number and effect', () => {
  const entry = {
    rule_number: 100,
    rule_action: 'deny',
    protocol: '6',
    from_port: 22,
    to_port: 22,
    cidr_block: '0.0.0.0/0',
    egress: true,
  }
  const seen = { ruleNumber: 100, access: 'deny', protocol: 'tcp', portRange: '22', target: '0.0.0.0/0' }
  expect([...ruleOf('aws_network_acl_rule', snake(entry)).outboundRules]).toEqual([seenRule(seen)])
})

test('an unknown group matches any group, and nothing else', () => {
  const values = { ip_protocol: 'tcp', from_port: 22, to_port: 22, referenced_security_group_id: null }
  const rules = new Set(inbound(values, { unknown: { referenced_security_group_id: true } }))
  expect(explainsRule(rules, 'tcp 22 sg-0123456789abcdef0')).toBe(true)
  expect(explainsRule(rules, 'tcp 22 0.0.0.0/0')).toBe(false)
})
