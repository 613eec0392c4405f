import { describe, expect, test } from '@jest/globals'
import type { Change } from '../../../../src/inventory/change.ts'
import { countChanges, countConfirmed } from '../../../../src/report/facts/counts.ts'
import type { Counts } from '../../../../src/report/facts/report.ts'
import {
  added,
  changed,
  connection,
  membership,
  removed,
  replaced,
  rollout,
  targetReport,
} from '../../../support/reports.ts'

const NONE = { added: 0, removed: 0, changed: 0, replaced: 0, unchanged: 0, unknown: 0, relations: 0 }

describe('counts', () => {
  test.each<[Change, Partial<Counts>]>([
    [added('a'), { added: 1 }],
    [removed('a'), { removed: 1 }],
    [changed('a'), { changed: 1 }],
    [replaced('a', 'b'), { replaced: 1 }],
    [removed('a', ['unconfirmed']), { removed: 1, unknown: 1 }],
    [removed('a', ['destructive']), { removed: 1 }],
    [rollout('web', ['a', 'b'], ['c', 'd']), { replaced: 2 }],
    [rollout('web', ['a', 'b', 'c'], ['d']), { replaced: 1, removed: 2 }],
    [rollout('web', ['a'], ['b', 'c', 'd']), { replaced: 1, added: 2 }],
    [connection('connection-added', 'a', 'b'), { relations: 1 }],
    [connection('connection-removed', 'a', 'b'), { relations: 1 }],
    [membership('membership-added', 'a', 'b'), { relations: 1 }],
    [membership('membership-removed', 'a', 'b'), { relations: 1 }],
  ])('%#: a change counts the resources that it concerns', (change, counts) => {
    expect(countChanges([targetReport([change], { unchanged: 0 })])).toEqual({ ...NONE, ...counts })
  })

  test('add up over all targets', () => {
    expect(countChanges([targetReport([added('a')]), targetReport([added('b'), removed('c')])])).toEqual({
      ...NONE,
      added: 2,
      removed: 1,
      unchanged: 240,
    })
  })
})

test('counts what is in doubt as that alone, where nothing else says so', () => {
  const targets = [targetReport([removed('a', ['unconfirmed']), removed('b'), added('c', ['unconfirmed'])])]
  expect(countConfirmed(targets)).toEqual({ ...NONE, removed: 1, unknown: 2, unchanged: 120 })
})
