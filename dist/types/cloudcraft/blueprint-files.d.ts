import type { Session } from './call.ts';
import type { BudgetFormat, ImageFormat } from './file-formats.ts';
import { type ImageOptions } from './image-query.ts';
/** The Danish crown goes by CKK in Cloudcraft's reference. */
export declare const CURRENCIES: readonly ['USD', 'AUD', 'CHF', 'CKK', 'EUR', 'GBP', 'HKD', 'JPY', 'NOK', 'NZD', 'SEK', 'ZAR'];
/** Hour, day, week, month, year. */
export declare const PERIODS: readonly ['h', 'd', 'w', 'm', 'y'];
/** `effective` spreads upfront fees over the time, `stated` leaves them out. */
export declare const RATES: readonly ['effective', 'stated'];
/** What a budget is counted in. Cloudcraft's defaults: USD, m, effective. */
export interface BudgetOptions {
    readonly currency?: (typeof CURRENCIES)[number] | undefined;
    readonly period?: (typeof PERIODS)[number] | undefined;
    readonly rate?: (typeof RATES)[number] | undefined;
}
/** A blueprint as a picture or document: the bytes as sent, after a look at whether they are that format. @throws ExpectedError */
export declare function exportBlueprint(session: Session, blueprintId: string, format: ImageFormat, options?: ImageOptions): Promise<Uint8Array>;
/** What a blueprint costs, as a table: the bytes as sent, after a look at whether they are that format. @throws ExpectedError */
export declare function exportBudget(session: Session, blueprintId: string, format: BudgetFormat, { currency, period, rate }?: BudgetOptions): Promise<Uint8Array>;
