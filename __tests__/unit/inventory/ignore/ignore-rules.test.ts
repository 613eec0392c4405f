import { describe, expect, test } from '@jest/globals'
import { ExpectedError } from '../../../../src/errors.ts'
import { TAGS } from '../../../../src/inventory/change.ts'
import { parseIgnoreRules } from '../../../../src/inventory/ignore/ignore-rules.ts'

function errorsOf(text: string): readonly string[] {
  try {
    parseIgnoreRules('rules.yml', text)
  } catch (error) {
    const errors = error instanceof AggregateError ? error.errors : [error]
    expect(errors.every((one) => one instanceof ExpectedError && one.code === 'IGNORE_INVALID')).toBe(true)
    return errors.map((one) => (one as Error).message)
  }
  return []
}

describe('ignore rules', () => {
  test('are a list, or a map with ignore and never; both protect the severe unless told otherwise', () => {
    const list = parseIgnoreRules(
      'r',
      '- { type: ec2, reason: a }\n- { name: ["a", "b*"], reason: b, allow-severe: true }',
    )
    expect(list.rules.map(({ reason, allowSevere, line }) => [reason, allowSevere, line])).toEqual([
      ['a', false, 1],
      ['b', true, 2],
    ])
    expect(list.never).toEqual(['destructive', 'exposure'])
    expect(list.rules[1]?.patterns.name?.('bcd')).toBe(true)
    expect(parseIgnoreRules('r', 'ignore: []\nnever: [unconfirmed]')).toEqual({ rules: [], never: ['unconfirmed'] })
    expect(parseIgnoreRules('r', 'never: []').never).toEqual([])
    expect(parseIgnoreRules('r', `never: [${TAGS.join(', ')}]`).never).toEqual(TAGS)
  })

  test('that are empty hide nothing', () => {
    for (const text of ['', '# only a word', 'ignore:']) expect(parseIgnoreRules('r', text).rules).toEqual([])
  })

  test('take numbers and dates as they are written', () => {
    const { rules } = parseIgnoreRules('r', '- { name: 007, until: 2026-01-31, reason: 42 }')
    expect(rules[0]).toMatchObject({ until: '2026-01-31', reason: '42' })
    expect(rules[0]?.patterns.name?.('007')).toBe(true)
  })

  test.each([
    ['- { typ: ec2, reason: x }', 'rules.yml, line 1, column 5: unknown key "typ"'],
    ['- { type: ec2 }', 'rules.yml, line 1, column 3: the rule has no reason'],
    ['- { reason: all }', 'rules.yml, line 1, column 3: the rule would hide everything'],
    ['- { type: ec2, reason: x, until: tomorrow }', 'rules.yml, line 1, column 34: until is "tomorrow"'],
    ['- { type: ec2, reason: x, until: 2027-02-31 }', 'rules.yml, line 1, column 34: until is "2027-02-31"'],
    ['- { type: ec2, reason: x, until: 2027-02-29 }', 'rules.yml, line 1, column 34: until is "2027-02-29"'],
    ['- { type: ec2, reason: x, until: 2026-13-40 }', 'rules.yml, line 1, column 34: until is "2026-13-40"'],
    ['- { type: { a: b }, reason: x }', 'rules.yml, line 1, column 11: type is not a text'],
    ['- { type: "", reason: x }', 'rules.yml, line 1, column 11: type is not a text'],
    ['- { type: [ec2, ""], reason: x }', 'rules.yml, line 1, column 11: type is not a text'],
    [
      '- { type: ec2, reason: x, allow-severe: maybe }',
      'rules.yml, line 1, column 41: allow-severe is neither true nor false',
    ],
    ['ignore: 5', 'rules.yml, line 1, column 9: ignore is not a list'],
    ['- just words', 'rules.yml, line 1, column 3: a rule is a map'],
    ['never: [critical]', 'rules.yml, line 1, column 9: never: "critical" is not a tag'],
    ['rules: []', 'rules.yml, line 1, column 1: unknown key "rules"'],
    ['just words', 'rules.yml, line 1, column 1: it is neither a list of rules nor a map with ignore'],
  ])('with a mistake are refused, with its place: %s', (text, message) => {
    expect(errorsOf(text)).toContain(message)
  })

  test('that are no YAML are refused with line and column', () => {
    expect(errorsOf('ignore:\n  - { type: ec2, reason: "x }\n')[0]).toMatch(/^rules\.yml, line \d+, column \d+: /)
    expect(errorsOf('- { type: a, type: b, reason: x }')[0]).toMatch(/line 1/)
  })

  test('tell all their mistakes at once', () => {
    expect(errorsOf('- { typ: ec2, reason: x, name: a }\n- { name: a }\n- { reason: x }')).toHaveLength(3)
  })

  test('that grow out of aliases, or are endless, are refused and not unfolded', () => {
    const bomb = `a: &a [x, x]\nb: &b [*a, *a]\nignore: *b\n`
    expect(errorsOf(bomb).length).toBeGreaterThan(0)
    expect(errorsOf('['.repeat(5000))).toEqual([expect.stringMatching(/nested too deeply/)])
    expect(errorsOf(`- { name: a, reason: "${'x'.repeat(1024 * 1024)}" }`)[0]).toMatch(/longer than 1 MiB/)
  })
})
