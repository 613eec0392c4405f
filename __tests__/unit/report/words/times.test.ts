import { describe, expect, test } from '@jest/globals'
import { duration, readableTime, snapshotTimes, timeBetween } from '../../../../src/report/words/times.ts'
import { blindTarget, targetReport } from '../../../support/reports.ts'

describe('a duration', () => {
  test.each([
    [0, '0 s'],
    [499, '0 s'],
    [500, '1 s'],
    [59_600, '1 min'],
    [12_000, '12 s'],
    [60_000, '1 min'],
    [405_000, '6 min 45 s'],
    [5_380_000, '1 h 29 min'],
    [3_605_000, '1 h'],
    [86_700_000, '1 d'],
    [183_600_000, '2 d 3 h'],
    [-1000, undefined],
    [Number.NaN, undefined],
  ])('of %d ms is %s', (milliseconds, text) => {
    expect(duration(milliseconds)).toBe(text)
  })

  test.each([
    ['2026-03-01T10:00:00Z', '2026-03-01T10:00:00Z', '0 s'],
    ['2026-03-01T10:00:00Z', '2026-03-01T11:29:40Z', '1 h 29 min'],
    ['2026-03-01T10:00:00Z', '2026-03-04T10:00:05Z', '3 d'],
    ['2026-03-01T10:00:00Z', '2026-02-01T10:00:00Z', undefined],
    ['yesterday', '2026-03-01T10:00:00Z', undefined],
  ])('from %s to %s is %s', (from, to, between) => {
    expect(timeBetween(from, to)).toBe(between)
  })
})

test.each([
  ['2026-03-01T10:00:20Z', '2026-03-01 10:00:20 UTC'],
  ['2026-03-01T10:00:20.123Z', '2026-03-01 10:00:20 UTC'],
  ['2026-03-01T10:00:20+01:00', undefined],
  ['<b>', undefined],
])('the time %s reads as %s', (iso, text) => {
  expect(readableTime(iso)).toBe(text)
})

describe('the times of snapshots', () => {
  const side = (takenAt: string) => ({ takenAt, resources: 1 })

  test('run from the first before to the last after', () => {
    const targets = [
      targetReport([], { before: side('2026-03-01T10:00:30Z'), after: side('2026-03-01T10:05:00.123Z') }),
      targetReport([], { before: side('2026-03-01T10:00:10Z'), after: side('2026-03-01T10:04:00Z') }),
    ]
    expect(snapshotTimes(targets)).toEqual([
      'before 2026-03-01 10:00:10 UTC',
      'after 2026-03-01 10:05:00 UTC, 4 min 50 s later',
    ])
  })

  test('are given without a duration if the clocks disagree', () => {
    const targets = [targetReport([], { before: side('2026-03-01T10:05:00Z'), after: side('2026-03-01T10:00:00Z') })]
    expect(snapshotTimes(targets)).toEqual(['before 2026-03-01 10:05:00 UTC', 'after 2026-03-01 10:00:00 UTC'])
  })

  test('are those that are known', () => {
    expect(snapshotTimes([blindTarget('no-before')])).toEqual(['after 2026-03-01 11:30:00 UTC'])
    expect(snapshotTimes([])).toEqual([])
  })

  test('are never text from outside', () => {
    const odd = ['2026-03-01T10:00:30+01:00', '<b>', '2026-03-01T10:00:30Z</sub>']
    for (const time of odd)
      expect(snapshotTimes([targetReport([], { before: side(time), after: side(time) })])).toEqual([])
  })
})
