import { describe, expect, test } from '@jest/globals'
import { readPrices } from '../../../src/cost/prices.ts'

const HEAD = 'category,type,region,count,unitPrice,cost,instanceSize\n'
const read = (line: string) => readPrices('the budget before the deployment', HEAD + line)
const pricedAt = (cost: string) => read(`Compute,ec2,us-east-1,2,,"${cost}",large\n`)[0]?.cost

describe('the prices of a budget', () => {
  test('are one per line, with what the line is about', () => {
    expect(read('Compute,ec2,us-east-1,2,31,62,large\nNetworking,r53,,1,,,\n')).toEqual([
      expect.objectContaining({ type: 'ec2', region: 'us-east-1', count: 2, cost: 62 }),
      expect.objectContaining({ type: 'r53', region: '', count: 1, cost: undefined }),
    ])
  })

  test('leave out what is no resource, such as a total', () => {
    expect(read(',,,,,1000,\nTotal,,,,,1000,\n')).toEqual([])
  })

  test.each([
    ['0', 0],
    ['12.5', 12.5],
    ['.5', 0.5],
    ['1,234.50', 1234.5],
    ['12,345,678', 12_345_678],
    ['1e-7', 1e-7],
    [' 3 ', 3],
  ])('are numbers as people and programs write them: %s', (text, cost) => {
    expect(pricedAt(text)).toBe(cost)
  })

  test.each([
    ['abc', 'is "abc", which is not a number'],
    ['NaN', 'is "NaN", which is not a number'],
    ['Infinity', 'is "Infinity", which is not a number'],
    ['$12', 'is "$12", which is not a number'],
    ['1,23', 'is "1,23", which is not a number'],
    ['0x10', 'is "0x10", which is not a number'],
    ['1\u202e2', 'is "12", which is not a number'],
    ['-1', 'is negative: -1'],
    ['1e300', 'is impossibly high: 1e300'],
    ['1e999', 'is impossibly high: 1e999'],
  ])('are refused when they are none: %j', (text, why) => {
    expect(() => pricedAt(text)).toThrow(
      expect.objectContaining({
        code: 'BUDGET_MALFORMED',
        message: `the price of ec2 in the budget before the deployment ${why}`,
      }),
    )
  })

  test.each(['two', '-1', '1.5', '1e12'])('count whole things: %j is refused', (count) => {
    expect(() => read(`Compute,ec2,us-east-1,${count},1,1,\n`)).toThrow(
      expect.objectContaining({
        code: 'BUDGET_MALFORMED',
        message: `the count of ec2 in the budget before the deployment is "${count}", which is not a whole number`,
      }),
    )
  })

  test.each([
    ['category,region,cost\na,b,1\n', 'type'],
    ['type,region\nec2,b\n', 'cost'],
    ['', 'type'],
  ])('need their columns: %j has no %s', (csv, column) => {
    expect(() => readPrices('the budget', csv)).toThrow(
      expect.objectContaining({ message: `the budget has no column "${column}"` }),
    )
  })
})
