import { request } from 'node:http'
import { describe, expect, test } from '@jest/globals'
import { startClient } from './client.ts'

const NOBODY = '11111111-2222-4333-8444-555566667777'

describe('the key', () => {
  test('is made up in the shape of a real one unless given', async () => {
    await using client = await startClient()
    expect(Buffer.from(client.simulator.apiKey, 'base64')).toHaveLength(32)
    expect(client.simulator.apiKey).toHaveLength(44)
    await using other = await startClient({ apiKey: 'mine' })
    expect(other.simulator.apiKey).toBe('mine')
  })

  test.each([[''], ['Bearer wrong'], ['Basic abc'], ['Bearer ']])(
    '%p is refused with the documented body',
    async (key) => {
      await using client = await startClient()
      const answer = await client.get('/user/me', { authorization: key })
      expect(answer.status).toBe(401)
      expect(await answer.json()).toEqual({ error: 'Unauthorized', reason: 'unauthorized', code: 401 })
    },
  )

  test('comes before everything else: without it a path that does not exist is 401, not 404', async () => {
    await using client = await startClient()
    expect((await client.get('/nowhere', { authorization: '' })).status).toBe(401)
    expect((await client.get('/nowhere')).status).toBe(404)
  })

  test('is in no line of the log', async () => {
    const lines: string[] = []
    await using client = await startClient({ log: (line) => void lines.push(line) })
    await client.get('/user/me?filter=secret')
    expect(lines).toEqual([expect.stringMatching(/^GET \/user\/me 200 \d+ ms$/)])
  })
})

describe('an answer', () => {
  test('carries the headers of the service', async () => {
    await using client = await startClient()
    const answer = await client.get('/aws/account')
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/)
    expect(answer.headers.get('cache-control')).toBe('no-cache, no-store')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('etag')).toMatch(/^W\/"[0-9a-f]+-.{27}"$/)
  })

  test.each([
    ['/nowhere', 404, 'not_found', 'Not found'],
    ['/aws/account/42/us-east-1/json', 400, 'invalid_property', 'Invalid parameter format: accountId'],
    [`/aws/account/${NOBODY}/mars-1/json`, 400, 'invalid_parameter', 'Invalid region parameter: mars-1'],
    [`/aws/account/${NOBODY}/eastus/json`, 400, 'invalid_parameter', 'Invalid region parameter: eastus'],
    [`/azure/account/${NOBODY}/cn-north-1/json`, 400, 'invalid_parameter', 'Invalid region parameter: cn-north-1'],
    [
      `/aws/account/${NOBODY}/us-east-1/gif`,
      400,
      'invalid_parameter',
      'Invalid parameter: fileFormat. Must be one of: json, svg, png, webp, pdf, mxGraph',
    ],
    [`/aws/account/${NOBODY}/us-east-1/json?filter=(`, 400, 'invalid_parameter', 'Invalid parameter: filter'],
    [`/aws/account/${NOBODY}/us-east-1/png?width=-1`, 400, 'invalid_parameter', 'Invalid parameter: width'],
    [`/aws/account/${NOBODY}/us-east-1/json`, 404, 'not_found', 'AwsAccount not found'],
  ])('to %s is %d %s', async (path, status, reason, error) => {
    await using client = await startClient()
    const answer = await client.get(path)
    expect(answer.status).toBe(status)
    expect(await answer.json()).toEqual({ error, reason, code: status })
  })

  test('after too many requests is 429 with the seconds to wait; the levers do not count', async () => {
    let now = Date.UTC(2024, 0, 1)
    await using client = await startClient({ rateLimit: { requests: 2, seconds: 10 }, now: () => new Date(now) })
    const statuses: number[] = []
    for (let i = 0; i < 2; i++) statuses.push((await client.get('/user/me')).status)
    now += 3000
    const refused = await client.get('/team')
    expect([...statuses, refused.status]).toEqual([200, 200, 429])
    expect(refused.headers.get('retry-after')).toBe('7')
    expect(await refused.json()).toMatchObject({ code: 429 })
    expect((await client.get('/simulator')).status).toBe(200)
    now += 7000
    expect((await client.get('/user/me')).status).toBe(200)
  })
})

test('it listens on loopback only and is gone after close', async () => {
  const client = await startClient()
  expect(client.simulator.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  await client.simulator.close()
  await expect(client.get('/user/me')).rejects.toThrow()
})

test('a port that is taken is an error, not a crash', async () => {
  await using client = await startClient()
  await expect(startClient({ port: Number(new URL(client.simulator.url).port) })).rejects.toThrow(/EADDRINUSE/)
})

test('a scenario or a fault that does not exist is refused at the start', async () => {
  await expect(startClient({ scenario: 'nope' })).rejects.toMatchObject({ code: 'DEPLOYMENT_UNKNOWN' })
  await expect(startClient({ faults: ['nope'] })).rejects.toMatchObject({ code: 'FAULT_UNKNOWN' })
})

test('a request line that is not a URL is an error of its own, and the server keeps running', async () => {
  await using client = await startClient()
  const { port } = new URL(client.simulator.url)
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path: '//[' }, (answer) => resolve(answer.resume().statusCode))
    sent.on('error', reject)
    sent.end()
  })
  expect(status).toBeGreaterThanOrEqual(400)
  expect((await client.get('/user/me')).status).toBe(200)
})
