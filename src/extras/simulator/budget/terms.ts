import { readChoice, readText } from '../http/query.ts'

/** The documented currencies, which have `CKK` for the Danish krone; `DKK` is accepted, too. */
export const CURRENCIES = [
  'USD',
  'AUD',
  'CHF',
  'CKK',
  'DKK',
  'EUR',
  'GBP',
  'HKD',
  'JPY',
  'NOK',
  'NZD',
  'SEK',
  'ZAR',
] as const
/** Hour, day, week, month and year; a month is the default. */
export const PERIODS = ['m', 'h', 'd', 'w', 'y'] as const
/** With upfront fees spread over their term, or without them. */
const RATES = ['effective', 'stated'] as const

type Currency = (typeof CURRENCIES)[number]
type Period = (typeof PERIODS)[number]

export interface BudgetTerms {
  readonly currency: Currency
  readonly period: Period
  readonly rate: (typeof RATES)[number]
}

const PERIOD_WORDS: Readonly<Record<Period, string>> = { h: 'hour', d: 'day', w: 'week', m: 'month', y: 'year' }

/** @param inWords whether `month` means `m`, and `monthly` the default rate @throws Refusal 400 */
export function readTerms(query: URLSearchParams, inWords: boolean): BudgetTerms {
  const text = inWords ? readText(query, 'period') : undefined
  return {
    currency: readChoice(query, 'currency', CURRENCIES),
    period: PERIODS.find((period) => PERIOD_WORDS[period] === text) ?? readChoice(query, 'period', PERIODS),
    rate: inWords && readText(query, 'rate') === 'monthly' ? 'effective' : readChoice(query, 'rate', RATES),
  }
}

/** Fixed exchange rates, so that budgets are reproducible. */
const PER_DOLLAR: Readonly<Record<Currency, number>> = {
  USD: 1,
  AUD: 1.5,
  CHF: 0.9,
  CKK: 7,
  DKK: 7,
  EUR: 0.92,
  GBP: 0.8,
  HKD: 7.8,
  JPY: 150,
  NOK: 10.5,
  NZD: 1.65,
  SEK: 10.4,
  ZAR: 18.5,
}

/** A month is a twelfth of a year of 365 days. */
const HOURS: Readonly<Record<Period, number>> = { h: 1, d: 24, w: 168, m: 730, y: 8760 }

/** Converts dollars per month into the terms of a budget. */
export function inTerms(dollarsAMonth: number, { currency, period }: BudgetTerms): number {
  return (dollarsAMonth / HOURS.m) * HOURS[period] * PER_DOLLAR[currency]
}
