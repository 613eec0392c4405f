import type { Operation } from './operations.ts';
import type { Outcome } from './outcome.ts';
/** Delays in seconds. */
export interface RetryPolicy {
    /** Requests in a row that may fail (server errors, lost connections) before the call fails. */
    readonly tries: number;
    /** First pause after a failure; doubles with each further one up to `longestBackoff`. */
    readonly backoff: number;
    readonly longestBackoff: number;
    /** Pause before the same question after a 202. The server holds the question itself for up to 120 s. */
    readonly poll: number;
    /** Pause after a 429 that does not say how long. */
    readonly rateLimit: number;
    /** One request; longer than the 120 s for which Cloudcraft holds it. */
    readonly request: number;
}
export declare const DEFAULT_RETRY: RetryPolicy;
/** What has happened in a call so far. `failures` counts those in a row. */
export interface Tally {
    readonly asked: number;
    readonly failures: number;
    readonly redirects: number;
}
export type Step = {
    readonly kind: 'accept';
} | {
    readonly kind: 'wait';
    readonly reason: 'scan' | 'rate-limit' | 'failure';
    readonly seconds: number;
} | {
    readonly kind: 'follow';
    readonly url: URL;
} | {
    readonly kind: 'refuse';
};
/** Where and when a step is decided. `left`: seconds to the deadline; `now`: ms since 1970; `chance`: 0 to 1. */
export interface Moment {
    readonly method: Operation['method'];
    readonly url: URL;
    readonly left: number;
    readonly now: number;
    readonly chance: number;
}
/**
 * What to do after an outcome; `tally` already counts it. Pure: clock and chance come as arguments. Only what reads is asked twice:
 * a write whose answer was lost may have been done. The exception is 429, which the API says it never processes.
 */
export declare function nextStep(outcome: Outcome, tally: Tally, moment: Moment, retry: RetryPolicy): Step;
/** True for what is done. A 202 is not: it asks for another try. */
export declare function isSuccess(status: number): boolean;
/** True for answers that say more about the moment than about the question. */
export declare function isPassing(status: number): boolean;
/** `Retry-After` in either form of RFC 9110, section 10.2.3: seconds, or an HTTP date. */
export declare function retryAfterSeconds(header: string | undefined, now: number): number | undefined;
