import { describe, expect, test } from '@jest/globals'
import { identify, shortName } from '../../../../src/inventory/read/identity.ts'
import { ACCOUNT, diffOf, inventoryFrom, parsed, resource, told } from '../inventories.ts'

describe('A component is recognised by', () => {
  const known = (component: Readonly<Record<string, string>>, label?: string) => identify(component, 'x', label)

  test('its ARN before anything else', () => {
    expect(known({ arn: 'arn:a', resourceId: '/b', id: 'sg-12345678' })).toEqual({ kind: 'arn', key: 'arn:a' })
  })
  test('its Azure id in any case', () => {
    expect(known({ resourceId: '/Subscriptions/A' })).toEqual({
      ...{ kind: 'azure-id', key: '/subscriptions/a' },
      written: '/Subscriptions/A',
    })
  })
  test.each(['sg-12345678', 'vpc-bade98dd', 'subnet-0752f314ffbf0126e', 'acl-0mqj0d4dxpmf9iru3'])(
    'its AWS id %s',
    (id) => {
      expect(known({ id })).toEqual({ kind: 'aws-id', key: id })
    },
  )
  test.each(['0998cf01-d22e-4324-83a9-b06ffbd93188', 'node-1', '1063814395', 'SG-12345678', ''])(
    'no id such as %j',
    (id) => {
      expect(known({ id }).kind).toBe('described')
    },
  )
  test('its description at last', () => {
    expect(known({ region: 'eu-west-1', name: 'own' }, 'label').key).toBe('x/eu-west-1/label')
    expect(known({ region: 'eu-west-1', name: 'own' }).key).toBe('x/eu-west-1/own')
  })
})

test.each([
  ['arn:aws:ec2:us-west-1:111122223333:instance/i-0123456789abcdef0', 'i-0123456789abcdef0'],
  ['arn:aws:lambda:us-west-1:111122223333:function:thumbs', 'thumbs'],
  ['arn:aws:elasticloadbalancing:us-west-1:111122223333:loadbalancer/app/front/50dc6c495c0c9188', 'front'],
  ['arn:aws:s3:::assets', 'assets'],
])('%s is called %s for short', (key, name) => expect(shortName({ kind: 'arn', key })).toBe(name))

describe('A resource of Azure', () => {
  const SITES = '/subscriptions/a/resourceGroups/RG/providers/Microsoft.Web/sites'
  const at = (resourceId: string, type = 'azurewebapp') => ({ type, id: 'x', resourceId })

  test.each([
    [
      'azureappgw',
      '/subscriptions/a/resourceGroups/RG/providers/Microsoft.Network/applicationGateways/DocTeamGateway',
      'DocTeamGateway',
    ],
    ['azurewebapp', `${SITES}/DocSite#componentType=azurewebapp`, 'DocSite'],
    ['azureakspod', '/subscriptions/a/c/pods/default/doc-agent-fdf8f8fb7-a1', 'doc-agent-fdf8f8fb7-a1'],
    ['azurelb', '/', '/'],
    ['azurelb', '#', '#'],
  ])('%s %s is called %s', (type, resourceId, name) => {
    expect(inventoryFrom([at(resourceId, type)]).resources[0]?.name).toBe(name)
  })
  test('is called by its id where Cloudcraft only says what it is', () => {
    const namespace = (name: string) => {
      const resourceId = '/subscriptions/a/resourceGroups/RG/providers/Microsoft.ServiceBus/namespaces/orders'
      return inventoryFrom([{ ...at(resourceId, 'azuresbnamespace'), name }]).resources[0]?.name
    }
    expect([namespace('Namespace'), namespace('Bus of orders')]).toEqual(['orders', 'Bus of orders'])
  })
  test('is called by the name in its ARN where Cloudcraft only says what it is, and told apart by it', () => {
    const cluster = (name: string) => ({
      ...resource('ekscluster', name),
      arn: `arn:aws:eks:us-east-1:${ACCOUNT}:cluster/${name}`,
      name: 'EKS Cluster',
    })
    expect(told(diffOf([[cluster('shop')]], [[cluster('crm')]]))).toEqual(['removed shop', 'added crm'])
  })
  test('is the same in any case, also of the suffix', () => {
    const spelled = ['Site#componentType=azurewebapp', 'SITE#componenttype=azurewebapp'].map((name) =>
      at(`${SITES}/${name}`),
    )
    expect(diffOf([spelled.slice(0, 1)], [spelled.slice(1)]).changes).toEqual([])
  })
  test('is another one with another suffix: a store of each kind may share the id of one account', () => {
    const account = '/subscriptions/a/resourceGroups/RG/providers/Microsoft.Storage/storageAccounts/acc'
    const stores = ['azureblob', 'azurefiles'].map((type) => ({
      ...at(`${account}#componentType=${type}`, type),
      id: type,
    }))
    expect(inventoryFrom(stores).resources.map(({ name }) => name)).toEqual(['acc', 'acc'])
    expect(told(diffOf([stores], [stores.slice(0, 1)]))).toEqual(['removed acc'])
  })
})

describe('The same and not the same', () => {
  const group = (properties: object) => [{ type: 'sg', id: 'sg-0123456789abcdef0', name: 'web', ...properties }]

  test('a group whose ARN only one side knows is one group', () => {
    const arn = 'arn:aws:ec2:us-east-1:123456789012:security-group/sg-0123456789abcdef0'
    expect(told(diffOf([group({})], [group({ arn })]))).toEqual([])
  })
  const UUIDS = ['11111111-2222-4333-8444-555555555555', 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee'] as const
  const drawn = (label: string) => ({ type: 'efs', id: UUIDS[0], region: 'us-east-1', label })
  const known = (id: string) => resource('sqs', 'known', { id, label: 'known' })

  test('a UUID recognises a resource between versions of one drawing, where the resources with ARNs kept theirs', () => {
    const diff = diffOf([[drawn('alpha'), known(UUIDS[1])]], [[drawn('omega'), known(UUIDS[1])]])
    expect(told(diff)).toEqual(['changed omega: name'])
  })
  test('a UUID recognises nothing where no resource has an ARN to go by, or where half of them have new ones', () => {
    expect(told(diffOf([[drawn('alpha')]], [[drawn('omega')]]))).toEqual(['removed alpha', 'added omega'])
    const other = (id: string) => resource('sqs', 'other', { id, label: 'other' })
    const kept = '22222222-2222-4333-8444-555555555555'
    const diff = diffOf(
      [[drawn('alpha'), known(UUIDS[1]), other(kept)]],
      [[drawn('omega'), known('33333333-2222-4333-8444-555555555555'), other(kept)]],
    )
    expect(told(diff)).toEqual(['removed alpha', 'added omega'])
  })
  const logs = (type: string) => ({ ...resource(type, 'x'), arn: 'arn:aws:es:us-east-1:123456789012:domain/logs' })
  test.each([
    ['the old type is still there', [], [resource('es', 'other')]],
    ['the new type was there before', [resource('kinesisstream', 'other')], []],
  ])('two types are two resources where %s', (_what, before, after) => {
    const diff = diffOf([[logs('es'), ...before]], [[logs('kinesisstream'), ...after]])
    const kinds = diff.changes
      .filter((change) => JSON.stringify(change).includes('domain/logs'))
      .map(({ kind }) => kind)
    expect(kinds.sort()).toEqual(['added', 'removed'])
  })
  test('a database that was made again under its name with another service is another one, and its data is gone', () => {
    const database = (type: string) => ({ ...resource(type, 'x'), arn: 'arn:aws:rds:us-east-1:123456789012:db:orders' })
    const { changes } = diffOf([[database('rds')]], [[database('docdb')]])
    expect(changes).toMatchObject([
      { kind: 'removed', before: { type: 'rds' }, tags: ['destructive'] },
      { kind: 'added', after: { type: 'docdb' } },
    ])
  })
  test('a type that Cloudcraft calls by a new word is the same, whatever fields only one of the words has', () => {
    const topic = (type: string, fields: object) => ({ ...logs(type), id: type, ...fields })
    const [before, after] = [topic('sns', { notifications: 1, old: true }), topic('snstopic', { fifo: false })]
    expect(diffOf([[before]], [[after]])).toMatchObject({ changes: [], unchanged: 1, warnings: [] })
    const changed = diffOf([[{ ...before, kind: 'a' }]], [[{ ...after, kind: 'b' }]]).changes
    expect(changed).toMatchObject([{ kind: 'changed', fields: [{ path: 'kind', before: 'a', after: 'b' }] }])
  })
  test('two types that share an ARN are two resources, each known on a side that has one of them', () => {
    const both = ['es', 'kinesisstream'].map((type) =>
      resource(type, 'x', { arn: 'arn:aws:es:us-east-1:1:domain/logs' }),
    )
    for (const nodes of [both, [...both].reverse()]) {
      expect(diffOf([nodes], [both]).changes).toEqual([])
      const one = both.slice(1)
      expect(diffOf([nodes], [one]).changes).toMatchObject([{ kind: 'removed', before: { type: 'es' } }])
      expect(diffOf([one], [nodes]).changes).toMatchObject([{ kind: 'added', after: { type: 'es' } }])
    }
  })
  const service = (path: string) => [
    resource('ecsservice', 'x', { arn: `arn:aws:ecs:us-east-1:123456789012:service/${path}` }),
  ]

  test('an ECS service whose ARN lost its cluster is one service', () => {
    expect(told(diffOf([service('shop/web')], [service('web')]))).toEqual([])
    expect(told(diffOf([service('web')], [service('shop/web')]))).toEqual([])
  })
  test('an ECS service of one name in another cluster is another service', () => {
    expect(told(diffOf([service('shop/web')], [service('office/web')]))).toEqual(['replaced web by web'])
  })
  test('one ARN drawn twice is one resource, with the members of both drawings', () => {
    const arn = 'arn:aws:ecs:us-east-1:123456789012:cluster/shop'
    const drawing = (id: string, nodes: string[]) => ({ type: 'ecscluster', id, arn, nodes })
    const { resources, members } = parsed({
      nodes: [resource('sqs', 'a'), resource('sqs', 'b'), drawing('1', ['sqs-a', 'sqs-a']), drawing('2', ['sqs-b'])],
    })
    expect(resources).toHaveLength(3)
    expect([...members.values()].map((list) => [...list].sort())).toEqual([[0, 1]])
  })
})
