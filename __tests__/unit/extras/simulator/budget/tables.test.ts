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

describe('xlsx', () => {
  const open = (bytes: Uint8Array): Record<string, string> =>
    Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
  const sheetOf = (bytes: Uint8Array): string => open(bytes)['xl/worksheets/sheet1.xml'] ?? ''

  test('has the parts that a reader asks for, each of them reachable', () => {
    const parts = open(writeXlsx(LINES, 'EUR'))
    for (const name of Object.keys(parts).filter((part) => part.startsWith('xl/') && !part.includes('_rels'))) {
      expect(parts['[Content_Types].xml']).toContain(`PartName="/${name}"`)
    }
    expect(parts['_rels/.rels']).toContain('Target="xl/workbook.xml"')
    expect(parts['xl/_rels/workbook.xml.rels']).toContain('Target="worksheets/sheet1.xml"')
    expect(parts['xl/workbook.xml']).toContain('name="Budget EUR"')
  })

  test('has numbers as numbers, text as text, and a total to compute', () => {
    const sheet = sheetOf(writeXlsx(LINES, 'USD'))
    expect(sheet).toContain('<c r="F2" s="2"><v>140.16</v></c>')
    expect(sheet).toContain('<c r="I2" s="0" t="inlineStr"><is><t xml:space="preserve">linux</t></is></c>')
    expect(sheet).toContain('<c r="F4" s="2"><f>SUM(F2:F3)</f><v>142.56</v></c>')
    expect(sheet).toContain('<c r="AG1" s="1"')
  })

  test('takes hostile text as text', () => {
    const sheet = sheetOf(writeXlsx([{ category: '<a>&"\u0000\ud800', cost: 0 }], 'USD'))
    expect(sheet).toContain('>&#60;a&#62;&#38;&#34;</t>')
  })

  test('of nothing is a header', () => {
    expect(sheetOf(writeXlsx([], 'USD')).match(/<row /g)).toHaveLength(1)
  })
})

describe('the budget of a blueprint', () => {
  test('costs the same in both formats', async () => {
    await using client = await startClient()
    const csv = await (await client.get(`${SCANNED}/csv?currency=EUR&period=y`)).text()
    const xlsx = await (await client.get(`${SCANNED}/xlsx?currency=EUR&period=y`)).arrayBuffer()
    const sheet = strFromU8(unzipSync(new Uint8Array(xlsx))['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    const costs = csv
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => Number(line.split(',')[5]))
    expect(costs.length).toBeGreaterThan(15)
    const total = Number(/<f>SUM\(F2:F\d+\)<\/f><v>([\d.]+)</.exec(sheet)?.[1])
    expect(costs.reduce((sum, cost) => sum + cost, 0)).toBeCloseTo(total, 4)
  })

  test.each(['currency=XXX', 'period=month', 'rate=real', 'currency=usd'])('with %s is refused', async (query) => {
    await using client = await startClient()
    expect((await client.get(`${SCANNED}/csv?${query}`)).status).toBe(400)
  })
})
