import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { wildcard } from '../../../../src/inventory/ignore/wildcard.ts'

describe('a wildcard', () => {
  test.each([
    ['web', 'web', true],
    ['web', 'web-1', false],
    ['web-*', 'web-', true],
    ['*', '', true],
    ['?', '', false],
    ['?', '😀', true],
    ['arn:*:function:tmp-*', 'arn:aws:lambda:us-east-1:1:function:tmp-a/b', true],
    ['*a*b*', 'xxaxxbxx', true],
    ['*a*b*', 'xxbxxaxx', false],
    ['a**b', 'ab', true],
    ['\\*', '*', true],
    ['\\*', 'x', false],
    ['a\\', 'a\\', true],
    ['[ab]{1}!(x)', '[ab]{1}!(x)', true],
    ['(a|b).*', 'a.b', false],
  ])('%j on %j: %j', (pattern, text, fits) => {
    expect(wildcard(pattern)(text)).toBe(fits)
  })

  test('means what the same regular expression means', () => {
    const pieces = fc.array(fc.constantFrom('a', 'b', '*', '?'), { maxLength: 8 })
    fc.assert(
      fc.property(pieces, fc.array(fc.constantFrom('a', 'b'), { maxLength: 10 }), (pattern, text) => {
        const expression = new RegExp(`^${pattern.join('').replaceAll('*', '.*').replaceAll('?', '.')}$`)
        expect(wildcard(pattern.join(''))(text.join(''))).toBe(expression.test(text.join('')))
      }),
    )
  })

  test('of 25 stars comes to an end on a long name that almost fits', () => {
    expect(wildcard(`${'*a'.repeat(25)}b`)('a'.repeat(20_000))).toBe(false)
  })
})
