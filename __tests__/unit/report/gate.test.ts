import { describe, expect, test } from '@jest/globals'
import { countPlan } from '../../../src/plan/plan-report.ts'
import type { TargetReport } from '../../../src/report/facts/report.ts'
import { GATES, type Gate, parseGates } from '../../../src/report/gate.ts'
import { trippedGates } from '../../../src/report/tripped-gates.ts'
import { announced, planPart } from '../../support/plan-parts.ts'
import {
  added,
  blindTarget,
  changed,
  connection,
  removed,
  replaced,
  reportOf,
  targetReport,
} from '../../support/reports.ts'

describe('a list of gates', () => {
  test.each([
    ['', []],
    [' ', []],
    ['removed', ['removed']],
    ['removed, exposure', ['removed', 'exposure']],
    ['removed exposure\nunknown,', ['removed', 'exposure', 'unknown']],
    ['any,any', ['any']],
  ])('%j is read as %j', (text, gates) => {
    expect(parseGates(text)).toEqual(gates)
  })

  test('a word that is no gate is refused, with the one that was meant', () => {
    expect(() => parseGates('removed, destructiv')).toThrow(
      expect.objectContaining({
        code: 'GATE_UNKNOWN',
        message: 'fail-on: "destructiv" is not a gate',
        remedy: 'Did you mean "destructive"?',
      }),
    )
  })

  test.each(['everything!', '__proto__', 'constructor', 'ANY'])('%j is no gate', (text) => {
    expect(() => parseGates(text)).toThrow(expect.objectContaining({ code: 'GATE_UNKNOWN' }))
  })

  test('what is nowhere near is answered with the choice', () => {
    expect(() => parseGates('x'.repeat(1000))).toThrow(
      expect.objectContaining({
        message: `fail-on: "${'x'.repeat(99)}…" is not a gate`,
        remedy: `Choose among ${GATES.join(', ')}`,
      }),
    )
  })
})

describe('the gates', () => {
  test.each<[string, readonly TargetReport[], readonly Gate[]]>([
    ['nothing changed', [targetReport([])], []],
    ['something was added', [targetReport([added('a')])], ['any', 'added']],
    ['something was removed', [targetReport([removed('a')])], ['any', 'removed']],
    ['a database was removed', [targetReport([removed('a', ['destructive'])])], ['any', 'removed', 'destructive']],
    ['something changed', [targetReport([changed('a')])], ['any', 'changed']],
    ['something was replaced', [targetReport([replaced('a', 'b')])], ['any', 'replaced']],
    ['a port was opened', [targetReport([added('a', ['exposure'])])], ['any', 'added', 'exposure']],
    ['only a connection came', [targetReport([connection('connection-added', 'a', 'b')])], ['any']],
    ['a removal is in doubt', [targetReport([removed('a', ['unconfirmed'])])], ['any', 'removed', 'unknown']],
    [
      'a destructive removal is in doubt',
      [targetReport([removed('a', ['destructive', 'unconfirmed'])])],
      ['any', 'removed', 'destructive', 'unknown'],
    ],
    ['a side is missing', [blindTarget('no-before')], ['unknown']],
    ['one of two was not seen', [targetReport([added('a')]), blindTarget('no-after')], ['any', 'added', 'unknown']],
  ])('that trip when %s', (_, targets, gates) => {
    expect(trippedGates(reportOf(targets), GATES)).toEqual(gates)
  })

  test('trip only where they were asked for, in that order', () => {
    const report = reportOf([targetReport([removed('a', ['destructive'])])])
    expect(trippedGates(report, ['destructive', 'added', 'any'])).toEqual(['destructive', 'any'])
    expect(trippedGates(report, [])).toEqual([])
  })
})

describe('the gates of a plan', () => {
  const withPlan = (lists: Parameters<typeof planPart>[0]) => {
    const part = planPart(lists)
    return { ...reportOf([targetReport([added('a')])]), plan: { ...part, counts: countPlan(part) } }
  }
  const gates = ['unplanned', 'unseen'] as const

  test('trip on a change that nobody announced, and on an announced one that is not there', () => {
    expect(trippedGates(withPlan({ unplanned: [{ target: 0, change: 0 }] }), gates)).toEqual(['unplanned'])
    expect(trippedGates(withPlan({ announcements: [announced('a', 'not-seen')] }), gates)).toEqual(['unseen'])
  })

  test('do not trip on what follows, cannot be told or was not to be seen, nor without a plan', () => {
    const announcements = (['happened', 'otherwise', 'unknown', 'invisible'] as const).map((one) => announced(one, one))
    const follows = [{ target: 0, change: 0, of: 'background' }]
    expect(trippedGates(withPlan({ announcements, follows }), gates)).toEqual([])
    expect(trippedGates(reportOf([targetReport([added('a')])]), gates)).toEqual([])
  })
})
