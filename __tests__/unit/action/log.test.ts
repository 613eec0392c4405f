import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { Log, withoutCommands } from '../../../src/action/log.ts'
import type { Code } from '../../../src/codes.ts'
import { ExpectedError } from '../../../src/errors.ts'
import { inStep } from '../../support/step-commands.ts'

const failure = (code: Code, message = 'It went wrong') => new ExpectedError(code, message, 'Do something')

describe('a failure', () => {
  test('is a warning, and the step goes on', async () => {
    const { stdout, failed } = await inStep({}, () => new Log().failure(failure('SERVER_ERROR'), false))
    expect(stdout).toBe('::warning::It went wrong. Do something. (SERVER_ERROR)\n')
    expect(failed).toBe(false)
  })

  test('fails the step where it is told to', async () => {
    const { stdout, failed } = await inStep({}, () => new Log().failure(failure('SERVER_ERROR'), true))
    expect(stdout).toBe('::error::It went wrong. Do something. (SERVER_ERROR)\n')
    expect(failed).toBe(true)
  })

  test('of several is one annotation', async () => {
    const several = new AggregateError([failure('SERVER_ERROR'), failure('NETWORK_ERROR')])
    const { stdout } = await inStep({}, () => new Log().failure(several, false))
    expect(stdout).toBe(
      '::warning::It went wrong. Do something. (SERVER_ERROR)%0AIt went wrong. Do something. (NETWORK_ERROR)\n',
    )
  })

  test('that nobody foresaw is called a bug, with its stack', async () => {
    const { stdout, failed } = await inStep({}, () => new Log().failure(new TypeError('oops'), false))
    expect(stdout).toMatch(/^::warning::This is a bug in cloudcraft-deployment-diff \S+, please report it: oops$/m)
    expect(stdout).toMatch(/^::error::cloudcraft-deployment-diff \S+: TypeError: oops%0A {4}at /m)
    expect(failed).toBe(false)
  })

  test('cannot give the runner a command', async () => {
    const { stdout } = await inStep({}, () => new Log().failure(failure('SERVER_ERROR', 'x\n::add-mask::y'), false))
    expect(stdout.trimEnd().split('\n')).toHaveLength(1)
  })
})

/** What the runner takes for a command in one line of the log. */
const COMMAND = /^\s*::|##\[/

describe('a line of the log', () => {
  test.each([
    ['::error::gotcha', ': :error::gotcha'],
    [' \t::add-mask::a', ': :add-mask::a'],
    ['x\n::set-output name=verdict::no change', 'x ::set-output name=verdict::no change'],
    ['a ##[add-mask]b', 'a # #[add-mask]b'],
    ['\u200B::stop-commands::x', ': :stop-commands::x'],
    ['#\u200B#[error]x', '# #[error]x'],
    ['\u001b[31mred', '[31mred'],
    ['Production (us-east-1): scanning', 'Production (us-east-1): scanning'],
  ])('%j is written as %j', (text, line) => {
    expect(withoutCommands(text)).toBe(line)
  })

  test('is never a command, whatever stands in it', () => {
    const part = fc.constantFrom('::', '##[', '#', '[', ':', ' ', '\n', '\r', '\u200B', 'error', ']')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        expect(withoutCommands(parts.join(''))).not.toMatch(COMMAND)
      }),
    )
  })

  test('is one line, and not a long one', async () => {
    const { stdout } = await inStep({}, () => new Log().line(`a\n${'b'.repeat(10_000)}`))
    expect(stdout.split('\n')).toHaveLength(2)
    expect(stdout.length).toBeLessThan(510)
  })
})

const log = new Log()
log.hide('Northwind', 'account 1')
log.hide('Northwind (us-east-1)', 'target 1 of 2')
log.hide('a+b (c)', 'account 2')
log.hide('', 'nothing')

describe('a name that is hidden', () => {
  test.each([
    ['Northwind (us-east-1): scanning', 'target 1 of 2: scanning'],
    ['No linked account is named "northwind"', 'No linked account is named "account 1"'],
    ['Northwind (eu-west-1) and NORTHWIND', 'account 1 (eu-west-1) and account 1'],
    ['a+b (c): gone', 'account 2: gone'],
    ['Northwinds and xNorthwind', 'Northwinds and xNorthwind'],
    ['aab (c)', 'aab (c)'],
  ])('is not in %j any more', (text, expected) => {
    expect(log.withoutNames(text)).toBe(expected)
  })

  test('may be any text', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'binary' }), (name) => {
        log.hide(`x1${name}x1`, '$& is gone')
        expect(log.withoutNames(`it: x1${name}x1`)).toBe('it: $& is gone')
      }),
      { numRuns: 50 },
    )
  })
})

describe('the names of one run', () => {
  test('are hidden in its lines and failures, and in no other run', async () => {
    const here = new Log()
    here.hide('Northwind', 'account 1')
    const { stdout } = await inStep({}, () => {
      here.line('Northwind: scanning')
      here.failure(failure('SERVER_ERROR', 'Northwind is away'), false)
      new Log().line('Northwind: scanned')
    })
    expect(stdout.split('\n')).toEqual([
      'account 1: scanning',
      '::warning::account 1 is away. Do something. (SERVER_ERROR)',
      'Northwind: scanned',
      '',
    ])
  })
})
