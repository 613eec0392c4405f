import { describe, expect, test } from '@jest/globals'
import { strFromU8, unzipSync } from 'fflate'
import { writeCsv } from '../../../../../src/extras/simulator/budget/csv.ts'
import { writeXlsx } from '../../../../../src/extras/simulator/budget/xlsx.ts'
import { startClient } from '../client.ts'

const LINES = [
  {
    category: 'Compute',
    type: 'ec2',
    region: 'us-east-1',
    count: 2,
    unitPrice: 70.08,
    cost: 140.16,
    platform: 'linux',
  },
  { category: 'Storage', type: 'ebs', region: 'us-east-1', count: 1, unitPrice: 2.4, cost: 2.4, storage: 30 },
]
const SCANNED = '/blueprint/b7e1c0de-0001-4a00-8b00-000000000001/budget'
/** The recorded header of a budget, column for column. */
const HEADER =
  'category,type,region,count,unitPrice,cost,instanceType,instanceSize,platform,role,engine,storage,dataGb,snapshots,volume,' +
  'iops,memory,mRequests,computeDuration,readUnits,writeUnits,readConsistency,shards,putUnits,extendedRetention,emailsOut,' +
  'requests,notifications,notificationType,cache,apiCalls,tier,instance'

describe('csv', () => {
  test('has the recorded header and a line each', () => {
    const [header, first, second, end] = writeCsv(LINES).split('\r\n')
    expect(header).toBe(HEADER)
    expect(first).toMatch(/^Compute,ec2,us-east-1,2,70\.08,140\.16,,,linux,,,+$/)
    expect(second?.split(',')).toHaveLength(HEADER.split(',').length)
    expect(end).toBe('')
  })

  test.each([
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ['a\nb', '"a\nb"'],
    ['=HYPERLINK(1)', "'=HYPERLINK(1)"],
    ['@SUM(1)', "'@SUM(1)"],
    ['-3', '-3'],
  ])('writes %j so that it stays one text', (text, cell) => {
    expect(writeCsv([{ category: text }])).toContain(`\r\n${cell},,`)
  })
})

/** The cells of the only sheet, row by row, as a reader without a formula engine has them. */
function cellsOf(bytes: Uint8Array): readonly (readonly string[])[] {
  const files = unzipSync(bytes)
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array())
  const shared = Array.from(
    text('xl/sharedStrings.xml').matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g),
    ([, one = '']) => one,
  )
  const rows = text('xl/worksheets/sheet1.xml').matchAll(/<row [^>]*>(.*?)<\/row>/g)
  return Array.from(rows, ([, row = '']) =>
    Array.from(
      row.matchAll(/<c r="([A-Z]+)\d+"([^>]*)><v>([^<]*)<\/v>/g),
      ([, column, attributes = '', value = '']) => {
        return `${column}: ${attributes.includes('t="s"') ? `"${shared[Number(value)]}"` : value}`
      },
    ),
  )
}

describe('xlsx', () => {
  test('has numbers as numbers, text as text, and a total', async () => {
    const [header, first, second, total, ...rest] = cellsOf(await writeXlsx(LINES, 'USD'))
    expect(header?.map((cell) => cell.replace(/^[A-Z]+: "(.*)"$/, '$1'))).toEqual(HEADER.split(','))
    expect(first).toEqual(['A: "Compute"', 'B: "ec2"', 'C: "us-east-1"', 'D: 2', 'E: 70.08', 'F: 140.16', 'I: "linux"'])
    expect(second?.slice(3)).toEqual(['D: 1', 'E: 2.4', 'F: 2.4', 'L: 30'])
    expect([total, rest]).toEqual([['A: "Total"', 'F: 142.56'], []])
  })

  test('has a sheet that names the currency', async () => {
    const workbook = unzipSync(await writeXlsx(LINES, 'EUR'))['xl/workbook.xml']
    expect(strFromU8(workbook ?? new Uint8Array())).toContain('name="Budget EUR"')
  })

  test('takes hostile text as text', async () => {
    const [, line] = cellsOf(await writeXlsx([{ category: '<a>&"\u0000', type: '=SUM(A1)', cost: 0 }], 'USD'))
    expect(line).toEqual(['A: "&lt;a&gt;&amp;""', 'B: "=SUM(A1)"', 'F: 0'])
  })

  test('of nothing is a header', async () => {
    expect(cellsOf(await writeXlsx([], 'USD'))).toHaveLength(1)
  })
})

describe('the budget of a blueprint', () => {
  test('costs the same in both formats', async () => {
    await using client = await startClient()
    const csv = await (await client.get(`${SCANNED}/csv?currency=EUR&period=y`)).text()
    const xlsx = await (await client.get(`${SCANNED}/xlsx?currency=EUR&period=y`)).arrayBuffer()
    const total = Number(cellsOf(new Uint8Array(xlsx)).at(-1)?.[1]?.replace('F: ', ''))
    const costs = csv
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => Number(line.split(',')[5]))
    expect(costs.length).toBeGreaterThan(15)
    expect(costs.reduce((sum, cost) => sum + cost, 0)).toBeCloseTo(total, 4)
  })

  test.each(['currency=GLD', 'period=month', 'rate=real', 'currency=usd'])('with %s is refused', async (query) => {
    await using client = await startClient()
    expect((await client.get(`${SCANNED}/csv?${query}`)).status).toBe(400)
  })
})
