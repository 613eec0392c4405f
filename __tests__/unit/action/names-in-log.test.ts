import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { hideInLog, withoutNames } from '../../../src/action/names-in-log.ts'

hideInLog('Northwind', 'account 1')
hideInLog('Northwind (us-east-1)', 'target 1 of 2')
hideInLog('a+b (c)', 'account 2')
hideInLog('', 'nothing')

describe('a name that is hidden', () => {
  test.each([
    ['Northwind (us-east-1): scanning', 'target 1 of 2: scanning'],
    ['No linked account is named "northwind"', 'No linked account is named "account 1"'],
    ['Northwind (eu-west-1) and NORTHWIND', 'account 1 (eu-west-1) and account 1'],
    ['a+b (c): gone', 'account 2: gone'],
    ['Northwinds and xNorthwind', 'Northwinds and xNorthwind'],
    ['aab (c)', 'aab (c)'],
  ])('is not in %j any more', (text, expected) => {
    expect(withoutNames(text)).toBe(expected)
  })

  test('may be any text', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'binary' }), (name) => {
        hideInLog(`x1${name}x1`, '$& is gone')
        expect(withoutNames(`it: x1${name}x1`)).toBe('it: $& is gone')
      }),
      { numRuns: 50 },
    )
  })
})
