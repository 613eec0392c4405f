import { visibleLine } from '../text.ts'
import type { Session } from './call.ts'
import type { BudgetFormat, ImageFormat } from './file-formats.ts'
import { type ImageOptions, imageQuery, query } from './image-query.ts'
import { requestFile } from './request.ts'

/** The Danish crown goes by CKK in Cloudcraft's reference. */
export const CURRENCIES = ['USD', 'AUD', 'CHF', 'CKK', 'EUR', 'GBP', 'HKD', 'JPY', 'NOK', 'NZD', 'SEK', 'ZAR'] as const

/** Hour, day, week, month, year. */
export const PERIODS = ['h', 'd', 'w', 'm', 'y'] as const

/** `effective` spreads upfront fees over the time, `stated` leaves them out. */
export const RATES = ['effective', 'stated'] as const

/** What a budget is counted in. Cloudcraft's defaults: USD, m, effective. */
export interface BudgetOptions {
  readonly currency?: (typeof CURRENCIES)[number] | undefined
  readonly period?: (typeof PERIODS)[number] | undefined
  readonly rate?: (typeof RATES)[number] | undefined
}

/** A blueprint as a picture or document: the bytes as sent, after a look at whether they are that format. @throws ExpectedError */
export function exportBlueprint(
  session: Session,
  blueprintId: string,
  format: ImageFormat,
  options: ImageOptions = {},
): Promise<Uint8Array> {
  const title = titleOf(blueprintId, format)
  const request = { title, blueprintId, format, query: imageQuery(title, options) }
  return requestFile(session, 'exportBlueprintAsImage', request)
}

/** What a blueprint costs, as a table: the bytes as sent, after a look at whether they are that format. @throws ExpectedError */
export function exportBudget(
  session: Session,
  blueprintId: string,
  format: BudgetFormat,
  { currency, period, rate }: BudgetOptions = {},
): Promise<Uint8Array> {
  const pairs = [
    ['currency', currency],
    ['period', period],
    ['rate', rate],
  ] as const
  const title = `${titleOf(blueprintId, format)} budget`
  return requestFile(session, 'exportBudgetForABlueprint', { title, blueprintId, format, query: query(pairs) })
}

function titleOf(blueprintId: string, format: string): string {
  return `blueprint ${visibleLine(String(blueprintId), 60)} ${format}`
}
