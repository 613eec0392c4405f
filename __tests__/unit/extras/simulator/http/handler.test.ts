import { request } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { FAQ_RATE } from '../../../../../src/extras/simulator/http/rate-limit.ts'
import { type Client, startClient } from '../client.ts'

const IDEA = '/blueprint/b7e1c0de-0002-4a00-8b00-000000000002'

describe('a path', () => {
  test('is served below the base path, as on another host, and not outside it', async () => {
    await using client = await startClient({ basePath: '/govcloud/v1' })
    expect(client.simulator.url).toMatch(/:\d+\/govcloud\/v1$/)
    expect((await client.get('/user/me')).status).toBe(200)
    expect((await client.post('/simulator/deploy/nothing')).status).toBe(200)
    const { origin } = new URL(client.simulator.url)
    const headers = { authorization: `Bearer ${client.simulator.apiKey}` }
    expect((await fetch(`${origin}/user/me`, { headers })).status).toBe(404)
    expect((await fetch(`${origin}/simulator`)).status).toBe(200)
  })

  test('may begin with /api, which the Python client puts before every path of localhost', async () => {
    await using client = await startClient()
    expect((await client.get('/api/user/me')).status).toBe(200)
    expect((await client.get('/api')).status).toBe(404)
    expect((await client.get('/apis/user/me')).status).toBe(404)
  })

  test.each(['govcloud', '/a b', '/a/', '//', '/a?b'])('%p is not a base path', async (basePath) => {
    await expect(startClient({ basePath })).rejects.toMatchObject({ code: 'BASE_PATH_INVALID' })
  })
})

/** A request with any headers; `fetch` sets Host and Origin itself. */
function statusFor(client: Client, headers: Readonly<Record<string, string>>, path = '/simulator'): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(`${client.simulator.url}${path}`, { headers }, (answer) => {
      answer.resume()
      resolve(answer.statusCode ?? 0)
    })
    sent.on('error', reject).end()
  })
}

describe('a control route, which needs no key', () => {
  test.each<[number, Readonly<Record<string, string>>]>([
    [200, {}],
    [200, { host: 'localhost:8000' }],
    [200, { host: 'localhost.' }],
    [200, { host: '[::1]:80', origin: 'http://[::1]:80' }],
    [403, { host: 'evil.example' }],
    [403, { host: '127.0.0.1.evil.example:80' }],
    [403, { host: 'localhost.evil.example' }],
    [403, { origin: 'https://evil.example' }],
    [403, { origin: 'null' }],
    [403, { host: 'localhost:8000', origin: 'http://localhost:3000' }],
  ])('answers %i to %j', async (status, headers) => {
    await using client = await startClient()
    expect(await statusFor(client, headers)).toBe(status)
  })

  test('is the only kind that looks: the API is asked by any name, with a key', async () => {
    await using client = await startClient()
    const authorization = `Bearer ${client.simulator.apiKey}`
    expect(await statusFor(client, { authorization, host: 'api.cloudcraft.example' }, '/user/me')).toBe(200)
  })
})

describe('a method', () => {
  test('HEAD answers as GET does, without a body', async () => {
    await using client = await startClient()
    const [head, get] = [await client.send('HEAD', IDEA), await client.get(IDEA)]
    expect([head.status, head.headers.get('etag')]).toEqual([200, get.headers.get('etag')])
    expect(await head.text()).toBe('')
  })

  test.each(['PATCH', 'OPTIONS', 'POST', 'DELETE'])('%s is not a valid request for the user', async (method) => {
    await using client = await startClient()
    const answer = await client.send(method, '/user/me')
    expect([answer.status, await answer.json()]).toEqual([404, { error: 'Not found', reason: 'not_found', code: 404 }])
  })
})

/** What goes over the wire, as it is. */
function raw(client: Client, path: string, accept: string): Promise<{ encoding: string | undefined; body: Buffer }> {
  const headers = { authorization: `Bearer ${client.simulator.apiKey}`, 'accept-encoding': accept }
  return new Promise((resolve, reject) => {
    const sent = request(`${client.simulator.url}${path}`, { headers }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => resolve({ encoding: answer.headers['content-encoding'], body: Buffer.concat(chunks) }))
    })
    sent.on('error', reject).end()
  })
}

describe('compression', () => {
  const scanned = '/blueprint/b7e1c0de-0001-4a00-8b00-000000000001'

  test('is used when it is asked for', async () => {
    await using client = await startClient()
    const zipped = await raw(client, scanned, 'gzip, deflate')
    const plain = await raw(client, scanned, 'identity')
    expect([zipped.encoding, plain.encoding]).toEqual(['gzip', undefined])
    expect(gunzipSync(zipped.body)).toEqual(plain.body)
  })

  test.each([
    ['no gzip', scanned, 'gzip;q=0, deflate'],
    ['a picture', `${IDEA}/png`, 'gzip'],
    ['a workbook', `${scanned}/budget/xlsx`, 'gzip'],
    ['a short answer', '/user/me', 'gzip'],
  ])('is not used for %s', async (_, path, accept) => {
    await using client = await startClient()
    expect((await raw(client, path, accept)).encoding).toBeUndefined()
  })
})

describe('the rate', () => {
  test('of the FAQ is five drawings of blueprints a minute; other calls go on', async () => {
    await using client = await startClient({ rateLimit: FAQ_RATE, now: () => new Date(0) })
    const statuses: number[] = []
    for (let i = 0; i < 6; i++) statuses.push((await client.get(`${IDEA}/json`)).status)
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429])
    expect((await client.get(`${IDEA}/svg`)).headers.get('retry-after')).toBe('60')
    expect((await client.get(IDEA)).status).toBe(200)
    expect((await client.get(`${IDEA}/budget/csv`)).status).toBe(200)
  })

  test('is counted by key', async () => {
    const keys = [{ key: 'other', mode: 'read' }] as const
    await using client = await startClient({ rateLimit: { requests: 1, seconds: 10 }, keys })
    expect((await client.get('/user/me')).status).toBe(200)
    expect((await client.get('/user/me')).status).toBe(429)
    expect((await client.get('/user/me', { authorization: 'Bearer other' })).status).toBe(200)
  })
})

describe('a fault that aims at a path', () => {
  test('affects only the calls that it is meant for, of any kind', async () => {
    await using client = await startClient({ faults: ['500@/blueprint', '412@/blueprint', 'redirect@/team'] })
    expect((await client.get('/user/me')).status).toBe(200)
    expect((await client.get('/blueprint')).status).toBe(500)
    expect((await client.send('PUT', IDEA, { data: {} })).status).toBe(412)
    expect((await client.get('/blueprint')).status).toBe(200)
    const redirected = await fetch(`${client.simulator.url}/team`, {
      redirect: 'manual',
      headers: { authorization: `Bearer ${client.simulator.apiKey}` },
    })
    expect([redirected.status, redirected.headers.get('location')]).toEqual([302, 'https://elsewhere.example/'])
  })

  test('may corrupt an answer, omit it, or send nothing at all', async () => {
    const faults = ['wrong-type@/user', 'empty@/user', 'dropped@/user', 'bad-json@/user', 'slow:1@/user']
    await using client = await startClient({ faults })
    const page = await client.get('/user/me')
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html'])
    expect(await (await client.get('/user/me')).text()).toBe('')
    await expect(client.get('/user/me')).rejects.toThrow()
    await expect((await client.get('/user/me')).json()).rejects.toThrow(/JSON/)
    expect((await client.get('/user/me')).status).toBe(200)
  })

  test('comes after the key', async () => {
    await using client = await startClient({ faults: ['500@/user'] })
    expect((await client.get('/user/me', { authorization: '' })).status).toBe(401)
    expect((await client.get('/user/me')).status).toBe(500)
  })
})
