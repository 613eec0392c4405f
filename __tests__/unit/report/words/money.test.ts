import { describe, expect, test } from '@jest/globals'
import { CURRENCIES } from '../../../../src/cost/currencies.ts'
import {
  decimalsOf,
  money,
  moneyChange,
  percentChange,
  roughChange,
  roughMoney,
} from '../../../../src/report/words/money.ts'

describe('money', () => {
  test.each([
    ['USD', '$1,234.50', '-$1,235', '+$12.30'],
    ['EUR', '€1,234.50', '-€1,235', '+€12.30'],
    ['GBP', '£1,234.50', '-£1,235', '+£12.30'],
    ['JPY', '¥1,235', '-¥1,235', '+¥12'],
    ['CHF', 'CHF 1,234.50', '-CHF 1,235', '+CHF 12.30'],
    ['HKD', 'HK$1,234.50', '-HK$1,235', '+HK$12.30'],
  ])('in %s has its symbol and its decimals', (currency, exact, large, small) => {
    expect(money(1234.5, currency)).toBe(exact)
    expect(roughChange(-1234.5, currency)).toBe(large)
    expect(roughChange(12.3, currency)).toBe(small)
  })

  test('has no non-breaking space, in any currency of Cloudcraft', () => {
    for (const currency of CURRENCIES) expect(moneyChange(1234.5, currency)).toMatch(/^\+[A-Z€£$¥]+ ?1,23[45](\.50)?$/)
  })

  test('that is too small for its currency is said to be', () => {
    expect(roughChange(0.004, 'USD')).toBe('up by less than $0.01')
    expect(roughChange(-0.4, 'JPY')).toBe('down by less than ¥1')
    expect(roughChange(0, 'USD')).toBe('$0.00')
  })

  test('has no decimals if they do not matter', () => {
    expect([99.99, 100, 4871.2].map((amount) => roughMoney(amount, 'USD'))).toEqual(['$99.99', '$100', '$4,871'])
    expect([decimalsOf('USD'), decimalsOf('JPY')]).toEqual([2, 0])
  })
})

test.each([
  [4871.2, 212.4, '+4.4 %'],
  [100, -100, '-100 %'],
  [1, 12.5, '+1,250 %'],
  [1000, 0.4, undefined],
  [0, 5, undefined],
  [100, 0, undefined],
])('of %d, %d is %s', (before, change, percent) => {
  expect(percentChange(before, change)).toBe(percent)
})
