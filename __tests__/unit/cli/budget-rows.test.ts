import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseBudget, totalCost } from '../../../src/cli/budget-rows.ts'

describe('a budget', () => {
  test('is a row a line, by the names in the first', () => {
    const csv = '\ufeffcategory,type,region,cost\r\nCompute,ec2,us-east-1,12.5\r\nStorage,"s3, ""cold""",,\r\n'
    expect(parseBudget(csv)).toEqual([
      { category: 'Compute', type: 'ec2', region: 'us-east-1', cost: '12.5' },
      { category: 'Storage', type: 's3, "cold"' },
    ])
  })

  test.each(['', '\n', 'category,cost', 'category,cost\r\n'])('without rows is empty: %j', (csv) => {
    expect(parseBudget(csv)).toEqual([])
  })

  test('that is not well formed ends where it stops being so', () => {
    expect(parseBudget('a,b\n1,2\n"3,4\n5,6\n')).toEqual([{ a: '1', b: '2' }])
  })

  test('cannot put anything into the prototype of a row', () => {
    const [row] = parseBudget('__proto__,cost\nx,1\n')
    expect(Object.keys(row ?? {})).toEqual(['__proto__', 'cost'])
    expect(Object.getPrototypeOf(row)).toBe(Object.prototype)
  })

  test('adds up, whatever is no number', () => {
    expect(totalCost([{ cost: '0.1' }, { cost: '0.2' }, { cost: 'free' }, {}])).toBe('0.30')
    expect(totalCost([])).toBe('0.00')
  })

  test('reads back whatever cells were written', () => {
    const cell = fc.string().filter((text) => text !== '')
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell)), (cells) => {
        const csv = [['a', 'b'], ...cells].map((row) => row.map(quoted).join(',')).join('\r\n')
        expect(parseBudget(csv)).toEqual(cells.map(([a, b]) => ({ a, b })))
      }),
    )
  })
})
