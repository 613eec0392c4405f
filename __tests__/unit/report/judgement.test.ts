import { describe, expect, test } from '@jest/globals'
import type { Change, Severity } from '../../../src/inventory/change.ts'
import type { TargetReport } from '../../../src/report/facts/report.ts'
import {
  byImportance,
  byUrgency,
  hasChanged,
  LEVELS,
  type Level,
  levelOf,
  levelOfReport,
  levelOfTarget,
  needsPerson,
} from '../../../src/report/judgement.ts'
import {
  added,
  blindTarget,
  changed,
  connection,
  membership,
  removed,
  replaced,
  reportOf,
  rollout,
  targetReport,
} from '../../support/reports.ts'
import { target } from '../../support/snapshots.ts'

const severe = (change: Change, severity: Severity): Change => ({ ...change, severity })

/** One change of every level that changes have. */
const ONE: Readonly<Partial<Record<Level, Change>>> = {
  loss: removed('a', ['destructive'], 'rds'),
  exposure: added('a', ['exposure']),
  high: severe(removed('a', [], 'elb'), 'high'),
  doubt: removed('a', ['unconfirmed']),
  gone: removed('a'),
  changed: added('a'),
  routine: rollout('web', ['a'], ['b']),
}

function pictured(kind: 'changed' | 'moved', inventories: boolean): TargetReport {
  const side = { file: '1-a-before.png', width: 10, height: 10 }
  const region = { kind, x: 0, y: 0, width: 1, height: 1, changedPixels: 1, resources: [] }
  const picture = { before: side, after: side, changedPixels: 1, totalPixels: 100, movedPixels: 0, regions: [region] }
  const { before, after, ...rest } = targetReport([], { picture })
  return inventories && before && after ? { ...rest, before, after } : rest
}

describe('the level of a change', () => {
  test.each<[Change, Level]>([
    [removed('a', ['destructive', 'exposure']), 'loss'],
    [replaced('a', 'b', ['destructive', 'capacity-lowered']), 'loss'],
    [severe(added('a', ['exposure']), 'high'), 'exposure'],
    [severe(removed('a', []), 'critical'), 'high'],
    [severe(removed('a', []), 'high'), 'high'],
    [severe(removed('a', []), 'medium'), 'gone'],
    [severe(removed('a', ['destructive', 'unconfirmed']), 'critical'), 'doubt'],
    [severe(added('a', ['exposure', 'unconfirmed']), 'high'), 'doubt'],
    [replaced('a', 'b'), 'gone'],
    [changed('a'), 'changed'],
    [severe({ ...changed('a'), tags: ['capacity-lowered'] }, 'medium'), 'changed'],
    [connection('connection-removed', 'a', 'b'), 'changed'],
    [membership('membership-added', 'a', 'b'), 'changed'],
    [rollout('web', ['a'], ['b']), 'routine'],
  ])('%#: %j', (change, level) => {
    expect(levelOf(change)).toBe(level)
  })

  test('says whether a person is needed: data, exposure, high severity and doubt', () => {
    const wanted = Object.entries(ONE).filter(([, change]) => needsPerson(change))
    expect(wanted.map(([level]) => level)).toEqual(['loss', 'exposure', 'high', 'doubt'])
  })

  test('is what changes are sorted by, and severity within a level', () => {
    const changes = Object.values(ONE)
    expect(changes.toReversed().sort(byImportance)).toEqual(changes)
    const [low, medium, unknown] = [severe(removed('a'), 'low'), severe(removed('b'), 'medium'), removed('c')]
    expect([unknown, low, medium].sort(byImportance)).toEqual([medium, low, unknown])
  })
})

describe('the level of a target', () => {
  test('is that of its worst change, wherever it is', () => {
    for (const [level, change] of Object.entries(ONE)) {
      const others = Object.entries(ONE).filter(
        ([other]) => LEVELS.indexOf(other as Level) > LEVELS.indexOf(level as Level),
      )
      const changes = [...others.map(([, one]) => one), change]
      expect([levelOfTarget(targetReport(changes)), levelOfTarget(targetReport(changes.toReversed()))]).toEqual([
        level,
        level,
      ])
    }
    expect(levelOfTarget(targetReport([]))).toBe('quiet')
  })

  test('is doubt where a side was not seen, unless something worse is certain', () => {
    expect(levelOfTarget(blindTarget('no-after'))).toBe('doubt')
    expect(levelOfTarget({ ...targetReport([removed('a', ['destructive'])]), status: 'no-after' })).toBe('loss')
  })

  test('follows the picture only where no inventories were compared', () => {
    expect(
      [pictured('changed', false), pictured('moved', false), pictured('changed', true)].map(levelOfTarget),
    ).toEqual(['changed', 'quiet', 'quiet'])
    expect([pictured('changed', false), pictured('moved', false), pictured('changed', true)].map(hasChanged)).toEqual([
      true,
      false,
      false,
    ])
  })

  test('is the order in which targets are read; those alike keep theirs', () => {
    const targets = Object.values(ONE).map((change, n) => targetReport([change], { target: target(`r-${n}`) }))
    const quiet = [targetReport([], { target: target('q-1') }), targetReport([], { target: target('q-2') })]
    expect(byUrgency([...quiet, ...targets.toReversed()])).toEqual([...targets, ...quiet])
  })
})

test('the level of a report is that of its worst target, and at least doubt after a failure', () => {
  const quiet = targetReport([])
  expect(levelOfReport(reportOf([quiet, targetReport([added('a', ['exposure'])])]))).toBe('exposure')
  expect(levelOfReport(reportOf([quiet], 'success'))).toBe('quiet')
  expect(levelOfReport(reportOf([quiet], 'cancelled'))).toBe('doubt')
  expect(levelOfReport(reportOf([targetReport([removed('a', ['destructive'])])], 'failure'))).toBe('loss')
  expect(levelOfReport(reportOf([]))).toBe('doubt')
})
