import { describe, expect, test } from '@jest/globals'
import { checkFile, FILE_FORMATS } from '../../../src/cloudcraft/file-formats.ts'
import type { FileFormat } from '../../../src/cloudcraft/signatures.ts'
import nock from '../../support/nock.ts'
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

const answer = (
  format: FileFormat,
  body: Uint8Array | string,
  contentType: string = FILE_FORMATS[format].contentType,
) => ({
  kind: 'answer' as const,
  status: 200,
  contentType,
  retryAfter: undefined,
  location: undefined,
  etag: undefined,
  body: typeof body === 'string' ? Buffer.from(body, 'latin1') : body,
})

const ZIP_END = `PK\u0005\u0006${'\0'.repeat(18)}`
const WEBP = `RIFF\u0004\0\0\0WEBP`

const WHOLE: Readonly<Record<FileFormat, string>> = {
  json: '{}',
  png: PNG.toString('latin1'),
  svg: '<?xml version="1.0"?>\n<!-- made by x -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x">\n<svg width="1">\n</svg>\n',
  pdf: '%PDF-1.4\nx\n%%EOF\n',
  mxGraph: '<mxfile host="x"><diagram/></mxfile>',
  webp: WEBP,
  csv: '\u00ef\u00bb\u00bfcategory,type\r\nCompute,ec2\r\n',
  xlsx: `PK\u0003\u0004x${ZIP_END}`,
}
const FORMATS = Object.keys(WHOLE) as FileFormat[]

describe('a file of every format', () => {
  test.each(FORMATS)('%s is kept as it came', (format) => {
    const whole = answer(format, WHOLE[format])
    expect(checkFile('x', format, whole)).toBe(whole.body)
  })

  test.each(FORMATS)('%s is not what another format is announced as', (format) => {
    const other = format === 'pdf' ? 'image/png' : 'application/pdf'
    expect(() => checkFile('x', format, answer(format, WHOLE[format], other))).toThrow(
      expect.objectContaining({ message: expect.stringMatching(/has another content type instead of /), said: other }),
    )
  })

  test.each(FORMATS)('%s is no page, no error and nothing at all', (format) => {
    for (const body of ['<html><body>Sign in, please</body></html>', '{"error": "a, b"', '', '\0\0\0\0']) {
      expect(() => checkFile('x', format, answer(format, body))).toThrow(
        expect.objectContaining({
          code: expect.stringMatching(/^(ANSWER_UNEXPECTED|INVENTORY_NOT_JSON|RENDER_NOT_PNG)$/),
        }),
      )
    }
  })

  test('a workbook whose comment is cut short is not kept', () => {
    const end = (comment: string) => `PK\u0003\u0004…PK\u0005\u0006${'\0'.repeat(16)}\u0005\0${comment}`
    expect(checkFile('x', 'xlsx', answer('xlsx', end('five.')))).toBeInstanceOf(Uint8Array)
    expect(() => checkFile('x', 'xlsx', answer('xlsx', end('five')))).toThrow(
      expect.objectContaining({ code: 'ANSWER_TRUNCATED' }),
    )
  })

  test.each(['svg', 'pdf', 'mxGraph', 'webp', 'xlsx'] as const)('%s that was cut short is not kept', (format) => {
    const cut = format === 'webp' ? WEBP.replace('\u0004', '\u0005') : WHOLE[format].slice(0, -8)
    expect(() => checkFile('x', format, answer(format, cut))).toThrow(
      expect.objectContaining({ code: 'ANSWER_TRUNCATED', message: `x: the ${format} file is truncated` }),
    )
  })
})
