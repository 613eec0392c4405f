import { describe, expect, test } from '@jest/globals'
import { type Client, scan, startClient } from '../client.ts'

interface Saved {
  readonly id: string
  readonly name: string
  readonly tags: unknown
  readonly updatedAt: string
  readonly data: Record<string, unknown>
}

async function save(client: Client, body: unknown): Promise<Saved & { etag: string }> {
  const answer = await client.send('POST', '/blueprint', body)
  expect(answer.status).toBe(201)
  return { ...((await answer.json()) as Saved), etag: answer.headers.get('etag') ?? '' }
}

const read = async (client: Client, id: string): Promise<Saved> =>
  (await client.get(`/blueprint/${id}`)).json() as Promise<Saved>

async function list(client: Client): Promise<{ readonly id: string; readonly CurrentVersionId: string }[]> {
  const answer = (await (await client.get('/blueprint')).json()) as {
    blueprints: { id: string; CurrentVersionId: string }[]
  }
  return answer.blueprints
}

describe('a new blueprint', () => {
  test('gets what every document has', async () => {
    await using client = await startClient()
    const { data } = await save(client, { data: { grid: 'standard', name: 'One' } })
    expect(data).toEqual({ grid: 'standard', name: 'One', surfaces: [], version: 6 })
  })

  test('may be a snapshot as it was returned', async () => {
    await using client = await startClient()
    const snapshot = await scan(client)
    const saved = await save(client, snapshot)
    expect(saved.data).toEqual(snapshot.data)
    expect(saved).toMatchObject({ name: snapshot.data.name, tags: ['AWS', 'us-east-1', 'Production'] })
  })

  test('is made of nothing that only the service sets', async () => {
    await using client = await startClient()
    const forged = { id: 'x', createdAt: '0001-01-01T00:00:00Z', CreatorId: 'x', LastUserId: 'x', CustomerId: 'x' }
    const saved = await save(client, { ...forged, name: 'Top', data: {} })
    expect(saved).toMatchObject({ name: 'Top', data: { name: 'Top' }, CustomerId: null })
    expect(saved.id).toHaveLength(36)
    expect(saved).not.toMatchObject({ CreatorId: 'x' })
  })

  test('keeps keys that JavaScript has a meaning for as they are', async () => {
    await using client = await startClient()
    const body =
      '{"data":{"name":"One","nodes":[{"__proto__":{"polluted":true},"type":"constructor","id":"toString"}]}}'
    const answer = await client.send('POST', '/blueprint', body)
    expect(await answer.text()).toContain(
      '"nodes":[{"__proto__":{"polluted":true},"type":"constructor","id":"toString"}]',
    )
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  test.each([
    ['no body', undefined],
    ['no data', {}],
    ['data that is a list', { data: [] }],
    ['a list', []],
    ['half of a document', '{"data":{'],
    ['tags that are no list of texts', { data: {}, tags: [1] }],
    ['access that is no list', { data: {}, readAccess: 'team' }],
    ['a document of a thousand levels', `{"data":{"a":${'['.repeat(1000)}${']'.repeat(1000)}}}`],
  ])('is refused for %s', async (_, body) => {
    await using client = await startClient()
    const answer = await client.send('POST', '/blueprint', body)
    expect([answer.status, await answer.json()]).toEqual([400, expect.objectContaining({ code: 400 })])
  })

  test('is refused when it is too large, and the client learns so', async () => {
    await using client = await startClient()
    const answer = await client.send('POST', '/blueprint', ' '.repeat(17 * 1024 * 1024))
    expect([answer.status, await answer.json()]).toEqual([413, expect.objectContaining({ code: 413 })])
  })
})

describe('an update', () => {
  test('replaces the document as a whole and renames through it', async () => {
    let now = Date.UTC(2024, 4, 1)
    await using client = await startClient({ now: () => new Date(now) })
    const saved = await save(client, { data: { name: 'One', nodes: [] }, tags: ['kept'] })
    const versionOf = async (id: string) => (await list(client)).find((one) => one.id === id)?.CurrentVersionId
    const version = await versionOf(saved.id)
    now += 5000
    const answer = await client.send('PUT', `/blueprint/${saved.id}`, { data: { name: 'Two', text: [] } })
    expect([answer.status, await answer.text()]).toEqual([204, ''])
    const after = await read(client, saved.id)
    expect(after).toMatchObject({ name: 'Two', tags: ['kept'], updatedAt: '2024-05-01T00:00:05.000Z' })
    expect(after.data).toEqual({ name: 'Two', text: [] })
    expect(await versionOf(saved.id)).not.toBe(version)
  })

  test('takes the whole blueprint as it was read', async () => {
    await using client = await startClient()
    const saved = await save(client, { data: { name: 'One' } })
    const body = { ...saved, data: { ...saved.data, name: 'Two' } }
    expect((await client.send('PUT', `/blueprint/${saved.id}`, body)).status).toBe(204)
    expect(await read(client, saved.id)).toMatchObject({ id: saved.id, name: 'Two' })
  })

  test('with the ETag of another state changes nothing', async () => {
    await using client = await startClient()
    const saved = await save(client, { data: { name: 'One' } })
    const put = (name: string, etag: string): Promise<Response> =>
      client.send('PUT', `/blueprint/${saved.id}`, { data: { name } }, { 'if-match': etag })
    const first = await put('Two', saved.etag)
    expect([first.status, first.headers.get('etag')]).toEqual([204, expect.stringMatching(/^[0-9a-f]{32}$/)])
    const late = await put('Three', saved.etag)
    expect([late.status, await late.json()]).toEqual([
      412,
      { error: 'Resource out of date', reason: 'out_of_date', code: 412 },
    ])
    expect(await read(client, saved.id)).toMatchObject({ name: 'Two' })
    expect((await put('Three', first.headers.get('etag') ?? '')).status).toBe(204)
  })

  test('gives the ETag that the next read gives', async () => {
    await using client = await startClient()
    const saved = await save(client, { data: { name: 'One' } })
    const etag = async (): Promise<string | null> => (await client.get(`/blueprint/${saved.id}`)).headers.get('etag')
    expect(await etag()).toBe(saved.etag)
    const updated = await client.send('PUT', `/blueprint/${saved.id}`, { data: { name: 'One' } })
    expect(await etag()).toBe(updated.headers.get('etag'))
    expect(await etag()).not.toBe(saved.etag)
  })

  test('shares and unshares', async () => {
    const keys = [{ key: 'team', mode: 'read', teams: ['Payments'] }] as const
    await using client = await startClient({ keys })
    const { id } = await save(client, { data: { name: 'One' } })
    const seen = async (): Promise<number> =>
      (await client.get(`/blueprint/${id}`, { authorization: 'Bearer team' })).status
    expect(await seen()).toBe(403)
    await client.send('PUT', `/blueprint/${id}`, { readAccess: ['team/4c6a1b95-9abc-4def-8123-5566778899cc'] })
    expect(await seen()).toBe(200)
    await client.send('PUT', `/blueprint/${id}`, { readAccess: [] })
    expect(await seen()).toBe(403)
  })

  test('is refused to a key that may read and not write it', async () => {
    const keys = [{ key: 'team', mode: 'read-write', teams: ['Platform'] }] as const
    await using client = await startClient({ keys })
    const team = `team/8e1f7a20-5678-4abc-9def-66778899aabb`
    const { id } = await save(client, { data: { name: 'One' }, readAccess: [team] })
    const headers = { authorization: 'Bearer team' }
    expect((await client.get(`/blueprint/${id}`, headers)).status).toBe(200)
    expect((await client.send('PUT', `/blueprint/${id}`, { data: {} }, headers)).status).toBe(403)
    expect((await client.send('DELETE', `/blueprint/${id}`, undefined, headers)).status).toBe(403)
  })
})

test('what is deleted is gone, from the list, too', async () => {
  await using client = await startClient()
  const { id } = await save(client, { data: { name: 'One' } })
  const listed = async (): Promise<boolean> => (await (await client.get('/blueprint')).text()).includes(id)
  expect(await listed()).toBe(true)
  expect((await client.send('DELETE', `/blueprint/${id}`)).status).toBe(204)
  expect(await listed()).toBe(false)
  expect((await client.send('DELETE', `/blueprint/${id}`)).status).toBe(404)
})

test('the blueprints of the first day are the same for the same seed, whatever was deployed', async () => {
  const first = async (deployment: string): Promise<unknown> => {
    await using client = await startClient({ seed: 3 })
    client.simulator.deploy(deployment)
    return await read(client, 'b7e1c0de-0001-4a00-8b00-000000000001')
  }
  expect(await first('nothing')).toEqual(await first('release'))
})
