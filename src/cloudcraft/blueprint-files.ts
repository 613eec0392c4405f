import type { BudgetCurrency } from '../cost/currencies.ts'
import { visibleLine } from '../text.ts'
import type { Session } from './call.ts'
import type { BudgetFormat, ImageFormat } from './file-formats.ts'
import { type ImageOptions, imageQuery, query } from './image-query.ts'
import { requestFile } from './request.ts'

/** Hour, day, week, month, year. */
export const PERIODS = ['h', 'd', 'w', 'm', 'y'] as const

/** `effective` spreads upfront fees over the term, `stated` leaves them out. */
export const RATES = ['effective', 'stated'] as const

/** Cloudcraft's defaults: USD, m, effective. */
export interface BudgetOptions {
  readonly currency?: BudgetCurrency | undefined
  readonly period?: (typeof PERIODS)[number] | undefined
  readonly rate?: (typeof RATES)[number] | undefined
}

/** Exports a blueprint: the bytes as sent, once their signature matches the format. @throws ExpectedError */
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

/** A blueprint's cost as a table: the bytes as sent, once their signature matches the format. @throws ExpectedError */
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
