import { describe, expect, test } from '@jest/globals'
import { type Client, componentsOf, scan, startClient, urisOf } from '../client.ts'

async function path(client: Client, format = 'json'): Promise<string> {
  return `/aws/account/${await client.accountId('Staging')}/us-east-1/${format}`
}

describe('two scans of an unchanged account', () => {
  test('contain the same resources and share no uuid', async () => {
    await using client = await startClient()
    const [first, second] = [await scan(client), await scan(client)]
    expect(urisOf(second)).toEqual(urisOf(first))
    const random = (ids: readonly { id: string }[]): string[] =>
      ids.map(({ id }) => id).filter((id) => id.length === 36)
    const before = new Set(random(componentsOf(first)))
    expect(before.size).toBeGreaterThan(40)
    expect(random(componentsOf(second)).filter((id) => before.has(id))).toEqual([])
  })

  test('keep the ids of vpc, subnet, security group, network acl and region', async () => {
    await using client = await startClient()
    const stable = async (): Promise<string[]> =>
      (await scan(client)).data.groups
        .filter(({ type }) => ['vpc', 'subnet', 'sg', 'networkacl', 'region'].includes(type))
        .map(({ id }) => id)
        .sort()
    expect(await stable()).toEqual(await stable())
  })

  test('list them in another order', async () => {
    await using client = await startClient()
    const order = async (): Promise<unknown> => (await scan(client)).data.nodes.map(({ arn }) => arn)
    expect(await order()).not.toEqual(await order())
  })

  test('draw the same picture, to the last byte', async () => {
    await using client = await startClient()
    const png = async (): Promise<string> => {
      const bytes = await (await client.get(await path(client, 'png?width=400&height=300'))).arrayBuffer()
      return Buffer.from(bytes).toString('base64')
    }
    expect(await png()).toBe(await png())
  })

  test('tell their time in the name', async () => {
    await using client = await startClient({ now: () => new Date('2024-05-03T16:30:00Z') })
    const document = await scan(client)
    expect(document.data.name).toBe('Production us-east-1 2024-05-03T16:30:00.000Z')
    expect(document.tags).toEqual(['AWS', 'us-east-1', 'Production'])
  })
})

describe('the query', () => {
  test('filters', async () => {
    await using client = await startClient()
    const types = componentsOf(await scan(client, 'Production', 'us-east-1', '?filter=type%3Drds')).map(
      ({ type }) => type,
    )
    expect(types.sort()).toEqual(['rds', 'rds', 'rds', 'region'])
  })

  test('excludes types, as one list with commas', async () => {
    await using client = await startClient()
    const all = new Set(componentsOf(await scan(client)).map(({ type }) => type))
    const left = new Set(
      componentsOf(await scan(client, 'Production', 'us-east-1', '?exclude=ec2%2Csg')).map(({ type }) => type),
    )
    expect([...all].filter((type) => !left.has(type)).sort()).toEqual(['ec2', 'sg'])
  })

  test('leaves labels and connections out', async () => {
    await using client = await startClient()
    const bare = await scan(client, 'Production', 'us-east-1', '?label=false&autoconnect=False')
    expect([bare.data.text, bare.data.edges]).toEqual([[], []])
    const full = await scan(client)
    expect(full.data.text.length * full.data.edges.length).toBeGreaterThan(0)
  })

  test('sets projection and theme of the document', async () => {
    await using client = await startClient()
    const { data } = await scan(client, 'Production', 'us-east-1', '?projection=2d&theme=dark')
    expect(data).toMatchObject({ projection: '2d', theme: { base: 'dark' } })
  })

  test.each(['projection=3d', 'theme=pink', 'label=maybe', 'scale=0', 'height=a', 'width=9000', 'grid=2', 'width=1e9'])(
    'with %s is refused',
    async (query) => {
      await using client = await startClient()
      expect((await client.get(`${await path(client, 'png')}?${query}`)).status).toBe(400)
    },
  )
})

test('a region that is not in use is an empty and whole document', async () => {
  await using client = await startClient()
  const { tags, data } = await scan(client, 'Production', 'sa-east-1')
  expect(tags).toEqual(['AWS', 'sa-east-1', 'Production'])
  for (const section of ['nodes', 'groups', 'edges', 'text', 'surfaces', 'icons', 'images', 'connectors']) {
    expect(data[section]).toEqual([])
  }
})

describe('faults', () => {
  test('come one a snapshot, in order, and then all is well again', async () => {
    await using client = await startClient({ faults: ['202x2,429:2,500,html-502'] })
    const seen: unknown[] = []
    for (let i = 0; i < 6; i++) {
      const answer = await client.get(await path(client))
      seen.push([answer.status, answer.headers.get('retry-after')])
      await answer.text()
    }
    expect(seen).toEqual([
      [202, null],
      [202, null],
      [429, '2'],
      [500, null],
      [502, null],
      [200, null],
    ])
  })

  test('202 says that it is still processing', async () => {
    await using client = await startClient({ faults: ['202'] })
    const answer = await client.get(await path(client, 'png'))
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/)
    expect(await answer.json()).toMatchObject({ code: 'STILL_PROCESSING', retry: true, message: expect.any(String) })
  })

  test('leave other calls, and snapshots that are refused, alone', async () => {
    await using client = await startClient({ faults: ['500'] })
    expect((await client.get('/user/me')).status).toBe(200)
    expect((await client.get('/aws/account/42/us-east-1/json')).status).toBe(400)
    expect((await client.get(await path(client))).status).toBe(500)
  })

  test('truncated cuts the connection in the middle of the body', async () => {
    await using client = await startClient({ faults: ['truncated'] })
    const answer = await client.get(await path(client))
    expect(answer.status).toBe(200)
    await expect(answer.text()).rejects.toThrow()
  })

  test('bad-json and slow end as they say', async () => {
    await using client = await startClient({ faults: ['bad-json', 'slow:1'] })
    await expect(scan(client)).rejects.toThrow(/JSON/)
    expect((await scan(client)).tags).toHaveLength(3)
  })
})
