import type { AskedPrices } from '../cost/asked-prices.ts'
import { pricedDocument, slotOf } from '../cost/temporary-blueprint.ts'
import { at, ExpectedError } from '../errors.ts'
import { noPrices, type PriceOrder, priceOrders } from '../report/build/price-orders.ts'
import type { Snapshot } from '../snapshot/snapshot.ts'
import { identityOf, targetTitle } from '../snapshot/target.ts'
import { type PricingOptions, priceSides } from './price-sides.ts'
import type { PricingApi } from './temporary-blueprints.ts'

export interface PriceOptions extends PricingOptions {
  /** Identifies this run, so that the next one of the same kind recognises what it left behind: repository, workflow, job. */
  readonly place: readonly string[]
}

/**
 * Asks Cloudcraft what the targets of two snapshots cost. Failures are part of the result; there are no requests if there is nothing to
 * price.
 * @param open connects to Cloudcraft
 */
export async function priceSnapshots(
  open: () => PricingApi | Promise<PricingApi>,
  before: Snapshot | undefined,
  after: Snapshot,
  { place, ...options }: PriceOptions,
): Promise<AskedPrices> {
  const { currency } = options
  const orders = priceOrders(before, after)
  if (orders.length === 0) return { currency, outcomes: new Map(), failures: [] }
  try {
    const sides = orders.map((order) => ({
      slot: slotOf([...place, identityOf(order.target)]),
      document: (side: 'before' | 'after', name: string) => documentOf(order, side, name),
    }))
    const { outcomes, failures } = await priceSides(await open(), sides, options)
    const named = orders.map(({ target }, position) => [identityOf(target), at(outcomes, position)] as const)
    return { currency, outcomes: new Map(named), failures }
  } catch (error) {
    return noPrices(orders, currency, error instanceof ExpectedError ? error : bug(error))
  }
}

function documentOf(order: PriceOrder, side: 'before' | 'after', name: string) {
  return pricedDocument(`the ${side}-inventory of ${targetTitle(order.target)}`, order[side], name)
}

/** Only the figure is missing, not the report. */
function bug(error: unknown): ExpectedError {
  const said = error instanceof Error ? error.message : String(error)
  return new ExpectedError('COST_FAILED', 'The cost could not be worked out', 'Report this as a bug', said)
}
