import { describe, expect, test } from '@jest/globals'
import { isWrongInput } from '../../../src/errors.ts'
import nock from '../../support/nock.ts'
import {
  ACCOUNT_ID,
  failureFrom,
  HOST,
  INVENTORY_PATH,
  JSON_TYPE,
  PNG,
  PRODUCTION,
  RENDER_PATH,
  REQUEST,
  testClient,
} from './fixtures.ts'

const api = () => nock(HOST)
const said = (status: number, error: string) => ({ error, reason: 'x', code: status })
const accounts = { accounts: [{ id: ACCOUNT_ID, name: 'Production' }] }
const lists = () => {
  api().get('/aws/account').reply(200, accounts, JSON_TYPE)
  api().get('/azure/account').reply(200, { accounts: [] }, JSON_TYPE)
}
const file = (path: string, status: number, error: string) =>
  api().get(path).query(true).delay(5).reply(status, said(status, error), JSON_TYPE)

const REFUSALS = [
  [400, 'Invalid parameter'],
  [401, 'Unauthorized'],
  [404, 'AwsAccount not found'],
] as const

describe('a refused picture', () => {
  test.each(REFUSALS)('is lost where the inventory was read: %d', async (status, words) => {
    api().get(INVENTORY_PATH).query(true).delay(20).reply(200, '{"nodes":[]}', JSON_TYPE)
    file(RENDER_PATH, status, words)
    const { client } = testClient()
    const [inventory, error] = await Promise.all([
      client.inventory(PRODUCTION, REQUEST),
      failureFrom(client.render(PRODUCTION, REQUEST)),
    ])
    expect(inventory.length).toBeGreaterThan(0)
    expect(error).toMatchObject({ code: 'ANSWER_CONTRADICTED', said: words })
    expect(error.message).toBe(
      `Production (us-east-1) png: Cloudcraft answered ${status}, although the same key has just read the other format`,
    )
  })
})

describe('a refused inventory', () => {
  test.each(REFUSALS)(
    'is an outage where the list was read, also when the picture is refused: %d',
    async (status, words) => {
      lists()
      for (const path of [INVENTORY_PATH, RENDER_PATH]) file(path, status, words)
      const { client } = testClient()
      await client.accounts()
      const errors = await Promise.all([
        failureFrom(client.inventory(PRODUCTION, REQUEST)),
        failureFrom(client.render(PRODUCTION, REQUEST)),
      ])
      expect(errors.map(isWrongInput)).toEqual([false, false])
    },
  )

  test('is an outage where the picture was read, whatever it names', async () => {
    lists()
    file(INVENTORY_PATH, 400, 'Invalid region parameter: us-east-1')
    api().get(RENDER_PATH).query(true).delay(20).reply(200, PNG, { 'content-type': 'image/png' })
    const { client } = testClient()
    await client.accounts()
    const [error] = await Promise.all([
      failureFrom(client.inventory(PRODUCTION, REQUEST)),
      client.render(PRODUCTION, REQUEST),
    ])
    expect(error.code).toBe('ANSWER_CONTRADICTED')
  })

  test.each([
    ['Invalid region parameter: us-east-1', 'REGION_INVALID'],
    ['Invalid parameter: filter', 'REQUEST_INVALID'],
  ])('is a wrong input where both formats are refused for what was asked: %s', async (words, code) => {
    lists()
    for (const path of [INVENTORY_PATH, RENDER_PATH]) file(path, 400, words)
    const { client } = testClient()
    await client.accounts()
    const errors = await Promise.all([
      failureFrom(client.inventory(PRODUCTION, REQUEST)),
      failureFrom(client.render(PRODUCTION, REQUEST)),
    ])
    expect(errors.map((error) => error.code)).toEqual([code, code])
    expect(errors.every(isWrongInput)).toBe(true)
  })

  test('of an account that no list has shown is believed', async () => {
    file(INVENTORY_PATH, 404, 'AwsAccount not found')
    expect(await failureFrom(testClient().client.inventory(PRODUCTION, REQUEST))).toMatchObject({
      code: 'ACCOUNT_NOT_FOUND',
    })
  })
})

describe('a refused list', () => {
  const list = (provider: string, status: number, body: object) =>
    api().get(`/${provider}/account`).reply(status, body, JSON_TYPE)
  test.each([
    ['read', 200, accounts, 'ANSWER_CONTRADICTED'],
    ['refused as well', 401, said(401, 'Unauthorized'), 'API_KEY_REJECTED'],
    ['not known there', 404, said(404, 'Not found'), 'API_KEY_REJECTED'],
    ['denied', 403, said(403, 'No'), 'ANSWER_CONTRADICTED'],
  ])('with the other one %s', async (_, status, body, code) => {
    list('aws', 401, said(401, 'Unauthorized'))
    list('azure', status, body)
    expect(await failureFrom(testClient().client.accounts())).toMatchObject({ code })
  })

  test('of Azure alone is an outage, too', async () => {
    list('aws', 200, accounts)
    list('azure', 401, said(401, 'Unauthorized'))
    expect(await failureFrom(testClient().client.accounts())).toMatchObject({ code: 'ANSWER_CONTRADICTED' })
  })

  test('cannot be a wrong request: it has nothing in it', async () => {
    for (const provider of ['aws', 'azure']) list(provider, 400, said(400, 'Invalid parameter'))
    expect(await failureFrom(testClient().client.accounts())).toMatchObject({ code: 'ANSWER_UNEXPECTED' })
  })
})
