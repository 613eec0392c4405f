import { compareBudgets } from '../../src/cost/compare-budgets.ts'
import type { CostReport } from '../../src/cost/cost-report.ts'
import type { Currency } from '../../src/cost/currencies.ts'
import { type Budgets, readPrices } from '../../src/cost/prices.ts'
import { writeCsv } from '../../src/extras/simulator/budget/csv.ts'
import { budgetLines } from '../../src/extras/simulator/budget/lines.ts'
import { compareInventories } from '../../src/inventory/diff.ts'
import { parseInventory } from '../../src/inventory/read/parse.ts'
import type { JsonObject } from '../../src/json.ts'
import type { Report, TargetReport } from '../../src/report/facts/report.ts'
import { bytesOf } from './inventories.ts'
import { reportOf } from './reports.ts'
import { documentsAround, scenarioTarget } from './scenario-reports.ts'
import { target } from './snapshots.ts'

/** A budget of a document with the simulator's prices, as Cloudcraft exports it per month. */
export function budgetOf(document: object, currency: Currency = 'USD'): string {
  const { data } = document as { readonly data: JsonObject }
  return writeCsv(budgetLines(data, { currency, period: 'm', rate: 'effective' }))
}

/** The budgets around a deployment of the simulated company. */
export function budgetsAround(scenario: string, currency: Currency = 'USD'): Budgets {
  const { before, after } = documentsAround(scenario)
  return { before: budgetOf(before, currency), after: budgetOf(after, currency) }
}

/** What two documents cost, and the changes between them. */
export function costBetween(before: object, after: object, currency: Currency = 'USD') {
  const [was, is] = [before, after].map((document) => {
    const { resources } = parseInventory('scan', bytesOf(document))
    return { rows: readPrices('the budget', budgetOf(document, currency)), resources }
  })
  if (was === undefined || is === undefined) throw new Error('there are two sides')
  const [left, right] = [before, after].map((document) => parseInventory('scan', bytesOf(document)))
  if (left === undefined || right === undefined) throw new Error('there are two sides')
  const { changes } = compareInventories(left, right).diff
  return { cost: compareBudgets(was, is, changes, currency), changes }
}

/** A scenario's target with what it costs. */
export function pricedTarget(scenario: string, currency: Currency = 'USD'): TargetReport {
  const { before, after } = documentsAround(scenario)
  return { ...scenarioTarget(scenario), cost: costBetween(before, after, currency).cost }
}

export function withoutFigure(target: TargetReport, error: string, currency: Currency = 'USD'): TargetReport {
  const cost: CostReport = { currency, period: 'month', error }
  return { ...target, cost }
}

const READ_ONLY =
  'Cloudcraft does not let this key create blueprints, which prices need. Use a read-write key, or leave cost out'

const LATE =
  'After 120 s there was no time left to price more targets. Price fewer targets per job, or give this job a key of its own'

/** Reports with a cost, each telling something of its own. */
export const PRICED_REPORTS: Readonly<Record<string, () => Report>> = {
  priced: () => reportOf([pricedTarget('release')], 'success'),
  'priced-less': () => reportOf([pricedTarget('scale-down', 'EUR')], 'success'),
  'priced-in-doubt': () => reportOf([pricedTarget('permission-lost')], 'success'),
  'priced-nothing': () => reportOf([pricedTarget('nothing', 'JPY')], 'success'),
  'priced-unknown': () => reportOf([withoutFigure(scenarioTarget('release'), READ_ONLY)], 'success'),
  'priced-targets': () =>
    reportOf(
      [
        pricedTarget('release'),
        pricedTarget('azure-release'),
        { ...pricedTarget('scale-up', 'SEK'), target: target('us-east-1', { id: 'staging', name: 'Staging' }) },
        withoutFigure(
          { ...scenarioTarget('nothing'), target: target('us-east-1', { id: 'test', name: 'Test' }) },
          LATE,
        ),
      ],
      'success',
    ),
}
