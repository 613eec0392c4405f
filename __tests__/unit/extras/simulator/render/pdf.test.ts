import { inflateSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { PAPER_SIZES, pageOf } from '../../../../../src/extras/simulator/render/paper.ts'
import { writePdf } from '../../../../../src/extras/simulator/render/pdf.ts'
import { type Client, startClient } from '../client.ts'

async function pdf(client: Client, query = ''): Promise<{ text: string; page: number[]; box: number[] }> {
  const answer = await client.get(`/aws/account/${await client.accountId('Staging')}/us-east-1/pdf${query}`)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  const text = Buffer.from(await answer.arrayBuffer()).toString('latin1')
  const numbers = (pattern: RegExp): number[] => (pattern.exec(text)?.[1] ?? '').split(' ').map(Number)
  return { text, page: numbers(/MediaBox \[0 0 ([\d. ]+)\]/), box: numbers(/\nq ([\d. ]+) cm/) }
}

const pixels = { width: 2, height: 1, data: Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8]) }
const written = (title: string): string =>
  Buffer.from(writePdf(title, pageOf('A4'), { x: 1, y: 2, width: 3, height: 4 }, pixels)).toString('latin1')

describe('a pdf', () => {
  test('has a table that finds its objects, and streams as long as they say', () => {
    const text = written('title')
    const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1])
    expect(text.slice(table, table + 4)).toBe('xref')
    const offsets = [...text.slice(table).matchAll(/^(\d{10}) 00000 n /gm)].map((match) => Number(match[1]))
    expect(offsets.map((at, i) => text.startsWith(`${i + 1} 0 obj`, at))).toEqual(Array(7).fill(true))
    for (const [, length, body] of text.matchAll(/\/Length (\d+) >>\nstream\n([\s\S]*?)\nendstream/g)) {
      expect(body).toHaveLength(Number(length))
    }
  })

  test('keeps colours and what shows through apart', () => {
    const streams = [...written('title').matchAll(/FlateDecode \/Length \d+ >>\nstream\n([\s\S]*?)\nendstream/g)]
    const plain = streams.map(([, body = '']) => [...inflateSync(Buffer.from(body, 'latin1'))])
    expect(plain).toEqual([
      [1, 2, 3, 5, 6, 7],
      [4, 8],
    ])
  })

  test('has a title that cannot end itself', () => {
    expect(written(') >> endobj')).toContain('/Title <feff00290020003e003e')
  })

  test.each([
    ['', [612, 792]],
    ['?landscape=true', [792, 612]],
    ['?paperSize=A4', [595.28, 841.89]],
    ['?paperSize=A4&landscape=true', [841.89, 595.28]],
    ['?paperSize=Ledger&landscape=True', [1224, 792]],
  ])('asked for with %p is on paper of %p points', async (query, page) => {
    await using client = await startClient()
    expect((await pdf(client, query)).page).toEqual(page)
  })

  test('fills its page, or has the size that was asked for in the middle of it', async () => {
    await using client = await startClient()
    const [width = 0, , , height = 0, x, y] = (await pdf(client)).box
    expect([x, y]).toEqual([24, 24])
    expect([Math.round(width), Math.round(height)]).toEqual([564, 744])
    expect((await pdf(client, '?width=400&height=200')).box).toEqual([300, 0, 0, 150, 156, 321])
  })

  test('shrinks what is larger than its page', async () => {
    await using client = await startClient()
    expect((await pdf(client, '?width=2000&height=500')).box.slice(0, 4)).toEqual([564, 0, 0, 141])
  })
})

test('every paper that is documented is known, larger numbers being smaller sheets', () => {
  const area = (size: (typeof PAPER_SIZES)[number]): number => pageOf(size).width * pageOf(size).height
  const series = (['A0', 'A1', 'A2', 'A3', 'A4', 'A5'] as const).map(area)
  for (const [i, one] of series.slice(1).entries()) expect((series[i] ?? 0) / one).toBeCloseTo(2, 1)
  expect(PAPER_SIZES).toHaveLength(10)
})
