import { describe, expect, test } from '@jest/globals'
import { DEPLOYMENTS } from '../../../../src/extras/simulator/deployments.ts'
import { type Component, componentsOf, type Document, scan, startClient, urisOf } from './client.ts'

interface Outcome {
  readonly before: Document
  readonly after: Document
  /** Types of what came and went, by ARN. */
  readonly added: readonly string[]
  readonly removed: readonly string[]
  /** Names of the fields that differ in what stayed, as `type.field`. */
  readonly changed: readonly string[]
}

async function outcomeOf(name: string, account = 'Production', region = 'us-east-1'): Promise<Outcome> {
  await using client = await startClient()
  const before = await scan(client, account, region)
  client.simulator.deploy(name)
  return compare(before, await scan(client, account, region))
}

function compare(before: Document, after: Document): Outcome {
  const [old, young] = [byUri(before), byUri(after)]
  const only = (one: typeof old, other: typeof old): string[] =>
    [...one]
      .filter(([uri]) => !other.has(uri))
      .map(([, component]) => component.type)
      .sort()
  const changed = [...old].flatMap(([uri, component]) => differences(component, young.get(uri) ?? component))
  return { before, after, added: only(young, old), removed: only(old, young), changed: changed.sort() }
}

function byUri(document: Document): Map<string, Component> {
  return new Map(
    componentsOf(document).flatMap((one) => {
      const uri = one.arn ?? one.resourceId
      return uri === undefined ? [] : [[uri, one] as const]
    }),
  )
}

const UNSTABLE = new Set(['id', 'nodes', 'mapPos', 'mapSize', 'layout'])

/** Order and spelling of numbers are no difference. */
function differences(a: Component, b: Component): string[] {
  const plain = (value: unknown): string =>
    Array.isArray(value)
      ? value
          .map((item) => JSON.stringify(item))
          .sort()
          .join()
      : String(JSON.stringify(value)).replaceAll('"', '')
  return Object.keys(a)
    .filter((key) => !UNSTABLE.has(key) && plain(a[key]) !== plain(b[key]))
    .map((key) => `${a.type}.${key}`)
}

const WEB_ROLL = ['ebs', 'ebs', 'ebs', 'ec2', 'ec2', 'ec2']

describe('a deployment', () => {
  test.each<[name: string, added: string[], removed: string[], changed: string[]]>([
    ['nothing', [], [], []],
    ['rollout', WEB_ROLL, WEB_ROLL, []],
    ['ecs-rollout', ['ecstask', 'ecstask', 'ecstask'], ['ecstask', 'ecstask', 'ecstask'], []],
    ['eks-rollout', [], [], []],
    ['scale-up', ['ebs', 'ebs', 'ec2', 'ec2'], [], []],
    ['scale-down', [], ['ebs', 'ec2'], []],
    ['database-resize', [], [], ['rds.instanceSize']],
    ['database-removed', [], ['rds'], []],
    ['database-replaced', ['rds'], ['rds'], []],
    ['security-group-opened', [], [], ['sg.inboundRules']],
    ['bucket-removed', [], ['s3'], []],
    ['new-service', ['dynamodb', 'ecsservice', 'ecstask', 'ecstask', 'sqs'], [], []],
    ['load-balancer-replaced', ['elb'], ['elb'], []],
    ['blue-green', ['asg', ...WEB_ROLL], ['asg', ...WEB_ROLL], []],
    ['lambda-updated', [], [], ['lambda.memory']],
    ['permission-lost', [], ['rds', 'rds', 'rds'], []],
    ['stack-removed', [], ['dynamodb', 'lambda', 'snstopic', 'sqs'], []],
    [
      'release',
      ['dynamodb', ...WEB_ROLL, 'ecstask', 'ecstask', 'ecstask', 'lambda', 'sqs'],
      [...WEB_ROLL, 'ecstask', 'ecstask', 'ecstask', 's3'],
      ['rds.instanceSize', 'sg.inboundRules'],
    ],
  ])('%s changes what it says and nothing else', async (name, added, removed, changed) => {
    const outcome = await outcomeOf(name)
    expect(outcome.added).toEqual([...added].sort())
    expect(outcome.removed).toEqual([...removed].sort())
    expect(outcome.changed).toEqual([...changed].sort())
  })

  test.each(DEPLOYMENTS.map(({ name }) => name))('%s leaves all other regions and accounts alone', async (name) => {
    await using client = await startClient()
    const elsewhere = async (): Promise<string[][]> => {
      const places = [
        ['Production', 'eu-west-1'],
        ['Production', 'us-west-2'],
        ['Staging', 'us-east-1'],
        ['Azure Production', 'westeurope'],
      ]
      return Promise.all(places.map(async ([account, region]) => urisOf(await scan(client, account, region))))
    }
    const before = await elsewhere()
    client.simulator.deploy(name)
    // The role of Production is one for all of its regions: what it may not read is missing everywhere.
    const expected =
      name === 'permission-lost'
        ? before.map((uris, i) => (i < 2 ? uris.filter((uri) => !uri.includes(':rds:')) : uris))
        : before
    expect(await elsewhere()).toEqual(expected)
  })

  test.each(DEPLOYMENTS.map(({ name }) => name))('%s may be applied twice', async (name) => {
    await using client = await startClient()
    client.simulator.deploy(name)
    client.simulator.deploy(name)
    expect((await scan(client)).data.nodes.length).toBeGreaterThan(20)
  })

  test('has a unique name and a title of one line', () => {
    expect(new Set(DEPLOYMENTS.map(({ name }) => name)).size).toBe(DEPLOYMENTS.length)
    for (const { title } of DEPLOYMENTS) expect(title).toMatch(/^[A-Z][^\n]{10,120}$/)
  })
})

test.each<[name: string, added: string[], removed: string[], changed: string[]]>([
  ['azure-scale', ['azurevm'], [], ['azurevm.instance']],
  ['azure-rollout', ['azureakspod', 'azureakspod', 'azureakspod'], ['azureakspod', 'azureakspod', 'azureakspod'], []],
  ['azure-share-removed', [], ['azurefiles'], []],
  [
    'azure-server-resized',
    [],
    [],
    ['azurepostgresql.backupRetention', 'azurepostgresql.haEnabled', 'azurepostgresql.instance'],
  ],
  [
    'azure-release',
    ['azureakspod', 'azureakspod', 'azureakspod', 'azuresbqueue'],
    ['azureakspod', 'azureakspod', 'azureakspod', 'azurefiles'],
    ['azurensg.inboundRules', 'azurewebapp.instance'],
  ],
])('%s changes what it says and nothing else, in eastus', async (name, added, removed, changed) => {
  const outcome = await outcomeOf(name, 'Azure Production', 'eastus')
  expect([outcome.added, outcome.removed, outcome.changed]).toEqual([added, removed, changed])
})

test('eks-rollout gives the pods of one workload more memory; pods have no ARN to tell them by', async () => {
  const { before, after } = await outcomeOf('eks-rollout')
  const memories = ({ data }: Document): unknown[] =>
    data.nodes
      .filter(({ type }) => type === 'ekspod')
      .map((pod) => pod['memoryGB'])
      .sort()
  expect([memories(before), memories(after)]).toEqual([
    ['0.5', '0.5', '0.5', '2'],
    ['1', '1', '1', '2'],
  ])
})

test('security-group-opened opens the database to the world, only once if repeated', async () => {
  await using client = await startClient()
  for (let i = 0; i < 2; i++) client.simulator.deploy('security-group-opened')
  const group = (await scan(client)).data.groups.find(({ type, name }) => type === 'sg' && name === 'database')
  const rules = (group?.['inboundRules'] ?? []) as { target: string; portRange: string; targetType: string }[]
  const open = rules.filter(({ target }) => target === '0.0.0.0/0')
  expect(open).toEqual([expect.objectContaining({ portRange: '5432', protocol: 'tcp', targetType: 'ip' })])
})

test('release moves the web instances to Graviton', async () => {
  const { before, after } = await outcomeOf('release')
  const types = ({ data }: Document): unknown[] => {
    const asg = data.groups.find(({ type }) => type === 'asg')
    return data.nodes
      .filter(({ id }) => asg?.nodes?.includes(id))
      .map((one) => `${one['instanceType']}.${one['instanceSize']}`)
  }
  expect([types(before), types(after)]).toEqual([Array(3).fill('c5.large'), Array(3).fill('c6g.large')])
})

test('new-service is behind the load balancer', async () => {
  const { after } = await outcomeOf('new-service')
  const byId = new Map(componentsOf(after).map((component) => [component.id, component]))
  const targets = after.data.edges
    .filter(({ from }) => byId.get(from)?.type === 'elb')
    .map(({ to }) => byId.get(to)?.name ?? byId.get(to)?.type)
  expect(targets.sort()).toEqual(['asg', 'checkout', 'invoices'])
})

test('load-balancer-replaced keeps the name and everything that hangs on it', async () => {
  const { before, after } = await outcomeOf('load-balancer-replaced')
  const arn = ({ data }: Document): string => data.nodes.find(({ type }) => type === 'elb')?.arn ?? ''
  expect(arn(after).replace(/[0-9a-f]{16}$/, '')).toBe(arn(before).replace(/[0-9a-f]{16}$/, ''))
  expect(after.data.edges).toHaveLength(before.data.edges.length)
})

test('the same seed deploys the same new ids', async () => {
  expect(urisOf((await outcomeOf('release')).after)).toEqual(urisOf((await outcomeOf('release')).after))
})
