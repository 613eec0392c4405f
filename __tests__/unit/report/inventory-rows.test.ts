import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseInventory } from '../../../src/inventory/read/parse.ts'
import { inventoryRows, rowsToCells, rowsToCsv } from '../../../src/report/inventory-rows.ts'
import { type Component, inventoryOf } from '../../support/inventories.ts'
import { target } from '../../support/snapshots.ts'

const rowsOf = (components: readonly Component[]) =>
  inventoryRows(target(), parseInventory('test', inventoryOf(components)))

const named = (label: string) => rowsToCsv(rowsOf([{ id: 'i', type: 's3', arn: 'arn:x', label }])).split('\r\n')[1]

describe('rows of an inventory', () => {
  test('are one for each resource, with everything that is known of it', () => {
    expect(rowsOf([{ id: 'i', type: 'rds', arn: 'arn:db', label: 'orders', engine: 'mysql' }])).toEqual([
      {
        provider: 'aws',
        account: 'Production',
        region: 'us-east-1',
        type: 'rds',
        name: 'orders',
        key: 'arn:db',
        scan: 'us-east-1',
        label: 'orders',
        properties: { arn: 'arn:db', engine: 'mysql' },
      },
    ])
  })

  test('have the region of the resource if it has its own', () => {
    expect(rowsOf([{ type: 's3', region: 'eu-west-1' }])[0]?.region).toBe('eu-west-1')
  })

  test('come in the same order, whatever the order of the document', () => {
    const components = [
      { type: 's3', arn: 'b', label: 'x' },
      { type: 'ec2', arn: 'c', label: 'z' },
      { type: 's3', arn: 'a', label: 'x' },
      { type: 's3', arn: 'd', label: 'a' },
    ]
    const keys = (list: readonly Component[]) => rowsOf(list).map(({ key }) => key)
    expect(keys(components)).toEqual(['c', 'd', 'a', 'b'])
    expect(keys([...components].reverse())).toEqual(['c', 'd', 'a', 'b'])
  })
})

/** Records and cells as RFC 4180 has them. */
function readCsv(csv: string): readonly (readonly string[])[] {
  const records: string[][] = []
  let record: string[] = []
  for (const [, quoted, bare = '', end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    record.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'))
    if (end === ',') continue
    records.push(record)
    record = []
  }
  return records
}

describe('rows as CSV', () => {
  test('have a head line, and lines that end as RFC 4180 says', () => {
    expect(rowsToCsv([])).toBe('provider,account,region,type,name,key,size,engine\r\n')
    expect(rowsToCsv(rowsOf([{ id: 'i', type: 's3', arn: 'a', label: 'x' }]))).toBe(
      'provider,account,region,type,name,key,size,engine\r\naws,Production,us-east-1,s3,x,a,,\r\n',
    )
  })

  test.each([
    ['=HYPERLINK("https://evil.example")', `"'=HYPERLINK(""https://evil.example"")"`],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', `"'\t=1"`],
    ['a;=1', '"a;=1"'],
    ['a\t=1', '"a\t=1"'],
    ['\r=1', `"'\r=1"`],
    ['\n=1', `"'\n=1"`],
    ['＝1', "'＝1"],
    ['a,b', '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ['a=1', 'a=1'],
  ])('write %j so that no spreadsheet runs it: %s', (label, cell) => {
    const row = { ...rowsOf([{ id: 'i', type: 's3', arn: 'arn:x' }])[0], name: label } as Parameters<
      typeof rowsToCsv
    >[0][0]
    expect(rowsToCsv([row])).toContain(`,s3,${cell},arn:x,,\r\n`)
  })

  test('give every cell back to a reader of RFC 4180, less the apostrophe before a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom(...'a",;=+-@\t\r\n \'') })), (names) => {
        const [row] = rowsOf([{ id: 'i', type: 's3', arn: 'arn:x' }]) as [Parameters<typeof rowsToCsv>[0][0]]
        const csv = rowsToCsv(names.map((name) => ({ ...row, name })))
        const back = readCsv(csv)
          .slice(1)
          .map((cells) => cells[4] ?? '')
        expect(back.map((cell) => cell.replace(/^'(?=[=+\-@\t\r\n])/, ''))).toEqual(
          names.map((name) => name.replace(/^'(?=[=+\-@\t\r\n])/, '')),
        )
        expect(back.filter((cell) => /^[=+\-@\t\r\n]/.test(cell))).toEqual([])
      }),
    )
  })

  test('have one line for a name of one line', () => {
    expect(named('orders')).toContain(',orders,')
  })
})

describe('rows of an unchanged account', () => {
  const components = [
    {
      id: '1',
      type: 'ec2',
      arn: 'i-1',
      mapPos: [1, 2],
      color: { iso: '#fff' },
      instanceType: 'm5',
      instanceSize: 'large',
    },
    { id: '2', type: 'ec2', mapPos: [3, 4] },
    { id: '3', type: 'ec2', mapPos: [5, 6], instanceType: 'm5' },
    { id: '4', type: 'sg', arn: 'sg-1', nodes: ['1'], inboundRules: [{ portRange: '80' }, { portRange: '443' }] },
  ]
  const again = [
    { ...components[3], id: 'd', nodes: ['a'], inboundRules: [{ portRange: '443' }, { portRange: '80' }] },
    { ...components[2], id: 'c', mapPos: [50, 60] },
    { ...components[1], id: 'b' },
    { ...components[0], id: 'a', mapPos: [9, 9], color: { iso: '#000' } },
  ] as Component[]

  test('are the same bytes, whatever ids and positions a scan has', () => {
    expect(JSON.stringify(rowsOf(again))).toBe(JSON.stringify(rowsOf(components)))
  })

  test('have keys that are unique', () => {
    const keys = rowsOf(components).map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('columns', () => {
  test('are what was asked for: the usual ones, sizes, groups and any property', () => {
    const rows = rowsOf([
      {
        id: '1',
        type: 'rds',
        arn: 'arn:db',
        label: 'orders',
        instanceType: 'm5',
        instanceSize: 'large',
        engine: 'mysql',
      },
    ])
    expect(rowsToCells(rows, ['name', 'size', 'engine', 'multiAZ', '__proto__'])).toEqual([
      ['name', 'size', 'engine', 'multiAZ', '__proto__'],
      ['orders', 'db.m5.large', 'mysql', '', ''],
    ])
  })
})
