import { describe, expect, test } from '@jest/globals'
import type { Component } from '../../../support/inventories.ts'
import { ACCOUNT, diffOf, resource, told } from '../inventories.ts'

const balancer = (name: string, hash: string) =>
  resource('elb', hash, { arn: `arn:aws:elasticloadbalancing:us-east-1:${ACCOUNT}:loadbalancer/app/${name}/${hash}` })
const database = (name: string, more: object = {}) =>
  resource('rds', name, {
    arn: `arn:aws:rds:us-east-1:${ACCOUNT}:db:${name}`,
    engine: 'postgres',
    role: 'primary',
    instanceSize: 'large',
    label: name,
    ...more,
  })

function replaced(before: readonly Component[], after: readonly Component[]) {
  return diffOf([before], [after]).changes
}

describe('Another resource has taken its place', () => {
  test('under the same name in its ARN, for sure', () => {
    const hashes = ['0123456789abcdef', 'fedcba9876543210'] as const
    expect(replaced([balancer('web', hashes[0])], [balancer('web', hashes[1])])).toMatchObject([
      { kind: 'replaced', confidence: 1, because: ['same name'], tags: [] },
    ])
  })
  test('under a name that people chose, though it looks like an id of AWS', () => {
    const changes = replaced([database('orders-20260131')], [database('orders-20260201')])
    expect(changes).toMatchObject([{ kind: 'replaced', tags: ['destructive'] }])
  })
  test('under a version of its name, with a reason and less than certainty', () => {
    const [change] = replaced([database('orders')], [database('orders-restored')])
    expect(change).toMatchObject({ kind: 'replaced', tags: ['destructive'], severity: 'critical' })
    if (change?.kind !== 'replaced') throw new Error('It is no replacement')
    expect(change.confidence).toBeGreaterThanOrEqual(0.7)
    expect(change.confidence).toBeLessThan(1)
    expect(change.because[0]).toBe('same name but for its version')
  })
  test('and what differs is told', () => {
    expect(replaced([database('orders')], [database('orders-2', { engine: 'mysql' })])).toMatchObject([
      { fields: [{ path: 'engine' }, { path: 'name' }] },
    ])
  })
  test('under the same name in another place, with less certainty than in the same one', () => {
    const machine = (id: string, label = 'web') =>
      resource('ec2', id, { arn: `arn:aws:ec2:us-east-1:${ACCOUNT}:instance/${id}`, label })
    expect(replaced([machine('i-1')], [machine('i-2')])).toMatchObject([{ confidence: 0.9, because: ['same name'] }])
    const inVpc = (id: string) => [[machine(id)], { groups: [resource('vpc', 'v', { nodes: [`ec2-${id}`] })] }] as const
    expect(diffOf(inVpc('i-1'), inVpc('i-2')).changes).toMatchObject([
      { confidence: 0.98, because: ['same name', 'same place'] },
    ])
  })
  test('and only what is the same is a reason', () => {
    const side = (name: string, groups: readonly string[]) => {
      const one = resource('lambda', name, { label: name, memory: 128, handler: 'x' })
      const vpcs = ['a', 'b'].map((vpc) => resource('vpc', vpc, { nodes: groups.includes(vpc) ? [one.id] : [] }))
      return [[one, ...vpcs]] as const
    }
    expect(diffOf(side('web', ['a', 'b']), side('web-2', ['a'])).changes[0]).toMatchObject({
      because: ['same name but for its version', 'same configuration'],
    })
    expect(diffOf(side('web', ['a', 'b']), side('web-2', ['a', 'b'])).changes[0]).toMatchObject({
      because: ['same name but for its version', 'same groups', 'same configuration'],
    })
  })
  test('each by its own, however they are numbered', () => {
    const names = ['orders', 'billing', 'search']
    const lines = told(
      diffOf([names.map((name) => database(name))], [names.map((name) => database(`${name}-v2`)).reverse()]),
    )
    expect(lines).toEqual(names.sort().map((name) => `replaced ${name} by ${name}-v2`))
  })
})

describe('Two resources are two resources', () => {
  test.each([
    ['web-assets', 'web-logs'],
    ['orders', 'billing'],
  ])('%s and %s', (a, b) => {
    expect(replaced([database(a)], [database(b)]).map(({ kind }) => kind)).toEqual(['removed', 'added'])
  })
  test('in two regions', () => {
    const there = database('orders', { arn: `arn:aws:rds:eu-west-1:${ACCOUNT}:db:orders`, region: 'eu-west-1' })
    const stays = [resource('sqs', 'a'), resource('sqs', 'b', { region: 'eu-west-1' })]
    expect(told(diffOf([[database('orders'), ...stays]], [[there, ...stays]]))).toEqual([
      'removed orders',
      'added orders',
    ])
  })
  test('of two types', () => {
    expect(
      replaced([database('orders')], [resource('sqs', 'orders', { label: 'orders' })]).map(({ kind }) => kind),
    ).toEqual(['removed', 'added'])
  })
  test('that only share the stem of a name, in other groups, with other neighbours and configuration', () => {
    const side = (name: string, size: string) => {
      const service = resource('lambda', name, { label: name, memory: size })
      const queue = `sqs-${name}`
      const queues = ['web-blue', 'web-green'].map((one) => resource('sqs', one))
      const groups = ['web-blue', 'web-green'].map((one) =>
        resource('vpc', one, { nodes: one === name ? [service.id] : [] }),
      )
      return [[service, ...queues], { groups, edges: [{ type: 'edge', from: service.id, to: queue }] }] as const
    }
    expect(told(diffOf(side('web-blue', '128'), side('web-green', '1024')))).toEqual([
      'removed web-blue',
      'added web-green',
    ])
  })
  test('that have nothing in common but the stem of a name and the region', () => {
    const service = (name: string, memory: number) => resource('lambda', name, { label: name, memory })
    expect(told(diffOf([[service('web-blue', 128)]], [[service('web-green', 1024)]]))).toEqual([
      'removed web-blue',
      'added web-green',
    ])
  })
  test('without a name, when their type has names that say something', () => {
    const side = (type: string, id: string) =>
      [[resource(type, id)], { groups: [resource('vpc', 'v', { nodes: [`${type}-${id}`] })] }] as const
    expect(told(diffOf(side('quantumlink', 'a'), side('quantumlink', 'b')))).toEqual(['removed a', 'added b'])
    expect(told(diffOf(side('vpcendpoint', 'a'), side('vpcendpoint', 'b')))).toEqual(['replaced a by b'])
  })
  test('when all that they share is a name without a letter or a digit', () => {
    const volume = (id: string, size: number, zone: string) =>
      resource('ebs', id, { arn: `arn:aws:ec2:us-east-1:${ACCOUNT}:volume/${id}`, label: '---', size, zone })
    const [before, after] = [volume('vol-00000000000000001', 1, 'a'), volume('vol-00000000000000002', 2, 'b')]
    const group = (name: string, nodes: readonly unknown[]) => resource('subnet', name, { nodes })
    const diff = diffOf(
      [[before], { groups: [group('one', [before.id]), group('two', [])] }],
      [[after], { groups: [group('one', []), group('two', [after.id])] }],
    )
    expect(diff.changes.map(({ kind }) => kind)).toEqual(['removed', 'added'])
  })
  test('with the same look but no name, where several stand alike', () => {
    const volume = (id: string) =>
      resource('ebs', id, { arn: `arn:aws:ec2:us-east-1:${ACCOUNT}:volume/${id}`, label: id })
    const volumes = (digit: string) => ['1', '2'].map((end) => volume(`vol-0000000000000${digit}${end}`))
    expect(replaced(volumes('a'), volumes('b')).map(({ kind }) => kind)).toEqual([
      'removed',
      'removed',
      'added',
      'added',
    ])
  })
})

test('what hangs on a replaced group hangs on the new one', () => {
  const group = (id: string) => ({
    type: 'sg',
    id,
    arn: `arn:aws:ec2:us-east-1:${ACCOUNT}:security-group/${id}`,
    region: 'us-east-1',
    name: 'web',
    nodes: ['rds-orders'],
  })
  const side = (id: string) => {
    const rule = { protocol: 'tcp', portRange: '80', target: id, targetType: 'sg' }
    return [[database('orders'), group(id), resource('sg', 'other', { inboundRules: [rule] })]] as const
  }
  expect(told(diffOf(side('sg-00000000000000001'), side('sg-00000000000000002')))).toEqual(['replaced web by web'])
})

test('A network and the group in it that were made again are told alike, whichever of them the document names first', () => {
  const made = (id: string) => [
    resource('vpc', id, { name: 'lab', nodes: [`sg-${id}`] }),
    resource('sg', id, { name: 'ssh' }),
  ]
  const [was, is] = [made('1'), made('2')]
  const inOrder = diffOf([[], { groups: was }], [[], { groups: is }])
  expect(told(inOrder)).toEqual(['replaced ssh by ssh', 'replaced lab by lab'])
  expect(diffOf([[], { groups: was.toReversed() }], [[], { groups: is.toReversed() }])).toEqual(inOrder)
})

test('Where something stands that took the place of another under another name is no move', () => {
  const database = (name: string) => resource('rds', name, { label: name })
  const group = (name: string, nodes: readonly string[]) => resource('sg', name, { name, nodes })
  const side = (name: string, inner: string[], edge: string[]) =>
    [[database(name)], { groups: [group('inner', inner), group('edge', edge)] }] as const
  expect(told(diffOf(side('orders', ['rds-orders'], []), side('orders-2', [], ['rds-orders-2'])))).toEqual([
    'replaced orders by orders-2',
  ])
})
