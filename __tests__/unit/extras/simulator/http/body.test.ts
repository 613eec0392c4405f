import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { readBody } from '../../../../../src/extras/simulator/http/body.ts'

/** A request as far as its body goes. The guard of the tests cannot pass compressed bodies on. */
function requestWith(bytes: Uint8Array, encoding?: string): IncomingMessage {
  const headers = encoding === undefined ? {} : { 'content-encoding': encoding }
  return Object.assign(Readable.from([bytes]), { headers }) as unknown as IncomingMessage
}

describe('a body', () => {
  test('is read as text, without a mark at its beginning', async () => {
    expect(await readBody(requestWith(Buffer.from('\ufeff{}')), 100)).toBe('{}')
  })

  test.each(['gzip', 'GZIP'])('that is compressed is unpacked: %s', async (encoding) => {
    expect(await readBody(requestWith(gzipSync('{"a":1}'), encoding), 100)).toBe('{"a":1}')
  })

  test('that says it is compressed and is not is refused', async () => {
    await expect(readBody(requestWith(Buffer.from('{}'), 'gzip'), 100)).rejects.toThrow('400')
  })

  test('may not be long, not even when it is unpacked', async () => {
    await expect(readBody(requestWith(Buffer.alloc(101)), 100)).rejects.toThrow('413')
    await expect(readBody(requestWith(gzipSync(Buffer.alloc(1_000_000)), 'gzip'), 10_000)).rejects.toThrow('413')
  })
})
