import { randomBytes } from 'node:crypto'
import os from 'node:os'
import type { AskedPrices } from '../cost/asked-prices.ts'
import { type Currency, parseCurrency } from '../cost/currencies.ts'
import { ExpectedError } from '../errors.ts'
import { type Gate, isCostGate } from '../report/gate.ts'
import { connectApi } from './cloud.ts'
import type { Given } from './command.ts'
import type { Sides } from './sides.ts'
import type { Terminal } from './terminal.ts'

/** The comparison waits for the prices. */
const SECONDS = 120

/** The currency of `--cost`; undefined without it. @throws ExpectedError CURRENCY_UNKNOWN, OPTION_MISSING */
export function readCost(given: Given, gates: readonly Gate[]): Currency | undefined {
  const currency = parseCurrency(given.text('currency') ?? '')
  if (given.flag('cost')) return currency
  const gate = gates.find(isCostGate)
  const needing = given.text('currency') === undefined ? gate && `--fail-on ${gate}` : '--currency'
  if (needing === undefined) return undefined
  throw new ExpectedError('OPTION_MISSING', `${needing} needs --cost`, 'Write --cost as well')
}

/** What both sides cost. @throws ExpectedError for a key or an address that cannot be used, and where only pictures are compared */
export async function askPrices(
  { before, after }: Sides,
  currency: Currency,
  given: Given,
  terminal: Terminal,
): Promise<AskedPrices> {
  const { priceSnapshots } = await import('../cloudcraft/price-snapshots.ts')
  if (after.targets.every(({ inventory }) => inventory === undefined))
    throw new ExpectedError('OPTION_MISPLACED', 'A picture has no prices', 'Give --cost with snapshots or inventories')
  const api = await connectApi(given, terminal)
  const say = (text: string) => terminal.progress(text)
  const options = { currency, seconds: SECONDS, now: () => new Date(), once: () => randomBytes(8).toString('hex'), say }
  return priceSnapshots(() => api, before, after, { ...options, place: ['command line', os.hostname()] })
}
