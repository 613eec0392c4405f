import { describe, expect, test } from '@jest/globals'
import { subjectsOf } from '../../../../src/inventory/change-kinds.ts'
import type { Component } from '../../../support/inventories.ts'
import { diffOf, resource, securityGroup, tcp } from '../inventories.ts'

const [INNER, EDGE, OTHER] = ['sg-00000000000000001', 'sg-00000000000000002', 'sg-00000000000000003']
const inner = (nodes: readonly string[]) => securityGroup(INNER, [tcp('443', '10.0.0.0/8')], { nodes })
const edge = (nodes: readonly string[]) => securityGroup(EDGE, [tcp('22', '0.0.0.0/0')], { nodes })
const pool = (nodes: readonly string[]) => ({ ...resource('asg', 'web'), nodes })
const ec2 = (name: string) => resource('ec2', name)
const ids = (names: string) => names.split(' ').map((name) => `ec2-${name}`)

type Side = readonly [nodes: readonly Component[], groups: readonly Component[]]

/** Kind, name, tags, and what is newly open, of every change. */
function told(before: Side, after: Side) {
  const sides = [before, after].map(([nodes, groups]) => [nodes, { groups }] as const)
  const { changes } = diffOf(...(sides as [(typeof sides)[0], (typeof sides)[0]]))
  return changes.map((change) => {
    const name = subjectsOf(change)[0]?.name
    const { traffic = [], through = [], behind = [], behindCount } = change.exposure ?? {}
    const open = traffic.map(({ protocol, ports }) => `${protocol} ${ports ?? 'all'}`)
    return [
      `${change.kind} ${name}`,
      ...(change.tags.includes('exposure') ? [`exposure ${open.join(' ')}`] : []),
      ...through.map((one) => `through ${one.name}`),
      ...behind.map((one) => `behind ${one.name}`),
      ...(behindCount === undefined ? [] : [behindCount]),
    ]
  })
}

describe('A pool', () => {
  const fleet = (names: string, groups: readonly Component[]): Side => [
    names.split(' ').map(ec2),
    [pool(ids(names)), ...groups],
  ]

  test('that was rolled into an open group is newly reachable, through that group', () => {
    const before = fleet('a b', [inner(ids('a b')), edge([])])
    expect(told(before, fleet('c d', [inner(ids('c d')), edge(ids('c d'))]))).toEqual([
      ['rollout web', 'exposure tcp 22', `through ${EDGE}`],
    ])
  })
  test.each<[string, readonly string[]]>([
    ['whose members were in it', ids('a b')],
    ['that stood in it itself', ['asg-web']],
    ['of which one member was in it', ids('a')],
  ])('%s is not', (_what, members) => {
    const before = fleet('a b', [edge(members)])
    expect(told(before, fleet('c d', [edge(ids('c d'))])).filter(([kind]) => kind === 'rollout web')).toEqual([
      ['rollout web'],
    ])
  })
  test('is not when its group was opened in the same deployment: that is told of the group', () => {
    const opened = securityGroup(INNER, [tcp('22', '0.0.0.0/0')], { nodes: ids('c d') })
    expect(told(fleet('a b', [inner(ids('a b'))]), fleet('c d', [opened]))).toEqual([
      [`changed ${INNER}`, 'exposure tcp 22', 'behind c', 'behind d', 2],
      ['rollout web'],
    ])
  })
  test('that grew into an open group has one member that is newly reachable', () => {
    const before = fleet('a b', [inner(ids('a b')), edge([])])
    expect(told(before, fleet('a b c', [inner(ids('a b')), edge(ids('c'))]))).toEqual([
      ['added c', 'exposure tcp 22', `through ${EDGE}`],
    ])
    expect(told(fleet('a b', [edge(ids('a'))]), fleet('a b c', [edge(ids('a c'))]))).toEqual([['added c']])
  })
  test('that was empty says nothing about its first member', () => {
    expect(
      told(
        [[ec2('x')], [pool([]), edge([])]],
        [
          [ec2('x'), ec2('a')],
          [pool(ids('a')), edge(ids('a'))],
        ],
      ),
    ).toEqual([['added a']])
  })
})

describe('A resource that took the place of another', () => {
  test('and is known by a version of its name is newly reachable in the open group that it came into', () => {
    const machine = (name: string) => resource('ec2', name, { label: name })
    const before: Side = [[machine('web-blue')], [inner(ids('web-blue')), edge([])]]
    const after: Side = [[machine('web-green')], [inner([]), edge(ids('web-green'))]]
    expect(told(before, after)[0]).toEqual(['replaced web-green', 'exposure tcp 22', `through ${EDGE}`])
  })
})

describe('A new resource', () => {
  const rds = (name: string) => resource('rds', name)
  test('that holds data is newly reachable in a group that was open already; one that holds none is not', () => {
    const before: Side = [[rds('orders'), ec2('a')], [edge([])]]
    const after: Side = [[rds('orders'), rds('ledger'), ec2('a'), ec2('b')], [edge(['rds-ledger', 'ec2-b'])]]
    expect(told(before, after)).toEqual([['added b'], ['added ledger', 'exposure tcp 22', `through ${EDGE}`]])
  })
  test('in two groups is reachable through the one that is open', () => {
    expect(
      told(
        [[ec2('a')], [inner([]), edge([])]],
        [
          [ec2('a'), rds('x')],
          [inner(['rds-x']), edge(['rds-x'])],
        ],
      ),
    ).toEqual([['added x', 'exposure tcp 22', `through ${EDGE}`]])
  })
  test('is reachable through two groups that only together admit an eighth of the internet', () => {
    const half = (id: string, block: string, nodes: readonly string[]) =>
      securityGroup(id, [tcp('22', block)], { nodes })
    const groups = (nodes: readonly string[]) => [half(INNER, '1.0.0.0/4', nodes), half(OTHER, '16.0.0.0/4', nodes)]
    expect(told([[ec2('a')], groups([])], [[ec2('a'), rds('x')], groups(['rds-x'])])).toEqual([
      ['added x', 'exposure tcp 22', `through ${INNER}`, `through ${OTHER}`],
    ])
  })
})

describe('A new open group', () => {
  test('names who is behind it: those that hold data first, a pool for its members, and no more than ten', () => {
    const many = Array.from({ length: 12 }, (_, i) => `n${String(i).padStart(2, '0')}`)
    const nodes = [...many, 'a', 'b'].map(ec2)
    const rds = resource('rds', 'orders')
    const group = edge(['rds-orders', 'asg-web', ...[...many, 'a', 'b'].map((name) => `ec2-${name}`)])
    const [line] = told(
      [[...nodes, rds], [pool(ids('a b'))]],
      [
        [...nodes, rds],
        [pool(ids('a b')), group],
      ],
    )
    expect(line?.slice(0, 4)).toEqual([`added ${EDGE}`, 'exposure tcp 22', 'behind orders', 'behind web'])
    expect(line).toHaveLength(2 + 10 + 1)
    expect(line?.at(-1)).toBe(14)
  })
  test('does not name who could be reached like that before', () => {
    const other = (nodes: readonly string[]) => securityGroup(OTHER, [tcp('0-100', '0.0.0.0/0')], { nodes })
    const nodes = [ec2('a'), ec2('b')]
    expect(told([nodes, [other(ids('a'))]], [nodes, [other(ids('a')), edge(ids('a b'))]])).toEqual([
      [`added ${EDGE}`, 'exposure tcp 22', 'behind b', 1],
    ])
  })
})

describe('Network security groups of a subnet and of a network card', () => {
  const nsg = (name: string, isOpen: boolean, nodes: readonly string[]) => ({
    ...resource('azurensg', name),
    ...{ nodes, inboundRules: [tcp('22', isOpen ? '*' : 'VirtualNetwork', { priority: 300, access: 'Allow' })] },
  })
  const vms: readonly Component[] = ['a', 'b'].map((name) => resource('azurevm', name))
  const [A, BOTH] = [['azurevm-a'], ['azurevm-a', 'azurevm-b']]
  /** A machine behind both; what is not said stays as it is. */
  const side = (subnet: boolean, card: boolean, more: { inSubnet?: string[]; inCard?: string[] } = {}): Side => [
    vms,
    [nsg('subnet', subnet, more.inSubnet ?? A), nsg('card', card, more.inCard ?? A)],
  ]

  test('both have to admit what reaches a machine', () => {
    expect(told(side(false, false), side(false, true))).toEqual([['changed card']])
    expect(told(side(true, false), side(true, true))).toEqual([['changed card', 'exposure tcp 22', 'behind a', 1]])
    expect(told(side(false, false), side(true, true))).toEqual([
      ['changed card', 'exposure tcp 22', 'behind a', 1],
      ['changed subnet', 'exposure tcp 22', 'behind a', 1],
    ])
    expect(told(side(true, true), side(true, false))).toEqual([['changed card']])
  })
  test('one that is opened matters for the machines that are behind it alone', () => {
    const [before, after] = [false, true].map((isOpen) => side(false, isOpen, { inCard: BOTH })) as [Side, Side]
    expect(told(before, after)).toEqual([['changed card', 'exposure tcp 22', 'behind b', 1]])
  })
  test('a machine that joins an open one stays closed behind the other', () => {
    const joins = (subnet: boolean, inSubnet: string[]) =>
      told(side(subnet, true, { inSubnet, inCard: ['azurevm-b'] }), side(subnet, true, { inSubnet, inCard: BOTH }))
    expect(joins(false, A)).toEqual([['membership-added card']])
    expect(joins(false, ['azurevm-b'])).toEqual([['membership-added card', 'exposure tcp 22']])
  })
  test('a machine that leaves the closed one is reached through the open one', () => {
    const left = side(false, true, { inSubnet: [] })
    expect(told(side(false, true), left)).toEqual([['membership-removed subnet', 'exposure tcp 22', 'through card']])
    expect(told(side(true, true), side(true, true, { inSubnet: [] }))).toEqual([['membership-removed subnet']])
    expect(told(left, side(false, true))).toEqual([['membership-added subnet']])
  })
  test('with the closed one everything goes that kept a machine closed', () => {
    const [closed, other] = [nsg('subnet', false, A), nsg('spare', false, [])]
    const rest = [nsg('card', true, A), other]
    expect(told([vms, [closed, ...rest]], [vms, rest])).toEqual([['removed subnet', 'exposure tcp 22', 'behind a', 1]])
    expect(told([vms, rest], [vms, [closed, ...rest]])).toEqual([['added subnet']])
    expect(told([vms, [closed, other]], [vms, rest])).toEqual([
      ['removed subnet'],
      ['added card', 'exposure tcp 22', 'behind a', 1],
    ])
  })
  test('a pool is compared machine by machine', () => {
    const set = (nodes: readonly string[]) => ({ ...resource('azurevmss', 'web'), nodes })
    const before: Side = [vms.slice(0, 1), [set(A), nsg('subnet', false, A), nsg('card', true, A)]]
    const grown = (inSubnet: readonly string[]): Side => [
      vms,
      [set(BOTH), nsg('subnet', false, inSubnet), nsg('card', true, BOTH)],
    ]
    expect(told(before, grown(BOTH))).toEqual([['added b']])
    expect(told(before, grown(A))).toEqual([['added b', 'exposure tcp 22', 'through card']])
  })
})

describe('A field that says that a resource is public', () => {
  const lb = (name: string, fields: object) => resource('elb', name, { ...fields })
  const open = { scheme: 'internet-facing' }
  test('and is on no resource of the type before is new in the document', () => {
    const tags = (before: object, after: object) =>
      told([[lb('a', {}), lb('b', before)], []], [[lb('a', {}), lb('b', after)], []])
    expect(tags({}, open)).toEqual([['changed b']])
    expect(tags({ scheme: 'internal' }, open)).toEqual([['changed b', 'exposure ']])
  })
  test('says nothing about a resource that did not have it, whatever others of the type had', () => {
    const other = lb('a', { scheme: 'internal' })
    expect(told([[other, lb('b', {})], []], [[other, lb('b', open)], []])).toEqual([['changed b']])
  })
  test('may be an address, which only those have that are public: then others of the type show that documents have it', () => {
    const node = (name: string, fields: Readonly<Record<string, unknown>>) => resource('ec2', name, fields)
    const became = (other: Readonly<Record<string, unknown>>) =>
      told([[node('a', other), node('b', {})], []], [[node('a', other), node('b', { publicIp: '203.0.113.7' })], []])
    expect(became({ publicIp: '203.0.113.8' })).toEqual([['changed b', 'exposure ']])
    expect(became({})).toEqual([['changed b']])
  })
  test('may be a text', () => {
    const rds = (value: unknown) => resource('rds', 'x', { publiclyAccessible: value })
    expect(told([[rds('false')], []], [[rds('true')], []])).toEqual([['changed x', 'exposure ']])
  })
  test('counts for a pool whose members did not say so', () => {
    const node = (name: string, publicIp: string | null) => resource('ec2', name, { publicIp })
    const fleet = (name: string, publicIp: string | null): Side => [[node(name, publicIp)], [pool(ids(name))]]
    expect(told(fleet('a', null), fleet('b', '203.0.113.7'))).toEqual([['rollout web', 'exposure ']])
    expect(told(fleet('a', '203.0.113.8'), fleet('b', '203.0.113.7'))).toEqual([['rollout web']])
  })
})

describe('A network security group', () => {
  const nsg = (...rules: readonly object[]): Side => [[], [{ ...resource('azurensg', 'front'), inboundRules: rules }]]
  const allow = (target: string, rest: object = {}) => tcp('22', target, { ruleNumber: 300, access: 'Allow', ...rest })
  test.each(['*', 'Any', 'Internet', '0.0.0.0/0'])('is open to %s', (target) => {
    expect(told(nsg(allow('10.0.0.0/8')), nsg(allow(target)))).toEqual([['changed front', 'exposure tcp 22']])
  })
  test.each(['VirtualNetwork', 'AzureLoadBalancer', 'Storage.WestEurope'])('is not open to %s', (target) => {
    expect(told(nsg(), nsg(allow(target)))).toEqual([['changed front']])
  })
  test('decides by priority, and denies in any case of letters', () => {
    const deny = { ...tcp('0', '*', { protocol: '*', access: 'Deny' }), priority: 100 }
    expect(told(nsg(deny), nsg(deny, allow('*')))).toEqual([['changed front']])
    expect(told(nsg(deny), nsg(deny, allow('*', { ruleNumber: 90 })))).toEqual([['changed front', 'exposure tcp 22']])
  })
  test('may admit one port of every protocol', () => {
    expect(told(nsg(), nsg(allow('*', { protocol: '*' })))).toEqual([['changed front', 'exposure -1 22']])
  })
})
