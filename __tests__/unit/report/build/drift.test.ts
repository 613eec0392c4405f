import { describe, expect, test } from '@jest/globals'
import { ExpectedError } from '../../../../src/errors.ts'
import type { Baseline } from '../../../../src/report/build/drift.ts'
import { driftChanges, driftCount } from '../../../../src/report/facts/drift.ts'
import { parseReport } from '../../../../src/report/facts/parse-report.ts'
import type { Report } from '../../../../src/report/facts/report.ts'
import { type CompareOptions, tellWhatChanged } from '../../../../src/report/told.ts'
import { trippedGates } from '../../../../src/report/tripped-gates.ts'
import type { TargetSnapshot } from '../../../../src/snapshot/snapshot.ts'
import { bytesOf, instance, inventoryOf } from '../../../support/inventories.ts'
import { schemaProblems } from '../../../support/report-schema.ts'
import { snapshot, taken, target } from '../../../support/snapshots.ts'

const EARLIER = { startedAt: '2026-02-26T08:59:40.000Z', takenAt: '2026-02-26T09:00:00.000Z' }
const since = { by: 'deployment', runId: 9118, runNumber: 118 } as const
const named = (...names: string[]) => ({ inventory: inventoryOf(names.map((name) => instance(name))) })

const of = (...names: string[]) => snapshot([taken(named(...names))])
const left = (parts: Partial<TargetSnapshot>, request = {}): Baseline => ({
  snapshot: snapshot([taken({ ...EARLIER, ...parts })], request),
  since,
})

async function reportWith(
  baseline: Baseline,
  options: Partial<CompareOptions> = {},
  after = of('web', 'opened', 'new'),
) {
  const told = await tellWhatChanged(of('web', 'opened'), after, { toolVersion: '1.2.3', baseline, ...options })
  expect(told.failures).toEqual([])
  expect(schemaProblems(told.report)).toEqual([])
  return told.report
}

const driftOf = ({ targets }: Report) => targets[0]?.drift

describe('what changed between the last deployment and this one', () => {
  test('is separate from what this one did, and is not part of the verdict', async () => {
    const report = await reportWith(left(named('web', 'closed')))
    expect(report.verdict.text).toBe('1 EC2 instance added')
    expect(report.counts).toMatchObject({ added: 1, removed: 0 })
    expect(driftOf(report)).toMatchObject({
      since: { ...since, takenAt: EARLIER.takenAt },
      ...{ compared: true, counts: { added: 1, removed: 1, unchanged: 1 }, warnings: [] },
    })
    expect(
      driftChanges(report)
        .map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(['added', 'removed'])
  })

  test('trips the gate drift, and no other', async () => {
    const gates = ['any', 'added', 'removed', 'unknown', 'drift'] as const
    expect(trippedGates(await reportWith(left(named('web', 'closed')), {}, of('web', 'opened')), gates)).toEqual([
      'drift',
    ])
    expect(trippedGates(await reportWith(left(named('web', 'opened')), {}, of('web', 'opened')), gates)).toEqual([])
  })

  test('is known also where the after-snapshot is missing', async () => {
    const lost = snapshot([taken({ inventory: new ExpectedError('SERVER_ERROR', 'It is away', 'Try again') })])
    const { report } = await tellWhatChanged(of('web', 'opened'), lost, {
      toolVersion: '1',
      baseline: left(named('web')),
    })
    expect(report.targets[0]?.status).toBe('no-after')
    expect(driftChanges(report)).toHaveLength(1)
    expect(schemaProblems(report)).toEqual([])
  })

  test('is unknown without a before-snapshot', async () => {
    const { report } = await tellWhatChanged(undefined, of('web'), { toolVersion: '1', baseline: left(named('web')) })
    expect(driftOf(report)).toBeUndefined()
  })

  test('is read again from the report of another job, with counts that follow from the changes', async () => {
    const report = await reportWith(left(named('web', 'closed')))
    const forged = {
      ...report,
      targets: report.targets.map((one) => ({ ...one, drift: { ...one.drift, counts: { unchanged: 1, added: 99 } } })),
    }
    expect(parseReport('a', bytesOf(forged)).targets[0]?.drift).toEqual(driftOf(report))
    expect(() => parseReport('a', bytesOf({ ...report, watch: { since: { by: 'nobody' } } }))).toThrow('watch.since.by')
  })
})

describe('what the control has seen to change by itself', () => {
  const size = (name: string, instanceSize: string) => instance(name, { instanceSize })
  const noisy = (web: string, quiet: string) => inventoryOf([size('i-noisy', web), size('i-quiet', quiet)])
  const baseline = left({ inventory: noisy('large', 'large') })
  const earlier = (quiet: string, control = noisy('small', 'large')) =>
    snapshot([taken({ inventory: noisy('xlarge', quiet), control: { inventory: control } })])
  const gates = ['any', 'drift'] as const
  const tell = async (was: ReturnType<typeof earlier>) => {
    const { report, failures } = await tellWhatChanged(was, was, { toolVersion: '1.2.3', baseline })
    expect([failures, schemaProblems(report)]).toEqual([[], []])
    return report
  }

  test('is background in the drift, too, and not counted with it', async () => {
    const report = await tell(earlier('xlarge', noisy('small', 'xlarge')))
    expect(driftChanges(report).map((change) => ['after' in change && change.after.name, change.tags])).toEqual([
      ['i-noisy', ['background']],
      ['i-quiet', []],
    ])
    expect(driftOf(report)?.counts).toMatchObject({ changed: 1, background: 1 })
    expect([driftCount(report), trippedGates(report, gates)]).toEqual([1, ['drift']])
    expect(parseReport('a', bytesOf(report)).targets[0]?.drift).toEqual(driftOf(report))
  })

  test('alone is not drift: it trips no gate', async () => {
    const report = await tell(earlier('large'))
    expect(driftOf(report)?.counts).toMatchObject({ changed: 0, background: 1 })
    expect([driftCount(report), trippedGates(report, gates)]).toEqual([0, []])
  })

  test('is known also where the after-snapshot is missing', async () => {
    const lost = snapshot([taken({ inventory: new ExpectedError('SERVER_ERROR', 'It is away', 'Try again') })])
    const { report } = await tellWhatChanged(earlier('large'), lost, { toolVersion: '1', baseline })
    expect(driftChanges(report).map(({ tags }) => tags)).toEqual([['background']])
  })

  test('is not known where the control is lost', async () => {
    const control = { inventory: new ExpectedError('SERVER_ERROR', 'It is away', 'Try again') }
    const was = snapshot([taken({ inventory: noisy('xlarge', 'large'), control })])
    const { report } = await tellWhatChanged(was, was, { toolVersion: '1', baseline })
    expect(driftOf(report)?.counts).not.toHaveProperty('background')
    expect(driftCount(report)).toBe(1)
  })
})

describe('ignore rules', () => {
  const ignore = {
    sources: [{ origin: 'rules', text: '- name: closed\n  kind: removed\n  reason: by hand\n' }],
    now: new Date('2026-03-01'),
  }

  test('hide drift as well, and one that only hides drift is of use', async () => {
    const report = await reportWith(left(named('web', 'opened', 'closed')), { ignore })
    expect(driftOf(report)).toMatchObject({ changes: [], hidden: 1 })
    expect(report.ignored).toMatchObject({ hidden: 0, rules: [{ hidden: 0, state: 'used' }] })
  })
})

describe('there is no comparison, and the report says so,', () => {
  test.each<[string, Baseline, string]>([
    ['with a baseline of another filter', left(named('web'), { filter: 'type=rds' }), 'another filter or exclude'],
    ['with a baseline of another exclude', left(named('web'), { exclude: ['rds'] }), 'another filter or exclude'],
    [
      'with one of another account',
      left({ target: target('us-east-1', { id: 'other' }) }),
      'does not have this target',
    ],
    ['with one of another region', left({ target: target('eu-west-1') }), 'does not have this target'],
    [
      'with one that the last deployment could not take',
      left({ inventory: new ExpectedError('SERVER_ERROR', 'It is away', 'Try again') }),
      'left no inventory of this target: It is away',
    ],
    ['with one that is no inventory', left({ inventory: bytesOf({ not: 'a document' }) }), 'The baseline'],
    [
      'with one that is newer than the before-snapshot',
      left({ ...named('web'), takenAt: '2026-03-02T00:00:00.000Z' }),
      'newer than the before-snapshot',
    ],
  ])('%s', async (_, baseline, text) => {
    const report = await reportWith(baseline)
    expect(report.verdict.text).toBe('1 EC2 instance added')
    expect(driftOf(report)).toMatchObject({
      compared: false,
      changes: [],
      warnings: [{ text: expect.stringContaining(text) }],
    })
  })
})
