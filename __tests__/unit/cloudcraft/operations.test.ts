import { describe, expect, test } from '@jest/globals'
import { OPERATIONS, type Operation, type OperationName } from '../../../src/cloudcraft/operations.ts'
import nock from '../../support/nock.ts'
import { BLUEPRINT_ID, EXAMPLES } from './examples.ts'
import { ACCOUNT_ID, failureFrom, HOST, JSON_TYPE, KEY, testApi } from './fixtures.ts'

const NAMES = Object.keys(OPERATIONS) as OperationName[]
const WRITES = NAMES.filter((name) => OPERATIONS[name].method !== 'GET')
const READS = NAMES.filter((name) => OPERATIONS[name].method === 'GET')

/** What came over the wire for one example, to be answered as a test says. */
function listen(name: OperationName) {
  const { path, ifMatch } = EXAMPLES[name]
  const headers = { authorization: `Bearer ${KEY}`, ...(ifMatch && { 'if-match': ifMatch }) }
  const { body } = EXAMPLES[name]
  return nock(HOST, { reqheaders: headers, badheaders: ifMatch ? [] : ['if-match'] }).intercept(
    path,
    OPERATIONS[name].method,
    body as nock.RequestBodyMatcher,
  )
}

const error = (status: number, reason: string, text: string) => ({ error: text, reason, code: status })

describe('every operation of the API', () => {
  test('is there: 22 of them', () => {
    expect(NAMES).toHaveLength(22)
  })

  test.each(NAMES)('%s goes over the wire as documented, and its answer is read', async (name) => {
    const [status, body, type = 'application/json; charset=utf-8'] = EXAMPLES[name].answer
    listen(name).reply(status, body, { 'content-type': type })
    await EXAMPLES[name].make(testApi().api)
    expect(nock.isDone()).toBe(true)
  })

  test.each(NAMES)('%s is the function that the table names', (name) => {
    const found = OPERATIONS[name].call
      .split('.')
      .reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], testApi().api)
    expect(found).toBeInstanceOf(Function)
  })

  test.each(NAMES)('%s with a rejected key names the kind of key it needs', async (name) => {
    listen(name).reply(401, 'Unauthorized')
    const failure = await failureFrom(EXAMPLES[name].make(testApi().api))
    expect(failure.code).toBe('API_KEY_REJECTED')
    expect(failure.remedy).toContain(`a whole ${OPERATIONS[name].key} key`)
  })

  test.each(NAMES)('%s that is forbidden names the right that is missing', async (name) => {
    const { key, path }: Operation = OPERATIONS[name]
    const text = 'API key does not have sufficient permissions'
    listen(name).reply(403, error(403, 'insufficient_privileges', text), JSON_TYPE)
    const failure = await failureFrom(EXAMPLES[name].make(testApi().api))
    expect(failure.code).toBe('ACCESS_DENIED')
    expect(failure).toMatchObject({ message: expect.stringMatching(/answered 403$/), said: text })
    expect(failure.remedy).toMatch(key === 'read-write' ? /read-write key/ : /more rights/)
    if (path.includes('{blueprintId}')) expect(failure.remedy).toContain('blueprint')
    if (path.includes('{accountId}')) expect(failure.remedy).toContain('account')
  })

  test.each(NAMES)('%s that finds nothing says what', async (name) => {
    const { path }: Operation = OPERATIONS[name]
    listen(name).reply(404, error(404, 'not_found', 'not found'), JSON_TYPE)
    const failure = await failureFrom(EXAMPLES[name].make(testApi().api))
    const known = path.includes('{blueprintId}') ? 'BLUEPRINT' : path.includes('{accountId}') ? 'ACCOUNT' : 'API'
    expect(failure.code).toBe(`${known}_NOT_FOUND`)
    if (known !== 'API') expect(failure.message).toContain(known === 'BLUEPRINT' ? BLUEPRINT_ID : ACCOUNT_ID)
  })

  test.each(NAMES)('%s that the server cannot take is refused with the parameter it names', async (name) => {
    listen(name).reply(400, error(400, 'invalid_parameter', 'Invalid parameter: width'), JSON_TYPE)
    const failure = await failureFrom(EXAMPLES[name].make(testApi().api))
    const { method, path }: Operation = OPERATIONS[name]
    // A read without an id has nothing in it that could be wrong.
    const isBare = method === 'GET' && !path.includes('{')
    expect(failure).toMatchObject(
      isBare ? { code: 'ANSWER_UNEXPECTED' } : { code: 'REQUEST_INVALID', remedy: 'Correct width.' },
    )
  })

  test.each(NAMES)('%s waits out a rate limit and asks the same again', async (name) => {
    const [status, body, type = 'application/json'] = EXAMPLES[name].answer
    listen(name).reply(429, 'Too many requests', { 'retry-after': '3' })
    listen(name).reply(status, body, { 'content-type': type })
    const { api, time } = testApi()
    const started = time.now()
    await EXAMPLES[name].make(api)
    expect(time.now() - started).toBe(3000)
  })

  test.each(NAMES)('%s gives up a rate limit that outlasts the deadline', async (name) => {
    listen(name).reply(429, '', { 'retry-after': '901' })
    expect(await failureFrom(EXAMPLES[name].make(testApi().api))).toMatchObject({ code: 'RATE_LIMITED' })
  })
})

describe('what reads', () => {
  test.each(READS)('%s is asked again after a server error', async (name) => {
    const [status, body, type = 'application/json'] = EXAMPLES[name].answer
    listen(name).reply(503, 'busy')
    listen(name).reply(status, body, { 'content-type': type })
    await EXAMPLES[name].make(testApi().api)
    expect(nock.isDone()).toBe(true)
  })

  test.each(READS)('%s is not read from a page of a proxy', async (name) => {
    listen(name).reply(200, '<html>Sign in</html>', { 'content-type': 'text/html' })
    const failure = await failureFrom(EXAMPLES[name].make(testApi().api))
    expect(failure.code).toMatch(/^(ANSWER_UNEXPECTED|INVENTORY_NOT_JSON)$/)
  })
})

describe('what writes', () => {
  test.each(WRITES)('%s is never sent twice by itself after a server error', async (name) => {
    listen(name).times(2).reply(503, 'busy')
    const failure = await failureFrom(EXAMPLES[name].make(testApi().api))
    expect(failure).toMatchObject({ code: 'WRITE_UNCONFIRMED' })
    expect(failure.message).toContain('may or may not have done it')
    expect(nock.pendingMocks()).toHaveLength(1)
    nock.cleanAll()
  })

  test.each(WRITES)('%s is never sent twice by itself after a broken connection', async (name) => {
    listen(name)
      .times(2)
      .replyWithError(Object.assign(new Error(), { code: 'ECONNRESET' }))
    expect(await failureFrom(EXAMPLES[name].make(testApi().api))).toMatchObject({ code: 'WRITE_UNCONFIRMED' })
    expect(nock.pendingMocks()).toHaveLength(1)
    nock.cleanAll()
  })

  test.each(WRITES)('%s that never left is a matter of the network', async (name) => {
    listen(name).replyWithError(Object.assign(new Error(), { code: 'ECONNREFUSED' }))
    expect(await failureFrom(EXAMPLES[name].make(testApi().api))).toMatchObject({ code: 'NETWORK_ERROR' })
  })

  test.each(WRITES)('%s follows no redirect', async (name) => {
    listen(name).reply(307, '', { location: '/elsewhere' })
    expect(await failureFrom(EXAMPLES[name].make(testApi().api))).toMatchObject({ code: 'REDIRECT_REFUSED' })
  })

  test.each(WRITES)('%s of something too large says so', async (name) => {
    listen(name).reply(413, error(413, 'payload_too_large', 'Payload too large'), JSON_TYPE)
    expect(await failureFrom(EXAMPLES[name].make(testApi().api))).toMatchObject({ code: 'REQUEST_TOO_LARGE' })
  })

  test.each(WRITES.filter((name) => EXAMPLES[name].answer[1] === '' || name === 'deleteAwsAccount'))(
    '%s is done by any answer of success',
    async (name) => {
      for (const status of [200, 204]) {
        listen(name).reply(status)
        await EXAMPLES[name].make(testApi().api)
      }
    },
  )

  test('an update of what somebody has changed since is refused', async () => {
    listen('updateBlueprint').reply(412, error(412, 'out_of_date', 'Resource out of date'), JSON_TYPE)
    const failure = await failureFrom(EXAMPLES.updateBlueprint.make(testApi().api))
    expect(failure).toMatchObject({ code: 'BLUEPRINT_OUTDATED', remedy: expect.stringContaining('Read it again') })
  })
})
