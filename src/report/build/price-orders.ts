import type { AskedPrices } from '../../cost/asked-prices.ts'
import type { Currency } from '../../cost/currencies.ts'
import type { ExpectedError } from '../../errors.ts'
import type { Snapshot } from '../../snapshot/snapshot.ts'
import { identityOf, type Target } from '../../snapshot/target.ts'
import { requestsAgree } from './request-doubts.ts'

/** A target whose two inventories can be priced. */
export interface PriceOrder {
  readonly target: Target
  readonly before: Uint8Array
  readonly after: Uint8Array
}

/** The targets that were seen on both sides; none if the snapshots requested different parts of the account. */
export function priceOrders(before: Snapshot | undefined, after: Snapshot): readonly PriceOrder[] {
  if (before === undefined || !requestsAgree(before.request, after.request)) return []
  const earlier = new Map(before.targets.map((taken) => [identityOf(taken.target), taken.inventory]))
  return after.targets.flatMap(({ target, inventory }) => {
    const was = earlier.get(identityOf(target))
    return was instanceof Uint8Array && inventory instanceof Uint8Array
      ? [{ target, before: was, after: inventory }]
      : []
  })
}

/** The result if no request was possible: one reason for every target. */
export function noPrices(orders: readonly PriceOrder[], currency: Currency, failure: ExpectedError): AskedPrices {
  return { currency, outcomes: new Map(orders.map(({ target }) => [identityOf(target), failure])), failures: [] }
}
