import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { cut, escapeEntities, nearest, printable, printableJson, visibleLine } from '../../src/text.ts'

describe('visibleLine', () => {
  test.each([
    ['a line break', 'a\r\nb\u2028c\u2029d\u0085e', 'a b c de'],
    ['ANSI escapes', '\u001b[31mred\u001b[0m\u0007', '[31mred[0m'],
    ['bidirectional overrides', 'user\u202Etxt.exe\u2066\u2069', 'usertxt.exe'],
    ['zero-width characters', 'pay\u200Bpal\uFEFF\u00AD\u2060', 'paypal'],
    ['a lone surrogate', 'a\uD800b\uDFFFc', 'abc'],
    ['fillers that show nothing', 'a\u3164\u115F\uFFA0\u034F\u{E0041}b', 'ab'],
    ['spaces around and between', '  a \t  b  ', 'a b'],
    ['what is invisible between spaces', 'a \u200B b', 'a b'],
  ])('takes out %s', (_, text, shown) => {
    expect(visibleLine(text)).toBe(shown)
  })

  test.each([
    ['::add-mask::ec2', ': :add-mask::ec2'],
    ['\n ::Error file=a::b', ': :Error file=a::b'],
    ['\u200B::stop-commands::x', ': :stop-commands::x'],
    ['a ##[set-output name=b;]c', 'a # #[set-output name=b;]c'],
    ['#\u200B#[error]', '# #[error]'],
    ['###[error]', '## #[error]'],
  ])('is no workflow command: %j is %j', (text, shown) => {
    expect(visibleLine(text)).toBe(shown)
  })

  test.each(['::/0', '::1/128', 'arn:aws:s3:::bucket', 'a::b', '## [x]', '[::]'])('leaves %s as it is', (text) => {
    expect(visibleLine(text)).toBe(text)
  })

  test('is no workflow command whatever comes in, also in front of anything else', () => {
    const part = fc.constantFrom('::', '##[', '#', '[', ':', ' ', '\n', '\u200B', 'error', ']')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), fc.integer({ min: 1, max: 20 }), (parts, length) => {
        expect(visibleLine(parts.join(''), length)).not.toMatch(/^\s*::[a-z]|##\[/i)
      }),
    )
  })

  test('leaves the scripts and signs of the world as they are', () => {
    const text = 'Größe 生产 прод ملف 🚀 a|b `c` <d> @e'
    expect(visibleLine(text)).toBe(text)
  })

  test('cuts what is too long with an ellipsis, and never through a character', () => {
    expect(visibleLine('a'.repeat(120))).toBe('a'.repeat(120))
    expect(visibleLine('a'.repeat(121))).toBe(`${'a'.repeat(119)}…`)
    expect(visibleLine('🚀'.repeat(10_000), 5)).toBe('🚀🚀🚀🚀…')
  })

  test('says so when it has read only the beginning of a text', () => {
    expect(visibleLine(`a${'\u200B'.repeat(1000)}b`)).toBe('a…')
    expect(visibleLine(`${' '.repeat(1000)}b`)).toBe('…')
  })

  test('is short, well-formed and on one line whatever comes in, and stays as it is the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.integer({ min: 1, max: 50 }), (text, length) => {
        const shown = visibleLine(text, length)
        expect([...shown].length).toBeLessThanOrEqual(length)
        expect(shown).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u)
        expect(visibleLine(shown, length)).toBe(shown)
      }),
    )
  })
})

describe('cut', () => {
  test.each([
    ['abc', 3, 'abc'],
    ['abcd', 3, 'ab…'],
    ['🚀🚀🚀', 3, '🚀🚀🚀'],
    ['🚀🚀🚀🚀', 3, '🚀🚀…'],
    ['', 1, ''],
  ])('%s at %i is %s', (text, most, shown) => {
    expect(cut(text, most)).toBe(shown)
  })
})

describe('escapeEntities', () => {
  test('leaves no character that begins, ends or quotes markup', () => {
    expect(escapeEntities(`<a href="x" id='y'>&amp;`)).toBe('&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;&amp;amp;')
  })
})

describe('nearest', () => {
  test.each([
    ['Productoin', ['Staging', 'Production'], 'Production'],
    ['PRODUCTION', ['Production'], 'Production'],
    ['snapshto', ['snapshot', 'serve'], 'snapshot'],
    ['prod', ['Production'], undefined],
    ['', ['demo'], undefined],
    ['x', [], undefined],
    ['x', [''], undefined],
    ['3d', ['isometric', '2d'], '2d'],
    ['demoo', ['demo', 'demos'], 'demo'],
  ])('of %j among %j is %j', (word, candidates, expected) => {
    expect(nearest(word, candidates)).toBe(expected)
  })

  test('allows a third of the letters to differ, and no more', () => {
    expect(nearest('abcdefxyz', ['abcdefghi'])).toBe('abcdefghi')
    expect(nearest('abcdewxyz', ['abcdefghi'])).toBeUndefined()
  })

  test('is quick with words as long as a file', () => {
    expect(nearest('x'.repeat(1_000_000), ['y'.repeat(1_000_000)]) === undefined).toBe(true)
  })
})

describe('what a program prints', () => {
  test.each([
    ['::add-mask::x', ': :add-mask::x'],
    ['  ::add-mask::x', '  : :add-mask::x'],
    ['a\n\t::error::b', 'a\n\t: :error::b'],
    ['x ##[set-output name=a;]b', 'x # #[set-output name=a;]b'],
    ['###[', '## #['],
    ['10.0.0.0/8, ::/0', '10.0.0.0/8, ::/0'],
  ])('is never a command: %j', (text, printed) => {
    expect(printable(text)).toBe(printed)
  })

  test('is never a command, whatever stands in it', () => {
    const part = fc.constantFrom('::', '##[', '#', '[', ':', ' ', '\n', '\r\n', '\u2028', 'error', ']')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const lines = printable(parts.join('')).split(/\r?\n/)
        for (const line of lines) expect(line).not.toMatch(/^\s*::|##\[/)
      }),
    )
  })

  test('is the same JSON to its reader', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('##[', '#', '[', '\\', '"', 'x')), (parts) => {
        const value = { [parts.join('')]: [parts.join('')] }
        const printed = printableJson(JSON.stringify(value))
        expect(JSON.parse(printed)).toEqual(value)
        expect(printed).not.toContain('##[')
      }),
    )
  })
})
