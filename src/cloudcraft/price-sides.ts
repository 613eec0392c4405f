import { type Currency, spellingsOf } from '../cost/currencies.ts'
import type { Budgets } from '../cost/prices.ts'
import { temporaryMarks } from '../cost/temporary-blueprint.ts'
import { ExpectedError } from '../errors.ts'
import type { JsonObject } from '../json.ts'
import { hasCode, isGone } from './marked-blueprints.ts'
import {
  create,
  leftBehind,
  orFailure,
  type PricingApi,
  remove,
  removeAgain,
  removeLeftovers,
  update,
  type Workbench,
} from './temporary-blueprints.ts'

/** One target before and after, to be priced in one blueprint. */
export interface SidesToPrice {
  readonly slot: string
  /** The document of one side for a blueprint called `name`. @throws ExpectedError */
  document(side: 'before' | 'after', name: string): JsonObject
}

export interface PricingOptions {
  readonly currency: Currency
  /** After this many seconds no other target is started. */
  readonly seconds: number
  readonly now: () => Date
  /** 16 random hexadecimal digits. */
  readonly once: () => string
  readonly say: (text: string) => void
}

export interface Pricing {
  /** For each target its budgets, or why there are none. */
  readonly outcomes: readonly (Budgets | ExpectedError)[]
  /** Other failures: a blueprint that could not be removed. */
  readonly failures: readonly ExpectedError[]
}

type Bench = Workbench & PricingOptions

/**
 * Asks Cloudcraft for the budgets of targets, one after the other. Each is put into a temporary blueprint that nobody else can read, first
 * in its old state, then in its new one, and the blueprint is always removed. One that a killed run left behind is removed first. Never
 * throws an ExpectedError.
 */
export async function priceSides(
  api: PricingApi,
  targets: readonly SidesToPrice[],
  options: PricingOptions,
): Promise<Pricing> {
  const bench: Bench = { ...options, api, left: new Map() }
  const until = options.now().getTime() + options.seconds * 1000
  const outcomes: (Budgets | ExpectedError)[] = []
  let last: ExpectedError | undefined
  try {
    if (targets.length > 0) await removeLeftovers(bench, new Set(targets.map(({ slot }) => slot)))
    for (const target of targets) {
      const isLate = outcomes.length > 0 && options.now().getTime() > until
      const outcome = last ?? (isLate ? outOfTime(options.seconds) : await orFailure(() => priceTarget(bench, target)))
      if (outcome instanceof ExpectedError && fails(outcome)) last = outcome
      outcomes.push(outcome)
    }
  } finally {
    await removeAgain(bench)
  }
  return { outcomes, failures: [...bench.left].map(([id, name]) => leftBehind(id, name)) }
}

/** Whether the next target would fail as well. */
function fails(failure: ExpectedError): boolean {
  return hasCode(
    failure,
    'COST_KEY_READ_ONLY',
    'CURRENCY_REFUSED',
    'API_KEY_REJECTED',
    'API_NOT_FOUND',
    'ACCESS_DENIED',
  )
}

/** Another run that deploys to the same target may mistake the blueprint for a leftover and remove it: then it is created once more. */
async function priceTarget(bench: Bench, target: SidesToPrice): Promise<Budgets> {
  try {
    return await priceOnce(bench, target)
  } catch (error) {
    if (isGone(error)) return priceOnce(bench, target)
    throw hasCode(error, 'WRITE_UNCONFIRMED') ? unconfirmed(error) : error
  }
}

async function priceOnce(bench: Bench, target: SidesToPrice): Promise<Budgets> {
  const marks = temporaryMarks(target.slot, bench.once())
  const draft = (side: 'before' | 'after') => ({ data: target.document(side, marks.name), tags: marks.tags })
  const [was, is] = [draft('before'), draft('after')]
  const { id, restriction } = await create(bench, marks, was)
  try {
    if (restriction !== undefined) await update(bench, id, { ...was, ...restriction })
    const before = await budget(bench, id)
    await update(bench, id, is)
    return { before, after: await budget(bench, id) }
  } finally {
    await remove(bench, id, marks.name)
  }
}

/** Per month, with upfront fees spread over their term: Cloudcraft's own default. */
async function budget({ api, currency }: Bench, id: string): Promise<string> {
  let refusal: ExpectedError | undefined
  for (const code of spellingsOf(currency)) {
    try {
      const options = { currency: code, period: 'm', rate: 'effective' } as const
      return new TextDecoder().decode(await api.blueprints.budget(id, 'csv', options))
    } catch (error) {
      if (!isAboutCurrency(error)) throw error
      refusal = error
    }
  }
  throw currencyRefused(currency, refusal)
}

/** The usual remedy for a write does not apply here: the user need not check anything. */
function unconfirmed({ said }: ExpectedError): ExpectedError {
  const what = 'Cloudcraft did not confirm what was done with the temporary blueprint'
  return new ExpectedError('WRITE_UNCONFIRMED', what, 'Run again, which also removes what may be left of it', said)
}

function isAboutCurrency(error: unknown): error is ExpectedError {
  return hasCode(error, 'REQUEST_INVALID') && /currency/i.test(error.said)
}

function currencyRefused(currency: Currency, refusal: ExpectedError | undefined): ExpectedError {
  const what = `Cloudcraft does not know the currency ${currency}`
  return new ExpectedError('CURRENCY_REFUSED', what, 'Choose another currency, such as USD', refusal?.said)
}

function outOfTime(seconds: number): ExpectedError {
  const what = `After ${seconds} s there was no time left to price more targets`
  return new ExpectedError('COST_OUT_OF_TIME', what, 'Price fewer targets per job, or give this job a key of its own')
}
