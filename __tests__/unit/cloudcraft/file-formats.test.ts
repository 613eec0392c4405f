import { describe, expect, test } from '@jest/globals'
import nock from 'nock'
import {
  ACCOUNT_ID,
  failureFrom,
  HOST,
  JSON_TYPE,
  PNG,
  PRODUCTION,
  REQUEST,
  STILL_PROCESSING,
  testClient,
} from './fixtures.ts'

const PNG_TYPE = { 'content-type': 'image/png' }

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
    nock(HOST).get(path).query(true).reply(200, body, headers)
    const error = await failureFrom(testClient().client.snapshot(PRODUCTION, format, REQUEST))
    expect(error).toMatchObject({ code })
  })
})
