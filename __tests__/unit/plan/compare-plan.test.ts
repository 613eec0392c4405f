import { describe, expect, test } from '@jest/globals'
import { planBytes } from '../../support/plan-documents.ts'
import { componentOf, type Thing } from '../../support/plan-things.ts'
import { resource, securityGroup, tcp } from '../inventory/inventories.ts'
import { outcomes, planned, resourceChange, targetOf, terraform } from './worlds.ts'

const database = (name: string, size: string): Thing => ({ type: 'rds', name, serial: 1, size })
const machine = (name: string, serial: number, size = 't3.micro'): Thing => ({ type: 'ec2', name, serial, size })
const scan = (id: string, things: readonly Thing[]) => things.map((thing) => componentOf(thing, id))
const queue = (name: string) =>
  resource('sqs', name, { label: name, arn: `arn:aws:sqs:us-east-1:123456789012:${name}`, queueType: 'standard' })
const newQueue = (name: string) =>
  resourceChange(`aws_sqs_queue.${name}`, {
    actions: ['create'],
    after: { name, region: 'us-east-1' },
    after_unknown: { arn: true },
  })

describe('a deployment that fails half way', () => {
  const names = ['a', 'b', 'c', 'd', 'e']
  const plan = terraform(names.map(newQueue))
  const target = targetOf([[queue('old')]], [[queue('old'), queue('a'), queue('b')]])

  test.each(['failure', 'cancelled'] as const)('%s: what did not come is unknown', (job) => {
    const { counts, announcements } = planned([plan], [target], { job })
    expect(counts).toMatchObject({ happened: 2, unknown: 3, notSeen: 0, unplanned: 0 })
    expect(announcements[4]?.because).toContain(`the deployment ended as ${job}`)
  })

  test('success: what did not come was not seen', () => {
    expect(planned([plan], [target]).counts).toMatchObject({ happened: 2, unknown: 0, notSeen: 3 })
  })
})

describe('two plans', () => {
  const before = [database('orders', 'm5.large'), machine('web', 1)]
  const after = [database('orders', 'm5.xlarge'), machine('web', 1, 't3.large')]
  const target = targetOf([scan('a', before)], [scan('b', after)])
  const update = (index: number) =>
    [{ action: 'update', before: before[index] as Thing, after: after[index] as Thing }] as const

  test('account together for what was seen', () => {
    const report = planned([planBytes('terraform', update(0)), planBytes('cloudformation', update(1))], [target])
    expect(report.sources.map(({ tool }) => tool)).toEqual(['terraform', 'cloudformation'])
    expect(report.announcements.map(({ source, outcome }) => [source, outcome])).toEqual([
      [0, 'happened'],
      [1, 'happened'],
    ])
    expect(report.unplanned).toEqual([])
  })

  test('of which one is missing leave what it would have announced as unplanned', () => {
    const report = planned([planBytes('terraform', update(0))], [target])
    expect(report.unplanned).toHaveLength(1)
  })

  test('of which one has deferred something: nothing is unplanned', () => {
    const putOff = terraform([], {
      complete: false,
      deferred_changes: [{ reason: 'provider_config_unknown', resource_change: {} }],
    })
    const report = planned([planBytes('terraform', update(0)), putOff], [target])
    expect(report.sources.map(({ complete }) => complete)).toEqual([true, false])
    expect(report.unplanned).toEqual([])
  })

  test('of which one cannot be read: nothing is unplanned', () => {
    const report = planned([planBytes('terraform', update(0)), new TextEncoder().encode('no plan')], [target])
    expect(report.sources[1]).toMatchObject({
      file: 'plan-2.json',
      complete: false,
      error: expect.stringContaining('PLAN_NOT_JSON'),
    })
    expect(report.unplanned).toEqual([])
  })
})

describe('a plan that was made for another state', () => {
  test('says which resource is different, also one that it does not change', () => {
    const planKnows = [database('orders', 'm5.large'), database('carts', 'm5.large')]
    const real = [database('orders', 'm5.large'), database('carts', 'r5.large')]
    const plan = planBytes(
      'terraform',
      planKnows.map((before) => ({ action: 'no-op', before, after: before })),
    )
    const { stale, announcements } = planned([plan], [targetOf([scan('a', real)], [scan('b', real)])])
    expect(announcements).toEqual([])
    expect(stale).toEqual([
      { address: 'aws_db_instance.rds_carts_1', path: 'instanceType', planned: 'm5', actual: 'r5' },
    ])
  })

  test('says which resource is not there at all, with an empty path', () => {
    const plan = planBytes('terraform', [{ action: 'no-op', before: machine('gone', 9), after: machine('gone', 9) }])
    const { stale } = planned([plan], [targetOf([scan('a', [machine('web', 1)])], [scan('b', [machine('web', 1)])])])
    expect(stale).toEqual([{ address: 'aws_instance.ec2_gone_9', path: '' }])
  })
})

describe('what the scan does not tell', () => {
  test('is unknown where the region was not looked at', () => {
    const plan = terraform([
      resourceChange('aws_sqs_queue.jobs', { actions: ['create'], after: { name: 'jobs', region: 'eu-west-1' } }),
    ])
    const { announcements } = planned([plan], [targetOf([[queue('old')]], [[queue('old')]])])
    expect(announcements[0]).toMatchObject({ outcome: 'unknown', because: ['eu-west-1 was not looked at'] })
  })

  test('is unknown where the account was not looked at', () => {
    const other = { arn: 'arn:aws:sqs:us-east-1:999999999999:jobs', name: 'jobs', fifo_queue: false }
    const plan = terraform([resourceChange('aws_sqs_queue.jobs', { actions: ['delete'], before: other })])
    expect(outcomes(planned([plan], [targetOf([[queue('old')]], [[queue('old')]])]))).toEqual([
      'aws_sqs_queue.jobs: unknown',
    ])
  })

  test('is unknown where no resource of the type was read', () => {
    const plan = terraform([newQueue('jobs')])
    const target = targetOf([scan('a', [machine('web', 1)])], [scan('b', [machine('web', 1)])])
    expect(planned([plan], [target]).announcements[0]).toMatchObject({
      outcome: 'unknown',
      because: ['no resource of its type was read on both sides'],
    })
  })

  test('is unknown where a side is missing', () => {
    const target = { ...targetOf([[queue('old')]], [[queue('old')]]), before: undefined }
    expect(outcomes(planned([terraform([newQueue('jobs')])], [target]))).toEqual(['aws_sqs_queue.jobs: unknown'])
  })

  test('is invisible where Cloudcraft shows no such kind, or nothing that is shown changes', () => {
    const tagged = (tag: string) => ({
      arn: 'arn:aws:sqs:us-east-1:123456789012:old',
      name: 'old',
      tags: { Owner: tag },
    })
    const plan = terraform([
      resourceChange('aws_iam_role.deploy', { actions: ['create'], after: { name: 'deploy' } }),
      resourceChange('aws_sqs_queue.old', { actions: ['update'], before: tagged('a'), after: tagged('b') }),
    ])
    const report = planned([plan], [targetOf([[queue('old')]], [[queue('old')]])])
    expect(report.announcements.map(({ type, outcome }) => [type, outcome])).toEqual([
      ['aws_iam_role', 'invisible'],
      ['sqs', 'invisible'],
    ])
  })

  test('is unknown where a whole type vanished and only a part of it was announced', () => {
    const things = [machine('a', 1), machine('b', 2)]
    const target = targetOf([[...scan('a', things), queue('old')]], [[queue('old')]])
    const remove = (before: Thing) => ({ action: 'delete', before }) as const
    const half = planned([planBytes('terraform', [remove(machine('a', 1))])], [target])
    expect(half.counts).toMatchObject({ unknown: 1, unplanned: 0 })
    const all = planned([planBytes('terraform', things.map(remove))], [target])
    expect(all.counts).toMatchObject({ happened: 2, unknown: 0 })
  })

  test('does not count what is in doubt as unplanned', () => {
    const things = [machine('a', 1), machine('b', 2)]
    const target = targetOf([[...scan('a', things), queue('old')]], [[queue('old')]])
    expect(target.changes.every(({ tags }) => tags.includes('unconfirmed'))).toBe(true)
    expect(planned([terraform([])], [target]).unplanned).toEqual([])
  })
})

describe('announcements without a known name', () => {
  const unnamed = (count: number) =>
    terraform(
      Array.from({ length: count }, (_, index) =>
        resourceChange(`aws_instance.web[${index}]`, {
          actions: ['create'],
          after: { instance_type: 't3.micro', availability_zone: 'us-east-1a' },
          after_unknown: { arn: true, id: true },
        }),
      ),
    )
  const appeared = (count: number) => {
    const old = componentOf(machine('old', 99), 'a')
    const fresh = Array.from({ length: count }, (_, index) => componentOf(machine(`i-${index}`, index), 'b'))
    return targetOf([[old]], [[old, ...fresh]])
  }

  test('are reported as sets, never one to one', () => {
    const report = planned([unnamed(3)], [appeared(3)])
    expect(report.counts).toMatchObject({ happened: 3, unplanned: 0 })
    expect(report.announcements[0]).toMatchObject({ changes: [0, 1, 2], confidence: 0.6 })
    expect(report.announcements[0]).not.toHaveProperty('change')
    expect(report.announcements[0]?.because).toEqual(['3 of this type were announced without a known name, 3 appeared'])
  })

  test('of which only some have appeared are counted', () => {
    const report = planned([unnamed(3)], [appeared(2)])
    expect(report.announcements.map(({ outcome }) => outcome)).toEqual(['unknown', 'unknown', 'unknown'])
    expect(report.announcements[0]?.because).toContain('2 of 3 have appeared; it is not known which')
  })

  test('of which none has appeared were not seen', () => {
    expect(planned([unnamed(2)], [appeared(0)]).counts).toMatchObject({ notSeen: 2 })
  })

  test('do not speak for what is of another size', () => {
    const old = componentOf(machine('old', 99), 'a')
    const target = targetOf([[old]], [[old, componentOf(machine('i-1', 1, 'm5.large'), 'b')]])
    const report = planned([unnamed(1)], [target])
    expect(report.counts).toMatchObject({ notSeen: 1, unplanned: 1 })
  })

  test('with one name for all of them are a set under that name', () => {
    const workers = [0, 1, 2].map((index) =>
      resourceChange(`aws_instance.worker[${index}]`, {
        actions: ['create'],
        after: { instance_type: 't3.micro', tags: { Name: 'worker' }, availability_zone: 'us-east-1a' },
      }),
    )
    const old = componentOf(machine('old', 99), 'a')
    const fresh = [1, 2, 3].map((serial) => componentOf(machine('worker', serial), 'b'))
    const report = planned([terraform(workers)], [targetOf([[old]], [[old, ...fresh]])])
    expect(report.counts).toMatchObject({ happened: 3, unplanned: 0 })
    expect(report.announcements[2]).toMatchObject({ changes: [0, 1, 2], confidence: 0.75 })
  })
})

describe('rules of a security group', () => {
  const web = 'sg-0123456789abcdef0'
  const rule = (port: number, cidr: string) => ({
    security_group_id: web,
    type: 'ingress',
    protocol: 'tcp',
    from_port: port,
    to_port: port,
    cidr_blocks: [cidr],
  })
  const added = (port: number, cidr: string) =>
    resourceChange(`aws_security_group_rule.r${port}`, { actions: ['create'], after: rule(port, cidr) })
  const https = tcp('443', '10.0.0.0/8')
  const target = (before: readonly object[], after: readonly object[]) =>
    targetOf([[securityGroup(web, before)]], [[securityGroup(web, after)]])

  test('stand under the group, with its type and its change', () => {
    const report = planned([terraform([added(443, '10.0.0.0/8')])], [target([], [https])])
    expect(report.announcements[0]).toMatchObject({ type: 'sg', action: 'create', outcome: 'happened', change: 0 })
    expect(report.unplanned).toEqual([])
  })

  test('that nobody announced make it otherwise, and are listed', () => {
    const report = planned([terraform([added(443, '10.0.0.0/8')])], [target([], [https, tcp('22', '0.0.0.0/0')])])
    expect(report.announcements[0]).toMatchObject({
      outcome: 'otherwise',
      because: ['same id', 'inboundRules gained tcp 22 0.0.0.0/0 as well'],
    })
    expect(report.counts).toMatchObject({ otherwise: 1, unplanned: 0 })
  })

  test('on a group that nobody announced are unplanned', () => {
    const report = planned([terraform([newQueue('jobs')])], [target([], [tcp('22', '0.0.0.0/0')])])
    expect(report.unplanned).toEqual([{ target: 0, change: 0 }])
  })

  test('that move from one declaration to another are not missed', () => {
    const gone = resourceChange('aws_security_group_rule.r443', {
      actions: ['delete'],
      before: rule(443, '10.0.0.0/8'),
    })
    const moved = resourceChange('aws_vpc_security_group_ingress_rule.r443', {
      actions: ['create'],
      after: { security_group_id: web, ip_protocol: 'tcp', from_port: 443, to_port: 443, cidr_ipv4: '10.0.0.0/8' },
    })
    const { counts } = planned([terraform([gone, moved])], [target([https], [https])])
    expect(counts).toMatchObject({ happened: 1, invisible: 1, notSeen: 0 })
  })

  test('that have not come were not seen', () => {
    const report = planned([terraform([added(443, '10.0.0.0/8')])], [target([], [])])
    expect(outcomes(report)).toEqual(['aws_security_group_rule.r443: not-seen'])
  })

  test('find their group by the code, through modules', () => {
    const plan = terraform(
      [
        resourceChange('module.net.aws_security_group.web[0]', {
          actions: ['no-op'],
          before: { id: web },
          after: { id: web },
        }),
        resourceChange('module.rules.aws_security_group_rule.https', {
          actions: ['create'],
          after: { ...rule(443, '10.0.0.0/8'), security_group_id: null },
          after_unknown: { security_group_id: true },
        }),
      ],
      {
        configuration: {
          root_module: {
            module_calls: {
              net: {
                module: {
                  outputs: {
                    id: { expression: { references: ['aws_security_group.web[0].id', 'aws_security_group.web'] } },
                  },
                },
              },
              rules: {
                expressions: { group: { references: ['module.net.id', 'module.net'] } },
                module: {
                  resources: [
                    {
                      type: 'aws_security_group_rule',
                      name: 'https',
                      expressions: { security_group_id: { references: ['var.group'] } },
                    },
                  ],
                },
              },
            },
          },
        },
      },
    )
    const report = planned([plan], [target([], [https])])
    expect(report.announcements[0]).toMatchObject({ outcome: 'happened', change: 0 })
  })

  test('without a group that is known go to the one that shows such a rule', () => {
    const orphan = resourceChange('aws_security_group_rule.https', {
      actions: ['create'],
      after: { ...rule(443, '10.0.0.0/8'), security_group_id: null },
      after_unknown: { security_group_id: true },
    })
    const report = planned([terraform([orphan])], [target([], [https])])
    expect(report.announcements[0]).toMatchObject({ outcome: 'happened', changes: [0], confidence: 0.5 })
    expect(report.unplanned).toEqual([])
  })
})
