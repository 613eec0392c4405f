import { describe, expect, test } from '@jest/globals'
import { tableLines } from '../../../src/cli/table.ts'

describe('a table', () => {
  test('has columns as wide as their widest cell, and no blanks at the end', () => {
    expect(
      tableLines([
        ['a', 'bb', ''],
        ['ccc', 'd', 'e'],
        ['𝒻', ''],
      ]),
    ).toEqual(['a    bb', 'ccc  d   e', '𝒻'])
  })

  test('cannot be steered by what is in it, nor stretched', () => {
    const lines = tableLines([
      ['\u001b[2Jx\ny', '\u202e'],
      ['z'.repeat(1000), 'w'],
    ])
    expect(lines.join('')).not.toMatch(/\p{Cc}|\p{Cf}/u)
    expect(lines).toHaveLength(2)
    expect(lines[1]).toHaveLength(83)
  })

  test('of nothing is nothing', () => {
    expect(tableLines([])).toEqual([])
  })
})
