import type { Session } from './call.ts';
import type { BudgetFormat, ImageFormat } from './file-formats.ts';
import { type ImageOptions } from './image-query.ts';
/** CKK is how Cloudcraft's reference spells the Danish krone. */
export declare const CURRENCIES: readonly ['USD', 'AUD', 'CHF', 'CKK', 'EUR', 'GBP', 'HKD', 'JPY', 'NOK', 'NZD', 'SEK', 'ZAR'];
/** Hour, day, week, month, year. */
export declare const PERIODS: readonly ['h', 'd', 'w', 'm', 'y'];
/** `effective` spreads upfront fees over the term, `stated` leaves them out. */
export declare const RATES: readonly ['effective', 'stated'];
/** Cloudcraft's defaults: USD, m, effective. */
export interface BudgetOptions {
    readonly currency?: (typeof CURRENCIES)[number] | undefined;
    readonly period?: (typeof PERIODS)[number] | undefined;
    readonly rate?: (typeof RATES)[number] | undefined;
}
/** Exports a blueprint: the bytes as sent, once their signature matches the format. @throws ExpectedError */
export declare function exportBlueprint(session: Session, blueprintId: string, format: ImageFormat, options?: ImageOptions): Promise<Uint8Array>;
/** A blueprint's cost as a table: the bytes as sent, once their signature matches the format. @throws ExpectedError */
export declare function exportBudget(session: Session, blueprintId: string, format: BudgetFormat, { currency, period, rate }?: BudgetOptions): Promise<Uint8Array>;
