import type { ExpectedError } from '../errors.ts'
import type { Currency } from './currencies.ts'
import type { Budgets } from './prices.ts'

/** The cost of a snapshot's targets according to Cloudcraft. */
export interface AskedPrices {
  readonly currency: Currency
  /** By `identityOf` of a target: its budgets, or why there are none. A target without a request is missing. */
  readonly outcomes: ReadonlyMap<string, Budgets | ExpectedError>
  /** Other failures. */
  readonly failures: readonly ExpectedError[]
}
