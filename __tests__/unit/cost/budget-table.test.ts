import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { totalCost } from '../../../src/cli/budget.ts'
import { parseBudget } from '../../../src/cost/budget-table.ts'

const rowsOf = (csv: string) => parseBudget('the budget', csv).rows

describe('a budget', () => {
  test('is one row per line, by the names in the first', () => {
    const csv = '\ufeffcategory,type,region,cost\r\nCompute,ec2,us-east-1,12.5\r\nStorage,"s3, ""cold""",,\r\n'
    expect(parseBudget('the budget', csv).columns).toEqual(['category', 'type', 'region', 'cost'])
    expect(rowsOf(csv)).toEqual([
      { category: 'Compute', type: 'ec2', region: 'us-east-1', cost: '12.5' },
      { category: 'Storage', type: 's3, "cold"' },
    ])
  })

  test.each(['', '\n', 'category,cost', 'category,cost\r\n'])('without rows is empty: %j', (csv) => {
    expect(rowsOf(csv)).toEqual([])
  })

  test.each([
    { csv: 'a,b\n1,2\n"3,4\n5,6\n', why: 'line 3 of the budget is not CSV: "3,4 5,6' },
    { csv: 'a,b\n1,2\n3,"4" 5\n', why: 'line 3 of the budget is not CSV: "4" 5' },
    { csv: 'a,b\n1,2\n3,4,5\n', why: 'line 3 of the budget has more cells than there are columns' },
  ])('that is cut or malformed is refused as a whole: $why', ({ csv, why }) => {
    expect(() => parseBudget('the budget', csv)).toThrow(
      expect.objectContaining({ code: 'BUDGET_MALFORMED', message: why }),
    )
  })

  test('may have lines that end before their last cells', () => {
    expect(rowsOf('type,cost,tier\nec2,1\n')).toEqual([{ type: 'ec2', cost: '1' }])
  })

  test('cannot put anything into the prototype of a row', () => {
    const [row] = rowsOf('__proto__,cost\nx,1\n')
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
        expect(rowsOf(csv)).toEqual(cells.map(([a, b]) => ({ a, b })))
      }),
    )
  })
})
