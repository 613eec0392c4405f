import { describe, expect, test } from '@jest/globals'
import type { Report, Since } from '../../../../src/report/facts/report.ts'
import { driftLine, driftWarnings, stateText, watchLine } from '../../../../src/report/words/drift-words.ts'
import { ago } from '../../../../src/report/words/times.ts'
import { DRIFTED_REPORTS, drift, SINCE } from '../../../support/drifted-reports.ts'
import { added, reportOf, targetReport } from '../../../support/reports.ts'

const reportNamed = (name: string): Report => DRIFTED_REPORTS[name]?.() ?? reportOf([])
const lineOf = (since: Partial<Since>, count = 1) => {
  const changes = Array.from({ length: count }, (_, at) => added(`web-${at}`))
  return driftLine(reportOf([targetReport([], { drift: drift(changes, { since: { ...SINCE, ...since } }) })]))
}

describe('drift in one line', () => {
  test.each<[string, string]>([
    [
      'drift-since',
      '5 changes since deployment #118, 3 days ago, not made by this deployment; 1 newly open to the internet',
    ],
    [
      'drift-background',
      '1 change since deployment #118, 3 days ago, not made by this deployment; 2 in the background',
    ],
    ['drift-only-background', 'no change since deployment #118, 3 days ago, but 1 in the background'],
    ['drift-none', 'no change since deployment #118, 3 days ago'],
    ['drift-not-compared', 'not compared with deployment #118, 3 days ago'],
    [
      'drift-in-two-targets',
      '2 changes since the last deployments, not made by this deployment; 1 of 3 targets could not be compared',
    ],
  ])('%s', (name, line) => {
    expect(driftLine(reportNamed(name))).toBe(line)
  })

  test('is not there where nothing is known', () => {
    expect(driftLine(reportOf([targetReport([added('a')])]))).toBeUndefined()
  })

  test.each<[Partial<Since>, string]>([
    [
      { by: 'watch', runNumber: 12 },
      '1 change since the first look in run #12, 3 days ago, not made by this deployment',
    ],
    [
      { by: 'accepted', runNumber: 12 },
      '1 change since the state that was accepted in run #12, 3 days ago, not made by this deployment',
    ],
    [
      { takenAt: '2026-03-01T09:00:00.000Z' },
      '1 change since deployment #118, 1 hour ago, not made by this deployment',
    ],
    [{ takenAt: 'noon' }, '1 change since deployment #118, not made by this deployment'],
  ])('says what it is since: %j', (since, line) => {
    expect(lineOf(since)).toBe(line)
  })

  test('says as much where the run has no number', () => {
    const { runNumber: _, ...since } = SINCE
    expect(driftLine(reportOf([targetReport([], { drift: drift([added('a')], { since }) })]))).toContain(
      'since the last deployment,',
    )
    expect(stateText({ ...since, by: 'accepted' })).toContain('accepted in a run of the watch')
  })
})

test('doubts name their target where there are several', () => {
  expect(driftWarnings(reportNamed('drift-in-two-targets'))).toEqual([
    'Production (eu-west-1): SQS queues: all 4 are gone at once',
    'Production (eu-north-1): the baseline does not have this target',
  ])
  expect(driftWarnings(reportNamed('drift-not-compared'))).toEqual([
    'the baseline was taken with another filter or exclude',
  ])
})

describe('what a watch compares with', () => {
  test.each<[Partial<Since>, string]>([
    [{}, 'compared with the account as deployment #118 left it on 2026-02-26 09:00 UTC'],
    [{ by: 'watch', runNumber: 12 }, 'compared with the account as run #12 first saw it on 2026-02-26 09:00 UTC'],
    [
      { by: 'accepted', runNumber: 12 },
      'compared with the account as it was accepted in run #12 on 2026-02-26 09:00 UTC',
    ],
  ])('%j', (since, line) => {
    expect(watchLine({ watch: { since: { ...SINCE, ...since } } })).toBe(line)
  })
})

describe('an age', () => {
  const NOW = '2026-03-10T12:00:00.000Z'
  test.each([
    ['2026-03-10T11:59:30.000Z', 'less than a minute ago'],
    ['2026-03-10T11:58:30.000Z', '1 minute ago'],
    ['2026-03-10T09:30:00.000Z', '2 hours ago'],
    ['2026-03-09T12:00:00.000Z', '1 day ago'],
    ['2025-12-01T12:00:00.000Z', '99 days ago'],
    ['2026-03-10T12:00:01.000Z', undefined],
    ['noon', undefined],
  ])('of %s is %s', (from, text) => {
    expect(ago(from, NOW)).toBe(text)
  })
})
