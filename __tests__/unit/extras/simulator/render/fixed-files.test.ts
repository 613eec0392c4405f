import { expect, test } from '@jest/globals'
import { SIGNATURES } from '../../../../../src/cloudcraft/signatures.ts'
import { PDF, WEBP } from '../../../../../src/extras/simulator/render/fixed-files.ts'
import { startClient } from '../client.ts'

test('the fixed PDF has a table that finds its objects, and a stream as long as it says', () => {
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(PDF)?.[1])
  const offsets = [...PDF.slice(start).matchAll(/^(\d{10}) 00000 n $/gm)].map(([, offset]) => Number(offset))
  expect(PDF.slice(start, start + 4)).toBe('xref')
  expect(offsets).toHaveLength(5)
  for (const [i, offset] of offsets.entries()) expect(PDF.slice(offset).startsWith(`${i + 1} 0 obj\n`)).toBe(true)
  const [, length, content = ''] = /\/Length (\d+) >>\nstream\n(.*)\nendstream/.exec(PDF) ?? []
  expect(content).toHaveLength(Number(length))
})

test('the fixed WebP says its size: 48 x 36, and as many bytes as it has', () => {
  expect(WEBP.toString('latin1', 0, 4) + WEBP.toString('latin1', 8, 16)).toBe('RIFFWEBPVP8L')
  expect(WEBP.readUInt32LE(4)).toBe(WEBP.length - 8)
  const bits = WEBP.readUInt32LE(21)
  expect([(bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1]).toEqual([48, 36])
})

test.each([
  ['pdf', 'application/pdf'],
  ['webp', 'image/webp'],
] as const)(
  'a snapshot as %s is a file that the client takes, and wrong sizes are still refused',
  async (format, type) => {
    await using client = await startClient()
    const path = `/aws/account/${await client.accountId('Staging')}/us-east-1/${format}`
    const answer = await client.get(`${path}?paperSize=A4&landscape=true&width=100&height=50`)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type])
    expect(SIGNATURES[format](new Uint8Array(await answer.arrayBuffer()))).toBeUndefined()
    for (const query of ['paperSize=A9', 'width=9000', 'landscape=maybe'])
      expect((await client.get(`${path}?${query}`)).status).toBe(400)
  },
)
