import { describe, expect, test } from '@jest/globals'
import type { Change } from '../../../src/inventory/change.ts'
import type { TargetReport } from '../../../src/report/report.ts'
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

const verdict = (...targets: readonly TargetReport[]) => reportOf(targets).verdict
const verdictOn = (...changes: readonly Change[]) => verdict(targetReport(changes))

function pictures(changedPixels: number): TargetReport {
  const side = { file: '1-a-before.png', width: 10, height: 10 }
  const { before: _, after: __, ...rest } = targetReport([])
  return { ...rest, picture: { before: side, after: side, changedPixels, totalPixels: 100, regions: [] } }
}

describe('the verdict', () => {
  test.each<[string, readonly Change[]]>([
    ['no change', []],
    ['1 added', [added('a')]],
    [
      '2 added, 1 changed, 1 replaced, 1 removed',
      [removed('a'), added('b'), changed('c'), added('d'), replaced('e', 'f')],
    ],
    ['1 added, 2 replaced', [rollout('web', ['a', 'b'], ['c', 'd', 'e'])]],
    ['1 connection or membership changed', [connection('connection-added', 'a', 'b')]],
    [
      '2 connections or memberships changed',
      [connection('connection-removed', 'a', 'b'), membership('membership-added', 'a', 'b')],
    ],
    ['1 removed', [removed('a'), connection('connection-removed', 'a', 'b')]],
  ])('says "%s"', (text, changes) => {
    expect(verdictOn(...changes)).toEqual({ text, hasChanges: changes.length > 0, known: true })
  })

  test('never calls certain what a warning casts doubt on', () => {
    expect(verdictOn(removed('a', ['unconfirmed']), removed('b'))).toEqual({
      text: '2 removed; 1 unconfirmed',
      hasChanges: true,
      known: false,
    })
  })

  test.each([
    ['no-before', 'there is no before-snapshot'],
    ['no-after', 'there is no after-snapshot'],
    ['unreadable', 'a snapshot is missing'],
  ] as const)('says of a target with %s that it could not be determined', (status, why) => {
    const unknown = { text: `could not be determined: ${why}`, hasChanges: false, known: false }
    expect(verdict(blindTarget(status))).toEqual(unknown)
    expect(verdict(blindTarget(status), blindTarget(status))).toEqual(unknown)
  })

  test('says only what is common when targets miss different sides', () => {
    expect(verdict(blindTarget('no-before'), blindTarget('no-after')).text).toBe(
      'could not be determined: a snapshot is missing',
    )
  })

  test('says how many targets it does not speak of', () => {
    expect(verdict(targetReport([]), blindTarget('no-after'))).toEqual({
      text: 'no change; 1 of 2 targets could not be compared',
      hasChanges: false,
      known: false,
    })
  })

  test('knows nothing without a target', () => {
    expect(verdict()).toEqual({
      text: 'could not be determined: no target was given',
      hasChanges: false,
      known: false,
    })
  })

  test('goes by the picture where only pictures are compared', () => {
    expect(verdict(pictures(1))).toEqual({ text: 'the picture changed', hasChanges: true, known: true })
    expect(verdict(pictures(0))).toEqual({ text: 'no change', hasChanges: false, known: true })
  })

  test('goes by the inventory where there is one, whatever the picture shows', () => {
    const { picture } = pictures(50)
    expect(verdict(targetReport([], picture && { picture }))).toEqual({
      text: 'no change',
      hasChanges: false,
      known: true,
    })
  })
})
