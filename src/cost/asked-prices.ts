import type { ExpectedError } from '../errors.ts'
import type { Currency } from './currencies.ts'
import type { Budgets } from './prices.ts'

/** The cost of a snapshot's targets according to Cloudcraft. */
export interface AskedPrices {
  readonly currency: Currency
  /** By `keyOf` of a target: its budgets, or why there are none. A target without a request is missing. */
  readonly outcomes: ReadonlyMap<string, Budgets | ExpectedError>
  /** Other failures. */
  readonly failures: readonly ExpectedError[]
}

/** Identifies one region of one account, whatever its names. */
export function keyOf(target: {
  readonly provider: string
  readonly account: { readonly id: string }
  readonly region: string
}): string {
  return `${target.provider} ${target.account.id} ${target.region}`
}
