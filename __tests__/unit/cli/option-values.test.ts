import { describe, expect, test } from '@jest/globals'
import { readArguments } from '../../../src/cli/arguments.ts'
import type { Command } from '../../../src/cli/command.ts'
import { readChoice, readFlag, readList, readNeeded, readSeconds, readSize } from '../../../src/cli/option-values.ts'

const command: Command = {
  name: 'try',
  usage: '',
  positionals: 0,
  options: { x: { type: 'string', text: '' }, flag: { type: 'boolean', text: '' } },
  run: async () => 0,
}
const given = (...args: readonly string[]) => readArguments(command, args)
const wrong = (remedy: string) => expect.objectContaining({ code: 'OPTION_VALUE', remedy })

describe('a choice', () => {
  test('is one of the words, or none', () => {
    expect(readChoice(given('--x', 'effective'), 'x', ['effective', 'stated'])).toBe('effective')
    expect(readChoice(given(), 'x', ['a'])).toBeUndefined()
  })

  test('is refused with all of them, or out of many with the one that was meant', () => {
    const many = Array.from({ length: 11 }, (_, n) => `choice-${'abcdefghijk'[n]}`)
    expect(() => readChoice(given('--x', 'coice-b'), 'x', many)).toThrow(wrong('Did you mean choice-b?'))
    expect(() => readChoice(given('--x', 'statd'), 'x', ['effective', 'stated'])).toThrow(
      wrong('Choose effective, stated'),
    )
    expect(() => readChoice(given('--x', 'zzz'), 'x', ['effective', 'stated'])).toThrow(
      wrong('Choose effective, stated'),
    )
  })
})

describe('a size', () => {
  test.each([
    ['1.5', 1.5],
    ['800', 800],
    ['0.25', 0.25],
  ])('%s is a number', (text, size) => expect(readSize(given('--x', text), 'x')).toBe(size))

  test.each(['0', '0.0', '-1', 'x', '1e3', '0x10', 'Infinity', '1.', '9999999'])('%s is none', (text) => {
    expect(() => readSize(given(`--x=${text}`), 'x')).toThrow(wrong('Give a number above 0'))
  })
})

describe('seconds', () => {
  test.each([
    ['0', 0],
    ['0.25', 0.25],
    ['900', 900],
  ])('%s is a number of them', (text, seconds) => expect(readSeconds(given('--x', text), 'x')).toBe(seconds))

  test.each(['-1', 'x', '1e3', '1.'])('%s is none', (text) => {
    expect(() => readSeconds(given(`--x=${text}`), 'x')).toThrow(wrong('Give seconds, 0 or more'))
  })
})

describe('a flag, a list and what is needed', () => {
  test('a flag is true or not said at all', () => {
    expect(readFlag(given('--flag'), 'flag')).toBe(true)
    expect(readFlag(given(), 'flag')).toBeUndefined()
  })

  test('a list is split at commas; none is an empty one', () => {
    expect(readList(given('--x', ' a, b,,c '), 'x')).toEqual(['a', 'b', 'c'])
    expect(readList(given('--x', 'none'), 'x')).toEqual([])
    expect(readList(given(), 'x')).toBeUndefined()
  })

  test('what is needed and not there is named', () => {
    expect(() => readNeeded(given(), 'try', 'x', 'NAME')).toThrow(
      expect.objectContaining({ code: 'OPTION_MISSING', message: 'try needs --x', remedy: 'Write --x NAME' }),
    )
  })
})
