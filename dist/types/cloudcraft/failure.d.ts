import { ExpectedError } from '../errors.ts';
import { type Operation } from './operations.ts';
import type { Outcome } from './outcome.ts';
import { type Tally } from './policy.ts';
/** A failed call and its circumstances. */
export interface FailedCall {
    /** `Production (us-east-1) png`, `linked AWS accounts`. */
    readonly title: string;
    readonly operation: Operation;
    /** Secrets that no error may repeat, even if the server does. */
    readonly secrets: readonly string[];
    readonly origin: string;
    readonly tally: Tally;
    /** Duration of the whole call in seconds. */
    readonly elapsed: number;
}
/** The error for an outcome that the policy gave up on. */
export declare function failureOf(outcome: Outcome, call: FailedCall): ExpectedError;
/** The pace left no time for a first request before the deadline. */
export declare function noTurn(call: FailedCall): ExpectedError;
/** What is in such an answer would be published as names. */
export declare function repeatedKey({ title }: FailedCall): ExpectedError;
