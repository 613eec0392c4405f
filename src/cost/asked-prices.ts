import type { ExpectedError } from '../errors.ts'
import type { Currency } from './currencies.ts'
import type { Budgets } from './prices.ts'

/** What Cloudcraft said a snapshot's targets cost. */
export interface AskedPrices {
  readonly currency: Currency
  /** By `keyOf` of a target: its budgets, or why there are none. A target that was not asked about is missing. */
  readonly outcomes: ReadonlyMap<string, Budgets | ExpectedError>
  /** What went wrong beside that. */
  readonly failures: readonly ExpectedError[]
}

/** One region of one account, whatever its names. */
export function keyOf(target: {
  readonly provider: string
  readonly account: { readonly id: string }
  readonly region: string
}): string {
  return `${target.provider} ${target.account.id} ${target.region}`
}
