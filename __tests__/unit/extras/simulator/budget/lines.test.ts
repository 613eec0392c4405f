import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type BudgetLine, budgetLines, COLUMNS, totalOf } from '../../../../../src/extras/simulator/budget/lines.ts'
import { type BudgetTerms, CURRENCIES, PERIODS } from '../../../../../src/extras/simulator/budget/terms.ts'
import type { JsonObject } from '../../../../../src/json.ts'

const MONTH: BudgetTerms = { currency: 'USD', period: 'm', rate: 'effective' }
const server = { type: 'ec2', region: 'us-east-1', platform: 'linux', instanceType: 'm5', instanceSize: 'large' }
const lines = (nodes: readonly object[], terms: Partial<BudgetTerms> = {}): BudgetLine[] =>
  budgetLines({ nodes } as unknown as JsonObject, { ...MONTH, ...terms })
const cost = (node: object, terms: Partial<BudgetTerms> = {}): number => Number(lines([node], terms)[0]?.['cost'])

describe('a budget', () => {
  test('has a line for all components of a kind', () => {
    const found = lines([server, { ...server, id: 'other' }, { ...server, instanceSize: 'xlarge' }])
    expect(found).toMatchObject([
      { category: 'Compute', type: 'ec2', region: 'us-east-1', count: 2, instanceSize: 'large', platform: 'linux' },
      { count: 1, instanceSize: 'xlarge' },
    ])
    expect(Number(found[1]?.['cost'])).toBe(Number(found[0]?.['cost']))
  })

  test('has no line for what is free or unknown', () => {
    expect(lines([{ type: 'vpc' }, { type: 'user' }, { type: 'constructor' }, {}, { type: 7 }])).toEqual([])
    expect(budgetLines({}, MONTH)).toEqual([])
    expect(budgetLines({ nodes: 'x', groups: [null, 1, []] }, MONTH)).toEqual([])
  })

  test('takes a number that is written as text for the number', () => {
    const volume = { type: 'ebs', volume: 'gp3', storage: 30 }
    expect(lines([volume, { ...volume, storage: '30' }])).toMatchObject([{ count: 2, storage: 30 }])
  })

  test('converts periods and currencies with fixed rates', () => {
    expect(cost(server, { period: 'y' }) / cost(server)).toBeCloseTo(12, 4)
    expect(cost(server, { period: 'd' }) / cost(server, { period: 'h' })).toBeCloseTo(24, 4)
    expect(cost(server, { period: 'w' }) / cost(server, { period: 'd' })).toBeCloseTo(7, 4)
    expect(cost(server, { currency: 'JPY' }) / cost(server)).toBeCloseTo(150, 4)
    expect(cost(server, { currency: 'CKK' })).toBe(cost(server, { currency: 'DKK' }))
  })

  test('counts what is paid upfront only when it is effective', () => {
    const reserved = (purchaseOption: string): object => {
      return { ...server, billingOptions: { type: 'ri', leaseContractLength: 12, purchaseOption } }
    }
    const stated = { rate: 'stated' } as const
    expect(cost(reserved('All Upfront'))).toBeLessThan(cost(server))
    expect(cost(reserved('All Upfront'), stated)).toBe(0)
    expect(cost(reserved('Partial Upfront'), stated)).toBeCloseTo(cost(reserved('Partial Upfront')) / 2, 5)
    expect(cost(reserved('No Upfront'), stated)).toBe(cost(reserved('No Upfront')))
    expect(cost(server, stated)).toBe(cost(server))
  })

  test('is less for a server that runs half of the time, and for spot', () => {
    const billed = (billingOptions: object): number => cost({ ...server, billingOptions })
    expect(billed({ type: 'od', utilization: 0.5 })).toBeCloseTo(cost(server) / 2, 5)
    expect(billed({ type: 'si', utilization: 1 })).toBeLessThan(cost(server) / 2)
  })
})

const quantity = fc.oneof(
  fc.double({ min: 0, max: 1e6, noNaN: true }),
  fc.nat().map(String),
  fc.string(),
  fc.constant(null),
)
const component = fc.record({
  type: fc.constantFrom('ec2', 'ebs', 'lambda', 's3', 'rds', 'sqs', 'elb', 'vpc'),
  instanceType: fc.oneof(fc.constantFrom('t3', 'm5'), fc.string()),
  instanceSize: fc.oneof(fc.constantFrom('nano', '24xlarge'), fc.string()),
  storage: quantity,
  dataGb: quantity,
  memory: quantity,
  mRequests: quantity,
  computeDuration: quantity,
})

test('every line adds up, and so does the total', () => {
  const terms = fc.record({
    currency: fc.constantFrom(...CURRENCIES),
    period: fc.constantFrom(...PERIODS),
    rate: fc.constantFrom('effective' as const, 'stated' as const),
  })
  fc.assert(
    fc.property(fc.array(component, { maxLength: 20 }), terms, (nodes, asked) => {
      const found = lines(nodes, asked)
      const costs = found.map((line) => Number(line['cost']))
      for (const line of found)
        expect(Number(line['count']) * Number(line['unitPrice'])).toBeCloseTo(Number(line['cost']), 3)
      expect(costs.reduce((sum, one) => sum + one, 0)).toBeCloseTo(totalOf(found), 3)
      expect(costs.every((one) => Number.isFinite(one) && one >= 0)).toBe(true)
      for (const line of found) expect(COLUMNS).toEqual(expect.arrayContaining(Object.keys(line)))
    }),
  )
})
