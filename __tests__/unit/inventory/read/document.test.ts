import { describe, expect, test } from '@jest/globals'
import { readDocument } from '../../../../src/inventory/read/document.ts'
import { parsed } from '../inventories.ts'

const DATA = { nodes: [{ id: 'a', type: 'ec2' }] }

function refusal(text: string | Uint8Array): { code?: string; message?: string; remedy?: string } {
  try {
    readDocument('some.json', typeof text === 'string' ? new TextEncoder().encode(text) : text)
  } catch (error) {
    return error as { code?: string }
  }
  return {}
}

describe('Every wrapper that documents come in', () => {
  test.each<[string, unknown]>([
    ['a snapshot with tags', { tags: [], data: DATA }],
    ['a saved blueprint', { id: 'x', name: 'n', data: DATA, createdAt: '2026-01-01', linkKey: 'k' }],
    ['the bare sections', DATA],
    ['an event with the document as its body', { body: JSON.stringify({ data: DATA }) }],
    ['a byte order mark in front', `\uFEFF${JSON.stringify(DATA)}`],
    ['sections that are null', { data: { ...DATA, groups: null, edges: null, text: null } }],
  ])('%s is read', (_what, document) => {
    expect(parsed(document).resources.map(({ id }) => id)).toEqual(['a'])
  })

  test('an account without anything is an inventory of nothing', () => {
    expect(parsed({ data: { nodes: [] } }).resources).toEqual([])
  })

  test('names, keys and values in two Unicode forms are the same, written out or escaped', () => {
    const node = (e: string) => ({ id: 'a', type: 'rds', name: `caf${e}`, tags: { [`caf${e}`]: [`caf${e}`] } })
    const bytes = (e: string) => new TextEncoder().encode(JSON.stringify({ nodes: [node(e)] }))
    const escaped = new TextEncoder().encode(JSON.stringify({ nodes: [node('#')] }).replaceAll('#', 'e\\u0301'))
    const composed = readDocument('some.json', bytes('é'))
    expect(composed.nodes).toEqual([node('é')])
    expect(readDocument('some.json', bytes('e\u0301'))).toEqual(composed)
    expect(readDocument('some.json', escaped)).toEqual(composed)
  })

  test('bytes inside a larger buffer are read as they are', () => {
    const text = JSON.stringify(DATA)
    const buffer = new TextEncoder().encode(`xxxx${text}yyyy`)
    expect(readDocument('some.json', buffer.subarray(4, 4 + text.length)).nodes).toEqual(DATA.nodes)
  })
})

describe('What is no document is refused with what is wrong about it', () => {
  test.each([
    ['', 'INVENTORY_NOT_JSON'],
    ['<html>', 'INVENTORY_NOT_JSON'],
    ['{"nodes": [', 'INVENTORY_NOT_JSON'],
    ['\u0089PNG\r\n', 'INVENTORY_NOT_JSON'],
    ['null', 'INVENTORY_NOT_BLUEPRINT'],
    ['[]', 'INVENTORY_NOT_BLUEPRINT'],
    ['"nodes"', 'INVENTORY_NOT_BLUEPRINT'],
    ['{}', 'INVENTORY_NOT_BLUEPRINT'],
    ['{"data": null}', 'INVENTORY_NOT_BLUEPRINT'],
    ['{"data": []}', 'INVENTORY_NOT_BLUEPRINT'],
    ['{"snapshot_status": "processing"}', 'INVENTORY_NOT_BLUEPRINT'],
    ['{"nodes": {}}', 'INVENTORY_NOT_BLUEPRINT'],
    ['{"nodes": [null]}', 'INVENTORY_NOT_BLUEPRINT'],
    ['{"groups": [[]]}', 'INVENTORY_NOT_BLUEPRINT'],
    ['{"edges": ["a-b"]}', 'INVENTORY_NOT_BLUEPRINT'],
    ['{"body": "{"}', 'INVENTORY_NOT_JSON'],
    ['{"__proto__": {"nodes": []}}', 'INVENTORY_NOT_BLUEPRINT'],
  ])('%s', (text, code) => {
    const error = refusal(text)
    expect(error.code).toBe(code)
    expect(error.message).toContain('some.json')
    expect(error.remedy).not.toBe('')
  })

  test('the message says where an odd component is', () => {
    expect(refusal('{"nodes": [{}, 7]}').message).toContain('nodes[1] is a number')
  })

  test('events inside events come to an end', () => {
    let text = JSON.stringify(DATA)
    for (let i = 0; i < 12; i++) text = JSON.stringify({ body: text })
    const found = refusal(text).code
    expect([undefined, 'INVENTORY_NOT_BLUEPRINT']).toContain(found)
  })
})
