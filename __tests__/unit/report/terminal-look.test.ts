import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { lookFor, painted, wrapped } from '../../../src/report/terminal-look.ts'

describe('the look of a terminal', () => {
  const screen = { isTTY: true, columns: 100 }
  test.each([
    [{}, screen, { colour: true, width: 100 }],
    [{}, { columns: 100 }, { colour: false }],
    [{ NO_COLOR: '1' }, screen, { colour: false, width: 100 }],
    [{ NO_COLOR: '' }, screen, { colour: true, width: 100 }],
    [{ TERM: 'dumb' }, screen, { colour: false, width: 100 }],
    [{ FORCE_COLOR: '1' }, {}, { colour: true }],
    [{ FORCE_COLOR: '0' }, screen, { colour: false, width: 100 }],
    [{ FORCE_COLOR: '1', NO_COLOR: '1', TERM: 'dumb' }, screen, { colour: true, width: 100 }],
  ])('%j on %j is %j', (env, stream, look) => {
    expect(lookFor(env, stream)).toEqual(look)
  })

  test('paints only where colour is wanted', () => {
    expect(painted('gone', 'red', { colour: true })).toBe('\u001b[31mgone\u001b[0m')
    expect(painted('gone', 'red', {})).toBe('gone')
    expect(painted('gone', undefined, { colour: true })).toBe('gone')
  })

  test('wraps at the width and loses no word', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,30}$/), { maxLength: 60 }), (words) => {
        const text = words.join(' ')
        const lines = wrapped(text, 6, { width: 60 })
        expect(lines.join(' ')).toBe(text)
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(54)
      }),
    )
    expect(wrapped('a b', 6, { width: 20 })).toEqual(['a b'])
    expect(wrapped('x'.repeat(200), 6, { width: 60 })).toEqual(['x'.repeat(200)])
  })
})
