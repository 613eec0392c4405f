import { describe, expect, test } from '@jest/globals'
import { compareBudgets } from '../../../src/cost/compare-budgets.ts'
import type { CostFigures } from '../../../src/cost/cost-report.ts'
import type { Currency } from '../../../src/cost/currencies.ts'
import { readPrices } from '../../../src/cost/prices.ts'
import { priceOf } from '../../../src/extras/simulator/budget/prices.ts'
import { inTerms } from '../../../src/extras/simulator/budget/terms.ts'
import { parseInventory } from '../../../src/inventory/read/parse.ts'
import { bytesOf, type Component, documentOf } from '../../support/inventories.ts'
import { costBetween } from '../../support/priced-reports.ts'
import { documentsAround, SCENARIOS } from '../../support/scenario-reports.ts'

const CURRENCIES: readonly Currency[] = ['USD', 'EUR', 'JPY', 'CHF', 'DKK']

const rds = (name: string, size: string, more: object = {}): Component => ({
  ...{ id: name, type: 'rds', arn: `arn:aws:rds:us-east-1:1:db:${name}`, label: name, region: 'us-east-1' },
  ...{ instanceType: 'm5', instanceSize: size, engine: 'postgres', ...more },
})
const bucket = (name: string, dataGb: number): Component => ({
  ...{ id: name, type: 's3', arn: `arn:aws:s3:::${name}`, label: name, region: 'us-east-1', dataGb },
})
const costOf = (before: readonly Component[], after: readonly Component[]) =>
  costBetween(documentOf(before), documentOf(after))
const told = ({ lines }: CostFigures) => lines.map(({ type, what, count, changes }) => ({ type, what, count, changes }))

/** What a month of everything in a document costs, each resource for itself. */
function sumOf(document: object, currency: Currency): number {
  const { resources } = parseInventory('scan', bytesOf(document))
  const prices = resources.map(({ properties }) => priceOf(properties, true)?.dollars ?? 0)
  return prices.reduce((sum, dollars) => sum + inTerms(dollars, { currency, period: 'm', rate: 'effective' }), 0)
}

describe.each(SCENARIOS)('what the deployment %s costs', (scenario) => {
  const { before, after } = documentsAround(scenario)

  test.each(CURRENCIES)('in %s is the difference of what everything costs for itself', (currency) => {
    const { cost } = costBetween(before, after, currency)
    expect(cost.before).toBeCloseTo(sumOf(before, currency), 3)
    expect(cost.after).toBeCloseTo(sumOf(after, currency), 3)
    expect(cost.change).toBeCloseTo(sumOf(after, currency) - sumOf(before, currency), 3)
  })

  test('is what its lines add up to, each of them told by its changes, the largest first', () => {
    const { cost, changes } = costBetween(before, after)
    const sizes = cost.lines.map(({ change }) => Math.abs(change))
    expect(cost.lines.reduce((sum, { change }) => sum + change, 0)).toBeCloseTo(cost.change, 4)
    expect(sizes).toEqual(sizes.toSorted((one, other) => other - one))
    for (const line of cost.lines) {
      expect(line.changes?.length).toBeGreaterThan(0)
      for (const position of line.changes ?? []) expect(changes[position]).toBeDefined()
      expect(line.after - line.before).toBeCloseTo(line.change, 5)
    }
  })
})

describe('a line of the cost', () => {
  test('is a resize, beside others of both sizes', () => {
    const { cost } = costOf(
      [rds('orders', 'large'), rds('replica', 'large'), rds('big', 'xlarge')],
      [rds('orders', 'xlarge'), rds('replica', 'large'), rds('big', 'xlarge')],
    )
    expect(told(cost)).toEqual([
      { type: 'rds', what: 'db.m5.large → db.m5.xlarge', count: { before: 1, after: 1 }, changes: [0] },
    ])
    expect(cost.lines[0]).toMatchObject({ region: 'us-east-1', before: 126.144, after: 252.288, change: 126.144 })
  })

  test('is two of what was resized alike, and one each of what was not', () => {
    const { cost } = costOf(
      [rds('a', 'large'), rds('b', 'large'), rds('c', 'large')],
      [rds('a', 'xlarge'), rds('b', 'xlarge'), rds('c', '2xlarge')],
    )
    expect(told(cost)).toEqual([
      { type: 'rds', what: 'db.m5.large → db.m5.2xlarge', count: { before: 1, after: 1 }, changes: [2] },
      { type: 'rds', what: 'db.m5.large → db.m5.xlarge', count: { before: 2, after: 2 }, changes: [0, 1] },
    ])
  })

  test('tells of what changed without a size, with the same words on both sides', () => {
    const { cost } = costOf([rds('a', 'large')], [rds('a', 'large', { multiAZ: true })])
    expect(told(cost)).toEqual([
      { type: 'rds', what: 'db.m5.large postgres', count: { before: 1, after: 1 }, changes: [0] },
    ])
  })

  test('is of no change where only a figure of use was measured anew', () => {
    const { cost, changes } = costOf([bucket('a', 100), bucket('b', 5)], [bucket('a', 200), bucket('b', 5)])
    expect(changes).toEqual([])
    expect(cost.lines).toEqual([
      {
        ...{ type: 's3', region: 'us-east-1', what: '', before: 2.415, after: 4.715, change: 2.3 },
        count: { before: 2, after: 2 },
      },
    ])
  })

  test('stands as a whole where a change and a figure of use both have a part in it', () => {
    const { cost } = costOf([bucket('a', 100)], [bucket('a', 200), bucket('b', 5)])
    expect(told(cost)).toEqual([{ type: 's3', what: '', count: { before: 1, after: 2 }, changes: undefined }])
  })

  test('stands as a whole where nobody knows which of several has which price', () => {
    const od = { billingOptions: { type: 'od', utilization: 1 } }
    const spot = { billingOptions: { type: 'si', utilization: 1 } }
    const { cost } = costOf([rds('a', 'large', od), rds('b', 'large', spot)], [rds('a', 'large', od)])
    expect(told(cost)).toEqual([
      { type: 'rds', what: 'db.m5.large postgres', count: { before: 2, after: 1 }, changes: undefined },
    ])
  })

  test('stands as a whole where a budget counts others than the inventory', () => {
    const rows = (count: number, cost: number) =>
      readPrices(
        'the budget',
        `type,region,count,cost,instanceType,instanceSize,engine\nrds,us-east-1,${count},${cost},m5,large,postgres\n`,
      )
    const { resources } = parseInventory('scan', bytesOf(documentOf([rds('a', 'large')])))
    const change = { kind: 'added', after: { id: 'a', key: 'a', type: 'rds', name: 'a' }, tags: [] } as const
    const cost = compareBudgets({ rows: [], resources: [] }, { rows: rows(2, 10), resources }, [change], 'USD')
    expect(told(cost)).toEqual([
      { type: 'rds', what: 'db.m5.large postgres', count: { before: 0, after: 2 }, changes: undefined },
    ])
    const one = compareBudgets({ rows: [], resources: [] }, { rows: rows(1, 5), resources }, [change], 'USD')
    expect(one.lines[0]?.changes).toEqual([0])
  })

  test('keeps regions apart', () => {
    const { cost } = costOf([], [rds('a', 'large'), rds('b', 'large', { region: 'eu-west-1' })])
    expect(cost.lines.map(({ region, change }) => [region, change])).toEqual([
      ['eu-west-1', 126.144],
      ['us-east-1', 126.144],
    ])
  })
})

describe('what has no price', () => {
  test('is counted on the side after, unless it is free', () => {
    const free = ['sg', 'vpc', 'subnet', 'internetgateway', 'asg', 'ecscluster', 'azurensg']
    const things = [...free, 'waf', 'waf', 'somethingnew'].map((type, at): Component => ({ id: `x${at}`, type }))
    expect(costOf(things, [...things, rds('a', 'large')]).cost.unpriced).toBe(3)
    expect(costOf(things, [rds('a', 'large')]).cost.unpriced).toBe(0)
  })

  test('is a line without a price as well', () => {
    const { resources } = parseInventory('scan', bytesOf(documentOf([rds('a', 'large'), rds('b', 'large')])))
    const rows = readPrices('the budget', 'type,region,count,cost\nrds,us-east-1,1,5\nrds,us-east-1,1,\n')
    const { unpriced, after } = compareBudgets({ rows: [], resources: [] }, { rows, resources }, [], 'USD')
    expect([unpriced, after]).toEqual([1, 5])
  })
})

test('nothing costs nothing, in any order of the documents', () => {
  const { cost } = costOf([rds('a', 'large'), bucket('b', 3)], [bucket('b', 3), rds('a', 'large')])
  expect(cost).toMatchObject({ change: 0, lines: [], unpriced: 0 })
  expect(costOf([], []).cost).toEqual({
    ...{ currency: 'USD', period: 'month', before: 0, after: 0, change: 0, unpriced: 0, lines: [] },
  })
})
