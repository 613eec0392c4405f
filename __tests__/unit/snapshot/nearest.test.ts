import { describe, expect, test } from '@jest/globals'
import { nearest } from '../../../src/snapshot/nearest.ts'

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
