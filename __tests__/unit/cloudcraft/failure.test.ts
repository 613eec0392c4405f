import { describe, expect, test } from '@jest/globals'
import nock from '../../support/nock.ts'
import { failureFrom, HOST, INVENTORY_PATH, PRODUCTION, REQUEST, testClient } from './fixtures.ts'

const api = () => nock(HOST)
const inventoryCall = () => api().get(INVENTORY_PATH).query(true)

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

  test('its words are kept for the log, as one short line', async () => {
    const words = `no\u001b[31m\r\n::error::su\ufe0fch\u2028th\u3164ing ${'x'.repeat(1000)}`
    inventoryCall().reply(400, { error: words })
    const { message, said } = await failureFrom(testClient().client.inventory(PRODUCTION, REQUEST))
    expect(message).toMatch(/answered 400$/)
    expect(said).toMatch(/^no\[31m ::error::such thing x+…$/)
    expect(said.length).toBeLessThan(400)
  })

  test('an address without the API is not a missing account', async () => {
    api().get('/user/me').reply(404, 'nginx')
    expect(await failureFrom(testClient().client.user())).toMatchObject({ code: 'API_NOT_FOUND' })
  })
})

describe("an answer that is not Cloudcraft's own judges nobody", () => {
  const page = '<html><body>Sign in</body></html>'
  test.each([
    [400, page, 'text/html'],
    [401, page, 'text/html'],
    [403, page, 'text/html'],
    [404, page, 'text/html'],
    [401, 'no entry', 'text/plain'],
    [401, 'no JSON', 'application/json'],
    [404, '', 'text/html'],
  ])('%d %j as %s', async (status, body, type) => {
    inventoryCall().reply(status, body, { 'content-type': type })
    const { code } = await failureFrom(testClient().client.inventory(PRODUCTION, REQUEST))
    expect(code).toBe(body === '' ? 'ACCOUNT_NOT_FOUND' : 'ANSWER_UNEXPECTED')
  })

  test.each(['Unauthorized', '', JSON.stringify({ error: 'Unauthorized' })])('but %j may be', async (body) => {
    const type = body.startsWith('{') ? 'application/json' : 'text/plain'
    inventoryCall().reply(401, body, { 'content-type': type })
    const { code } = await failureFrom(testClient().client.inventory(PRODUCTION, REQUEST))
    expect(code).toBe('API_KEY_REJECTED')
  })
})
