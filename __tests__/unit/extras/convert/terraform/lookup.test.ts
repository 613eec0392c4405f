import { describe, expect, test } from '@jest/globals'
import { buildLookup, linksByValue } from '../../../../../src/extras/convert/terraform/lookup.ts'
import type { TerraformResource } from '../../../../../src/extras/convert/terraform/modules.ts'
import type { JsonObject } from '../../../../../src/json.ts'
import { connectionsOf, convertJson, membersOf, ofType, stateOf } from '../../../../support/conversions.ts'

describe('a name that is not an id', () => {
  test('means what its attribute asks for, not everything that is called so', () => {
    const state = convertJson(
      stateOf(
        ['aws_vpc', 'main', { id: 'vpc-0a1b2c3d4e5f60001' }],
        ['aws_subnet', 'a', { id: 'subnet-0a1b2c3d4e5f60001', vpc_id: 'vpc-0a1b2c3d4e5f60001' }],
        ['aws_security_group', 'main', { id: 'sg-0a1b2c3d4e5f60001', name: 'main' }],
        ['aws_db_subnet_group', 'main', { id: 'main', name: 'main', subnet_ids: ['subnet-0a1b2c3d4e5f60001'] }],
        ['aws_db_instance', 'db', { identifier: 'db', db_subnet_group_name: 'main' }],
      ),
    )
    expect(membersOf(state, 'sg main')).toEqual([])
    expect(membersOf(state, 'subnet a')).toEqual(['rds db'])
  })

  test('in the settings of a function may be a table or a bucket, but not a function', () => {
    const state = convertJson(
      stateOf(
        ['aws_dynamodb_table', 't', { id: 'orders', name: 'orders' }],
        ['aws_lambda_function', 'orders', { id: 'orders', function_name: 'orders' }],
        ['aws_lambda_function', 'f', { function_name: 'f', environment: [{ variables: { A: 'orders' } }] }],
      ),
    )
    expect(connectionsOf(state)).toEqual(['lambda f ~> dynamodb orders'])
  })
})

test('a text with many resources refers to the first eight of them, and not to itself', () => {
  const resource = (name: string, values: JsonObject): TerraformResource => ({
    ...{ address: `aws_subnet.${name}`, module: '', isData: false, type: 'aws_subnet', name },
    ...{ index: undefined, isDeposed: false, values },
  })
  const id = 'subnet-0a1b2c3d4e5f60001'
  const namesakes = Array.from({ length: 10 }, (_, i) => resource(`s${i}`, { id }))
  const lookup = buildLookup(namesakes)
  const targets = (from: TerraformResource) => linksByValue(from, lookup).map(({ to }) => to)
  const eight = namesakes.slice(0, 8).map(({ address }) => address)
  expect(targets(resource('other', { subnet_id: id }))).toEqual(eight)
  expect(targets(namesakes[0] ?? resource('', {}))).toEqual(eight.slice(1))
})

test('an ARN means what it begins with: a path in a bucket, an invocation, a policy in text', () => {
  const arn = 'arn:aws:lambda:eu-west-1:111122223333:function:f'
  const uri = `arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/${arn}/invocations`
  const policy = JSON.stringify({ Statement: [{ Resource: ['arn:aws:s3:::bucket/*'] }, { Resource: '*' }] })
  const role = 'arn:aws:iam::111122223333:role/reader'
  const state = convertJson(
    stateOf(
      ['aws_api_gateway_rest_api', 'api', { id: 'abc123', name: 'api' }],
      ['aws_api_gateway_integration', 'i', { rest_api_id: 'abc123', uri }],
      ['aws_lambda_function', 'f', { arn, function_name: 'f', role }],
      ['aws_iam_role', 'r', { id: 'reader', name: 'reader', arn: role }],
      ['aws_iam_role_policy', 'p', { role: 'reader', policy }],
      ['aws_s3_bucket', 'b', { arn: 'arn:aws:s3:::bucket', bucket: 'bucket' }],
    ),
  )
  expect(connectionsOf(state)).toEqual(['apigateway api -> lambda f', 'lambda f ~> s3 bucket'])
})

test('Azure resources have their ids, sizes and rules', () => {
  const nic = '/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/networkInterfaces/n'
  const nsg = '/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/networkSecurityGroups/web'
  const vm = '/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/virtualMachines/vm'
  const rule = {
    direction: 'Inbound',
    access: 'Allow',
    protocol: 'Tcp',
    priority: 100,
    destination_port_range: '443',
    source_address_prefix: '*',
  }
  const azure = convertJson(
    stateOf(
      ['azurerm_network_interface', 'n', { id: nic }],
      [
        'azurerm_network_security_group',
        'web',
        { id: nsg, name: 'web', location: 'West Europe', security_rule: [rule] },
      ],
      [
        'azurerm_network_interface_security_group_association',
        'a',
        { network_interface_id: nic, network_security_group_id: nsg },
      ],
      [
        'azurerm_linux_virtual_machine',
        'vm',
        { id: vm, name: 'vm', location: 'westeurope', size: 'Standard_D2s_v5', network_interface_ids: [nic] },
      ],
      ['azurerm_virtual_network', 'v', { name: 'v' }],
    ),
  )
  expect(ofType(azure, 'azurevm')[0]).toMatchObject({
    resourceId: vm,
    region: 'westeurope',
    platform: 'linux',
    tier: 'Standard',
    instance: 'D2s v5',
  })
  expect(membersOf(azure, 'azurensg web')).toEqual(['azurevm vm'])
  expect(ofType(azure, 'azurensg')[0]?.['inboundRules']).toEqual([
    { protocol: 'tcp', portRange: '443', ruleNumber: 100, access: 'allow', target: '0.0.0.0/0', targetType: 'ip' },
  ])
  expect(azure.skipped[0]?.reason).toBe('Cloudcraft does not document the name of its type')
})
