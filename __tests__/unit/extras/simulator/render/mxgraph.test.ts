import { describe, expect, test } from '@jest/globals'
import { parseDrawing } from '../../../../../src/drawing/isometric/parse.ts'
import { writeMxGraph } from '../../../../../src/extras/simulator/render/mxgraph.ts'
import { scan, startClient } from '../client.ts'

const draw = (data: object): string => writeMxGraph(parseDrawing({ data }))
const attributes = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value = '']) => value)

describe('a diagrams.net document', () => {
  test('has a cell for every node and group of a scan, and an edge for every connection', async () => {
    await using client = await startClient()
    const { data } = await scan(client)
    const xml = draw(data)
    const ids = new Set(attributes(xml, 'id'))
    for (const { id } of [...data.nodes, ...data.groups]) expect(ids).toContain(`cell-${id}`)
    expect(attributes(xml, 'edge')).toHaveLength(data.edges.length)
  })

  test('has each id once, and edges end at existing cells', async () => {
    await using client = await startClient()
    const xml = draw((await scan(client)).data)
    const ids = attributes(xml, 'id')
    expect(new Set(ids).size).toBe(ids.length)
    for (const end of [...attributes(xml, 'source'), ...attributes(xml, 'target')]) expect(ids).toContain(end)
  })

  test('is entirely on the sheet', async () => {
    await using client = await startClient()
    const xml = draw((await scan(client)).data)
    const places = [...attributes(xml, 'x'), ...attributes(xml, 'y')].map(Number)
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0)
  })

  test('is empty and yet a document where nothing is', () => {
    expect(draw({})).toContain('<root><mxCell id="0"/><mxCell id="1" parent="0"/></root>')
  })

  test('takes names as text and no colour that ends a style', () => {
    const text = { id: 'label', type: 'isotext', text: `<a b="c">&'`, mapPos: [0, 0] }
    const node = { id: '0', type: 's3', mapPos: [0, 0], color: '#fff;link=javascript:1' }
    const xml = draw({ nodes: [node], text: [text] })
    expect(xml).toContain('value="&lt;a b=&quot;c&quot;&gt;&amp;&#39;"')
    expect(xml).toContain('<mxCell id="cell-0" value="s3"')
    expect(xml).not.toContain('javascript')
  })

  test('draws no line that white paper would swallow', () => {
    const node = (id: string, color: string): object => ({ id, type: 's3', mapPos: [0, 0], color })
    const xml = draw({ nodes: [node('a', '#ececed'), node('b', '#3F8624')] })
    expect(xml.match(/strokeColor=[^;]*/g)).toEqual(['strokeColor=#3F8624'])
  })
})
