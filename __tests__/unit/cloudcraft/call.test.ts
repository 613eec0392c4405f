import { describe, expect, test } from '@jest/globals'
import nock from '../../support/nock.ts'
import {
  ACCOUNT_ID,
  failureFrom,
  HOST,
  INVENTORY_PATH,
  JSON_TYPE,
  KEY,
  PRODUCTION,
  REQUEST,
  STILL_PROCESSING,
  testApi,
  testClient,
} from './fixtures.ts'

const INVENTORY = '{"data": {"nodes": []}}\n'
const api = () => nock(HOST)
const inventoryCall = () => api().get(INVENTORY_PATH).query(true)

describe('a scan that takes its time', () => {
  test('is asked for again until it is there, and the 202 body is never it', async () => {
    inventoryCall().times(30).reply(202, STILL_PROCESSING, JSON_TYPE)
    inventoryCall().reply(200, INVENTORY, JSON_TYPE)
    const { client, lines } = testClient()
    expect(Buffer.from(await client.inventory(PRODUCTION, REQUEST)).toString()).toBe(INVENTORY)
    expect(lines).toHaveLength(30)
    expect(lines[2]).toBe('Production (us-east-1) json: still scanning, asked 3 times, 4 s')
  })

  test('of anything else is not called a scan', async () => {
    api().get('/team').reply(202, STILL_PROCESSING, JSON_TYPE)
    api().get('/team').reply(200, [], JSON_TYPE)
    const { api: cloudcraft, lines } = testApi()
    await cloudcraft.teams()
    expect(lines).toEqual(['teams: still being worked on, asked once, 0 s'])
  })

  test('is given up at the deadline', async () => {
    const never = inventoryCall().reply(202, STILL_PROCESSING, JSON_TYPE).persist()
    const { client, time } = testClient({ deadline: 60 })
    const started = time.now()
    const error = await failureFrom(client.inventory(PRODUCTION, REQUEST))
    expect(error).toMatchObject({ code: 'SNAPSHOT_STILL_PROCESSING' })
    expect(error.message).toMatch(/^Production \(us-east-1\) json: .* after 58 s \(asked 30 times\)$/)
    expect(time.now() - started).toBeLessThanOrEqual(60_000)
    never.persist(false)
    nock.cleanAll()
  })
})

describe('a rate limit', () => {
  test('is waited out as told, and the same question asked again', async () => {
    inventoryCall().reply(429, 'Too many requests', { 'retry-after': '7' })
    inventoryCall().reply(200, INVENTORY, JSON_TYPE)
    const { client, time, lines } = testClient()
    const started = time.now()
    await client.inventory(PRODUCTION, REQUEST)
    expect(time.now() - started).toBe(7000)
    expect(lines).toEqual(['rate limit: waiting 7 s, as the server said'])
  })

  test('holds back the other calls of the client too', async () => {
    api().get('/aws/account').reply(429, '', { 'retry-after': '30' })
    api().get('/azure/account').reply(200, {}, JSON_TYPE)
    api().get('/aws/account').reply(200, {}, JSON_TYPE)
    api().get('/user/me').reply(200, { id: 'u' }, JSON_TYPE)
    const { client, time, lines } = testClient()
    const started = time.now()
    const accounts = client.accounts()
    while (lines.length === 0) await new Promise(setImmediate)
    await client.user()
    expect(time.now() - started).toBe(30_000)
    await accounts
  })

  test('that would outlast the deadline ends the call at once', async () => {
    inventoryCall().reply(429, '', { 'retry-after': '3600' })
    const { client, time } = testClient()
    expect(await failureFrom(client.inventory(PRODUCTION, REQUEST))).toMatchObject({ code: 'RATE_LIMITED' })
    expect(time.slept).toEqual([])
  })

  test('without a told pause takes a minute', async () => {
    inventoryCall().reply(429)
    inventoryCall().reply(200, INVENTORY, JSON_TYPE)
    const { client, lines } = testClient()
    await client.inventory(PRODUCTION, REQUEST)
    expect(lines).toEqual(['rate limit: waiting 60 s'])
  })

  test('of our own is kept: no more requests than the pace allows', async () => {
    inventoryCall().times(5).reply(200, INVENTORY, JSON_TYPE)
    const { client, time } = testClient({ pace: { requests: 2, seconds: 10 } })
    const started = time.now()
    await Promise.all(Array.from({ length: 5 }, () => client.inventory(PRODUCTION, REQUEST)))
    expect(time.now() - started).toBe(20_000)
  })

  test('of our own that leaves no room before the deadline is said', async () => {
    inventoryCall().reply(200, INVENTORY, JSON_TYPE)
    const { client } = testClient({ pace: { requests: 1, seconds: 100 }, deadline: 50 })
    await client.inventory(PRODUCTION, REQUEST)
    expect(await failureFrom(client.inventory(PRODUCTION, REQUEST))).toMatchObject({ code: 'RATE_LIMITED' })
  })
})

describe('a bad moment', () => {
  test('of the server passes', async () => {
    inventoryCall().times(4).reply(502, '<html>Bad gateway</html>')
    inventoryCall().reply(200, INVENTORY, JSON_TYPE)
    const { client, lines } = testClient()
    await client.inventory(PRODUCTION, REQUEST)
    expect(lines).toHaveLength(4)
    expect(lines[0]).toBe('Production (us-east-1) json: Cloudcraft answered 502, trying again in 1 s')
  })

  test('that lasts is an error after five tries', async () => {
    inventoryCall().times(5).reply(503, { error: 'Internal server error', reason: 'internal_server_error', code: 503 })
    const error = await failureFrom(testClient().client.inventory(PRODUCTION, REQUEST))
    expect(error).toMatchObject({ code: 'SERVER_ERROR', said: 'Internal server error' })
    expect(error.message).toBe('Production (us-east-1) json: Cloudcraft answered 503 (tried 5 times)')
  })

  test('that is not worth a second try is told without a count', async () => {
    inventoryCall().reply(503)
    const { message } = await failureFrom(testClient({ retry: { tries: 1 } }).client.inventory(PRODUCTION, REQUEST))
    expect(message).toBe('Production (us-east-1) json: Cloudcraft answered 503')
  })

  test('between two answers does not count against the next', async () => {
    for (let i = 0; i < 4; i++) {
      inventoryCall().times(3).reply(500)
      inventoryCall().reply(202, STILL_PROCESSING, JSON_TYPE)
    }
    inventoryCall().reply(200, INVENTORY, JSON_TYPE)
    expect(await testClient().client.inventory(PRODUCTION, REQUEST)).toBeInstanceOf(Uint8Array)
  })

  test('after rate limits still has all of its tries', async () => {
    inventoryCall().times(4).reply(429, '', { 'retry-after': '1' })
    inventoryCall().times(4).reply(500)
    inventoryCall().reply(200, INVENTORY, JSON_TYPE)
    expect(await testClient().client.inventory(PRODUCTION, REQUEST)).toBeInstanceOf(Uint8Array)
  })

  test('of the network passes', async () => {
    inventoryCall().replyWithError(Object.assign(new Error(), { code: 'ECONNRESET' }))
    inventoryCall().reply(200, INVENTORY, JSON_TYPE)
    const { client, lines } = testClient()
    await client.inventory(PRODUCTION, REQUEST)
    expect(lines[0]).toContain('the connection broke (ECONNRESET)')
  })

  test('of the network that lasts names the host and the reason', async () => {
    inventoryCall()
      .times(5)
      .replyWithError(Object.assign(new Error(`to ${KEY}`), { code: 'ENOTFOUND' }))
    const error = await failureFrom(testClient().client.inventory(PRODUCTION, REQUEST))
    expect(error).toMatchObject({ code: 'NETWORK_ERROR' })
    expect(error.message).toContain(`${HOST} could not be reached: the host name is not known (ENOTFOUND)`)
  })
})

test('names from the cloud cannot start a line of their own in a log', async () => {
  inventoryCall().reply(202, STILL_PROCESSING, JSON_TYPE)
  inventoryCall().reply(200, INVENTORY, JSON_TYPE)
  const { client, lines } = testClient()
  const target = { ...PRODUCTION, account: { id: ACCOUNT_ID, name: 'x\n::set-env name=A::b' } }
  await client.inventory(target, REQUEST)
  expect(lines[0]).toMatch(/^x ::set-env/)
})
