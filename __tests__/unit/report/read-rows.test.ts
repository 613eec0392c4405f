import { describe, expect, test } from '@jest/globals'
import { compareInventories } from '../../../src/inventory/diff.ts'
import { parseInventory } from '../../../src/inventory/read/parse.ts'
import { inventoryRows } from '../../../src/report/inventory-rows.ts'
import { looksLikeRows, readRows } from '../../../src/report/read-rows.ts'
import { inventoryOf } from '../../support/inventories.ts'
import { target } from '../../support/snapshots.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

const DOCUMENT = parseInventory(
  'test',
  inventoryOf([
    { id: '1', type: 'ec2', arn: 'i-1', label: 'web', instanceType: 'm5', instanceSize: 'large' },
    { id: '2', type: 'rds', arn: 'arn:aws:rds:us-east-1:1:db:orders', engine: 'mysql' },
    {
      id: '3',
      type: 'sg',
      arn: 'sg-1',
      nodes: ['1'],
      inboundRules: [{ protocol: 'tcp', portRange: '80', target: '10.0.0.0/8' }],
    },
  ]),
)
const rows = inventoryRows(target(), DOCUMENT)

describe('rows that are read again', () => {
  test.each([
    ['json', JSON.stringify(rows, null, 2)],
    ['ndjson', rows.map((row) => `${JSON.stringify(row)}\n`).join('')],
    [
      'ndjson with a byte order mark and other line ends',
      `\uFEFF${rows.map((row) => JSON.stringify(row)).join('\r\n')}`,
    ],
  ])('as %s are the account that they were written from', (_, text) => {
    expect(looksLikeRows(bytes(text))).toBe(true)
    const [only, ...others] = readRows('rows', bytes(text))
    expect(others).toEqual([])
    expect(only?.target).toEqual({ provider: 'aws', account: { id: '', name: 'Production' }, region: 'us-east-1' })
    const read = parseInventory('rows', only?.inventory ?? bytes(''))
    expect(inventoryRows(target(), read)).toEqual(rows)
    expect(compareInventories(DOCUMENT, read).diff.changes).toEqual([])
  })

  test('of several targets are one inventory for each', () => {
    const both = [...rows, ...inventoryRows(target('eu-west-1'), DOCUMENT)]
    expect(readRows('rows', bytes(JSON.stringify(both))).map(({ target: { region } }) => region)).toEqual([
      'us-east-1',
      'eu-west-1',
    ])
  })

  test.each(['{"nodes":[]}', '{"data":{"nodes":[]}}', 'x', ''])('are not what %j is', (text) => {
    expect(looksLikeRows(bytes(text))).toBe(false)
  })

  test.each([
    ['[{"provider":"gcp"}]', 'INVENTORY_NOT_ROWS'],
    ['[{"provider":"aws","account":"a","type":"ec2","key":"k","scan":"r","properties":[]}]', 'INVENTORY_NOT_ROWS'],
    ['[1', 'INVENTORY_NOT_JSON'],
    ['{"provider":"aws","account":"a"}\n{', 'INVENTORY_NOT_JSON'],
  ])('and are wrong, %s, are refused', (text, code) => {
    expect(() => readRows('rows', bytes(text))).toThrow(expect.objectContaining({ code }))
  })
})
