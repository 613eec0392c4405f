import { describe, expect, test } from '@jest/globals'
import nock from '../../support/nock.ts'
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
  testClient,
} from './fixtures.ts'

const PNG_TYPE = { 'content-type': 'image/png' }
const INVENTORY = '{"data": {"nodes": []}}\n'

/** The API, answering only to the right key. */
const api = () => nock(HOST, { reqheaders: { authorization: `Bearer ${KEY}`, 'user-agent': 'test/1.0' } })

describe('user', () => {
  test('is the owner of the key', async () => {
    api().get('/user/me').reply(200, { id: 'u', name: 'CI', email: 'ci@example.org', settings: {} }, JSON_TYPE)
    expect(await testClient().client.user()).toMatchObject({ id: 'u', name: 'CI', email: 'ci@example.org' })
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
    ['svg', 'image/svg+xml; charset=utf-8', '<svg></svg>'],
    ['pdf', 'application/pdf', '%PDF-1.7\n%%EOF\n'],
    ['mxGraph', 'application/xml', '<mxGraphModel></mxGraphModel>'],
  ] as const)('%s is handed on as sent', async (format, contentType, body) => {
    api()
      .get(`/azure/account/${ACCOUNT_ID}/westeurope/${format}`)
      .query(true)
      .reply(200, body, { 'content-type': contentType })
    const target = { ...PRODUCTION, provider: 'azure', region: 'westeurope' } as const
    expect(Buffer.from(await testClient().client.snapshot(target, format, REQUEST)).toString()).toBe(body)
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
