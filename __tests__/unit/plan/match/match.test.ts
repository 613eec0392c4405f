import { describe, expect, test } from '@jest/globals'
import type { Component } from '../../../support/inventories.ts'
import { outcomes, planned, resourceChange, targetOf, terraform } from '../worlds.ts'

const aws = (service: string, rest: string) => `arn:aws:${service}:us-east-1:123456789012:${rest}`
const azure = (rest: string) =>
  `/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/SHOP/providers/${rest}`
const component = (type: string, name: string, identity: object, fields: object = {}): Component => ({
  type,
  id: `${type}-${name}`,
  label: name,
  region: 'us-east-1',
  ...identity,
  ...fields,
})
const changeSet = (changes: readonly object[], rest: object = {}) => ({
  ChangeSetId: 'set',
  StackId: 'arn:aws:cloudformation:us-east-1:123456789012:stack/shop/1',
  StackName: 'shop',
  Changes: changes.map((ResourceChange) => ({ Type: 'Resource', ResourceChange })),
  ...rest,
})
const table = (name: string) => component('dynamodb', name, { arn: aws('dynamodb', `table/${name}`) })
const others = [table('other')]

describe('a resource is found', () => {
  test('by an id where the provider gives no ARN', () => {
    const nat = component('natgateway', 'out', { arn: aws('ec2', 'natgateway/nat-0123456789abcdef0') })
    const plan = terraform([
      resourceChange('aws_nat_gateway.out', { actions: ['delete'], before: { id: 'nat-0123456789abcdef0' } }),
    ])
    const { announcements } = planned([plan], [targetOf([[nat, ...others]], [others])])
    expect(announcements[0]).toMatchObject({ outcome: 'happened', change: 0, because: ['same id'] })
  })

  test('by the name that CloudFormation makes up from the stack', () => {
    const plan = changeSet([{ Action: 'Add', LogicalResourceId: 'Orders', ResourceType: 'AWS::DynamoDB::Table' }])
    const { announcements, unplanned } = planned(
      [plan],
      [targetOf([others], [[...others, table('shop-Orders-1KX3ABCD9')]])],
    )
    expect(announcements[0]).toMatchObject({
      outcome: 'happened',
      change: 0,
      confidence: 0.9,
      because: ['named by the stack'],
    })
    expect(unplanned).toEqual([])
  })

  test("by the name before Pulumi's random end", () => {
    const urn = 'urn:pulumi:prod::shop::aws:dynamodb/table:Table::orders'
    const plan = {
      config: { 'aws:region': 'us-east-1' },
      steps: [{ op: 'create', urn, newState: { custom: true, inputs: {} } }],
    }
    const target = targetOf([others], [[...others, table('orders-1a2b3c4'), table('orders-archive')]])
    const { announcements, unplanned } = planned([plan], [target])
    expect(announcements[0]).toMatchObject({ outcome: 'happened', confidence: 0.85 })
    expect(unplanned).toHaveLength(1)
  })

  test("by the prefix before Terraform's random end", () => {
    const bucket = (name: string) => component('s3', name, { arn: `arn:aws:s3:::${name}` })
    const plan = terraform([
      resourceChange('aws_s3_bucket.logs', {
        actions: ['create'],
        after: { bucket_prefix: 'logs-' },
        after_unknown: { bucket: true },
      }),
    ])
    const target = targetOf(
      [[bucket('old')]],
      [[bucket('old'), bucket('logs-20260102030405060700000001'), bucket('logs-archive')]],
    )
    const { announcements, unplanned } = planned([plan], [target])
    expect(announcements[0]).toMatchObject({ outcome: 'happened', because: ['same name before a random end'] })
    expect(unplanned).toHaveLength(1)
  })

  test('by the name in the middle of its ARN', () => {
    const acl = (name: string) =>
      component(
        'waf',
        name,
        { arn: aws('wafv2', `regional/webacl/${name}/00000000-0000-4000-8000-000000000000`) },
        { label: undefined },
      )
    const plan = terraform([resourceChange('aws_wafv2_web_acl.edge', { actions: ['create'], after: { name: 'edge' } })])
    expect(outcomes(planned([plan], [targetOf([others], [[...others, acl('edge')]])]))).toEqual([
      'aws_wafv2_web_acl.edge: happened',
    ])
  })

  test('as a workload of the cluster that is there, on either cloud', () => {
    const cluster =
      '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/SHOP/providers/Microsoft.ContainerService/managedClusters/prod'
    const workload = (name: string) =>
      component('azureaksworkload', name, { resourceId: `${cluster}/workloads/default/deployment/${name}` })
    const create = resourceChange('kubernetes_deployment.web', {
      actions: ['create'],
      after: { metadata: [{ name: 'web' }] },
    })
    const target = targetOf([[workload('api')]], [[workload('api'), workload('web')]], {
      provider: 'azure',
      region: 'westeurope',
    })
    expect(planned([terraform([create])], [target]).announcements[0]).toMatchObject({ outcome: 'happened', change: 0 })
  })

  test('as the members of a replication group', () => {
    const node = (name: string) => component('elasticache', name, { arn: aws('elasticache', `cluster:${name}`) })
    const plan = terraform([
      resourceChange('aws_elasticache_replication_group.s', {
        actions: ['create'],
        after: { replication_group_id: 'sessions', region: 'us-east-1' },
      }),
    ])
    const target = targetOf([others], [[...others, node('sessions-001'), node('sessions-002')]])
    const report = planned([plan], [target])
    expect(report.announcements[0]).toMatchObject({ outcome: 'happened', changes: [0, 1] })
    expect(report.unplanned).toEqual([])
  })

  test('by its Azure id in any capitals, with the suffix of Cloudcraft', () => {
    const app = component('azurewebapp', 'shop', {
      resourceId: `${azure('Microsoft.Web/sites/Shop')}#componentType=azurewebapp`,
    })
    const plan = terraform([
      resourceChange('azurerm_linux_web_app.shop', {
        actions: ['delete'],
        before: { id: azure('Microsoft.Web/sites/shop'), name: 'shop' },
      }),
    ])
    const target = targetOf([[app]], [[]], { provider: 'azure', region: 'eastus' })
    expect(planned([plan], [target]).announcements[0]).toMatchObject({
      outcome: 'happened',
      because: ['same Azure id'],
    })
  })

  test('by its name within its resource group only', () => {
    const other = azure('Microsoft.Compute/disks/data').replace('SHOP', 'OTHER')
    const disk = component('azuredisk', 'data', { resourceId: other }, { region: 'eastus' })
    const old = component(
      'azuredisk',
      'old',
      { resourceId: azure('Microsoft.Compute/disks/old') },
      { region: 'eastus' },
    )
    const plan = terraform([
      resourceChange('azurerm_managed_disk.data', {
        actions: ['create'],
        after: { name: 'data', resource_group_name: 'shop', location: 'eastus' },
      }),
    ])
    const report = planned([plan], [targetOf([[old]], [[old, disk]], { provider: 'azure', region: 'eastus' })])
    expect(report.counts).toMatchObject({ notSeen: 1, unplanned: 1 })
  })

  test("under Azure's own type where Cloudcraft's is not published, and is invisible otherwise", () => {
    const network = component('azurevirtualnetwork', 'net', {
      resourceId: azure('Microsoft.Network/virtualNetworks/net'),
    })
    const create = resourceChange('azurerm_virtual_network.net', {
      actions: ['create'],
      after: { name: 'net', resource_group_name: 'shop' },
    })
    const place = { provider: 'azure', region: 'eastus' } as const
    const vm = component('azurevm', 'x', { resourceId: azure('Microsoft.Compute/virtualMachines/x') })
    expect(outcomes(planned([terraform([create])], [targetOf([[vm]], [[vm, network]], place)]))).toEqual([
      'azurerm_virtual_network.net: happened',
    ])
    expect(outcomes(planned([terraform([create])], [targetOf([[vm]], [[vm]], place)]))).toEqual([
      'azurerm_virtual_network.net: invisible',
    ])
  })

  test('in the target that its region says', () => {
    const table2 = {
      ...table('orders'),
      arn: 'arn:aws:dynamodb:eu-west-1:123456789012:table/orders',
      region: 'eu-west-1',
    }
    const old2 = { ...table('old'), arn: 'arn:aws:dynamodb:eu-west-1:123456789012:table/old', region: 'eu-west-1' }
    const targets = [targetOf([others], [others]), targetOf([[old2]], [[old2, table2]], { region: 'eu-west-1' })]
    const create = (region: string) =>
      resourceChange('aws_dynamodb_table.orders', { actions: ['create'], after: { name: 'orders', region } })
    expect(planned([terraform([create('eu-west-1')])], targets).announcements[0]).toMatchObject({
      target: 1,
      outcome: 'happened',
    })
    const elsewhere = planned([terraform([create('us-east-1')])], targets)
    expect(elsewhere).toMatchObject({ counts: { notSeen: 1, unplanned: 1 }, unplanned: [{ target: 1, change: 0 }] })
  })

  test('in the region of the rest of the plan where it does not say its own', () => {
    const create = (name: string) =>
      resourceChange(`aws_dynamodb_table.${name}`, { actions: ['create'], after: { name } })
    const target = targetOf([others], [[...others, table('orders')]])
    expect(outcomes(planned([terraform([create('orders'), create('carts')])], [target]))).toEqual([
      'aws_dynamodb_table.carts: not-seen',
      'aws_dynamodb_table.orders: happened',
    ])
    expect(outcomes(planned([terraform([create('carts')])], [target]))).toEqual(['aws_dynamodb_table.carts: unknown'])
  })
})
