import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { HOSTILE_NAMES } from '../../support/hostile-names.ts'
import { planBytes, type Step, type ToolName } from '../../support/plan-documents.ts'
import { componentOf, FACTS, type Thing } from '../../support/plan-things.ts'
import { planned, resourceChange, targetOf, terraform } from './worlds.ts'

const AWS = ['rds', 'ec2', 'ebs'] as const

/** Some things, of which each may be announced to change and may really change, both or neither. */
const worlds = fc.uniqueArray(
  fc.record({
    type: fc.constantFrom(...AWS),
    name: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'worker', 'worker-2'),
    serial: fc.integer({ min: 1, max: 50 }),
    was: fc.option(fc.integer({ min: 0, max: 2 })),
    planned: fc.option(fc.integer({ min: 0, max: 2 })),
    is: fc.option(fc.integer({ min: 0, max: 2 })),
    isListed: fc.boolean(),
    replaces: fc.boolean(),
  }),
  { maxLength: 12, selector: ({ type, name, serial }) => (type === 'rds' ? `rds ${name}` : `${type} ${serial}`) },
)

type World = typeof worlds extends fc.Arbitrary<infer Value> ? Value : never
const thing = ({ type, name, serial }: World[number], size: number): Thing => ({
  type,
  name,
  serial,
  size: FACTS[type].sizes[size] ?? '',
})

function stepsOf(world: World): readonly Step[] {
  return world.flatMap((one): readonly Step[] => {
    const [before, after] = [one.was, one.planned].map((size) => (size === null ? undefined : thing(one, size)))
    if (!one.isListed || (before === undefined && after === undefined)) return []
    if (before === undefined) return [{ action: 'create', after: after as Thing }]
    if (after === undefined) return [{ action: 'delete', before }]
    return [{ action: one.replaces ? 'replace' : 'update', before, after }]
  })
}

function targetFor(world: World) {
  const [before, after] = (['was', 'is'] as const).map((side) =>
    world.flatMap((one) => (one[side] === null ? [] : [componentOf(thing(one, one[side]), side)])),
  )
  const stays = [componentOf({ type: 'rds', name: 'stays', serial: 99, size: 'm5.large' }, 'x')]
  return targetOf([[...stays, ...(before ?? [])]], [[...stays, ...(after ?? [])]])
}

const tools = fc.constantFrom<ToolName>('terraform', 'cloudformation', 'pulumi')

describe('whatever is announced and whatever happens', () => {
  test('every change is announced, follows, is unplanned or in doubt, and only one of these', () => {
    fc.assert(
      fc.property(worlds, tools, (world, tool) => {
        const target = targetFor(world)
        const report = planned([planBytes(tool, stepsOf(world))], [target])
        const announced = new Set(
          report.announcements.flatMap(({ change, changes }) => changes ?? (change === undefined ? [] : [change])),
        )
        const left = [...report.unplanned, ...report.follows].map(({ change }) => change)
        expect(new Set(left).size).toBe(left.length)
        expect(left.filter((change) => announced.has(change))).toEqual([])
        const told = new Set([...announced, ...left])
        const silent = target.changes.filter((_, position) => !told.has(position))
        expect(silent.filter(({ tags }) => !tags.includes('unconfirmed'))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('the order of the announcements changes nothing', () => {
    const shuffled = worlds.chain((world) => {
      const steps = stepsOf(world)
      return fc.tuple(
        fc.constant(world),
        fc.constant(steps),
        fc.shuffledSubarray([...steps], { minLength: steps.length }),
      )
    })
    fc.assert(
      fc.property(shuffled, tools, ([world, steps, others], tool) => {
        const target = targetFor(world)
        expect(planned([planBytes(tool, others)], [target])).toEqual(planned([planBytes(tool, steps)], [target]))
      }),
      { numRuns: 200 },
    )
  })

  test('the counts are those of the lists', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { counts, announcements, unplanned, follows } = planned(
          [planBytes('terraform', stepsOf(world))],
          [targetFor(world)],
        )
        const { happened, otherwise, notSeen, unknown, invisible } = counts
        expect(happened + otherwise + notSeen + unknown + invisible).toBe(announcements.length)
        expect([counts.unplanned, counts.follows]).toEqual([unplanned.length, follows.length])
      }),
    )
  })

  test('what has happened to the letter leaves nothing otherwise, not seen or unplanned', () => {
    fc.assert(
      fc.property(worlds, tools, (world, tool) => {
        const sure = world
          .filter(({ type }) => type === 'rds')
          .map((one) => ({ ...one, isListed: one.was !== one.is, replaces: false, planned: one.is }))
        const { counts } = planned([planBytes(tool, stepsOf(sure))], [targetFor(sure)])
        expect(counts).toMatchObject({ otherwise: 0, notSeen: 0, unplanned: 0 })
      }),
    )
  })
})

describe('a canary in every secret and in everything that Cloudcraft does not model', () => {
  const CANARY = 'canary-7d1f'

  test.each(['happened', 'not-seen'])('appears nowhere: Terraform, %s', (kind) => {
    const secret = {
      password: CANARY,
      identifier: 'orders',
      instance_class: CANARY,
      tags: { Name: CANARY, Owner: CANARY },
    }
    const values = {
      ...secret,
      arn: 'arn:aws:rds:us-east-1:123456789012:db:orders',
      user_data: CANARY,
      description: CANARY,
    }
    const masks = { password: true, instance_class: true, tags: { Name: true } }
    const plan = terraform(
      [
        resourceChange('aws_db_instance.orders', {
          actions: ['update'],
          before: values,
          after: { ...values, engine: 'mysql' },
          before_sensitive: masks,
          after_sensitive: masks,
        }),
        resourceChange('aws_iam_role.x', { actions: ['create'], after: { name: CANARY, policy: CANARY } }),
        resourceChange('aws_security_group_rule.x', {
          actions: ['create'],
          after: { security_group_id: CANARY, description: CANARY, cidr_blocks: [CANARY] },
          after_sensitive: { cidr_blocks: true },
        }),
      ],
      {
        variables: { token: { value: CANARY } },
        output_changes: { o: { after: CANARY } },
        prior_state: { values: { outputs: { o: { value: CANARY } } } },
      },
    )
    const orders: Thing = { type: 'rds', name: 'orders', serial: 1, size: 'm5.large' }
    const [before, after] = [
      componentOf(orders, 'a'),
      { ...componentOf(orders, 'b'), ...(kind === 'happened' && { engine: 'mysql' }) },
    ]
    expect(JSON.stringify(planned([plan], [targetOf([[before]], [[after]])]))).not.toContain(CANARY)
  })

  test('appears nowhere: Pulumi', () => {
    const wrapped = { '4dabf18193072939515e22adb298388d': '1b47061264138c4ac30d75fd1eb44270', plaintext: `"${CANARY}"` }
    const urn = 'urn:pulumi:prod::shop::aws:rds/instance:Instance::orders'
    const state = {
      urn,
      custom: true,
      inputs: { identifier: 'orders', instanceClass: wrapped, password: wrapped, dbName: CANARY },
    }
    const plan = {
      config: { 'shop:token': CANARY },
      steps: [{ op: 'update', urn, oldState: { ...state, id: 'orders' }, newState: state }],
    }
    const orders = componentOf({ type: 'rds', name: 'orders', serial: 1, size: 'm5.large' }, 'a')
    expect(JSON.stringify(planned([plan], [targetOf([[orders]], [[orders]])]))).not.toContain(CANARY)
  })

  test('appears nowhere: CloudFormation', () => {
    const context = (size: string) =>
      JSON.stringify({ Properties: { DBInstanceClass: size, MasterUserPassword: CANARY }, Metadata: CANARY })
    const change = {
      Action: 'Modify',
      LogicalResourceId: 'Db',
      ResourceType: 'AWS::RDS::DBInstance',
      PhysicalResourceId: 'orders',
      BeforeContext: context('db.m5.large'),
      AfterContext: context('****'),
      Details: [{ Target: { Attribute: 'Properties', Name: 'MasterUserPassword', AfterValue: CANARY } }],
    }
    const plan = {
      ChangeSetId: 'x',
      StackName: 'shop',
      Parameters: [{ ParameterKey: 'Token', ParameterValue: CANARY }],
      Changes: [{ ResourceChange: change }],
    }
    const orders = componentOf({ type: 'rds', name: 'orders', serial: 1, size: 'm5.large' }, 'a')
    expect(JSON.stringify(planned([plan], [targetOf([[orders]], [[orders]])]))).not.toContain(CANARY)
  })
})

describe('hostile plans', () => {
  test('addresses are one visible line', () => {
    const changes = HOSTILE_NAMES.map((name) =>
      resourceChange(
        'aws_sqs_queue.x',
        { actions: ['create'], after: { name } },
        { address: `aws_sqs_queue.x[${JSON.stringify(name)}]` },
      ),
    )
    const { announcements } = planned([terraform(changes)], [targetOf([[]], [[]])])
    expect(announcements).toHaveLength(HOSTILE_NAMES.length)
    for (const { address } of announcements) {
      expect(address).not.toMatch(/[\p{C}\n]/u)
      expect(address.length).toBeLessThanOrEqual(500)
    }
  })

  test('shapes of any kind are read or refused in words', () => {
    const documents = fc.oneof(
      fc.json().map((text) => `{"format_version":"1.2","resource_changes":[${text}]}`),
      fc
        .json()
        .map(
          (text) =>
            `{"format_version":"1.2","resource_changes":[{"address":"aws_vpc.x","type":"aws_vpc","change":${text}}]}`,
        ),
      fc
        .json()
        .map(
          (text) =>
            `{"format_version":"1.2","resource_changes":[{"type":"aws_security_group","change":{"actions":["update"],"before":${text},"after":${text}}}],"configuration":${text},"prior_state":${text}}`,
        ),
      fc.json().map((text) => `{"StackName":"s","Changes":[{"ResourceChange":${text}}]}`),
      fc.json().map((text) => `{"steps":[${text},{"op":"create","urn":"a::b::c::d","newState":${text}}]}`),
      fc.json(),
    )
    fc.assert(
      fc.property(documents, (text) => {
        const report = planned([new TextEncoder().encode(text)], [targetOf([[]], [[]])])
        expect(report.sources).toHaveLength(1)
      }),
      { numRuns: 500 },
    )
  })

  test('names of what every object has are read as names', () => {
    const changes = ['__proto__', 'constructor', 'toString'].map((name) =>
      resourceChange(`aws_vpc.${name}`, { actions: ['create'], after: { tags: { Name: name } } }),
    )
    expect(planned([terraform(changes)], [targetOf([[]], [[]])]).announcements).toHaveLength(3)
  })
})
