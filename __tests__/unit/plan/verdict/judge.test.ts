import { describe, expect, test } from '@jest/globals'
import type { Change } from '../../../../src/inventory/change.ts'
import type { Component } from '../../../support/inventories.ts'
import { outcomes, planned, resourceChange, targetOf, terraform } from '../worlds.ts'

const arn = (name: string) => `arn:aws:rds:us-east-1:123456789012:db:${name}`
const db = (name: string, fields: object = {}): Component => ({
  type: 'rds',
  id: `rds-${name}`,
  arn: arn(name),
  label: name,
  region: 'us-east-1',
  engine: 'postgres',
  instanceType: 'm5',
  instanceSize: 'large',
  multiAZ: false,
  ...fields,
})
const values = (name: string, fields: object = {}) => ({
  arn: arn(name),
  identifier: name,
  engine: 'postgres',
  instance_class: 'db.m5.large',
  multi_az: false,
  ...fields,
})
const update = (after: object, rest: object = {}) =>
  resourceChange('aws_db_instance.orders', {
    actions: ['update'],
    before: values('orders'),
    after: { ...values('orders'), ...after },
    ...rest,
  })
const target = (fields: object) => targetOf([[db('orders')]], [[db('orders', fields)]])
const first = (plan: object, fields: object) => planned([plan], [target(fields)]).announcements[0]

const changeSet = (change: object) => ({
  ChangeSetId: 'set',
  StackId: 'arn:aws:cloudformation:us-east-1:123456789012:stack/shop/1',
  StackName: 'shop',
  Changes: [
    {
      ResourceChange: {
        LogicalResourceId: 'Db',
        ResourceType: 'AWS::RDS::DBInstance',
        PhysicalResourceId: 'orders',
        ...change,
      },
    },
  ],
})

describe('an update', () => {
  test('that was carried out to the letter has happened', () => {
    expect(first(terraform([update({ multi_az: true })]), { multiAZ: true })).toMatchObject({
      outcome: 'happened',
      change: 0,
      because: ['same ARN'],
    })
  })

  test('to another value is otherwise, and says both', () => {
    expect(first(terraform([update({ instance_class: 'db.m5.xlarge' })]), { instanceSize: '2xlarge' })).toMatchObject({
      outcome: 'otherwise',
      because: ['same ARN', 'instanceSize is 2xlarge; announced: xlarge'],
    })
  })

  test('of which only a part happened is otherwise', () => {
    const plan = terraform([update({ instance_class: 'db.m5.xlarge', multi_az: true })])
    expect(first(plan, { multiAZ: true })).toMatchObject({
      outcome: 'otherwise',
      because: ['same ARN', 'instanceSize is still large'],
    })
  })

  test('to a value that Cloudcraft spells its own way has happened', () => {
    const plan = terraform([update({ engine: 'aurora-postgresql' })])
    expect(first(plan, { engine: 'Aurora PostgreSQL' })).toMatchObject({ outcome: 'happened' })
  })

  test('with more than was announced is otherwise, and names it', () => {
    expect(first(terraform([update({ multi_az: true })]), { multiAZ: true, engine: 'mysql' })).toMatchObject({
      outcome: 'otherwise',
      because: ['same ARN', 'engine changed as well, to mysql'],
    })
  })

  test('of what Cloudcraft does not show, with a change of what it does, is otherwise', () => {
    expect(first(terraform([update({ password: 'x' })]), { multiAZ: true })).toMatchObject({
      outcome: 'otherwise',
      change: 0,
    })
  })

  test('of what Cloudcraft does not show explains a field that no plan decides', () => {
    expect(first(terraform([update({ password: 'x' })]), { role: 'readReplica' })).toMatchObject({
      outcome: 'happened',
      change: 0,
    })
  })

  test('to a value that is known only after the apply is unknown, or has happened when it is seen', () => {
    const plan = terraform([update({ instance_class: null }, { after_unknown: { instance_class: true } })])
    expect(first(plan, {})).toMatchObject({ outcome: 'unknown' })
    expect(first(plan, { instanceSize: 'xlarge' })).toMatchObject({ outcome: 'happened', change: 0 })
  })

  test('that was so before has happened without a change', () => {
    const plan = terraform([update({ multi_az: true })])
    const report = planned([plan], [targetOf([[db('orders', { multiAZ: true })]], [[db('orders', { multiAZ: true })]])])
    expect(report.announcements[0]).toMatchObject({
      outcome: 'happened',
      because: ['same ARN', 'it was already so before'],
    })
    expect(report.stale).toEqual([{ address: 'aws_db_instance.orders', path: 'multiAZ', planned: false, actual: true }])
  })

  test('whose change is hidden by an ignore rule is read from the inventories', () => {
    const hidden = { ...target({ multiAZ: true }), changes: [] }
    const [announcement] = planned([terraform([update({ multi_az: true })])], [hidden]).announcements
    expect(announcement).toMatchObject({ outcome: 'happened' })
    expect(announcement).not.toHaveProperty('change')
  })

  test('of something that is not in the snapshot before is unknown', () => {
    const report = planned([terraform([update({ multi_az: true })])], [targetOf([[db('carts')]], [[db('carts')]])])
    expect(outcomes(report)).toEqual(['aws_db_instance.orders: unknown'])
    expect(report.stale).toEqual([{ address: 'aws_db_instance.orders', path: '' }])
  })
})

describe('CloudFormation', () => {
  const machine = (id: string, size = 'micro'): Component => ({
    type: 'ec2',
    id: `node-${id}`,
    arn: `arn:aws:ec2:us-east-1:123456789012:instance/${id}`,
    label: 'web',
    region: 'us-east-1',
    instanceType: 't3',
    instanceSize: size,
  })
  const modify = (Replacement: string) => ({
    ...changeSet({}),
    Changes: [
      {
        ResourceChange: {
          Action: 'Modify',
          Replacement,
          LogicalResourceId: 'Web',
          ResourceType: 'AWS::EC2::Instance',
          PhysicalResourceId: 'i-0000000a',
          Details: [{ Target: { Attribute: 'Properties', Name: 'InstanceType' }, Evaluation: 'Static' }],
        },
      },
    ],
  })

  test.each([
    ['Conditional', 'replaced', 'happened'],
    ['Conditional', 'changed', 'happened'],
    ['False', 'replaced', 'otherwise'],
    ['False', 'changed', 'happened'],
    ['True', 'replaced', 'happened'],
    ['True', 'changed', 'otherwise'],
  ])('replacement %s, and it was %s: %s', (replacement, seen, outcome) => {
    const after = machine(seen === 'replaced' ? 'i-0000000b' : 'i-0000000a', 'large')
    const report = planned([modify(replacement)], [targetOf([[machine('i-0000000a')]], [[after]])])
    expect(report.announcements[0]).toMatchObject({ outcome, change: 0 })
    expect(report.unplanned).toEqual([])
  })

  test('what is kept by its policy is never missed', () => {
    const plan = changeSet({ Action: 'Remove', PolicyAction: 'Retain' })
    expect(first(plan, {})).toMatchObject({ outcome: 'unknown' })
    expect(first(changeSet({ Action: 'Remove' }), {})).toMatchObject({
      outcome: 'not-seen',
      because: ['same name', 'it is still there'],
    })
  })

  test('a property of which only the name is said has happened when its field has changed', () => {
    const Details = [{ Target: { Attribute: 'Properties', Name: 'DBInstanceClass' }, Evaluation: 'Static' }]
    const plan = changeSet({ Action: 'Modify', Replacement: 'False', Details })
    expect(first(plan, { instanceSize: 'xlarge' })).toMatchObject({ outcome: 'happened' })
    expect(first(plan, {})).toMatchObject({ outcome: 'not-seen' })
    expect(first(plan, { engine: 'mysql' })).toMatchObject({ outcome: 'otherwise' })
  })

  test('a missing part of a change set excuses changes in its region, but not in another', () => {
    const part = { ...changeSet({ Action: 'Import' }), NextToken: 'more' }
    const here = target({ multiAZ: true })
    const far = { ...db('wiki'), arn: arn('wiki').replace('us-east-1', 'eu-west-1'), region: 'eu-west-1' }
    const there = targetOf([[far]], [[{ ...far, multiAZ: true }]], { region: 'eu-west-1' })
    const report = planned([part], [here, there])
    expect(report.sources[0]).toMatchObject({ complete: false })
    expect(report.unplanned).toEqual([{ target: 1, change: 0 }])
  })
})

describe('a replacement', () => {
  const replace = (after: object) =>
    resourceChange('aws_db_instance.orders', {
      actions: ['create', 'delete'],
      before: values('orders'),
      after: { ...values('orders'), arn: null, ...after },
    })

  test('under its own name that is seen as a change with agreeing values has happened', () => {
    expect(first(terraform([replace({ engine: 'mysql' })]), { engine: 'mysql' })).toMatchObject({
      outcome: 'happened',
      because: ['same ARN', 'replaced under its own name'],
    })
  })

  test('under its own name that leaves nothing to see is unknown', () => {
    expect(first(terraform([replace({})]), {})).toMatchObject({ outcome: 'unknown' })
  })

  test('under a new name is one announcement with both halves', () => {
    const plan = terraform([replace({ identifier: 'orders-2' })])
    const report = planned([plan], [targetOf([[db('orders'), db('x')]], [[db('orders-2'), db('x')]])])
    expect(report.announcements[0]).toMatchObject({ outcome: 'happened' })
    expect(report.unplanned).toEqual([])
  })

  test('of which the old one stays is otherwise', () => {
    const plan = terraform([replace({ identifier: 'crm-east' })])
    const report = planned([plan], [targetOf([[db('orders')]], [[db('orders'), db('crm-east')]])])
    expect(report.announcements[0]).toMatchObject({ outcome: 'otherwise' })
    expect(report.unplanned).toEqual([])
  })

  test('as a removal and a creation of two addresses has happened as both', () => {
    const plan = terraform([
      resourceChange('aws_db_instance.old', { actions: ['delete'], before: values('orders') }),
      resourceChange('aws_db_instance.new', { actions: ['create'], after: { ...values('orders-v2'), arn: null } }),
    ])
    const target = targetOf([[db('orders'), db('x')]], [[db('orders-v2'), db('x')]])
    expect(target.changes.map(({ kind }) => kind)).toEqual(['replaced'])
    expect(planned([plan], [target]).counts).toMatchObject({ happened: 2, unplanned: 0 })
  })

  test('where only a removal was announced is otherwise', () => {
    const plan = terraform([resourceChange('aws_db_instance.old', { actions: ['delete'], before: values('orders') })])
    const target = targetOf([[db('orders'), db('x')]], [[db('orders-v2'), db('x')]])
    expect(planned([plan], [target]).announcements[0]).toMatchObject({
      outcome: 'otherwise',
      because: ['same ARN', 'orders-v2 has taken its place, which was not announced'],
    })
  })
})

describe('a creation', () => {
  const create = resourceChange('aws_db_instance.orders', {
    actions: ['create'],
    after: { ...values('orders'), arn: null, region: 'us-east-1' },
  })

  test('of what was there before is otherwise, and unknown after a failure', () => {
    expect(first(terraform([create]), {})).toMatchObject({
      outcome: 'otherwise',
      because: ['same name', 'it was there before'],
    })
    expect(planned([terraform([create])], [target({})], { job: 'failure' }).announcements[0]).toMatchObject({
      outcome: 'unknown',
    })
  })

  test('of a group with more rules than were announced is otherwise', () => {
    const group = {
      type: 'sg',
      id: 'sg-0000000a',
      arn: 'arn:aws:ec2:us-east-1:123456789012:security-group/sg-0000000a',
      region: 'us-east-1',
      name: 'web',
    }
    const rule = (portRange: string, target: string) => ({ protocol: 'tcp', portRange, target, targetType: 'ip' })
    const https = { from_port: 443, to_port: 443, protocol: 'tcp', cidr_blocks: ['10.0.0.0/8'] }
    const plan = terraform([
      resourceChange('aws_security_group.web', {
        actions: ['create'],
        after: { name: 'web', region: 'us-east-1', ingress: [https] },
      }),
    ])
    const seen = (inboundRules: readonly object[]) =>
      planned([plan], [targetOf([[db('x')]], [[db('x'), { ...group, inboundRules }]])]).announcements[0]
    expect(seen([rule('443', '10.0.0.0/8')])).toMatchObject({ outcome: 'happened' })
    expect(seen([rule('443', '10.0.0.0/8'), rule('22', '0.0.0.0/0')])).toMatchObject({
      outcome: 'otherwise',
      because: ['same Name tag', 'inboundRules gained tcp 22 0.0.0.0/0 as well'],
    })
  })
})

describe('what a comparison calls a replacement under one key, because of what changed', () => {
  const asReplaced = (fields: object) => {
    const seen = target(fields)
    const changes = seen.changes.map((change): Change => {
      return change.kind === 'changed' ? { ...change, kind: 'replaced', confidence: 1, because: ['same key'] } : change
    })
    return { ...seen, changes }
  }
  const told = (change: object, fields: object) => planned([terraform([change])], [asReplaced(fields)]).announcements[0]

  test('is an announced update of those values that has happened', () => {
    expect(told(update({ engine: 'mysql' }), { engine: 'mysql' })).toMatchObject({ outcome: 'happened', change: 0 })
  })

  test('is otherwise where other values were announced', () => {
    expect(told(update({ multi_az: true }), { multiAZ: true, engine: 'mysql' })).toMatchObject({
      outcome: 'otherwise',
      because: ['same ARN', 'engine changed as well, to mysql'],
    })
  })
})
