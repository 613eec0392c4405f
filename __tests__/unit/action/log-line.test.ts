import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { logLine, withoutCommands } from '../../../src/action/log-line.ts'
import { inStep } from '../../support/step-commands.ts'

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
    const { stdout } = await inStep({}, () => logLine(`a\n${'b'.repeat(10_000)}`))
    expect(stdout.split('\n')).toHaveLength(2)
    expect(stdout.length).toBeLessThan(510)
  })
})
