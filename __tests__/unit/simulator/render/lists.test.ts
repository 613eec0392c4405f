import { describe, expect, test } from '@jest/globals'
import { writeMxGraph } from '../../../../src/simulator/render/mxgraph.ts'
import { writePdf } from '../../../../src/simulator/render/pdf.ts'
import type { Resource } from '../../../../src/simulator/world/world.ts'
import { type Client, scan, startClient } from '../client.ts'

async function path(client: Client, format = 'json'): Promise<string> {
  return `/aws/account/${await client.accountId('Staging')}/us-east-1/${format}`
}

describe('other formats', () => {
  test('pdf is one page that lists the components, with a table that finds its objects', async () => {
    await using client = await startClient()
    const answer = await client.get(await path(client, 'pdf'))
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    const text = Buffer.from(await answer.arrayBuffer()).toString('latin1')
    expect(text).toMatch(/^%PDF-1\.4\n/)
    expect(text).toContain('(rds  orders-staging)')
    const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1])
    expect(text.slice(table, table + 4)).toBe('xref')
    const offsets = [...text.slice(table).matchAll(/^(\d{10}) 00000 n /gm)].map((match) => Number(match[1]))
    expect(offsets.map((at, i) => text.startsWith(`${i + 1} 0 obj`, at))).toEqual([true, true, true, true, true])
    expect(Number(/\/Length (\d+)/.exec(text)?.[1])).toBe(/stream\n([\s\S]*)\nendstream/.exec(text)?.[1]?.length)
  })

  test('mxGraph has a cell for every node', async () => {
    await using client = await startClient()
    const answer = await client.get(await path(client, 'mxGraph'))
    expect(answer.headers.get('content-type')).toBe('application/xml')
    const cells = [...(await answer.text()).matchAll(/ vertex="1"/g)]
    expect(cells).toHaveLength((await scan(client, 'Staging')).data.nodes.length)
  })
})

const bare = { tags: {}, fields: {}, within: [], connects: [], addresses: [], inbound: [], outbound: [] }

describe('a name full of markup', () => {
  const hostile: Resource = { ...bare, handle: 'x', type: 's3', name: `<a b="c">&'\\)(é` }

  test('is text in mxGraph', () => {
    expect(writeMxGraph([hostile])).toContain('value="&#60;a b=&#34;c&#34;&#62;&#38;&#39;\\)(é (s3)"')
  })

  test('stays inside its line in pdf', () => {
    const text = Buffer.from(writePdf('title', [hostile])).toString('latin1')
    expect(text).toContain(`(s3  <a b="c">&'\\\\\\)\\(?) '`)
  })

  test('more resources than a page holds are cut off, and the page stays whole', () => {
    const text = Buffer.from(writePdf('title', Array<Resource>(5000).fill(hostile))).toString('latin1')
    expect(text.length).toBeLessThan(5000)
    expect(text).toMatch(/%%EOF\n$/)
  })
})
