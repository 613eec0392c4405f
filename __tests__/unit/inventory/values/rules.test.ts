import { describe, expect, test } from '@jest/globals'
import { isDescribedDifferently, statementsOf } from '../../../../src/inventory/values/rules.ts'
import type { JsonObject } from '../../../../src/json.ts'

const same = (text: string) => text
const base: JsonObject = { protocol: 'tcp', portRange: '22', target: '10.0.0.0/8', targetType: 'ip', hidden: false }
const statements = (rule: object) => statementsOf([{ ...base, ...rule } as JsonObject], same)

describe('Rules that mean the same', () => {
  test.each<[string, object, object]>([
    ['a number and a name', { protocol: '6' }, { protocol: 'TCP' }],
    ['a number that is one', { protocol: 17 }, { protocol: 'udp' }],
    ['icmp for IPv6', { protocol: '58' }, { protocol: 'icmpv6' }],
    ['every protocol', { protocol: 'all' }, { protocol: '-1' }],
    ['every protocol, as in Azure', { protocol: '*' }, { protocol: '-1' }],
    ['every port', { portRange: '0' }, { portRange: '0-65535' }],
    ['every port, and none given', { portRange: '' }, { portRange: null }],
    ['one port as a range', { portRange: '22-22' }, { portRange: 22 }],
    ['an address and its block', { target: '203.0.113.9' }, { target: '203.0.113.9/32' }],
    ['a block and an address inside it', { target: '10.1.2.3/8' }, { target: '10.0.0.0/8' }],
    [
      'IPv6 in short and in long',
      { target: '::/0', targetType: 'ipv6' },
      { target: '0:0:0:0:0:0:0:0/0', targetType: 'ip' },
    ],
    ['IPv6 in capitals', { target: '2001:DB8::/32' }, { target: '2001:db8::/32' }],
  ])('%s', (_what, one, other) => {
    expect(statements(one)).toEqual(statements(other))
    expect(isDescribedDifferently([{ ...base, ...one }], [{ ...base, ...other }], [same, same])).toBe(false)
  })
})

describe('Rules that do not', () => {
  test.each<[string, object, object]>([
    ['tcp and udp', { protocol: '6' }, { protocol: '17' }],
    ['a port and every port', { portRange: '22' }, { portRange: '0' }],
    ['port 0 and every port', { portRange: '0-0' }, { portRange: '0' }],
    ['two blocks', { target: '10.0.0.0/8' }, { target: '10.0.0.0/9' }],
    ['two texts that are no ports', { portRange: 'a' }, { portRange: 'b' }],
    ['two groups', { target: 'sg-1' }, { target: 'sg-2' }],
  ])('%s', (_what, one, other) => expect(statements(one)).not.toEqual(statements(other)))
})

test('A report shows one spelling of a rule', () => {
  expect(statements({ protocol: '6', portRange: '0', target: '10.1.2.3/8' })).toEqual([
    { protocol: 'tcp', portRange: '0', target: '10.0.0.0/8', targetType: 'ip' },
  ])
})

test('A peering connection is no rule', () => {
  const peering = { name: 'to the other', accepterVpc: 'vpc-1', hidden: true }
  expect(statementsOf([peering], same)).toEqual([{ name: 'to the other', accepterVpc: 'vpc-1' }])
})
