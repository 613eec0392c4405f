import { expect, test } from '@jest/globals'
import { CURRENCIES, parseCurrency, spellingsOf } from '../../../src/cost/currencies.ts'

test.each([
  ['', 'USD'],
  ['EUR', 'EUR'],
  [' eur ', 'EUR'],
  ['DKK', 'DKK'],
  ['CKK', 'DKK'],
])('%j is the currency %s', (text, currency) => {
  expect(parseCurrency(text)).toBe(currency)
})

test.each([
  ['BTC', 'Choose among USD, AUD,'],
  ['EUE', 'Did you mean "EUR"? Choose among'],
  ['euros', 'Choose among USD'],
  ['$', 'Choose among USD'],
])('%j is refused with the choice', (text, remedy) => {
  const refused = expect.objectContaining({
    code: 'CURRENCY_UNKNOWN',
    message: `currency is "${text}", which Cloudcraft has no prices in`,
    remedy: expect.stringContaining(remedy),
  })
  expect(() => parseCurrency(text)).toThrow(refused)
})

test('every currency is asked for as the reference spells it, the Danish krone also as everybody else does', () => {
  expect(CURRENCIES.flatMap(spellingsOf)).toEqual(
    expect.arrayContaining(['USD', 'AUD', 'CHF', 'CKK', 'DKK', 'EUR', 'GBP', 'HKD', 'JPY', 'NOK', 'NZD', 'SEK', 'ZAR']),
  )
  expect(spellingsOf('DKK')).toEqual(['CKK', 'DKK'])
})
