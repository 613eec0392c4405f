import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { parseDrawing } from '../../../../src/drawing/isometric/parse.ts'
import { parseInventory } from '../../../../src/inventory/read/parse.ts'
import {
  connectionsOf,
  convertFile,
  convertJson,
  FIXTURES,
  membersOf,
  namesOf,
  ofType,
  stateOf,
} from '../../../support/conversions.ts'

describe('a Terraform state', () => {
  const state = convertFile('state.json')

  test('becomes groups with their members', () => {
    expect(membersOf(state, 'sg shop-lb')).toEqual(['ec2 jump', 'elb shop'])
    expect(membersOf(state, 'sg shop-db')).toEqual(['rds shop', 'rds shop-read'])
    expect(membersOf(state, 'subnet shop-public-a')).toEqual(['natgateway shop-nat'])
    expect(membersOf(state, 'subnet shop-data-a')).toEqual(['rds shop', 'rds shop-read'])
    expect(membersOf(state, 'asg shop-web')).toEqual(['ec2', 'ec2', 'ec2', 'ec2'])
    expect(membersOf(state, 'ecscluster shop')).toEqual(['ecsservice search', 'ecstask', 'ecstask'])
    expect(membersOf(state, 'vpc shop')).toEqual(
      expect.arrayContaining(['internetgateway shop', 'asg shop-web', 'sg shop-db', 'subnet shop-app-a', 'elb shop']),
    )
  })

  test('becomes connections through resources that are not components: listeners, mappings, attachments, settings', () => {
    expect(connectionsOf(state)).toEqual([
      'cloudfront site -> elb shop',
      'cloudfront site -> s3 shop-assets',
      'ec2 jump -> ebs',
      'ec2 jump -> ebs jump-logs',
      'elb shop -> asg shop-web',
      'elb shop -> ecsservice search',
      'lambda shop-invoice ~> dynamodb shop-orders',
      'lambda shop-shipping ~> dynamodb shop-orders',
      'rds shop -> rds shop-read',
      'snssubscriptions in -> sqs shop-invoice',
      'snssubscriptions in -> sqs shop-shipping',
      'snstopic shop-events -> snssubscriptions in',
      'snstopic shop-events -> snssubscriptions in',
      'sqs shop-invoice -> lambda shop-invoice',
      'sqs shop-shipping -> lambda shop-shipping',
    ])
  })

  test('gives components the properties that Cloudcraft has for them', () => {
    expect(ofType(state, 'rds').map(({ role, engine, multiAZ }) => [role, engine, multiAZ])).toEqual([
      ['primary', 'postgres', true],
      ['readReplica', 'postgres', false],
    ])
    expect(ofType(state, 'rds')[0]).toMatchObject({ instanceType: 'r6g', instanceSize: 'large', region: 'eu-west-1' })
    expect(ofType(state, 'lambda')[0]).toMatchObject({ architecture: 'arm64', memory: 256 })
    expect(ofType(state, 'dynamodb')[0]).toMatchObject({ capacityMode: 'on-demand', tableClass: 'standard' })
    expect(ofType(state, 'ecstask')[0]).toMatchObject({ launchType: 'fargate', cpu: '256', memoryGB: 0.5 })
    expect(ofType(state, 'asg')[0]).toMatchObject({ layout: 'even' })
    expect(ofType(state, 'vpc')[0]?.['arn']).toBe('arn:aws:ec2:eu-west-1:111122223333:vpc/vpc-0a1b2c3d4e5f60001')
  })

  test('gives security groups their rules, wherever they are declared', () => {
    const names = namesOf(state)
    const rulesOf = (group: string) => {
      const found = ofType(state, 'sg').filter(({ name }) => name === group)
      const rules = found.flatMap((sg) => sg['inboundRules'] as readonly { readonly target: string }[])
      return rules.map((rule) => ({ ...rule, target: names.get(rule.target) ?? rule.target }))
    }
    expect(rulesOf('shop-lb').map(({ target }) => target)).toEqual(['0.0.0.0/0', '0.0.0.0/0'])
    const seen = { protocol: 'tcp', hidden: false, targetType: 'sg' }
    expect(rulesOf('shop-web')).toEqual([{ ...seen, portRange: '8080', target: 'sg shop-lb' }])
    expect(rulesOf('shop-db')).toEqual([{ ...seen, portRange: '5432', target: 'sg shop-web' }])
  })

  test('never reveals a sensitive value', () => {
    expect(readFileSync(`${FIXTURES}/state.json`, 'utf8')).toContain('must-not-leak')
    expect(JSON.stringify(state)).not.toMatch(/must-not-leak|c2VjcmV0|hunter/)
  })

  test('says why something is not drawn, and where everything else is shown', () => {
    expect(state.skipped).toEqual([
      {
        address: 'aws_cloudwatch_log_group.web',
        kind: 'aws_cloudwatch_log_group',
        reason: 'Cloudcraft has no component for it',
      },
      {
        address: 'data.aws_caller_identity.me',
        kind: 'aws_caller_identity',
        reason: 'it is a data source and not managed here',
      },
      {
        address: 'module.network.aws_route_table.private',
        kind: 'aws_route_table',
        reason: 'Cloudcraft has no component for it',
      },
      { address: 'aws_route53_record.www', kind: 'aws_route53_record', reason: 'it leads to no connection' },
      // Roles without a policy lead nowhere.
      ...['invoice', 'shipping'].map((worker) => ({
        address: `module.worker["${worker}"].aws_iam_role.this`,
        kind: 'aws_iam_role',
        reason: 'it leads to no connection',
      })),
    ])
    expect(state.folded).toContainEqual({
      address: 'aws_security_group_rule.db_from_web',
      kind: 'aws_security_group_rule',
      reason: 'it is a rule of another resource',
      into: ['aws_security_group.db'],
    })
    expect(state.folded.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['aws_lb_listener', 'aws_db_subnet_group', 'aws_launch_template']),
    )
  })

  test('is read by our own readers as it was meant', () => {
    const bytes = Buffer.from(JSON.stringify(state.blueprint))
    const inventory = parseInventory('state', bytes)
    expect(inventory.resources).toHaveLength(state.drawn.length)
    expect(inventory.connections).toHaveLength(15)
    const drawing = parseDrawing(state.blueprint)
    expect(drawing.lines).toHaveLength(15)
    expect(drawing.outlines.map(({ type }) => type)).toContain('region')
  })
})

describe('a Terraform plan', () => {
  const plan = convertFile('plan.json')

  test('is drawn as its code ties it together, since nothing has an id yet', () => {
    expect(connectionsOf(plan)).toEqual(['elb front -> ec2 web-0', 'elb front -> ec2 web-1'])
    expect(membersOf(plan, 'sg web')).toEqual(['ec2 web-0', 'ec2 web-1', 'rds main'])
    expect(membersOf(plan, 'vpc planned')).toEqual(
      expect.arrayContaining(['rds main', 'elb front', 'subnet private-a']),
    )
  })

  test('does not guess in which of several subnets an instance will be', () => {
    for (const subnet of ['subnet private-a', 'subnet private-b']) {
      expect(membersOf(plan, subnet)).not.toContain('ec2 web-0')
    }
  })

  test('takes the region from its provider', () => {
    expect(ofType(plan, 'rds')[0]?.['region']).toBe('eu-central-1')
  })

  test('never reveals a password of a variable or of a value', () => {
    expect(JSON.stringify(plan)).not.toContain('must-not-leak')
  })

  test('is written as it always was', () => {
    const golden: unknown = JSON.parse(readFileSync(`${FIXTURES}/plan.blueprint.json`, 'utf8'))
    expect(plan.blueprint).toEqual(golden)
  })

  test('is refused when it ended in an error, for resources are missing in it', () => {
    const errored = { ...(JSON.parse(readFileSync(`${FIXTURES}/plan.json`, 'utf8')) as object), errored: true }
    expect(() => convertJson(errored)).toThrow(expect.objectContaining({ code: 'CONVERT_PLAN_ERRORED' }))
  })
})

describe('what is implied', () => {
  test('an autoscaling group has no more instances drawn than a row can show, and says so', () => {
    const many = convertJson(stateOf(['aws_autoscaling_group', 'a', { name: 'a', desired_capacity: 5000 }]))
    expect(ofType(many, 'ec2')).toHaveLength(20)
    expect(many.skipped).toEqual([
      { address: 'aws_autoscaling_group.a', kind: 'implied ec2', reason: 'only 20 of its 5000 members are drawn' },
    ])
  })

  test('workloads of Kubernetes stand in the one cluster that there is, but not in one of two', () => {
    const workload = [
      'kubernetes_deployment_v1',
      'api',
      { metadata: [{ name: 'api' }], spec: [{ replicas: '2' }] },
    ] as const
    const one = convertJson(stateOf(workload, ['aws_eks_cluster', 'a', { name: 'a' }]))
    expect(membersOf(one, 'ekscluster a')).toEqual(['eksworkload api'])
    expect(ofType(one, 'eksworkload')[0]).toMatchObject({
      workloadType: 'deployment',
      nodes: [expect.any(String), expect.any(String)],
    })
    const two = convertJson(
      stateOf(workload, ['aws_eks_cluster', 'a', { name: 'a' }], ['aws_eks_cluster', 'b', { name: 'b' }]),
    )
    expect(membersOf(two, 'ekscluster a')).toEqual([])
  })

  test('a pool of unknown size has no members', () => {
    const pool = convertJson(stateOf(['aws_autoscaling_group', 'a', { name: 'a' }]))
    expect(ofType(pool, 'ec2')).toEqual([])
    expect(ofType(pool, 'asg')).toHaveLength(1)
  })
})

test('subnets that name each other are drawn, not followed in circles', () => {
  const [a, b] = ['subnet-0a1b2c3d4e5f60001', 'subnet-0a1b2c3d4e5f60002']
  const state = convertJson(
    stateOf(
      ['aws_subnet', 'a', { id: a, peer: b }],
      ['aws_subnet', 'b', { id: b, peer: a }],
      ['aws_instance', 'i', { subnet_id: a }],
    ),
  )
  expect(membersOf(state, 'subnet a')).toEqual(['ec2 i'])
})
