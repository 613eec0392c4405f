import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseInventory } from '../../../src/inventory/read/parse.ts'
import { inventoryRows, rowsToCsv } from '../../../src/report/inventory-rows.ts'
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
        id: 'i',
        properties: { id: 'i', type: 'rds', arn: 'arn:db', engine: 'mysql' },
      },
    ])
  })

  test('have the region of the resource where it has one of its own', () => {
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
    expect(rowsToCsv([])).toBe('provider,account,region,type,name,key,id\r\n')
    expect(rowsToCsv(rowsOf([{ id: 'i', type: 's3', arn: 'a', label: 'x' }]))).toBe(
      'provider,account,region,type,name,key,id\r\naws,Production,us-east-1,s3,x,a,i\r\n',
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
    expect(rowsToCsv([row])).toContain(`,s3,${cell},arn:x,i\r\n`)
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
