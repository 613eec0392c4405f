import { describe, expect, test } from '@jest/globals'
import {
  componentType,
  isContainer,
  isEstimateOf,
  isFoundation,
  isFrame,
  isNetwork,
  isStateful,
  memberNameOf,
  nameOf,
  plural,
  pluralOf,
  poolTypeOf,
} from '../../../../../src/inventory/read/component-types/component-types.ts'
import { fieldsOf } from '../../../../../src/inventory/read/component-types/fields.ts'
import { DOCUMENTED_TYPES } from '../../../../support/documented-types.ts'

const { aws, azure, common, named } = DOCUMENTED_TYPES
const ALL = [...aws, ...azure, ...common, ...named]
const those = (is: (type: string) => boolean) => ALL.filter(is).sort().join(' ')

describe('The table of component types', () => {
  test.each(ALL)('has an entry for %s', (type) => {
    expect(componentType(type)).toBeDefined()
  })
  test.each([...aws, ...azure, ...named])('calls %s by a name that people use, never by the type alone', (type) => {
    const plain = ['subnet', 'region']
    expect(nameOf(type) === type).toBe(plain.includes(type))
    expect(nameOf(type)).toMatch(/^[A-Za-z0-9]+( [A-Za-z0-9]+)*$/)
  })
  test('has a name of its own for each, where two are not the same thing on two clouds or by two names', () => {
    const names = ALL.map(nameOf)
    const shared = [...new Set(names.filter((name, i) => names.indexOf(name) !== i))]
    expect(shared).toEqual(['SNS topic', 'load balancer'])
  })
  test('has the parents of pools as containers, and a short word for their members', () => {
    const pools = ALL.flatMap((type) => (poolTypeOf(type) === undefined ? [] : [[poolTypeOf(type), type]]))
    expect(pools.map(([parent = '', member = '']) => `${parent} ${memberNameOf(parent, member)}`).sort()).toEqual([
      'asg instance',
      'azureaksworkload pod',
      'azurevmss instance',
      'ecsservice task',
      'eksworkload pod',
    ])
    for (const [parent = ''] of pools) expect(isContainer(parent)).toBe(true)
  })
  test('says whose loss is a loss of data', () => {
    expect(those(isStateful)).toBe(
      'azureblob azurecosmosdb azuredisk azurefiles azuremysql azurepostgresql azuretable docdb dynamodb ebs ecr efs es fsx ' +
        'glaciervault keyspaces kinesisstream neptune rds redshift s3 timestream',
    )
  })
  test('says what others stand on, and what makes a network', () => {
    expect(those(isFoundation)).toBe(
      'apigateway azureapimanagement azureappgw azurelb azurevngw customergateway elb internetgateway natgateway subnet transitgateway vpc vpngateway',
    )
    expect(those(isNetwork)).toBe('networkacl sg subnet vpc')
    expect(those(isFrame)).toBe('region zone')
  })
  test('knows on which type a figure belongs to the cost model', () => {
    expect(isEstimateOf('ecr', 'storageGB')).toBe(true)
    expect(isEstimateOf('ecstask', 'storageGB')).toBe(false)
    expect(isEstimateOf('neptune', 'iops')).toBe(true)
    expect(isEstimateOf('ebs', 'iops')).toBe(false)
    expect(isEstimateOf('azuretable', 'requestUnits')).toBe(true)
    expect(isEstimateOf('azurecosmosdb', 'requestUnits')).toBe(false)
    expect(isEstimateOf('lambda', '')).toBe(false)
  })
})

test.each([
  [
    'amount',
    'azureapimanagement units, azureapimanagement gateways, azureappgw instances, azurebastion scaleUnits, azurecosmosdb requestUnits, azurecosmosdb postgresqlNodes, azurecosmosdb postgresqlCoordinatorCores, azurecosmosdb postgresqlCoordinatorStorage, azurecosmosdb postgresqlWorkerCores, azurecosmosdb postgreesqlWorkerCores, azurecosmosdb postgresqlWorkerStorage, azurecosmosdb postgreesqlWorkerStorage, azuredisk diskSizeGb, azuremysql storageMB, azurepostgresql storageMB, azuresbnamespace messagingUnits, azurevngw s2sTunnels, azurevmss capacity',
  ],
  ['standby', 'azurecosmosdb postgresqlHighAvailability, azuremysql haEnabled, azurepostgresql haEnabled'],
  [
    'size',
    'azureappgw size, azuredisk tier, azuremysql instance, azurepostgresql instance, azureredis instance, azurevm instance, azurewebapp instance, azurevmss instance',
  ],
])('of Azure these fields are the %s that a resource has: %s', (role, fields) => {
  const those = [...azure, ...named].flatMap((type) =>
    [...fieldsOf(type)].flatMap(([field, facts]) => (facts.role === role ? [`${type} ${field}`] : [])),
  )
  expect(those).toEqual(fields.split(', '))
})

describe('A type that is not in the table', () => {
  test('is shown as a plain word, or not at all', () => {
    expect(nameOf('quantumlink')).toBe('quantumlink')
    for (const type of ['', 'two words', '<b>', 'x'.repeat(31)]) expect(nameOf(type)).toBe('resource')
  })
  test.each(['__proto__', 'constructor', 'toString'])('%s is one of those', (type) => {
    expect(componentType(type)).toBeUndefined()
    expect(isStateful(type) || isContainer(type) || isEstimateOf(type, 'x')).toBe(false)
  })
  test('of Azure is stateful when its name says so', () => {
    expect(isStateful('azuresqldatabase')).toBe(true)
    expect(isStateful('azurepipeline')).toBe(false)
  })
  test('that is a gateway has others behind it', () => {
    expect(isFoundation('vpcgateway')).toBe(true)
    expect(isFoundation('gatewaylog')).toBe(false)
  })
})

test.each([
  ['ecr', 'ECR repositories'],
  ['apigateway', 'API gateways'],
  ['eventbus', 'event buses'],
  ['vpc', 'VPCs'],
  ['azureredis', 'Redis caches'],
])('several of %s are %s', (type, several) => expect(pluralOf(type)).toBe(several))

test('the plural of a short word follows the same rules', () => {
  expect(plural('pod')).toBe('pods')
})

test('beside another parent a member has its full name', () => {
  expect(memberNameOf('vpc', 'ec2')).toBe('EC2 instance')
})
