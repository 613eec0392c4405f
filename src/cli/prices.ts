import { randomBytes } from 'node:crypto'
import os from 'node:os'
import type { AskedPrices } from '../cost/asked-prices.ts'
import { type Currency, parseCurrency } from '../cost/currencies.ts'
import { describeError, ExpectedError } from '../errors.ts'
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
  if (isWritten(given, 'currency')) throw needsCost('--currency')
  if (gate !== undefined && isWritten(given, 'fail-on')) throw needsCost(`--fail-on '${gate}'`)
  return undefined
}

function needsCost(what: string): ExpectedError {
  return new ExpectedError('OPTION_MISSING', `${what} needs --cost`, 'Write --cost as well')
}

/** Whether an option is on the command line; a config file applies to all commands. */
function isWritten(given: Given, name: string): boolean {
  const text = given.text(name)
  return text !== undefined && given.config?.defaults[name] !== text
}

/**
 * What both sides cost, if requested. Reports an error for anything left behind in Cloudcraft.
 * @throws ExpectedError for a key or an address that cannot be used, and for pictures, which have no prices
 */
export async function askPrices(
  { before, after }: Sides,
  currency: Currency | undefined,
  given: Given,
  terminal: Terminal,
): Promise<{ readonly prices?: AskedPrices }> {
  if (currency === undefined) return {}
  if (after.targets.every(({ inventory }) => inventory === undefined)) {
    if (given.config?.defaults['cost'] !== undefined) return {}
    throw new ExpectedError('OPTION_MISPLACED', 'A picture has no prices', 'Give --cost with snapshots or inventories')
  }
  const { priceSnapshots } = await import('../cloudcraft/price-snapshots.ts')
  const api = await connectApi(given, terminal)
  const say = (text: string) => terminal.progress(text)
  const options = { currency, seconds: SECONDS, now: () => new Date(), once: () => randomBytes(8).toString('hex'), say }
  const place = ['command line', os.hostname()]
  const prices = await priceSnapshots(() => api, before, after, { ...options, place })
  for (const failure of prices.failures) terminal.complain(`warning: ${describeError(failure)}`)
  return { prices }
}
