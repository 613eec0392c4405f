import { describe, expect, test } from '@jest/globals'
import type { AskedPrices } from '../../../../src/cost/asked-prices.ts'
import type { Budgets } from '../../../../src/cost/prices.ts'
import { ExpectedError } from '../../../../src/errors.ts'
import { withCosts } from '../../../../src/report/build/compare-costs.ts'
import { noPrices, priceOrders } from '../../../../src/report/build/price-orders.ts'
import { tellWhatChanged } from '../../../../src/report/told.ts'
import { identityOf } from '../../../../src/snapshot/target.ts'
import { bytesOf, instance, inventoryOf } from '../../../support/inventories.ts'
import { budgetsAround } from '../../../support/priced-reports.ts'
import { blindTarget, targetReport } from '../../../support/reports.ts'
import { documentsAround } from '../../../support/scenario-reports.ts'
import { snapshot, taken, target } from '../../../support/snapshots.ts'

const { before, after } = documentsAround('database-resize')
const sides = [before, after].map((document) => snapshot([taken({ inventory: bytesOf(document) })]))
const asked = (outcome: Budgets | ExpectedError, failures: readonly ExpectedError[] = []): AskedPrices => ({
  currency: 'USD',
  outcomes: new Map([[identityOf(target()), outcome]]),
  failures,
})
const tell = (prices?: AskedPrices) =>
  tellWhatChanged(sides[0], sides[1] as (typeof sides)[0], { toolVersion: '1', ...(prices && { prices }) })

describe('a report with prices', () => {
  test('has what each target costs', async () => {
    const { report, failures, costFailures } = await tell(asked(budgetsAround('database-resize')))
    expect([failures, costFailures]).toEqual([[], []])
    expect(report.targets[0]?.cost).toMatchObject({
      ...{ currency: 'USD', period: 'month', change: 252.288 },
      lines: [{ type: 'rds', what: 'db.m5.large → db.m5.xlarge', changes: [0] }],
    })
    expect(report.targets[0]?.changes[0]).toMatchObject({ kind: 'changed', after: { name: 'orders' } })
  })

  test('has no such part if not requested', async () => {
    expect((await tell()).report.targets[0]).not.toHaveProperty('cost')
  })

  test.each([
    [
      'an answer that is missing',
      new ExpectedError('SERVER_ERROR', 'blueprint 1 csv budget: Cloudcraft answered 503', 'Try again later.'),
      'Blueprint 1 csv budget: Cloudcraft answered 503. Try again later',
      'SERVER_ERROR',
    ],
    [
      'a price that is no number',
      { before: 'type,cost\nec2,abc\n', after: 'type,cost\n' },
      'The price of ec2 in the budget before the deployment is "abc", which is not a number. Export the budget again; if it stays so, report it',
      'BUDGET_MALFORMED',
    ],
    [
      'a budget that cannot be read',
      { before: 'type,cost\n', after: 'type,cost\n"ec2' },
      'Line 2 of the budget after the deployment is not CSV: "ec2. Export the budget again; if it stays so, report it',
      'BUDGET_MALFORMED',
    ],
  ])('lacks the figure, and nothing else, after %s', async (_, outcome, error, code) => {
    const { report, failures, costFailures } = await tell(asked(outcome))
    expect(report.targets[0]?.cost).toEqual({ currency: 'USD', period: 'month', error })
    expect(report.counts.changed).toBe(1)
    expect(failures).toEqual([
      expect.objectContaining({
        code,
        message: expect.stringMatching(/^The cost of Production \(us-east-1\) is left out: /),
      }),
    ])
    expect(costFailures).toEqual(failures)
  })

  test('passes on other failures', async () => {
    const left = new ExpectedError('BLUEPRINT_LEFT_BEHIND', 'It is still there', 'Remove it')
    expect((await tell(asked(budgetsAround('nothing'), [left]))).failures).toEqual([left])
  })

  test('says for each target why there was no request, which is not another failure', () => {
    const empty: AskedPrices = { currency: 'EUR', outcomes: new Map(), failures: [] }
    const { targets, failures } = withCosts([targetReport([]), blindTarget('no-after')], [], empty)
    expect(failures).toEqual([])
    expect(targets.map(({ cost }) => cost)).toEqual([
      { currency: 'EUR', period: 'month', error: 'The snapshots asked for different parts of the account' },
      { currency: 'EUR', period: 'month', error: 'The inventories of both sides are needed' },
    ])
  })
})

describe('what is asked about', () => {
  const inventory = inventoryOf([instance('web')])
  const lost = new ExpectedError('SERVER_ERROR', 'It is away', 'Wait')
  const { inventory: _, ...pictured } = taken({})
  const now = snapshot([taken({ inventory }), taken({ inventory, target: target('eu-west-1') })])

  test('is every target with both inventories', () => {
    const titles = (earlier: Parameters<typeof priceOrders>[0]) =>
      priceOrders(earlier, now).map((order) => order.target.region)
    expect(titles(now)).toEqual(['us-east-1', 'eu-west-1'])
    expect(titles(snapshot([taken({ inventory: lost }), taken({ inventory, target: target('eu-west-1') })]))).toEqual([
      'eu-west-1',
    ])
    expect(titles(snapshot([pictured]))).toEqual([])
    expect(titles(undefined)).toEqual([])
  })

  test('is nothing where the snapshots asked for different parts of the account', () => {
    expect(priceOrders({ ...now, request: { ...now.request, filter: 'env=prod' } }, now)).toEqual([])
  })

  test('has one reason for all where nothing could be asked', () => {
    const { outcomes } = noPrices(priceOrders(now, now), 'USD', lost)
    expect([...outcomes.values()]).toEqual([lost, lost])
  })
})
