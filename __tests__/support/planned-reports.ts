import { compareInventories } from '../../src/inventory/diff.ts'
import { parseInventory } from '../../src/inventory/read/parse.ts'
import { tryReadPlan } from '../../src/plan/read/read-plan.ts'
import { buildReport } from '../../src/report/build/build.ts'
import { comparePlans } from '../../src/report/build/compare-plans.ts'
import type { Report } from '../../src/report/facts/report.ts'
import { bytesOf, inventoryOf } from './inventories.ts'
import { planBytes, type Step } from './plan-documents.ts'
import { componentOf, type Thing } from './plan-things.ts'
import { targetReport } from './reports.ts'
import { inventoriesAround, planOfScenario, scenarioTarget } from './scenario-reports.ts'

/** A report of things before and after, held against plans. */
export function plannedReport(
  [before, after]: readonly [readonly Thing[], readonly Thing[]],
  files: readonly Uint8Array[],
  deployment = 'success',
): Report {
  const [was, is] = [before, after].map((things, side) =>
    parseInventory('scan', inventoryOf(things.map((thing) => componentOf(thing, `scan-${side}`)))),
  )
  if (was === undefined || is === undefined) throw new Error('there are two sides')
  const { changes, unchanged, warnings } = compareInventories(was, is).diff
  const sides = { before: { resources: was.resources.length }, after: { resources: is.resources.length } }
  const targets = [targetReport(changes, { ...sides, unchanged, warnings })]
  const plans = files.map((bytes, at) => tryReadPlan(at === 0 ? 'tfplan.json' : `tfplan-${at + 1}.json`, bytes))
  const plan = comparePlans(plans, targets, [{ before: was, after: is, found: changes }], deployment)
  return buildReport(targets, { toolVersion: '1.2.3', deployment, ...(plan && { plan }) })
}

export const thing = (type: Thing['type'], name: string, size: string, serial = 1): Thing => ({
  type,
  name,
  size,
  serial,
})

const orders = thing('rds', 'orders', 'm5.large')
const larger = thing('rds', 'orders', 'm5.xlarge')
const reports = thing('rds', 'reports', 'm5.large')
const [web, api] = [thing('ec2', 'web', 't3.micro', 1), thing('ec2', 'api', 't3.micro', 2)]
const kept = [thing('ec2', 'bastion', 't3.micro', 9), thing('rds', 'customers', 'm5.large')]

const RELEASE: readonly Step[] = [
  { action: 'update', before: orders, after: larger },
  { action: 'create', after: reports },
  { action: 'delete', before: web },
  { action: 'create', after: api },
]
const WITH_ROLE = {
  resource_changes: [
    ...(JSON.parse(new TextDecoder().decode(planBytes('terraform', RELEASE))).resource_changes as readonly object[]),
    ...['app', 'batch'].map((name) => ({
      ...{ address: `aws_iam_role.${name}`, mode: 'managed', type: 'aws_iam_role', name },
      change: { actions: ['create'], before: null, after: { name }, after_unknown: { arn: true } },
    })),
  ],
}
const PLAN = planBytes('terraform', RELEASE, WITH_ROLE)

/** Reports with plans, for the golden comments. */
export const PLANNED_REPORTS: Readonly<Record<string, () => Report>> = {
  planned: () => {
    const target = scenarioTarget('planned')
    const { before, after } = inventoriesAround('planned')
    const plans = [tryReadPlan('tfplan.json', bytesOf(planOfScenario('planned') ?? {}))]
    const plan = comparePlans(plans, [target], [{ before, after, found: target.changes }], 'success')
    return buildReport([target], { toolVersion: '1.2.3', deployment: 'success', ...(plan && { plan }) })
  },
  'planned-clean': () =>
    plannedReport(
      [
        [orders, web, ...kept],
        [larger, reports, api, ...kept],
      ],
      [PLAN],
    ),
  'planned-failed': () =>
    plannedReport(
      [
        [orders, web, ...kept],
        [larger, reports, web, ...kept],
      ],
      [PLAN],
      'failure',
    ),
}
