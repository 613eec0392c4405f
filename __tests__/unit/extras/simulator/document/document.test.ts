import { describe, expect, test } from '@jest/globals'
import * as v from 'valibot'
import { DOCUMENTED_TYPES } from '../../../../support/documented-types.ts'
import { type Client, componentsOf, type Document, scan, startClient } from '../client.ts'

const PLACES = [
  ['Production', 'us-east-1'],
  ['Production', 'eu-west-1'],
  ['Production', 'us-west-2'],
  ['Staging', 'us-east-1'],
  ['Azure Production', 'eastus'],
  ['Azure Production', 'westeurope'],
] as const

const point = v.tuple([v.number(), v.number()])
const form = v.nullable(v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i)))
/** Some of Cloudcraft's pages have `null` as a text. */
const flat = v.union([form, v.literal('null')])
const colour = v.union([
  v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i)),
  v.strictObject({ isometric: form, '2d': flat }),
])
const look = { color: colour, accentColor: v.optional(colour) }
const uri = {
  arn: v.optional(v.pipe(v.string(), v.startsWith('arn:aws:'))),
  resourceId: v.optional(v.pipe(v.string(), v.startsWith('/subscriptions/'))),
}
const rule = v.object({
  protocol: v.string(),
  portRange: v.string(),
  target: v.string(),
  targetType: v.picklist(['ip', 'ipv6', 'sg']),
})
const label = v.object({
  id: v.pipe(v.string(), v.uuid()),
  type: v.literal('isotext'),
  text: v.pipe(v.string(), v.minLength(1)),
  mapPos: v.strictObject({ relTo: v.string(), offset: point }),
  textSize: v.literal(16),
  color: v.literal('#000000'),
  outline: v.literal(true),
  standing: v.literal(false),
  direction: v.literal('down'),
  isometric: v.literal(true),
})
const edge = v.object({
  id: v.optional(v.string()),
  type: v.picklist(['edge', 'autoedge']),
  from: v.string(),
  to: v.string(),
  color: v.string(),
  width: v.literal(2),
  dashed: v.boolean(),
  endCap: v.optional(v.literal('arrow')),
})
const documentSchema = v.strictObject({
  tags: v.tuple([v.picklist(['AWS', 'Azure']), v.string(), v.string()]),
  data: v.object({
    name: v.string(),
    grid: v.literal('infinite'),
    projection: v.picklist(['isometric', '2d']),
    nodes: v.array(v.object({ id: v.pipe(v.string(), v.uuid()), type: v.string(), mapPos: point, ...uri, ...look })),
    groups: v.array(
      v.object({
        id: v.string(),
        type: v.string(),
        nodes: v.array(v.string()),
        inboundRules: v.optional(v.array(rule)),
        ...uri,
        ...look,
      }),
    ),
    edges: v.array(edge),
    text: v.array(label),
    surfaces: v.array(v.unknown()),
    icons: v.array(v.unknown()),
    images: v.array(v.unknown()),
    connectors: v.array(v.unknown()),
  }),
})

async function scanAll(client: Client): Promise<Document[]> {
  return Promise.all(PLACES.map(([account, region]) => scan(client, account, region)))
}

describe('the document of every place', () => {
  test('has the shape of a blueprint', async () => {
    await using client = await startClient()
    for (const document of await scanAll(client)) {
      expect(v.safeParse(documentSchema, document).issues).toBeUndefined()
    }
  })

  test('resolves in itself: members, ends of connections, owners of labels', async () => {
    await using client = await startClient()
    for (const { data } of await scanAll(client)) {
      const ids = new Set([...data.nodes, ...data.groups].map(({ id }) => id))
      const used = [
        ...data.groups.flatMap(({ nodes }) => nodes ?? []),
        ...data.edges.flatMap(({ from, to }) => [from, to]),
        ...data.text.map(({ mapPos }) => mapPos.relTo),
      ]
      expect(used.filter((id) => !ids.has(id))).toEqual([])
    }
  })

  test('keeps every block at least one and a half units from the next', async () => {
    await using client = await startClient()
    for (const { data } of await scanAll(client)) {
      const spots = data.nodes.map(({ mapPos }) => mapPos as readonly [number, number])
      const tooClose = spots.flatMap(([x, y], i) =>
        spots.slice(i + 1).filter(([x2, y2]) => Math.abs(x - x2) < 1.5 && Math.abs(y - y2) < 1.5),
      )
      expect(tooClose).toEqual([])
    }
  })
})

describe('the main region of Azure', () => {
  test('has every documented type, and the two that are known by name, and no others', async () => {
    await using client = await startClient()
    const { data } = await scan(client, 'Azure Production', 'eastus')
    const types = new Set([...data.nodes, ...data.groups].map(({ type }) => type))
    expect([...types].sort()).toEqual([...DOCUMENTED_TYPES.azure, ...DOCUMENTED_TYPES.named].sort())
  })

  test('spells things as the documentation does', async () => {
    await using client = await startClient()
    const components = componentsOf(await scan(client, 'Azure Production', 'eastus'))
    const idOf = (type: string) => String(components.find((one) => one.type === type)?.['resourceId'])
    const tail = (type: string) => idOf(type).split('/providers/')[1]
    expect(tail('azurewebapp')).toBe('Microsoft.Web/sites/Storefront#componentType=azurewebapp')
    expect(tail('azureappgw')).toBe('Microsoft.Network/applicationGateways/ShopGateway')
    expect(tail('azurefiles')).toBe(
      'Microsoft.Storage/storageAccounts/larkspurprod/fileServices/default/shares/invoices',
    )
    expect(tail('azuresbtopic')).toBe('Microsoft.ServiceBus/namespaces/larkspur/topics/order-events')
    expect(tail('azureakspod')).toMatch(
      /^Microsoft.ContainerService\/managedClusters\/aks-prod\/pods\/shop\/[a-z-]+-[a-z0-9]{10}-[a-z0-9]{5}$/,
    )
    expect(idOf('azurevm')).toMatch(/^\/subscriptions\/[0-9a-f-]{36}\/resourceGroups\/LARKSPUR-PROD\/providers\//)
    expect(components.find(({ type }) => type === 'azurebastion')).toMatchObject({
      color: { isometric: '#ececed', '2d': 'null' },
    })
  })

  test('has pods in workloads, workloads in their cluster, queues and topics in their namespace', async () => {
    await using client = await startClient()
    const { data } = await scan(client, 'Azure Production', 'eastus')
    const typeOf = new Map([...data.nodes, ...data.groups].map(({ id, type }) => [id, type]))
    const held = data.groups.map(({ type, nodes }) => [type, [...new Set(nodes?.map((id) => typeOf.get(id)))].sort()])
    expect(Object.fromEntries(held)).toEqual({
      azureakscluster: ['azureaksworkload'],
      azureaksworkload: ['azureakspod'],
      azurensg: ['azurevmss'],
      azuresbnamespace: ['azuresbqueue', 'azuresbtopic'],
    })
    for (const { type, mapSize } of data.groups)
      expect([type, mapSize !== undefined]).toEqual([type, type !== 'azurensg'])
  })
})

describe('the main region', () => {
  test('is a company of a believable size, with every kind of thing', async () => {
    await using client = await startClient()
    const components = componentsOf(await scan(client))
    expect(components.length).toBeGreaterThanOrEqual(55)
    expect(components.length).toBeLessThanOrEqual(75)
    const kinds = `vpc subnet sg networkacl internetgateway natgateway elb asg ec2 ebs ecscluster ecsservice ecstask ekscluster
      eksworkload ekspod rds elasticache s3 lambda dynamodb sqs snstopic apigateway cloudfront r53 efs ecr vpcendpoint region`
    expect([...new Set(components.map(({ type }) => type))].sort()).toEqual(kinds.split(/\s+/).sort())
  })

  test('names groups, and nodes by labels alone', async () => {
    await using client = await startClient()
    const { data } = await scan(client)
    expect(data.nodes.filter((node) => 'name' in node)).toEqual([])
    expect(data.groups.find(({ type }) => type === 'vpc')?.name).toBe('production')
    const bastion = data.text.find(({ text }) => text === 'bastion')
    expect(data.nodes.find(({ id }) => id === bastion?.mapPos.relTo)?.type).toBe('ec2')
  })

  test('labels the autoscaling group, not its instances, and volumes without a name by their id', async () => {
    await using client = await startClient()
    const { data } = await scan(client)
    const asg = data.groups.find(({ type }) => type === 'asg')
    const labelled = new Set(data.text.map(({ mapPos }) => mapPos.relTo))
    expect(labelled.has(asg?.id ?? '')).toBe(true)
    expect(asg?.nodes?.filter((id) => labelled.has(id))).toEqual([])
    expect(data.text.filter(({ text }) => /^vol-0[0-9a-f]{16}$/.test(text))).toHaveLength(3)
  })

  test('spreads the members of an even autoscaling group as Cloudcraft does', async () => {
    await using client = await startClient()
    const { data } = await scan(client)
    const asg = data.groups.find(({ type }) => type === 'asg')
    const [left = Number.NaN] = (asg?.['mapPos'] ?? []) as number[]
    const [width = Number.NaN] = (asg?.['mapSize'] ?? []) as number[]
    const members = data.nodes.filter(({ id }) => asg?.nodes?.includes(id))
    const xs = members.map(({ mapPos }) => (mapPos as [number, number])[0]).sort((a, b) => a - b)
    expect(asg?.['layout']).toBe('even')
    expect(xs).toEqual(members.map((_, i) => left + ((width - 1) * i) / (members.length - 1)))
  })

  test('writes connections as scans do: autoedge with the id of its ends, edge without', async () => {
    await using client = await startClient()
    const { data } = await scan(client)
    for (const { id, type, from, to } of data.edges) expect(id).toBe(type === 'autoedge' ? `${from}-${to}` : undefined)
    expect(new Set(data.edges.map(({ type }) => type)).size).toBe(2)
  })

  test('has a file system without an ARN and a region with the hash of its name', async () => {
    await using client = await startClient()
    const { data } = await scan(client)
    expect(data.nodes.find(({ type }) => type === 'efs')?.arn).toBeUndefined()
    expect(data.groups.find(({ type }) => type === 'region')).toMatchObject({
      id: '1063814395',
      arn: 'arn:aws::us-east-1::',
    })
  })

  test('repeats members and writes numbers as text every now and then', async () => {
    await using client = await startClient()
    const documents = await Promise.all(Array.from({ length: 8 }, () => scan(client)))
    const lists = documents.flatMap(({ data }) => data.groups.map(({ nodes = [] }) => nodes))
    expect(lists.some((nodes) => new Set(nodes).size < nodes.length)).toBe(true)
    const storages = documents.flatMap(({ data }) => data.nodes.flatMap((node) => node['storage'] ?? []))
    expect(new Set(storages.map((value) => typeof value))).toEqual(new Set(['number', 'string']))
  })
})
