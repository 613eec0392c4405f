import { describe, expect, test } from '@jest/globals'
import { compareInventories } from '../../../../src/inventory/diff.ts'
import { parseInventory } from '../../../../src/inventory/read/parse.ts'
import { tryReadPlan } from '../../../../src/plan/read/read-plan.ts'
import { comparePlans, tryComparePlans } from '../../../../src/report/build/compare-plans.ts'
import { renderComment } from '../../../../src/report/markdown/comment.ts'
import { terminalLines } from '../../../../src/report/terminal.ts'
import { tellWhatChanged } from '../../../../src/report/told.ts'
import { bytesOf, type Component, inventoryOf } from '../../../support/inventories.ts'
import { planBytes, type Step } from '../../../support/plan-documents.ts'
import { componentOf, type Thing } from '../../../support/plan-things.ts'
import { plannedReport, thing } from '../../../support/planned-reports.ts'
import { targetReport } from '../../../support/reports.ts'
import { snapshot, taken, target } from '../../../support/snapshots.ts'

const [small, large] = [thing('rds', 'orders', 'm5.large'), thing('rds', 'orders', 'm5.xlarge')]
const other = thing('rds', 'customers', 'm5.large')
const api = thing('ec2', 'api', 't3.micro', 4)
const resize: Step = { action: 'update', before: small, after: large }
const snapshotOf = (things: readonly Thing[], scan: string, provider: 'aws' | 'azure' = 'aws') =>
  snapshot([
    taken({ target: { ...target(), provider }, inventory: inventoryOf(things.map((one) => componentOf(one, scan))) }),
  ])

async function tell(rules: string, steps: readonly Step[] = [resize], job = 'success') {
  const plans = [tryReadPlan('tfplan.json', planBytes('terraform', steps))]
  const ignore = { sources: [{ origin: 'rules', text: rules }], now: new Date(0) }
  const [before, after] = [snapshotOf([small, other], 'a'), snapshotOf([large, other, api], 'b')]
  const { report } = await tellWhatChanged(before, after, { toolVersion: '1', plans, ignore, deployment: job })
  return report
}

describe('ignore rules come first', () => {
  test('an unannounced change that they hide is not counted', async () => {
    const shown = await tell('[]')
    expect(shown.plan?.counts).toMatchObject({ happened: 1, unplanned: 1 })
    const report = await tell('- type: ec2\n  reason: spot machines\n')
    expect(report.plan?.counts).toMatchObject({ happened: 1, unplanned: 0 })
    expect(report.plan?.announcements[0]?.change).toBe(0)
  })

  test('an announced change that they hide has happened all the same, and positions are those of the report', async () => {
    const { plan, targets } = await tell('- type: rds\n  reason: tuned by hand\n')
    expect(targets[0]?.changes).toHaveLength(1)
    expect(plan?.announcements[0]).toMatchObject({
      outcome: 'happened',
      because: expect.arrayContaining(['an ignore rule hides its change']),
    })
    expect(plan?.announcements[0]).not.toHaveProperty('change')
    expect(plan?.unplanned).toEqual([{ target: 0, change: 0 }])
  })

  test('a change that loses a field to them keeps its place', async () => {
    const { plan, targets } = await tell(
      '- type: rds\n  field: instanceSize\n  reason: tuned by hand\n- type: ec2\n  reason: x\n',
    )
    expect(targets[0]?.changes).toEqual([])
    expect(plan?.counts).toMatchObject({ happened: 1, notSeen: 0, unplanned: 0 })
  })
})

describe('how the deployment ended', () => {
  const never: Step = { action: 'create', after: thing('rds', 'reports', 'm5.large') }
  test.each([
    ['success', 'not-seen'],
    ['failure', 'unknown'],
    ['cancelled', 'unknown'],
    ['skipped', 'unknown'],
    ['timed_out', 'unknown'],
  ])('decides what a missing change means: %s is %s', async (job, outcome) => {
    const { plan } = await tell('[]', [never], job)
    expect(plan?.announcements.map((one) => one.outcome)).toEqual([outcome])
  })
})

test('a single file of Azure is compared with a plan for Azure', () => {
  const [before, after] = [thing('azurevm', 'web', 'D2s_v5'), thing('azurevm', 'web', 'D4s_v5')]
  const [was, is] = [before, after].map((one, at) => parseInventory('scan', inventoryOf([componentOf(one, `s${at}`)])))
  if (was === undefined || is === undefined) throw new Error('there are two sides')
  const { changes } = compareInventories(was, is).diff
  const single = targetReport(changes, {
    target: { provider: 'aws', account: { id: '', name: 'after.json' }, region: '' },
  })
  const plans = [tryReadPlan('a', planBytes('terraform', [{ action: 'update', before, after }]))]
  const plan = comparePlans(plans, [single], [{ before: was, after: is, found: changes }], undefined)
  expect(plan?.counts).toMatchObject({ happened: 1, unplanned: 0 })
})

test('a single file is of the region of its resources: other regions were not scanned', () => {
  const queue = (name: string): Component => ({
    ...{ type: 'sqs', id: name, region: 'us-east-1' },
    arn: `arn:aws:sqs:us-east-1:123456789012:${name}`,
  })
  const scan = parseInventory('scan', inventoryOf([queue('jobs')]))
  const single = targetReport([], {
    target: { provider: 'aws', account: { id: '', name: 'after.json' }, region: '' },
  })
  const create = (kind: string, region: string) => ({
    ...{ address: `${kind}.${region}`, mode: 'managed', type: kind, name: region },
    change: { actions: ['create'], before: null, after: { name: 'mail', bucket: 'mail', region } },
  })
  const kinds = ['aws_sqs_queue', 'aws_s3_bucket']
  const changes = kinds.flatMap((kind) => [create(kind, 'eu-west-1'), create(kind, 'us-east-1')])
  const bytes = Buffer.from(JSON.stringify({ format_version: '1.2', resource_changes: changes }))
  const read = { before: scan, after: scan, found: [] }
  const plan = comparePlans([tryReadPlan('p', bytes)], [single], [read], undefined)
  expect(plan?.announcements.map(({ address, outcome, because }) => [address, outcome, ...because])).toEqual([
    ['aws_s3_bucket.eu-west-1', 'unknown', 'eu-west-1 was not looked at'],
    ['aws_s3_bucket.us-east-1', 'unknown', 'no resource of its type was read on both sides'],
    ['aws_sqs_queue.eu-west-1', 'unknown', 'eu-west-1 was not looked at'],
    ['aws_sqs_queue.us-east-1', 'not-seen', 'it is missing, while others of its type are there'],
  ])
})

test('without plans there is nothing to compare', () => {
  expect(comparePlans([], [], [], undefined)).toBeUndefined()
})

test('a bug in it costs what it would have said, and not the report', () => {
  const broken = [{ file: 'tfplan.json', announcements: undefined }] as never
  const { plan, failures } = tryComparePlans(broken, [targetReport([])], [], 'success')
  expect(failures).toMatchObject([{ code: 'PLAN_FAILED' }])
  expect(plan?.sources).toMatchObject([
    { file: 'tfplan.json', complete: false, error: expect.stringContaining('PLAN_FAILED') },
  ])
})

test('two plans are one account: what either announced is announced', () => {
  const create: Step = { action: 'create', after: api }
  const files = [resize, create].map((step) => planBytes('terraform', [step]))
  const { plan } = plannedReport(
    [
      [small, other],
      [large, other, api],
    ],
    files,
  )
  expect(plan?.counts).toMatchObject({ happened: 2, unplanned: 0 })
  expect(plan?.announcements.map(({ source }) => source)).toEqual([0, 1])
})

test('nothing that a plan marks as sensitive, or that is not modelled, is in anything that is published', async () => {
  const canary = (name: string) => `canary-${name}`
  const values = { identifier: 'orders', id: 'orders', engine: 'postgres' }
  const secrets = { password: canary('password'), user_data: canary('unmodelled'), tags: { owner: canary('tag') } }
  const change = {
    actions: ['update'],
    before: { ...values, ...secrets, instance_class: canary('sensitive-before') },
    after: { ...values, ...secrets, instance_class: 'db.m5.xlarge', username: canary('username') },
    ...{
      before_sensitive: { password: true, instance_class: true },
      after_sensitive: { password: true, username: true },
    },
  }
  const resource = {
    address: 'aws_db_instance.orders',
    mode: 'managed',
    type: 'aws_db_instance',
    name: 'orders',
    change,
  }
  const role = { address: 'aws_iam_role.app', mode: 'managed', type: 'aws_iam_role', name: 'app' }
  const bytes = bytesOf({
    format_version: '1.2',
    variables: { secret: { value: canary('variable') } },
    outputs: { secret: { value: canary('output') } },
    resource_changes: [
      resource,
      { ...role, change: { actions: ['create'], before: null, after: { name: canary('role') } } },
    ],
  })
  const plans = [tryReadPlan('tfplan.json', bytes)]
  const [before, after] = [snapshotOf([small, other], 'a'), snapshotOf([large, other], 'b')]
  const { report, files } = await tellWhatChanged(before, after, { toolVersion: '1', plans })
  expect(report.plan?.announcements).toHaveLength(2)
  const published = [JSON.stringify(report), ...files.values(), renderComment(report), terminalLines(report).join('\n')]
  for (const text of published) expect(Buffer.from(text).includes('canary')).toBe(false)
})
