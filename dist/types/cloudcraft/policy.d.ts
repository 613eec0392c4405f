import type { Operation } from './operations.ts';
import type { Answer, Outcome } from './outcome.ts';
/** Delays in seconds. */
export interface RetryPolicy {
    /** Consecutive failed requests (server errors, lost connections) before the call fails. */
    readonly tries: number;
    /** First pause after a failure; doubles with each further failure up to `longestBackoff`. */
    readonly backoff: number;
    readonly longestBackoff: number;
    /** Pause before the next request after a 202. The server itself holds a request for up to 120 s. */
    readonly poll: number;
    /** Pause after a 429 without `Retry-After`. */
    readonly rateLimit: number;
    /** Timeout of one request: longer than the 120 s for which Cloudcraft holds it. */
    readonly request: number;
}
export declare const DEFAULT_RETRY: RetryPolicy;
/** The requests of a call so far. `failures` counts consecutive ones. */
export interface Tally {
    readonly asked: number;
    readonly failures: number;
    readonly redirects: number;
}
export type Step = {
    readonly kind: 'accept';
    readonly answer: Answer;
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
 * What to do after an outcome, which `tally` already includes. Pure: clock and chance are arguments. Only reads are retried: a write
 * whose answer was lost may have happened. The exception is 429: the API documents that it processes none of those.
 */
export declare function nextStep(outcome: Outcome, tally: Tally, moment: Moment, retry: RetryPolicy): Step;
/** Any 2xx except 202, which means: ask again. */
export declare function isSuccess(status: number): boolean;
/** Whether the same request may succeed later. */
export declare function isPassing(status: number): boolean;
/** `Retry-After` in either form of RFC 9110, section 10.2.3: seconds, or an HTTP date. */
export declare function retryAfterSeconds(header: string | undefined, now: number): number | undefined;
