import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { cell, code, details, prose, table } from '../../../../src/report/markdown/markdown.ts'
import { visibleLine } from '../../../../src/text.ts'
import { cellsOf, detailsAreBalanced, inlineOf } from '../../../support/markdown-structure.ts'

const HOSTILE = [
  ['a backtick', 'a`b'],
  ['runs of backticks', '``a```b````'],
  ['a backtick at the beginning', '`a'],
  ['a backtick at the end', 'a`'],
  ['nothing but backticks', '```'],
  ['a bar', 'a|b'],
  ['a backslash before a bar', 'a\\|b'],
  ['backslashes before a bar', 'a\\\\\\|b\\'],
  ['a mention', '@octocat and @org/team'],
  ['a reference', 'fixes #1, octo/repo#2, 1234567890123456789012345678901234567890'],
  ['a link', '[click](https://evil.example) https://evil.example'],
  ['a picture', '![x](https://evil.example/beacon.png)'],
  ['HTML', '</details></summary><img src=x onerror=alert(1)><!--'],
  ['line breaks', 'a\n\n# heading\r\n- item\n```'],
  ['bidirectional overrides', '\u202Egnp.exe'],
  ['10,000 characters', 'x`'.repeat(5000)],
  ['lone surrogates', '\uD800`\uDC00'],
] as const

const hostileText = fc.string({ unit: fc.constantFrom('`', '``', '|', '\\', ' ', 'a', '\n', '<', '@', '*', '\u200B') })

describe('code', () => {
  test.each(HOSTILE)('holds %s inside of one code span', (_, text) => {
    expect(inlineOf(code(text))).toEqual({ outside: '', code: [visibleLine(text)] })
  })

  test.each(['', ' \n ', '\u200B\u202E'])('says that %j is not a name', (text) => {
    expect(code(text)).toBe('(no name)')
  })

  test('holds any text, also between two others', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (a, b) => {
        const shown = [a, b].filter((text) => visibleLine(text) !== '').map((text) => visibleLine(text))
        const { outside, code: spans } = inlineOf(`x ${code(a)} → ${code(b)} y`)
        expect(spans).toEqual(shown)
        expect(outside).toBe(
          `x ${visibleLine(a) === '' ? '(no name)' : ''} → ${visibleLine(b) === '' ? '(no name)' : ''} y`,
        )
      }),
    )
  })

  test('truncates at 120 characters, or at the given length', () => {
    expect(code('a'.repeat(10_000))).toBe(`\`${'a'.repeat(119)}…\``)
    expect(code('a'.repeat(10_000), 500)).toBe(`\`${'a'.repeat(499)}…\``)
  })
})

describe('cell', () => {
  test.each([
    ['a|b', 'a\\|b'],
    ['a\\|b', 'a\\\\\\|b'],
    ['|', '\\|'],
    ['a\\b', 'a\\b'],
    ['a\nb', 'a b'],
  ])('writes %j as %j', (text, written) => {
    expect(cell(text)).toBe(written)
  })
})

describe('table', () => {
  test('aligns columns under a head', () => {
    expect(
      table([
        ['Target', 'Changes'],
        ['a', '1'],
      ]),
    ).toBe('| Target | Changes |\n| ------ | ------- |\n| a      | 1       |')
  })

  test.each(HOSTILE)('keeps its columns with %s in a cell', (_, text) => {
    const lines = table([
      ['Target', 'Changes'],
      [code(text), 'end'],
    ]).split('\n')
    expect(lines).toHaveLength(3)
    expect(cellsOf(lines[2] as string)).toHaveLength(2)
    expect(cellsOf(lines[2] as string)[1]).toBe('end')
  })

  test('keeps its columns whatever a cell holds', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const lines = table([
          ['Target', 'Changes'],
          [code(text), 'end'],
        ]).split('\n')
        expect(lines.map((line) => cellsOf(line).length)).toEqual([2, 2, 2])
      }),
    )
  })
})

describe('details', () => {
  test('folds a body away, with the empty lines that Markdown needs', () => {
    const folded = details('3 more', '- a\n- b')
    expect(folded).toBe('<details><summary>3 more</summary>\n\n- a\n- b\n\n</details>')
    expect(detailsAreBalanced(folded)).toBe(true)
  })
})

describe('words that may quote an answer', () => {
  test.each([
    'there is no before-snapshot of this target',
    'all 3 are gone at once: deleted, or the scan may not see them any more',
    "the scan's answer (tried 5 times)",
  ])('stand as they are: %s', (text) => {
    expect(prose(text)).toBe(text)
  })

  test.each([
    'see www.evil.example',
    'by @octocat',
    'fixes #1',
    'fixes GH-1',
    'since deadbeef1 it fails',
    '1. a list',
    'a 1. list',
    '<b>',
    '*a*',
    'a|b',
    'a_b_',
    '- item',
  ])('are code where GitHub would make something of them: %s', (text) => {
    expect(prose(text)).toBe(code(text))
  })

  test('are cut', () => {
    expect(prose('a'.repeat(100), 10)).toBe(code(`${'a'.repeat(9)}…`))
  })
})
