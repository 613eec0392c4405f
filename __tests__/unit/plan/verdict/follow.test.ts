import { describe, expect, test } from '@jest/globals'
import type { Change } from '../../../../src/inventory/change.ts'
import { comparePlan } from '../../../../src/plan/compare-plan.ts'
import { readPlan } from '../../../../src/plan/read/read-plan.ts'
import type { Component } from '../../../support/inventories.ts'
import { resource } from '../../inventory/inventories.ts'
import { planned, resourceChange, type Side, targetOf, terraform } from '../worlds.ts'

const arn = (rest: string) => `arn:aws:ec2:us-east-1:123456789012:${rest}`
const instance = (id: string, label = id): Component => ({
  type: 'ec2',
  id: `node-${id}`,
  arn: arn(`instance/${id}`),
  region: 'us-east-1',
  label,
  instanceType: 't3',
  instanceSize: 'micro',
})
const volume = (id: string): Component => ({
  type: 'ebs',
  id: `node-${id}`,
  arn: arn(`volume/${id}`),
  region: 'us-east-1',
  storage: 8,
  volume: 'gp3',
})
const fleet = (members: readonly string[], uuid = 'u'): Component => ({
  type: 'asg',
  id: 'asg-1',
  arn: `arn:aws:autoscaling:us-east-1:123456789012:autoScalingGroup:${uuid}:autoScalingGroupName/web`,
  region: 'us-east-1',
  name: 'web',
  nodes: members.map((id) => `node-${id}`),
})
const side = (components: readonly Component[], groups: readonly Component[], edges: readonly object[] = []): Side => [
  components,
  { groups, edges },
]
const groupUpdate = resourceChange('aws_autoscaling_group.web', {
  actions: ['update'],
  before: { name: 'web', arn: fleet([]).arn, min_size: 1 },
  after: { name: 'web', arn: fleet([]).arn, min_size: 2 },
})
const old = ['i-0000000a', 'i-0000000b']
const fresh = ['i-0000000c', 'i-0000000d']

describe('what follows', () => {
  const rollout = targetOf(
    side(
      old.map((id) => instance(id)),
      [fleet(old)],
    ),
    side(
      fresh.map((id) => instance(id)),
      [fleet(fresh)],
    ),
  )

  test('a rollout follows from its announced group', () => {
    expect(planned([terraform([groupUpdate])], [rollout]).follows).toEqual([
      { target: 0, change: 0, of: 'aws_autoscaling_group.web' },
    ])
  })

  test('a rollout of an unannounced group is not unplanned', () => {
    const report = planned([terraform([])], [rollout])
    expect(report).toMatchObject({ follows: [{ of: 'rollout of web' }], unplanned: [] })
  })

  test('autoscaling is never unplanned', () => {
    const scaled = targetOf(
      side(
        old.map((id) => instance(id)),
        [fleet(old)],
      ),
      side(
        [...old, ...fresh].map((id) => instance(id)),
        [fleet([...old, ...fresh])],
      ),
    )
    const report = planned([terraform([])], [scaled])
    expect(report.unplanned).toEqual([])
    expect(report.follows.map(({ of }) => of)).toEqual(['autoscaling of web', 'autoscaling of web'])
  })

  test('the disk of a new machine follows from it, and another machine does not', () => {
    const [web, rogue, disk] = [instance('i-0000000a', 'web'), instance('i-0000000b', 'rogue'), volume('vol-0000000a')]
    const edge = { id: 'e', type: 'autoedge', from: 'node-i-0000000a', to: 'node-vol-0000000a' }
    const target = targetOf(
      side([instance('i-00000001', 'x')], []),
      side([instance('i-00000001', 'x'), web, rogue, disk], [], [edge]),
    )
    const plan = terraform([
      resourceChange('aws_instance.web', {
        actions: ['create'],
        after: { instance_type: 't3.micro', tags: { Name: 'web' }, region: 'us-east-1' },
      }),
    ])
    const report = planned([plan], [target])
    expect(report.counts).toMatchObject({ happened: 1, follows: 1, unplanned: 1 })
    const unplanned = target.changes[report.unplanned[0]?.change ?? -1] as Change & { kind: 'added' }
    expect(unplanned.after.name).toBe('rogue')
  })

  test('the default group and access list of a new network follow from it', () => {
    const defaults = [
      { type: 'sg', id: 'sg-0000000a', arn: arn('security-group/sg-0000000a'), region: 'us-east-1', name: 'default' },
      { type: 'networkacl', id: 'acl-0000000a', arn: arn('network-acl/acl-0000000a'), region: 'us-east-1' },
    ]
    const vpc = {
      type: 'vpc',
      id: 'vpc-0000000a',
      arn: arn('vpc/vpc-0000000a'),
      region: 'us-east-1',
      name: 'shop',
      nodes: ['sg-0000000a', 'acl-0000000a'],
    }
    const plan = terraform([
      resourceChange('aws_vpc.shop', { actions: ['create'], after: { tags: { Name: 'shop' }, region: 'us-east-1' } }),
    ])
    const x = instance('i-00000001', 'x')
    const report = planned([plan], [targetOf(side([x], []), side([x], [...defaults, vpc]))])
    expect(report.counts).toMatchObject({ happened: 1, follows: 2, unplanned: 0 })
  })

  test('the scale sets that a cluster of Azure makes follow from it', () => {
    const group = '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups'
    const cluster = {
      type: 'azureakscluster',
      id: 'c',
      resourceId: `${group}/SHOP/providers/Microsoft.ContainerService/managedClusters/prod`,
      region: 'westeurope',
      label: 'prod',
      tier: 'free',
    }
    const set = {
      type: 'azurevmss',
      id: 's',
      resourceId: `${group}/MC_SHOP_PROD_WESTEUROPE/providers/Microsoft.Compute/virtualMachineScaleSets/aks-x`,
      region: 'westeurope',
    }
    const plan = terraform([
      resourceChange('azurerm_kubernetes_cluster.prod', {
        actions: ['create'],
        after: { name: 'prod', resource_group_name: 'shop', location: 'westeurope' },
      }),
    ])
    const x = {
      type: 'azurevm',
      id: 'x',
      resourceId: `${group}/SHOP/providers/Microsoft.Compute/virtualMachines/x`,
      region: 'westeurope',
    }
    const target = targetOf([[x]], [[x, cluster, set]], { provider: 'azure', region: 'westeurope' })
    expect(planned([plan], [target]).counts).toMatchObject({ happened: 1, follows: 1, unplanned: 0 })
  })

  test('a membership follows from an announced end, and is unplanned without one', () => {
    const member = resource('rds', 'orders', { label: 'orders', arn: 'arn:aws:rds:us-east-1:123456789012:db:orders' })
    const group = (nodes: readonly string[]) => ({
      type: 'sg',
      id: 'sg-0000000a',
      arn: arn('security-group/sg-0000000a'),
      region: 'us-east-1',
      name: 'db',
      nodes,
    })
    const target = targetOf(side([member], [group([])]), side([member], [group(['rds-orders'])]))
    const values = { arn: member.arn, identifier: 'orders', instance_class: 'db.m5.large' }
    const plan = terraform([
      resourceChange('aws_db_instance.orders', {
        actions: ['update'],
        before: { ...values, vpc_security_group_ids: [] },
        after: { ...values, vpc_security_group_ids: ['sg-0000000a'] },
      }),
    ])
    expect(planned([plan], [target])).toMatchObject({
      follows: [{ change: 0, of: 'aws_db_instance.orders' }],
      unplanned: [],
    })
    expect(planned([terraform([])], [target]).unplanned).toEqual([{ target: 0, change: 0 }])
  })

  test.each(['background', 'unsettled'])('%s is never unplanned', (tag) => {
    const target = targetOf(
      side([instance('i-0000000a', 'a')], []),
      side([instance('i-0000000a', 'a'), instance('i-0000000b', 'b')], []),
    )
    const calm = {
      ...target,
      changes: target.changes.map((change) => ({ ...change, tags: [tag] }) as unknown as Change),
    }
    const report = comparePlan([readPlan('plan.json', new TextEncoder().encode(JSON.stringify(terraform([]))))], [calm])
    expect(report).toMatchObject({ follows: [{ target: 0, change: 0, of: tag }], unplanned: [] })
  })
})
