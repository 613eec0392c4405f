import { describe, expect, test } from '@jest/globals'
import { buildReport } from '../../../../src/report/build/build.ts'
import type { IgnoreRuleReport } from '../../../../src/report/facts/report.ts'
import { hiddenText, idleRules } from '../../../../src/report/words/ignored.ts'

const rule = (state: IgnoreRuleReport['state'], hidden = 0, line = 1): IgnoreRuleReport => ({
  reason: 'scales by itself\u001b[2J',
  line,
  hidden,
  state,
})

const withRules = (...rules: readonly IgnoreRuleReport[]) => {
  const hidden = rules.reduce((sum, one) => sum + one.hidden, 0)
  return buildReport([], { toolVersion: '1', ignored: { hidden, rules } })
}

describe('what ignore rules have hidden', () => {
  test('is not spoken of where there are none', () => {
    expect(hiddenText(buildReport([], { toolVersion: '1' }))).toBeUndefined()
    expect(idleRules(buildReport([], { toolVersion: '1' }))).toEqual([])
  })

  test.each([
    ['nothing hidden by ignore rules', [rule('unused')]],
    ['1 change hidden by 1 ignore rule', [rule('used', 1), rule('expired')]],
    ['12 changes hidden by 2 ignore rules', [rule('used', 5), rule('used', 7)]],
  ] as const)('is said: %s', (text, rules) => {
    expect(hiddenText(withRules(...rules))).toBe(text)
  })

  test('is nothing for idle rules, and their owner is warned', () => {
    expect(idleRules(withRules(rule('used', 1), rule('unused', 0, 3), rule('expired', 0, 7)))).toEqual([
      'ignore rule in line 3 (scales by itself[2J) matches nothing',
      'ignore rule in line 7 (scales by itself[2J) has expired and no longer hides anything',
    ])
  })
})
