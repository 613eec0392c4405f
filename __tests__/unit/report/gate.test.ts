import { describe, expect, test } from '@jest/globals'
import { countPlan } from '../../../src/plan/plan-report.ts'
import type { TargetReport } from '../../../src/report/facts/report.ts'
import { GATE_NAMES, GATES, type Gate, parseGates } from '../../../src/report/gate.ts'
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
    ['cost>500', ['cost>500']],
    ['removed, cost > 0.5 %\ncost>1200', ['removed', 'cost>0.5%', 'cost>1200']],
  ])('%j is read as %j', (text, gates) => {
    expect(parseGates(text)).toEqual(gates)
  })

  test('a word that is not a gate is refused, with the one that was meant', () => {
    expect(() => parseGates('removed, destructiv')).toThrow(
      expect.objectContaining({
        code: 'GATE_UNKNOWN',
        message: 'fail-on: "destructiv" is not a gate',
        remedy: 'Did you mean "destructive"?',
      }),
    )
  })

  test.each(['everything!', '__proto__', 'constructor', 'ANY'])('%j is not a gate', (text) => {
    expect(() => parseGates(text)).toThrow(expect.objectContaining({ code: 'GATE_UNKNOWN' }))
  })

  test.each(['cost', 'cost>', 'cost>x', 'cost>-5', 'cost<5', 'cost>5€', 'cost>1e3', 'cost>5%%'])(
    '%j is no limit of the cost',
    (text) => {
      const remedy = 'Write an amount or a percentage without separators: cost>500 or cost>5%'
      expect(() => parseGates(text)).toThrow(expect.objectContaining({ code: 'GATE_UNKNOWN', remedy }))
    },
  )

  test('what is nowhere near is answered with the choice', () => {
    expect(() => parseGates('x'.repeat(1000))).toThrow(
      expect.objectContaining({
        message: `fail-on: "${'x'.repeat(99)}…" is not a gate`,
        remedy: `Choose among ${GATE_NAMES.join(', ')}`,
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

  test('trip on an unannounced change, and on an announced one that did not happen', () => {
    expect(trippedGates(withPlan({ unplanned: [{ target: 0, change: 0 }] }), gates)).toEqual(['unplanned'])
    expect(trippedGates(withPlan({ announcements: [announced('a', 'not-seen')] }), gates)).toEqual(['unseen'])
  })

  test('do not trip on consequences, on what is unknown or invisible, nor without a plan', () => {
    const announcements = (['happened', 'otherwise', 'unknown', 'invisible'] as const).map((one) => announced(one, one))
    const follows = [{ target: 0, change: 0, of: 'background' }]
    expect(trippedGates(withPlan({ announcements, follows }), gates)).toEqual([])
    expect(trippedGates(reportOf([targetReport([added('a')])]), gates)).toEqual([])
  })
})

describe('the gates of the cost', () => {
  const cost = (before: number, change: number, currency = 'USD') =>
    targetReport([], {
      cost: { currency, period: 'month', before, after: before + change, change, unpriced: 0, lines: [] },
    })
  const ALL = ['cost>0', 'cost>500', 'cost>5%'] as const

  test.each<[string, readonly TargetReport[], readonly Gate[]]>([
    ['the cost is the same', [cost(1000, 0)], []],
    ['it falls', [cost(1000, -900)], []],
    ['it rises a little', [cost(1000, 10)], ['cost>0']],
    ['it rises by as much as it may', [cost(10_000, 500)], ['cost>0']],
    ['it rises by more', [cost(100_000, 501)], ['cost>0', 'cost>500']],
    ['it rises by many per cent', [cost(100, 6)], ['cost>0', 'cost>5%']],
    ['there was nothing before', [cost(0, 1)], ['cost>0', 'cost>5%']],
    ['targets together rise by more', [cost(10_000, 300), cost(10_000, 300)], ['cost>0', 'cost>500']],
    ['one falls as much as the other rises', [cost(10_000, 600), cost(10_000, -600)], []],
    ['two currencies stay apart', [cost(10_000, 300), cost(10_000, 300, 'EUR')], ['cost>0']],
    ['nobody knows it', [targetReport([], { cost: { currency: 'USD', period: 'month', error: 'No' } })], []],
    ['nobody asked', [targetReport([])], []],
  ])('when %s', (_, targets, gates) => {
    expect(trippedGates(reportOf(targets), ALL)).toEqual(gates)
  })
})
