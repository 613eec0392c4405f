import { describe, expect, test } from '@jest/globals'
import nock from 'nock'
import {
  ACCOUNT_ID,
  failureFrom,
  HOST,
  INVENTORY_PATH,
  JSON_TYPE,
  KEY,
  PNG,
  PRODUCTION,
  RENDER_PATH,
  REQUEST,
  STILL_PROCESSING,
  testClient,
} from './fixtures.ts'

const PNG_TYPE = { 'content-type': 'image/png' }
const INVENTORY = '{"data": {"nodes": []}}\n'

/** The API, answering only to the right key. */
const api = () => nock(HOST, { reqheaders: { authorization: `Bearer ${KEY}`, 'user-agent': 'test/1.0' } })
const inventoryCall = () => api().get(INVENTORY_PATH).query(true)
const listCalls = (aws: nock.Body, azure: nock.Body) => {
  api().get('/aws/account').reply(200, aws, JSON_TYPE)
  api().get('/azure/account').reply(200, azure, JSON_TYPE)
}

describe('accounts', () => {
  test('come as AWS and then Azure, in the order of the server, without the secrets next to them', async () => {
    const aws = [
      { id: 'b', name: 'Production', roleArn: 'arn:aws:iam::1:role/x', externalId: 'secret' },
      { id: 'a', name: 'Staging', roleArn: 'arn:aws:iam::2:role/x', externalId: 'secret' },
    ]
    listCalls({ accounts: aws }, { accounts: [{ id: 'c', name: 'Office', hint: 'abc', clientSecret: 'secret' }] })
    expect(await testClient().client.accounts()).toEqual([
      { provider: 'aws', id: 'b', name: 'Production' },
      { provider: 'aws', id: 'a', name: 'Staging' },
      { provider: 'azure', id: 'c', name: 'Office' },
    ])
  })

  test('may be none, said in any of three ways', async () => {
    listCalls({}, { accounts: null })
    expect(await testClient().client.accounts()).toEqual([])
    listCalls({ accounts: [] }, { accounts: [] })
    expect(await testClient().client.accounts()).toEqual([])
  })

  test('of a host that does not know Azure are those of AWS', async () => {
    api()
      .get('/aws/account')
      .reply(200, { accounts: [{ id: 'a', name: 'Gov' }] }, JSON_TYPE)
    api().get('/azure/account').reply(404, { error: 'not found' }, JSON_TYPE)
    expect(await testClient().client.accounts()).toEqual([{ provider: 'aws', id: 'a', name: 'Gov' }])
  })

  test.each([
    [{ accounts: 'none' }, 'accounts'],
    [{ accounts: [{ id: 1, name: 'x' }] }, 'accounts.0.id'],
    [{ accounts: [{ id: '../../user', name: 'x' }] }, 'accounts.0.id'],
    [{ accounts: [{ id: 'a' }] }, 'accounts.0.name'],
  ])('%j are refused, with the place of the fault', async (aws, place) => {
    listCalls(aws, {})
    const error = await failureFrom(testClient().client.accounts())
    expect(error).toMatchObject({ code: 'ANSWER_UNEXPECTED' })
    expect(error.message).toContain(`(${place})`)
  })

  test('are looked for below the base path of the address', async () => {
    nock('https://gov.example').get('/api/aws/account').reply(200, {}, JSON_TYPE)
    nock('https://gov.example').get('/api/azure/account').reply(200, {}, JSON_TYPE)
    expect(await testClient({ baseUrl: 'https://gov.example/api/' }).client.accounts()).toEqual([])
  })
})

describe('user', () => {
  test('is the owner of the key', async () => {
    api().get('/user/me').reply(200, { id: 'u', name: 'CI', email: 'ci@example.org', settings: {} }, JSON_TYPE)
    expect(await testClient().client.user()).toEqual({ id: 'u', name: 'CI', email: 'ci@example.org' })
  })

  test('is not read from a page of a proxy', async () => {
    api().get('/user/me').reply(200, '<html>Sign in</html>', { 'content-type': 'text/html' })
    expect(await failureFrom(testClient().client.user())).toMatchObject({ code: 'ANSWER_UNEXPECTED' })
  })
})

describe('what is asked of a snapshot', () => {
  test('an inventory: filter and exclude, labels and edges, and nothing of looks', async () => {
    const query = { filter: 'type=rds AND env=prod', exclude: 'ec2,sg', label: 'true', autoconnect: 'true' }
    api().get(INVENTORY_PATH).query(query).reply(200, INVENTORY, JSON_TYPE)
    const request = { ...REQUEST, filter: 'type=rds AND env=prod', exclude: ['ec2', 'sg'] }
    const bytes = await testClient().client.inventory(PRODUCTION, request)
    expect(new TextDecoder().decode(bytes)).toBe(INVENTORY)
  })

  test('a render: looks and size as well, and no empty parameters', async () => {
    const query = { label: 'true', autoconnect: 'true', projection: '2d', theme: 'dark', width: '800', height: '600' }
    api().get(RENDER_PATH).query(query).reply(200, PNG, PNG_TYPE)
    const request = { filter: '', exclude: [], projection: '2d', theme: 'dark', width: 800, height: 600 } as const
    expect(PNG.equals(await testClient().client.render(PRODUCTION, request))).toBe(true)
  })

  test.each([
    ['svg', 'image/svg+xml; charset=utf-8'],
    ['pdf', 'application/pdf'],
    ['mxGraph', 'application/xml'],
  ] as const)('%s is handed on as sent', async (format, contentType) => {
    api()
      .get(`/azure/account/${ACCOUNT_ID}/westeurope/${format}`)
      .query(true)
      .reply(200, 'x', { 'content-type': contentType })
    const target = { ...PRODUCTION, provider: 'azure', region: 'westeurope' } as const
    expect(Buffer.from(await testClient().client.snapshot(target, format, REQUEST)).toString()).toBe('x')
  })

  test.each(['..', '', 'us-east-1/../../x', 'us east', 'us-east-1?x'])(
    'region %j is refused unasked',
    async (region) => {
      const error = await failureFrom(testClient().client.inventory({ ...PRODUCTION, region }, REQUEST))
      expect(error).toMatchObject({ code: 'REGION_INVALID' })
    },
  )

  test('an account id that would leave its place in the path is refused unasked', async () => {
    const target = { ...PRODUCTION, account: { id: '..', name: 'x' } }
    expect(await failureFrom(testClient().client.inventory(target, REQUEST))).toMatchObject({ code: 'REQUEST_INVALID' })
  })
})

describe('a scan that takes its time', () => {
  test('is asked for again until it is there, and the 202 body is never it', async () => {
    inventoryCall().times(30).reply(202, STILL_PROCESSING, JSON_TYPE)
    inventoryCall().reply(200, INVENTORY, JSON_TYPE)
    const { client, lines } = testClient()
    expect(Buffer.from(await client.inventory(PRODUCTION, REQUEST)).toString()).toBe(INVENTORY)
    expect(lines).toHaveLength(30)
    expect(lines[2]).toBe('Production (us-east-1) json: still scanning, asked 3 times, 4 s')
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
    expect(lines).toEqual(['rate limit: waiting 7 s as told'])
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
    expect(error).toMatchObject({ code: 'SERVER_ERROR' })
    expect(error.message).toBe(
      'Production (us-east-1) json: Cloudcraft answered 503: Internal server error (tried 5 times)',
    )
  })

  test('between two answers does not count against the next', async () => {
    for (let i = 0; i < 4; i++) {
      inventoryCall().times(3).reply(500)
      inventoryCall().reply(202, STILL_PROCESSING, JSON_TYPE)
    }
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

describe('an answer that no repetition changes', () => {
  const slug = (error: string, reason: string) => ({ error, reason })
  test.each([
    [400, slug('Invalid region parameter: mars-1', 'invalid_parameter'), 'REGION_INVALID'],
    [400, slug('Invalid parameter format: accountId', 'invalid_property'), 'REQUEST_INVALID'],
    [401, 'Unauthorized', 'API_KEY_REJECTED'],
    [403, slug('API key does not have sufficient permissions', 'insufficient_privileges'), 'ACCESS_DENIED'],
    [404, slug('AwsAccount not found', 'not_found'), 'ACCOUNT_NOT_FOUND'],
    [410, 'Gone', 'ANSWER_UNEXPECTED'],
    [204, '', 'ANSWER_UNEXPECTED'],
  ])('%d %j is %s, asked for once', async (status, body, code) => {
    inventoryCall().reply(status, body)
    const { client, lines } = testClient()
    const error = await failureFrom(client.inventory(PRODUCTION, REQUEST))
    expect(error).toMatchObject({ code })
    expect(error.message).toContain(`Production (us-east-1) json: Cloudcraft answered ${status}`)
    expect(lines).toEqual([])
  })

  test('its words are repeated, as one short line', async () => {
    const words = `no\u001b[31m\r\n::error::such\u2028thing ${'x'.repeat(1000)}`
    inventoryCall().reply(400, { error: words })
    const { message } = await failureFrom(testClient().client.inventory(PRODUCTION, REQUEST))
    expect(message).toMatch(/answered 400: no \[31m ::error::such thing x+…$/)
    expect(message.length).toBeLessThan(400)
  })

  test('an address without the API is not a missing account', async () => {
    api().get('/user/me').reply(404, 'nginx')
    expect(await failureFrom(testClient().client.user())).toMatchObject({ code: 'API_NOT_FOUND' })
  })
})

describe('a 200 that is not what was asked for', () => {
  const html = { 'content-type': 'text/html' }
  test.each([
    ['json', '<html>', html, 'INVENTORY_NOT_JSON'],
    ['json', '{"data": {', JSON_TYPE, 'INVENTORY_NOT_JSON'],
    ['json', '[]', JSON_TYPE, 'INVENTORY_NOT_JSON'],
    ['json', 'null', JSON_TYPE, 'INVENTORY_NOT_JSON'],
    ['json', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), JSON_TYPE, 'INVENTORY_NOT_JSON'],
    ['png', JSON.stringify(STILL_PROCESSING), JSON_TYPE, 'RENDER_NOT_PNG'],
    ['png', JSON.stringify(STILL_PROCESSING), PNG_TYPE, 'RENDER_NOT_PNG'],
    ['png', '', PNG_TYPE, 'RENDER_NOT_PNG'],
    ['png', PNG, html, 'RENDER_NOT_PNG'],
    ['png', PNG.subarray(0, -1), PNG_TYPE, 'RENDER_TRUNCATED'],
    ['svg', '<html>', html, 'ANSWER_UNEXPECTED'],
  ] as const)('%s: %s is refused', async (format, body, headers, code) => {
    const path = `/aws/account/${ACCOUNT_ID}/us-east-1/${format}`
    api().get(path).query(true).reply(200, body, headers)
    const error = await failureFrom(testClient().client.snapshot(PRODUCTION, format, REQUEST))
    expect(error).toMatchObject({ code })
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
