import { describe, expect, test } from '@jest/globals'
import { readArguments } from '../../../src/cli/arguments.ts'
import type { Command } from '../../../src/cli/command.ts'

const command = (parts: Partial<Command> = {}): Command => ({
  name: 'compare',
  usage: 'BEFORE AFTER [--out DIR]',
  positionals: 0,
  options: {
    out: { type: 'string', value: 'DIR', text: '' },
    target: { type: 'string', multiple: true, text: '' },
    json: { type: 'boolean', text: '' },
  },
  run: async () => 0,
  ...parts,
})

const read = (...args: readonly string[]) => readArguments(command(), args)
const refused = (parts: object) => expect.objectContaining(parts)

describe('arguments', () => {
  test('are options with values, flags and positionals, in any order', () => {
    const given = readArguments(command({ positionals: 2 }), ['a', '--out', 'dir', '--json', 'b'])
    expect(given.positionals).toEqual(['a', 'b'])
    expect(given.text('out')).toBe('dir')
    expect(given.flag('json')).toBe(true)
  })

  test('that are not there are not given', () => {
    const given = read()
    expect([given.text('out'), given.texts('target'), given.flag('json')]).toEqual([undefined, [], false])
  })

  test('may be given as one word', () => {
    expect(read('--out=--odd').text('out')).toBe('--odd')
    expect(read('--out=a=b').text('out')).toBe('a=b')
  })

  test('that are repeated are all kept, and the last one counts where one is wanted', () => {
    const given = read('--target', 'a', '--target', 'b', '--out', 'x', '--out', 'y')
    expect(given.texts('target')).toEqual(['a', 'b'])
    expect(given.text('out')).toBe('y')
  })

  test('after -- are positionals', () => {
    expect(readArguments(command({ positionals: 1 }), ['--', '--json']).positionals).toEqual(['--json'])
  })

  test.each([
    [['--jsn'], 'compare has no option --jsn', 'Did you mean --json?'],
    [['--whatever'], 'compare has no option --whatever', 'See cloudcraft-diff compare --help'],
    [['-o', 'x'], 'compare has no option -o', 'See cloudcraft-diff compare --help'],
    [['--constructor'], 'compare has no option --constructor', 'See cloudcraft-diff compare --help'],
    [['--__proto__=1'], 'compare has no option --__proto__', 'See cloudcraft-diff compare --help'],
  ])('%j are refused: %s', (args, message, remedy) => {
    expect(() => read(...args)).toThrow(refused({ code: 'OPTION_UNKNOWN', message, remedy }))
  })

  test.each([
    [['--out'], '--out needs a value', 'Write --out DIR'],
    [['--out='], '--out needs a value', 'Write --out DIR'],
    [['--target', ''], '--target needs a value', 'Write --target VALUE'],
    [['--out', '--json'], '--out needs a value', 'Write --out DIR'],
    [['--json=true'], '--json takes no value', 'Write --json alone'],
  ])('%j are refused: %s', (args, message, remedy) => {
    expect(() => read(...args)).toThrow(refused({ code: 'OPTION_VALUE', message, remedy }))
  })

  test('a value may begin with a single dash', () => {
    expect(read('--out', '-').text('out')).toBe('-')
    expect(read('--target', '-1').text('target')).toBe('-1')
  })

  test.each([
    [2, ['a'], 'compare takes 2 arguments, not 1'],
    [2, ['a', 'b', 'c'], 'compare takes 2 arguments, not 3'],
    [0, ['a'], 'compare takes 0 arguments, not 1'],
    [1, [], 'compare takes 1 argument, not 0'],
  ])('for %d positionals %j are refused', (positionals, args, message) => {
    expect(() => readArguments(command({ positionals }), args)).toThrow(
      refused({ code: 'ARGUMENTS_WRONG', message, remedy: 'Write cloudcraft-diff compare BEFORE AFTER [--out DIR]' }),
    )
  })
})
