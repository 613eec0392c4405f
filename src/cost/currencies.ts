import { ExpectedError } from '../errors.ts'
import { nearest, visibleLine } from '../text.ts'

/** The currencies that Cloudcraft's reference lists for a budget. CKK is how it spells the Danish krone. */
export const BUDGET_CURRENCIES = [
  'USD',
  'AUD',
  'CHF',
  'CKK',
  'EUR',
  'GBP',
  'HKD',
  'JPY',
  'NOK',
  'NZD',
  'SEK',
  'ZAR',
] as const

/** A currency by its ISO 4217 code. */
export type Currency = Exclude<(typeof BUDGET_CURRENCIES)[number], 'CKK'> | 'DKK'

/** What a currency may be called in a request. */
export type BudgetCurrency = (typeof BUDGET_CURRENCIES)[number] | 'DKK'

/** Cloudcraft's default comes first. */
export const CURRENCIES: readonly Currency[] = BUDGET_CURRENCIES.map((code) => (code === 'CKK' ? 'DKK' : code))

/** Reads `EUR`; empty means US dollars. @throws ExpectedError CURRENCY_UNKNOWN */
export function parseCurrency(text: string): Currency {
  const code = text.trim().toUpperCase()
  if (code === '') return 'USD'
  const known = CURRENCIES.find((one) => one === (code === 'CKK' ? 'DKK' : code))
  if (known !== undefined) return known
  const close = code.length === 3 ? nearest(code, CURRENCIES) : undefined
  const choice = `Choose among ${CURRENCIES.join(', ')}`
  throw new ExpectedError(
    'CURRENCY_UNKNOWN',
    `currency is "${visibleLine(text, 100)}", which Cloudcraft has no prices in`,
    close === undefined ? choice : `Did you mean "${close}"? ${choice}`,
  )
}

/** The spellings of a currency for a request, the documented one first: the reference may contain a typo. */
export function spellingsOf(currency: Currency): readonly [BudgetCurrency, ...BudgetCurrency[]] {
  return currency === 'DKK' ? ['CKK', 'DKK'] : [currency]
}
