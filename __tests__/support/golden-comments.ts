import type { Change } from '../../src/inventory/change.ts'
import type { PictureReport, Report } from '../../src/report/facts/report.ts'
import { DRIFTED_REPORTS } from './drifted-reports.ts'
import { HOSTILE_NAMES } from './hostile-names.ts'
import { PLANNED_REPORTS } from './planned-reports.ts'
import { PRICED_REPORTS } from './priced-reports.ts'
import {
  added,
  blindTarget,
  changed,
  connection,
  membership,
  reference,
  removed,
  replaced,
  reportOf,
  rollout,
  targetReport,
} from './reports.ts'
import { SCENARIOS, scenarioReport, scenarioTarget } from './scenario-reports.ts'
import { target } from './snapshots.ts'

/** As this version tells it, with the whole size. */
function resized(name: string, after: string): Change {
  const change = changed(name, [{ path: 'instanceSize', before: 'large', after }])
  return { ...change, size: { before: 'm5.large', after: `m5.${after}` } } as Change
}

/** More fields than a sentence has room for. */
const migrated = [
  { path: 'engine', before: 'mysql', after: 'postgres' },
  { path: 'engineVersion', before: '8.0', after: '17.2' },
  { path: 'instanceSize', before: 'large', after: 'xlarge' },
  { path: 'instanceType', before: 'm5', after: 'm7g' },
  { path: 'iops', before: 3000, after: 6000 },
  { path: 'multiAZ', before: false, after: true },
  { path: 'storage', before: 100, after: 400 },
  { path: 'throughput', before: 125, after: 250 },
  { path: 'volume', before: 'gp2', after: 'gp3' },
]
const migration = { fields: migrated, size: { before: 'db.m5.large', after: 'db.m7g.xlarge' } }
const machines = (list: string, count: number) => Array.from({ length: count }, (_, n) => `i-${list}${n}`)
const part = { members: { before: 10, after: 11 }, size: { before: 'c5.large', after: 'c6g.large' } }
const family = { fields: [{ path: 'instanceType', before: 'c5', after: 'c6g' }] }

const WEB_MOVES = { type: 'ec2', count: 3, of: reference('web', 'asg') }

export const manyChanges: readonly Change[] = [
  ...[1, 2, 3].map((n) => removed(`db-${n}`, ['destructive'], 'rds')),
  replaced('orders', 'orders-2', ['destructive']),
  rollout('web', ['i-1', 'i-2', 'i-3'], ['i-4', 'i-5', 'i-6', 'i-7']),
  ...Array.from({ length: 30 }, (_, n) => changed(`worker-${n}`)),
  ...Array.from({ length: 40 }, (_, n) => added(`queue-${n}`, [], 'sqs')),
  ...Array.from({ length: 20 }, (_, n) => resized(`job-${n}`, `${n}xlarge`)),
  connection('connection-added', 'web-1', 'orders-2'),
  membership('membership-removed', 'web-2', 'sg-1'),
]

const picture: PictureReport = {
  before: { file: '1-production-us-east-1-before.png', width: 1920, height: 1080 },
  after: { file: '1-production-us-east-1-after.png', width: 1920, height: 1080 },
  diff: { file: '1-production-us-east-1-diff.png' },
  changedPixels: 31_104,
  totalPixels: 2_073_600,
  movedPixels: 0,
  regions: [{ kind: 'changed', x: 1, y: 2, width: 3, height: 4, changedPixels: 12, resources: [] }],
}

const hostileMap = {
  nodes: HOSTILE_NAMES.map((name, n) => ({ id: `n${n + 1}`, type: name, name, mark: 'changed' as const, group: 'g1' })),
  groups: [{ id: 'g1', type: 'vpc', name: HOSTILE_NAMES[5] as string, mark: 'unchanged' as const }],
  edges: [{ from: 'n1', to: 'n2', mark: 'added' as const }],
  left: 3,
}

/** Reports by hand, each with something that no scenario of the simulator has. */
export const REPORTS: Readonly<Record<string, Report>> = {
  'one-removal': reportOf([targetReport([removed('orders', ['destructive'], 'rds')], { picture })]),
  'load-balancer-removed': reportOf([targetReport([{ ...removed('web', [], 'elb'), severity: 'high' }, added('a')])]),
  'lost-and-open': reportOf([
    targetReport([
      { ...replaced('orders', 'orders', ['destructive', 'exposure', 'capacity-lowered']), severity: 'critical' },
      { ...removed('exports', ['destructive'], 's3'), severity: 'critical' },
      { ...added('bastion', ['exposure']), severity: 'high' },
    ]),
  ]),
  'many-changes': reportOf([targetReport(manyChanges)], 'success'),
  unsettled: reportOf([
    targetReport([{ ...rollout('web', machines('a', 2), machines('b', 3)), ...part, tags: ['unsettled'] } as Change], {
      settle: { seconds: 60, waited: 61, scans: 8, ended: 'time', moving: [WEB_MOVES] },
    }),
    targetReport([], {
      target: target('eu-west-1'),
      settle: { seconds: 60, waited: 21, scans: 3, ended: 'failed', moving: [] },
    }),
  ]),
  background: reportOf([
    targetReport(
      [
        changed('orders'),
        ...['a', 'b'].map((name) => ({ ...changed(name), tags: ['background'] }) as Change),
        { ...removed('i-1', ['destructive', 'background']), severity: 'critical' },
      ],
      { control: { takenAt: '2026-03-01T10:00:05.000Z' } },
    ),
  ]),
  'no-before': reportOf([
    blindTarget('no-before', { warnings: [{ code: 'no-before', text: 'there is no before-snapshot of this target' }] }),
  ]),
  'many-fields': reportOf([
    targetReport([
      { ...replaced('customers', 'customers', ['destructive']), ...migration } as Change,
      {
        ...changed('orders'),
        before: reference('orders', 'rds'),
        after: reference('orders', 'rds'),
        ...migration,
      } as Change,
    ]),
  ]),
  'partial-rollout': reportOf([
    targetReport([{ ...rollout('web', machines('a', 2), machines('b', 3)), ...part, ...family } as Change]),
  ]),
  warnings: reportOf([
    targetReport([removed('a', ['unconfirmed'], 'rds'), removed('b', ['unconfirmed'], 'rds')], {
      warnings: [
        { code: 'type-vanished', type: 'rds', text: 'all 2 are gone at once: deleted, or the scan may not see them' },
        {
          code: 'render-missing',
          text: `there is no after-render: ${'Cloudcraft answered with an error. '.repeat(5)}`,
        },
      ],
    }),
  ]),
  'hostile-names': reportOf([
    targetReport(
      HOSTILE_NAMES.map((name) => changed(name, [{ path: name, before: name, after: `${name}!` }])),
      {
        target: target(HOSTILE_NAMES[0], { name: HOSTILE_NAMES[5] as string }),
        warnings: [{ code: 'odd', text: HOSTILE_NAMES[5] as string }],
        map: hostileMap,
      },
    ),
    targetReport([added('web-1')], { target: target('us-east-1', { name: HOSTILE_NAMES[1] as string }) }),
  ]),
  'two-targets': reportOf([
    targetReport([added('web-9')]),
    targetReport([], { target: target('eu-west-1') }),
    blindTarget('no-after', {
      target: target('eu-north-1'),
      warnings: [{ code: 'no-after', text: 'it was not scanned' }],
    }),
  ]),
  'several-targets': reportOf(
    [
      scenarioTarget('release'),
      { ...scenarioTarget('rollout'), target: target('eu-west-1') },
      { ...scenarioTarget('security-group-opened'), target: target('eu-north-1') },
      { ...scenarioTarget('nothing'), target: target('sa-east-1') },
    ],
    'failure',
  ),
  'failed-deployment': reportOf([targetReport([changed('web-1')])], 'failure'),
}

export const GOLDEN: Readonly<Record<string, () => Report>> = {
  ...Object.fromEntries(SCENARIOS.map((name) => [name, () => scenarioReport(name)])),
  ...Object.fromEntries(Object.entries(REPORTS).map(([name, report]) => [name, () => report])),
  ...PLANNED_REPORTS,
  ...DRIFTED_REPORTS,
  ...PRICED_REPORTS,
}
